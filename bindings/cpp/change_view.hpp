#pragma once

#include <optional>
#include <sanctrack/model/change.hpp>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

// A change seen flat: C++ tells the kinds apart by type, Python by the word `kind`.

/// Calls `read` with the body where it can be read so, else gives an empty result.
template <class Result, class Read>
Result from_body(const sanctrack::Change& change, Read read) {
  return std::visit(
      [&read](const auto& body) -> Result {
        if constexpr (requires { read(body); }) {
          return read(body);
        } else {
          return Result{};
        }
      },
      change.body);
}

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

inline std::optional<std::string> change_subject(const sanctrack::Change& change) {
  using namespace sanctrack;
  using Text = std::optional<std::string>;
  return from_body<Text>(
      change,
      Overloaded{[](const Establish& body) -> Text { return body.regime.to_string(); },
                 [](const Prolong& body) -> Text { return body.regime.to_string(); },
                 [](const AddCriterion& body) -> Text { return body.criterion.to_string(); },
                 [](const Impose& body) -> Text { return body.measure.to_string(); },
                 [](const Lift& body) -> Text { return body.measure.to_string(); },
                 [](const Widen& body) -> Text { return body.subject.to_string(); },
                 [](const Repeal& body) -> Text { return body.subject.to_string(); },
                 [](const Amend& body) -> Text { return body.entry; }});
}

inline std::vector<sanctrack::EntityId> change_parties(const sanctrack::Change& change) {
  using namespace sanctrack;
  using Ids = std::vector<EntityId>;
  return std::visit(
      [](const auto& body) -> Ids {
        if constexpr (requires { body.parties.named; }) {
          return body.parties.named;
        } else if constexpr (requires { body.parties.value(); }) {
          return body.parties.value_or(Ids{});
        } else if constexpr (requires { body.named; }) {
          return body.named;
        } else if constexpr (requires { body.on.named; }) {
          return body.on.named;
        } else {
          return {};
        }
      },
      change.body);
}

inline sanctrack::Counts change_unnamed(const sanctrack::Change& change) {
  return from_body<sanctrack::Counts>(
      change,
      [](const auto& body) -> decltype(body.parties.unnamed) { return body.parties.unnamed; });
}

inline bool change_affects_unnamed(const sanctrack::Change& change) {
  return from_body<bool>(
      change, [](const auto& body) -> decltype(body.on.unnamed) { return body.on.unnamed; });
}

inline std::vector<sanctrack::MeasureId> change_measures(const sanctrack::Change& change) {
  return from_body<std::vector<sanctrack::MeasureId>>(
      change, [](const auto& body) -> decltype(body.measures) { return body.measures; });
}

inline std::vector<sanctrack::CriterionId> change_criteria(const sanctrack::Change& change) {
  using namespace sanctrack;
  using Ids = std::vector<CriterionId>;
  return from_body<Ids>(
      change, Overloaded{[](const Designate& body) -> Ids { return body.listing.criteria; },
                         [](const Amend& body) -> Ids { return body.criteria.value_or(Ids{}); }});
}

inline std::vector<std::string> change_replaces(const sanctrack::Change& change) {
  std::vector<std::string> replaced;
  if (const auto* amend = std::get_if<sanctrack::Amend>(&change.body)) {
    if (amend->parties) replaced.emplace_back("parties");
    if (amend->criteria) replaced.emplace_back("criteria");
  }
  return replaced;
}

inline std::vector<std::string> change_what(const sanctrack::Change& change) {
  return from_body<std::vector<std::string>>(
      change, [](const auto& body) -> decltype(body.what) { return body.what; });
}

inline std::string change_entry(const sanctrack::Change& change) {
  return std::visit(
      [](const auto& body) -> std::string {
        if constexpr (requires { body.listing.entry; }) {
          return body.listing.entry;
        } else if constexpr (requires { body.entry; }) {
          return body.entry;
        } else {
          return {};
        }
      },
      change.body);
}

inline std::string change_ref(const sanctrack::Change& change) {
  return std::visit(
      [](const auto& body) -> std::string {
        if constexpr (requires { body.listing.ref; }) {
          return body.listing.ref;
        } else if constexpr (requires { body.ref; }) {
          return body.ref;
        } else {
          return {};
        }
      },
      change.body);
}

inline std::string change_scope(const sanctrack::Change& change) {
  return from_body<std::string>(
      change, [](const auto& body) -> decltype(body.scope) { return body.scope; });
}

inline std::optional<sanctrack::Date> change_until(const sanctrack::Change& change) {
  using Day = std::optional<sanctrack::Date>;
  return std::visit(
      [](const auto& body) -> Day {
        if constexpr (requires { body.until; }) {
          return body.until;
        } else {
          return {};
        }
      },
      change.body);
}

/// Reads one member of what the list prints; of a change that prints nothing, an empty one.
template <class Member>
auto listing_field(Member sanctrack::Listing::*member) {
  return [member](const sanctrack::Change& change) -> Member {
    const auto* designate = std::get_if<sanctrack::Designate>(&change.body);
    return designate ? designate->listing.*member : Member{};
  };
}

/// What tells it from the others of its act, for people.
inline std::string change_text(const sanctrack::Change& change) {
  std::string text(to_string(change.kind()));
  for (const auto& id : change_measures(change)) text.append(" ").append(id.text());
  if (const auto subject = change_subject(change)) text.append(" ").append(*subject);
  for (const auto& id : change_parties(change)) text.append(" ").append(id.text());
  return text;
}
