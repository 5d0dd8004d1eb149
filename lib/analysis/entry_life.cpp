#include "analysis/entry_life.hpp"

namespace sanctrack {

std::int32_t first_day(const Fold& fold, Track track, std::uint32_t place) {
  const Step& asked = fold.steps[place];
  std::int32_t made = always;
  bool stands = false;
  for (std::uint32_t i = track.begin; i < place; ++i) {
    const Step& step = fold.steps[i];
    if (step.kind == ChangeKind::designate) {
      if (!stands) made = step.earliest;
      stands = true;
    } else if (step.kind != ChangeKind::amend && step.latest <= asked.earliest) {
      stands = false;
    }
  }
  return stands ? std::max(asked.earliest, made) : asked.earliest;
}

}  // namespace sanctrack
