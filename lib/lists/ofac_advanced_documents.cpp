#include "lists/ofac_advanced_documents.hpp"

#include "lists/ofac_advanced_dates.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

void put_issuer(const pugi::xml_attribute& attribute, References& references,
                ListIdentifier& identifier) {
  const Reference* const country = references.find(Table::country, attribute);
  if (country != nullptr) references.spot().copy(country->text.size());
  identifier.country = country == nullptr ? attribute.value() : country->text;
  if (country != nullptr) identifier.country_code = country->country;
}

void put_place(const pugi::xml_attribute& attribute, Locations& locations, Spot& spot,
               ListIdentifier& identifier) {
  const ListPlace* const place = locations.find(attribute, spot);
  if (place == nullptr) return keep(attribute, "", identifier.extra);
  const auto put = [&](std::string_view path, std::string_view text) {
    keep_text(std::string("IssuedIn/").append(path), text, identifier.extra);
  };
  for (const ListText& part : place->parts) put(part.path, part.text);
  put("LocationCountry", place->country);
  for (const ListText& text : place->extra) put(text.path, text.text);
}

void read_document_date(const pugi::xml_node& node, References& references,
                        ListIdentifier& identifier) {
  std::string_view type;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "IDRegDocDateTypeID") {
      type = references.text(Table::document_date_type, attribute);
    } else {
      keep(attribute, "DocumentDate", identifier.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "DatePeriod") {
      keep(child, "DocumentDate", identifier.extra);
      continue;
    }
    Period period = read_period(child, references);
    std::optional<PartialDate>* const field = type == "Issue Date"        ? &identifier.issued
                                              : type == "Expiration Date" ? &identifier.expires
                                                                          : nullptr;
    if (field != nullptr && !*field && period.one()) {
      *field = period.one();
      period.text.clear();
    }
    keep_period(period, type, identifier.extra);
  }
}

}  // namespace

void Documents::read(const pugi::xml_node& node, std::string_view source, References& references,
                     Locations& locations) {
  Document made{.source = source};
  ListIdentifier& identifier = made.identifier;
  identifier.extra.reserve(4);
  std::optional<std::uint64_t> identity;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "IDRegDocTypeID") {
      identifier.type = references.text(Table::document_type, attribute);
    } else if (name == "IdentityID") {
      identity = id_of(attribute.value());
    } else if (name == "IssuedBy-CountryID") {
      put_issuer(attribute, references, identifier);
    } else if (name == "IssuedIn-LocationID") {
      put_place(attribute, locations, references.spot(), identifier);
    } else if (name == "ValidityID") {
      keep_text("Validity", references.text(Table::validity, attribute), identifier.extra);
    } else {
      keep(attribute, "", identifier.extra);
    }
  }
  read_children(node, references, made);
  // Without an identity no party has it, and finish() keeps it.
  documents_.add(identity.value_or(UINT64_MAX), std::move(made));
}

void Documents::read_children(const pugi::xml_node& node, References& references,
                              Document& document) {
  ListIdentifier& identifier = document.identifier;
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "IDRegistrationNo" && identifier.value.empty()) {
      identifier.value = text_of(child, name, identifier.extra);
    } else if (name == "DocumentDate") {
      read_document_date(child, references, identifier);
    } else if (name == "DocumentedNameReference" && document.name == 0) {
      document.name = id_of(child.attribute("DocumentedNameID").value()).value_or(0);
      for (const pugi::xml_attribute& attribute : attributes_of(child)) {
        const bool known = std::string_view(attribute.name()) == "DocumentedNameID";
        if (!known || document.name == 0) keep(attribute, name, identifier.extra);
      }
    } else {
      keep(child, "", identifier.extra);
    }
  }
}

void Documents::take(std::uint64_t identity, const NamesById& names,
                     std::vector<ListIdentifier>& party, Spot& spot) {
  const Document* const first = documents_.find(identity);
  if (first == nullptr || first->taken) return;
  documents_.for_each(identity, [&](Document& document) {
    document.taken = true;
    std::vector<ListText>& extra = document.identifier.extra;
    const auto name =
        std::lower_bound(names.begin(), names.end(), document.name,
                         [](const auto& row, std::uint64_t asked) { return row.first < asked; });
    if (document.name != 0 && name != names.end() && name->first == document.name) {
      spot.copy(name->second.size());
      keep_text("DocumentedName", name->second, extra);
    } else if (document.name != 0) {
      const std::string number = std::to_string(document.name);
      spot.warn("unknown-reference", "a document refers to the name " + in_quotes(number) +
                                         ", which its party does not have: the number is kept");
      keep_text("@DocumentedNameID", number, extra);
    }
    party.push_back(std::move(document.identifier));
  });
}

void Documents::finish(Spot& spot, std::vector<ListText>& extra) {
  std::vector<std::string_view> left;
  for (const auto& row : documents_.rows()) {
    if (!row.second.taken) left.push_back(row.second.source);
  }
  std::sort(left.begin(), left.end(),
            [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
  for (const std::string_view source : left) {
    const auto offset = static_cast<std::size_t>(source.data() - spot.reading.text().data());
    const XmlFragment document(source);
    spot.reading.warn(offset, "unknown-reference",
                      "'IdentityID' refers to " +
                          in_quotes(document.node().attribute("IdentityID").value()) +
                          ", and no party has an identity with that ID: the document is kept "
                          "beside the entries");
    keep(document.node(), "IDRegDocuments", extra);
  }
}

}  // namespace sanctrack::lists::advanced
