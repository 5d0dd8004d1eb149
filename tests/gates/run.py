"""Shows that every gate fails on planted violations: run.py [name of a gate]..."""

import importlib
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from planting import Gate, Plant

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "build" / "gates"


def copy_of_tree(gate: Gate, name: str) -> Path:
    tree = WORK / name
    shutil.rmtree(tree, ignore_errors=True)
    skipped = shutil.ignore_patterns("build", "__pycache__", ".git", ".venv")
    for path in gate.copied:
        source, target = ROOT / path, tree / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=skipped)
        else:
            shutil.copy(source, target)
    return tree


def failure_of(gate: Gate, plant: Plant, name: str) -> str | None:
    """Why the gate is no good against this plant, or None when it refuses it as it should."""
    tree = copy_of_tree(gate, name)
    plant.into(tree)
    done = subprocess.run(
        gate.command(tree),
        cwd=tree,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    shown = "its last lines are\n" + "\n".join(done.stdout.splitlines()[-20:])
    if done.returncode == 0:
        return f"the gate let it pass; {shown}"
    if not re.search(plant.expect, done.stdout):
        return f"the gate failed without saying {plant.expect!r}; {shown}"
    return None


def main(names: list[str]) -> int:
    sys.path.insert(0, str(HERE))
    names = names or sorted(file.stem.removeprefix("gate_") for file in HERE.glob("gate_*.py"))
    failures = 0
    for name in names:
        gate: Gate = importlib.import_module(f"gate_{name}").GATE
        for plant in gate.plants:
            started = time.monotonic()
            why = failure_of(gate, plant, name)
            seconds = time.monotonic() - started
            print(f"gate {name}: {plant.what}: {'NOT REFUSED' if why else 'refused'} ({seconds:.1f} s)")
            if why:
                failures += 1
                print(why)
    print(f"gates: {len(names)} gates, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
