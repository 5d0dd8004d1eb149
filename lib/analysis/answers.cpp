#include "analysis/answers.hpp"

#include <algorithm>

#include "model/effect.hpp"
#include "time/caveats.hpp"
#include "time/record.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// An act that answers, and the links by which it does.
struct Answering {
  std::uint32_t lead;
  const Event* via;
  std::vector<const Response*> links;
};

template <class Thing>
void add_once(std::vector<Thing>& to, const Thing& thing) {
  if (std::find(to.begin(), to.end(), thing) == to.end()) to.push_back(thing);
}

void add_source(std::vector<std::string>& to, std::string_view source) {
  if (!source.empty()) add_once(to, std::string(source));
}

/// The acts that answer an event, of twins the one that leads, by the nearest event that says so.
std::vector<Answering> answering(const RegistryData& data, const ActIndex& index,
                                 const Event& asked) {
  std::vector<Answering> found;
  std::vector<const Event*> events = larger_events(data, asked);
  events.insert(events.begin(), &asked);
  for (const Event* event : events) {
    for (const Response& link : event->answered_by) {
      const std::uint32_t lead = index.lead_of(data.place(link.act));
      const auto same = std::find_if(found.begin(), found.end(),
                                     [&](const Answering& one) { return one.lead == lead; });
      if (same == found.end()) {
        found.push_back({lead, event, {&link}});
      } else if (same->via == event) {
        same->links.push_back(&link);
      }
    }
  }
  return found;
}

/// The basis and the sources of the links, and what is not verified of them.
void fill_links(const Act& lead, const Answering& one, ResponseRow& row) {
  const auto own = std::find_if(one.links.begin(), one.links.end(),
                                [&](const Response* link) { return link->act == lead.id; });
  const Response& shown = own == one.links.end() ? *one.links.front() : **own;
  row.basis = shown.basis;
  for (const Response* link : one.links) {
    if (link->act != lead.id) add_once(row.twins, link->act);
    add_source(row.sources, link->provenance.source);
    if (link->provenance.unverified.empty()) continue;
    add_caveat(row.caveats, {.kind = CaveatKind::unverified,
                             .act = link->act,
                             .subject = one.via->id.to_string(),
                             .text = "that " + link->act.to_string() + " answers " +
                                     one.via->id.to_string() + " is not verified"});
  }
  if (own != one.links.end()) return;
  add_caveat(row.caveats, {.kind = CaveatKind::reading,
                           .act = lead.id,
                           .subject = one.via->id.to_string(),
                           .text = "the answer is on record for " + join(row.twins) +
                                   ", the twin of " + lead.id.to_string()});
}

std::string date_words(const std::optional<PartialDate>& date) {
  return date ? date->to_string() : "not on record";
}

/// Twins count once, by the days of the one that leads: says where the other's days differ.
void add_twin_days(const Act& lead, const Act& twin, std::vector<Caveat>& to) {
  const auto compare = [&](std::string_view what, const std::optional<PartialDate>& of_lead,
                           const std::optional<PartialDate>& of_twin) {
    if (!of_twin || of_lead == of_twin) return;
    add_caveat(to, {.kind = CaveatKind::reading,
                    .act = twin.id,
                    .text = "its twin " + twin.id.to_string() + " differs: " + std::string(what) +
                            " " + date_words(of_twin) + ", not " + date_words(of_lead)});
  };
  compare("announced", lead.announced, twin.announced);
  compare("adopted", lead.adopted, twin.adopted);
  compare("published", lead.published, twin.published);
  compare("in force", lead.in_force, twin.in_force);
}

void add_day_caveats(const Act& act, const std::optional<PartialDate>& date, std::string_view field,
                     std::vector<Caveat>& to) {
  if (!date) return;
  const std::string name = std::string(field) + " of " + act.id.to_string();
  if (act.provenance.is_unverified(field)) {
    add_caveat(to,
               {.kind = CaveatKind::unverified, .act = act.id, .text = name + " is not verified"});
  }
  if (date->circa()) {
    add_caveat(to, {.kind = CaveatKind::doubtful_day,
                    .act = act.id,
                    .text = name + " is approximate: " + date->to_string()});
  }
}

void fill_days(const Event& event, const Act& act, ResponseRow& row) {
  const auto lag = [&](const std::optional<PartialDate>& date, std::string_view field) {
    add_day_caveats(act, date, field, row.caveats);
    return lag_to(event, date, act.provenance.is_unverified(field));
  };
  row.announcement = lag(act.announced, "announced");
  row.adoption = lag(act.adopted, "adopted");
  row.publication = lag(act.published, "published");
  row.force = lag_to_force(event, act);
  const std::optional<Step> effect = ActEffects(act, Unverified::keep).shared();
  if (!effect || !effect->doubtful()) return;
  add_caveat(row.caveats, {.kind = CaveatKind::doubtful_day,
                           .act = act.id,
                           .text = act_words(act) + ": " + effect_words(effect_day(*effect))});
}

void fill_changes(const RegistryData& data, const ActIndex& index, std::uint32_t lead,
                  std::uint32_t authority, ResponseRow& row) {
  const auto is_its = [&](const RegimeId& regime) {
    return data.authority_of[data.place(regime)] == authority;
  };
  const auto take_measure = [&](std::uint32_t place) {
    const Measure& measure = data.records.measures[place];
    if (is_its(measure.regime)) add_once(row.imposed, measure.id);
  };
  for (std::uint32_t i = 0; i < data.records.acts.size(); ++i) {
    if (index.lead_of(i) != lead) continue;
    for (const Change& change : data.records.acts[i].changes) {
      if (const auto* imposed = std::get_if<Impose>(&change.body)) {
        take_measure(data.place(imposed->measure));
      } else if (const auto* added = std::get_if<AddCriterion>(&change.body)) {
        const Criterion& criterion = data.records.criteria[data.place(added->criterion)];
        if (is_its(criterion.regime)) add_once(row.added, criterion.id);
      } else if (const auto* widened = std::get_if<Widen>(&change.body)) {
        const std::uint32_t measure = data.measures.find(widened->subject);
        if (measure != nowhere) take_measure(measure);
      }
    }
  }
  for (const Making& one : index.by_act(lead, authority)) row.designated += one.places;
}

Lag lag_to_step(const Event& event, const Step& step) {
  const bool doubtful = step.doubtful();
  Lag lag{.earliest = date_of(doubtful ? step.earliest : step.day),
          .latest = date_of(doubtful ? step.latest : step.day),
          .basis = step.basis,
          .unverified = step.unverified};
  lag.days = days_between(event.date.earliest(), event.date.latest(), lag.earliest, lag.latest);
  return lag;
}

/// The days of the first designation, whichever it is; the rest is that of the one shown.
Lag lag_to_first(const RegistryData& data, const Event& event, const FirstMade& made) {
  Lag lag = lag_to_step(event, data.fold.steps[made.step]);
  lag.earliest = date_of(made.days.earliest);
  lag.latest = date_of(made.days.latest);
  lag.days = days_between(event.date.earliest(), event.date.latest(), lag.earliest, lag.latest);
  return lag;
}

std::string making_id(const RegistryData& data, std::uint32_t entry) {
  if (entry == nowhere) return "whom nobody has named";
  return data.entry_id(data.fold.entries[entry], data.fold);
}

/// Other designations that may have been the first.
void add_rivals(const RegistryData& data, const FirstMade& made, std::vector<Caveat>& to) {
  for (const Making& rival : made.rivals) {
    const Step& step = data.fold.steps[rival.step];
    const Act& act = *data.act_of(step);
    const std::string id = making_id(data, rival.entry);
    add_caveat(to, {.kind = CaveatKind::doubtful_day,
                    .act = act.id,
                    .subject = rival.entry == nowhere ? std::string() : id,
                    .text = act_words(act) + ": " + effect_words(effect_day(step)) +
                            ": that it designates " + id + " may have been first"});
  }
}

/// Where the criterion may have been added only after the designation shown.
void add_not_sure(const FirstMade& made, const FirstDesignation& first, std::vector<Caveat>& to) {
  if (made.sure) return;
  const std::string days = known_words(date_of(made.from.earliest), date_of(made.from.latest));
  add_caveat(to, {.kind = CaveatKind::doubtful_day,
                  .act = first.act,
                  .subject = first.designation,
                  .text = first.criterion->to_string() + " was added " + days + ": " +
                          first.designation + " may have come before"});
}

/// What is on record of the grounds of the first designation, and of those before it.
void add_first_caveats(const RegistryData& data, const FirstMade& made, ResponseRow& row) {
  const Step& step = data.fold.steps[made.step];
  const FirstDesignation& first = *row.first;
  if (step.doubtful()) {
    add_caveat(row.caveats,
               {.kind = CaveatKind::doubtful_day,
                .act = first.act,
                .text = act_words(*data.act_of(step)) + ": " + effect_words(effect_day(step))});
  }
  if (made.entry == nowhere) {
    add_caveat(row.caveats,
               {.kind = CaveatKind::unnamed,
                .act = first.act,
                .text = "nobody has named whom " + first.act.to_string() + " designates first"});
  }
  add_rivals(data, made, row.caveats);
  if (made.criterion == nowhere) return;
  add_not_sure(made, first, row.caveats);
  if (first.grounds_unverified) {
    add_caveat(row.caveats, {.kind = CaveatKind::unverified,
                             .act = first.act,
                             .subject = first.designation,
                             .text = "criteria of " + first.designation +
                                     " are not verified: that it rests on " +
                                     first.criterion->to_string() + " is the record's reading"});
  }
  const Regime& regime = data.records.regimes[data.fold.entries[made.entry].regime];
  const std::int32_t added = made.from.earliest;
  if (added >= step.day || complete_over(regime, Aspect::designations, added, step.day)) return;
  add_caveat(row.caveats, {.kind = CaveatKind::record_partial,
                           .regime = regime.id,
                           .subject = first.criterion->to_string(),
                           .text = "the record of designations of " + regime.id.to_string() +
                                   " is not complete since the criterion was added: an earlier "
                                   "one may be missing"});
}

/// The first designation by an answer; where it designates nobody itself, on a criterion it adds.
FirstMade first_made(const RegistryData& data, const ActIndex& index, std::uint32_t lead,
                     std::uint32_t authority, const std::vector<CriterionId>& added) {
  FirstMade own = index.first_of(index.by_act(lead, authority));
  if (own.step != nowhere) return own;
  std::vector<Making> all;
  for (const CriterionId& id : added) index.add_on_criterion(lead, data.place(id), all);
  return index.first_of(all);
}

/// Entries that were put on a criterion before anybody was designated on it.
void add_restated(const RegistryData& data, const ActIndex& index, std::uint32_t lead,
                  std::int32_t before, ResponseRow& row) {
  for (const CriterionId& id : row.added) {
    const std::uint32_t criterion = data.place(id);
    const Grounded* one = index.restated(criterion, index.adds(lead, criterion).earliest, before);
    if (one == nullptr) continue;
    const Step& step = data.fold.steps[one->step];
    const Act& act = *data.act_of(step);
    const std::string entry = data.entry_id(data.fold.entries[one->entry], data.fold);
    add_caveat(row.caveats, {.kind = CaveatKind::reading,
                             .act = act.id,
                             .subject = entry,
                             .text = act_words(act) + " put " + entry + " on " + id.to_string() +
                                     ", " + effect_words(effect_day(step)) +
                                     ": it names nobody anew and is not counted"});
  }
}

FirstDesignation designation_of(const RegistryData& data, const FirstMade& made) {
  const Step& step = data.fold.steps[made.step];
  FirstDesignation first{.act = data.act_of(step)->id, .same_day = made.same_day};
  const Change* grounds = data.change_of(step);
  if (made.entry != nowhere) {
    first.designation = data.entry_id(data.fold.entries[made.entry], data.fold);
    first.parties = named_anew(data, made.entry, made.step);
    grounds = data.change_of(data.fold.steps[grounds_of(data, made.entry, made.step)]);
  }
  if (made.criterion != nowhere) first.criterion = data.records.criteria[made.criterion].id;
  first.grounds_unverified = grounds != nullptr && grounds->provenance.is_unverified("criteria");
  first.source = std::string(data.source_of(step));
  return first;
}

void fill_first(const RegistryData& data, const ActIndex& index, std::uint32_t lead,
                std::uint32_t authority, const Event& event, ResponseRow& row) {
  const FirstMade made = first_made(data, index, lead, authority, row.added);
  const bool used = made.step != nowhere;
  if (used) {
    row.first = designation_of(data, made);
    row.designation = lag_to_first(data, event, made);
    add_source(row.sources, row.first->source);
    add_first_caveats(data, made, row);
  }
  if (used && made.criterion == nowhere) return;
  add_restated(data, index, lead, used ? made.days.latest : never, row);
}

void add_order_caveat(const ResponseRow& row, std::vector<Caveat>& to) {
  const std::optional<Lag>& way = row.adoption ? row.adoption : row.publication;
  const std::optional<Lag>& last = way ? way : row.force;
  if (!last || last->days.most >= 0) return;
  const std::string of = row.via == row.event
                             ? std::string("the event")
                             : row.event.to_string() + ", a part of what it answers";
  add_caveat(to, {.kind = CaveatKind::reading,
                  .act = row.act,
                  .subject = row.event.to_string(),
                  .text = row.act.to_string() + " came before " + of});
}

ResponseRow row_of(const RegistryData& data, const ActIndex& index, const Event& event,
                   const Answering& one, std::uint32_t authority) {
  const Act& act = data.records.acts[one.lead];
  ResponseRow row{.event = event.id,
                  .event_title = event.title,
                  .event_earliest = event.date.earliest(),
                  .event_latest = event.date.latest(),
                  .via = one.via->id,
                  .authority = data.records.authorities[authority].id,
                  .act = act.id,
                  .act_name = act_words(act)};
  for (const RegimeId& id : act.regimes) {
    if (data.authority_of[data.place(id)] == authority) row.regimes.push_back(id);
  }
  add_source(row.sources, event.provenance.source);
  add_source(row.sources, one.via->provenance.source);
  fill_links(act, one, row);
  add_source(row.sources, act.provenance.source);
  add_event_caveats(event, row.caveats);
  fill_days(event, act, row);
  for (const ActId& twin : row.twins) {
    add_twin_days(act, data.records.acts[data.place(twin)], row.caveats);
  }
  fill_changes(data, index, one.lead, authority, row);
  fill_first(data, index, one.lead, authority, event, row);
  if (act.content == ActContent::unread) {
    add_caveat(row.caveats, {.kind = CaveatKind::not_in_record,
                             .act = act.id,
                             .text = "nobody has read what " + act.id.to_string() + " does"});
  }
  add_order_caveat(row, row.caveats);
  return row;
}

/// The earliest of an act's days that is on record; the last day there is, where none is.
Date begins(const ResponseRow& row) {
  Date first = Date::max();
  for (const auto* lag : {&row.announcement, &row.adoption, &row.publication, &row.force}) {
    if (*lag) first = std::min(first, (*lag)->earliest);
  }
  return first;
}

}  // namespace

std::vector<const Event*> larger_events(const RegistryData& data, const Event& event) {
  std::vector<const Event*> found;
  const Event* at = &event;
  while (at->part_of) {
    at = &data.records.events[data.place(*at->part_of)];
    if (at == &event || std::find(found.begin(), found.end(), at) != found.end()) break;
    found.push_back(at);
  }
  return found;
}

void add_event_caveats(const Event& event, std::vector<Caveat>& to) {
  const std::string name = "the day of " + event.id.to_string();
  if (event.provenance.is_unverified("date")) {
    add_caveat(to, {.kind = CaveatKind::unverified,
                    .subject = event.id.to_string(),
                    .text = name + " is not verified"});
  }
  if (event.date.circa()) {
    add_caveat(to, {.kind = CaveatKind::doubtful_day,
                    .subject = event.id.to_string(),
                    .text = name + " is approximate: " + event.date.to_string()});
  }
}

std::optional<Lag> lag_to(const Event& event, const std::optional<PartialDate>& date,
                          bool unverified) {
  if (!date) return std::nullopt;
  return Lag{.earliest = date->earliest(),
             .latest = date->latest(),
             .days = days_between(event.date.earliest(), event.date.latest(), date->earliest(),
                                  date->latest()),
             .unverified = unverified};
}

std::optional<Lag> lag_to_force(const Event& event, const Act& act) {
  const std::optional<Step> effect = ActEffects(act, Unverified::keep).shared();
  if (!effect) return std::nullopt;
  return lag_to_step(event, *effect);
}

std::vector<ResponseRow> answers_to(const RegistryData& data, const ActIndex& index,
                                    const Event& event) {
  std::vector<ResponseRow> rows;
  for (const Answering& one : answering(data, index, event)) {
    for (const std::uint32_t authority : authorities_of(data, data.records.acts[one.lead])) {
      rows.push_back(row_of(data, index, event, one, authority));
    }
  }
  std::sort(rows.begin(), rows.end(), [](const ResponseRow& left, const ResponseRow& right) {
    return std::tuple(left.authority.text(), begins(left), left.act.text()) <
           std::tuple(right.authority.text(), begins(right), right.act.text());
  });
  return rows;
}

}  // namespace sanctrack
