#pragma once

#include <pybind11/pybind11.h>

// What every layer binds; in the order in which it must be called, as a signature can only name
// types that are bound already.
void bind_errors(pybind11::module_& module);
void bind_values(pybind11::module_& module);
void bind_model(pybind11::module_& module);
void bind_registry(pybind11::module_& module);
void bind_states(pybind11::module_& module);
void bind_time(pybind11::module_& module);
void bind_loopholes(pybind11::module_& module);
void bind_response(pybind11::module_& module);
void bind_coverage(pybind11::module_& module);
void bind_renewals(pybind11::module_& module);
void bind_ownership(pybind11::module_& module);
void bind_lookup(pybind11::module_& module);
void bind_yaml(pybind11::module_& module);
void bind_lists(pybind11::module_& module);
void bind_history(pybind11::module_& module);
