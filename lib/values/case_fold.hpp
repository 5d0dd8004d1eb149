#pragma once

// Letters without their case and accents, for finding names.

#include <string>
#include <string_view>

namespace sanctrack {

// Lower case for Latin, Greek and Cyrillic letters, Latin letters without accents and Cyrillic ones
// without breve and diaeresis; every other code point as it is. Bytes that are not UTF-8 are kept.
std::string case_fold(std::string_view text);

}  // namespace sanctrack
