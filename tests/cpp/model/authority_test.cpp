#include "sanctrack/model/authority.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace sanctrack;

namespace {

std::string words(const char* id, std::string name = {}) {
  return Authority{.id = AuthorityId(id), .name = std::move(name)}.in_words();
}

std::string full(const char* id, std::string name = {}) {
  return Authority{.id = AuthorityId(id), .name = std::move(name)}.in_full();
}

}  // namespace

TEST_CASE("the four with an article go by their ids") {
  CHECK(words("EU", "European Union") == "the EU");
  CHECK(words("UK", "United Kingdom") == "the UK");
  CHECK(words("US", "United States (OFAC)") == "the US");
  CHECK(words("UN") == "the UN");
}

TEST_CASE("an authority of any other record goes by its name, else by its id") {
  CHECK(words("CA", "Canada") == "Canada");
  CHECK(words("CH", "Switzerland") == "Switzerland");
  CHECK(words("XX") == "XX");
  CHECK(words("ofsi", "Office of Financial Sanctions Implementation") ==
        "the Office of Financial Sanctions Implementation");
  CHECK(words("au", "African Union") == "the African Union");
  CHECK(words("ae", "United Arab Emirates") == "the United Arab Emirates");
  CHECK(words("fr", "Conseil constitutionnel") == "Conseil constitutionnel");
  CHECK(words("hmt", "HM Treasury") == "HM Treasury");
}

TEST_CASE("an article on record is kept, and stands small within a sentence") {
  CHECK(words("gm", "The Gambia") == "the Gambia");
  CHECK(words("bank", "the World Bank") == "the World Bank");
}

TEST_CASE("a name in full has the id behind it") {
  CHECK(full("EU", "European Union") == "the European Union (EU)");
  CHECK(full("CA", "Canada") == "Canada (CA)");
  CHECK(full("EU") == "the EU");
  CHECK(full("XX", "XX") == "XX");
}

TEST_CASE("a rule on ownership reads as words") {
  const OwnershipRule rule{.when = Interval::since({2024, 7, 3}),
                           .share = Stake::over(50),
                           .aggregation = Aggregation::joint_arrangement,
                           .control = Control::counts};
  CHECK(rule.in_words() ==
        "more than 50 %, of one party alone or of those under a joint arrangement; or control");
  std::ostringstream out;
  out << rule;
  CHECK(out.str() == rule.in_words() + ", from 2024-07-03");
}
