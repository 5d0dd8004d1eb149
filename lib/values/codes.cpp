#include <algorithm>
#include <sanctrack/values/codes.hpp>
#include <sanctrack/values/error.hpp>
#include <vector>

#include "values/code_tables.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

// A published list, taken apart the first time it is asked for.
class CodeList {
 public:
  explicit CodeList(std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) read(part);
    resolve_aliases();
  }

  std::optional<std::uint32_t> find(std::string_view code) const {
    const auto place = std::lower_bound(codes_.begin(), codes_.end(), code);
    if (place == codes_.end() || *place != code) return std::nullopt;
    return rows_[static_cast<std::size_t>(place - codes_.begin())];
  }

  std::span<const std::string_view> codes() const { return codes_; }
  std::string_view code(std::uint32_t row) const { return codes_[row]; }
  std::string_view name(std::uint32_t row) const { return names_[row]; }

 private:
  void read(std::string_view part) {
    while (!part.empty()) {
      const std::size_t mark = part.find_first_of(" =");
      const std::size_t end = part.find('|', mark);
      codes_.push_back(part.substr(0, mark));
      names_.push_back(part.substr(mark + 1, end - mark - 1));
      alias_.push_back(part[mark] == '=');
      part.remove_prefix(end + 1);
    }
  }

  void resolve_aliases() {
    rows_.resize(codes_.size());
    for (std::uint32_t row = 0; row < rows_.size(); ++row) rows_[row] = row;
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
      if (alias_[row]) rows_[row] = find(names_[row]).value();
    }
  }

  std::vector<std::string_view> codes_;
  std::vector<std::string_view> names_;
  std::vector<bool> alias_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace

struct CountryTag {
  static const CodeList& list() {
    static const CodeList countries{country_rows};
    return countries;
  }
  static constexpr std::string_view not_one =
      " is not a country: expected an ISO 3166-1 code of two capital letters, such as BY";
};

struct ScriptTag {
  static const CodeList& list() {
    static const CodeList scripts{script_rows};
    return scripts;
  }
  static constexpr std::string_view not_one =
      " is not a script: expected an ISO 15924 code of four letters, such as Cyrl";
};

struct LanguageTag {
  static const CodeList& list() {
    static const CodeList languages{language_rows_1, language_rows_2, language_rows_3,
                                    language_rows_4};
    return languages;
  }
  static constexpr std::string_view not_one =
      " is not a language: expected an ISO 639 code of two or three small letters, such as be";
};

template <class Kind>
std::optional<Code<Kind>> Code<Kind>::try_parse(std::string_view code) {
  if (const auto row = Kind::list().find(code)) return Code(Row{*row});
  return std::nullopt;
}

template <class Kind>
Code<Kind>::Code(std::string_view code) : row_(0) {
  const auto row = Kind::list().find(code);
  if (!row) throw InvalidValue(in_quotes(code) + std::string(Kind::not_one));
  row_ = *row;
}

template <class Kind>
std::span<const std::string_view> Code<Kind>::all() {
  return Kind::list().codes();
}

template <class Kind>
std::string_view Code<Kind>::code() const {
  return Kind::list().code(row_);
}

template <class Kind>
std::string_view Code<Kind>::name() const {
  return Kind::list().name(row_);
}

template class Code<CountryTag>;
template class Code<ScriptTag>;
template class Code<LanguageTag>;

}  // namespace sanctrack
