import sys
from pathlib import Path

from planting import Gate, Plant

INSTALLED = Path(__file__).resolve().parents[2] / "build" / "dev" / "installed"
LINKED = ["LICENSE", "examples", "include", "tests/python"]


def planted(what: str, replacing: str, text: str, expect: str) -> Plant:
    return Plant(what, "README.md", text, expect, replacing)


GATE = Gate(
    copied=["README.md", *LINKED],
    command=lambda tree: [
        *("env", f"SANCTRACK_PREFIX={INSTALLED}", sys.executable, "-m", "pytest", "-q"),
        *("-p", "no:cacheprovider", "tests/python/test_readme.py"),
    ],
    plants=[
        planted(
            "a printed answer that Python does not give",
            "cannot tell: whether org-belavia",
            "no: whether org-belavia",
            r"README\.md:\d+ prints something else",
        ),
        planted(
            "a printed line that the C++ program does not print",
            "in-force since 2021-06-05",
            "in-force since 2021-06-06",
            r"README\.md:\d+ prints something else",
        ),
        planted(
            "an exit status that the command does not end with",
            "exit status 3",
            "exit status 4",
            r"README\.md:\d+ prints something else",
        ),
        planted(
            "an error message that the reader does not give",
            "did you mean 'source'?",
            "did you mean 'sauce'?",
            r"README\.md:\d+ prints something else",
        ),
        planted(
            "a block that nobody runs",
            "## Tests\n",
            "## Tests\n```fortran\nend\n```\n",
            r"README\.md:\d+",
        ),
        planted("a link that leads nowhere", "](LICENSE)", "](LICENCE)", "LICENCE"),
    ],
)
