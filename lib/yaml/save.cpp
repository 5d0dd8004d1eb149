#include "sanctrack/yaml/save.hpp"

#include "model/registry_data.hpp"
#include "yaml/disk.hpp"
#include "yaml/files.hpp"
#include "yaml/writer.hpp"

namespace sanctrack::yaml {

void save(const Registry& registry, const std::filesystem::path& path, const SaveOptions& options) {
  const Records& records = registry.data()->records;
  if (is_yaml_name(path)) {
    put_file(path, write_file(records), options.overwrite);
  } else {
    put_folder(path, write_files(records), options.overwrite);
  }
}

std::string to_yaml(const Registry& registry) { return write_file(registry.data()->records); }

}  // namespace sanctrack::yaml
