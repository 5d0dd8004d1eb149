// Usage: consumer <folder in which the installed data set must be found>
#include <filesystem>
#include <iostream>
#include <sanctrack/datasets/datasets.hpp>
#include <sanctrack/values/date.hpp>
#include <sanctrack/values/error.hpp>
#include <sanctrack/version.hpp>

namespace {

// An exception keeps its type on the way out of the shared library.
bool catches_by_type() {
  try {
    sanctrack::Date::parse("2021-02-30");
  } catch (const sanctrack::DateError& error) {
    std::cout << "caught: " << error.what() << '\n';
    return true;
  } catch (...) {
    std::cout << "caught something that is no DateError\n";
  }
  return false;
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
