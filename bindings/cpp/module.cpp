#include "bindings.hpp"

PYBIND11_MODULE(_core, module) {
  module.doc() = "The compiled module of sanctrack. Use the package `sanctrack` instead.";
  bind_errors(module);
  bind_values(module);
  bind_model(module);
  bind_registry(module);
  bind_states(module);
  bind_time(module);
  bind_response(module);
  bind_loopholes(module);
  bind_coverage(module);
  bind_renewals(module);
  bind_ownership(module);
  bind_lookup(module);
  bind_yaml(module);
  bind_lists(module);
  bind_history(module);
}
