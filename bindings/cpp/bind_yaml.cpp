#include <pybind11/stl/filesystem.h>

#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

using Paths = std::vector<std::filesystem::path>;

}  // namespace

void bind_yaml(py::module_& module) {
  using yaml::LoadOptions;
  const LoadOptions usual;
  Frozen<LoadOptions> bound(module, "LoadOptions", "What reading may cost.");
  bound.def(py::init([](std::size_t max_bytes, std::size_t max_total_bytes, int max_depth,
                        std::size_t max_problems, unsigned threads) {
              return LoadOptions{max_bytes, max_total_bytes, max_depth, max_problems, threads};
            }),
            py::kw_only(), py::arg("max_bytes") = usual.max_bytes,
            py::arg("max_total_bytes") = usual.max_total_bytes,
            py::arg("max_depth") = usual.max_depth, py::arg("max_problems") = usual.max_problems,
            py::arg("threads") = usual.threads,
            "The limits given; the others are those that usually hold.");
  bound
      .field("max_bytes", &LoadOptions::max_bytes,
             "The most bytes that one file, or a text, may have.")
      .field("max_total_bytes", &LoadOptions::max_total_bytes,
             "The most bytes that all files may have together.")
      .field("max_depth", &LoadOptions::max_depth,
             "How deep lists and mappings may stand in each other.")
      .field("max_problems", &LoadOptions::max_problems,
             "The most problems that are listed of one file.")
      .field("threads", &LoadOptions::threads,
             "How many files are read side by side; 0 = as many as there are processors.");
  module.def("load", py::overload_cast<const Paths&, const LoadOptions&>(&yaml::load),
             py::arg("paths"), py::arg("options"), Unlocked(),
             "The one registry that files and folders hold together.");
  module.def("loads", &yaml::loads, py::arg("text"), py::arg("options"), Unlocked(),
             "The registry that a text holds.");
  module.def("check", py::overload_cast<const Paths&, const LoadOptions&>(&yaml::check),
             py::arg("paths"), py::arg("options"), Unlocked(),
             "Every problem of files and folders together.");
  module.def("check_text", &yaml::check_text, py::arg("text"), py::arg("options"), Unlocked(),
             "Every problem of a text.");
  module.def(
      "save",
      [](const Registry& registry, const std::filesystem::path& path, bool overwrite) {
        yaml::save(registry, path, {.overwrite = overwrite});
      },
      py::arg("registry"), py::arg("path"), py::arg("overwrite"), Unlocked(),
      "Writes a registry as canonical YAML.");
  module.def("to_yaml", &yaml::to_yaml, py::arg("registry"), Unlocked(),
             "A registry as one canonical YAML text.");
  module.def("json_schema", &yaml::json_schema, "The JSON Schema of one file of the format.");
  module.def("sdn_extract_path", &datasets::sdn_extract_path,
             "The folder of the extract of OFAC's list.");
  module.def("belarus_path", &datasets::belarus_path, "The folder of the Belarus data set.");
}
