#include "lists/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "lists/input.hpp"

namespace sanctrack::lists {
namespace {

// One gzip file. Checksums and lengths are compared by zlib at the end of each member.
class Gunzip {
 public:
  Gunzip(std::string_view bytes, const std::string& name, const ReadOptions& options)
      : rest_(bytes), name_(name), options_(options) {
    constexpr int gzip_only = 16;
    check(inflateInit2(&stream_, gzip_only + MAX_WBITS));
  }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;
  ~Gunzip() { inflateEnd(&stream_); }

  std::string text() {
    std::string text;
    do {
      check(inflateReset(&stream_));
      expand_member(text);
    } while (is_gzip(rest_));
    // Tapes and blocks of disks are filled up with zeros.
    if (rest_.find_first_not_of('\0') != std::string_view::npos) {
      fail("it goes on after its end");
    }
    return text;
  }

 private:
  void expand_member(std::string& text) {
    for (int result = Z_OK; result != Z_STREAM_END;) {
      const std::size_t before = text.size();
      text.resize(before + std::min(step, options_.max_bytes - before) + 1);
      stream_.next_out = reinterpret_cast<Bytef*>(text.data() + before);
      stream_.avail_out = static_cast<uInt>(text.size() - before);
      result = expand_piece();
      text.resize(text.size() - stream_.avail_out);
      if (text.size() > options_.max_bytes) fail_too_large(name_, options_);
      if (result == Z_BUF_ERROR && rest_.empty()) fail("it is cut off");
      check(result);
    }
  }

  int expand_piece() {
    const std::size_t given = std::min<std::size_t>(rest_.size(), std::numeric_limits<uInt>::max());
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data()));
    stream_.avail_in = static_cast<uInt>(given);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    rest_.remove_prefix(given - stream_.avail_in);
    return result;
  }

  void check(int result) const {
    if (result == Z_OK || result == Z_STREAM_END) return;
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    fail(stream_.msg != nullptr ? stream_.msg : "it is damaged");
  }

  [[noreturn]] void fail(const std::string& reason) const {
    fail_input(name_, "damaged-archive", "cannot be expanded: " + reason);
  }

  static constexpr std::size_t step = std::size_t{1} << 20;

  std::string_view rest_;
  const std::string& name_;
  const ReadOptions& options_;
  z_stream stream_{};
};

}  // namespace

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1f\x8b"); }

std::string expand_gzip(std::string_view bytes, const std::string& name,
                        const ReadOptions& options) {
  return Gunzip(bytes, name, options).text();
}

}  // namespace sanctrack::lists
