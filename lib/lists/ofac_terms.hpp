#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// What OFAC calls the things that it says of a party: `Tax ID No.`, `Vessel Year of Build`. Pieces
// of remarks begin with these words; the classic XML has them in `idType`.

enum class OfacField : std::uint8_t {
  number,         // a document or number: has a digit, perhaps a country and days
  code,           // letters or digits that tell the party from others
  feature,        // any text
  dated_feature,  // a feature that is a day
  birth,          // a day of birth, of building or of manufacture
  birth_place,
  gender,
  nationality,
  citizenship,
  registration,  // a country of registration
  flag,          // a ship's flag
  listing,       // a day of listing
  relation       // another party
};

struct OfacHeading {
  OfacField field;
  std::string_view type;   // the words, as printed
  std::string_view value;  // what follows; never empty
};

// The words that a text begins with, and what follows them; nothing where it begins with none that
// are known.
std::optional<OfacHeading> ofac_heading(std::string_view text) noexcept;

// Where what stands under these words belongs; they are a code where they are not known.
OfacField ofac_field(std::string_view type) noexcept;

// Adds to an entry what stands under some words, and gives the `extra` of what was added: of a
// gender it is the entry's. Null, with the entry untouched, where the value is no such thing: no
// day, no number.
std::vector<ListText>* add_ofac_field(OfacField field, std::string_view type,
                                      std::string_view value, ListEntry& entry);

}  // namespace sanctrack::lists
