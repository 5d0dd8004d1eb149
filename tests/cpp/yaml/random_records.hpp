#pragma once

#include <array>
#include <random>
#include <string>

#include "model/change_fields.hpp"

namespace yaml_testing {

using namespace sanctrack;

/// Fills records with everything the format can say: a visitor for `Fields<Record>`. Nothing in
/// them refers to anything.
class Filler {
 public:
  explicit Filler(unsigned seed) : random_(seed) {}

  template <class Record>
  Record make() {
    Record record = Fields<Record>::blank();
    Fields<Record>::visit(*this, record);
    return record;
  }

  template <class Value>
  void operator()(std::string_view, Value& member, Need need) {
    if (need == Need::required || maybe()) fill(member, need);
  }
  void provenance(Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view, std::string_view, Interval& when) {
    const Date from = date();
    const std::array choices{Interval::always(), Interval::since(from), Interval::before(from),
                             Interval::between(from, from.plus_days(below(1000) + 1))};
    when = choices[static_cast<std::size_t>(below(4))];
  }
  void end(std::string_view, std::optional<PartialDate>& until, bool& ended) {
    if (maybe()) {
      until = partial_date();
    } else {
      ended = maybe();
    }
  }
  void parties(std::string_view, Parties& parties) {
    if (maybe()) return fill(parties.named, Need::required);
    parties.unnamed = make<Counts>();
  }
  void affected(std::string_view, Affected& affected) {
    affected.unnamed = maybe();
    if (!affected.unnamed && maybe()) fill(affected.named, Need::required);
  }
  template <class Value>
  void one_or_more(std::string_view, std::vector<Value>& values) {
    fill(values, Need::required);
  }
  void changes(std::string_view, std::vector<Change>& changes) {
    for (int i = below(6); i > 0; --i) changes.push_back(change());
  }

  std::string text();

 private:
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
  bool maybe() { return below(2) == 0; }
  Date date() { return Date::from_days(below(40000) - 10000); }
  PartialDate partial_date() {
    const Date day = date();
    const bool circa = below(4) == 0;
    const std::array choices{PartialDate::of_year(day.year(), circa),
                             PartialDate::of_month(day.year(), day.month(), circa),
                             PartialDate::of_day(day, circa)};
    return choices[static_cast<std::size_t>(below(3))];
  }
  std::string id_text() {
    const std::array<const char*, 8> ids{"unnamed", "unknown", "null",  "org-belavia",
                                         "1962",    "NO",      "a.b_c", "EU"};
    return ids[static_cast<std::size_t>(below(8))];
  }

  void fill(std::string& member, Need) { member = text(); }
  void fill(int& member, Need) { member = below(3); }
  void fill(Date& member, Need) { member = date(); }
  void fill(PartialDate& member, Need) { member = partial_date(); }
  void fill(Stake& member, Need) {
    const std::array<Stake, 10> stakes{Stake::exact(Fraction::parse("49.99")),
                                       Stake::exact(Fraction(50, 3)),
                                       Stake::fraction(1, 6),
                                       Stake::fraction(2, 4),
                                       Stake::range(25, 50),
                                       Stake::at_least(Fraction(100, 3)),
                                       Stake::over(50),
                                       Stake::over(50, Fraction::parse("50.01")),
                                       Stake::under(25),
                                       Stake::unknown()};
    member = stakes[static_cast<std::size_t>(below(10))];
  }
  template <class Tag>
  void fill(Id<Tag>& member, Need) {
    member = Id<Tag>(id_text());
  }
  template <class Tag>
  void fill(MaybeId<Tag>& member, Need) {
    member = Id<Tag>(id_text());
  }
  template <class Kind>
  void fill(Code<Kind>& member, Need) {
    const auto all = Code<Kind>::all();
    member = Code<Kind>(all[static_cast<std::size_t>(below(static_cast<int>(all.size())))]);
  }
  template <class Kind>
  void fill(std::optional<Code<Kind>>& member, Need need) {
    member = Code<Kind>(Code<Kind>::all().front());
    fill(*member, need);
  }
  void fill(std::optional<Date>& member, Need) { member = date(); }
  void fill(std::optional<PartialDate>& member, Need) { member = partial_date(); }
  template <class Value>
  void fill(std::optional<Value>& member, Need) {
    if constexpr (std::is_same_v<Value, Stake>) {
      member = Stake::unknown();
    } else {
      member.emplace();
    }
    fill(*member, Need::optional);
  }
  void fill(std::vector<Country>& member, Need) {
    for (int i = below(3); i > 0; --i) fill(member.emplace_back(Country("BY")), Need::required);
  }
  void fill(std::vector<PartialDate>& member, Need) {
    for (int i = below(3); i > 0; --i) member.push_back(partial_date());
  }
  template <class Value>
  void fill(std::vector<Value>& member, Need need) {
    for (int i = below(3) + (need == Need::required ? 1 : 0); i > 0; --i) {
      if constexpr (requires { Fields<Value>::blank(); }) {
        member.push_back(make<Value>());
      } else if constexpr (requires(const Value& id) { id.text(); }) {
        fill(member.emplace_back(Value(std::string_view("unset"))), Need::required);
      } else {
        fill(member.emplace_back(), Need::required);
      }
    }
  }
  void fill(std::map<std::string, std::string>& member, Need) {
    for (int i = below(3); i > 0; --i) member[text()] = text();
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void fill(Enum& member, Need) {
    member = static_cast<Enum>(below(static_cast<int>(words<Enum>().size())));
  }
  template <class Record>
  requires requires { Fields<Record>::blank(); }
  void fill(Record& member, Need) { member = make<Record>(); }

  Change change() {
    Change change = make<Change>();
    set_body(change, std::make_index_sequence<std::variant_size_v<ChangeBody>>{});
    return change;
  }
  template <std::size_t... Kinds>
  void set_body(Change& change, std::index_sequence<Kinds...>) {
    const auto kind = static_cast<std::size_t>(below(static_cast<int>(sizeof...(Kinds))));
    ((kind == Kinds ? (void)(change.body = make<std::variant_alternative_t<Kinds, ChangeBody>>())
                    : void()),
     ...);
  }

  std::mt19937 random_;
};

/// Texts that a careless writer would not get back.
inline const std::vector<std::string> hard_texts{"",
                                                 " ",
                                                 "  two blanks  ",
                                                 "\n",
                                                 "\nline\n\nline\n",
                                                 "tab\there",
                                                 "\t",
                                                 "null",
                                                 "Null",
                                                 "NULL",
                                                 "~",
                                                 "true",
                                                 "no",
                                                 "010",
                                                 "1e3",
                                                 "0x1F",
                                                 "2021-12-02",
                                                 "12:30:45",
                                                 "- item",
                                                 "-",
                                                 "--- x",
                                                 "---",
                                                 "...",
                                                 "? key",
                                                 "?",
                                                 "key: value",
                                                 "key:",
                                                 ": value",
                                                 ":",
                                                 "a:b",
                                                 "http://x.example/y#z",
                                                 "# comment",
                                                 "text # comment",
                                                 "text#",
                                                 "a, b",
                                                 "[a]",
                                                 "a]b",
                                                 "{a: b}",
                                                 "a}b",
                                                 "&anchor",
                                                 "*alias",
                                                 "!tag",
                                                 "!",
                                                 "|",
                                                 ">",
                                                 "|\n text",
                                                 "'",
                                                 "''",
                                                 "it's",
                                                 "\"",
                                                 "say \"x\"",
                                                 "back\\slash",
                                                 "both ' and \"",
                                                 "\\",
                                                 "\\n",
                                                 "%directive",
                                                 "@at",
                                                 "`tick`",
                                                 "=",
                                                 "<<",
                                                 "\r",
                                                 "a\r\nb",
                                                 std::string("nul\0nul", 7),
                                                 "\x7F",
                                                 "\x1B[31m",
                                                 "Лукашэнка",
                                                 "\xC2\x85",
                                                 "\xC2\xA0",
                                                 "a\xC2\xA0",
                                                 "\xE2\x80\xA8",
                                                 "\xE2\x80\xA9",
                                                 "\xEF\xBB\xBF",
                                                 "a\xEF\xBB\xBF"
                                                 "b",
                                                 "\xEF\xBF\xBE",
                                                 "\xEF\xBF\xBD",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xF4\x8F\xBF\xBF",
                                                 "\xCC\x81",
                                                 "why? because",
                                                 "why?",
                                                 "a ?b",
                                                 "a  b",
                                                 "trailing:",
                                                 "trailing: ",
                                                 "x\n",
                                                 "\\u0041",
                                                 "unnamed",
                                                 "unknown",
                                                 "'quoted'",
                                                 "\"quoted\"",
                                                 "a\tb: c",
                                                 "-a",
                                                 "?a",
                                                 ":a",
                                                 "a -b",
                                                 "#",
                                                 "a #",
                                                 ",",
                                                 "a,",
                                                 ",a",
                                                 "1,000",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 std::string(3000, 'x'),
                                                 std::string(1100, '"')};

inline std::string Filler::text() {
  std::string text =
      hard_texts[static_cast<std::size_t>(below(static_cast<int>(hard_texts.size())))];
  if (below(4) == 0)
    text += hard_texts[static_cast<std::size_t>(below(static_cast<int>(hard_texts.size())))];
  return text;
}

}  // namespace yaml_testing
