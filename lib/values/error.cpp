#include <sanctrack/values/error.hpp>

namespace sanctrack {

// Out of line, so that each type has one identity across the shared library.
Error::~Error() = default;
DateError::~DateError() = default;
UnknownIdError::~UnknownIdError() = default;
InvalidValue::~InvalidValue() = default;

}  // namespace sanctrack
