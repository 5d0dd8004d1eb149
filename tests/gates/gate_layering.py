import sys

from planting import Gate, Plant


def including(what: str, path: str, header: str, expect: str) -> Plant:
    return Plant(what, path, f"#include {header}\n", expect)


GATE = Gate(
    copied=["include", "lib", "bindings/cpp", "tests/layering"],
    command=lambda tree: [sys.executable, "tests/layering/check.py"],
    plants=[
        including(
            "values includes model",
            "include/sanctrack/values/planted.hpp",
            "<sanctrack/model/registry.hpp>",
            r"values/planted.hpp:1: .*values may not use model",
        ),
        including(
            "yaml includes time",
            "lib/yaml/planted.cpp",
            "<sanctrack/time/snapshot.hpp>",
            r"lib/yaml/planted.cpp:1: .*yaml may not use time",
        ),
        including(
            "an installed header shows yaml-cpp",
            "include/sanctrack/yaml/planted.hpp",
            "<yaml-cpp/yaml.h>",
            r"yaml/planted.hpp:1: 'yaml-cpp/yaml.h' may not be included here",
        ),
        including(
            "an installed header shows Boost",
            "include/sanctrack/model/planted.hpp",
            "<boost/date_time/gregorian/gregorian_types.hpp>",
            r"model/planted.hpp:1: 'boost/.*may not be included here",
        ),
        including(
            "bindings reach into lib",
            "bindings/cpp/planted.cpp",
            '"model/fold.hpp"',
            r"planted.cpp:1: 'model/fold.hpp' is private to lib/",
        ),
        Plant(
            "std::views in the library",
            "lib/model/planted.cpp",
            "#include <ranges>\nauto evens = std::views::iota(0, 3);\n",
            r"planted.cpp:2: std::views does not compile",
        ),
        Plant(
            "the library asks for today's date",
            "lib/time/planted.cpp",
            "auto today = std::chrono::system_clock::now();\n",
            r"planted.cpp:1: the library never asks for today's date",
        ),
    ],
)
