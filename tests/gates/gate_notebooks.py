import sys

from planting import Gate, Plant

FIRST = "examples/notebooks/01_a_first_look.ipynb"

GATE = Gate(
    copied=[FIRST, "tests/python/test_notebooks.py"],
    command=lambda tree: [
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        "tests/python/test_notebooks.py",
    ],
    plants=[
        Plant(
            "a stored result that the notebook does not print",
            FIRST,
            "167 persons",
            r"01_a_first_look\.ipynb, cell \d+",
            "166 persons",
        ),
        Plant(
            "code that raises",
            FIRST,
            "st.datasets.belarus_()",
            "AttributeError",
            "st.datasets.belarus()",
        ),
    ],
)
