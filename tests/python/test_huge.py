"""Files of a size that nobody writes by hand."""

from pathlib import Path

import pytest
import sanctrack as st

pytestmark = pytest.mark.huge


def test_a_file_of_200_mb_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"# a comment\n" * (200_000_000 // 12))
    (problem,) = st.check(path)
    assert "at most 67108864 are read" in problem.message


def test_fifty_thousand_designations_load_and_answer(tmp_path: Path) -> None:
    count = 50_000
    lines = [
        "format: 1",
        "authorities: [{id: EU, name: European Union}]",
        "regimes:",
        "  - {id: eu-r, authority: EU, title: R, from: 2004-09-24,",
        "     record: [{of: designations, state: complete}]}",
        "acts:",
        "  - id: eu-1",
        "    regime: eu-r",
        "    type: regulation",
        "    in_force: 2021-12-02",
        "    changes:",
        *(f"      - {{designate: org-{i}, entry: I.B-{i}}}" for i in range(count)),
        "entities:",
        *(
            f"  - {{id: org-{i}, kind: organisation, names: [{{name: N{i}, kind: primary}}]}}"
            for i in range(count)
        ),
    ]
    path = tmp_path / "record.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    law = st.load(path).as_of("2021-12-02")
    assert len(law.designations()) == count
    assert law.is_designated(f"org-{count - 1}", authority="EU").yes
    assert st.load(path).as_of("2021-12-01").is_designated("org-7", authority="EU").no
