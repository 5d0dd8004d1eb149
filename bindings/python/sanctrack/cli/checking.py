"""`sanctrack check`: what is wrong with files."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from .. import Diagnostic
from .. import check as problems_of
from .exits import FAILED
from .options import choice, example
from .output import print_json
from .printing import print_line, printable, problem_line


class Format(enum.Enum):
    """How problems are printed."""

    text = "text"
    json = "json"
    github = "github"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=example("sanctrack check record.yaml"))(check)


def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="YAML files, or folders of them.")
    ],
    format: Annotated[
        Format,
        choice(
            Format, "--format", "'text' as of a compiler, 'json', or 'github' for its annotations."
        ),
    ] = Format.text,
) -> None:
    """What is wrong with a record: every problem, with its place.

    The exit status is 1 where there is an error.
    """
    problems = problems_of(paths)
    errors = sum(problem.severity == "error" for problem in problems)
    if format is Format.json:
        found = [problem.to_dict() for problem in problems]
        print_json({"diagnostics": found, "errors": errors, "warnings": len(problems) - errors})
    else:
        line = problem_line if format is Format.text else annotation
        for problem in problems:
            print_line(line(problem))
    if errors:
        raise typer.Exit(FAILED)


def annotation(problem: Diagnostic) -> str:
    """A problem as a workflow command of GitHub Actions."""
    place = f",line={problem.line},col={problem.column}" if problem.line else ""
    title = _escaped(problem.code, ":,")
    command = f"::{problem.severity} file={_escaped(problem.path, ':,')}{place},title={title}::"
    return command + _escaped(problem.message)


def _escaped(text: str, further: str = "") -> str:
    for mark in "%" + further:
        text = text.replace(mark, f"%{ord(mark):02X}")
    return printable(text)
