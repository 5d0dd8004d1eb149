#include <sanctrack/sanctrack.hpp>
#include <tuple>
#include <utility>

#include "bindings.hpp"
#include "coded_column.hpp"
#include "column_buffer.hpp"
#include "ledger_view.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_buffer(py::module_& module) {
  py::class_<ColumnBuffer, std::shared_ptr<ColumnBuffer>> bound(
      module, "ColumnBuffer", py::buffer_protocol(),
      "The numbers or characters of a column: `memoryview` and numpy read it without a copy.");
  bound.def_buffer([](ColumnBuffer& self) { return self.info(); });
  bound.def("__len__", &ColumnBuffer::size, "How many there are.");
  bound.def("present", &ColumnBuffer::present, py::arg("missing"), Unlocked(),
            "A bit for each value that is not `missing`; None where all are there. Of flags, where "
            "0 is missing, always the bits.");
}

void bind_coded_column(py::module_& module) {
  py::class_<CodedColumn, std::shared_ptr<CodedColumn>> bound(
      module, "CodedColumn", "A column of texts as codes, in Arrow's form.");
  bound.def(
      "__arrow_c_array__",
      [](const CodedColumn& self, const py::object&) { return self.capsules(); },
      py::arg("requested_schema") = py::none(),
      "The schema and the array, each in a PyCapsule; a requested schema is not followed.");
}

void bind_ledger(py::module_& module) {
  py::class_<LedgerView, std::shared_ptr<LedgerView>> bound(
      module, "Ledger", "The columns of a ledger as they come in, part by part.");
  bound.def(py::init<>(), "No rows yet.");
  bound.def("add_texts", &LedgerView::add_texts, py::arg("offsets"), py::arg("data"),
            py::arg("validity"), py::arg("from_"), py::arg("count"), "Entities as Arrow texts.");
  bound.def("add_views", &LedgerView::add_views, py::arg("views"), py::arg("data"),
            py::arg("validity"), py::arg("from_"), py::arg("count"),
            "Entities as Arrow views of texts.");
  bound.def("add_codes", &LedgerView::add_codes, py::arg("codes"), py::arg("kind"),
            py::arg("names"), py::arg("validity"), py::arg("from_"), py::arg("count"),
            "Entities as codes into the names of another ledger.");
  bound.def("add_names", &LedgerView::add_names, py::arg("names"), "Entities, each a str.");
  bound.def("add_array", &LedgerView::add_array, py::arg("objects"),
            "Entities as an array of objects, each a str.");
  bound.def("add_day_numbers", &LedgerView::add_day_numbers, py::arg("numbers"), py::arg("a_day"),
            py::arg("validity"), py::arg("from_"), py::arg("count"),
            "Days as numbers since 1970, so many to a day.");
  bound.def("add_day_texts", &LedgerView::add_day_texts, py::arg("texts"),
            "Days as the ISO texts that another ledger has for names.");
  bound.def("add_days", &LedgerView::add_days, py::arg("days"),
            "Days, each a datetime.date or an ISO text.");
}

void bind_rows(py::module_& module) {
  Frozen<BoundMeasure> measure(module, "BoundMeasure", "A measure that binds a party.");
  measure.field("id", &BoundMeasure::id, "Which.")
      .field("status", &BoundMeasure::status, "Its state, for this party.")
      .keyed(&BoundMeasure::id);

  Frozen<LookupRow> row(module, "LookupRow",
                        "A pair of a ledger and one of the designations that applied, or the pair "
                        "alone where none did.");
  row.field("row", &LookupRow::pair, "The row of the pair in the ledger, from 0.")
      .field("entity", &LookupRow::entity, "The party, as the ledger names it.")
      .field("day", &LookupRow::day, "The day.")
      .field("verdict", &LookupRow::verdict, "'yes', 'no' or 'cannot tell'.")
      .field("on_record", &LookupRow::on_record, "Whether the registry holds the party.")
      .property(
          "designation",
          [](const LookupRow& self) -> std::optional<std::string> {
            if (self.designation.empty()) return std::nullopt;
            return self.designation;
          },
          "Id of the designation, or None.")
      .field("in_force", &LookupRow::in_force, "Of the designation: 'yes' or 'cannot tell'.")
      .field("regime", &LookupRow::regime, "Id of the regime whose list it is.")
      .field("authority", &LookupRow::authority, "Id of the authority.")
      .field("since", &LookupRow::since, "When the step that made it took effect.")
      .field("act", &LookupRow::act, "Id of the act that made it.")
      .property(
          "source",
          [](const LookupRow& self) -> std::optional<std::string> {
            if (self.source.empty()) return std::nullopt;
            return self.source;
          },
          "Where that comes from.")
      .field("criteria", &LookupRow::criteria, "Ids of its grounds that are in force.")
      .field("measures", &LookupRow::measures, "What binds the party through the designation.")
      .field("others", &LookupRow::others,
             "What binds the party through an annex or by membership, without designation.")
      .field("caveats", &LookupRow::caveats, "Why it may be otherwise, in words.")
      .keyed([](const LookupRow& self) {
        return std::to_string(self.pair) + ' ' + self.entity + ' ' + self.designation;
      })
      .writes();

  Frozen<LookupCount> count(module, "LookupCount", "How many pairs of a month got one answer.");
  count.field("month", &LookupCount::month, "Its first day.")
      .field("verdict", &LookupCount::verdict, "'yes', 'no' or 'cannot tell'.")
      .field("authority", &LookupCount::authority, "Who designates; None where nobody does.")
      .field("pairs", &LookupCount::pairs,
             "How many; a pair that two authorities designate counts for both.")
      .keyed(&LookupCount::month);
}

LookupRow row_at(const Lookup& self, std::int64_t index) {
  const auto size = static_cast<std::int64_t>(self.size());
  if (index < -size || index >= size) throw py::index_error("no such row");
  return self[static_cast<std::size_t>(index < 0 ? index + size : index)];
}

/// Codes as a buffer, and what they mean.
template <class Coded>
auto coded(Coded column) {
  return std::pair(make_buffer(std::move(column.codes)), std::move(column.values));
}

std::int32_t offset_of(std::size_t size) {
  if (size > static_cast<std::size_t>(INT32_MAX)) {
    throw InvalidValue("a column of lists is too large for one table: look up in batches");
  }
  return static_cast<std::int32_t>(size);
}

/// A column of lists as Arrow holds it: offsets of rows, offsets of texts, and the texts.
std::tuple<ColumnBuffer, ColumnBuffer, ColumnBuffer> flat(const Lookup& lookup, LookupList column) {
  const CodedLists lists = lookup.lists(column);
  std::vector<std::int32_t> rows{0};
  std::vector<std::int32_t> texts{0};
  std::vector<std::uint8_t> data;
  rows.reserve(lists.codes.size() + 1);
  for (const std::int32_t code : lists.codes) {
    for (const std::string& text : lists.values[static_cast<std::size_t>(code)]) {
      data.insert(data.end(), text.begin(), text.end());
      texts.push_back(offset_of(data.size()));
    }
    rows.push_back(offset_of(texts.size() - 1));
  }
  return {make_buffer(std::move(rows)), make_buffer(std::move(texts)),
          make_buffer(std::move(data))};
}

/// The caveats of a row as one text.
CodedTexts joined(CodedLists lists) {
  CodedTexts made{.codes = std::move(lists.codes), .values = {}};
  std::vector<std::int32_t> code;
  for (const std::vector<std::string>& list : lists.values) {
    code.push_back(list.empty() ? -1 : static_cast<std::int32_t>(made.values.size()));
    if (list.empty()) continue;
    std::string& text = made.values.emplace_back();
    for (const std::string& one : list) text += (text.empty() ? "" : "; ") + one;
  }
  for (std::int32_t& each : made.codes) each = code[static_cast<std::size_t>(each)];
  return made;
}

void bind_columns(Frozen<Lookup>& bound) {
  bound.def(
      "ledger_rows",
      [](const Lookup& self) {
        return ColumnBuffer(self.ledger_rows(), std::make_shared<const Lookup>(self));
      },
      "By row: the row of the pair in the ledger.");
  bound.def(
      "days", [](const Lookup& self) { return make_buffer(self.days()); }, Unlocked(),
      "By row: the day, since 1970-01-01.");
  bound.def(
      "since", [](const Lookup& self) { return make_buffer(self.since()); }, Unlocked(),
      "By row: since when, since 1970-01-01; the least number where there is nothing.");
  bound.def(
      "on_record", [](const Lookup& self) { return make_buffer(self.on_record()); }, Unlocked(),
      "By row: 1 where the registry holds the party.");
  bound.def(
      "texts", [](const Lookup& self, LookupText column) { return coded(self.texts(column)); },
      py::arg("column"), Unlocked(), "A column of texts: codes, -1 for none, and their meanings.");
  bound.def(
      "lists", [](const Lookup& self, LookupList column) { return coded(self.lists(column)); },
      py::arg("column"), Unlocked(), "A column of lists: codes and their meanings.");
  bound.def(
      "caveats", [](const Lookup& self) { return coded(joined(self.lists(LookupList::caveats))); },
      Unlocked(), "Why rows may be otherwise: codes, -1 for nothing, and their meanings.");
  bound.def(
      "coded_texts",
      [](const Lookup& self, LookupText column) { return CodedColumn(self.texts(column)); },
      py::arg("column"), Unlocked(), "A column of texts as an Arrow array.");
  bound.def(
      "coded_caveats",
      [](const Lookup& self) { return CodedColumn(joined(self.lists(LookupList::caveats))); },
      Unlocked(), "Why rows may be otherwise, as an Arrow array.");
  bound.def("flat", &flat, py::arg("column"), Unlocked(),
            "A column of lists: offsets of rows, offsets of texts, and the texts.");
}

void bind_result(py::module_& module) {
  Frozen<Lookup> bound(module, "Lookup", "What applied to each party of a ledger on its day.");
  const auto count = [](Verdict verdict) {
    return [verdict](const Lookup& self) { return self.count(verdict); };
  };
  bound.def(
      "__repr__",
      [](const Lookup& self) {
        std::string text = "<Lookup of " + std::to_string(self.pairs()) + " pairs";
        for (const Verdict verdict : {Verdict::yes, Verdict::no, Verdict::unknown}) {
          text += (verdict == Verdict::yes ? ": " : ", ") + std::to_string(self.count(verdict)) +
                  ' ' + std::string(to_string(verdict));
        }
        return text + '>';
      },
      "How many pairs, and how many of each answer.");
  bound.property("pairs", &Lookup::pairs, "How many pairs were asked.")
      .property("yes", count(Verdict::yes), "Of how many the party is designated.")
      .property("no", count(Verdict::no), "Of how many it is surely not designated.")
      .property("unknown", count(Verdict::unknown), "Of how many nobody can tell.");
  bound.def("__len__", &Lookup::size, "How many rows there are.");
  bound.def(
      "row", [](const Lookup& self, Whole index) { return row_at(self, index.value); },
      py::arg("index"), Unlocked(), "The row at a place.");
  bound.def("registry", &Lookup::registry, "The record it was read from.");
  bound.def("origin", &Lookup::origin, Unlocked(), "From which data, and by which version.");
  bound.def("by_month", &Lookup::by_month, Unlocked(), "Pairs by month, answer and authority.");
  bind_columns(bound);

  py::class_<PreparedLookup, std::shared_ptr<PreparedLookup>> prepared(
      module, "PreparedLookup", "Looks up ledgers batch by batch.");
  prepared.def(
      py::init([](const Registry& registry, MaybeRegimeId regime, MaybeAuthorityId authority,
                  std::optional<Date> known_on, Unverified unverified, UnknownParty unknown) {
        return PreparedLookup(registry, {.regime = std::move(regime),
                                         .authority = std::move(authority),
                                         .known_on = known_on,
                                         .unverified = unverified,
                                         .unknown = unknown});
      }),
      py::arg("registry"), py::arg("regime"), py::arg("authority"), py::arg("known_on"),
      py::arg("unverified"), py::arg("unknown"), Unlocked(), "For a registry.");
  prepared.def(
      "look_up", [](const PreparedLookup& self, LedgerView& ledger) { return self(ledger.take()); },
      py::arg("ledger"), Unlocked(), "Looks up a batch; takes its columns.");
}

}  // namespace

void bind_lookup(py::module_& module) {
  bind_buffer(module);
  bind_coded_column(module);
  bind_ledger(module);
  bind_rows(module);
  bind_result(module);
}
