// Usage: consumer <folder in which the installed data set must be found>
#include <filesystem>
#include <iostream>
#include <sanctrack/sanctrack.hpp>

namespace {

// Whether <action> throws what keeps its type on the way out of the shared library.
template <class Exception>
bool throws(const char* type, void (*action)()) {
  try {
    action();
  } catch (const Exception& error) {
    std::cout << "caught " << type << ": " << error.what() << '\n';
    return true;
  } catch (...) {
    std::cout << "caught something that is no " << type << '\n';
  }
  return false;
}

bool catches_by_type() {
  return throws<sanctrack::DateError>("DateError", [] { sanctrack::Date::parse("2021-02-30"); }) &&
         throws<sanctrack::LoadError>("LoadError", [] { sanctrack::yaml::loads("format: 2\n"); }) &&
         throws<sanctrack::UnknownIdError>("UnknownIdError", [] {
           static_cast<void>(sanctrack::datasets::belarus().act("no-such-act"));
         });
}

bool finds_data(const std::filesystem::path& expected) {
  const std::filesystem::path found = sanctrack::datasets::belarus_path();
  std::cout << "data: " << found << '\n';
  return std::filesystem::equivalent(found, expected);
}

}  // namespace

int main(int, char** argv) {
  std::cout << "sanctrack " << sanctrack::version() << '\n';
  return catches_by_type() && finds_data(argv[1]) ? 0 : 1;
}
