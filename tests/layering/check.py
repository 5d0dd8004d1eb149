"""Checks who includes whom: each layer may use only those before it. Prints path:line: message."""

import re
import sys
from pathlib import Path

# What each layer may use beside itself; export.hpp and version.hpp are open to all.
LAYERS = {
    "values": set(),
    "model": {"values"},
    "time": {"values", "model"},
    "analysis": {"values", "model", "time"},
    "screening": {"values", "model", "time"},
    "yaml": {"values", "model"},
    "datasets": {"values", "model", "yaml"},
    "lists": {"values", "model"},
    "history": {"values", "model", "lists"},
}
OPEN_TO_ALL = {"sanctrack/export.hpp", "sanctrack/version.hpp"}

# Third-party headers, and the only files that may include them.
THIRD_PARTY = {
    "boost/": r"include/sanctrack/values/boost_date\.hpp|lib/values/.*|bindings/.*",
    "yaml-cpp/": r"lib/yaml/.*",
    "pybind11/": r"bindings/.*",
    "pugixml.hpp": r"lib/lists/xml\.hpp",
    "simdjson.h": r"lib/lists/(ftm|encoding)\.cpp",
    "archive": r"lib/lists/input\.cpp",
    "zlib.h": r"lib/lists/gzip\.cpp",
    "iconv.h": r"lib/lists/encoding\.cpp",
}

# What the library itself never does.
FORBIDDEN = {
    r"\bviews::": "std::views does not compile with Clang 14",
    r"\bstd::(cout|cerr|clog)\b|\b(f|v)?printf\s*\(": "the library never prints",
    r"\bstd::(abort|exit|terminate|quick_exit)\b": "the library never aborts",
    r"_clock::now\b|\bstd::time\s*\(": "the library never asks for today's date",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', re.MULTILINE)
COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"', re.DOTALL
)


def without_comments_and_literals(text: str) -> str:
    return COMMENT_OR_LITERAL.sub(lambda found: "\n" * found.group().count("\n"), text)


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def layer_of(header: str) -> str | None:
    folder = header.removeprefix("sanctrack/").split("/")[0]
    return folder if folder in LAYERS else None


def problem_of_include(path: str, quote: str, header: str) -> str | None:
    """What is wrong when the file `path` includes `header`, or None."""
    for prefix, allowed in THIRD_PARTY.items():
        if header.startswith(prefix) and not re.fullmatch(allowed, path):
            return f"'{header}' may not be included here: only in {allowed}"
    public = header.startswith("sanctrack/")
    if path.startswith("bindings/"):
        private = quote == '"' and layer_of(header) is not None and not public
        return f"'{header}' is private to lib/: bindings use include/ only" if private else None
    if header.endswith("boost_date.hpp") and not path.startswith("lib/values/"):
        return "boost_date.hpp is opt-in: the library's own headers do not include it"
    if path.startswith("include/") and quote == '"' and not public:
        return f"'{header}' is not a public header: write <sanctrack/...>"
    if path == "include/sanctrack/sanctrack.hpp" or header in OPEN_TO_ALL:
        return None
    if header == "sanctrack/sanctrack.hpp":
        return "sanctrack.hpp is for users: include what is needed"
    return problem_between_layers(path, header)


def problem_between_layers(path: str, header: str) -> str | None:
    own, used = path.removeprefix("include/").removeprefix("lib/"), layer_of(header)
    mine = layer_of(own)
    if used is None or mine == used:
        return None
    if mine is None:
        return f"'{header}' belongs to the layer {used}, this file to none"
    if used in LAYERS[mine]:
        return None
    allowed = ", ".join(sorted(LAYERS[mine])) or "no other layer"
    return f"'{header}': {mine} may not use {used}, only {allowed}"


def problems_of(root: Path, file: Path) -> list[tuple[str, int, str]]:
    path = file.relative_to(root).as_posix()
    text = file.read_text(encoding="utf-8")
    found = []
    for include in INCLUDE.finditer(text):
        if message := problem_of_include(path, include[1], include[2]):
            found.append((path, line_of(text, include.start()), message))
    if not path.startswith("bindings/"):
        code = without_comments_and_literals(text)
        for pattern, message in FORBIDDEN.items():
            for match in re.finditer(pattern, code):
                found.append((path, line_of(code, match.start()), message))
    return found


def main(root: Path) -> int:
    files = [
        file
        for folder in ("include", "lib", "bindings/cpp")
        for file in sorted((root / folder).rglob("*"))
        if file.suffix in {".hpp", ".cpp", ".inc"}
    ]
    if not files:
        print(f"{root}: no sources found")
        return 1
    problems = [problem for file in files for problem in problems_of(root, file)]
    for path, line, message in problems:
        print(f"{path}:{line}: {message}")
    print(f"layering: {len(files)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
