"""Codes of countries, scripts and languages, and the closed vocabularies of the record."""

from __future__ import annotations

from ._core import (
    country_codes,
    country_name,
    language_codes,
    language_name,
    script_codes,
    script_name,
    vocabularies,
)

__all__ = [
    "country_codes",
    "country_name",
    "language_codes",
    "language_name",
    "script_codes",
    "script_name",
    "vocabularies",
]
