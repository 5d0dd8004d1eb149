#include "lists/formats.hpp"

namespace sanctrack::lists {

void read_ofac_csv(Reading& reading, std::span<const Input>, Edition&) {
  reading.fail("unknown-format", "is not read yet");
}

}  // namespace sanctrack::lists
