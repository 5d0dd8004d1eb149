"""Exit statuses. A crash of Python ends with 1, so neither a no nor a yes may be that."""

from __future__ import annotations

import typer

from .printing import printable

YES, FAILED, WRONG, NO, CANNOT_TELL = 0, 1, 2, 3, 4

_OF_VERDICT = {"yes": YES, "no": NO, "cannot tell": CANNOT_TELL}


def leave_with(verdict: str) -> None:
    """Ends the command with the status of a verdict: 0 yes, 3 no, 4 cannot tell."""
    raise typer.Exit(_OF_VERDICT[verdict])


def wrong_use(message: object, of: str | None = None) -> typer.BadParameter:
    """The error for a wrong option or argument, to be raised; `of` names it where typer cannot."""
    return typer.BadParameter(printable(message), param_hint=f"'{of}'" if of else None)
