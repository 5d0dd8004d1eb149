"""What goes to the terminal: text that cannot steer it, and complaints."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from .. import Caveat, Diagnostic

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_LINES = (0x2028, 0x2029)
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
STEERING = (*_CONTROLS, *_LINES, *_DIRECTIONS)
_SHOWN = {code: rf"\x{code:02x}" if code < 0x100 else rf"\u{code:04x}" for code in STEERING}
_SHOWN.update({ord("\n"): " ", ord("\t"): " "})


def printable(text: object) -> str:
    """A text on one line, with what steers a terminal or turns its direction shown as an escape."""
    return str(text).translate(_SHOWN)


def print_text(text: str) -> None:
    """Writes to standard output at once, in UTF-8 whatever the locale says."""
    _encode(encoding="utf-8")
    sys.stdout.write(text)
    sys.stdout.flush()


def print_line(text: object = "") -> None:
    """Writes one line for people to standard output."""
    _encode(errors="backslashreplace")
    sys.stdout.write(printable(text) + "\n")


def _encode(encoding: str | None = None, errors: str | None = None) -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=encoding, errors=errors)


def complain(message: object) -> None:
    """Writes an error to standard error."""
    print(f"error: {printable(message)}", file=sys.stderr)


def complain_of(place: str, message: str) -> None:
    """Writes what is wrong at a place to standard error."""
    print(printable(f"{place}: error: {message}"), file=sys.stderr)


def complain_of_problems(problems: Iterable[Diagnostic]) -> None:
    """Writes the problems of files to standard error, one a line."""
    for problem in problems:
        print(problem_line(problem), file=sys.stderr)


def complain_of_caveats(caveats: Iterable[Caveat]) -> None:
    """Writes the caveats of a table to standard error, where its format has no place for them."""
    for text in dict.fromkeys(caveat.text for caveat in caveats):
        print(f"caveat: {printable(text)}", file=sys.stderr)


def tell_sentence(sentence: str) -> None:
    """Writes an answer in words to standard error, where its format has no place for it."""
    print(f"answer: {printable(sentence)}", file=sys.stderr)


def problem_line(problem: Diagnostic) -> str:
    """A problem as compilers print it: file:line:column: error: message."""
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    return printable(f"{place}: {problem.severity}: {problem.message}")
