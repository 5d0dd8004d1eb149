"""Runs what README.md and examples/queries.py show and compares what they print with what is kept.

Every fenced block is run, or says in a comment before it why it is not (<!-- not run: ... -->):

    python   all in one namespace, in order
    yaml     written to the file that its first line names (# name.yaml)
    cpp      a whole program, written to the file that its first line names (// name.cpp)
    cmake    written to CMakeLists.txt
    bash     run where those files are, with PREFIX set to an installed package; what begins with
             the command sanctrack needs no such package and prints what the page says
    text     what the block before it prints

With SANCTRACK_UPDATE_GOLDEN=1 in the environment the text blocks are written anew instead.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = ["README.md", "examples/README.md", "include/sanctrack/README.md"]
FENCE = re.compile(
    r"(?:^<!-- not run: (?P<excuse>[^\n]+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


@dataclass(frozen=True)
class Block:
    language: str
    text: str
    line: int
    excuse: str | None
    printed: str | None  # what the text block right behind it says

    @property
    def file_name(self) -> str:
        return self.text.splitlines()[0].lstrip("#/ ")


def blocks_of(page: str) -> list[Block]:
    found = list(FENCE.finditer(page))
    blocks = []
    for block, following in zip(found, [*found[1:], None], strict=True):
        printed = None
        if following is not None and following["language"] == "text":
            if "\n#" not in page[block.end() : following.start()]:
                printed = following["text"]
        line = page.count("\n", 0, block.start("text")) + 1
        blocks.append(Block(block["language"], block["text"], line, block["excuse"], printed))
    return blocks


BLOCKS = blocks_of(README.read_text(encoding="utf-8"))


def all_in(language: str) -> list[Block]:
    return [block for block in BLOCKS if block.language == language and not block.excuse]


def of_the_command_line(block: Block) -> bool:
    return block.text.startswith("sanctrack ")


def write_files(folder: Path, *languages: str) -> None:
    for language in languages:
        for block in all_in(language):
            name = "CMakeLists.txt" if language == "cmake" else block.file_name
            (folder / name).write_text(block.text, encoding="utf-8")


def assert_prints(block: Block, printed: str) -> None:
    said = f"```{block.language}\n{block.text}```"
    if os.environ.get("SANCTRACK_UPDATE_GOLDEN") and block.printed is not None:
        before, after = README.read_text(encoding="utf-8").split(said)
        after = after.replace(f"```text\n{block.printed}```", f"```text\n{printed}```", 1)
        README.write_text(before + said + after, encoding="utf-8")
        return
    assert printed == (block.printed or ""), f"README.md:{block.line} prints something else"


def installed_package() -> Path:
    """Where the C++ package is installed: SANCTRACK_PREFIX, else where the C++ tests put it."""
    chosen = os.environ.get("SANCTRACK_PREFIX")
    prefix = Path(chosen) if chosen else ROOT / "build" / "dev" / "installed"
    if not (prefix / "include" / "sanctrack").is_dir():
        pytest.skip(f"the C++ package is not installed in {prefix}")
    return prefix


def test_every_block_is_run_or_says_why_not() -> None:
    known = {"python", "yaml", "cpp", "cmake", "bash", "text"}
    stray = [f"README.md:{block.line}" for block in BLOCKS if block.language not in known]
    assert not stray
    assert all(all_in(language) for language in known)


def test_python_blocks_print_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, "yaml")
    names: dict[str, Any] = {"__name__": "readme"}
    for block in all_in("python"):
        out = io.StringIO()
        source = "\n" * (block.line - 1) + block.text
        with contextlib.redirect_stdout(out):
            exec(compile(source, "README.md", "exec"), names)
        assert_prints(block, out.getvalue())


def run_in_bash(block: Block, folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block.text],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"README.md:{block.line}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_command_blocks_print_what_the_page_says(tmp_path: Path) -> None:
    write_files(tmp_path, "yaml")
    command = tmp_path / "bin" / "sanctrack"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sanctrack "$@"\n')
    command.chmod(0o755)
    path = os.pathsep.join([str(command.parent), os.environ["PATH"]])
    blocks = list(filter(of_the_command_line, all_in("bash")))
    assert blocks
    for block in blocks:
        assert_prints(block, run_in_bash(block, tmp_path, {**os.environ, "PATH": path}))


def test_cpp_blocks_build_with_the_installed_package_and_print_what_the_page_says(
    tmp_path: Path,
) -> None:
    environment = {**os.environ, "PREFIX": str(installed_package())}
    write_files(tmp_path, "yaml", "cpp", "cmake")
    for block in all_in("bash"):
        if not of_the_command_line(block):
            run_in_bash(block, tmp_path, environment)
    for program in all_in("cpp"):
        built = tmp_path / "build" / Path(program.file_name).stem
        done = subprocess.run(
            [built], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
        )
        assert_prints(program, done.stdout)


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.language == "bash" and b.excuse], ids=str)
def test_commands_that_are_not_run_are_there(block: Block) -> None:
    for line in block.text.splitlines():
        command = line.split()[0] if line.strip() else "true"
        if "/" in command:
            assert os.access(ROOT / command, os.X_OK), f"README.md:{block.line}: {command}"


def test_the_example_queries_print_what_is_kept() -> None:
    script = ROOT / "examples" / "queries.py"
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    if os.environ.get("SANCTRACK_UPDATE_GOLDEN"):
        script.with_suffix(".txt").write_text(done.stdout, encoding="utf-8")
    assert done.stdout == script.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    broken = [
        link for link in LINK.findall(text) if not (ROOT / page).parent.joinpath(link).exists()
    ]
    assert not broken
