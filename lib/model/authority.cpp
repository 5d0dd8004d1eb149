#include "sanctrack/model/authority.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

namespace sanctrack {
namespace {

using namespace std::string_view_literals;

constexpr std::array by_id = {"EU"sv, "UK"sv, "US"sv, "UN"sv};
constexpr std::array last_words = {
    "Agency"sv,        "Authority"sv,    "Commission"sv,   "Committee"sv,   "Community"sv,
    "Confederation"sv, "Council"sv,      "Department"sv,   "Emirates"sv,    "Federation"sv,
    "Islands"sv,       "Kingdom"sv,      "Ministry"sv,     "Nations"sv,     "Netherlands"sv,
    "Office"sv,        "Organisation"sv, "Organization"sv, "Philippines"sv, "Republic"sv,
    "Secretariat"sv,   "States"sv,       "Union"sv};

template <class Words>
bool is_among(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool takes_article(std::string_view name) {
  if (name.starts_with("United ")) return true;
  if (name.find(" of ") != name.npos || name.find(" for ") != name.npos) return true;
  return is_among(name.substr(name.rfind(' ') + 1), last_words);
}

/// A name as it stands within a sentence.
std::string within_sentence(std::string_view name) {
  if (name.starts_with("the ")) return std::string(name);
  if (name.starts_with("The ")) return "the " + std::string(name.substr(4));
  return (takes_article(name) ? "the " : "") + std::string(name);
}

}  // namespace

std::string OwnershipRule::in_words() const {
  const std::string percent = share.lower().to_string();
  std::string words = share.lower_open() ? "more than " + percent + " %" : percent + " % or more";
  switch (aggregation) {
    case Aggregation::none:
      words += ", of one party alone";
      break;
    case Aggregation::joint_arrangement:
      words += ", of one party alone or of those under a joint arrangement";
      break;
    case Aggregation::all:
      words += ", of all such parties together";
      break;
  }
  return words + (control == Control::counts ? "; or control" : "; control does not count");
}

std::ostream& operator<<(std::ostream& out, const OwnershipRule& rule) {
  out << rule.in_words();
  if (const auto from = rule.when.from()) out << ", from " << *from;
  if (const auto until = rule.when.until()) out << ", until " << *until;
  return out;
}

std::string Authority::in_words() const {
  if (is_among(id.text(), by_id)) return "the " + id.to_string();
  return name.empty() ? id.to_string() : within_sentence(name);
}

std::string Authority::in_full() const {
  if (name.empty() || name == id.text()) return in_words();
  return within_sentence(name) + " (" + id.to_string() + ')';
}

}  // namespace sanctrack
