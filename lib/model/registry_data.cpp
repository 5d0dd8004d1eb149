#include "model/registry_data.hpp"

#include "model/canonical.hpp"
#include "sanctrack/values/error.hpp"
#include "values/nearest.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

template <class Tag>
std::uint32_t find_place(const TextIndex& index, const Id<Tag>& id) {
  const std::uint32_t place = index.find(id);
  if (place != nowhere) return place;
  std::string message = std::string("unknown ") + Tag::name + ' ' + in_quotes(id.text());
  if (const auto near = nearest(id.text(), index.texts())) {
    message += ": did you mean " + in_quotes(*near) + '?';
  }
  throw UnknownIdError(message);
}

}  // namespace

const Fold& RegistryData::fold_of(Unverified unverified) const {
  if (unverified == Unverified::keep) return fold;
  std::call_once(dropped_once_, [this] {
    dropped_ = std::make_unique<Fold>(make_fold(*this, Unverified::drop, nullptr));
  });
  return *dropped_;
}

const LinkIndex& RegistryData::links_of(Unverified unverified) const {
  const bool drop = unverified == Unverified::drop;
  std::unique_ptr<LinkIndex>& index = drop ? dropped_links_ : links_;
  std::call_once(drop ? dropped_links_once_ : links_once_,
                 [&] { index = std::make_unique<LinkIndex>(make_link_index(*this, unverified)); });
  return *index;
}

const std::string& RegistryData::digest() const {
  std::call_once(digest_once_, [this] { digest_ = canonical_digest(records); });
  return digest_;
}

const Act* RegistryData::act_of(const Step& step) const noexcept {
  return step.act == nowhere ? nullptr : &records.acts[step.act];
}

const Change* RegistryData::change_of(const Step& step) const noexcept {
  return step.act == nowhere ? nullptr : &records.acts[step.act].changes[step.change];
}

std::string_view RegistryData::source_of(const Step& step) const noexcept {
  if (const Change* change = change_of(step)) {
    if (!change->provenance.source.empty()) return change->provenance.source;
    return records.acts[step.act].provenance.source;
  }
  return step.given ? std::string_view{} : records.removals[step.change].provenance.source;
}

std::span<const EntityId> RegistryData::parties_of(const Step& step) const noexcept {
  const Change* change = change_of(step);
  if (change == nullptr) return {};
  if (const auto* made = std::get_if<Designate>(&change->body)) return made->parties.named;
  const auto* amended = std::get_if<Amend>(&change->body);
  if (amended == nullptr || !amended->parties) return {};
  return *amended->parties;
}

std::span<const CriterionId> RegistryData::criteria_of_step(const Step& step) const noexcept {
  const Change* change = change_of(step);
  if (change == nullptr || step.grounds_dropped) return {};
  if (const auto* made = std::get_if<Designate>(&change->body)) return made->listing.criteria;
  const auto* amended = std::get_if<Amend>(&change->body);
  if (amended == nullptr || !amended->criteria) return {};
  return *amended->criteria;
}

namespace {

const Listing* listing_of(const RegistryData& data, const Entry& entry, const Fold& fold) {
  if (entry.maker == nowhere) return nullptr;
  return &std::get<Designate>(data.change_of(fold.steps[entry.maker])->body).listing;
}

}  // namespace

const Counts& RegistryData::unnamed_of(const Step& step) const noexcept {
  static const Counts none;
  const Change* change = change_of(step);
  if (change == nullptr) return none;
  return std::visit(
      [](const auto& body) -> const Counts& {
        if constexpr (requires { body.parties.unnamed; }) return body.parties.unnamed;
        return none;
      },
      change->body);
}

std::string_view RegistryData::entry_number(const Entry& entry, const Fold& of) const noexcept {
  const Listing* listing = listing_of(*this, entry, of);
  return listing == nullptr ? std::string_view{} : std::string_view(listing->entry);
}

std::string_view RegistryData::entry_ref(const Entry& entry, const Fold& of) const noexcept {
  const Listing* listing = listing_of(*this, entry, of);
  return listing == nullptr ? std::string_view{} : std::string_view(listing->ref);
}

std::string RegistryData::entry_id(const Entry& entry, const Fold& of) const {
  std::string id = records.regimes[entry.regime].id.to_string() + '/';
  if (const std::string_view number = entry_number(entry, of); !number.empty()) {
    return id.append(number);
  }
  if (const std::string_view ref = entry_ref(entry, of); !ref.empty()) return id.append(ref);
  if (entry.maker == nowhere) return id;
  const auto parties = parties_of(of.steps[entry.maker]);
  return parties.empty() ? id : id.append(parties.front().text());
}

std::uint32_t RegistryData::place(const AuthorityId& id) const {
  return find_place(authorities, id);
}
std::uint32_t RegistryData::place(const RegimeId& id) const { return find_place(regimes, id); }
std::uint32_t RegistryData::place(const CriterionId& id) const { return find_place(criteria, id); }
std::uint32_t RegistryData::place(const MeasureId& id) const { return find_place(measures, id); }
std::uint32_t RegistryData::place(const ActId& id) const { return find_place(acts, id); }
std::uint32_t RegistryData::place(const EntityId& id) const { return find_place(entities, id); }
std::uint32_t RegistryData::place(const RelationshipId& id) const {
  return find_place(relationships, id);
}
std::uint32_t RegistryData::place(const EventId& id) const { return find_place(events, id); }
std::uint32_t RegistryData::place(const OperationId& id) const {
  return find_place(operations, id);
}

}  // namespace sanctrack
