import sys

from planting import Gate, Plant

HEADER = "include/sanctrack/values/planted.hpp"


def planted(what: str, declaration: str, name: str) -> Plant:
    text = (
        "/// @file\n/// A header.\n#pragma once\nnamespace sanctrack {\n"
        f"{declaration}\n}}  // namespace sanctrack\n"
    )
    return Plant(what, HEADER, text, rf"planted\.hpp:\d+: (error|warning): .*{name}.* is not documented")


GATE = Gate(
    copied=["include", "tests/doxygen"],
    command=lambda tree: [sys.executable, "tests/doxygen/check.py", "documentation"],
    plants=[
        planted("a function without a word", "void planted();", "planted"),
        planted("a class without a word", "class Planted {};", "Planted"),
        planted("an enumerator without a word", "/// An enum.\nenum class Planted { bare };", "bare"),
        planted("a member without a word", "/// A record.\nstruct Planted {\n  int bare;\n};", "bare"),
        planted("an alias without a word", "using Planted = int;", "Planted"),
        planted("a concept without a word", "template <class T>\nconcept Planted = true;", "Planted"),
    ],
)
