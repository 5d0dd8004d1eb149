#pragma once

#include <string_view>

#include "lists/reading.hpp"

namespace sanctrack::lists {

// The format of a text, from what it says.
// @throws LoadError where it is none: empty, an error page, another kind of file
ListFormat recognise(Reading& reading);

}  // namespace sanctrack::lists
