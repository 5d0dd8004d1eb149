#include "sanctrack/values/shared_text.hpp"

#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>

#include "sanctrack/values/id.hpp"

namespace sanctrack::detail {
namespace {

void release(const char* text, std::uint32_t count) noexcept {
  const auto before = text_block(text).references.fetch_sub(count, std::memory_order_acq_rel);
  if (before == count) free_text_block(text);
}

// Tells most texts apart by their ends.
std::uint64_t quick_hash(std::string_view text) noexcept {
  const std::size_t size = text.size();
  const std::uint64_t ends =
      size < 8 ? load_tail(text.data(), size)
               : load_bytes<8>(text.data()) ^ std::rotl(load_bytes<8>(text.data() + size - 8), 29);
  return (ends + size) * 0x9FB21C651E98DF25u;
}

// What a thread made lately. Each text has one place, and gives way to the next that has the same.
class Lately {
 public:
  Lately() = default;
  Lately(const Lately&) = delete;
  Lately& operator=(const Lately&) = delete;
  ~Lately() {
    for (const Known& known : texts_) forget(known);
  }

  const char* find(std::string_view text) {
    const std::uint64_t hash = quick_hash(text);
    Known& known = texts_[static_cast<std::size_t>(hash >> 32) % texts_.size()];
    if (known.text == nullptr || known.hash != static_cast<std::uint32_t>(hash) ||
        std::string_view(known.text, text_block(known.text).size) != text) {
      const char* const made = make_text_block(text);
      forget(known);
      known = {made, 1, static_cast<std::uint32_t>(hash)};
    }
    if (known.left == 1) {
      text_block(known.text).references.fetch_add(at_once, std::memory_order_relaxed);
      known.left += at_once;
    }
    --known.left;
    return known.text;
  }

 private:
  // A text, and how many references to it are counted already that nobody has yet: taking many at
  // once is cheaper than one by one. The last one stays here. The hash spares a look at the text.
  struct Known {
    const char* text = nullptr;
    std::uint32_t left = 0;
    std::uint32_t hash = 0;
  };
  static constexpr std::uint32_t at_once = 1000;

  static void forget(const Known& known) noexcept {
    if (known.text != nullptr) release(known.text, known.left);
  }

  std::array<Known, 512> texts_{};
};

// A longer text is hardly one that repeats.
constexpr std::size_t longest = 128;

// What this thread made lately, from its first text on. Neither needs to be set up, so that a look
// is quick; and both are still there when destructors of a thread make texts after that of `Owner`.
constinit thread_local Lately* lately = nullptr;
constinit thread_local bool thread_ends = false;

struct Owner {
  std::unique_ptr<Lately> texts = std::make_unique<Lately>();
  ~Owner() {
    lately = nullptr;
    thread_ends = true;
  }
};

const char* find_first(std::string_view text) {
  if (thread_ends) return make_text_block(text);
  thread_local const Owner owner;
  lately = owner.texts.get();
  return lately->find(text);
}

}  // namespace

const char* make_text_block(std::string_view text) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("a text of 4 GiB and more cannot be shared");
  }
  void* const place = ::operator new(sizeof(TextBlock) + text.size());
  auto* const block = new (place) TextBlock{{1}, static_cast<std::uint32_t>(text.size())};
  auto* const characters = reinterpret_cast<char*>(block + 1);
  text.copy(characters, text.size());
  return characters;
}

void free_text_block(const char* text) noexcept {
  TextBlock* const block = &text_block(text);
  block->~TextBlock();
  ::operator delete(block);
}

const char* find_text_block(std::string_view text) {
  if (text.size() > longest) return make_text_block(text);
  return lately != nullptr ? lately->find(text) : find_first(text);
}

}  // namespace sanctrack::detail
