#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "lists/id_map.hpp"
#include "lists/ofac_words.hpp"
#include "lists/spot.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists::advanced {

// The tables of OFAC's ADVANCED file that its records refer to by number.
enum class Table : std::uint8_t {
  alias_type,
  area_code,
  calendar_type,
  country,
  country_relevance,
  detail_reference,
  detail_type,
  doc_name_status,
  entry_event_type,
  entry_link_type,
  ex_ref_type,
  feature_type,
  document_date_type,
  document_type,
  identity_feature_link_type,
  legal_basis,
  legal_basis_type,
  list,
  location_part_type,
  location_part_value_status,
  location_part_value_type,
  name_part_type,
  party_sub_type,
  party_type,
  relation_quality,
  relation_type,
  reliability,
  sanctions_program,
  sanctions_type,
  script,
  script_status,
  sup_info_type,
  target_type,
  validity
};

// One row of a table.
struct Reference {
  std::string text{};
  std::string code{};           // ISO2 of a country, short name of a legal basis
  std::string description{};    // of an area code
  std::uint64_t of = 0;         // the country of an area code, the type of a subtype or basis
  std::uint64_t programme = 0;  // of a legal basis
  std::optional<Country> country{};
  std::optional<Script> script{};
  FeatureClass feature = FeatureClass::other;
};

class References {
 public:
  explicit References(Spot& spot) : spot_(spot) {}

  // One table, with its rows.
  void read(const pugi::xml_node& table);

  const Reference* find(Table table, std::uint64_t id) const {
    return tables_[static_cast<std::size_t>(table)].find(id);
  }
  // What an attribute refers to; nothing, and a warning, where the tables do not have it.
  const Reference* find(Table table, const pugi::xml_attribute& attribute);
  // Its text, or the number where the tables do not have it.
  std::string_view text(Table table, const pugi::xml_attribute& attribute);
  // The same; empty where that text is `Unknown`, OFAC's word for what it does not say.
  std::string_view known_text(Table table, const pugi::xml_attribute& attribute);

  Spot& spot() noexcept { return spot_; }

 private:
  Spot& spot_;
  std::array<IdMap<Reference>, static_cast<std::size_t>(Table::validity) + 1> tables_;
};

// Warns that an attribute refers to what the file does not have.
void warn_of_unknown(Spot& spot, const pugi::xml_attribute& attribute, std::string_view what);

// Whether an attribute or a text of xsd:boolean is true.
inline bool is_true(std::string_view text) noexcept { return text == "true" || text == "1"; }

// Keeps a flag that is set; one that is not says nothing.
void keep_set(const pugi::xml_attribute& flag, std::string_view path, std::vector<ListText>& extra);

}  // namespace sanctrack::lists::advanced
