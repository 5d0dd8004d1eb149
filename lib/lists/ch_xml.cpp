#include "lists/formats.hpp"

namespace sanctrack::lists {

void read_ch_xml(Reading& reading, Edition&) { reading.fail("unknown-format", "is not read yet"); }

}  // namespace sanctrack::lists
