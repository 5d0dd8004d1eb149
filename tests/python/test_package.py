"""The package itself: what importing costs, stubs, documentation, what is exported."""

import importlib.util
import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sanctrack as st
from sanctrack import _core

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "nanoarrow",
    "numpy",
    "pandas",
    "pyarrow",
    "altair",
    "typing",
    "re",
    "datetime",
    "html",
    "json",
    "inspect",
    "dataclasses",
)


def run(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_importing_pulls_nothing_heavy_in() -> None:
    before = "import sys; known = set(sys.modules); import sanctrack; "
    done = run(before + "print(*sorted(set(sys.modules) - known))")
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "sanctrack._core" in loaded
    assert not loaded & set(HEAVY)


def test_a_missing_compiled_module_explains_itself(tmp_path: Path) -> None:
    package = Path(st.__file__).parent
    ignored = shutil.ignore_patterns("_core*", "data", "__pycache__")
    shutil.copytree(package, tmp_path / "sanctrack", ignore=ignored)
    done = run("import sanctrack", PYTHONPATH=str(tmp_path), PYTHONSAFEPATH="1")
    assert done.returncode == 1
    assert "the compiled module sanctrack._core cannot be imported" in done.stderr
    assert "there is no file named _core.*" in done.stderr
    assert "pip install ." in done.stderr


def test_a_missing_optional_package_is_named(belarus: st.Registry) -> None:
    for package, call in (
        ("nanoarrow", "reg.acts().__arrow_c_stream__()"),
        ("pandas", "reg.acts().to_pandas()"),
        ("altair", "st.plots.cumulative(reg)"),
    ):
        program = f"import sys; sys.modules[{package!r}] = None; import sanctrack as st; "
        done = run(program + f"reg = st.loads('format: 1'); {call}")
        assert done.returncode == 1
        assert f"pip install {package}" in done.stderr.splitlines()[-1]


def public(module: ModuleType) -> list[tuple[str, Any]]:
    return [(name, getattr(module, name)) for name in module.__all__ if name != "__version__"]


def test_every_public_name_is_documented() -> None:
    missing = []
    modules = [st, st.datasets, st.codes, st.plots]
    things = [each for module in modules for each in public(module)]
    things += [(name, member) for name, member in vars(_core).items() if name[0] != "_"]
    for name, thing in things:
        if not (thing.__doc__ or "").strip():
            missing.append(name)
        if inspect.isclass(thing) and thing.__module__.startswith("sanctrack"):
            for member_name, member in vars(thing).items():
                if member_name.startswith("_") and member_name != "_repr_html_":
                    continue
                if not (callable(member) or isinstance(member, property | staticmethod)):
                    continue
                if not (getattr(member, "__doc__", "") or "").strip():
                    missing.append(f"{name}.{member_name}")
    assert missing == []


def test_all_names_exist_and_are_sorted() -> None:
    assert sorted(st.__all__) == st.__all__
    assert all(hasattr(st, name) for name in st.__all__)
    bound = {name for name, member in vars(_core).items() if inspect.isclass(member)}
    inner = {
        "LoadOptions",
        "ReadOptions",
        "Ledger",
        "PreparedLookup",
        "ColumnBuffer",
        "CodedColumn",
    }
    assert bound - inner <= set(st.__all__)


def test_lists_are_tuples(small: st.Registry) -> None:
    law = small.as_of("2021-11-17")
    things: list[Any] = [*small.acts(), *small.entities(), *small.events(), *law.designations()]
    things += [*law.measures(), *small.regimes(), small.diff("2021-11-14", "2022-05-03")[0]]
    for thing in things:
        for name, member in vars(type(thing)).items():
            if isinstance(member, property):
                assert not isinstance(getattr(thing, name), list | dict | set)


def test_records_are_frozen(small: st.Registry) -> None:
    act: Any = small.act("act-base")
    with pytest.raises(AttributeError):
        act.title = "another"
    with pytest.raises(AttributeError):
        act.invented = 1
    attributes: Any = small.entity("aircraft-x").attributes
    with pytest.raises(TypeError):
        attributes["model"] = "another"
    assert repr(act) == "<Act act-base: Regulation 2020/1>"
    assert act == small.act("act-base")
    assert hash(act) == hash(small.act("act-base"))
    assert act != small.act("act-amend")
    assert len({act, small.act("act-base")}) == 1


def test_a_repr_shows_what_it_is(small: st.Registry) -> None:
    law = small.as_of("2021-11-17")
    totals, (measure, *_) = law.totals("eu-test"), law.measures()
    assert repr(totals) == f"<Totals {totals}>"
    assert repr(measure) == f"<MeasureState {measure}>"
    assert repr(small.entity("org-bank")) == "<Entity org-bank: Bank>"
    assert repr(small.act("act-late")) == "<Act act-late>"
    assert "\n" not in repr(small.diff("2021-11-14", "2022-05-03")[0])
    assert repr(small).startswith("<Registry small, edition 2024-01-01: 1 authority, 1 regime, ")
    builder = st.RegistryBuilder()
    assert repr(builder) == "<RegistryBuilder: empty>"
    builder.add("authorities", {"id": "EU", "name": "EU"}).add("acts", *small.acts())
    assert repr(builder) == "<RegistryBuilder: 1 authority, 5 acts>"


def maker() -> Any:
    spec = importlib.util.spec_from_file_location("make_stub", ROOT / "bindings" / "make_stub.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outline(stub: str) -> list[str]:
    """The names of a stub, without types."""
    return re.findall(r"^ *(?:class|def) \w+", stub, flags=re.MULTILINE)


def test_the_stub_is_that_of_the_module() -> None:
    pytest.importorskip("pybind11_stubgen")
    make_stub = maker()
    kept, made = make_stub.STUB.read_text(encoding="utf-8"), make_stub.make_stub()
    advice = "run python bindings/make_stub.py"
    assert outline(kept) == outline(made), advice
    if kept.splitlines()[0] == made.splitlines()[0]:
        assert kept == made, advice


def test_every_stub_has_its_docstring() -> None:
    text = (ROOT / "bindings/python/sanctrack/_core.pyi").read_text(encoding="utf-8")
    bare = re.findall(r"def (\w+)\([^\n]*\n\s+\.\.\.", text)
    assert set(bare) <= {"__getstate__", "__setstate__"}


def test_the_package_says_that_it_is_typed() -> None:
    folder = Path(st.__file__).parent
    assert (folder / "py.typed").exists()
    assert (folder / "_core.pyi").exists()
    assert st.__version__ == _core.version()


def test_the_bundled_data_can_be_moved(tmp_path: Path) -> None:
    shutil.copytree(st.datasets.belarus_path(), tmp_path / "belarus")
    program = "import sanctrack as st; print(st.datasets.belarus_path(), st.datasets.belarus())"
    done = run(program, SANCTRACK_DATA=str(tmp_path))
    assert done.stdout.startswith(str(tmp_path / "belarus"))
    assert "1,146 designations" in done.stdout
    lost = run(program, SANCTRACK_DATA=str(tmp_path / "nowhere"))
    assert "sanctrack.Error: the data set 'belarus' was not found" in lost.stderr
