#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/time/states.hpp"
#include "time/snapshot_data.hpp"

/// @file
/// How acts, authorities and days are called in sentences.

namespace sanctrack {

/// `Implementing Regulation 2021/2124`; a number that says what it is stands alone; else the title
/// or the id.
std::string act_words(const Act& act);
/// The words of a step's act; `removal between editions` where there is none.
std::string act_words(const RegistryData& data, const Step& step);
/// `org-belavia (Belavia)`.
std::string entity_words(const Entity& entity);
/// Whether a day of effect is that of a step which was left out, as it is not verified.
inline bool is_open(const EffectDay& effect) {
  return effect.window && effect.latest == Date::max();
}

/// `2021-12-02`, `2021-12-01..2021-12-31`; what is not verified at all has no end.
std::string day_words(const EffectDay& effect);
/// `in force 2022-07-18, day taken from the listings`.
std::string effect_words(const EffectDay& effect);
/// `2021-12-02`, or `at some time from 2021-12-01 to 2021-12-31`.
std::string known_words(Date earliest, Date latest);
/// `, by what had been published by 2021-12-01, without what is not verified`; of the usual
/// reading, nothing.
std::string reading_words(const AsOfOptions& options);
/// `3 persons, 1 organisation`; `none`.
std::string counts_words(const Counts& counts);
/// `org-a, org-b`.
template <class Items>
std::string join(const Items& items, std::string_view between = ", ") {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += between;
    if constexpr (requires { item.text(); }) {
      text += item.text();
    } else {
      text += item;
    }
  }
  return text;
}

/// What a step is called that has done something: `delisted`.
std::string_view past_tense(ChangeKind kind);

}  // namespace sanctrack
