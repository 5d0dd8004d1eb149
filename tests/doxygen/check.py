"""Every public name is documented: runs Doxygen, and finds what Doxygen overlooks.

Usage, from the top of the source tree: check.py <output folder>
Doxygen 1.9 says nothing of enumerators, concepts and empty classes without a word.
"""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CONCEPT_OR_EMPTY_CLASS = re.compile(
    r"(?:\s*concept (\w+)|(?:class|struct) (?:SANCTRACK_API )?(\w+)\b.*\{\s*\};)"
)


def has_words(node: ElementTree.Element) -> bool:
    descriptions = [node.find("briefdescription"), node.find("detaileddescription")]
    return any(part is not None and "".join(part.itertext()).strip() for part in descriptions)


def bare_enumerators(xml: Path) -> list[str]:
    found = []
    for file in sorted(xml.glob("*.xml")):
        if file.stem in {"index", "Doxyfile"}:
            continue
        for member in ElementTree.parse(file).iter("memberdef"):
            location = member.find("location")
            for value in member.iter("enumvalue"):
                if not has_words(value) and location is not None:
                    place = f"{location.get('file')}:{location.get('line')}"
                    name = value.findtext("name")
                    found.append(f"{place}: error: Enumerator {name} is not documented.")
    return sorted(set(found))


def bare_declarations(header: Path) -> list[str]:
    """Concepts and empty classes whose declaration no `///` comes before."""
    lines = header.read_text(encoding="utf-8").splitlines()
    found = []
    for number, line in enumerate(lines, start=1):
        declared = CONCEPT_OR_EMPTY_CLASS.match(line)
        if declared and not is_documented(lines, number - 1):
            name = declared[1] or declared[2]
            found.append(f"{header}:{number}: error: {name} is not documented.")
    return found


def is_documented(lines: list[str], index: int) -> bool:
    if "///<" in lines[index]:
        return True
    above = index - 1
    while above >= 0 and re.match(r"\s*(template\b|requires\b)", lines[above]):
        above -= 1
    return above >= 0 and lines[above].lstrip().startswith("///")


def main(output: Path) -> int:
    output.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "SANCTRACK_DOXYGEN_OUTPUT": str(output)}
    doxygen = subprocess.run(["doxygen", "tests/doxygen/Doxyfile"], env=environment, check=False)
    problems = bare_enumerators(output / "xml")
    for header in sorted(Path("include").rglob("*.hpp")):
        problems += bare_declarations(header)
    for problem in problems:
        print(problem)
    return 1 if problems or doxygen.returncode else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
