"""The command line: `sanctrack`, or `python -m sanctrack`. Needs typer and rich."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Runs the command line with the arguments of the process, and exits."""
    try:
        from .app import app
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        message = f"the command line needs the package {error.name}: pip install {error.name}"
        raise SystemExit(message) from error
    try:
        app(prog_name="sanctrack")
    except OSError as error:  # of the help, which no command prints
        from .printing import complain, let_go, unwritable

        let_go()
        complain(unwritable("standard output", error))
        raise SystemExit(1) from error
