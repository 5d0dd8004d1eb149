#include <pybind11/stl/filesystem.h>

#include <algorithm>

#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_editions(py::module_& module) {
  Frozen<EditionInfo>(module, "EditionInfo", "One edition in a history.")
      .field(
          "at", &EditionInfo::at,
          "The instant at which this was the list; of an edition dated by a day its last second.")
      .field("day", &EditionInfo::day, "The day, where no more was said than that.")
      .field("name", &EditionInfo::name, "The file's name, without its folder.")
      .field("format", &EditionInfo::format, "Its format.")
      .field("published", &EditionInfo::published, "The day that the file states for itself.")
      .field("entries", &EditionInfo::entries, "How many entries it has.")
      .field("unread", &EditionInfo::unread, "Records that could not be read and are missing.")
      .property("when", &EditionInfo::when, "The day if only that is known, else the instant.")
      .keyed(&EditionInfo::when, &EditionInfo::name);
  Frozen<RefusalReport>(module, "RefusalReport",
                        "What an edition would have removed that was refused.")
      .field("edition", &RefusalReport::edition, "The edition that was to be added.")
      .field("before", &RefusalReport::before, "The earlier of the two that were compared.")
      .field("after", &RefusalReport::after, "The later one.")
      .field("removed", &RefusalReport::removed,
             "How many entries of the earlier one are not in the later one.")
      .field("max_removed", &RefusalReport::max_removed, "The share that was allowed.")
      .field("keys", &RefusalReport::keys, "The keys of some of those.")
      .property(
          "share", [](const RefusalReport& self) { return self.share(); },
          "The share of entries removed, 0 to 1.")
      .keyed([](const RefusalReport& self) { return self.edition.when(); });
  Frozen<Added>(module, "Added", "What adding an edition did.")
      .field("edition", &Added::edition, "The edition.")
      .field("fresh", &Added::fresh, "Whether it was not in the history before.")
      .field("added", &Added::added, "Entries that the edition before does not have.")
      .field("removed", &Added::removed, "Entries that only the edition before has.")
      .field("changed", &Added::changed, "Entries that say something else than there.")
      .keyed([](const Added& self) { return self.edition.when(); })
      .writes();
}

void bind_answers(py::module_& module) {
  Frozen<ListEvidence>(module, "ListEvidence", "An edition that an answer rests on.")
      .field("edition", &ListEvidence::edition, "Which.")
      .field("listed", &ListEvidence::listed, "Whether the entry is in it.")
      .field("text", &ListEvidence::text, "In words.")
      .keyed(&ListEvidence::text);
  Frozen<ListAnswer> answer(module, "ListAnswer",
                            "Whether a key was on a list at an instant: yes, no, or cannot tell.");
  answer.field("verdict", &ListAnswer::verdict, "'yes', 'no' or 'cannot tell'.")
      .field("key", &ListAnswer::key, "The publisher's key.")
      .field("label", &ListAnswer::label, "The name it bore, the latest one known.")
      .field("asked", &ListAnswer::asked, "The instant or day that was asked about.")
      .field("at", &ListAnswer::at, "The same as an instant.")
      .field("evidence", &ListAnswer::evidence,
             "The editions around it: the one before, the one after.")
      .field("caveats", &ListAnswer::caveats,
             "Why it may be otherwise; for cannot tell, the reasons.")
      .property(
          "yes", [](const ListAnswer& self) { return self.verdict == Verdict::yes; },
          "Whether it surely was.")
      .property(
          "no", [](const ListAnswer& self) { return self.verdict == Verdict::no; },
          "Whether it surely was not.")
      .property(
          "unknown", [](const ListAnswer& self) { return self.verdict == Verdict::unknown; },
          "Whether nobody can tell.")
      .shown("list_answer", "sanctrack._html_lists")
      .keyed([](const ListAnswer& self) { return self.key + self.at.to_string(); })
      .writes();
  answer.def("sentence", &ListAnswer::sentence, "The answer as one sentence.");
  answer.def(
      "__bool__",
      [](const ListAnswer&) -> bool {
        throw py::type_error("there are three answers: use .yes, .no or .unknown");
      },
      "Raises: there are three answers.");
}

void bind_differences(py::module_& module) {
  Frozen<ListFieldChange>(module, "ListFieldChange", "What changed in one field of an entry.")
      .field("field", &ListFieldChange::field, "'names', 'programmes', 'remarks' ...")
      .field("removed", &ListFieldChange::removed, "Values of before that are not in after.")
      .field("added", &ListFieldChange::added, "Values of after that were not in before.")
      .keyed(&ListFieldChange::field);
  Frozen<ListEntryChange>(module, "ListEntryChange",
                          "An entry that says something else than it did.")
      .field("key", &ListEntryChange::key, "The publisher's key.")
      .field("before", &ListEntryChange::before, "What it said.")
      .field("after", &ListEntryChange::after, "What it says.")
      .field("fields", &ListEntryChange::fields, "What is different.")
      .keyed(&ListEntryChange::key);
  Frozen<ListRename>(module, "ListRename",
                     "An entry whose key changed, told by a number that the publisher gave it "
                     "besides.")
      .field("before", &ListRename::before, "The key that went.")
      .field("after", &ListRename::after, "The key that came.")
      .field("label", &ListRename::label, "The name under the new key.")
      .field("scheme", &ListRename::scheme, "Which number they share.")
      .field("number", &ListRename::number, "The number.")
      .field("certain", &ListRename::certain,
             "Whether nothing speaks against it; a doubtful one is only reported.")
      .field("doubt", &ListRename::doubt, "Why it is doubtful.")
      .field("last", &ListRename::last, "The last edition with the old key.")
      .field("first", &ListRename::first, "The next one, with the new key.")
      .keyed(&ListRename::before, &ListRename::after);
  Frozen<EditionDiff>(module, "EditionDiff", "What is different between two editions.")
      .field("before", &EditionDiff::before, "The earlier edition.")
      .field("after", &EditionDiff::after, "The later one.")
      .field("added", &EditionDiff::added, "Entries that came.")
      .field("removed", &EditionDiff::removed, "Entries that went.")
      .field("changed", &EditionDiff::changed, "Entries that say something else.")
      .field("renamed", &EditionDiff::renamed, "Keys that changed, certain and doubtful ones.")
      .field("caveats", &EditionDiff::caveats, "What could not be compared, and why.")
      .keyed([](const EditionDiff& self) { return self.before.when() + self.after.when(); })
      .writes();
}

void bind_lives(py::module_& module) {
  Frozen<ListRemoval>(module, "ListRemoval",
                      "That an entry went: between which editions, and on what that rests.")
      .field("key", &ListRemoval::key, "The publisher's key.")
      .field("label", &ListRemoval::label, "The name it bore last.")
      .field("kind", &ListRemoval::kind, "Which of the four, where the list says it.")
      .field("programmes", &ListRemoval::programmes, "The programmes it was under last.")
      .field("evidence", &ListRemoval::evidence,
             "'stated', 'absent-next', 'absent-since' or 'absent-between'.")
      .field("last_seen", &ListRemoval::last_seen, "The last edition that has it.")
      .field("first_absent", &ListRemoval::first_absent, "The first that does not.")
      .field("absent_editions", &ListRemoval::absent_editions,
             "From how many editions it is absent, in a row.")
      .field("returned", &ListRemoval::returned, "The edition in which it came back.")
      .field("caveats", &ListRemoval::caveats, "Records that could not be read.")
      .keyed([](const ListRemoval& self) { return self.key + self.first_absent.when(); })
      .writes();
  Frozen<ListAddition>(module, "ListAddition", "That an entry came.")
      .field("key", &ListAddition::key, "The publisher's key.")
      .field("label", &ListAddition::label, "The name it came with.")
      .field("kind", &ListAddition::kind, "Which of the four, where the list says it.")
      .field("programmes", &ListAddition::programmes, "The programmes it came under.")
      .field("last_absent", &ListAddition::last_absent, "The edition before, without it.")
      .field("first_seen", &ListAddition::first_seen, "The first edition that has it.")
      .field("listed_on", &ListAddition::listed_on, "The day of listing, where the list says it.")
      .field("returned", &ListAddition::returned, "Whether it had been there before.")
      .keyed([](const ListAddition& self) { return self.key + self.first_seen.when(); })
      .writes();
  Frozen<ListSpan>(module, "ListSpan", "A stretch of editions that all have an entry.")
      .field("last_absent", &ListSpan::last_absent,
             "The edition before; None = nothing is known before.")
      .field("first_seen", &ListSpan::first_seen, "The first that has it.")
      .field("last_seen", &ListSpan::last_seen, "The last that has it.")
      .field("ended", &ListSpan::ended, "How it ended; None = the last edition has it.")
      .keyed([](const ListSpan& self) { return self.first_seen.when(); });
  Frozen<ListVersion>(module, "ListVersion", "What an entry said over a stretch of editions.")
      .field("first_seen", &ListVersion::first_seen, "The first edition that says so.")
      .field("last_seen", &ListVersion::last_seen, "The last one that does.")
      .field("entry", &ListVersion::entry, "What it said.")
      .field("changes", &ListVersion::changes, "What was different in the version before.")
      .keyed([](const ListVersion& self) { return self.first_seen.when(); });
  Frozen<ListTimeline>(module, "ListTimeline",
                       "The life of one entry: when the list says it was listed, and in which "
                       "editions it was seen.")
      .field("key", &ListTimeline::key, "The publisher's key.")
      .field("label", &ListTimeline::label, "The name it bore last.")
      .field("other_keys", &ListTimeline::other_keys, "Keys that it had before and after.")
      .field("listed_on", &ListTimeline::listed_on, "The days of listing that the list states.")
      .field("spans", &ListTimeline::spans, "When it was there.")
      .field("versions", &ListTimeline::versions, "What it said.")
      .field("caveats", &ListTimeline::caveats, "What is not known.")
      .shown("list_timeline", "sanctrack._html_lists")
      .keyed(&ListTimeline::key)
      .writes();
}

std::vector<std::size_t> order_of_times(const std::vector<EditionTime>& times) {
  std::vector<std::size_t> places(times.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return is_earlier(times[a], times[b]); });
  return places;
}

AddOptions options_of(double max_removed, bool accept, const lists::ReadOptions& read) {
  return {.max_removed = max_removed, .accept = accept, .read = read};
}

}  // namespace

void bind_history(py::module_& module) {
  bind_editions(module);
  bind_answers(module);
  bind_differences(module);
  bind_lives(module);

  py::class_<History, std::shared_ptr<History>> history(module, "History",
                                                        "The editions of one list, folded.");
  history.def(py::init<>(), "Holds no edition.");
  history.def(
      "add_file",
      [](History& self, const std::filesystem::path& path, const EditionTime& at,
         double max_removed, bool accept, const lists::ReadOptions& read) {
        return self.add(path, at, options_of(max_removed, accept, read));
      },
      py::arg("path"), py::arg("at"), py::arg("max_removed"), py::arg("accept"), py::arg("read"),
      Unlocked(), "Reads an edition and adds it.");
  history.def(
      "add_edition",
      [](History& self, const Edition& edition, const EditionTime& at, const std::string& name,
         double max_removed,
         bool accept) { return self.add(edition, at, name, options_of(max_removed, accept, {})); },
      py::arg("edition"), py::arg("at"), py::arg("name"), py::arg("max_removed"), py::arg("accept"),
      Unlocked(), "Adds an edition that was read already.");
  history.def("editions", &History::editions, Unlocked(), "Every edition, the earliest first.");
  history.def("edition_info", &History::edition_info, py::arg("at"), Unlocked(),
              "The last edition at or before an instant.");
  history.def(
      "edition_at",
      [](const History& self, const EditionTime& at) {
        return std::make_shared<Edition>(self.edition_at(at));
      },
      py::arg("at"), Unlocked(), "The same edition, exactly as it was read.");
  history.def("keys", &History::keys, Unlocked(), "Every key that an edition has or had.");
  history.def("bytes_held", &History::bytes_held, Unlocked(), "Bytes that it holds in memory.");
  history.def("bytes_read", &History::bytes_read, Unlocked(), "Bytes of all editions as read.");
  history.def("is_listed", &History::is_listed, py::arg("key"), py::arg("at"), Unlocked(),
              "Whether a key was on the list.");
  history.def("diff", &History::diff, py::arg("before"), py::arg("after"), Unlocked(),
              "What is different between the editions of two times.");
  history.def("timeline", &History::timeline, py::arg("key"), Unlocked(), "The life of one entry.");
  history.def("removals", &History::removals, Unlocked(), "Every entry that went.");
  history.def("additions", &History::additions, Unlocked(), "Every entry that came.");
  history.def("renames", &History::renames, Unlocked(), "Every key that changed.");
  module.def("order_of_times", &order_of_times, py::arg("times"),
             "The places of times in their order; a day counts by its end in universal time.");
  module.def(
      "edition_files",
      [](const std::filesystem::path& folder) {
        std::vector<py::typing::Tuple<std::filesystem::path, EditionTime>> files;
        for (const EditionFile& file : edition_files(folder)) {
          files.emplace_back(py::make_tuple(file.path, file.at));
        }
        return files;
      },
      py::arg("folder"), "The lists in a folder, each with the time that its name states.");
}
