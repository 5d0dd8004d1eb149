"""The data sets that ship with sanctrack."""

from __future__ import annotations

from . import _core
from .reading import load
from .registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pathlib

__all__ = ["belarus", "belarus_path", "sdn_extract_path"]


def belarus() -> Registry:
    """The response of the EU, UK, US, Canada and Switzerland to the crisis in Belarus.

    Raises Error where the data are not found, and LoadError where the files cannot be used.
    """
    return load(belarus_path())


def belarus_path() -> pathlib.Path:
    """The folder of the Belarus data set; the variable SANCTRACK_DATA can move it.

    Raises Error where the data are not found.
    """
    return _core.belarus_path()


def sdn_extract_path() -> pathlib.Path:
    """The folder of an extract of OFAC's list: editions of 2021 to 2024, for `History.add_folder`.

    It holds organisations, vessels and aircraft of four programmes, and no people; what is missing
    here may well be on OFAC's list. The variable SANCTRACK_DATA can move it.

    Raises Error where the data are not found.
    """
    return _core.sdn_extract_path()
