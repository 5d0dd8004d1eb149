// Reading takes time in proportion to the text, whatever somebody wrote into it.
#include "reference/growth.hpp"
#include "reference/colliding_texts.hpp"
#include "yaml/yaml_testing.hpp"

using namespace sanctrack;
using yaml_testing::base;

namespace {

template <class TextOf>
bool grows_in_proportion(const TextOf& text_of, int number) {
  const auto seconds = [&](int size) {
    const std::string text = text_of(size);
    return reference::cpu_seconds([&] { (void)yaml::check_text(text); });
  };
  const reference::Growth growth = reference::growth(seconds, number);
  if (!growth.in_proportion()) {
    MESSAGE(number << " take " << growth.few << " s, four times as many " << growth.many << " s");
  }
  return growth.in_proportion();
}

}  // namespace

TEST_CASE("ids that were made to collide are read as fast as others") {
  CHECK(grows_in_proportion(
      [](int number) {
        std::size_t ways = 2;
        while (ways * ways * ways < static_cast<std::size_t>(number)) ++ways;
        std::vector<std::string> ids = reference::colliding_texts(ways);
        ids.resize(static_cast<std::size_t>(number));
        std::string text = base;
        for (const std::string& id : ids) {
          text += "  - {id: " + id + ", kind: person, names: [{name: X, kind: primary}]}\n";
        }
        return text;
      },
      5'000));
}

TEST_CASE("an act in which every change is wrong is told of as fast as others") {
  CHECK(grows_in_proportion(
      [](int number) {
        std::string text = base +
                           "acts:\n"
                           "  - id: eu-1\n"
                           "    regime: eu-belarus\n"
                           "    type: regulation\n"
                           "    in_force: 2021-12-02\n"
                           "    changes:\n";
        for (int i = 0; i < number; ++i) text += "      - {delist: org-belavia}\n";
        return text;
      },
      5'000));
}
