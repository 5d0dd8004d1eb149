#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

void bind_renewals(py::module_& module) {
  Frozen<Renewal>(module, "Renewal", "Something that ends on a day unless somebody prolongs it.")
      .field("lapses", &Renewal::lapses, "The first day on which it no longer holds.")
      .field("kind", &Renewal::kind, "'regime', 'licence' or 'suspension'.")
      .field("regime", &Renewal::regime, "Which regime, or of which regime.")
      .field("authority", &Renewal::authority, "Whose regime.")
      .field("act", &Renewal::act, "The act that set this end.")
      .field("measures", &Renewal::measures, "Of a licence or suspension: of which measures.")
      .field("scope", &Renewal::scope, "Of a licence: what it permits.")
      .field("since", &Renewal::since, "Since when it has this end.")
      .field("end_unverified", &Renewal::end_unverified,
             "Whether the end is marked as not verified.")
      .field("prolonged", &Renewal::prolonged,
             "Whether it goes on on that day, as far as is known.")
      .field("prolonged_by", &Renewal::prolonged_by, "By which act.")
      .field("prolonged_until", &Renewal::prolonged_until,
             "Until when; None: without an end, or nobody did.")
      .field("prolonged_known", &Renewal::prolonged_known, "When that was published.")
      .field("to_spare", &Renewal::to_spare, "Days from that publication to the end.")
      .field("sources", &Renewal::sources, "Where this comes from.")
      .field("caveats", &Renewal::caveats, "Why it may be otherwise.")
      .keyed([](const Renewal& self) { return self.lapses.to_string() + self.regime.to_string(); })
      .writes();

  module.def(
      "renewals",
      [](const Registry& registry, Date after, MaybeRegimeId regime, MaybeAuthorityId authority,
         std::optional<Date> until, std::optional<Date> known_on, Unverified unverified) {
        return renewals(registry, after,
                        {.regime = std::move(regime),
                         .authority = std::move(authority),
                         .until = until,
                         .known_on = known_on,
                         .unverified = unverified});
      },
      py::arg("registry"), py::arg("after"), py::arg("regime"), py::arg("authority"),
      py::arg("until"), py::arg("known_on"), py::arg("unverified"), Unlocked(),
      "A calendar of what lapses after a day unless prolonged.");
}
