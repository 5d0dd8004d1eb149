import sys

from planting import Gate, Plant

STUB = "bindings/python/sanctrack/_core.pyi"

GATE = Gate(
    copied=["bindings", "tests/python"],
    command=lambda tree: [
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("tests/python/test_package.py", "-k", "stub"),
    ],
    plants=[
        Plant(
            "a stub of a function that the module does not have",
            STUB,
            '\ndef planted() -> None:\n    """Nothing."""\n',
            "run python bindings/make_stub.py",
        ),
        Plant(
            "a stub without a docstring",
            STUB,
            "\ndef planted() -> None:\n    ...\n",
            r"FAILED .*::test_every_stub_has_its_docstring",
        ),
    ],
)
