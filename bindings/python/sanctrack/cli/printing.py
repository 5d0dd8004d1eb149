"""What goes to the terminal: text that cannot steer it, and complaints."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable

from .. import Caveat, Diagnostic, Error
from .._text import said

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
    encode_out(encoding="utf-8")
    write_out(text)


def print_line(text: object = "") -> None:
    """Writes one line for people to standard output."""
    encode_out(errors="backslashreplace")
    write_out(printable(text) + "\n")


def write_out(text: str) -> None:
    """Writes to standard output at once; where nobody reads any more, it is dropped.

    So a command ends with the status of its answer, whoever reads how much of it.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        let_go()
    except OSError as error:
        let_go()
        raise unwritable("standard output", error) from error


def unwritable(what: str, error: OSError) -> Error:
    """The error for what cannot be written, to be raised."""
    return Error(f"cannot write {what}: {error.strerror}")


def let_go() -> None:
    """Sends to nowhere what standard output holds back and gets from now on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def encode_out(**how: str) -> None:
    """Says how texts become bytes on standard output."""
    if sys.stdout is None:
        raise Error("cannot write standard output: it is closed")
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**how)


def complain(message: object) -> None:
    """Writes an error to standard error."""
    _tell(f"error: {printable(message)}")


def complain_of(place: str, message: str) -> None:
    """Writes what is wrong at a place to standard error."""
    _tell(printable(f"{place}: error: {message}"))


def complain_of_problems(problems: Iterable[Diagnostic]) -> None:
    """Writes the problems of files to standard error, one a line."""
    for problem in problems:
        _tell(problem_line(problem))


def complain_of_caveats(caveats: Iterable[Caveat | str]) -> None:
    """Writes the caveats of a table to standard error, where its format has no place for them."""
    for text in dict.fromkeys(map(said, caveats)):
        _tell(f"caveat: {printable(text)}")


def tell_sentence(sentence: str) -> None:
    """Writes an answer in words to standard error, where its format has no place for it."""
    _tell(f"answer: {printable(sentence)}")


def _tell(line: str) -> None:
    with contextlib.suppress(OSError):
        print(line, file=sys.stderr)


def problem_line(problem: Diagnostic) -> str:
    """A problem as compilers print it: file:line:column: error: message."""
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    return printable(f"{place}: {problem.severity}: {problem.message}")
