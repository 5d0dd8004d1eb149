#include "lists/ofac_remarks.hpp"

namespace sanctrack::lists {

RemarkCount read_ofac_remarks(std::string_view, bool, ListEntry&) { return {}; }

}  // namespace sanctrack::lists
