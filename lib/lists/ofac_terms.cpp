#include "lists/ofac_terms.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

struct Term {
  std::string_view name;
  OfacField field;
};

// Document types and features as OFAC's own reference values name them, and what remarks use beside
// them; by the first letter, so that few are compared.
constexpr std::array terms{
    Term{"Additional Sanctions Information -", OfacField::feature},
    Term{"Afghan Money Service Provider License Number", OfacField::number},
    Term{"Aircraft Construction Number (also called L/N or S/N or F/N)", OfacField::number},
    Term{"Aircraft Manufacture Date", OfacField::birth},
    Term{"Aircraft Manufacturer's Serial Number (MSN)", OfacField::number},
    Term{"Aircraft Mode S Transponder Code", OfacField::code},
    Term{"Aircraft Model", OfacField::feature},
    Term{"Aircraft Operator", OfacField::relation},
    Term{"Aircraft Owner", OfacField::relation},
    Term{"Aircraft Serial Identification", OfacField::number},
    Term{"Aircraft Tail Number", OfacField::code},
    Term{"BIK (RU)", OfacField::number},
    Term{"Birth Certificate Number", OfacField::number},
    Term{"Birthdate", OfacField::birth},
    Term{"Bosnian Personal ID No.", OfacField::number},
    Term{"Branch Unit Number", OfacField::number},
    Term{"British National Overseas Passport", OfacField::number},
    Term{"Business Number", OfacField::number},
    Term{"Business Registration Document #", OfacField::number},
    Term{"Business Registration Number", OfacField::number},
    Term{"C.I.F.", OfacField::number},
    Term{"C.I.N.", OfacField::number},
    Term{"C.R. No.", OfacField::number},
    Term{"C.U.I.", OfacField::number},
    Term{"C.U.I.P.", OfacField::number},
    Term{"C.U.I.T.", OfacField::number},
    Term{"C.U.R.P.", OfacField::number},
    Term{"CAATSA Section 235 Information:", OfacField::feature},
    Term{"CNP (Personal Numerical Code)", OfacField::number},
    Term{"Cartilla de Servicio Militar Nacional", OfacField::number},
    Term{"Cedula No.", OfacField::number},
    Term{"Central Registration System Number", OfacField::number},
    Term{"Certificate of Incorporation Number", OfacField::number},
    Term{"Chamber of Commerce Number", OfacField::number},
    Term{"Child of", OfacField::relation},
    Term{"Chinese Commercial Code", OfacField::number},
    Term{"Citizen's Card Number", OfacField::number},
    Term{"Citizenship Country", OfacField::citizenship},
    Term{"Commercial Registry Number", OfacField::number},
    Term{"Company Number", OfacField::number},
    Term{"Credencial electoral", OfacField::number},
    Term{"D-U-N-S Number", OfacField::number},
    Term{"D.N.I.", OfacField::number},
    Term{"DOB", OfacField::birth},
    Term{"Diplomatic Passport", OfacField::number},
    Term{"Driver's License No.", OfacField::number},
    Term{"Dubai Chamber of Commerce Membership No.", OfacField::number},
    Term{"Economic Register Number (CBLS)", OfacField::number},
    Term{"Electoral Registry No.", OfacField::number},
    Term{"Email Address", OfacField::feature},
    Term{"Enterprise Number", OfacField::number},
    Term{"Equity Ticker", OfacField::code},
    Term{"Fax", OfacField::feature},
    Term{"File Number", OfacField::number},
    Term{"Fiscal Code", OfacField::number},
    Term{"Folio Mercantil No.", OfacField::number},
    Term{"For more information on directives, please visit the following link:",
         OfacField::feature},
    Term{"Former Vessel Call Sign", OfacField::feature},
    Term{"Former Vessel Flag", OfacField::feature},
    Term{"Former Vessel Type", OfacField::feature},
    Term{"Gender", OfacField::gender},
    Term{"Global Intermediary Identification Number", OfacField::number},
    Term{"Government Gazette Number", OfacField::number},
    Term{"I.F.E.", OfacField::number},
    Term{"IFCA Determination -", OfacField::feature},
    Term{"ISIN", OfacField::number},
    Term{"Identification Number", OfacField::number},
    Term{"Immigration No.", OfacField::number},
    Term{"Issuer Name", OfacField::feature},
    Term{"Istanbul Chamber of Comm. No.", OfacField::number},
    Term{"Italian Fiscal Code", OfacField::number},
    Term{"Kenyan ID No.", OfacField::number},
    Term{"LE Number", OfacField::number},
    Term{"Legal Entity Number", OfacField::number},
    Term{"License", OfacField::number},
    Term{"Linked To:", OfacField::relation},
    Term{"MICEX Code", OfacField::code},
    Term{"MMSI", OfacField::number},
    Term{"MSB Registration Number", OfacField::number},
    Term{"Matricula Mercantil No", OfacField::number},
    Term{"Military Registration Number", OfacField::number},
    Term{"Moroccan Personal ID No.", OfacField::number},
    Term{"N.I.E.", OfacField::number},
    Term{"N.I.F.", OfacField::number},
    Term{"NIT #", OfacField::number},
    Term{"National Foreign ID Number", OfacField::number},
    Term{"National ID No.", OfacField::number},
    Term{"Nationality Country", OfacField::nationality},
    Term{"Nationality of Registration", OfacField::registration},
    Term{"Numero Unico de Identificacao Tributaria (NUIT)", OfacField::number},
    Term{"Numero de Identidad", OfacField::number},
    Term{"Organization Code", OfacField::number},
    Term{"Organization Established Date", OfacField::dated_feature},
    Term{"Organization Type:", OfacField::feature},
    Term{"Other Vessel Call Sign", OfacField::code},
    Term{"Other Vessel Flag", OfacField::flag},
    Term{"Other Vessel Owner", OfacField::relation},
    Term{"Other Vessel Type", OfacField::feature},
    Term{"PEESA Information:", OfacField::feature},
    Term{"POB", OfacField::birth_place},
    Term{"Paraguayan tax identification number", OfacField::number},
    Term{"Passport", OfacField::number},
    Term{"Permit Number", OfacField::number},
    Term{"Personal ID Card", OfacField::number},
    Term{"Phone Number", OfacField::feature},
    Term{"Pilot License Number", OfacField::number},
    Term{"Place of Birth", OfacField::birth_place},
    Term{"Previous Aircraft Tail Number", OfacField::code},
    Term{"Public Registration Number", OfacField::number},
    Term{"Public Security and Immigration No.", OfacField::number},
    Term{"R.F.C.", OfacField::number},
    Term{"RFC", OfacField::number},
    Term{"RIF #", OfacField::number},
    Term{"RSIN", OfacField::number},
    Term{"RTN", OfacField::number},
    Term{"RUC #", OfacField::number},
    Term{"Refugee ID Card", OfacField::number},
    Term{"Registered Charity No.", OfacField::number},
    Term{"Registration Certificate Number (Dubai)", OfacField::number},
    Term{"Registration Country", OfacField::registration},
    Term{"Registration ID", OfacField::number},
    Term{"Registration Number", OfacField::number},
    Term{"Residency Number", OfacField::number},
    Term{"Romanian C.R.", OfacField::number},
    Term{"Romanian Permanent Resident", OfacField::number},
    Term{"Romanian Tax Registration", OfacField::number},
    Term{"Russian State Individual Business Registration Number Pattern (OGRNIP)",
         OfacField::number},
    Term{"SRE Permit No.", OfacField::number},
    Term{"SSN", OfacField::number},
    Term{"SWIFT/BIC", OfacField::code},
    Term{"Seafarer's Identification Document", OfacField::number},
    Term{"Secondary sanctions risk:", OfacField::feature},
    Term{"Serial No.", OfacField::number},
    Term{"Stateless Person ID Card", OfacField::number},
    Term{"Stateless Person Passport", OfacField::number},
    Term{"Target Type", OfacField::feature},
    Term{"Tax ID No.", OfacField::number},
    Term{"Tazkira National ID Card", OfacField::number},
    Term{"Telephone", OfacField::feature},
    Term{"Telephone No.", OfacField::feature},
    Term{"Tourism License No.", OfacField::number},
    Term{"Trade License No.", OfacField::number},
    Term{"Trademark number", OfacField::number},
    Term{"Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:",
         OfacField::feature},
    Term{"Travel Document Number", OfacField::number},
    Term{"Turkish Identification Number", OfacField::number},
    Term{"UAE Identification", OfacField::number},
    Term{"UK Company Number", OfacField::number},
    Term{"UN/LOCODE", OfacField::code},
    Term{"US FEIN", OfacField::number},
    Term{"Unified Social Credit Code (USCC)", OfacField::number},
    Term{"United Social Credit Code Certificate (USCCC)", OfacField::number},
    Term{"V.A.T. Number", OfacField::number},
    Term{"Vessel Call Sign", OfacField::code},
    Term{"Vessel Flag", OfacField::flag},
    Term{"Vessel Operator", OfacField::relation},
    Term{"Vessel Owner", OfacField::relation},
    Term{"Vessel Registration Identification", OfacField::number},
    Term{"Vessel Type", OfacField::feature},
    Term{"Vessel Year of Build", OfacField::birth},
    Term{"VisaNumberID", OfacField::number},
    Term{"Website", OfacField::feature},
    Term{"brother of", OfacField::relation},
    Term{"child of", OfacField::relation},
    Term{"citizen", OfacField::citizenship},
    Term{"daughter of", OfacField::relation},
    Term{"father of", OfacField::relation},
    Term{"for more information on directives, please visit the following link:",
         OfacField::feature},
    Term{"half-brother of", OfacField::relation},
    Term{"half-sister of", OfacField::relation},
    Term{"husband of", OfacField::relation},
    Term{"mother of", OfacField::relation},
    Term{"nationality", OfacField::nationality},
    Term{"sister of", OfacField::relation},
    Term{"son of", OfacField::relation},
    Term{"wife of", OfacField::relation},
};

constexpr bool in_order() {
  for (std::size_t i = 1; i < terms.size(); ++i) {
    if (!(terms[i - 1].name < terms[i].name)) return false;
  }
  return true;
}
static_assert(in_order());

struct Range {
  std::uint8_t begin = 0, end = 0;
};
constexpr auto ranges = [] {
  static_assert(terms.size() < 256);
  std::array<Range, 128> made{};
  for (std::size_t i = 0; i < terms.size(); ++i) {
    Range& range = made[static_cast<unsigned char>(terms[i].name.front())];
    if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
    range.end = static_cast<std::uint8_t>(i + 1);
  }
  return made;
}();

Range range_of(std::string_view text) noexcept {
  const std::size_t first = text.empty() ? 0 : static_cast<unsigned char>(text.front());
  return first < ranges.size() ? ranges[first] : Range();
}

const Term* leading_term(std::string_view text) noexcept {
  const Range range = range_of(text);
  const Term* longest = nullptr;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string_view name = terms[i].name;
    if (text.size() <= name.size() + 1 || text[name.size()] != ' ' || !text.starts_with(name)) {
      continue;
    }
    if (!longest || longest->name.size() < name.size()) longest = &terms[i];
  }
  return longest;
}

std::optional<OfacHeading> split_after(std::string_view text, std::size_t end, OfacField field) {
  const std::string_view value = trimmed(text.substr(end));
  if (value.empty()) return std::nullopt;
  return OfacHeading{field, text.substr(0, end), value};
}

// `Listing Date (EO 14024 Directive 2): 24 Feb 2022`
std::optional<OfacHeading> dated_heading(std::string_view text, std::string_view begin,
                                         OfacField field) {
  if (!text.starts_with(begin)) return std::nullopt;
  std::size_t end = text.find(')');
  if (end == std::string_view::npos) return std::nullopt;
  if (text.substr(++end).starts_with(':')) ++end;
  return split_after(text, end, field);
}

// `Executive Order 13846 information: FOREIGN EXCHANGE.  Sec. 5(a)(ii)`
std::optional<OfacHeading> order_heading(std::string_view text) {
  constexpr std::string_view order = "Executive Order ";
  constexpr std::array<std::string_view, 5> ends = {
      " information:", " Directive Determination -",
      " Directive Information:", " Directive Information -", " Directive Information"};
  const std::size_t after = text.find_first_not_of("0123456789", order.size());
  if (!text.starts_with(order) || after == std::string_view::npos) return std::nullopt;
  for (const std::string_view end : ends) {
    if (!text.substr(after).starts_with(end)) continue;
    return split_after(text, after + end.size(), OfacField::feature);
  }
  return std::nullopt;
}

// `Digital Currency Address - XBT 1Kuf2Rd8...`
std::optional<OfacHeading> currency_heading(std::string_view text) {
  constexpr std::string_view address = "Digital Currency Address - ";
  const std::size_t end = text.find(' ', address.size());
  if (!text.starts_with(address) || end == std::string_view::npos) return std::nullopt;
  return split_after(text, end, OfacField::code);
}

// Headings of which a part is variable.
std::optional<OfacHeading> variable_heading(std::string_view text) {
  if (text.empty()) return std::nullopt;
  switch (text.front()) {
    case 'D':
      return currency_heading(text);
    case 'E':
      if (const auto order = order_heading(text)) return order;
      return dated_heading(text, "Effective Date (", OfacField::dated_feature);
    case 'L':
      return dated_heading(text, "Listing Date (", OfacField::listing);
    case 'P':
      return dated_heading(text, "Purchase/Sales For Divestment Date (", OfacField::dated_feature);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<OfacHeading> ofac_heading(std::string_view text) noexcept {
  if (const auto variable = variable_heading(text)) return variable;
  const Term* const term = leading_term(text);
  if (!term) return std::nullopt;
  return OfacHeading{term->field, text.substr(0, term->name.size()),
                     trimmed(text.substr(term->name.size()))};
}

OfacField ofac_field(std::string_view type) noexcept {
  const Range range = range_of(type);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (terms[i].name == type) return terms[i].field;
  }
  if (type.starts_with("Listing Date (")) return OfacField::listing;
  if (type.starts_with("Effective Date (")) return OfacField::dated_feature;
  if (type.starts_with("Purchase/Sales For Divestment Date")) return OfacField::dated_feature;
  if (type.starts_with("Executive Order ")) return OfacField::feature;
  return OfacField::code;
}

}  // namespace sanctrack::lists
