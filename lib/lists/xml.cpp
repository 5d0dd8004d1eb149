#include "lists/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <functional>

#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

constexpr unsigned parse_options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                   pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single;

SharedText below(std::string_view parent, std::string_view name) {
  return joined(parent, parent.empty() ? "" : "/", name);
}

// Walks a tree for as long as no element stands deeper than a limit.
class DepthLimit : public pugi::xml_tree_walker {
 public:
  explicit DepthLimit(int most) noexcept : most_(most) {}
  bool for_each(pugi::xml_node& node) override {
    return depth() < most_ || node.type() != pugi::node_element;
  }

 private:
  int most_;
};

// Whether quotes are closed at the end of the attributes of a tag, as far as one can tell without
// looking at each: false also where there are single ones.
bool stands_outside_quotes(std::string_view attributes) noexcept {
  unsigned char open = 0, single = 0;
  for (const char c : attributes) {
    open = static_cast<unsigned char>(open ^ (c == '"' ? 1U : 0U));
    single = static_cast<unsigned char>(single | (c == '\'' ? 1U : 0U));
  }
  return open == 0 && single == 0;
}

constexpr std::string_view bad_reference_words = "a character reference to no character";

// Whether XML 1.0 has a character of this number.
constexpr bool is_character(std::uint32_t number) noexcept {
  return number == 0x9 || number == 0xA || number == 0xD || (number >= 0x20 && number <= 0xD7FF) ||
         (number >= 0xE000 && number <= 0xFFFD) || (number >= 0x10000 && number <= 0x10FFFF);
}

// Whether a text, which begins with `&#`, refers to no character. What is no reference, as `&#x;`,
// the parser leaves as it is.
bool refers_to_nothing(std::string_view text) noexcept {
  text.remove_prefix(2);
  const bool hexadecimal = text.starts_with('x');
  if (hexadecimal) text.remove_prefix(1);
  const char* const end = text.data() + text.size();
  std::uint32_t number = 0;
  const auto [at, error] = std::from_chars(text.data(), end, number, hexadecimal ? 16 : 10);
  if (at == text.data() || at == end || *at != ';') return false;
  return error != std::errc() || !is_character(number);
}

// Where a comment, an instruction or a section ends that begins at a place; the place itself where
// none does.
std::size_t past_section(std::string_view text, std::size_t at) noexcept {
  struct Section {
    std::string_view begin, end;
  };
  constexpr std::array sections{Section{"<!--", "-->"}, Section{"<?", "?>"},
                                Section{"<![CDATA[", "]]>"}};
  for (const Section& section : sections) {
    if (text.compare(at, section.begin.size(), section.begin) != 0) continue;
    const std::size_t end = text.find(section.end, at + section.begin.size());
    return end == std::string_view::npos ? text.size() : end + section.end.size();
  }
  return at;
}

// Where an element first refers to no character: not in what past_section() steps over, nor where
// quotes only seem to hold that.
std::size_t bad_reference_in(std::string_view text) noexcept {
  bool in_tag = false;
  char quote = '\0';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&' && text.compare(at, 2, "&#") == 0) {
      if (refers_to_nothing(text.substr(at))) return at;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (in_tag) {
      if (c == '"' || c == '\'') quote = c;
      if (c == '>') in_tag = false;
    } else if (c == '<') {
      const std::size_t past = past_section(text, at);
      in_tag = past == at;
      if (!in_tag) at = past - 1;
    }
  }
  return std::string_view::npos;
}

// The same, quickly where there is nothing to look at.
std::size_t find_bad_reference(std::string_view text) noexcept {
  std::size_t at = text.find("&#");
  while (at != std::string_view::npos && !refers_to_nothing(text.substr(at))) {
    at = text.find("&#", at + 2);
  }
  return at == std::string_view::npos ? at : bad_reference_in(text);
}

bool is_plain(pugi::xml_node node) noexcept {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Puts the texts right behind one into it: comments and sections cut what is one text.
void join_texts(pugi::xml_node text) {
  std::string whole = text.value();
  for (auto next = text.next_sibling(); is_plain(next); next = text.next_sibling()) {
    whole += next.value();
    text.parent().remove_child(next);
  }
  text.set_value(whole.c_str());
}

}  // namespace

XmlRecords::XmlRecords(Reading& reading, std::span<const std::string_view> containers,
                       std::vector<ListText>& extra)
    : reading_(reading), text_(reading.text()), containers_(containers), extra_(extra) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  read_root();
}

void XmlRecords::read_root() {
  if (!find_tag()) fail_cut();
  const Tag tag = read_tag();
  root_copy_.assign(text_, tag.begin, tag.end - tag.begin);
  if (!tag.closed) root_copy_.insert(root_copy_.size() - 1, "/");
  check_references(tag);
  if (!root_.load_buffer_inplace(root_copy_.data(), root_copy_.size(), parse_options,
                                 pugi::encoding_utf8)) {
    reading_.fail(tag.begin, "malformed", "the root element is malformed");
  }
  if (tag.closed) {
    reading_.fail(tag.begin, "empty-list",
                  "the root element " + in_quotes(tag.name) + " is empty: expected a list");
  }
  open_.push_back({std::string(tag.name), tag.begin});
}

bool XmlRecords::next() {
  while (!open_.empty()) {
    if (taken_ < batch_.size()) return go_to_next_of_batch(), true;
    if (!find_tag()) fail_cut();
    if (text_.compare(at_, 2, "</") == 0) {
      leave();
      continue;
    }
    const Tag tag = read_tag();
    if (is_container(tag.name)) {
      enter(tag);
    } else if (take_record(tag)) {
      return true;
    }
  }
  return false;
}

// Between two tags of containers stand text, comments and instructions.
bool XmlRecords::find_tag() {
  for (;;) {
    const std::size_t begin = at_;
    at_ = text_.find('<', begin);
    keep_text(begin, std::min(at_, text_.size()));
    if (at_ == std::string_view::npos) return false;
    if (text_.compare(at_, 4, "<!--") == 0) {
      skip_past("-->", "a comment");
    } else if (text_.compare(at_, 2, "<?") == 0) {
      skip_past("?>", "an instruction");
    } else if (text_.compare(at_, 2, "<!") == 0) {
      skip_declaration();
    } else {
      return true;
    }
  }
}

void XmlRecords::keep_text(std::size_t begin, std::size_t end) {
  const std::string_view text = trimmed(text_.substr(begin, end - begin));
  if (text.empty()) return;
  if (open_.empty()) {
    reading_.fail(begin, "malformed", "text stands outside the root element: " + in_quotes(text));
  }
  extra_.push_back({path_of_containers(), std::string(text)});
}

void XmlRecords::skip_declaration() {
  if (text_.compare(at_, 9, "<![CDATA[") == 0 && !open_.empty()) {
    const std::size_t begin = at_ + 9;
    skip_past("]]>", "a CDATA section");
    return keep_text(begin, at_ - 3);
  }
  reading_.fail(at_, "document-type",
                "has a document type or another declaration: none is read, as it may name other "
                "files or make the text grow without bound");
}

void XmlRecords::skip_past(std::string_view mark, std::string_view what) {
  // What begins here has a byte more than its mark at least: `<!-->` does not end itself.
  const std::size_t end = text_.find(mark, at_ + mark.size() + 1);
  if (end == std::string_view::npos) {
    reading_.fail(at_, "cut-off", "is cut off: " + std::string(what) + " does not end");
  }
  at_ = end + mark.size();
}

XmlRecords::Tag XmlRecords::read_tag() {
  const std::size_t begin = at_;
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  std::size_t at = begin + 1;
  while (at < size && !is_blank(text[at]) && text[at] != '>' && text[at] != '/') ++at;
  const std::string_view name = text_.substr(begin + 1, at - begin - 1);
  const void* const bracket = std::memchr(text + at, '>', size - at);
  if (bracket == nullptr) fail_cut();
  const auto end = static_cast<std::size_t>(static_cast<const char*>(bracket) - text);
  if (stands_outside_quotes(text_.substr(at, end - at))) at = end;
  while (at < size && text[at] != '>') {
    const char c = text[at++];
    if (c != '"' && c != '\'') continue;
    const void* close = std::memchr(text + at, c, size - at);
    if (close == nullptr) fail_cut();
    at = static_cast<std::size_t>(static_cast<const char*>(close) - text) + 1;
  }
  if (at == size) fail_cut();
  at_ = at + 1;
  return {name, begin, at_, text[at - 1] == '/'};
}

void XmlRecords::enter(const Tag& tag) {
  check_references(tag);
  record_copy_.assign(text_, tag.begin, tag.end - tag.begin);
  if (!tag.closed) record_copy_.insert(record_copy_.size() - 1, "/");
  if (!document_.load_buffer_inplace(record_copy_.data(), record_copy_.size(), parse_options,
                                     pugi::encoding_utf8)) {
    reading_.fail(tag.begin, "malformed", in_quotes(tag.name) + " has a malformed tag");
  }
  if (static_cast<int>(open_.size()) >= reading_.options().max_depth) fail_deep(tag);
  open_.push_back({std::string(tag.name), tag.begin});
  const SharedText path = path_of_containers();
  for (const pugi::xml_attribute& attribute : attributes_of(document_.document_element())) {
    keep(attribute, path, extra_);
  }
  if (tag.closed) open_.pop_back();
}

void XmlRecords::check_references(const Tag& tag) {
  const std::size_t bad = find_bad_reference(text_.substr(tag.begin, tag.end - tag.begin));
  if (bad == std::string_view::npos) return;
  reading_.fail(tag.begin + bad, "malformed",
                in_quotes(tag.name) + " has " + std::string(bad_reference_words));
}

void XmlRecords::leave() {
  const std::size_t begin = at_ + 2;
  const std::size_t end = text_.find('>', begin);
  if (end == std::string_view::npos) fail_cut();
  const std::string_view name = trimmed(text_.substr(begin, end - begin));
  if (name != open_.back().name) {
    reading_.fail(
        at_, "malformed",
        "ends " + in_quotes(name) + " here: expected the end of " + in_quotes(open_.back().name));
  }
  at_ = end + 1;
  open_.pop_back();
  if (!open_.empty()) return;
  if (find_tag()) reading_.fail(at_, "malformed", "goes on after the end of its root element");
}

bool XmlRecords::take_record(const Tag& tag) {
  if (take_batch(tag)) return true;
  offset_ = tag.begin;
  if (take_to_first_end(tag)) return true;
  at_ = tag.closed ? tag.end : end_of_record(tag);
  if (parse_record()) return true;
  const bool refers = bad_reference_ != std::string_view::npos;
  const auto within = refers
                          ? bad_reference_
                          : static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed_.offset, 0));
  reading_.lose(offset_ + within, "malformed-record",
                in_quotes(tag.name) + " is malformed and left out: " +
                    (refers ? std::string(bad_reference_words) : parsed_.description()));
  return false;
}

// Most records end where their end tag first stands. Whether one does, the parser tells: an end tag
// within a comment, a section or an element of the same name leaves it with something open. Names
// that trap this again and again are hostile or nested; then tags are counted.
bool XmlRecords::take_to_first_end(const Tag& tag) {
  constexpr int most_misses = 8;
  if (tag.closed || misses_ == most_misses) return false;
  set_end_tag(tag.name);
  const std::boyer_moore_horspool_searcher look_for(end_tag_.begin(), end_tag_.end());
  const auto found = look_for(text_.begin() + static_cast<std::ptrdiff_t>(tag.end), text_.end());
  at_ = static_cast<std::size_t>(found.second - text_.begin());
  if (found.first != text_.end() && parse_record() && !record_.next_sibling() &&
      is_shallow(record_)) {
    return true;
  }
  ++misses_;
  return false;
}

void XmlRecords::set_end_tag(std::string_view name) {
  end_tag_.assign("</").append(name).append(">");
}

bool XmlRecords::is_shallow(pugi::xml_node record) const {
  DepthLimit limit(reading_.options().max_depth - static_cast<int>(open_.size()) - 1);
  return record.traverse(limit);
}

bool XmlRecords::parse(std::size_t begin, std::size_t end) {
  bad_reference_ = find_bad_reference(text_.substr(begin, end - begin));
  if (bad_reference_ != std::string_view::npos) return false;
  record_copy_.assign(text_, begin, end - begin);
  parsed_ = document_.load_buffer_inplace(record_copy_.data(), record_copy_.size(), parse_options,
                                          pugi::encoding_utf8);
  record_ = document_.document_element();
  return static_cast<bool>(parsed_);
}

// A parser is slow to begin, so that records are parsed by the dozen: up to where the last of their
// end tags stands within reach. Where anything is odd, those of the same stretch are parsed alone.
bool XmlRecords::take_batch(const Tag& tag) {
  constexpr std::size_t most_bytes = 64 * 1024;
  if (tag.closed || tag.begin < alone_until_) return false;
  set_end_tag(tag.name);
  const std::string_view window = text_.substr(0, std::min(tag.begin + most_bytes, text_.size()));
  const std::size_t last = window.rfind(end_tag_);
  const std::size_t end = last == std::string_view::npos ? 0 : last + end_tag_.size();
  if (end >= tag.end + end_tag_.size() && parse(tag.begin, end) && find_batch(tag, end)) {
    return go_to_next_of_batch(), true;
  }
  alone_until_ = window.size();
  batch_.clear();
  return false;
}

// Where the records stand that were parsed together. They have one name, and nothing but blanks
// between them: what the parser leaves out at the top of a document would be lost.
bool XmlRecords::find_batch(const Tag& tag, std::size_t end) {
  batch_.clear();
  taken_ = 0;
  if (text_.substr(tag.begin, end - tag.begin).find('\0') != std::string_view::npos) return false;
  for (const pugi::xml_node& node : children_of(document_)) {
    if (node.name() != tag.name || !is_shallow(node)) return false;
    const auto name = static_cast<std::size_t>(node.name() - record_copy_.data());
    if (!batch_.empty() && !end_at(tag.begin + name - 1)) return false;
    batch_.push_back({tag.begin + name - 1, end});
  }
  return !batch_.empty() && end_at(end);
}

// Ends the last record of the batch before a place, where its end tag stands there.
bool XmlRecords::end_at(std::size_t place) {
  while (is_blank(text_[place - 1])) --place;
  batch_.back().end = place;
  return text_.substr(0, place).ends_with(end_tag_);
}

void XmlRecords::go_to_next_of_batch() {
  record_ = taken_ == 0 ? document_.first_child() : record_.next_sibling();
  offset_ = batch_[taken_].begin;
  at_ = batch_[taken_].end;
  ++taken_;
}

// Where a record ends, found by counting tags: what they are called is the parser's business.
std::size_t XmlRecords::end_of_record(const Tag& tag) {
  int depth = static_cast<int>(open_.size()) + 1;
  const int outside = depth - 1;
  at_ = tag.end;
  const char* const text = text_.data();
  while (depth > outside) {
    const void* found = std::memchr(text + at_, '<', text_.size() - at_);
    if (found == nullptr) {
      reading_.fail(tag.begin, "cut-off",
                    "is cut off: it ends inside " + in_quotes(tag.name) + ", which begins here");
    }
    at_ = static_cast<std::size_t>(static_cast<const char*>(found) - text);
    const char next = at_ + 1 < text_.size() ? text[at_ + 1] : '\0';
    if (next == '/') {
      skip_past(">", "a tag");
      --depth;
    } else if (next == '?') {
      skip_past("?>", "an instruction");
    } else if (text_.compare(at_, 4, "<!--") == 0) {
      skip_past("-->", "a comment");
    } else if (text_.compare(at_, 9, "<![CDATA[") == 0) {
      skip_past("]]>", "a CDATA section");
    } else if (next == '!') {
      skip_declaration();
    } else {
      const Tag inner = read_tag();
      if (!inner.closed && ++depth > reading_.options().max_depth) fail_deep(inner);
    }
  }
  return at_;
}

bool XmlRecords::is_container(std::string_view name) const noexcept {
  return std::find(containers_.begin(), containers_.end(), without_prefix(name)) !=
         containers_.end();
}

SharedText XmlRecords::path_of_containers() const {
  SharedText path;
  for (std::size_t i = 1; i < open_.size(); ++i) path = below(path, open_[i].name);
  return path;
}

void XmlRecords::fail_deep(const Tag& tag) {
  reading_.fail(tag.begin, "too-deep",
                "elements stand in each other deeper than " +
                    std::to_string(reading_.options().max_depth) + " (max_depth)");
}

void XmlRecords::fail_cut() {
  if (open_.empty()) reading_.fail("cut-off", "is cut off: it ends before its root element does");
  reading_.fail(
      open_.back().offset, "cut-off",
      "is cut off: it ends inside " + in_quotes(open_.back().name) + ", which begins here");
}

XmlFragment::XmlFragment(std::string_view source) : copy_(source) {
  document_.load_buffer_inplace(copy_.data(), copy_.size(), parse_options, pugi::encoding_utf8);
}

SharedText joined(std::string_view parent, std::string_view between, std::string_view name) {
  std::array<char, 128> room;
  if (parent.size() + between.size() + name.size() > room.size()) {
    return std::string(parent).append(between).append(name);
  }
  char* end = room.data();
  for (const std::string_view piece : {parent, between, name}) {
    end = std::copy(piece.begin(), piece.end(), end);
  }
  return std::string_view(room.data(), static_cast<std::size_t>(end - room.data()));
}

void keep(const pugi::xml_attribute& attribute, std::string_view parent,
          std::vector<ListText>& extra) {
  const std::string_view value = attribute.value(), name = attribute.name();
  if (value.empty()) return;
  extra.push_back({joined(parent, parent.empty() ? "@" : "/@", name), std::string(value)});
}

void keep(const pugi::xml_node& node, std::string_view parent, std::vector<ListText>& extra) {
  if (is_plain(node)) {
    const std::string_view text = trimmed(node.value());
    if (!text.empty()) extra.push_back({parent, std::string(text)});
    return;
  }
  const SharedText path = below(parent, node.name());
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, path, extra);
  for (const pugi::xml_node& child : children_of(node)) keep(child, path, extra);
}

std::string_view text_of(const pugi::xml_node& node, std::string_view path,
                         std::vector<ListText>& extra) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, path, extra);
  return text_within(node, path, extra);
}

std::string_view text_within(const pugi::xml_node& node, std::string_view path,
                             std::vector<ListText>& extra) {
  std::string_view text;
  for (const pugi::xml_node& child : children_of(node)) {
    if (!is_plain(child) || !text.empty()) {
      keep(child, path, extra);
      continue;
    }
    if (is_plain(child.next_sibling())) join_texts(child);
    text = trimmed(child.value());
  }
  return text;
}

}  // namespace sanctrack::lists
