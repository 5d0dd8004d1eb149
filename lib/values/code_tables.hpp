#pragma once

// The published lists of codes, as make_code_tables.py writes them.
//
// Rows are sorted by code and each ends in '|': "AD Andorra|", or "bel=be|" where a code is another
// way of writing a second one.

namespace sanctrack {

extern const char country_rows[];
extern const char script_rows[];
extern const char language_rows_1[];
extern const char language_rows_2[];
extern const char language_rows_3[];
extern const char language_rows_4[];

}  // namespace sanctrack
