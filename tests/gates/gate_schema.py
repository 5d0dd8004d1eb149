import sys

from planting import Gate, Plant

SCHEMA = "lib/yaml/sanctrack.schema.json"

GATE = Gate(
    copied=[SCHEMA, "examples/data", "tests/data/yaml", "tests/python"],
    command=lambda tree: [
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        "tests/python/test_schema.py",
    ],
    plants=[
        Plant(
            "a key that the schema does not know",
            "examples/data/belarus/dataset.yaml",
            "surprise: 1\n",
            r"test_the_bundled_data_validate\[.*dataset",
        ),
        Plant(
            "a schema that lost a key of the format",
            SCHEMA,
            '"adoptd":',
            r"test_the_bundled_data_validate",
            replacing='"adopted":',
        ),
        Plant(
            "an error file that the schema accepts",
            "tests/data/yaml/schema-errors/planted.yaml",
            "format: 1\n",
            r"test_an_error_that_the_schema_can_see_is_refused\[planted\]",
        ),
    ],
)
