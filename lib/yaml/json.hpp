#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanctrack::yaml {

/// A JSON value that is to be written: members keep their order.
class Json {
 public:
  using Member = std::pair<std::string, Json>;

  static Json text(std::string_view text);
  static Json number(long number) { return Json(std::to_string(number)); }
  static Json boolean(bool value) { return Json(value ? "true" : "false"); }
  static Json array() { return Json(Kind::array); }
  static Json object() { return Json(Kind::object); }
  static Json texts(std::initializer_list<std::string_view> texts);
  template <class Range>
  static Json texts(const Range& range) {
    Json array = Json::array();
    for (const std::string_view item : range) array.push(text(item));
    return array;
  }

  Json& push(Json value) {
    items_.push_back(std::move(value));
    return *this;
  }
  Json& set(std::string_view key, Json value) {
    members_.emplace_back(std::string(key), std::move(value));
    return *this;
  }
  bool empty() const noexcept { return items_.empty() && members_.empty(); }
  std::vector<Member> take_members() { return std::move(members_); }

  /// With two blanks a level; arrays of scalars on one line.
  std::string dump() const;

 private:
  enum class Kind { scalar, array, object };

  explicit Json(std::string scalar) : scalar_(std::move(scalar)) {}
  explicit Json(Kind kind) : kind_(kind) {}
  void dump(std::string& out, std::size_t indent) const;

  Kind kind_ = Kind::scalar;
  std::string scalar_;
  std::vector<Json> items_;
  std::vector<Member> members_;
};

}  // namespace sanctrack::yaml
