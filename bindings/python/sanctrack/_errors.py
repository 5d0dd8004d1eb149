"""The exceptions of sanctrack. The compiled module raises these classes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._core import Diagnostic, RefusalReport


class Error(Exception):
    """A promise that the caller broke.

    Every exception of sanctrack is one, save those of Python itself for an argument of the wrong
    type (TypeError), a column or a place that a table does not have (KeyError, IndexError), and a
    package that is not installed (ImportError).
    """


class InvalidValue(Error, ValueError):
    """A malformed id, stake, code, interval, word or limit."""


class DateError(Error, ValueError):
    """A text or numbers that are not a day, or a day outside 1400-01-01 to 9999-12-31."""


class UnknownIdError(Error, LookupError):
    """An id that the registry does not hold. It is never answered with "no"."""


class LoadError(Error):
    """Data that cannot be used: every problem in it at once, one a line."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        """The message as printed, and the problems it is made of."""
        super().__init__(message, diagnostics)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every problem, sorted by path, line and column."""
        found: tuple[Diagnostic, ...] = self.args[1]
        return found

    def __str__(self) -> str:
        """Every problem, one a line."""
        return str(self.args[0])


class RefusedEdition(Error):
    """An edition that would remove more entries than it may. Nothing of it was added."""

    def __init__(self, message: str, report: RefusalReport | None = None) -> None:
        """The message as printed, and what it would do."""
        super().__init__(message, report)

    @property
    def report(self) -> RefusalReport:
        """What it would do: how many entries, which editions, some of the keys."""
        found: RefusalReport = self.args[1]
        return found

    def __str__(self) -> str:
        """What it would do, in words."""
        return str(self.args[0])


for _error in (Error, InvalidValue, DateError, UnknownIdError, LoadError, RefusedEdition):
    _error.__module__ = "sanctrack"
del _error
