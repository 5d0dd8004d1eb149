// The only source that knows yaml-cpp.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>
#include <string>

#include "values/text.hpp"
#include "yaml/tree_builder.hpp"

namespace sanctrack::yaml {
namespace {

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

class Handler final : public YAML::EventHandler {
 public:
  explicit Handler(TreeBuilder& builder, const Source& source)
      : builder_(builder), text_(source.text()) {}

  std::size_t events() const noexcept { return events_; }
  std::size_t last() const noexcept { return last_; }
  std::size_t document() const noexcept { return document_; }

  void OnDocumentStart(const YAML::Mark& mark) override { document_ = offset_of(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.missing(begin(mark, anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { builder_.alias(offset_of(mark)); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    builder_.scalar(begin(mark, anchor), value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    builder_.begin_list(begin(mark, anchor));
  }
  void OnSequenceEnd() override { builder_.end_list(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    builder_.begin_map(begin(mark, anchor));
  }
  void OnMapEnd() override { builder_.end_map(); }

 private:
  std::size_t begin(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t offset = offset_of(mark);
    ++events_;
    last_ = offset;
    const char here = offset < text_.size() ? text_[offset] : '\0';
    if (anchor != YAML::NullAnchor || here == '!' || here == '&') {
      builder_.properties(offset, anchor != YAML::NullAnchor);
    }
    return offset;
  }

  TreeBuilder& builder_;
  std::string_view text_;
  std::size_t events_ = 0;
  std::size_t last_ = 0;
  std::size_t document_ = 0;
};

/// Hands the text over piece by piece, and stops when too much of it has been read without an
/// event. yaml-cpp keeps every token of a flow list or mapping that stands where a key could, at a
/// hundred bytes or more each, until it sees the end.
class GuardedText final : public std::streambuf {
 public:
  GuardedText(std::string_view text, const Handler& handler) : handler_(handler) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }

  bool tripped() const noexcept { return tripped_; }

 protected:
  std::streamsize xsgetn(char* out, std::streamsize count) override {
    if (handler_.events() != events_) {
      events_ = handler_.events();
      held_ = 0;
    }
    if (held_ > most_held) {
      tripped_ = true;
      return 0;
    }
    const std::streamsize size = std::min(count, egptr() - gptr());
    std::copy_n(gptr(), size, out);
    for (std::streamsize i = 0; i < size; ++i) held_ += cost(out[i]);
    setg(eback(), gptr() + size, egptr());
    return size;
  }

 private:
  /// Of a bracket yaml-cpp keeps about four times what it keeps of a comma: about 250 MB at most.
  static constexpr std::size_t most_held = std::size_t{2} << 20;

  static std::size_t cost(char c) noexcept {
    if (c == '[' || c == '{') return 4;
    return c == ',' || c == ':' || c == ']' || c == '}' || c == '?' ? 1 : 0;
  }

  const Handler& handler_;
  std::size_t events_ = 0;
  std::size_t held_ = 0;
  bool tripped_ = false;
};

/// Thrown where a second document begins.
struct SecondDocument {
  std::size_t offset;
};

class RefuseDocument final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { throw SecondDocument{offset_of(mark)}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

struct Wording {
  const char* theirs;
  const char* ours;
};

const std::array wordings{
    Wording{YAML::ErrorMsg::END_OF_MAP, "expected a key of the mapping, indented like its others"},
    Wording{YAML::ErrorMsg::END_OF_MAP_FLOW, "expected ',' or '}' in a mapping that '{' began"},
    Wording{YAML::ErrorMsg::END_OF_SEQ, "expected '-', indented like the other items of the list"},
    Wording{YAML::ErrorMsg::END_OF_SEQ_FLOW, "expected ',' or ']' in a list that '[' began"},
    Wording{YAML::ErrorMsg::FLOW_END, "a closing bracket that matches no opening one"},
    Wording{YAML::ErrorMsg::EOF_IN_SCALAR, "a quoted text that does not end"},
    Wording{YAML::ErrorMsg::DOC_IN_SCALAR, "a quoted text that does not end before '---' or '...'"},
    Wording{YAML::ErrorMsg::BLOCK_ENTRY, "a '-' where no list can begin"},
    Wording{YAML::ErrorMsg::MAP_KEY, "a key where no mapping can begin"},
    Wording{YAML::ErrorMsg::MAP_VALUE,
            "a ':' where no mapping can begin: put a text that holds ': ' into quotes"},
    Wording{YAML::ErrorMsg::UNKNOWN_TOKEN,
            "a character that cannot begin a text: put the text into quotes"},
    Wording{YAML::ErrorMsg::CHAR_IN_BLOCK, "expected the end of the line after '|' or '>'"},
};

// What the parser stopped at, in our words where it is one of the common cases.
std::string in_our_words(const std::string& message) {
  for (const Wording& wording : wordings) {
    if (message == wording.theirs) return std::string("syntax error: ") + wording.ours;
  }
  return "syntax error: " + message;
}

// The first tab among the blanks at the beginning of the line of an offset.
std::size_t indenting_tab(std::string_view text, std::size_t offset) {
  const std::size_t line = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::size_t content = std::min(text.find_first_not_of(" \t", line), text.size());
  const std::size_t tab = text.find('\t', line);
  return tab < content ? tab : std::string_view::npos;
}

void report_syntax(const YAML::Exception& error, const Source& source, Problems& problems) {
  const std::string_view text = source.text();
  const std::size_t offset = std::min(offset_of(error.mark), text.size());
  if (error.msg == YAML::ErrorMsg::BAD_FILE) {
    return problems.add(offset, "too-deep", "lists and mappings stand too deep in each other");
  }
  const std::size_t tab = indenting_tab(text, offset);
  if (tab != std::string_view::npos) {
    return problems.add(tab, "tab", "a tab in the indentation: indent with blanks");
  }
  if (offset < text.size() && text[offset] == '*') {
    return problems.add(offset, "alias", "aliases ('*') are refused: write the value out");
  }
  problems.add(offset, "syntax", in_our_words(error.msg));
}

void report_rest(std::size_t offset, const Source& source, Problems& problems) {
  const std::string_view before = source.text().substr(0, offset);
  const std::string_view rest = source.text().substr(offset);
  if (rest.starts_with("---") || before.find("\n...") != std::string_view::npos) {
    return problems.add(offset, "second-document",
                        "a second document begins here: expected one document a file");
  }
  problems.add(offset, "syntax",
               "syntax error: unexpected " + in_quotes(rest.substr(0, 1)) +
                   " after the end of the document");
}

// Directives outside a document, which yaml-cpp passes over. Returns whether there are any.
bool report_directives(const Source& source, std::size_t from, std::size_t to, Problems& problems) {
  const std::string_view text = source.text().substr(0, to);
  bool found = false;
  for (std::size_t at = text.find('%', from); at != text.npos; at = text.find('%', at + 1)) {
    if (at != 0 && text[at - 1] != '\n') continue;
    problems.add(at, "directive", "directives ('%') are refused: leave them out");
    found = true;
  }
  return found;
}

std::string too_deep(int max_depth) {
  return "lists and mappings stand more than " + std::to_string(max_depth) + " deep in each other";
}

}  // namespace

bool Tree::parse(const Source& source, int max_depth, Problems& problems) {
  TreeBuilder builder(*this, source, max_depth, problems);
  Handler handler(builder, source);
  GuardedText guarded(source.text(), handler);
  const auto stopped = [&] {
    if (guarded.tripped()) {
      problems.add(handler.last(), "too-large",
                   "a list or mapping in brackets that is too large: write it with '-' and lines");
    }
    return guarded.tripped();
  };
  try {
    std::istream stream(&guarded);
    YAML::Parser parser(stream);
    const bool found = parser.HandleNextDocument(handler);
    if (stopped()) return false;
    if (!found) return true;
    if (const auto quote = builder.open_quote()) {
      problems.add(*quote, "syntax", in_our_words(YAML::ErrorMsg::EOF_IN_SCALAR));
      return false;
    }
    report_directives(source, 0, handler.document(), problems);
    RefuseDocument refuse;
    parser.HandleNextDocument(refuse);
    return !report_directives(source, handler.last(), source.text().size(), problems);
  } catch (const TooDeep& deep) {
    problems.add(deep.offset, "too-deep", too_deep(max_depth));
  } catch (const SecondDocument& second) {
    if (report_directives(source, handler.last(), second.offset, problems)) return false;
    report_rest(second.offset, source, problems);
  } catch (const YAML::Exception& error) {
    if (!stopped()) report_syntax(error, source, problems);
  }
  return false;
}

}  // namespace sanctrack::yaml
