"""Tells apart, at run time and for type checkers, what may come in from anywhere."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol, TypeGuard

    class HasDict(Protocol):
        """A record of the compiled module."""

        def to_dict(self) -> dict[str, object]:
            """Plain data."""
            ...


def wrong(expected: str, value: object) -> TypeError:
    """The error for a value of another type than expected."""
    return TypeError(f"expected {expected}, got {type(value).__name__}")


def need(value: object, kind: type | tuple[type, ...], expected: str) -> None:
    """Raises TypeError where a value is of another type, whatever its annotation promises."""
    if not isinstance(value, kind):
        raise wrong(expected, value)


def a_text(value: str, what: str) -> str:
    """A str as it is; raises TypeError for anything else."""
    need(value, str, f"{what} as str")
    return value


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is a list or a tuple."""
    return isinstance(value, list | tuple)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether it has items, by keys."""
    return hasattr(value, "items")


def has_dict(value: object) -> TypeGuard[HasDict]:
    """Whether it gives itself as plain data."""
    return hasattr(value, "to_dict")
