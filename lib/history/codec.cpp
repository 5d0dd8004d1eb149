#include "history/codec.hpp"

#include <cstdint>
#include <cstring>

#include "model/edition_fields.hpp"

namespace sanctrack {
namespace {

// Numbers take as many bytes as they need, seven bits in each; texts and lists begin with their
// size; what may be absent begins with whether it is there.
class Writer {
 public:
  explicit Writer(std::string& bytes) : bytes_(bytes) {}

  template <class T>
  void operator()(const char*, const T& member) {
    put(member);
  }

  void put_number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }
  void put(std::string_view text) {
    put_number(text.size());
    bytes_ += text;
  }
  void put_signed(std::int64_t number) {
    put_number((static_cast<std::uint64_t>(number) << 1) ^
               static_cast<std::uint64_t>(number >> 63));
  }
  void put(Date day) { put_signed(day.days()); }
  void put(Instant instant) { put_signed(instant.seconds()); }
  void put(const PartialDate& date) {
    put(date.earliest());
    put_number((date.month() ? 1U : 0U) + (date.day() ? 1U : 0U) + (date.circa() ? 4U : 0U));
  }
  void put(const AuthorityId& id) { put(id.to_string()); }
  template <class Kind>
  void put(Code<Kind> code) {
    put(code.to_string());
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void put(Enum value) { put_number(static_cast<std::uint64_t>(value)); }
  void put(int number) { put_signed(number); }
  void put(std::size_t number) { put_number(number); }
  template <class T>
  void put(const std::optional<T>& member) {
    put_number(member ? 1 : 0);
    if (member) put(*member);
  }
  template <class T>
  void put(const std::vector<T>& members) {
    put_number(members.size());
    for (const T& member : members) put(member);
  }
  void put(const Diagnostic& warning) {
    put(warning.severity);
    put(warning.code);
    put(warning.path);
    put(warning.line);
    put(warning.column);
    put(warning.message);
  }
  template <class T>
  requires requires(Writer& w, const T& t) { visit_fields(w, t); }
  void put(const T& record) { visit_fields(*this, record); }

 private:
  std::string& bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  void operator()(const char*, T& member) {
    take(member);
  }

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  }
  std::int64_t signed_number() {
    const std::uint64_t number = this->number();
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
  }
  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  void take(std::string& member) { member = text(); }
  void take(SharedText& member) { member = text(); }
  void take(int& member) { member = static_cast<int>(signed_number()); }
  void take(std::size_t& member) { member = static_cast<std::size_t>(number()); }
  template <class T>
  void take(std::optional<T>& member) {
    if (number() == 0) return;
    if constexpr (requires(Reader & reader) { reader.made(static_cast<T*>(nullptr)); }) {
      member = made(static_cast<T*>(nullptr));
    } else {
      member = static_cast<T>(number());
    }
  }
  template <class T>
  void take(std::vector<T>& members) {
    members.resize(static_cast<std::size_t>(number()));
    for (T& member : members) take(member);
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void take(Enum& member) { member = static_cast<Enum>(number()); }
  void take(Diagnostic& warning) {
    take(warning.severity);
    take(warning.code);
    take(warning.path);
    take(warning.line);
    take(warning.column);
    take(warning.message);
  }
  template <class T>
  requires requires(Reader& reader, T& record) { visit_fields(reader, record); }
  void take(T& record) { visit_fields(*this, record); }

  Date made(const Date*) { return Date::from_days(static_cast<int>(signed_number())); }
  Instant made(const Instant*) {
    return Instant(std::chrono::sys_seconds(std::chrono::seconds(signed_number())));
  }
  PartialDate made(const PartialDate*) {
    const Date day = made(static_cast<const Date*>(nullptr));
    const std::uint64_t shape = number();
    const bool circa = (shape & 4) != 0;
    if ((shape & 3) == 0) return PartialDate::of_year(day.year(), circa);
    if ((shape & 3) == 1) return PartialDate::of_month(day.year(), day.month(), circa);
    return PartialDate::of_day(day, circa);
  }
  AuthorityId made(const AuthorityId*) { return AuthorityId(text()); }
  template <class Kind>
  Code<Kind> made(const Code<Kind>*) {
    return Code<Kind>(text());
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

void encode(const ListEntry& entry, std::string& bytes) { Writer(bytes).put(entry); }

ListEntry decode_entry(std::string_view bytes) {
  ListEntry entry;
  Reader(bytes).take(entry);
  return entry;
}

void encode_head(const Edition& edition, std::string& bytes) {
  Writer writer(bytes);
  writer.put(edition);
  writer.put(edition.warnings);
}

Edition decode_head(std::string_view bytes) {
  Edition edition;
  Reader reader(bytes);
  reader.take(edition);
  reader.take(edition.warnings);
  return edition;
}

}  // namespace sanctrack
