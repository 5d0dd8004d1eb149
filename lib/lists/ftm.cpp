#include "lists/ftm.hpp"

#include <simdjson.h>

#include <utility>

#include "lists/formats.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

namespace dom = simdjson::dom;

// The texts of a JSON value under a path; objects and lists in lists are walked, as deep as the
// parser lets them be.
void flatten(const dom::element& value, const std::string& path, std::vector<ListText>& texts) {
  std::string_view text;
  dom::array items;
  dom::object fields;
  if (value.get(text) == simdjson::SUCCESS) {
    if (!text.empty()) texts.push_back({path, std::string(text)});
  } else if (value.get(items) == simdjson::SUCCESS) {
    for (const dom::element item : items) flatten(item, path, texts);
  } else if (value.get(fields) == simdjson::SUCCESS) {
    for (const dom::key_value_pair field : fields) {
      flatten(field.value, std::string(path).append("/").append(field.key), texts);
    }
  } else if (!value.is_null()) {
    texts.push_back({path, std::string(simdjson::minify(value))});
  }
}

std::string_view text_in(const dom::object& object, std::string_view key) {
  std::string_view text;
  if (object[key].get(text) != simdjson::SUCCESS) return {};
  return text;
}

FtmEntity entity_of(const dom::object& object) {
  FtmEntity entity;
  for (const dom::key_value_pair field : object) {
    std::string_view text;
    const bool is_text = field.value.get(text) == simdjson::SUCCESS;
    dom::object properties;
    if (is_text && field.key == "id") {
      entity.id = text;
    } else if (is_text && field.key == "schema") {
      entity.schema = text;
    } else if (is_text && field.key == "caption") {
      entity.caption = text;
    } else if (field.key == "properties" && field.value.get(properties) == simdjson::SUCCESS) {
      for (const dom::key_value_pair property : properties) {
        flatten(property.value, std::string(property.key), entity.properties);
      }
    } else {
      flatten(field.value, std::string(field.key), entity.others);
    }
  }
  return entity;
}

std::optional<ListOperation> operation_of(std::string_view word) noexcept {
  if (word == "ADD") return ListOperation::add;
  if (word == "MOD") return ListOperation::modify;
  if (word == "DEL") return ListOperation::remove;
  return std::nullopt;
}

class Ftm {
 public:
  Ftm(Reading& reading, Edition& edition)
      : reading_(reading), edition_(edition), entries_(reading, edition) {}

  void read() {
    std::string_view text = reading_.text();
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    constexpr std::size_t first_capacity = 1 << 16;
    if (parser_.allocate(first_capacity, static_cast<std::size_t>(reading_.options().max_depth)) !=
        simdjson::SUCCESS) {
      reading_.fail("too-large", "cannot be read: there is no memory for it");
    }
    while (at < text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      read_line(at, trimmed(text.substr(at, end - at)), end < text.size());
      at = end + 1;
    }
    entries_.finish();
  }

 private:
  void read_line(std::size_t offset, std::string_view line, bool ended) {
    if (line.empty()) return;
    dom::object object;
    const auto error = parser_.parse(line.data(), line.size()).get(object);
    if (error != simdjson::SUCCESS) return refuse(offset, error, ended);
    if (edition_.format == ListFormat::ftm_delta_json) return read_change(offset, object);
    FtmEntity entity = entity_of(object);
    entity.offset = offset;
    if (check(offset, entity)) entries_.add(std::move(entity));
  }

  void refuse(std::size_t offset, simdjson::error_code error, bool ended) {
    if (!ended) {
      reading_.fail(offset, "cut-off", "is cut off: its last line is no whole JSON object");
    }
    reading_.lose(offset, "malformed-record",
                  "the line is no JSON object that can be read and is left out: " +
                      std::string(simdjson::error_message(error)));
  }

  void read_change(std::size_t offset, const dom::object& object) {
    const auto operation = operation_of(text_in(object, "op"));
    dom::object inner;
    if (!operation || object["entity"].get(inner) != simdjson::SUCCESS) {
      return reading_.lose(offset, "malformed-record",
                           "the line has no 'entity' with an 'op' of ADD, MOD or DEL and is left "
                           "out");
    }
    FtmEntity entity = entity_of(inner);
    for (const dom::key_value_pair field : object) {
      if (field.key == "op" || field.key == "entity") continue;
      flatten(field.value, std::string(field.key), entity.others);
    }
    if (check(offset, entity)) entries_.add(entity, *operation);
  }

  bool check(std::size_t offset, const FtmEntity& entity) {
    if (entity.id.empty()) {
      reading_.lose(offset, "missing-key",
                    "has no id and is left out: no later edition could tell which entity it is");
      return false;
    }
    if (auto warning = keys_.add(entity.id)) {
      reading_.warn(offset, "repeated-key", std::move(*warning));
    }
    return true;
  }

  Reading& reading_;
  Edition& edition_;
  FtmEntries entries_;
  dom::parser parser_;
  RepeatedKeys keys_;
};

}  // namespace

void read_ftm(Reading& reading, Edition& edition) { Ftm(reading, edition).read(); }

}  // namespace sanctrack::lists
