"""Writes python/sanctrack/_core.pyi from the compiled module: python bindings/make_stub.py

The module must be importable, and pybind11-stubgen installed. A test compares the two.
"""

import re
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

STUB = Path(__file__).resolve().parent / "python" / "sanctrack" / "_core.pyi"


def header() -> str:
    """By what the stub is made: other versions may spell the same types otherwise."""
    tools = ("pybind11", "pybind11-stubgen")
    used = (f"{tool} {'.'.join(version(tool).split('.')[:2])}" for tool in tools)
    return f"# Made by bindings/make_stub.py with {' and '.join(used)}. Do not edit.\n"


def make_stub() -> str:
    """The stub of the compiled module that is importable now."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pybind11_stubgen", "sanctrack._core", "--exit-code", "--output-dir", folder]
        done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"pybind11-stubgen failed:\n{done.stdout}{done.stderr}")
        text = (Path(folder) / "sanctrack" / "_core.pyi").read_text(encoding="utf-8")
    return header() + tidied(text)


def tidied(text: str) -> str:
    """One-line docstrings on one line, no blanks at the ends of lines, whole types."""
    text = re.sub(r"^__all__: list\[str\] = .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"os\.PathLike(?!\[)", "os.PathLike[str]", text)
    lines: list[str] = []
    docstring: list[str] | None = None
    for line in (line.rstrip() for line in text.splitlines()):
        if line.strip() != '"""':
            (lines if docstring is None else docstring).append(line)
        elif docstring is None:
            docstring = []
        else:
            indent = line[: line.index('"')]
            if len(docstring) == 1:
                lines.append(f'{indent}"""{docstring[0].strip()}"""')
            else:
                lines += [f'{indent}"""', *docstring, f'{indent}"""']
            docstring = None
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    STUB.write_text(make_stub(), encoding="utf-8")
