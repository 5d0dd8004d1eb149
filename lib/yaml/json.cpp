#include "yaml/json.hpp"

#include <algorithm>

namespace sanctrack::yaml {
namespace {

std::string json_string(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hex[byte >> 4];
      out += hex[byte & 0xF];
    } else {
      out += c;
    }
  }
  return out += '"';
}

}  // namespace

Json Json::text(std::string_view text) { return Json(json_string(text)); }

Json Json::texts(std::initializer_list<std::string_view> texts) {
  return Json::texts<std::initializer_list<std::string_view>>(texts);
}

std::string Json::dump() const {
  std::string out;
  dump(out, 0);
  return out += '\n';
}

void Json::dump(std::string& out, std::size_t indent) const {
  const auto line = [&out](std::size_t blanks) { out.append("\n").append(blanks, ' '); };
  if (kind_ == Kind::scalar) {
    out += scalar_;
  } else if (kind_ == Kind::array) {
    const bool flat = std::all_of(items_.begin(), items_.end(),
                                  [](const Json& item) { return item.kind_ == Kind::scalar; });
    out += '[';
    for (const Json& item : items_) {
      if (&item != items_.data()) out += flat ? ", " : ",";
      if (!flat) line(indent + 2);
      item.dump(out, indent + 2);
    }
    if (!flat) line(indent);
    out += ']';
  } else {
    out += '{';
    for (const Member& member : members_) {
      if (&member != members_.data()) out += ',';
      line(indent + 2);
      out.append(json_string(member.first)).append(": ");
      member.second.dump(out, indent + 2);
    }
    if (!members_.empty()) line(indent);
    out += '}';
  }
}

}  // namespace sanctrack::yaml
