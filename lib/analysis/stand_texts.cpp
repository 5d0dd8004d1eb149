#include "analysis/stand_texts.hpp"

#include "analysis/lookup_book.hpp"

namespace sanctrack {
namespace {

/// The place of the record that says what a column has for a stand: of an entry, a regime or a
/// step.
std::uint32_t teller_of(const LookupBook& book, const Stand& stand, LookupText column) {
  switch (column) {
    case LookupText::designation:
      return stand.entry;
    case LookupText::in_force:
      return static_cast<std::uint32_t>(stand.in_force);
    case LookupText::regime:
    case LookupText::authority:
      return book.fold().entries[stand.entry].regime;
    default:
      return stand.made;
  }
}

std::string text_of_teller(const LookupBook& book, std::uint32_t teller, LookupText column) {
  const RegistryData& data = *book.data;
  switch (column) {
    case LookupText::designation:
      return book.entry_id(teller);
    case LookupText::in_force:
      return std::string(to_string(static_cast<Verdict>(teller)));
    case LookupText::regime:
      return data.records.regimes[teller].id.to_string();
    case LookupText::authority:
      return data.records.regimes[teller].authority.to_string();
    case LookupText::act: {
      const Act* act = data.act_of(book.fold().steps[teller]);
      return act == nullptr ? std::string() : act->id.to_string();
    }
    default:
      return std::string(data.source_of(book.fold().steps[teller]));
  }
}

}  // namespace

std::uint32_t StandTexts::number(const LookupBook& book, const Stand& stand) {
  const std::uint32_t teller = teller_of(book, stand, column_);
  const auto [at, fresh] = by_teller_.try_emplace(teller, nowhere);
  if (fresh) {
    const std::string text = text_of_teller(book, teller, column_);
    if (!text.empty()) at->second = texts_.add(text);
  }
  return at->second;
}

}  // namespace sanctrack
