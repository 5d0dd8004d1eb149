#include "sanctrack/model/vocabulary.hpp"

#include <array>

namespace sanctrack {
namespace {

using namespace std::string_view_literals;

template <class Enum>
struct Table;

template <>
struct Table<EntityKind> {
  static constexpr std::array words{"person"sv, "organisation"sv, "vessel"sv, "aircraft"sv};
};
template <>
struct Table<NameKind> {
  static constexpr std::array words{"primary"sv, "alias"sv, "former"sv, "weak"sv};
};
template <>
struct Table<CriterionKind> {
  static constexpr std::array words{"criterion"sv, "listing-ground"sv};
};
template <>
struct Table<MeasureKind> {
  static constexpr std::array words{
      "asset-freeze"sv,        "travel-ban"sv,    "dealings-ban"sv, "arms-embargo"sv,
      "flight-ban"sv,          "transport-ban"sv, "trade-ban"sv,    "financial-restriction"sv,
      "services-restriction"sv};
};
template <>
struct Table<MeasureTarget> {
  static constexpr std::array words{"listed"sv, "named"sv, "sector"sv, "territory"sv};
};
template <>
struct Table<Aspect> {
  static constexpr std::array words{"designations"sv,  "amendments"sv,  "measures"sv,
                                    "prolongations"sv, "suspensions"sv, "licences"sv};
};
template <>
struct Table<RecordState> {
  static constexpr std::array words{"complete"sv, "survivors"sv, "subset"sv, "partial"sv};
};
template <>
struct Table<ExpiryKind> {
  static constexpr std::array words{"prolong"sv, "none"sv, "unread"sv};
};
template <>
struct Table<ActContent> {
  static constexpr std::array words{"read"sv, "unread"sv, "none"sv};
};
template <>
struct Table<DayBasis> {
  static constexpr std::array words{"stated"sv, "listings"sv, "published"sv, "adopted"sv};
};
template <>
struct Table<RelationKind> {
  static constexpr std::array words{"owns"sv,     "heads"sv,           "acts-for"sv, "part-of"sv,
                                    "controls"sv, "associated-with"sv, "family"sv,   "supplies"sv,
                                    "operates"sv, "beneficiary-of"sv};
};
template <>
struct Table<ControlBasis> {
  static constexpr std::array words{"unstated"sv, "public-office"sv};
};
template <>
struct Table<Aggregation> {
  static constexpr std::array words{"none"sv, "joint-arrangement"sv, "all"sv};
};
template <>
struct Table<Control> {
  static constexpr std::array words{"ignored"sv, "counts"sv};
};
template <>
struct Table<Layer> {
  static constexpr std::array words{"executor"sv, "command"sv, "finance"sv, "revenue"sv,
                                    "wallet"sv};
};
template <>
struct Table<ChangeKind> {
  static constexpr std::array words{"repeal"sv,  "lift"sv,      "delist"sv,    "annul"sv,
                                    "amend"sv,   "establish"sv, "prolong"sv,   "add-criterion"sv,
                                    "impose"sv,  "widen"sv,     "designate"sv, "suspend"sv,
                                    "license"sv, "resume"sv};
};
template <>
struct Table<Unverified> {
  static constexpr std::array words{"keep"sv, "drop"sv};
};

}  // namespace

#define SANCTRACK_WORDS(Enum)                                  \
  std::string_view to_string(Enum word) noexcept {             \
    return Table<Enum>::words[static_cast<std::size_t>(word)]; \
  }                                                            \
  template <>                                                  \
  std::span<const std::string_view> words<Enum>() noexcept {   \
    return Table<Enum>::words;                                 \
  }

SANCTRACK_WORDS(EntityKind)
SANCTRACK_WORDS(NameKind)
SANCTRACK_WORDS(CriterionKind)
SANCTRACK_WORDS(MeasureKind)
SANCTRACK_WORDS(MeasureTarget)
SANCTRACK_WORDS(Aspect)
SANCTRACK_WORDS(RecordState)
SANCTRACK_WORDS(ExpiryKind)
SANCTRACK_WORDS(ActContent)
SANCTRACK_WORDS(DayBasis)
SANCTRACK_WORDS(RelationKind)
SANCTRACK_WORDS(ControlBasis)
SANCTRACK_WORDS(Aggregation)
SANCTRACK_WORDS(Control)
SANCTRACK_WORDS(Layer)
SANCTRACK_WORDS(ChangeKind)
SANCTRACK_WORDS(Unverified)

#undef SANCTRACK_WORDS

}  // namespace sanctrack
