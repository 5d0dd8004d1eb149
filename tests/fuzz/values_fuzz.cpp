// Whatever text a value accepts, it writes in a form that it reads back as the same value; what it
// refuses, it refuses with an exception of the library.
#include <sanctrack/values/date.hpp>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/fraction.hpp>
#include <sanctrack/values/id.hpp>
#include <sanctrack/values/instant.hpp>
#include <sanctrack/values/partial_date.hpp>
#include <sanctrack/values/stake.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace sanctrack;

namespace {

void require(bool holds, const char* what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

template <class Value>
void comes_back(const char* what, std::string_view text) {
  try {
    const Value value = Value::parse(text);
    require(Value::parse(value.to_string()) == value, what, text);
  } catch (const Error& error) {
    require(*error.what() != '\0', what, text);
  }
}

template <class Value>
void agrees(const char* what, std::string_view text) {
  bool parsed = true;
  try {
    static_cast<void>(Value::parse(text));
  } catch (const Error&) {
    parsed = false;
  }
  require(Value::try_parse(text).has_value() == parsed, what, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  comes_back<Date>("date", text);
  comes_back<PartialDate>("partial date", text);
  comes_back<Instant>("instant", text);
  comes_back<Fraction>("fraction", text);
  comes_back<Stake>("stake", text);
  agrees<Date>("date", text);
  agrees<PartialDate>("partial date", text);
  agrees<Instant>("instant", text);
  agrees<Fraction>("fraction", text);
  try {
    const EntityId id(text);
    require(id.text() == text && EntityId::valid(text), "id", text);
  } catch (const InvalidValue&) {
    require(!EntityId::valid(text), "id", text);
  }
  if (const auto day = Date::try_parse(text)) {
    require(Date::from_days(day->days()) == *day, "day number", text);
    require(Date(day->year(), day->month(), day->day()) == *day, "fields of a day", text);
  }
  return 0;
}
