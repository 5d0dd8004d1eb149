#include "model/change_fields.hpp"
#include "model/checks.hpp"

namespace sanctrack {
namespace {

/// Visits every field of a record and looks up whatever is an id.
class ReferenceVisitor {
 public:
  ReferenceVisitor(const RegistryData& data, Reporter& report, Place place)
      : data_(data), report_(report), place_(place) {}

  template <class Tag>
  void operator()(std::string_view key, const Id<Tag>& id, Need) {
    if (key != "id") check(key, id, {});
  }
  template <class Tag>
  void operator()(std::string_view key, const MaybeId<Tag>& id, Need) {
    if (id) check(key, *id, {});
  }
  template <class Tag>
  void operator()(std::string_view key, const std::vector<Id<Tag>>& ids, Need) {
    for (std::size_t i = 0; i < ids.size(); ++i) check(key, ids[i], i);
  }
  template <class Tag>
  void operator()(std::string_view key, const std::optional<std::vector<Id<Tag>>>& ids, Need need) {
    if (ids) (*this)(key, *ids, need);
  }
  template <class Record>
  requires requires { Fields<Record>::blank(); }
  void operator()(std::string_view key, const std::vector<Record>& records, Need) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      Place inner = place_;
      inner.list = key;
      inner.item = i;
      ReferenceVisitor visitor(data_, report_, inner);
      Fields<Record>::visit(visitor, records[i]);
    }
  }
  template <class Other>
  void operator()(std::string_view, const Other&, Need) {}

  void provenance(const Provenance&) {}
  void days(std::string_view, std::string_view, const Interval&) {}
  void end(std::string_view, const std::optional<PartialDate>&, bool) {}
  void parties(std::string_view key, const Parties& parties) {
    (*this)(key, parties.named, Need::required);
  }
  void affected(std::string_view key, const Affected& affected) {
    (*this)(key, affected.named, Need::optional);
  }
  template <class Tag>
  void one_or_more(std::string_view key, const std::vector<Id<Tag>>& ids) {
    (*this)(key, ids, Need::required);
  }
  void changes(std::string_view key, const std::vector<Change>& changes) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      Place inner = place_;
      inner.list = key;
      inner.item = i;
      ReferenceVisitor visitor(data_, report_, inner);
      std::visit(
          [&](const auto& body) { Fields<std::decay_t<decltype(body)>>::visit(visitor, body); },
          changes[i].body);
      if (changes[i].regime) visitor("regime", changes[i].regime, Need::optional);
    }
  }

 private:
  const TextIndex& index(const AuthorityId&) const { return data_.authorities; }
  const TextIndex& index(const RegimeId&) const { return data_.regimes; }
  const TextIndex& index(const ActId&) const { return data_.acts; }
  const TextIndex& index(const CriterionId&) const { return data_.criteria; }
  const TextIndex& index(const MeasureId&) const { return data_.measures; }
  const TextIndex& index(const EntityId&) const { return data_.entities; }
  const TextIndex& index(const EventId&) const { return data_.events; }
  const TextIndex& index(const OperationId&) const { return data_.operations; }
  const TextIndex& index(const RelationshipId&) const { return data_.relationships; }

  template <class Tag>
  void check(std::string_view key, const Id<Tag>& id, std::optional<std::size_t> element) {
    const TextIndex& known = index(id);
    if (known.find(id) != nowhere) return;
    Place place = place_;
    place.key = key;
    place.element = element;
    report_.unknown_id(place, Tag::name, id.text(),
                       report_.suggests() ? known.texts() : std::vector<std::string_view>());
  }

  void check(std::string_view key, const SubjectId& id, std::optional<std::size_t> element) {
    const bool widen = key == "widen";
    if (data_.measures.find(id) != nowhere || data_.criteria.find(id) != nowhere) return;
    if (!widen && data_.acts.find(id) != nowhere) return;
    std::vector<std::string_view> known;
    if (report_.suggests()) {
      for (const TextIndex* index : {&data_.measures, &data_.criteria, &data_.acts}) {
        if (widen && index == &data_.acts) continue;
        const std::vector<std::string_view> texts = index->texts();
        known.insert(known.end(), texts.begin(), texts.end());
      }
    }
    Place place = place_;
    place.key = key;
    place.element = element;
    report_.unknown_id(place, widen ? "measure or criterion" : SubjectTag::name, id.text(), known);
  }

  const RegistryData& data_;
  Reporter& report_;
  Place place_;
};

}  // namespace

void check_references(const RegistryData& data, Reporter& report) {
  auto section = Section::authorities;
  auto check_section = [&](std::string_view, const auto& records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      ReferenceVisitor visitor(data, report, field_place(section, i));
      Fields<std::decay_t<decltype(records[i])>>::visit(visitor, records[i]);
    }
    section = static_cast<Section>(static_cast<int>(section) + 1);
  };
  visit_sections(check_section, data.records);
}

}  // namespace sanctrack
