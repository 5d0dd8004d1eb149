#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>
#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

// Archives in memory, made by the libraries that everybody makes them with.
namespace sanctrack::lists {

// The text as one gzip member; level 0 stores it as it is.
inline std::string gzipped(std::string text, int level = Z_DEFAULT_COMPRESSION) {
  z_stream stream{};
  constexpr int gzip_header = 16;
  REQUIRE(deflateInit2(&stream, level, Z_DEFLATED, gzip_header + MAX_WBITS, 8,
                       Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

using Members = std::vector<std::pair<std::string, std::string>>;

// A zip of files by name, stored as they are.
inline std::string zipped(const Members& members) {
  std::size_t room = std::size_t{1} << 16;
  for (const auto& [name, text] : members) room += text.size() + 1024;
  std::string packed(room, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  REQUIRE(archive_write_set_format_zip(writer) == ARCHIVE_OK);
  REQUIRE(archive_write_set_options(writer, "zip:compression=store") == ARCHIVE_OK);
  REQUIRE(archive_write_open_memory(writer, packed.data(), packed.size(), &used) == ARCHIVE_OK);
  for (const auto& [name, text] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
    REQUIRE(archive_write_data(writer, text.data(), text.size()) ==
            static_cast<la_ssize_t>(text.size()));
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_free(writer) == ARCHIVE_OK);
  packed.resize(used);
  return packed;
}

}  // namespace sanctrack::lists
