// The law of a day, worked out the slow and obvious way: from the records alone, one question at a
// time, without the fold. What `as_of` says is compared with this.
#pragma once

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "sanctrack/model/registry.hpp"

namespace sanctrack::reference {

enum class Told { no, yes, unknown };

/// The two clocks.
struct When {
  Date day;
  std::optional<Date> known_on = {};

  Date horizon() const { return known_on.value_or(Date::max()); }
};

/// One change with its days, by rules 4, 5 and 9 of the record.
struct Dated {
  Date day, earliest, latest, known, known_earliest;
  ChangeKind kind;
  bool partial;  ///< known by month or year only, or a removal between editions
  const Act* act;
  const Change* change;
  const Removal* removal;
  std::size_t order;  ///< of the act, then of the change

  auto key() const { return std::tuple(day, kind, order); }
};

inline std::vector<Dated> dated_changes(const Registry& registry) {
  std::vector<Dated> all;
  std::size_t order = 0;
  for (const Act& act : registry.acts()) {
    for (const Change& change : act.changes) {
      const auto effect = change.from     ? change.from
                          : act.in_force  ? act.in_force
                          : act.published ? act.published
                                          : act.adopted;
      if (!effect) continue;
      const auto known = act.known       ? act.known
                         : act.published ? act.published
                         : act.in_force  ? act.in_force
                                         : effect;
      all.push_back({effect->latest(), effect->earliest(), effect->latest(), known->latest(),
                     known->earliest(), change.kind(), effect->earliest() != effect->latest(), &act,
                     &change, nullptr, order++});
    }
  }
  for (const Removal& removal : registry.removals()) {
    const Date after = removal.last_seen.plus_days(1);
    all.push_back({removal.gone_by, after, removal.gone_by, removal.gone_by, after,
                   ChangeKind::delist, after < removal.gone_by, nullptr, nullptr, &removal,
                   std::numeric_limits<std::size_t>::max()});
  }
  std::sort(all.begin(), all.end(),
            [](const Dated& a, const Dated& b) { return a.key() < b.key(); });
  return all;
}

/// Whether a change has effect.
inline Told has_effect(const Dated& dated, const When& when) {
  if (dated.removal != nullptr) {
    const Date by = std::min(when.day, when.horizon());
    if (by <= dated.removal->last_seen) return Told::no;
    return by >= dated.removal->gone_by ? Told::yes : Told::unknown;
  }
  if (dated.known_earliest > when.horizon() || when.day < dated.earliest) return Told::no;
  const bool surely = dated.known <= when.horizon() && when.day >= dated.latest;
  return surely ? Told::yes : Told::unknown;
}

inline std::string regime_of(const Dated& dated) {
  if (dated.removal != nullptr) return dated.removal->regime.to_string();
  if (dated.change->regime) return dated.change->regime->to_string();
  return dated.act->regimes.front().to_string();
}

/// `regime/number`: the reference only knows numbered entries.
inline std::string entry_of(const Dated& dated) {
  if (dated.removal != nullptr) return regime_of(dated) + '/' + dated.removal->entry;
  const auto& body = dated.change->body;
  std::string number;
  if (const auto* made = std::get_if<Designate>(&body)) number = made->listing.entry;
  if (const auto* amended = std::get_if<Amend>(&body)) number = amended->entry;
  if (const auto* delisted = std::get_if<Delist>(&body)) number = delisted->entry;
  if (const auto* annulled = std::get_if<Annul>(&body)) number = annulled->entry;
  return number.empty() ? std::string() : regime_of(dated) + '/' + number;
}

struct NaiveEntry {
  Told stands = Told::no;
  std::set<std::string> parties = {};
  std::set<std::string> grounds = {};
  std::string act = {};
  std::vector<std::set<std::string>> maybe = {};  ///< parties, by amendments that may have effect

  /// Whether it names a party.
  Told names(const std::string& party) const {
    const bool now = parties.contains(party);
    const bool doubted = std::any_of(maybe.begin(), maybe.end(), [&](const auto& others) {
      return others.contains(party) != now;
    });
    return doubted ? Told::unknown : now ? Told::yes : Told::no;
  }
  bool operator==(const NaiveEntry& other) const {
    return stands == other.stands && parties == other.parties && grounds == other.grounds &&
           act == other.act;
  }
};

class NaiveLaw {
 public:
  NaiveLaw(const Registry& registry, When when)
      : registry_(registry), when_(when), changes_(dated_changes(registry)) {}

  /// Every entry that stands, or of which nobody can tell.
  std::map<std::string, NaiveEntry> entries() const {
    std::map<std::string, NaiveEntry> entries;
    for (const Dated& dated : changes_) {
      const std::string id = entry_of(dated);
      const Told told = has_effect(dated, when_);
      if (!id.empty() && told != Told::no) change(entries[id], dated, told);
    }
    for (auto& [id, entry] : entries) {
      const Told gone = lapsed(id.substr(0, id.find('/')));
      if (gone == Told::unknown && entry.stands == Told::yes) entry.stands = Told::unknown;
      if (gone == Told::yes) entry.stands = Told::no;
      std::erase_if(entry.grounds, [&](const std::string& one) { return !in_force(one); });
    }
    std::erase_if(entries, [](const auto& pair) { return pair.second.stands == Told::no; });
    return entries;
  }

  /// Whether a criterion is in force, or may be.
  bool in_force(const std::string& criterion) const {
    bool in = false;
    for (const Dated& dated : changes_) {
      if (dated.change == nullptr || has_effect(dated, when_) == Told::no) continue;
      const auto* added = std::get_if<AddCriterion>(&dated.change->body);
      const auto* ended = std::get_if<Repeal>(&dated.change->body);
      if (added != nullptr && added->criterion.text() == criterion) in = true;
      if (ended != nullptr && ended->subject.text() == criterion) {
        in = has_effect(dated, when_) == Told::unknown;
      }
    }
    return in;
  }

  /// Whether a regime outlived its prolongations: in every way in which those that may have effect
  /// have it or not, in none, or in some.
  Told lapsed(const std::string& id) const {
    const Regime& regime = registry_.regime(RegimeId(id));
    if (regime.expiry.kind != ExpiryKind::prolong || !may_have_begun(regime)) return Told::no;
    std::set<std::optional<Date>> ends = {std::nullopt};
    for (const Dated& dated : changes_) {
      const Told told = has_effect(dated, when_);
      if (dated.change == nullptr || told == Told::no) continue;
      const auto* prolonged = std::get_if<Prolong>(&dated.change->body);
      if (prolonged == nullptr || prolonged->regime != regime.id) continue;
      if (told == Told::yes) ends.clear();
      ends.insert(prolonged->until);
    }
    const auto gone = std::count_if(ends.begin(), ends.end(),
                                    [&](const auto& end) { return end && outlived(regime, *end); });
    if (gone == 0) return Told::no;
    return static_cast<std::size_t>(gone) == ends.size() ? Told::yes : Told::unknown;
  }

  /// Whether a party is designated, by the rule of the design.
  Told is_designated(const EntityId& party, const std::string& regime_id,
                     const std::string& authority) const {
    bool asked = false;
    bool sure = true;
    for (const Regime& regime : registry_.regimes()) {
      if (!regime_id.empty() && regime.id.text() != regime_id) continue;
      if (!authority.empty() && regime.authority.text() != authority) continue;
      const Told told = under(party, regime);
      if (told == Told::yes) return told;
      if (told == Told::unknown) sure = false;
      if (may_same_stand(party, regime)) sure = false;
      if (!may_have_begun(regime) || lapsed(regime.id.to_string()) == Told::yes) {
        asked = true;
        continue;
      }
      if (regime_id.empty() && is_subset(regime)) continue;
      asked = true;
      if (!is_whole(regime)) sure = false;
      if (open_places(regime, registry_.entity(party).kind) > 0) sure = false;
    }
    return asked && sure ? Told::no : Told::unknown;
  }

 private:
  static void change(NaiveEntry& entry, const Dated& dated, Told told) {
    const Designate* made = nullptr;
    const Amend* amended = nullptr;
    if (dated.change != nullptr) {
      made = std::get_if<Designate>(&dated.change->body);
      amended = std::get_if<Amend>(&dated.change->body);
    }
    if (made != nullptr) {
      if (told == Told::unknown && entry.stands != Told::no) {
        set(entry.maybe.emplace_back(), made->parties.named);
        return;
      }
      entry = {};
      entry.stands = told;
      entry.act = dated.act->id.to_string();
      set(entry.parties, made->parties.named);
      set(entry.grounds, made->listing.criteria);
    } else if (amended != nullptr) {
      if (told == Told::unknown) {
        if (entry.stands != Told::no && amended->parties)
          set(entry.maybe.emplace_back(), *amended->parties);
        return;
      }
      if (amended->parties) {
        entry.maybe.clear();
        set(entry.parties, *amended->parties);
      }
      if (amended->criteria) set(entry.grounds, *amended->criteria);
    } else if (told == Told::yes) {
      entry.stands = Told::no;
    } else if (entry.stands != Told::no) {
      entry.stands = Told::unknown;
    }
  }

  template <class Ids>
  static void set(std::set<std::string>& to, const Ids& ids) {
    to.clear();
    for (const auto& id : ids) to.insert(id.to_string());
  }

  Told under(const EntityId& party, const Regime& regime) const {
    Told told = Told::no;
    for (const auto& [id, entry] : entries()) {
      if (id.substr(0, id.find('/')) != regime.id.text()) continue;
      const Told named = entry.names(party.to_string());
      if (named == Told::no) continue;
      if (entry.stands == Told::yes && named == Told::yes) return Told::yes;
      told = Told::unknown;
    }
    return told;
  }

  bool may_same_stand(const EntityId& party, const Regime& regime) const {
    for (const Entity& other : registry_.entities()) {
      const auto& mine = registry_.entity(party).possibly_same_as;
      const auto& theirs = other.possibly_same_as;
      const bool same = std::find(mine.begin(), mine.end(), other.id) != mine.end() ||
                        std::find(theirs.begin(), theirs.end(), party) != theirs.end();
      if (same && under(other.id, regime) != Told::no) return true;
    }
    return false;
  }

  /// Whether no prolongation beyond an end can be missing.
  bool outlived(const Regime& regime, Date end) const {
    if (when_.day < end) return false;
    for (Date day = end; day <= when_.day; day = day.plus_days(1)) {
      if (!is_complete(regime, Aspect::prolongations, day)) return false;
    }
    return true;
  }

  bool may_have_begun(const Regime& regime) const {
    if (regime.from) return *regime.from <= when_.day;
    bool established = false;
    for (const Dated& dated : changes_) {
      if (dated.change == nullptr) continue;
      const auto* made = std::get_if<Establish>(&dated.change->body);
      if (made == nullptr || made->regime != regime.id) continue;
      if (has_effect(dated, when_) != Told::no) return true;
      established = true;
    }
    return !established;
  }

  static bool covers(const Completeness& line, Date day) {
    if (line.on && line.when == Interval::always()) return line.on == day;
    return line.when.contains(day);
  }

  static bool is_complete(const Regime& regime, Aspect aspect, Date day) {
    return std::any_of(regime.record.begin(), regime.record.end(), [&](const Completeness& line) {
      return line.of == aspect && line.state == RecordState::complete && covers(line, day);
    });
  }

  static bool shows_all(const Regime& regime, Date day) {
    const bool edition =
        std::any_of(regime.record.begin(), regime.record.end(), [&](const Completeness& line) {
          return line.of == Aspect::designations && line.state == RecordState::survivors &&
                 line.on == day;
        });
    return edition || is_complete(regime, Aspect::designations, day);
  }

  bool is_whole(const Regime& regime) const {
    const Date known = std::min(when_.day, when_.horizon());
    const bool before = regime.from && known < *regime.from;
    return shows_all(regime, when_.day) && (before || shows_all(regime, known));
  }

  bool is_subset(const Regime& regime) const {
    const Date known = std::min(when_.day, when_.horizon());
    const bool before = regime.from && known < *regime.from;
    const Date asked = shows_all(regime, when_.day) && !before ? known : when_.day;
    return !is_whole(regime) &&
           std::any_of(regime.record.begin(), regime.record.end(), [&](const Completeness& line) {
             return line.of == Aspect::designations && line.state == RecordState::subset &&
                    covers(line, asked);
           });
  }

  /// Places that this kind of party could fill: those never published, and those never read.
  int open_places(const Regime& regime, EntityKind kind) const {
    int places = 0;
    for (const Dated& dated : changes_) {
      if (dated.change == nullptr || regime_of(dated) != regime.id.text()) continue;
      const auto* made = std::get_if<Designate>(&dated.change->body);
      const auto* ended = std::get_if<Delist>(&dated.change->body);
      const Told told = has_effect(dated, when_);
      if (made != nullptr && told != Told::no) places += made->parties.unnamed.of(kind);
      if (ended != nullptr && told == Told::yes) places -= ended->parties.unnamed.of(kind);
    }
    for (const Completeness& line : regime.record) {
      if (line.of == Aspect::designations && covers(line, when_.day)) {
        places += line.missing.of(kind);
      }
    }
    return places;
  }

  const Registry& registry_;
  When when_;
  std::vector<Dated> changes_;
};

}  // namespace sanctrack::reference
