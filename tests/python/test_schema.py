"""The JSON Schema of the YAML format, as editors use it."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "lib/yaml/sanctrack.schema.json").read_text(encoding="utf-8"))
DATA = sorted((ROOT / "examples/data").rglob("*.yaml"))
ERRORS = sorted((ROOT / "tests/data/yaml/schema-errors").glob("*.yaml"))


class TextLoader(yaml.CSafeLoader):
    """Reads every scalar as text, as the library does, save for a missing value."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


class EditorLoader(yaml.CSafeLoader):
    """Reads numbers as numbers, and days as text: the core schema of YAML 1.2."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
    ]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(SCHEMA)
    return Draft202012Validator(SCHEMA)


def problems(validator: Draft202012Validator, path: Path, loader: type) -> list[str]:
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
@pytest.mark.parametrize("loader", [TextLoader, EditorLoader])
def test_the_bundled_data_validate(
    validator: Draft202012Validator, path: Path, loader: type
) -> None:
    assert problems(validator, path, loader) == []


def test_there_are_data() -> None:
    assert len(DATA) > 10
    assert len(ERRORS) > 40


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_an_error_that_the_schema_can_see_is_refused(
    validator: Draft202012Validator, path: Path
) -> None:
    assert problems(validator, path, TextLoader) != []


def test_every_key_has_a_description() -> None:
    silent = [
        f"{name}.{key}"
        for name, definition in SCHEMA["$defs"].items()
        if name != "share"
        for key, value in definition.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_no_definition_is_unused() -> None:
    text = json.dumps(SCHEMA)
    assert [name for name in SCHEMA["$defs"] if f'"#/$defs/{name}"' not in text] == []
