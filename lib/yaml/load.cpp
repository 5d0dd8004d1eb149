#include "sanctrack/yaml/load.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <numeric>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

#include "model/change_fields.hpp"
#include "values/text.hpp"
#include "yaml/files.hpp"
#include "yaml/locate.hpp"

namespace sanctrack::yaml {
namespace {

using FileReaders = std::vector<std::unique_ptr<FileReader>>;

struct Loaded {
  std::optional<Registry> registry;
  std::vector<Diagnostic> diagnostics;
};

// Does tasks 0 to count - 1 on so many threads; the first exception of any is thrown here.
template <class Task>
void run_side_by_side(std::size_t count, unsigned threads, const Task& task) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) task(i);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t helpers = std::min<std::size_t>(threads, std::max<std::size_t>(count, 1)) - 1;
  std::vector<std::thread> pool;
  pool.reserve(helpers);
  try {
    for (std::size_t i = 0; i < helpers; ++i) pool.emplace_back(work);
  } catch (const std::system_error&) {
    // Fewer threads than wished for; this one does the rest.
  }
  work();
  for (std::thread& thread : pool) thread.join();
  if (failure) std::rethrow_exception(failure);
}

// Reads every file; those that cannot be opened are left out. The largest are begun first, so that
// no thread is left alone with one at the end.
FileReaders read_files(const std::vector<InputFile>& inputs, const LoadOptions& options,
                       std::vector<Diagnostic>& diagnostics) {
  std::vector<std::size_t> order(inputs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return inputs[a].size > inputs[b].size; });
  FileReaders files(inputs.size());
  std::vector<std::vector<Diagnostic>> unread(inputs.size());
  run_side_by_side(inputs.size(), options.threads, [&](std::size_t i) {
    const std::size_t which = order[i];
    std::string bytes;
    if (!read_bytes(inputs[which], options, bytes, unread[which])) return;
    files[which] = std::make_unique<FileReader>(sanctrack::escaped(inputs[which].path),
                                                std::move(bytes), options);
    files[which]->read();
  });
  for (auto& problems : unread) {
    std::move(problems.begin(), problems.end(), std::back_inserter(diagnostics));
  }
  files.erase(std::remove(files.begin(), files.end(), nullptr), files.end());
  return files;
}

template <class Record>
void append(std::vector<Record>& all, std::vector<Record>& more) {
  if (all.empty()) {
    all = std::move(more);
  } else {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
}

// Moves the sections of one file behind those of all before it.
void merge(Records& all, Records& records) {
  auto move_section = [&](std::string_view, auto& section) {
    auto into_its_like = [&](std::string_view, auto& candidate) {
      if constexpr (std::is_same_v<decltype(candidate), decltype(section)>) {
        append(candidate, section);
      }
    };
    visit_sections(into_its_like, all);
  };
  visit_sections(move_section, records);
}

Diagnostic second_dataset(const FileReader& file, const FileReader& earlier) {
  const auto position = [](const FileReader& reader) {
    const std::uint32_t node = reader.origins(Section::dataset).front().node;
    return reader.source().position(reader.tree().at(node)->offset);
  };
  const Position here = position(file);
  const Position there = position(earlier);
  return {Severity::error,
          "second-dataset",
          file.source().path(),
          here.line,
          here.column,
          "a second 'dataset': it stands already at " + earlier.source().path() + ':' +
              std::to_string(there.line) + ':' + std::to_string(there.column)};
}

Records merge_files(FileReaders& files, std::vector<Diagnostic>& diagnostics) {
  Records all;
  const FileReader* dataset = nullptr;
  for (const auto& file : files) {
    if (!file->origins(Section::dataset).empty()) {
      if (dataset) {
        diagnostics.push_back(second_dataset(*file, *dataset));
      } else {
        dataset = file.get();
        all.dataset = std::move(file->records().dataset);
      }
    }
    merge(all, file->records());
  }
  return all;
}

// Of what is wrong with the records together, what does not merely follow from the problems that
// were met in reading them.
void add_independent(std::vector<Diagnostic> found, bool whole,
                     std::vector<Diagnostic>& diagnostics) {
  const bool alone = diagnostics.empty();
  for (Diagnostic& diagnostic : found) {
    if (diagnostic.line == PlaceFinder::refused_line) continue;
    const bool independent =
        diagnostic.code == "duplicate-id" || diagnostic.code == "control-character" ||
        diagnostic.code == "empty-text" || (whole && diagnostic.code == "unknown-id");
    if (alone || independent) diagnostics.push_back(std::move(diagnostic));
  }
}

Loaded build(FileReaders& files, std::vector<Diagnostic> diagnostics) {
  bool whole = diagnostics.empty();
  for (const auto& file : files) {
    std::vector<Diagnostic> problems = file->take_diagnostics();
    std::move(problems.begin(), problems.end(), std::back_inserter(diagnostics));
    whole = whole && file->whole();
  }
  PlaceFinder places(files);
  RegistryBuilder builder(merge_files(files, diagnostics));
  builder.locate_with([&places](const Place& place) { return places.locate(place); });
  BuildResult result = std::move(builder).try_build();
  add_independent(std::move(result.diagnostics), whole, diagnostics);
  std::sort(diagnostics.begin(), diagnostics.end());
  Loaded loaded;
  if (diagnostics.empty()) loaded.registry = std::move(result.registry);
  loaded.diagnostics = std::move(diagnostics);
  return loaded;
}

Loaded read_paths(const std::vector<std::filesystem::path>& paths, const LoadOptions& options) {
  std::vector<Diagnostic> diagnostics;
  if (paths.empty()) {
    diagnostics.push_back(path_problem("<paths>", "missing-path", "expected at least one path"));
  }
  const std::vector<InputFile> inputs = find_files(paths, options, diagnostics);
  FileReaders files = read_files(inputs, options, diagnostics);
  return build(files, std::move(diagnostics));
}

Loaded read_text(std::string_view text, const LoadOptions& options) {
  const std::string name = "<text>";
  FileReaders files;
  if (text.size() > most_bytes(options)) {
    return build(files, {path_problem(name, "too-large", too_long(text.size(), options))});
  }
  files.push_back(std::make_unique<FileReader>(name, std::string(text), options));
  files.front()->read();
  return build(files, {});
}

Registry registry_or_throw(Loaded loaded) {
  if (!loaded.registry) throw LoadError(std::move(loaded.diagnostics));
  return *std::move(loaded.registry);
}

}  // namespace

Registry load(const std::filesystem::path& path, const LoadOptions& options) {
  return registry_or_throw(read_paths({path}, options));
}

Registry load(const std::vector<std::filesystem::path>& paths, const LoadOptions& options) {
  return registry_or_throw(read_paths(paths, options));
}

Registry loads(std::string_view text, const LoadOptions& options) {
  return registry_or_throw(read_text(text, options));
}

std::vector<Diagnostic> check(const std::filesystem::path& path, const LoadOptions& options) {
  return read_paths({path}, options).diagnostics;
}

std::vector<Diagnostic> check(const std::vector<std::filesystem::path>& paths,
                              const LoadOptions& options) {
  return read_paths(paths, options).diagnostics;
}

std::vector<Diagnostic> check_text(std::string_view text, const LoadOptions& options) {
  return read_text(text, options).diagnostics;
}

}  // namespace sanctrack::yaml
