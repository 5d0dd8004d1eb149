#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/model/edition.hpp"

// The words that OFAC's XML formats share.
namespace sanctrack::lists {

// What a feature of a party tells, by OFAC's name of its type.
enum class FeatureClass { birth, birth_place, country, gender, title, address, other };
FeatureClass feature_class(std::string_view type) noexcept;

// A script by its code of four letters, else by OFAC's English word for it.
std::optional<Script> script_of(std::string_view code, std::string_view word);

// What a party is, by OFAC's word for its type.
std::optional<EntityKind> entity_kind(std::string_view word) noexcept;

// What a form of a name is. A form that OFAC calls of low quality is weak, whatever else it is.
NameKind name_kind(bool primary, bool low_quality, std::string_view alias_type) noexcept;

// Puts primary names before the others, each in the order of the file.
void put_primary_first(std::vector<ListName>& names);

// The two ends of a stretch of days as what they are most plainly: years, months or days. OFAC
// prints `1962` as its first and its last day.
std::pair<PartialDate, PartialDate> stretch(Date first, bool first_circa, Date last,
                                            bool last_circa);

// A place in one line, where the list prints only its parts.
std::string line_of(const ListPlace& place);

// Keeps a text under a path, unless it is empty.
void keep_text(std::string_view path, std::string_view text, std::vector<ListText>& extra);

// Adds an act or a programme that is not there yet.
void add_once(std::vector<ListAct>& acts, const ListAct& act);
void add_once(std::vector<std::string>& texts, std::string_view text);

// Warns of keys that several entries have.
class Reading;
void warn_of_repeated_keys(Reading& reading, const std::vector<ListEntry>& entries,
                           const std::vector<std::size_t>& offsets);

}  // namespace sanctrack::lists
