#include <doctest/doctest.h>

#include <sanctrack/values/date.hpp>
#include <sanctrack/values/error.hpp>
#include <sanctrack/version.hpp>
#include <stdexcept>
#include <string>
#include <type_traits>

using sanctrack::DateError;
using sanctrack::Error;
using sanctrack::InvalidValue;
using sanctrack::UnknownIdError;

namespace {

static_assert(std::is_base_of_v<std::runtime_error, Error>);
static_assert(std::is_base_of_v<Error, DateError>);
static_assert(std::is_base_of_v<Error, UnknownIdError>);
static_assert(std::is_base_of_v<Error, InvalidValue>);
static_assert(!std::is_convertible_v<std::string, Error>);
static_assert(std::is_nothrow_copy_constructible_v<DateError>);

TEST_CASE("an error is caught by its type, by its base and as a standard exception") {
  CHECK_THROWS_AS(sanctrack::Date(2021, 2, 30), DateError);
  CHECK_THROWS_AS(sanctrack::Date(2021, 2, 30), Error);
  CHECK_THROWS_AS(sanctrack::Date(2021, 2, 30), std::runtime_error);
}

TEST_CASE("an error of one type is not caught as another") {
  bool as_date = false;
  try {
    throw UnknownIdError("no entity 'org-x'");
  } catch (const DateError&) {
    as_date = true;
  } catch (const UnknownIdError& error) {
    CHECK(std::string(error.what()) == "no entity 'org-x'");
  }
  CHECK_FALSE(as_date);
}

TEST_CASE("the library that is linked has the version of its headers") {
  CHECK(sanctrack::version() == SANCTRACK_VERSION);
  CHECK(std::string(SANCTRACK_VERSION) == std::to_string(SANCTRACK_VERSION_MAJOR) + '.' +
                                              std::to_string(SANCTRACK_VERSION_MINOR) + '.' +
                                              std::to_string(SANCTRACK_VERSION_PATCH));
}

}  // namespace
