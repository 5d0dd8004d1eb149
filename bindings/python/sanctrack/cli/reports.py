"""`sanctrack report`: the page of an operation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import options as o
from .data import registry


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=o.example("sanctrack report op-gate -o gate.html"))(report)


def report(
    operation: Annotated[str, o.id_argument("OPERATION", "Which operation.", "operations")],
    path: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="Where to write it."),
    ],
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace what is no earlier report, too.")
    ] = False,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    data: o.Data = None,
) -> None:
    """The story of an operation as one HTML page that needs no network."""
    from ..report import InTheWay
    from ..report import report as write_report

    try:
        write_report(
            registry(data),
            operation=operation,
            path=path,
            known_on=known_on,
            unverified=unverified.value,
            overwrite=overwrite,
        )
    except InTheWay as found:
        raise InTheWay(found.args[0], "--overwrite") from found
