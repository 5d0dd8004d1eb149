"""Runs every notebook; what it prints must be what is stored in it.

With SANCTRACK_UPDATE_GOLDEN=1 in the environment the notebook is written anew instead. Pictures are
not compared: fonts differ between machines. Of tables the words are compared, not the lines drawn
around them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
MACHINE_PATH = re.compile(r"/(?:home|root|tmp|work|Users|usr|var)/\w")
LARGEST = 200_000  # bytes


def words(text: str) -> list[str]:
    return re.findall(r"[\w.,:/%+-]+", text)


def pictures(data: Any) -> list[str]:
    return [kind for kind in data if kind.startswith("image/")]


def printed_by(cell: Any) -> list[tuple[str, Any]]:
    """What a cell prints, in order: streams to the letter, results by their words."""
    printed: list[tuple[str, Any]] = []
    for output in cell.get("outputs", []):
        if output["output_type"] == "stream":
            if printed and printed[-1][0] == output["name"]:
                printed[-1] = (output["name"], printed[-1][1] + output["text"])
            else:
                printed.append((output["name"], output["text"]))
        elif pictures(output["data"]):
            printed.append(("picture", ""))
        else:
            printed.append(("result", words(output["data"].get("text/plain", ""))))
    return printed


def without_traces_of_the_run(notebook: Any) -> Any:
    """The notebook as it is stored: no times, no version of this machine's Python."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            if pictures(output.get("data", {})):
                output["metadata"] = nbformat.from_dict({})
    return notebook


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_notebook_runs_and_prints_what_is_stored(path: Path, tmp_path: Path) -> None:
    stored = nbformat.read(path, as_version=4)
    run = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        run, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    if os.environ.get("SANCTRACK_UPDATE_GOLDEN"):
        nbformat.write(without_traces_of_the_run(run), path)
        return
    for number, (before, after) in enumerate(zip(stored.cells, run.cells, strict=True)):
        assert printed_by(after) == printed_by(before), f"{path.name}, cell {number}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_notebook_is_stored_with_results_and_without_traces_of_a_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(text, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(text) < LARGEST
    assert not MACHINE_PATH.findall(text)
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert any(cell.outputs for cell in code)
    assert not [out for cell in code for out in cell.outputs if out.get("name") == "stderr"]
