from pathlib import Path

from planting import Gate, Plant

CONFIGURE_AND_BUILD = (
    "cmake -S . -B build/gate -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null &&"
    " cmake --build build/gate --target all_verify_interface_header_sets"
)


def command(tree: Path) -> list[str]:
    return ["sh", "-c", CONFIGURE_AND_BUILD]


GATE = Gate(
    copied=[
        "CMakeLists.txt",
        "lib/cmake",
        "include/sanctrack/export.hpp",
        "include/sanctrack/version.hpp",
        "include/sanctrack/values",
        "tests/CMakeLists.txt",
    ],
    command=command,
    plants=[
        Plant(
            "a header that does not include what it uses",
            "include/sanctrack/values/planted.hpp",
            "#pragma once\nnamespace sanctrack {\nstd::string planted();\n}\n",
            r"planted\.hpp:3:\d+: error: .*std",
        )
    ],
)
