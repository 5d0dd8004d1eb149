#pragma once

#include <bit>
#include <cstddef>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/reading.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// The records of an XML document one by one, so that only a few of them are trees at any time.
//
// The root is a container, and so is each element below a container whose name is given; every
// other element below a container is a record. A record that is malformed costs itself. Document
// types are refused, and nesting beyond the limit. Small records that follow each other are parsed
// together, as long as the parser finds each where it seems to stand.
class XmlRecords {
 public:
  // `extra` takes what containers say themselves: attributes, and text between records.
  XmlRecords(Reading& reading, std::span<const std::string_view> containers,
             std::vector<ListText>& extra);

  XmlRecords(const XmlRecords&) = delete;
  XmlRecords& operator=(const XmlRecords&) = delete;

  // The root with its attributes and no children; lives as long as this object. What a reader
  // does not want of it, it keeps with `keep`.
  pugi::xml_node root() const noexcept { return root_.document_element(); }

  // Goes to the next record that is well-formed; false after the last.
  // @throws LoadError where the text ends too early, or goes on after the root
  bool next();
  // The innermost container around the record.
  std::string_view container() const noexcept { return open_.back().name; }
  // How many containers stand around the record; 1 below the root.
  std::size_t depth() const noexcept { return open_.size(); }
  // The record; lives until the next call of next().
  pugi::xml_node record() const noexcept { return record_; }
  // Where it begins, and what stands there.
  std::size_t offset() const noexcept { return offset_; }
  std::string_view source() const noexcept { return text_.substr(offset_, at_ - offset_); }
  // How many bytes stand behind it.
  std::size_t left() const noexcept { return text_.size() - at_; }
  // The record is left out.
  void lose(std::string code, std::string message) {
    reading_.lose(offset_, std::move(code), std::move(message));
  }
  void warn(std::string code, std::string message) {
    reading_.warn(offset_, std::move(code), std::move(message));
  }

 private:
  struct Open {
    std::string name;
    std::size_t offset;
  };
  struct Tag {
    std::string_view name;
    std::size_t begin, end;
    bool closed;
  };
  struct Stretch {
    std::size_t begin, end;
  };

  // What comes next in a container, after text, comments and instructions: its end or a tag.
  bool find_tag();
  void keep_text(std::size_t begin, std::size_t end);
  void skip_declaration();
  void skip_past(std::string_view mark, std::string_view what);
  Tag read_tag();
  void read_root();
  void check_references(const Tag& tag);
  void enter(const Tag& tag);
  void leave();
  bool take_record(const Tag& tag);
  bool take_to_first_end(const Tag& tag);
  bool take_batch(const Tag& tag);
  bool find_batch(const Tag& tag, std::size_t end);
  bool end_at(std::size_t place);
  void go_to_next_of_batch();
  void set_end_tag(std::string_view name);
  bool is_shallow(pugi::xml_node record) const;
  bool parse(std::size_t begin, std::size_t end);
  bool parse_record() { return parse(offset_, at_); }
  std::size_t end_of_record(const Tag& tag);
  bool is_container(std::string_view name) const noexcept;
  SharedText path_of_containers() const;
  [[noreturn]] void fail_cut();
  [[noreturn]] void fail_deep(const Tag& tag);

  Reading& reading_;
  std::string_view text_;
  std::span<const std::string_view> containers_;
  std::vector<ListText>& extra_;
  std::vector<Open> open_;
  std::size_t at_ = 0;
  std::size_t offset_ = 0;
  std::string root_copy_, record_copy_;
  std::string end_tag_;  // of the last record
  int misses_ = 0;
  std::vector<Stretch> batch_;   // records that are parsed
  std::size_t taken_ = 0;        // of these
  std::size_t alone_until_ = 0;  // before this place, each record is parsed alone
  pugi::xml_document root_, document_;
  pugi::xml_node record_;
  pugi::xml_parse_result parsed_;
  // Where, in what was parsed last, a reference stands to no character.
  std::size_t bad_reference_ = std::string_view::npos;
};

// One element that stands alone in a text: a record that is read once more. Lives as long as this
// object.
class XmlFragment {
 public:
  explicit XmlFragment(std::string_view source);
  pugi::xml_node node() const noexcept { return document_.document_element(); }

 private:
  std::string copy_;
  pugi::xml_document document_;
};

// The name of an element or attribute without its prefix.
inline std::string_view without_prefix(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What stands in an element, one after another; quicker to walk than pugixml's own ranges.
template <class Item, Item (Item::*next)() const>
class InOrder {
 public:
  struct End {};
  class Iterator {
   public:
    explicit Iterator(Item item) noexcept : item_(item) {}
    const Item& operator*() const noexcept { return item_; }
    Iterator& operator++() noexcept {
      item_ = (item_.*next)();
      return *this;
    }
    // Both are a pointer: asked through the library, this would cost a call for each.
    bool operator!=(End) const noexcept { return std::bit_cast<const void*>(item_) != nullptr; }

   private:
    Item item_;
  };
  explicit InOrder(Item first) noexcept : first_(first) {}
  Iterator begin() const noexcept { return Iterator(first_); }
  End end() const noexcept { return {}; }

 private:
  Item first_;
};
inline auto children_of(const pugi::xml_node& node) noexcept {
  return InOrder<pugi::xml_node, &pugi::xml_node::next_sibling>(node.first_child());
}
inline auto attributes_of(const pugi::xml_node& node) noexcept {
  return InOrder<pugi::xml_attribute, &pugi::xml_attribute::next_attribute>(node.first_attribute());
}

// The text of an element that should hold nothing else; what else it holds is kept. Where comments
// or sections cut the text, its parts become one node.
std::string_view text_of(const pugi::xml_node& node, std::string_view path,
                         std::vector<ListText>& extra);

// The same but for the attributes of the element, which are the caller's.
std::string_view text_within(const pugi::xml_node& node, std::string_view path,
                             std::vector<ListText>& extra);

// Keeps an element that has no place in the model: its texts and attributes, below a path.
void keep(const pugi::xml_node& node, std::string_view parent, std::vector<ListText>& extra);

// Keeps one attribute, unless it is empty.
void keep(const pugi::xml_attribute& attribute, std::string_view parent,
          std::vector<ListText>& extra);

// Three pieces of a path as one.
SharedText joined(std::string_view parent, std::string_view between, std::string_view name);

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The text without blanks at its ends.
constexpr std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace sanctrack::lists
