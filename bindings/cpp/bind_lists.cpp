#include <pybind11/stl/filesystem.h>

#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

/// What most details of an entry end with.
template <class T>
Frozen<T>& with_act(Frozen<T>& bound) {
  bound.field("act", &T::act, "Title of the act that it rests on; empty where none is named.");
  return bound.field("extra", &T::extra, "Whatever else is said of it.");
}

void bind_texts(py::module_& module) {
  Frozen<ListText>(module, "ListText",
                   "A text of a list that has no place of its own, with where it stood.")
      .field("path", &ListText::path, "Elements, columns and attributes.")
      .field("text", &ListText::text, "As printed.")
      .keyed(&ListText::path, &ListText::text);
  Frozen<ListAct>(module, "ListAct", "A legal act that a list names.")
      .field("title", &ListAct::title, "Number or name: '1210/2003 (OJ L169)'.")
      .field("type", &ListAct::type, "As printed: 'regulation', 'Executive Order'.")
      .field("programme", &ListAct::programme, "The programme it belongs to, where printed.")
      .field("published", &ListAct::published, "Day of its publication.")
      .field("in_force", &ListAct::in_force, "Day on which it entered into force.")
      .field("url", &ListAct::url, "Where it is published.")
      .field("extra", &ListAct::extra, "Whatever else is said of it.")
      .keyed(&ListAct::title);
}

void bind_people(py::module_& module) {
  Frozen<ListName> name(module, "ListName", "One form of a name on a list.");
  name.field("name", &ListName::name, "The whole form, as printed.")
      .field("kind", &ListName::kind, "'primary', 'alias', 'former' or 'weak'.")
      .field("type", &ListName::type, "What the list calls it: 'aka', 'Primary name variation'.")
      .field("quality", &ListName::quality, "What the list says of its quality: 'strong', 'Low'.")
      .field("script", &ListName::script, "Its script, where the list says it.")
      .field("language", &ListName::language, "Its language, where the list says it.")
      .field("parts", &ListName::parts, "Given name, family name ..., by the list's own words.")
      .keyed(&ListName::name);
  with_act(name);
  Frozen<ListDate> date(module, "ListDate",
                        "A day, or a stretch in which it lies, as a list prints it.");
  date.field("text", &ListDate::text, "As printed: 'circa 1962', '1958 to 1960'.")
      .field("first", &ListDate::first, "The earliest it may be; None where not understood.")
      .field("last", &ListDate::last, "The latest it may be; None where not understood.")
      .keyed(&ListDate::text);
  with_act(date);
  Frozen<ListPlace> place(module, "ListPlace", "A place of birth, or an address.");
  place.field("text", &ListPlace::text, "The whole, where the list prints it in one.")
      .field("parts", &ListPlace::parts, "In printed order, by the list's own words.")
      .field("country", &ListPlace::country, "As printed.")
      .field("country_code", &ListPlace::country_code, "Where the list prints the code.")
      .keyed([](const ListPlace& self) { return self.text + self.country; });
  with_act(place);
  Frozen<ListCountry> country(module, "ListCountry", "A country that a party belongs to.");
  country.field("country", &ListCountry::country, "As printed.")
      .field("code", &ListCountry::code, "Where the list prints the code.")
      .field("type", &ListCountry::type, "'nationality', 'flag' ...; in OFAC's XML as printed.")
      .keyed(&ListCountry::country);
  with_act(country);
}

void bind_details(py::module_& module) {
  Frozen<ListIdentifier> identifier(module, "ListIdentifier",
                                    "A number or document that tells a party from others.");
  identifier.field("type", &ListIdentifier::type, "As printed: 'Passport', 'Tax ID No.', 'IMO'.")
      .field("value", &ListIdentifier::value, "As printed.")
      .field("country", &ListIdentifier::country, "Who issued it, as printed.")
      .field("country_code", &ListIdentifier::country_code, "Where the list prints the code.")
      .field("issued", &ListIdentifier::issued, "Day of issue.")
      .field("expires", &ListIdentifier::expires, "Last day of validity.")
      .keyed(&ListIdentifier::value, &ListIdentifier::type);
  with_act(identifier);
  Frozen<ListRelation> relation(module, "ListRelation", "What ties a party to another.");
  relation.field("type", &ListRelation::type, "As printed: 'Linked To'.")
      .field("name", &ListRelation::name, "The other party, as printed.")
      .field("key", &ListRelation::key, "The other's key, where the list gives it.")
      .keyed(&ListRelation::name, &ListRelation::type);
  with_act(relation);
  Frozen<ListListing> listing(
      module, "ListListing",
      "That a party was put on a list on a day, or what else became of its listing.");
  listing.field("list", &ListListing::list, "Which list, where the file delivers several.")
      .field("programme", &ListListing::programme, "The programme or regime.")
      .field("type", &ListListing::type, "As printed: 'Listed On', 'Created', 'amended'.")
      .field("event", &ListListing::event, "What that means: 'listed', 'amended' or 'delisted'.")
      .field("date", &ListListing::date, "The day.")
      .keyed([](const ListListing& self) {
        return self.type + (self.date ? " " + self.date->to_string() : "");
      });
  with_act(listing);
  Frozen<ListDetail> detail(module, "ListDetail",
                            "Something that a list says under a heading of its own.");
  detail.field("type", &ListDetail::type, "The heading: 'Title', 'Vessel Flag', 'Asset freeze'.")
      .field("text", &ListDetail::text, "What stands under it.")
      .field("from_", &ListDetail::from, "Since when, where printed.")
      .field("until", &ListDetail::until, "Until when, where printed.")
      .keyed(&ListDetail::text, &ListDetail::type);
  with_act(detail);
}

void bind_entry(py::module_& module) {
  Frozen<ListEntry>(module, "ListEntry",
                    "A party on an official list, with everything that the list says of it. What "
                    "it does not say is absent.")
      .field("key", &ListEntry::key, "The publisher's permanent key: OFAC's '33374'.")
      .field("operation", &ListEntry::operation,
             "In a delta file what is to be done: 'add', 'modify' or 'remove'.")
      .field("kind", &ListEntry::kind, "Which of the four, where the list says it.")
      .field("type", &ListEntry::type, "What the list calls that: 'individual', 'Ship'.")
      .field("programmes", &ListEntry::programmes, "Every programme or regime tag.")
      .field("names", &ListEntry::names, "Every form of the name, the primary one first.")
      .field("births", &ListEntry::births, "Days of birth.")
      .field("birth_places", &ListEntry::birth_places, "Places of birth.")
      .field("nationalities", &ListEntry::nationalities,
             "Nationality, citizenship, flag, registration.")
      .field("genders", &ListEntry::genders, "As printed.")
      .field("roles", &ListEntry::roles, "Titles, offices, functions.")
      .field("identifiers", &ListEntry::identifiers, "Documents and numbers.")
      .field("addresses", &ListEntry::addresses, "Addresses.")
      .field("relations", &ListEntry::relations, "Ties to other parties.")
      .field("listings", &ListEntry::listings, "Days of listing.")
      .field("acts", &ListEntry::acts, "Every act that the entry names, once.")
      .field("measures", &ListEntry::measures, "What the list says is imposed.")
      .field("features", &ListEntry::features, "Ship types, websites, notes under headings.")
      .field("references", &ListEntry::references, "Other keys: the UN's number, a former key.")
      .field("remarks", &ListEntry::remarks, "Free text of the list, whole.")
      .field("extra", &ListEntry::extra, "What has no place above.")
      .property(
          "label", [](const ListEntry& self) { return std::string(self.label()); },
          "The primary name, else the first, else the key.")
      .property("listed_on", &ListEntry::listed_on,
                "The earliest day on which the entry says that it was listed.")
      .property(
          "delisted_on", &ListEntry::delisted_on,
          "The day on which the entry itself says that it was delisted, and nothing of it was "
          "listed again; of several listings that end, the last day.")
      .shown("list_entry", "sanctrack._html_lists")
      .keyed(&ListEntry::key, &ListEntry::label);
}

/// The entries, sharing in the edition: no copy.
std::vector<std::shared_ptr<ListEntry>> shared_entries(const std::shared_ptr<Edition>& edition) {
  std::vector<std::shared_ptr<ListEntry>> shared;
  shared.reserve(edition->entries.size());
  for (ListEntry& entry : edition->entries) shared.emplace_back(edition, &entry);
  return shared;
}

void bind_edition(py::module_& module) {
  Frozen<Edition> edition(module, "Edition", "One published state of an official list.");
  edition.field("format", &Edition::format, "The format it was read from: 'ofac-csv'.")
      .field("authority", &Edition::authority, "Whose list it is; None for collections.")
      .field("list", &Edition::list, "The list's name, where the file says it.")
      .field("published", &Edition::published, "The day the file states for itself.")
      .field("generated", &Edition::generated, "The second it states, where it states one.")
      .field("parts", &Edition::parts, "What it was put together from, beside the entries.")
      .field("extra", &Edition::extra, "What the file says of itself.")
      .field("unread", &Edition::unread, "How many records could not be read and are missing.")
      .field("warnings", &Edition::warnings, "Those records, and other doubts.")
      .keyed([](const Edition& self) {
        return std::string(to_string(self.format)) + std::to_string(self.entries.size());
      });
  edition.def("entries", &shared_entries, "The parties, in the order of the file.");
}

}  // namespace

void bind_lists(py::module_& module) {
  bind_texts(module);
  bind_people(module);
  bind_details(module);
  bind_entry(module);
  bind_edition(module);

  using lists::ReadOptions;
  const ReadOptions usual;
  Frozen<ReadOptions> options(module, "ReadOptions", "What reading a list may cost.");
  options.def(
      py::init([](std::size_t max_bytes, int max_depth, std::size_t max_warnings, bool siblings) {
        return ReadOptions{max_bytes, max_depth, max_warnings, siblings};
      }),
      py::kw_only(), py::arg("max_bytes") = usual.max_bytes, py::arg("max_depth") = usual.max_depth,
      py::arg("max_warnings") = usual.max_warnings, py::arg("siblings") = usual.siblings,
      "The limits given; the others are those that usually hold.");
  options
      .field("max_bytes", &ReadOptions::max_bytes,
             "The most bytes that a file may have once it is expanded.")
      .field("max_depth", &ReadOptions::max_depth, "How deep elements may stand in each other.")
      .field("max_warnings", &ReadOptions::max_warnings, "The most warnings that are kept.")
      .field("siblings", &ReadOptions::siblings,
             "Whether files that belong to this one are read with it.");
  module.def(
      "read_list",
      [](const std::filesystem::path& path, const ReadOptions& given) {
        return std::make_shared<Edition>(lists::read(path, given));
      },
      py::arg("path"), py::arg("options"), Unlocked(), "Reads one edition of an official list.");
  module.def(
      "read_list_text",
      [](const py::bytes& bytes, const std::string& name, const ReadOptions& given) {
        const auto text = static_cast<std::string_view>(bytes);
        const py::gil_scoped_release unlocked;
        return std::make_shared<Edition>(lists::read_text(text, name, given));
      },
      py::arg("bytes"), py::arg("name"), py::arg("options"),
      "Reads one edition from bytes in memory.");
  module.def(
      "list_formats",
      [] {
        const auto all = words<ListFormat>();
        return std::vector<std::string_view>(all.begin(), all.end());
      },
      "Every format of official lists that is read.");
  module.def(
      "list_origin",
      [](const std::string& list, std::optional<Date> published) {
        return Origin{list, published, "", std::string(version())};
      },
      py::arg("list"), py::arg("published"),
      "From which list, and by which version of the library.");
}
