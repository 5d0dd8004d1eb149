#pragma once

#include "model/fields.hpp"

namespace sanctrack::yaml {

/// What a record is called in messages and in the schema.
template <class Record>
inline constexpr const char* noun = nullptr;

template <>
inline constexpr const char* noun<Dataset> = "the data set";
template <>
inline constexpr const char* noun<Authority> = "an authority";
template <>
inline constexpr const char* noun<Counts> = "a count of entries";
template <>
inline constexpr const char* noun<Expiry> = "the expiry of a regime";
template <>
inline constexpr const char* noun<Completeness> = "a statement on the record";
template <>
inline constexpr const char* noun<Given> = "what is given";
template <>
inline constexpr const char* noun<Regime> = "a regime";
template <>
inline constexpr const char* noun<Criterion> = "a criterion";
template <>
inline constexpr const char* noun<Measure> = "a measure";
template <>
inline constexpr const char* noun<Name> = "a name";
template <>
inline constexpr const char* noun<Role> = "a role";
template <>
inline constexpr const char* noun<Identifier> = "an identifier";
template <>
inline constexpr const char* noun<Entity> = "an entity";
template <>
inline constexpr const char* noun<Relationship> = "a relationship";
template <>
inline constexpr const char* noun<Response> = "an answer to an event";
template <>
inline constexpr const char* noun<Event> = "an event";
template <>
inline constexpr const char* noun<Participant> = "a participant";
template <>
inline constexpr const char* noun<Operation> = "an operation";
template <>
inline constexpr const char* noun<Removal> = "a removal";
template <>
inline constexpr const char* noun<Act> = "an act";

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
