#include <algorithm>
#include <map>
#include <set>

#include "analysis/participants.hpp"
#include "analysis/relationship_states.hpp"
#include "time/caveats.hpp"

namespace sanctrack {
namespace {

/// Finds what entities have in common.
class SubstituteFinder {
 public:
  SubstituteFinder(const Reach& reach, const Operation& operation)
      : reach_(reach), data_(*reach.law().registry), operation_(operation), links_(reach.law()) {}

  std::vector<Substitute> run() && {
    std::set<std::uint32_t> originals;
    for (const Participant& part : operation_.participants) {
      if (!takes_part(reach_.law(), part)) continue;
      const std::uint32_t place = data_.entities.find(part.entity);
      if (is_original(place)) originals.insert(place);
    }
    for (const std::uint32_t original : originals) take(original);
    std::vector<Substitute> substitutes;
    for (auto& [open, shared] : found_) {
      substitutes.push_back(substitute(open, std::move(shared)));
    }
    return substitutes;
  }

 private:
  const EntityId& id_of(std::uint32_t entity) const { return data_.records.entities[entity].id; }

  /// Whether it is designated, or was and is not any more.
  bool is_original(std::uint32_t entity) const {
    return reach_.designated(entity) == Verdict::yes || reach_.earlier(entity).has_value();
  }

  void take(std::uint32_t original) {
    for (const std::uint32_t link : links_.at(original)) {
      const bool is_object = links_.object(link) == original;
      switch (links_[link].relation) {
        case RelationKind::owns:
          if (is_object) share_subject(original, link, RelationKind::owns, SharedTrait::owner);
          break;
        case RelationKind::heads:
          if (is_object) share_subject(original, link, RelationKind::heads, SharedTrait::head);
          break;
        case RelationKind::controls:
          if (is_object) {
            share_subject(original, link, RelationKind::controls, SharedTrait::controller);
          }
          break;
        case RelationKind::operates:
          if (!is_object) share_fleet(original, link);
          break;
        default:
          break;
      }
    }
    share_attributes(original);
    share_roles(original);
  }

  /// Everybody else to whom the subject of a link is what it is to the original.
  void share_subject(std::uint32_t original, std::uint32_t link, RelationKind relation,
                     SharedTrait trait) {
    const std::uint32_t subject = links_.subject(link);
    for (const std::uint32_t other : links_.at(subject)) {
      if (links_[other].relation != relation || links_.subject(other) != subject) continue;
      add(links_.object(other), original,
          {.with = id_of(original),
           .trait = trait,
           .what = links_[link].subject.to_string(),
           .links = {links_[link], links_[other]}});
    }
  }

  void share_fleet(std::uint32_t original, std::uint32_t link) {
    const std::uint32_t craft = links_.object(link);
    for (const std::uint32_t other : links_.at(craft)) {
      if (links_[other].relation != RelationKind::operates || links_.object(other) != craft)
        continue;
      add(links_.subject(other), original,
          {.with = id_of(original),
           .trait = SharedTrait::fleet,
           .what = links_[link].object.to_string(),
           .links = {links_[link], links_[other]}});
    }
  }

  void share_attributes(std::uint32_t original) {
    const Entity& mine = data_.records.entities[original];
    for (std::uint32_t i = 0; i < data_.records.entities.size(); ++i) {
      const Entity& other = data_.records.entities[i];
      for (const std::string& activity : mine.activities) {
        const auto& of_other = other.activities;
        if (std::find(of_other.begin(), of_other.end(), activity) == of_other.end()) continue;
        add(i, original, {.with = mine.id, .trait = SharedTrait::activity, .what = activity});
      }
      for (const Identifier& number : mine.identifiers) {
        const auto& of_other = other.identifiers;
        if (std::find(of_other.begin(), of_other.end(), number) == of_other.end()) continue;
        add(i, original,
            {.with = mine.id,
             .trait = SharedTrait::identifier,
             .what = number.scheme + ':' + number.value});
      }
    }
  }

  /// The same words for what they do in the same layer.
  void share_roles(std::uint32_t original) {
    for (const Participant& mine : operation_.participants) {
      if (data_.entities.find(mine.entity) != original || mine.role.empty()) continue;
      for (const Participant& other : operation_.participants) {
        if (other.layer != mine.layer || other.role != mine.role) continue;
        add(data_.entities.find(other.entity), original,
            {.with = mine.entity, .trait = SharedTrait::role, .what = mine.role});
      }
    }
  }

  void add(std::uint32_t open, std::uint32_t original, Shared shared) {
    if (open == original || reach_.designated(open) == Verdict::yes) return;
    if (data_.records.entities[open].kind != data_.records.entities[original].kind) return;
    auto& all = found_[open];
    if (std::find(all.begin(), all.end(), shared) == all.end()) all.push_back(std::move(shared));
  }

  Substitute substitute(std::uint32_t open, std::vector<Shared>&& shared) const {
    const Entity& entity = data_.records.entities[open];
    Substitute row{.entity = entity.id,
                   .name = std::string(entity.label()),
                   .designated = reach_.designated(open),
                   .shared = std::move(shared),
                   .later = reach_.later(open)};
    std::sort(row.shared.begin(), row.shared.end(), [](const Shared& a, const Shared& b) {
      return std::tie(a.trait, a.what, a.with) < std::tie(b.trait, b.what, b.with);
    });
    std::vector<RelationshipState> links;
    for (const Shared& one : row.shared) {
      links.insert(links.end(), one.links.begin(), one.links.end());
      if (one.trait != SharedTrait::activity && one.trait != SharedTrait::role) continue;
      add_caveat(row.caveats,
                 {.kind = CaveatKind::reading,
                  .entity = row.entity,
                  .text = "activities, and roles in an operation, are the project's own reading"});
    }
    add_hindsight(reach_.law(), links, row.caveats);
    return row;
  }

  const Reach& reach_;
  const RegistryData& data_;
  const Operation& operation_;
  RelationshipTable links_;
  std::map<std::uint32_t, std::vector<Shared>> found_;  ///< by who is open
};

}  // namespace

std::vector<Substitute> find_substitutes(const Reach& reach, const Operation& operation) {
  return SubstituteFinder(reach, operation).run();
}

}  // namespace sanctrack
