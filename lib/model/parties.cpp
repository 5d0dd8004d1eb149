#include "model/parties.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

/// Turns (row, value) pairs into values grouped by row: `begin[row] .. begin[row + 1]`.
template <class Value, class Pairs>
void group_by_row(std::vector<std::uint32_t>& begin, std::vector<Value>& values, const Pairs& pairs,
                  std::size_t rows) {
  begin.assign(rows + 1, 0);
  for (const auto& [row, value] : pairs) ++begin[row + 1];
  for (std::size_t i = 0; i < rows; ++i) begin[i + 1] += begin[i];
  std::vector<std::uint32_t> at(begin.begin(), begin.end() - 1);
  if (!pairs.empty()) values.resize(pairs.size(), pairs.front().second);
  for (const auto& [row, value] : pairs) values[at[row]++] = value;
}

/// Walks one entry and notes over which days it names whom.
class EntryWalk {
 public:
  EntryWalk(const RegistryData& data, const Fold& fold, std::uint32_t entry,
            std::vector<SpanOf>& out)
      : data_(data), fold_(fold), entry_(entry), out_(out) {}

  void run() {
    const Track track = fold_.entries[entry_].track;
    for (std::uint32_t i = track.begin; i < track.end; ++i) take(fold_.steps[i]);
    if (in_) close(never);
  }

 private:
  void take(const Step& step) {
    if (step.kind == ChangeKind::designate) {
      if (in_) return;
      in_ = true;
      pieces_.clear();
      parties_ = &step;
      if (step.window) pieces_.push_back({step.earliest, step.day, &step, false});
      since_ = step.day;
    } else if (!in_) {
      return;
    } else if (step.kind == ChangeKind::amend) {
      if (!step.sets_parties) return;
      push(step.day);
      parties_ = &step;
    } else {
      push(step.day);
      if (step.window) doubt_from(step.earliest);
      flush();
      in_ = false;
    }
  }

  void push(std::int32_t until) {
    if (since_ < until) pieces_.push_back({since_, until, parties_, true});
    since_ = until;
  }

  /// What stood from a day on is no longer certain.
  void doubt_from(std::int32_t day) {
    for (std::size_t i = pieces_.size(); i-- > 0 && pieces_[i].until > day;) {
      Piece& piece = pieces_[i];
      if (piece.from >= day) {
        piece.certain = false;
        continue;
      }
      const Piece tail{day, piece.until, piece.parties, false};
      piece.until = day;
      pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i) + 1, tail);
    }
  }

  void close(std::int32_t until) {
    push(until);
    flush();
  }

  void flush() {
    for (const Piece& piece : pieces_) {
      for (const EntityId& id : data_.parties_of(*piece.parties)) {
        const std::uint32_t entity = data_.entities.find(id);
        if (entity == nowhere) continue;
        out_.emplace_back(entity, Span{piece.from, piece.until, entry_, piece.certain});
      }
    }
    pieces_.clear();
  }

  struct Piece {
    std::int32_t from;
    std::int32_t until;
    const Step* parties;
    bool certain;
  };

  const RegistryData& data_;
  const Fold& fold_;
  std::uint32_t entry_;
  std::vector<SpanOf>& out_;
  std::vector<Piece> pieces_;
  const Step* parties_ = nullptr;
  std::int32_t since_ = 0;
  bool in_ = false;
};

}  // namespace

void find_makers(Fold& fold) {
  for (Entry& entry : fold.entries) {
    for (std::uint32_t i = entry.track.begin; i < entry.track.end; ++i) {
      if (fold.steps[i].kind != ChangeKind::designate) continue;
      entry.maker = i;
      break;
    }
  }
}

void index_parties(const RegistryData& data, Fold& fold) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> named, naming;
  named.reserve(fold.entries.size());
  std::vector<std::uint32_t> of_entry;
  for (std::uint32_t i = 0; i < fold.entries.size(); ++i) {
    of_entry.clear();
    for (const Step& step : fold.of(fold.entries[i].track)) {
      if (!step.sets_parties) continue;
      for (const EntityId& id : data.parties_of(step)) {
        const std::uint32_t entity = data.entities.find(id);
        if (entity != nowhere) of_entry.push_back(entity);
      }
    }
    std::sort(of_entry.begin(), of_entry.end());
    of_entry.erase(std::unique(of_entry.begin(), of_entry.end()), of_entry.end());
    for (const std::uint32_t entity : of_entry) {
      named.emplace_back(i, entity);
      naming.emplace_back(entity, i);
    }
  }
  group_by_row(fold.party_begin, fold.parties, named, fold.entries.size());
  group_by_row(fold.entity_begin, fold.entity_entries, naming, data.records.entities.size());
}

void add_spans(const RegistryData& data, const Fold& fold, std::uint32_t entry,
               std::vector<SpanOf>& out) {
  EntryWalk(data, fold, entry, out).run();
}

void index_spans(const RegistryData& data, Fold& fold) {
  std::vector<SpanOf> found;
  found.reserve(fold.entries.size());
  for (std::uint32_t i = 0; i < fold.entries.size(); ++i) add_spans(data, fold, i, found);
  group_by_row(fold.span_begin, fold.spans, found, data.records.entities.size());
  for (std::size_t i = 0; i + 1 < fold.span_begin.size(); ++i) {
    std::sort(fold.spans.begin() + fold.span_begin[i], fold.spans.begin() + fold.span_begin[i + 1],
              [](const Span& a, const Span& b) {
                return a.from != b.from ? a.from < b.from : a.entry < b.entry;
              });
  }
}

}  // namespace sanctrack
