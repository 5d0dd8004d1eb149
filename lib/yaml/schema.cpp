#include "sanctrack/yaml/schema.hpp"

#include <array>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "sanctrack/values/codes.hpp"
#include "yaml/json.hpp"
#include "yaml/nouns.hpp"
#include "yaml/record_reader.hpp"
#include "yaml/schema_text.hpp"

namespace sanctrack::yaml {
namespace {

Json reference(std::string_view name) {
  return Json::object().set("$ref", Json::text("#/$defs/" + std::string(name)));
}

Json list_of(Json items, bool at_least_one) {
  Json list = Json::object();
  list.set("type", Json::text("array")).set("items", std::move(items));
  if (at_least_one) list.set("minItems", Json::number(1));
  return list;
}

Json any_of(std::vector<Json> choices) {
  Json array = Json::array();
  for (Json& choice : choices) array.push(std::move(choice));
  return Json::object().set("anyOf", std::move(array));
}

Json constant(std::string_view word) { return Json::object().set("const", Json::text(word)); }

// Editors read 2021 as a number and `no` as false, where this library reads text.
Json scalar(std::initializer_list<std::string_view> types, std::string_view pattern) {
  Json value = Json::object();
  value.set("type", Json::texts(types));
  if (!pattern.empty()) value.set("pattern", Json::text(pattern));
  return value;
}

/// Describes the fields of one record: a visitor for `Fields<Record>`.
class SchemaVisitor {
 public:
  explicit SchemaVisitor(std::string_view record) : record_(record) {}

  template <class Value>
  void operator()(std::string_view key, const Value&, Need need) {
    add(key, of<Value>(need == Need::required), need);
  }
  void provenance(const Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view from, std::string_view until, const Interval&) {
    add(from, reference("day"), Need::optional);
    add(until, reference("day"), Need::optional);
  }
  void end(std::string_view key, const std::optional<PartialDate>&, bool) {
    add(key, any_of({reference("partial-day"), constant("unknown")}), Need::optional);
  }
  void parties(std::string_view key, const Parties& parties) {
    add(key, any_of({reference("id"), list_of(reference("id"), true)}), Need::required);
    Json one_count = Json::array();
    Json no_count = Json::object();
    for (const std::string_view count : keys_of<Counts>()) {
      one_count.push(Json::object().set("required", Json::texts({count})));
      no_count.set(count, Json::boolean(false));
    }
    Fields<Counts>::visit(*this, parties.unnamed);
    rules_.emplace_back(
        "if", Json::object().set("properties", Json::object().set(key, constant("unnamed"))));
    rules_.emplace_back("then", Json::object().set("anyOf", std::move(one_count)));
    rules_.emplace_back("else", Json::object().set("properties", std::move(no_count)));
  }
  void affected(std::string_view key, const Affected&) {
    add(key, any_of({constant("unnamed"), list_of(reference("id"), true)}), Need::optional);
  }
  template <class Value>
  void one_or_more(std::string_view key, const std::vector<Value>&) {
    add(key, any_of({of<Value>(true), list_of(of<Value>(true), true)}), Need::required);
  }
  void changes(std::string_view key, const std::vector<Change>&) {
    add(key, list_of(reference("change"), false), Need::optional);
  }

  Json take() {
    Json schema = Json::object();
    schema.set("type", Json::text("object")).set("properties", std::move(properties_));
    if (!required_.empty()) schema.set("required", std::move(required_));
    schema.set("additionalProperties", Json::boolean(false));
    for (auto& [key, rule] : rules_) schema.set(key, std::move(rule));
    return schema;
  }

 private:
  template <class Value>
  struct Tag {};

  template <class Value>
  static Json of(bool required) {
    return of(Tag<Value>{}, required);
  }
  static Json of(Tag<std::string>, bool required) {
    Json text = reference("text");
    if (required) text.set("minLength", Json::number(1));
    return text;
  }
  static Json of(Tag<int>, bool) { return reference("count"); }
  static Json of(Tag<Date>, bool) { return reference("day"); }
  static Json of(Tag<PartialDate>, bool) { return reference("partial-day"); }
  static Json of(Tag<Stake>, bool) { return reference("share"); }
  static Json of(Tag<Country>, bool) { return reference("country"); }
  static Json of(Tag<Script>, bool) { return reference("script"); }
  static Json of(Tag<Language>, bool) { return reference("language"); }
  static Json of(Tag<std::map<std::string, std::string>>, bool) {
    return Json::object()
        .set("type", Json::text("object"))
        .set("additionalProperties", reference("text"));
  }
  template <class Kind>
  static Json of(Tag<Id<Kind>>, bool) {
    return reference("id");
  }
  template <class Kind>
  static Json of(Tag<MaybeId<Kind>>, bool) {
    return reference("id");
  }
  template <class Value>
  static Json of(Tag<std::optional<Value>>, bool) {
    return of<Value>(false);
  }
  template <class Value>
  static Json of(Tag<std::vector<Value>>, bool required) {
    return list_of(of<Value>(true), required);
  }
  template <class Value>
  static Json of(Tag<Value>, bool) {
    if constexpr (std::is_enum_v<Value>) {
      return Json::object().set("enum", Json::texts(words<Value>()));
    } else {
      return reference(noun<Value>.name);
    }
  }

  void add(std::string_view key, Json value, Need need) {
    Json described = Json::object();
    described.set("description", Json::text(description_of(record_, key)));
    for (auto& member : value.take_members()) described.set(member.first, std::move(member.second));
    properties_.set(key, std::move(described));
    if (need == Need::required) required_.push(Json::text(key));
  }

  std::string_view record_;
  Json properties_ = Json::object();
  Json required_ = Json::array();
  std::vector<Json::Member> rules_;
};

template <class Record>
Json schema_of(std::string_view name) {
  SchemaVisitor visitor(name);
  const Record blank = Fields<Record>::blank();
  Fields<Record>::visit(visitor, blank);
  return visitor.take();
}

template <class... Records>
void define(Json& definitions) {
  (definitions.set(noun<Records>.name, schema_of<Records>(noun<Records>.name)), ...);
}

template <class Body>
Json schema_of_change(std::string_view kind) {
  const std::string name = "change." + std::string(kind);
  SchemaVisitor visitor(name);
  const Body body = Fields<Body>::blank();
  const Change change = Fields<Change>::blank();
  Fields<Body>::visit(visitor, body);
  Fields<Change>::visit(visitor, change);
  return visitor.take();
}

template <std::size_t... Kinds>
void define_changes(Json& definitions, std::index_sequence<Kinds...>) {
  const auto kinds = words<ChangeKind>();
  Json choices = Json::array();
  for (const std::string_view kind : kinds) {
    choices.push(reference("change-" + std::string(kind)));
  }
  definitions.set("change", Json::object()
                                .set("description", Json::text(description_of("", "change")))
                                .set("oneOf", std::move(choices)));
  (definitions.set("change-" + std::string(kinds[Kinds]),
                   schema_of_change<std::variant_alternative_t<Kinds, ChangeBody>>(kinds[Kinds])),
   ...);
}

void define_values(Json& definitions) {
  constexpr std::string_view year = "(1[4-9]|[2-9][0-9])[0-9]{2}";
  constexpr std::string_view month = "(0[1-9]|1[0-2])";
  constexpr std::string_view day = "(0[1-9]|[12][0-9]|3[01])";
  const std::string whole = std::string(year) + "-" + std::string(month) + "-" + std::string(day);
  const std::string partial = "(circa )?" + std::string(year) + "(-" + std::string(month) + "(-" +
                              std::string(day) + ")?)?";
  definitions.set("text", scalar({"string", "number", "boolean"}, ""));
  definitions.set("id", scalar({"string", "number"}, "^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$"));
  definitions.set("count", scalar({"string", "integer"}, "^[0-9]{1,9}$")
                               .set("minimum", Json::number(0))
                               .set("maximum", Json::number(999999999)));
  definitions.set("day", scalar({"string"}, "^" + whole + "$"));
  definitions.set("partial-day", scalar({"string", "integer"}, "^" + partial + "$")
                                     .set("minimum", Json::number(1400))
                                     .set("maximum", Json::number(9999)));
  const auto percent = [] {
    return scalar({"string", "number"}, "^[0-9]+(\\.[0-9]+)?$|^[0-9]+/[0-9]+$")
        .set("minimum", Json::number(0))
        .set("maximum", Json::number(100));
  };
  const auto bounds = [&percent](std::initializer_list<std::string_view> keys) {
    Json properties = Json::object();
    for (const std::string_view key : keys) properties.set(key, percent());
    return Json::object()
        .set("type", Json::text("object"))
        .set("properties", std::move(properties))
        .set("required", Json::texts({*keys.begin()}))
        .set("additionalProperties", Json::boolean(false));
  };
  definitions.set(
      "share",
      any_of({scalar({"string", "number"},
                     "^unknown$|^[0-9]+(\\.[0-9]+)?$|^[0-9]+/[0-9]+$|^\\([0-9]+/[0-9]+\\)$")
                  .set("minimum", Json::number(0))
                  .set("maximum", Json::number(100)),
              bounds({"min", "max"}), bounds({"over", "max"}), bounds({"under"})}));
  definitions.set("country", Json::object().set("enum", Json::texts(Country::all())));
  definitions.set("script", Json::object().set("enum", Json::texts(Script::all())));
  definitions.set("language", scalar({"string"}, "^[a-z]{2,3}$"));
}

// Adds the sections of a file: a visitor for `visit_sections`.
class SectionSchemas {
 public:
  explicit SectionSchemas(Json& properties) : properties_(properties) {}

  template <class Record>
  void operator()(std::string_view key, const std::vector<Record>&) {
    Json section = Json::object();
    section.set("description", Json::text(description_of("", key)));
    section.set("type", Json::text("array")).set("items", reference(noun<Record>.name));
    properties_.set(key, std::move(section));
  }

 private:
  Json& properties_;
};

Json file_properties() {
  Json defaults = Json::object();
  defaults.set("source", Json::object()
                             .set("description", Json::text(description_of("defaults", "source")))
                             .set("$ref", Json::text("#/$defs/text")));
  Json properties = Json::object();
  properties.set("format",
                 Json::object()
                     .set("description", Json::text(description_of("", "format")))
                     .set("enum", Json::array().push(Json::text("1")).push(Json::number(1))));
  properties.set("defaults", Json::object()
                                 .set("description", Json::text(description_of("", "defaults")))
                                 .set("type", Json::text("object"))
                                 .set("properties", std::move(defaults))
                                 .set("required", Json::texts({"source"}))
                                 .set("additionalProperties", Json::boolean(false)));
  properties.set("dataset", Json::object()
                                .set("description", Json::text(description_of("", "dataset")))
                                .set("$ref", Json::text("#/$defs/dataset")));
  SectionSchemas sections(properties);
  const Records none;
  visit_sections(sections, none);
  return properties;
}

}  // namespace

std::string json_schema() {
  Json definitions = Json::object();
  define_values(definitions);
  define<Dataset, OwnershipRule, Authority, Counts, Expiry, Completeness, Given, Regime, Criterion,
         Measure, Name, Role, Identifier, Entity, Relationship, Response, Event, Participant,
         Operation, Removal, Act>(definitions);
  define_changes(definitions, std::make_index_sequence<std::variant_size_v<ChangeBody>>{});
  return Json::object()
      .set("$schema", Json::text("https://json-schema.org/draft/2020-12/schema"))
      .set("title", Json::text("sanctrack, format 1"))
      .set("description", Json::text(description_of("", "file")))
      .set("type", Json::text("object"))
      .set("properties", file_properties())
      .set("required", Json::texts({"format"}))
      .set("additionalProperties", Json::boolean(false))
      .set("$defs", std::move(definitions))
      .dump();
}

}  // namespace sanctrack::yaml
