#!/usr/bin/env python3
"""Writes the tables of ISO 3166-1, ISO 15924 and ISO 639 codes, from the iso-codes package.

    lib/values/make_code_tables.py [/usr/share/iso-codes/json]

Only codes and short English names are taken. The lists change a few times in a year; run this
after an update of iso-codes, and the tests after it.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = 100
LANGUAGE_PARTS = 4


def table(source, number):
    return json.loads((source / f"iso_{number}.json").read_text(encoding="utf-8"))[number]


def countries(source):
    return {row["alpha_2"]: " " + row["name"] for row in table(source, "3166-1")}


def scripts(source):
    return {row["alpha_4"]: " " + row["name"] for row in table(source, "15924")}


def languages(source):
    rows = {}
    for row in table(source, "639-3"):
        short = row.get("alpha_2")
        rows[short or row["alpha_3"]] = " " + row["name"]
        if short:
            rows[row["alpha_3"]] = "=" + short
    return rows


def lines_of(rows):
    line = ""
    for code in sorted(rows):
        row = f"{code}{rows[code]}|"
        assert "|" not in row[:-1] and '"' not in row and "\\" not in row, row
        if line and len(line) + len(row) > COLUMNS - 8:
            yield line
            line = ""
        line += row
    yield line


def write(name, lines):
    out = ["// Written by make_code_tables.py from Debian's iso-codes; do not edit."]
    out += ['#include "values/code_tables.hpp"', "", "namespace sanctrack {", ""]
    out += [f"const char {name}[] ="] + [f'    "{line}"' for line in lines]
    out[-1] += ";"
    out += ["", "}  // namespace sanctrack", ""]
    (HERE / f"{name}.cpp").write_text("\n".join(out), encoding="utf-8")


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/iso-codes/json")
    write("country_rows", lines_of(countries(source)))
    write("script_rows", lines_of(scripts(source)))
    lines = list(lines_of(languages(source)))
    size = -(-len(lines) // LANGUAGE_PARTS)
    for part in range(LANGUAGE_PARTS):
        write(f"language_rows_{part + 1}", lines[part * size : (part + 1) * size])


main()
