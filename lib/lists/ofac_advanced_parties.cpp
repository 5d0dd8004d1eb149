#include "lists/ofac_advanced_parties.hpp"

#include "lists/ofac_advanced_features.hpp"
#include "lists/ofac_advanced_names.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

// While one profile is read: its names by number, and its identities.
struct Profile {
  std::vector<std::uint64_t> name_ids{};
  std::vector<pugi::xml_node> identities{};
};

// `Unknown` is no subtype: the type above it tells what the party is.
void put_kind(const pugi::xml_attribute& attribute, References& references, ListEntry& entry) {
  const Reference* const sub_type = references.find(Table::party_sub_type, attribute);
  std::string word = attribute.value();
  if (sub_type != nullptr) word = sub_type->text;
  if (sub_type != nullptr && (word == "Unknown" || word.empty())) {
    const Reference* const type = references.find(Table::party_type, sub_type->of);
    if (type != nullptr) word = type->text;
  }
  references.spot().copy(word.size());
  if (!entry.type.empty()) {
    if (word != entry.type) entry.extra.push_back({"Profile/PartySubType", std::move(word)});
    return;
  }
  entry.kind = entity_kind(word);
  entry.type = std::move(word);
}

void read_profile_attributes(const pugi::xml_node& node, File& file, ListEntry& entry) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "PartySubTypeID") {
      put_kind(attribute, file.references, entry);
    } else if (name == "ID") {
      if (attribute.value() != entry.key) keep(attribute, "Profile", entry.extra);
      const auto id = id_of(attribute.value());
      if (id) file.profiles.add(*id, file.edition.entries.size());
    } else {
      keep(attribute, "Profile", entry.extra);
    }
  }
}

void read_sub_link(const pugi::xml_node& node, File& file, std::vector<ListText>& extra) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "TargetTypeID") {
      keep_text("ExternalReference/SubLink/TargetType",
                file.references.text(Table::target_type, attribute), extra);
    } else {
      keep(attribute, "ExternalReference/SubLink", extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    keep(child, "ExternalReference/SubLink", extra);
  }
}

void read_external_reference(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListText reference{.path = "ExternalReference"};
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "ExRefTypeID") {
      reference.path = file.references.text(Table::ex_ref_type, attribute);
    } else {
      keep(attribute, "ExternalReference", entry.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "ExRefValue" && reference.text.empty()) {
      reference.text = text_of(child, "ExternalReference/ExRefValue", entry.extra);
    } else if (name == "SubLink") {
      read_sub_link(child, file, entry.extra);
    } else {
      keep(child, "ExternalReference", entry.extra);
    }
  }
  entry.references.push_back(std::move(reference));
}

void take_documents(const Profile& profile, std::size_t first_name, File& file, ListEntry& entry) {
  NamesById names;
  names.reserve(profile.name_ids.size());
  for (std::size_t i = 0; i < profile.name_ids.size(); ++i) {
    names.emplace_back(profile.name_ids[i], entry.names[first_name + i].name);
  }
  std::sort(names.begin(), names.end());
  for (const pugi::xml_node& identity : profile.identities) {
    const auto id = id_of(identity.attribute("ID").value());
    if (!id) continue;
    const std::size_t before = entry.identifiers.size();
    file.documents.take(*id, names, entry.identifiers, file.spot);
    if (profile.identities.size() == 1) continue;
    for (std::size_t i = before; i < entry.identifiers.size(); ++i) {
      entry.identifiers[i].extra.push_back({"@IdentityID", identity.attribute("ID").value()});
    }
  }
}

void read_profile(const pugi::xml_node& node, File& file, ListEntry& entry) {
  read_profile_attributes(node, file, entry);
  Profile profile;
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "Identity") profile.identities.push_back(child);
  }
  const std::size_t first_name = entry.names.size();
  for (const pugi::xml_node& identity : profile.identities) {
    read_identity(identity, file.references, {entry.names, profile.name_ids}, entry);
  }
  take_documents(profile, first_name, file, entry);
  FeatureSources sources{file.references, file.locations};
  if (profile.identities.size() == 1) {
    sources.identity = profile.identities.front().attribute("ID").value();
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "Feature") {
      read_feature(child, sources, entry);
    } else if (name == "ExternalReference") {
      read_external_reference(child, file, entry);
    } else if (name == "Comment") {
      const std::string_view comment = text_of(child, "Profile/Comment", entry.extra);
      if (!comment.empty()) entry.remarks.emplace_back(comment);
    } else if (name != "Identity") {
      keep(child, "Profile", entry.extra);
    }
  }
}

std::optional<ListOperation> operation(std::string_view word) noexcept {
  if (word == "add") return ListOperation::add;
  if (word == "amend" || word == "revise") return ListOperation::modify;
  if (word == "delete") return ListOperation::remove;
  return std::nullopt;
}

}  // namespace

void read_party(const pugi::xml_node& node, File& file) {
  ListEntry entry{.key = std::string(trimmed(node.attribute("FixedRef").value()))};
  if (entry.key.empty()) {
    return file.spot.lose("missing-key", "'DistinctParty' has no FixedRef and is left out");
  }
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "DeltaAction") entry.operation = operation(attribute.value());
    if (name != "FixedRef") keep(attribute, "", entry.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "Profile") {
      read_profile(child, file, entry);
    } else if (name == "Comment") {
      const std::string_view comment = text_of(child, "Comment", entry.extra);
      if (!comment.empty()) entry.remarks.emplace_back(comment);
    } else {
      keep(child, "", entry.extra);
    }
  }
  put_primary_first(entry.names);
  file.offsets.push_back(file.spot.offset);
  file.edition.entries.push_back(std::move(entry));
}

}  // namespace sanctrack::lists::advanced
