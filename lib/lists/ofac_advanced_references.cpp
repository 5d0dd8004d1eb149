#include "lists/ofac_advanced_references.hpp"

#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

// The element of each table's rows, in the order of the tables.
constexpr std::array<std::string_view, 34> row_names = {
    "AliasType",        "AreaCode",           "CalendarType",
    "Country",          "CountryRelevance",   "DetailReference",
    "DetailType",       "DocNameStatus",      "EntryEventType",
    "EntryLinkType",    "ExRefType",          "FeatureType",
    "IDRegDocDateType", "IDRegDocType",       "IdentityFeatureLinkType",
    "LegalBasis",       "LegalBasisType",     "List",
    "LocPartType",      "LocPartValueStatus", "LocPartValueType",
    "NamePartType",     "PartySubType",       "PartyType",
    "RelationQuality",  "RelationType",       "Reliability",
    "SanctionsProgram", "SanctionsType",      "Script",
    "ScriptStatus",     "SupInfoType",        "TargetType",
    "Validity"};
static_assert(row_names.size() == static_cast<std::size_t>(Table::validity) + 1);

std::uint64_t number_in(const pugi::xml_node& row, const char* attribute) {
  return id_of(row.attribute(attribute).value()).value_or(0);
}

Reference read_row(const pugi::xml_node& row, Table table) {
  Reference made{.text = std::string(trimmed(row.child_value()))};
  switch (table) {
    case Table::country:
      made.code = row.attribute("ISO2").value();
      made.country = Country::try_parse(made.code);
      break;
    case Table::area_code:
      made.description = row.attribute("Description").value();
      made.of = number_in(row, "CountryID");
      made.country = Country::try_parse(made.text);
      break;
    case Table::script:
      made.script = script_of(row.attribute("ScriptCode").value(), made.text);
      break;
    case Table::feature_type:
      made.feature = feature_class(made.text);
      break;
    case Table::party_sub_type:
      made.of = number_in(row, "PartyTypeID");
      break;
    case Table::legal_basis:
      made.code = row.attribute("LegalBasisShortRef").value();
      made.of = number_in(row, "LegalBasisTypeID");
      made.programme = number_in(row, "SanctionsProgramID");
      break;
    default:
      break;
  }
  return made;
}

}  // namespace

void References::read(const pugi::xml_node& table) {
  for (const pugi::xml_node& row : children_of(table)) {
    const std::string_view name = without_prefix(row.name());
    const auto known = std::find(row_names.begin(), row_names.end(), name);
    if (known == row_names.end()) continue;
    const auto id = id_of(row.attribute("ID").value());
    if (!id) continue;
    const auto index = static_cast<std::size_t>(known - row_names.begin());
    tables_[index].add(*id, read_row(row, static_cast<Table>(index)));
  }
}

const Reference* References::find(Table table, const pugi::xml_attribute& attribute) {
  if (*attribute.value() == '\0') return nullptr;
  const auto id = id_of(attribute.value());
  const Reference* const found = id ? find(table, *id) : nullptr;
  if (found == nullptr) {
    warn_of_unknown(spot_, attribute, row_names[static_cast<std::size_t>(table)]);
  }
  return found;
}

std::string_view References::text(Table table, const pugi::xml_attribute& attribute) {
  const Reference* const found = find(table, attribute);
  if (found != nullptr) spot_.copy(found->text.size());
  return found == nullptr ? std::string_view(attribute.value()) : std::string_view(found->text);
}

std::string_view References::known_text(Table table, const pugi::xml_attribute& attribute) {
  const std::string_view said = text(table, attribute);
  return said == "Unknown" ? std::string_view() : said;
}

void warn_of_unknown(Spot& spot, const pugi::xml_attribute& attribute, std::string_view what) {
  spot.warn("unknown-reference", in_quotes(attribute.name()) + " refers to " +
                                     in_quotes(attribute.value()) + ", and the file has no " +
                                     std::string(what) + " with that ID: the number is kept");
}

void keep_set(const pugi::xml_attribute& flag, std::string_view path,
              std::vector<ListText>& extra) {
  const std::string_view value = flag.value();
  if (value == "false" || value == "0") return;
  keep_text(path, value, extra);
}

}  // namespace sanctrack::lists::advanced
