#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_cells(py::module_& module) {
  Frozen<CoverageCell>(module, "CoverageCell", "What one authority says of one entity on the day.")
      .field("entity", &CoverageCell::entity, "About whom.")
      .field("kind", &CoverageCell::kind, "Which of the four kinds.")
      .field("name", &CoverageCell::name, "Its primary name.")
      .field("authority", &CoverageCell::authority, "Who is asked.")
      .field("verdict", &CoverageCell::verdict, "'yes', 'no' or 'cannot tell'.")
      .field("since", &CoverageCell::since, "When the current, unbroken designation began.")
      .field("first_ever", &CoverageCell::first_ever,
             "When it was first designated, now or before.")
      .field("regime", &CoverageCell::regime, "The regime whose entry stands longest.")
      .field("designation", &CoverageCell::designation, "Id of that entry.")
      .field("act", &CoverageCell::act, "The act by which it came to name the entity.")
      .field("entries", &CoverageCell::entries, "Entries of the authority that name it, or may.")
      .field("earlier", &CoverageCell::earlier,
             "An earlier listing by the same office under other law.")
      .field(
          "first", &CoverageCell::first,
          "Whether no other authority's current designation began before, among those on record.")
      .field("first_listed", &CoverageCell::first_listed,
             "The same, where 'earlier' counts as the beginning.")
      .field("trailed", &CoverageCell::trailed, "Days after the first authority on record.")
      .field("trailed_listed", &CoverageCell::trailed_listed,
             "The same, where 'earlier' counts as the beginning.")
      .field("caveats", &CoverageCell::caveats, "Why 'earlier' may be otherwise.")
      .keyed(&CoverageCell::entity)
      .writes();

  Frozen<CoverageGap>(module, "CoverageGap",
                      "An entity that one authority designates and another does not.")
      .field("by", &CoverageGap::by, "What the one says.")
      .field("without", &CoverageGap::without, "What the other says.")
      .field("verdict", &CoverageGap::verdict, "'yes', or 'cannot tell'.")
      .keyed([](const CoverageGap& self) { return self.by.entity.to_string(); });
}

void bind_table(py::module_& module) {
  Frozen<Coverage> bound(module, "Coverage", "Entities by authorities on a day.");
  bound
      .property(
          "law", [](const Coverage& self) { return self.law(); }, "The law that was asked.")
      .property(
          "filter", [](const Coverage& self) { return self.filter(); }, "Which entities are shown.")
      .property(
          "authorities", [](const Coverage& self) { return self.authorities(); },
          "The authorities, in order of id.")
      .property("entities", &Coverage::entities, "How many entities are shown.");
  bound.def(
      "cells", [](const Coverage& self) { return self.cells(); },
      "The cells: by entity, then by authority.");
  bound.def("of", &Coverage::of, py::arg("entity"),
            "The cells of one entity, one for each authority; none where it is not shown.");
  bound.def("answer", &Coverage::answer, py::arg("cell"), Unlocked(),
            "The answer behind a cell, with its evidence and caveats.");
  bound.def("only", &Coverage::only, py::arg("by"), py::arg("without"), Unlocked(),
            "Whom one authority designates and another does not, of those shown; or may.");
  bound.def("caveats", &Coverage::caveats, Unlocked(),
            "What the record of the regimes lacks on the day.");
  bound.def("origin", &Coverage::origin, Unlocked(),
            "From which data, and by which version of the library.");
  bound.def("__str__", &written<Coverage>, Unlocked(), "A line for each entity, then the caveats.");
  bound.def(
      "__repr__",
      [](const Coverage& self) {
        return "<Coverage on " + self.law().day().to_string() + ": " +
               std::to_string(self.entities()) + " entities>";
      },
      "The day and how many entities are shown.");
  module.def("coverage", &coverage, py::arg("law"), py::arg("filter"), Unlocked(),
             "Whom each authority designates on a day.");
}

void bind_agreement(py::module_& module) {
  Frozen<CountSpan>(module, "CountSpan",
                    "How many entities, from the least to the most that it can be.")
      .field("least", &CountSpan::least, "Those of whom it is sure.")
      .field("most", &CountSpan::most, "With those of whom nobody can tell.")
      .keyed([](const CountSpan& self) {
        return std::to_string(self.least) + " to " + std::to_string(self.most);
      });

  Frozen<AgreementPoint>(module, "AgreementPoint", "How far two authorities agree from a day on.")
      .field("day", &AgreementPoint::day, "The first day on which this holds.")
      .field("by_a", &AgreementPoint::by_a, "Whom the one designates.")
      .field("by_b", &AgreementPoint::by_b, "Whom the other designates.")
      .field("both", &AgreementPoint::both, "Whom both designate.")
      .field("either", &AgreementPoint::either, "Whom either designates.")
      .field("on_record", &AgreementPoint::on_record,
             "Both over either, by entries surely in force alone.")
      .field("jaccard_least", &AgreementPoint::jaccard_least,
             "The least that both over either can be.")
      .field("jaccard_most", &AgreementPoint::jaccard_most, "The most that it can be.")
      .field("complete", &AgreementPoint::complete,
             "Whether the records of both are, on that day, and their regimes have begun.")
      .keyed(&AgreementPoint::day)
      .writes();

  Frozen<Agreement>(module, "Agreement", "How far two authorities agree over time.")
      .field("a", &Agreement::a, "The one.")
      .field("b", &Agreement::b, "The other.")
      .field("points", &Agreement::points, "One for each day on which anything changes.")
      .field("caveats", &Agreement::caveats, "What is to be said of all.")
      .field("origin", &Agreement::origin, "From which data, and by which version.")
      .keyed(
          [](const Agreement& self) { return self.a.to_string() + " and " + self.b.to_string(); });

  module.def(
      "agreement",
      [](const Registry& registry, const AuthorityId& a, const AuthorityId& b,
         std::optional<Date> since, std::optional<Date> until, const Filter& filter,
         std::optional<Date> known_on, Unverified unverified) {
        return agreement(registry, a, b,
                         {.from = since,
                          .until = until,
                          .filter = filter,
                          .reading = {.known_on = known_on, .unverified = unverified}});
      },
      py::arg("registry"), py::arg("a"), py::arg("b"), py::arg("since"), py::arg("until"),
      py::arg("filter"), py::arg("known_on"), py::arg("unverified"), Unlocked(),
      "How far two authorities agree over time.");
}

}  // namespace

void bind_coverage(py::module_& module) {
  bind_cells(module);
  bind_table(module);
  bind_agreement(module);
}
