"""Runs the command line inside the process, and outside it."""

import os
import subprocess
import sys
from pathlib import Path

import sanctrack
from sanctrack.cli.app import app
from typer.testing import CliRunner, Result

PLAIN = {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "100"}
ASKING = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONUNBUFFERED", "GITHUB_ACTIONS")
PACKAGE = str(Path(sanctrack.__file__).parent.parent)


def call(*arguments: str | Path, **environment: str) -> Result:
    """A command as it ends: exit_code, stdout, stderr."""
    runner = CliRunner(env={**dict.fromkeys(ASKING), **PLAIN, **environment})
    result = runner.invoke(app, [str(each) for each in arguments], prog_name="sanctrack")
    unexpected = result.exception
    if unexpected is not None and not isinstance(unexpected, SystemExit):
        raise unexpected
    return result


def lines(text: str) -> list[str]:
    """The lines of a text, each without the blanks around it, and none that is empty."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A Python process with pipes, with the package on its path."""
    return subprocess.run(
        [sys.executable, *arguments],
        env=around(environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, with pipes."""
    return python("-m", "sanctrack", *arguments, **environment)


def around(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a process: nothing that asks for colour, a width or no buffer."""
    kept = {name: value for name, value in os.environ.items() if name not in ASKING}
    return {**kept, "PYTHONPATH": PACKAGE, **environment}
