#include "lists/ofac_advanced_names.hpp"

#include "lists/ofac_advanced_dates.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

// The type of a part by the number of its group.
struct Group {
  std::string_view type;
  bool used = false;
};

// What an identity and an alias say of each name below them.
struct Above {
  IdMap<Group> groups{};
  bool primary_identity = true, primary = false, low_quality = false;
  std::string_view type{}, key{};
  std::vector<ListText> extra{};  // of the identity, for each of its names
};

void read_groups(const pugi::xml_node& node, References& references, Above& above,
                 std::vector<ListText>& extra) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, node.name(), extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "MasterNamePartGroup") {
      read_groups(child, references, above, extra);
      continue;
    }
    const auto id = id_of(child.attribute("ID").value());
    if (name != "NamePartGroup" || !id) {
      keep(child, node.name(), extra);
      continue;
    }
    above.groups.add(*id,
                     {references.text(Table::name_part_type, child.attribute("NamePartTypeID"))});
    for (const pugi::xml_attribute& attribute : attributes_of(child)) {
      const std::string_view known = attribute.name();
      if (known != "ID" && known != "NamePartTypeID") keep(attribute, name, extra);
    }
    for (const pugi::xml_node& inner : children_of(child)) keep(inner, name, extra);
  }
}

std::string_view group_type(const pugi::xml_attribute& attribute, Above& above, Spot& spot) {
  const auto id = id_of(attribute.value());
  Group* const group = id ? above.groups.find(*id) : nullptr;
  if (group == nullptr) {
    warn_of_unknown(spot, attribute, "NamePartGroup in this identity");
    return attribute.value();
  }
  group->used = true;
  spot.copy(group->type.size());
  return group->type;
}

void put_script(const pugi::xml_attribute& attribute, References& references, ListName& name) {
  const Reference* const script = references.find(Table::script, attribute);
  if (script == nullptr) return keep(attribute, "", name.extra);
  // The first part speaks for the name; another script of a later part is kept.
  if (script->script && (name.parts.empty() || name.script == script->script)) {
    name.script = script->script;
  } else {
    keep_text("Script", script->text, name.extra);
  }
}

void read_value(const pugi::xml_node& node, References& references, Above& above, ListName& name) {
  std::string_view type;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view known = attribute.name();
    if (known == "NamePartGroupID") {
      type = group_type(attribute, above, references.spot());
    } else if (known == "ScriptID") {
      put_script(attribute, references, name);
    } else if (known == "ScriptStatusID") {
      keep_text("ScriptStatus", references.known_text(Table::script_status, attribute), name.extra);
    } else if (known == "Acronym") {
      keep_set(attribute, "@Acronym", name.extra);
    } else {
      keep(attribute, "NamePartValue", name.extra);
    }
  }
  const std::string_view value = text_within(node, "NamePartValue", name.extra);
  name.parts.push_back({type, std::string(value)});
  name.name += value;
}

void read_name_part(const pugi::xml_node& node, References& references, Above& above,
                    ListName& name) {
  if (!name.name.empty()) name.name += ' ';
  name.name += trimmed(node.attribute("LeadingChars").value());
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "NamePartValue") {
      read_value(child, references, above, name);
    } else {
      keep(child, "DocumentedNamePart", name.extra);
    }
  }
  name.name += trimmed(node.attribute("TrailingChars").value());
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, "", name.extra);
}

void read_name_country(const pugi::xml_node& node, References& references, ListName& name) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "CountryID") {
      keep_text("DocumentedNameCountry", references.text(Table::country, attribute), name.extra);
    } else {
      keep(attribute, "DocumentedNameCountry", name.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    keep(child, "DocumentedNameCountry", name.extra);
  }
}

ListName read_documented_name(const pugi::xml_node& node, References& references, Above& above) {
  ListName name;
  name.kind = name_kind(above.primary && above.primary_identity, above.low_quality, above.type);
  name.type = above.type;
  if (above.low_quality) name.quality = "low";
  name.extra.reserve(2 + above.extra.size());
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view known = attribute.name();
    if (known == "DocNameStatusID") {
      keep_text("DocNameStatus", references.text(Table::doc_name_status, attribute), name.extra);
    } else if (known != "FixedRef" || attribute.value() != above.key) {
      keep(attribute, "", name.extra);
    }
  }
  name.parts.reserve(2);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "DocumentedNamePart") {
      read_name_part(child, references, above, name);
    } else if (known == "DocumentedNameCountry") {
      read_name_country(child, references, name);
    } else {
      keep(child, "", name.extra);
    }
  }
  name.extra.insert(name.extra.end(), above.extra.begin(), above.extra.end());
  return name;
}

// What an alias says of itself goes to its first name.
std::vector<ListText> read_alias_head(const pugi::xml_node& node, References& references,
                                      Above& above) {
  std::vector<ListText> extra;
  above.primary = above.low_quality = false;
  above.type = {};
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "Primary") {
      above.primary = is_true(attribute.value());
    } else if (name == "LowQuality") {
      above.low_quality = is_true(attribute.value());
    } else if (name == "AliasTypeID") {
      above.type = references.text(Table::alias_type, attribute);
    } else if (name != "FixedRef" || attribute.value() != above.key) {
      keep(attribute, "Alias", extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "DocumentedName") continue;
    if (name == "DatePeriod") {
      keep_period(read_period(child, references), "Alias/DatePeriod", extra);
    } else {
      keep(child, "Alias", extra);
    }
  }
  return extra;
}

void read_alias(const pugi::xml_node& node, References& references, Above& above, Names& names,
                std::vector<ListText>& entry_extra) {
  std::vector<ListText> extra = read_alias_head(node, references, above);
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "DocumentedName") continue;
    names.ids.push_back(id_of(child.attribute("ID").value()).value_or(0));
    names.names.push_back(read_documented_name(child, references, above));
    std::vector<ListText>& its = names.names.back().extra;
    std::move(extra.begin(), extra.end(), std::back_inserter(its));
    extra.clear();
  }
  std::move(extra.begin(), extra.end(), std::back_inserter(entry_extra));
}

// Most flags say the same in every file: a primary identity that is no false one.
void read_identity_flags(const pugi::xml_node& node, ListEntry& entry, Above& above) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "Primary") {
      above.primary_identity = is_true(attribute.value());
      if (!above.primary_identity) keep(attribute, "Identity", above.extra);
    } else if (name == "False") {
      keep_set(attribute, "Identity/@False", above.extra);
    } else if (name != "FixedRef" || attribute.value() != above.key) {
      keep(attribute, "Identity", entry.extra);
    }
  }
}

}  // namespace

void read_identity(const pugi::xml_node& node, References& references, Names names,
                   ListEntry& entry) {
  Above above{.key = entry.key};
  read_identity_flags(node, entry, above);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "NamePartGroups") {
      read_groups(child, references, above, entry.extra);
    } else if (name != "Alias") {
      keep(child, "Identity", entry.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "Alias")
      read_alias(child, references, above, names, entry.extra);
  }
  for (const auto& [id, group] : above.groups.rows()) {
    if (group.used) continue;
    keep_text("NamePartGroup/@ID", std::to_string(id), entry.extra);
    keep_text("NamePartGroup", group.type, entry.extra);
  }
}

}  // namespace sanctrack::lists::advanced
