#include "lists/formats.hpp"

namespace sanctrack::lists {

void read_ftm(Reading& reading, Edition&) { reading.fail("unknown-format", "is not read yet"); }

}  // namespace sanctrack::lists
