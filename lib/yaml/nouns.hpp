#pragma once

#include "model/change_fields.hpp"

namespace sanctrack::yaml {

/// What a kind of record is called.
struct Noun {
  const char* name;    ///< in the schema: `act`
  const char* phrase;  ///< in messages: `an act`
};

template <class Record>
inline constexpr Noun noun{};

template <>
inline constexpr Noun noun<Dataset>{"dataset", "the data set"};
template <>
inline constexpr Noun noun<Authority>{"authority", "an authority"};
template <>
inline constexpr Noun noun<Counts>{"counts", "a count of entries"};
template <>
inline constexpr Noun noun<Expiry>{"expiry", "the expiry of a regime"};
template <>
inline constexpr Noun noun<Completeness>{"completeness", "a statement on the record"};
template <>
inline constexpr Noun noun<Given>{"given", "what is given"};
template <>
inline constexpr Noun noun<OwnershipRule>{"ownership-rule", "a rule on ownership"};
template <>
inline constexpr Noun noun<Regime>{"regime", "a regime"};
template <>
inline constexpr Noun noun<Criterion>{"criterion", "a criterion"};
template <>
inline constexpr Noun noun<Measure>{"measure", "a measure"};
template <>
inline constexpr Noun noun<Name>{"name", "a name"};
template <>
inline constexpr Noun noun<Role>{"role", "a role"};
template <>
inline constexpr Noun noun<Identifier>{"identifier", "an identifier"};
template <>
inline constexpr Noun noun<Entity>{"entity", "an entity"};
template <>
inline constexpr Noun noun<Relationship>{"relationship", "a relationship"};
template <>
inline constexpr Noun noun<Response>{"response", "an answer to an event"};
template <>
inline constexpr Noun noun<Event>{"event", "an event"};
template <>
inline constexpr Noun noun<Participant>{"participant", "a participant"};
template <>
inline constexpr Noun noun<Operation>{"operation", "an operation"};
template <>
inline constexpr Noun noun<Removal>{"removal", "a removal"};
template <>
inline constexpr Noun noun<Act>{"act", "an act"};

/// Collects the keys that a table has.
class KeyCollector {
 public:
  template <class Value>
  void operator()(std::string_view key, const Value&, Need) {
    keys.push_back(key);
  }
  void provenance(const Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view from, std::string_view until, const Interval&) {
    keys.insert(keys.end(), {from, until});
  }
  void end(std::string_view key, const std::optional<PartialDate>&, bool) { keys.push_back(key); }
  void parties(std::string_view key, const Parties& parties) {
    keys.push_back(key);
    Fields<Counts>::visit(*this, parties.unnamed);
  }
  void affected(std::string_view key, const Affected&) { keys.push_back(key); }
  template <class Value>
  void one_or_more(std::string_view key, const Value&) {
    keys.push_back(key);
  }
  void changes(std::string_view key, const std::vector<Change>&) { keys.push_back(key); }

  std::vector<std::string_view> keys;
};

template <class Record>
std::vector<std::string_view> keys_of() {
  KeyCollector collector;
  const Record blank = Fields<Record>::blank();
  Fields<Record>::visit(collector, blank);
  return std::move(collector.keys);
}

}  // namespace sanctrack::yaml
