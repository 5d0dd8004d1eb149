#include <doctest/doctest.h>

#include "../../reference/generated.hpp"
#include "sanctrack/model/builder.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "support/counting_new.hpp"

using namespace sanctrack;

namespace {

Registry registry_of(std::uint32_t entities, std::size_t more_regimes = 0) {
  Records records = reference::generate({.entities = entities});
  for (std::size_t i = 0; i < more_regimes; ++i) {
    records.regimes.push_back({.id = RegimeId("more-" + std::to_string(i)),
                               .authority = records.authorities.front().id,
                               .title = "More"});
  }
  return RegistryBuilder(std::move(records)).build();
}

std::size_t allocated_by_as_of(const Registry& registry, const AsOfOptions& options = {}) {
  const std::size_t before = allocated_bytes();
  const Snapshot law = as_of(registry, {2014, 6, 1}, options);
  const std::size_t allocated = allocated_bytes() - before;
  CHECK((allocated > 0) == counts_new());
  return allocated;
}

}  // namespace

TEST_CASE("as_of allocates less than four kilobytes at any size") {
  CHECK(allocated_by_as_of(registry_of(100)) < 4096);
  CHECK(allocated_by_as_of(registry_of(10'000)) < 4096);
  CHECK(allocated_by_as_of(registry_of(10'000), {.known_on = Date(2013, 1, 1)}) < 4096);
  CHECK(allocated_by_as_of(registry_of(100, 400)) < 4096);
  CHECK(allocated_by_as_of(registry_of(100, 4000)) < 4096);
}

TEST_CASE("the verdict of an answer allocates nothing") {
  const Registry registry = registry_of(1000);
  const Snapshot law = as_of(registry, {2014, 6, 1});
  const Snapshot known = as_of(registry, {2014, 6, 1}, {.known_on = Date(2013, 1, 1)});
  const EntityId entity = registry.entities()[500].id;
  const std::size_t before = allocated_bytes();
  bool any = law.is_designated(entity).yes();
  any |= law.is_designated(entity, {.authority = "authority-a"}).yes();
  any |= law.is_designated(entity, {.regime = "c-regime"}).yes();
  any |= known.is_designated(entity).yes();
  CHECK(allocated_bytes() == before);
  CHECK((before > 0) == counts_new());
  CHECK(any);
}
