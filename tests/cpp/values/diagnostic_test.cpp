#include <doctest/doctest.h>

#include <algorithm>
#include <exception>
#include <sanctrack/values/diagnostic.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

using sanctrack::Diagnostic;
using sanctrack::Error;
using sanctrack::LoadError;
using sanctrack::Severity;

namespace {

static_assert(std::is_nothrow_copy_constructible_v<LoadError>, "an exception is copied in flight");
static_assert(!std::is_convertible_v<std::vector<Diagnostic>, LoadError>);

Diagnostic at(std::string path, int line, int column, std::string message) {
  return {Severity::error, "some-code", std::move(path), line, column, std::move(message)};
}

TEST_CASE("a diagnostic is written with its place") {
  CHECK(at("acts.yaml", 3, 7, "unknown key 'adoptd'").to_string() ==
        "acts.yaml:3:7: unknown key 'adoptd'");
}

TEST_CASE("a problem with a whole file has no line") {
  CHECK(at("acts.yaml", 0, 0, "the file is empty").to_string() == "acts.yaml: the file is empty");
}

TEST_CASE("a warning says that it is one") {
  Diagnostic diagnostic = at("acts.yaml", 3, 7, "no source");
  diagnostic.severity = Severity::warning;
  CHECK(diagnostic.to_string() == "acts.yaml:3:7: warning: no source");
  diagnostic.line = 0;
  std::ostringstream out;
  out << diagnostic;
  CHECK(out.str() == "acts.yaml: warning: no source");
}

TEST_CASE("diagnostics are ordered by path, line, column and message") {
  const std::vector<Diagnostic> sorted{at("a.yaml", 0, 0, "z"),  at("a.yaml", 2, 1, "z"),
                                       at("a.yaml", 10, 1, "z"), at("a.yaml", 10, 2, "a"),
                                       at("a.yaml", 10, 2, "b"), at("b.yaml", 1, 1, "a")};
  CHECK(std::is_sorted(sorted.begin(), sorted.end()));
  CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

TEST_CASE("only equal diagnostics are equivalent") {
  Diagnostic left = at("a.yaml", 1, 1, "m");
  Diagnostic right = left;
  CHECK((left <=> right) == std::strong_ordering::equal);
  right.code = "z";
  CHECK(left < right);
  CHECK(left != right);
  left.severity = Severity::warning;
  right.code = left.code;
  CHECK(left < right);
}

TEST_CASE("a load error shows every diagnostic, one a line") {
  const LoadError error({at("a.yaml", 1, 2, "first"), at("b.yaml", 0, 0, "second")});
  CHECK(std::string(error.what()) == "a.yaml:1:2: first\nb.yaml: second");
  CHECK(error.diagnostics().size() == 2);
}

TEST_CASE("a load error is caught as an error and keeps its diagnostics when copied") {
  try {
    throw LoadError({at("a.yaml", 1, 2, "first")});
  } catch (const Error& error) {
    const auto* load_error = dynamic_cast<const LoadError*>(&error);
    REQUIRE(load_error != nullptr);
    const LoadError copy(*load_error);
    CHECK(copy.diagnostics() == load_error->diagnostics());
    CHECK(std::string(copy.what()) == "a.yaml:1:2: first");
  }
}

}  // namespace
