#include <algorithm>
#include <mutex>

#include "history/data.hpp"

namespace sanctrack {
namespace {

// Whether a party stood in one edition, under which of its keys and as which version.
struct Seen {
  std::uint32_t version = nowhere;
  std::uint32_t key = nowhere;
  bool there() const noexcept { return version != nowhere; }
};

class Question {
 public:
  Question(const HistoryData& data, std::string_view key, const EditionTime& asked)
      : data_(data), keys_(data.keys_of_party(data.key_of(key))), answer_(begun(key, asked)) {}

  ListAnswer answered() {
    const std::size_t until = data_.count_until(answer_.at);
    if (until == 0) return before_the_first();
    const std::size_t place = until - 1;
    const Seen seen = seen_in(place);
    if (data_.info(place).at == answer_.at) {
      add_evidence(place, seen);
      return decided(seen.there(), doubtful(place, seen));
    }
    return until == data_.editions.size() ? after_the_last(place, seen) : between(place, seen);
  }

 private:
  ListAnswer begun(std::string_view key, const EditionTime& asked) const {
    ListAnswer answer{.key = std::string(key), .asked = asked, .at = data_.instant_of(asked)};
    answer.label = data_.store.entry(data_.store.newest(keys_.front())).label();
    return answer;
  }

  Seen seen_in(std::size_t place) const {
    for (const std::uint32_t version : data_.sequence_at(place)) {
      const std::uint32_t key = data_.store.version(version).key;
      if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return {version, key};
    }
    return {};
  }

  void add_evidence(std::size_t place, const Seen& seen) {
    const EditionInfo& info = data_.info(place);
    std::string text =
        std::string(seen.there() ? "in" : "not in") + " the edition of " + info.when();
    if (seen.there() && seen.key != keys_.front()) {
      text += ", under the key " + std::string(data_.store.key(seen.key));
    }
    answer_.evidence.push_back({info, seen.there(), std::move(text)});
  }

  // Absence says nothing where records could not be read.
  bool doubtful(std::size_t place, const Seen& seen) {
    const EditionInfo& info = data_.info(place);
    if (seen.there() || info.unread == 0) return false;
    answer_.caveats.push_back(unread_in_words(info) + ": it may be among them");
    return true;
  }

  ListAnswer decided(bool there, bool doubt) {
    answer_.verdict = doubt ? Verdict::unknown : there ? Verdict::yes : Verdict::no;
    return std::move(answer_);
  }

  ListAnswer before_the_first() {
    if (!data_.editions.empty()) add_evidence(0, seen_in(0));
    answer_.caveats.push_back("nothing is known of the time before the first edition");
    return std::move(answer_);
  }

  ListAnswer after_the_last(std::size_t place, const Seen& seen) {
    add_evidence(place, seen);
    if (const auto stated = stated_after(place)) return decided(*stated, false);
    answer_.caveats.push_back("nothing is known of the time after the last edition");
    return std::move(answer_);
  }

  // What a delta file states between an edition and the instant asked about.
  std::optional<bool> stated_after(std::size_t place) {
    for (const std::uint32_t key : keys_) {
      const auto* statement =
          data_.statements.last(data_.store.key(key), data_.info(place).at, answer_.at);
      if (statement == nullptr) continue;
      const bool added = statement->operation == ListOperation::add;
      answer_.evidence.push_back({statement->file, added,
                                  std::string(added ? "stated as added" : "stated as removed") +
                                      " by the delta of " + statement->file.when()});
      return added;
    }
    return std::nullopt;
  }

  ListAnswer between(std::size_t place, const Seen& before) {
    const Seen after = seen_in(place + 1);
    add_evidence(place, before);
    const std::optional<bool> stated = stated_after(place);
    add_evidence(place + 1, after);
    if (stated) return decided(*stated, false);
    const bool doubt_before = doubtful(place, before);
    const bool doubt_after = doubtful(place + 1, after);
    if (before.there() == after.there()) {
      if (before.there() && differs(before.version, after.version)) {
        answer_.caveats.push_back(
            "the two editions say different things of it: which of them held then is not known");
      }
      return decided(before.there(), doubt_before || doubt_after);
    }
    // A delta between that instant and the next edition says that until then nothing had changed.
    if (const auto later = stated_before(place + 1)) return decided(!*later, false);
    answer_.caveats.push_back(before.there() ? "it went at some time between the two"
                                             : "it came at some time between the two");
    return decided(false, true);
  }

  std::optional<bool> stated_before(std::size_t next) {
    for (const std::uint32_t key : keys_) {
      const auto* statement =
          data_.statements.last(data_.store.key(key), answer_.at, data_.info(next).at);
      if (statement == nullptr) continue;
      const bool added = statement->operation == ListOperation::add;
      answer_.evidence.push_back({statement->file, added,
                                  std::string(added ? "stated as added" : "stated as removed") +
                                      " by the delta of " + statement->file.when()});
      return added;
    }
    return std::nullopt;
  }

  bool differs(std::uint32_t before, std::uint32_t after) const {
    return before != after && data_.store.entry(before) != data_.store.entry(after);
  }

  const HistoryData& data_;
  const std::vector<std::uint32_t> keys_;
  ListAnswer answer_;
};

}  // namespace

ListAnswer History::is_listed(std::string_view key, const EditionTime& at) const {
  const std::shared_lock<std::shared_mutex> lock(data_->mutex);
  return Question(*data_, key, at).answered();
}

}  // namespace sanctrack
