#include "model/parties.hpp"

#include <algorithm>
#include <set>
#include <tuple>

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

/// Walks entries and notes over which days each names whom.
class EntryWalk {
 public:
  EntryWalk(const RegistryData& data, const Fold& fold, std::vector<SpanOf>& out,
            std::vector<Stretch>* stretches = nullptr)
      : data_(data), fold_(fold), out_(out), stretches_(stretches) {}

  void run(std::uint32_t entry) {
    entry_ = entry;
    regime_ = fold_.entries[entry].regime;
    in_ = false;
    const Track track = fold_.entries[entry].track;
    find_windows(track);
    auto window = windows_.begin();
    for (std::uint32_t next = track.begin; next < track.end;) {
      const std::int32_t day = window == windows_.end()
                                   ? fold_.steps[next].day
                                   : std::min(fold_.steps[next].day, fold_.steps[*window].earliest);
      for (; window != windows_.end() && fold_.steps[*window].earliest == day; ++window) {
        open(*window);
      }
      for (; next < track.end && fold_.steps[next].day == day; ++next) apply(next);
      note(day);
    }
    if (!claims_.empty()) end_claims(never);
  }

 private:
  /// Somebody whom the entry names, or may name, by a step that sets its parties; and the
  /// amendments that may have set them since.
  struct Claim {
    std::uint32_t step;
    bool certain;
    std::int32_t since;
    std::vector<std::uint32_t> maybe = {};

    auto what() const noexcept { return std::tie(step, certain, maybe); }
  };

  static bool ends(const Step& step) noexcept {
    return step.kind != ChangeKind::designate && step.kind != ChangeKind::amend;
  }

  void find_windows(Track track) {
    windows_.clear();
    for (std::uint32_t i = track.begin; i < track.end; ++i) {
      const Step& step = fold_.steps[i];
      if (step.window && (step.kind != ChangeKind::amend || step.sets_parties)) {
        windows_.push_back(i);
      }
    }
    std::sort(windows_.begin(), windows_.end(), [&](std::uint32_t left, std::uint32_t right) {
      return fold_.steps[left].earliest < fold_.steps[right].earliest;
    });
  }

  /// From now on the step may have effect.
  void open(std::uint32_t place) { opened(fold_.steps[place]).insert(place); }

  std::set<std::uint32_t>& opened(const Step& step) {
    if (step.kind == ChangeKind::amend) return open_amendments_;
    return ends(step) ? open_ends_ : open_beginnings_;
  }

  /// From now on the step has effect.
  void apply(std::uint32_t place) {
    const Step& step = fold_.steps[place];
    if (step.window) opened(step).erase(place);
    if (step.sets_parties) parties_ = place;
    if (step.kind != ChangeKind::amend) in_ = !ends(step);
  }

  /// Ends and begins claims so that they are what holds from a day on.
  void note(std::int32_t day) {
    now_.clear();
    auto beginning = open_beginnings_.begin();
    if (in_) {
      now_.push_back({parties_, open_ends_.empty(), day});
      beginning = open_ends_.empty() ? open_beginnings_.end()
                                     : open_beginnings_.lower_bound(*open_ends_.begin());
    }
    for (; beginning != open_beginnings_.end(); ++beginning) {
      now_.push_back({*beginning, false, day});
    }
    if (!now_.empty() && !open_amendments_.empty()) {
      now_.front().maybe.assign(
          in_ ? open_amendments_.begin() : open_amendments_.lower_bound(now_.front().step),
          open_amendments_.end());
    }
    if (stretches_ != nullptr) note_standing(day);
    auto old = claims_.begin();
    for (Claim& claim : now_) {
      for (; old != claims_.end() && old->what() < claim.what(); ++old) end(*old, day);
      if (old != claims_.end() && old->what() == claim.what()) claim.since = (old++)->since;
    }
    for (; old != claims_.end(); ++old) end(*old, day);
    claims_.swap(now_);
  }

  void note_standing(std::int32_t day) {
    const Standing standing = now_.empty()           ? Standing::out
                              : now_.front().certain ? Standing::in
                                                     : Standing::cannot_tell;
    const Standing before = stretches_->empty() ? Standing::out : stretches_->back().standing;
    if (standing != before) stretches_->push_back({day, standing});
  }

  void end_claims(std::int32_t day) {
    for (const Claim& claim : claims_) end(claim, day);
    claims_.clear();
  }

  void end(const Claim& claim, std::int32_t until) {
    const auto named = data_.parties_of(fold_.steps[claim.step]);
    for (const EntityId& id : named) {
      const bool stays = std::all_of(claim.maybe.begin(), claim.maybe.end(),
                                     [&](std::uint32_t step) { return names(step, id); });
      add(id, claim.since, until, claim.certain && stays);
    }
    for (auto one = claim.maybe.begin(); one != claim.maybe.end(); ++one) {
      for (const EntityId& id : data_.parties_of(fold_.steps[*one])) {
        const bool before = std::find(named.begin(), named.end(), id) != named.end() ||
                            std::any_of(claim.maybe.begin(), one,
                                        [&](std::uint32_t step) { return names(step, id); });
        if (!before) add(id, claim.since, until, false);
      }
    }
  }

  bool names(std::uint32_t step, const EntityId& id) const {
    const auto named = data_.parties_of(fold_.steps[step]);
    return std::find(named.begin(), named.end(), id) != named.end();
  }

  void add(const EntityId& id, std::int32_t from, std::int32_t until, bool certain) {
    const std::uint32_t entity = data_.entities.find(id);
    if (entity == nowhere) return;
    out_.emplace_back(entity, Span{from, until, entry_, regime_ & 0x7FFFFFFFU, certain});
  }

  const RegistryData& data_;
  const Fold& fold_;
  std::vector<SpanOf>& out_;
  std::vector<Stretch>* stretches_;
  std::uint32_t entry_ = nowhere;
  std::uint32_t regime_ = nowhere;
  bool in_ = false;
  std::uint32_t parties_ = nowhere;          ///< step that set them last
  std::set<std::uint32_t> open_beginnings_;  ///< designations that may have had effect already
  std::set<std::uint32_t> open_ends_;        ///< ends that may have had effect already
  std::set<std::uint32_t> open_amendments_;  ///< of parties, that may have had effect already
  std::vector<std::uint32_t> windows_;       ///< steps that open before they apply
  std::vector<Claim> claims_, now_;
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
    bool nameless = false;
    for (const Step& step : fold.of(fold.entries[i].track)) {
      if (!step.sets_parties) continue;
      nameless = nameless || data.parties_of(step).empty();
      for (const EntityId& id : data.parties_of(step)) {
        const std::uint32_t entity = data.entities.find(id);
        if (entity != nowhere) of_entry.push_back(entity);
      }
    }
    if (nameless) fold.nameless.push_back(i);
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

std::vector<Stretch> stretches_of(const RegistryData& data, const Fold& fold, std::uint32_t entry) {
  std::vector<SpanOf> spans;
  std::vector<Stretch> stretches;
  EntryWalk(data, fold, spans, &stretches).run(entry);
  return stretches;
}

void index_spans(const RegistryData& data, Fold& fold) {
  std::vector<SpanOf> found;
  found.reserve(fold.entries.size());
  EntryWalk walk(data, fold, found);
  for (std::uint32_t i = 0; i < fold.entries.size(); ++i) walk.run(i);
  group_by_row(fold.span_begin, fold.spans, found, data.records.entities.size());
  for (std::size_t i = 0; i + 1 < fold.span_begin.size(); ++i) {
    std::sort(fold.spans.begin() + fold.span_begin[i], fold.spans.begin() + fold.span_begin[i + 1],
              [](const Span& a, const Span& b) {
                return a.from != b.from ? a.from < b.from : a.entry < b.entry;
              });
  }
}

}  // namespace sanctrack
