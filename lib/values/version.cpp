#include <sanctrack/version.hpp>

#define SANCTRACK_TEXT_OF(number) #number
#define SANCTRACK_DOTTED(major, minor, patch) \
  SANCTRACK_TEXT_OF(major) "." SANCTRACK_TEXT_OF(minor) "." SANCTRACK_TEXT_OF(patch)

namespace sanctrack {

static_assert(std::string_view(SANCTRACK_VERSION) == SANCTRACK_DOTTED(SANCTRACK_VERSION_MAJOR,
                                                                      SANCTRACK_VERSION_MINOR,
                                                                      SANCTRACK_VERSION_PATCH),
              "the version's text and its numbers differ");

std::string_view version() noexcept { return SANCTRACK_VERSION; }

}  // namespace sanctrack
