#include <algorithm>
#include <mutex>

#include "history/data.hpp"

namespace sanctrack {
namespace {

// What one edition has of a party: under which of its keys and as which version, and whether it
// stood on the list at the instant asked about, going by that edition.
struct Seen {
  std::uint32_t version = nowhere;
  std::uint32_t key = nowhere;
  std::optional<Date> delisted{};  // the day that the entry states, if it has begun
  bool there() const noexcept { return version != nowhere && !delisted; }
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
    if (data_.info(place).at == answer_.at) return at_edition(place, seen);
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
      if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) continue;
      const std::optional<Date> day = data_.store.delisted(version);
      return {version, key, day && data_.has_begun(*day, answer_.at) ? day : std::nullopt};
    }
    return {};
  }

  void add_evidence(std::size_t place, const Seen& seen) {
    const EditionInfo& info = data_.info(place);
    const bool there = seen.version != nowhere;
    std::string text = std::string(there ? "in" : "not in") + " the edition of " + info.when();
    if (there && seen.key != keys_.front()) {
      text += ", under the key " + std::string(data_.store.key(seen.key));
    }
    if (seen.delisted) text += ", which says that it was delisted on " + seen.delisted->to_string();
    answer_.evidence.push_back({info, seen.there(), std::move(text)});
  }

  // Absence says nothing where records could not be read, nor a day of its own hours, nor an end
  // without a day.
  bool doubtful(std::size_t place, const Seen& seen) {
    const EditionInfo& info = data_.info(place);
    if (seen.delisted && !data_.has_ended(*seen.delisted, answer_.at)) {
      return doubt("it was delisted in the course of that day");
    }
    if (seen.there() && ends_without_day(seen.version)) {
      return doubt("the edition of " + info.when() + " says that it was delisted, and not when");
    }
    if (seen.version != nowhere || info.unread == 0) return false;
    return doubt(unread_in_words(info) + ": it may be among them");
  }

  bool doubt(std::string why) {
    answer_.caveats.push_back(std::move(why));
    return true;
  }

  bool ends_without_day(std::uint32_t version) const {
    if (data_.store.version(version).codec == static_cast<std::uint32_t>(Codec::sdn_row)) {
      return false;
    }
    const ListEntry entry = data_.store.entry(version);
    return std::any_of(entry.listings.begin(), entry.listings.end(), [](const ListListing& one) {
      return one.event == ListEvent::delisted && !one.date;
    });
  }

  ListAnswer decided(bool there, bool doubt) {
    answer_.verdict = doubt ? Verdict::unknown : there ? Verdict::yes : Verdict::no;
    return std::move(answer_);
  }

  ListAnswer at_edition(std::size_t place, const Seen& seen) {
    const Seen before = data_.may_be_older(place) ? seen_in(place - 1) : seen;
    const bool unsettled = before.there() != seen.there();
    if (unsettled) add_evidence(place - 1, before);
    add_evidence(place, seen);
    if (unsettled) {
      return decided(false, doubt("the edition of " + data_.info(place).when() +
                                  " is dated by its day: which of the two is the later one is not "
                                  "known"));
    }
    return decided(seen.there(), doubtful(place, seen));
  }

  ListAnswer before_the_first() {
    if (!data_.editions.empty()) add_evidence(0, seen_in(0));
    answer_.caveats.push_back("nothing is known of the time before the first edition");
    return std::move(answer_);
  }

  ListAnswer after_the_last(std::size_t place, const Seen& seen) {
    add_evidence(place, seen);
    const std::optional<bool> stated = stated_after(place);
    const bool known = stated && answer_.at <= *data_.statements.until();
    if (known) return decided(*stated, false);
    answer_.caveats.push_back(stated ? "nothing is known of the time after the last delta"
                                     : "nothing is known of the time after the last edition");
    return std::move(answer_);
  }

  // What the last delta before the instant asked about states, and the first one after it.
  std::optional<bool> stated_after(std::size_t place) {
    return told([&](std::string_view key) {
      return data_.statements.last(key, data_.info(place).at, answer_.at);
    });
  }
  std::optional<bool> stated_before(std::size_t place) {
    return told([&](std::string_view key) {
      return data_.statements.first(key, answer_.at, data_.info(place).at);
    });
  }

  template <class Find>
  std::optional<bool> told(const Find& find) {
    for (const std::uint32_t key : keys_) {
      const Statements::Statement* statement = find(data_.store.key(key));
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
    const std::optional<bool> earlier = stated_after(place), later = stated_before(place + 1);
    add_evidence(place + 1, after);
    if (earlier || later)
      return by_deltas(earlier.value_or(before.there()), !later.value_or(!after.there()));
    // The later edition says when it went.
    if (after.delisted) return decided(false, doubtful(place + 1, after));
    const bool doubt_before = doubtful(place, before);
    const bool doubt_after = doubtful(place + 1, after);
    if (before.there() == after.there()) {
      if (before.there() && comparable(data_, place, place + 1) &&
          differs(before.version, after.version)) {
        answer_.caveats.push_back(
            "the two editions say different things of it: which of them held then is not known");
      }
      return decided(before.there(), doubt_before || doubt_after);
    }
    answer_.caveats.push_back(before.there() ? "it went at some time between the two"
                                             : "it came at some time between the two");
    return decided(false, true);
  }

  // By what was stated or seen last before that instant, and by what was stated or seen first after
  // it: a delta that adds says that until then it was not there.
  ListAnswer by_deltas(bool by_the_last, bool by_the_next) {
    if (by_the_last == by_the_next) return decided(by_the_last, false);
    return decided(false, doubt("the deltas and the editions around them contradict each other"));
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
