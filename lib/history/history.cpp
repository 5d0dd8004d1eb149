#include "sanctrack/history/history.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <typeinfo>
#include <utility>

#include "history/codec.hpp"
#include "history/data.hpp"
#include "lists/open.hpp"
#include "values/text.hpp"
#include "values/time_zone.hpp"

namespace sanctrack {
namespace {

using Shared = std::shared_lock<std::shared_mutex>;
using Alone = std::unique_lock<std::shared_mutex>;

void check(const AddOptions& options) {
  if (options.max_removed >= 0 && options.max_removed <= 1) return;
  throw InvalidValue("max_removed is " + std::to_string(options.max_removed) +
                     ": expected a share from 0 to 1");
}

std::size_t total_bytes(const std::vector<lists::Input>& inputs) {
  std::size_t total = 0;
  for (const lists::Input& input : inputs) total += input.text.size();
  return total;
}

// Also a file in a format of whole lists may say of each entry what is to be done.
bool is_delta(const Edition& edition) noexcept {
  return edition.format == ListFormat::ofac_delta_xml ||
         edition.format == ListFormat::ftm_delta_json ||
         std::any_of(edition.entries.begin(), edition.entries.end(),
                     [](const ListEntry& entry) { return entry.operation.has_value(); });
}

Added add_read(HistoryData& data, const Edition& edition, const EditionTime& at,
               const std::string& name, std::size_t bytes, const AddOptions& options) {
  if (is_delta(edition)) {
    const Alone lock(data.mutex);
    return data.state(edition, at, name);
  }
  const Encoded made = encoded(edition);
  const Alone lock(data.mutex);
  return data.take(draft_of(made, data.store), at, name, bytes == 0 ? made.bytes.size() : bytes,
                   options);
}

Added add_file(HistoryData& data, const std::filesystem::path& path, const EditionTime& at,
               const AddOptions& options) {
  std::vector<lists::Input> inputs = lists::open_list(path, options.read);
  const std::size_t bytes = total_bytes(inputs);
  const std::string name = path.filename().string();
  if (lists::is_bare_ofac_csv(inputs, options.read)) {
    const Alone lock(data.mutex);
    Draft draft;
    if (draft_of_rows(inputs.front(), options.read, data.store,
                      data.neighbour_of(at, AuthorityId("US")), draft)) {
      return data.take(std::move(draft), at, name, bytes, options);
    }
  }
  return add_read(data, lists::read_opened(std::move(inputs), options.read), at, name, bytes,
                  options);
}

// Says which file it is that the history cannot take. Errors of other types name what they are of.
template <class Action>
Added naming(const std::string& file, const Action& action) {
  try {
    return action();
  } catch (const Error& error) {
    if (file.empty() || typeid(error) != typeid(Error)) throw;
    throw Error(escaped(file) + ": " + error.what());
  }
}

}  // namespace

History::History() : data_(std::make_shared<HistoryData>()) {}

Added History::add(const std::filesystem::path& path, const EditionTime& at,
                   const AddOptions& options) {
  check(options);
  return naming(path.string(), [&] { return add_file(*data_, path, at, options); });
}

Added History::add(const Edition& edition, const EditionTime& at, const std::string& name,
                   const AddOptions& options) {
  check(options);
  return naming(name, [&] { return add_read(*data_, edition, at, name, 0, options); });
}

std::vector<Added> History::add(std::vector<EditionFile> files, const AddOptions& options,
                                const Progress& progress) {
  put_in_order(files);
  std::vector<Added> done;
  done.reserve(files.size());
  for (const EditionFile& file : files) {
    done.push_back(add(file.path, file.at, options));
    if (progress) progress(done.size(), files.size(), done.back());
  }
  return done;
}

std::vector<EditionInfo> History::editions() const {
  const Shared lock(data_->mutex);
  std::vector<EditionInfo> infos;
  infos.reserve(data_->editions.size());
  for (const HistoryData::Held& held : data_->editions) infos.push_back(held.info);
  return infos;
}

EditionInfo History::edition_info(const EditionTime& at) const {
  const Shared lock(data_->mutex);
  return data_->info(data_->place_at(at));
}

Edition History::edition_at(const EditionTime& at) const {
  const Shared lock(data_->mutex);
  const std::size_t place = data_->place_at(at);
  Edition edition = data_->head_at(place);
  const Sequence sequence = data_->sequence_at(place);
  edition.entries.reserve(sequence.size());
  for (const std::uint32_t version : sequence) {
    edition.entries.push_back(data_->store.entry(version));
  }
  return edition;
}

std::vector<std::string> History::keys() const {
  const Shared lock(data_->mutex);
  std::vector<std::string> keys;
  keys.reserve(data_->store.key_count());
  for (std::uint32_t key = 0; key < data_->store.key_count(); ++key) {
    keys.emplace_back(data_->store.key(key));
  }
  return keys;
}

std::size_t History::bytes_held() const {
  const Shared lock(data_->mutex);
  std::size_t bytes = data_->store.bytes_held() + data_->sequences.bytes_held() +
                      data_->last.capacity() * sizeof(std::uint32_t) +
                      data_->statements.bytes_held() +
                      data_->renames.capacity() * sizeof(ListRename);
  for (const HistoryData::Held& held : data_->editions)
    bytes += sizeof(held) + held.head.capacity();
  return bytes;
}

std::size_t History::bytes_read() const {
  const Shared lock(data_->mutex);
  std::size_t bytes = 0;
  for (const HistoryData::Held& held : data_->editions) bytes += held.bytes_read;
  return bytes;
}

RefusedEdition::RefusedEdition(RefusalReport report)
    : Error(in_words(report)), report_(std::make_shared<const RefusalReport>(std::move(report))) {}

RefusedEdition::~RefusedEdition() = default;

}  // namespace sanctrack
