#pragma once

/// @file
/// One published state of an official list, with everything that it says.

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/codes.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/diagnostic.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/instant.hpp"
#include "sanctrack/values/partial_date.hpp"
#include "sanctrack/values/shared_text.hpp"

namespace sanctrack {

/// A text of a list that has no place of its own in the model, with where it stood.
struct ListText {
  SharedText path{};   ///< elements, columns and attributes: `nameAlias/@nameLanguage`, `NI Number`
  std::string text{};  ///< as printed

  bool operator==(const ListText&) const = default;
};

/// A legal act that a list names.
struct ListAct {
  SharedText title{};               ///< number or name: `1210/2003 (OJ L169)`
  std::string type{};               ///< as printed: `regulation`, `Executive Order`
  std::string programme{};          ///< the programme it belongs to, where printed
  std::optional<Date> published{};  ///< day of its publication
  std::optional<Date> in_force{};   ///< day on which it entered into force
  std::string url{};                ///< where it is published
  std::vector<ListText> extra{};    ///< whatever else is said of it

  bool operator==(const ListAct&) const = default;
};

/// One form of a name on a list.
struct ListName {
  std::string name{};                  ///< the whole form, as printed
  NameKind kind = NameKind::alias;     ///< primary, alias, former or weak
  std::string type{};                  ///< what the list calls it: `aka`, `Primary name variation`
  std::string quality{};               ///< what the list says of its quality: `strong`, `Low`
  std::optional<Script> script{};      ///< its script, where the list says it
  std::optional<Language> language{};  ///< its language, where the list says it
  std::vector<ListText> parts{};       ///< given name, family name ..., by the list's own words
  SharedText act{};                    ///< title of the act that this form rests on
  std::vector<ListText> extra{};       ///< whatever else is said of it

  bool operator==(const ListName&) const = default;
};

/// A day, or a stretch in which it lies, as a list prints it: a day of birth.
///
/// Both ends are absent where the text could not be understood; `text` always stays.
struct ListDate {
  std::string text{};                  ///< as printed: `circa 1962`, `1958 to 1960`, `00/00/1980`
  std::optional<PartialDate> first{};  ///< the earliest it may be
  std::optional<PartialDate> last{};   ///< the latest it may be; equal to `first` where it is one
  SharedText act{};                    ///< title of the act that it rests on
  std::vector<ListText> extra{};       ///< whatever else is said of it

  bool operator==(const ListDate&) const = default;
};

/// A place of birth, or an address.
struct ListPlace {
  std::string text{};                     ///< the whole, where the list prints it in one
  std::vector<ListText> parts{};          ///< in printed order, by the list's own words
  std::string country{};                  ///< as printed
  std::optional<Country> country_code{};  ///< where the list prints the code
  SharedText act{};                       ///< title of the act that it rests on
  std::vector<ListText> extra{};          ///< whatever else is said of it

  bool operator==(const ListPlace&) const = default;
};

/// A country that a party belongs to.
struct ListCountry {
  std::string country{};          ///< as printed
  std::optional<Country> code{};  ///< where the list prints the code
  std::string type{};             ///< `nationality`, `flag` ...; in OFAC's XML as printed
  SharedText act{};               ///< title of the act that it rests on
  std::vector<ListText> extra{};  ///< whatever else is said of it

  bool operator==(const ListCountry&) const = default;
};

/// A number or document that tells a party from others. Stays in the edition: it never reaches a
/// `Registry`.
struct ListIdentifier {
  std::string type{};                     ///< as printed: `Passport`, `Tax ID No.`, `IMO`
  std::string value{};                    ///< as printed
  std::string country{};                  ///< who issued it, as printed
  std::optional<Country> country_code{};  ///< where the list prints the code
  std::optional<PartialDate> issued{};    ///< day of issue
  std::optional<PartialDate> expires{};   ///< last day of validity
  SharedText act{};                       ///< title of the act that it rests on
  std::vector<ListText> extra{};          ///< whatever else is said of it

  bool operator==(const ListIdentifier&) const = default;
};

/// What ties a party to another.
struct ListRelation {
  std::string type{};             ///< as printed: `Linked To`, `Owned or Controlled By`
  std::string name{};             ///< the other party, as printed
  std::string key{};              ///< the other's key, where the list gives it
  SharedText act{};               ///< title of the act that it rests on
  std::vector<ListText> extra{};  ///< whatever else is said of it

  bool operator==(const ListRelation&) const = default;
};

/// What happened to a listing on a day.
enum class ListEvent : std::uint8_t {
  listed,   ///< the party came on the list
  amended,  ///< its entry was changed
  delisted  ///< it went from the list: lists that keep their past have such entries
};
/// Every event, in order.
inline constexpr std::array<ListEvent, 3> list_events = {ListEvent::listed, ListEvent::amended,
                                                         ListEvent::delisted};

/// That a party was put on a list on a day, or what else became of its listing.
struct ListListing {
  std::string list{};                   ///< which list, where the file delivers several
  std::string programme{};              ///< the programme or regime
  std::string type{};                   ///< as printed: `Listed On`, `Created`, `amended`
  ListEvent event = ListEvent::listed;  ///< what that means
  std::optional<Date> date{};           ///< the day
  SharedText act{};                     ///< title of the act by which it happened
  std::vector<ListText> extra{};        ///< whatever else is said of it

  bool operator==(const ListListing&) const = default;
};

/// Something that a list says under a heading of its own: an office, a feature, a measure.
struct ListDetail {
  std::string type{};                  ///< the heading: `Title`, `Vessel Flag`, `Asset freeze`
  std::string text{};                  ///< what stands under it
  std::optional<PartialDate> from{};   ///< since when, where printed
  std::optional<PartialDate> until{};  ///< until when, where printed
  SharedText act{};                    ///< title of the act that it rests on
  std::vector<ListText> extra{};       ///< whatever else is said of it

  bool operator==(const ListDetail&) const = default;
};

/// What a delta file says is to be done with an entry.
enum class ListOperation : std::uint8_t {
  add,     ///< the entry is new
  modify,  ///< it replaces the entry with its key
  remove   ///< the entry with its key is gone: stated by the publisher
};
/// Every operation, in order.
inline constexpr std::array<ListOperation, 3> list_operations = {
    ListOperation::add, ListOperation::modify, ListOperation::remove};

/// A party on an official list, with everything that the list says of it.
///
/// What the list does not say is absent; nothing is guessed. Several values of one field stand in
/// the order of the file.
struct ListEntry {
  std::string key{};                         ///< the publisher's permanent key: OFAC's `33374`
  std::optional<ListOperation> operation{};  ///< in a delta file: what is to be done
  std::optional<EntityKind> kind{};          ///< which of the four, where the list says it
  std::string type{};                        ///< what the list calls that: `individual`, `Ship`
  std::vector<std::string> programmes{};     ///< every programme or regime tag
  std::vector<ListName> names{};          ///< every form, the primary one first where there is one
  std::vector<ListDate> births{};         ///< days of birth, of a ship its building
  std::vector<ListPlace> birth_places{};  ///< places of birth
  std::vector<ListCountry> nationalities{};   ///< nationality, citizenship, flag, registration
  std::vector<std::string> genders{};         ///< as printed
  std::vector<ListDetail> roles{};            ///< titles, offices, functions
  std::vector<ListIdentifier> identifiers{};  ///< documents and numbers
  std::vector<ListPlace> addresses{};         ///< addresses
  std::vector<ListRelation> relations{};      ///< ties to other parties
  std::vector<ListListing> listings{};        ///< days of listing
  std::vector<ListAct> acts{};                ///< every act that the entry names, once
  std::vector<ListDetail> measures{};         ///< what the list says is imposed
  std::vector<ListDetail> features{};         ///< ship types, websites, notes under headings
  std::vector<ListText> references{};         ///< other keys: the UN's number, a former key
  std::vector<std::string> remarks{};         ///< free text of the list, whole
  std::vector<ListText> extra{};              ///< what has no place above

  /// The primary name, else the first, else the key.
  SANCTRACK_API std::string_view label() const noexcept;
  /// The earliest day on which the entry says that it was listed.
  SANCTRACK_API std::optional<Date> listed_on() const;
  /// The day on which the entry itself says that it was delisted, and nothing of it was listed
  /// again; of several listings that end (the sanctions of a collection), the last day.
  SANCTRACK_API std::optional<Date> delisted_on() const;

  bool operator==(const ListEntry&) const = default;
};

/// The formats of official lists.
enum class ListFormat : std::uint8_t {
  ofac_csv,               ///< OFAC's `sdn.csv` or `cons_prim.csv` with what stands beside it
  ofac_xml,               ///< OFAC's classic XML, root `sdnList`
  ofac_advanced_xml,      ///< OFAC's ADVANCED XML, root `Sanctions`
  ofac_enhanced_xml,      ///< OFAC's ENHANCED XML, root `sanctionsData`
  ofac_delta_xml,         ///< OFAC's delta file, root `sanctionsData`
  eu_xml,                 ///< the EU's financial sanctions file, XML 1.1, root `export`
  eu_csv,                 ///< the EU's financial sanctions file, CSV 1.1
  uk_conlist_csv,         ///< OFSI's consolidated list, CSV in the old or the 2022 layout
  uk_sanctions_list_xml,  ///< the UK Sanctions List, root `Designations`
  un_xml,                 ///< the UN's consolidated list, root `CONSOLIDATED_LIST`
  ca_xml,                 ///< Canada's consolidated autonomous list, root `data-set`
  ch_xml,                 ///< Switzerland's list, root `swiss-sanctions-list`
  ftm_json,               ///< FollowTheMoney entities, a JSON object a line
  ftm_delta_json          ///< changes to FollowTheMoney entities, a JSON object a line
};
/// Every format, in order.
inline constexpr std::array<ListFormat, 14> list_formats = {ListFormat::ofac_csv,
                                                            ListFormat::ofac_xml,
                                                            ListFormat::ofac_advanced_xml,
                                                            ListFormat::ofac_enhanced_xml,
                                                            ListFormat::ofac_delta_xml,
                                                            ListFormat::eu_xml,
                                                            ListFormat::eu_csv,
                                                            ListFormat::uk_conlist_csv,
                                                            ListFormat::uk_sanctions_list_xml,
                                                            ListFormat::un_xml,
                                                            ListFormat::ca_xml,
                                                            ListFormat::ch_xml,
                                                            ListFormat::ftm_json,
                                                            ListFormat::ftm_delta_json};

/// Its word: `ofac-csv`.
SANCTRACK_API std::string_view to_string(ListFormat) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ListOperation) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ListEvent) noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ListFormat>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ListOperation>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ListEvent>() noexcept;

/// One published state of an official list.
///
/// A plain record: reading it is the only work. Entries stand in the order of the file, each once,
/// save where the file itself repeats a key (then there is a warning).
struct Edition {
  ListFormat format = ListFormat::ofac_csv;  ///< the format it was read from
  std::optional<AuthorityId> authority{};    ///< whose list it is; none for collections
  std::string list{};                        ///< the list's name, where the file says it
  std::optional<Date> published{};           ///< the day the file states for itself
  std::optional<Instant> generated{};        ///< the second it states, where it states one
  /// What it was put together from, beside the entries: `aliases`, `addresses`, `comments`. Formats
  /// in one file have none.
  std::vector<std::string> parts{};
  std::vector<ListEntry> entries{};    ///< the parties
  std::vector<ListText> extra{};       ///< what the file says of itself
  std::size_t unread = 0;              ///< records that could not be read and are missing here
  std::vector<Diagnostic> warnings{};  ///< those records, and other doubts

  bool operator==(const Edition&) const = default;
};

/// Writes the format, the day and how many entries it has.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Edition& edition);

}  // namespace sanctrack
