#pragma once

#include <span>

#include "lists/input.hpp"
#include "lists/reading.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// One reader a format. Each fills an edition whose format is set, from a text that is UTF-8, and
// throws LoadError where the whole cannot be read.

// `others` are the files that belong to it: aliases, addresses, comments.
void read_ofac_csv(Reading& reading, std::span<const Input> others, Edition& edition);
void read_ofac_xml(Reading& reading, Edition& edition);
void read_ofac_advanced(Reading& reading, Edition& edition);
void read_ofac_enhanced(Reading& reading, Edition& edition);  // and the delta file
void read_eu_xml(Reading& reading, Edition& edition);
void read_eu_csv(Reading& reading, Edition& edition);
void read_uk_conlist(Reading& reading, Edition& edition);
void read_uk_sanctions_list(Reading& reading, Edition& edition);
void read_un_xml(Reading& reading, Edition& edition);
void read_ca_xml(Reading& reading, Edition& edition);
void read_ch_xml(Reading& reading, Edition& edition);
void read_ftm(Reading& reading, Edition& edition);  // and the delta file

}  // namespace sanctrack::lists
