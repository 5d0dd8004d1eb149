"""Prints the Python packages that pyproject.toml asks for: build, run, optional, test, bench."""

import sys
import tomllib
from pathlib import Path

project_file = Path(__file__).resolve().parent.parent / "pyproject.toml"
data = tomllib.loads(project_file.read_text(encoding="utf-8"))
extras = data["project"]["optional-dependencies"]
own = data["project"]["name"] + "["

sets = {
    "build": data["build-system"]["requires"],
    "run": data["project"]["dependencies"],
    "optional": [item for items in extras.values() for item in items if not item.startswith(own)],
    "test": data["dependency-groups"]["test"],
    "bench": data["dependency-groups"]["bench"],
}

for name in sys.argv[1:]:
    for requirement in sets[name]:
        print(requirement)
