"""A history of editions: on the extract that ships, and on small lists."""

from __future__ import annotations

import datetime
import threading
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st

FOLDER = st.datasets.sdn_extract_path()


@pytest.fixture(scope="module")
def history() -> st.History:
    made = st.History()
    made.add_folder(FOLDER)
    return made


def row(key: int, name: str) -> str:
    return f'{key},"{name}",-0- ,"EXAMPLE",' + "-0- ," * 7 + "-0- \r\n"


def small(tmp_path: Path, name: str, *keys: int) -> Path:
    path = tmp_path / name
    path.write_bytes("".join(row(key, f"EXAMPLE {key}") for key in keys).encode() + b"\x1a")
    return path


def test_every_edition_comes_back_exactly(history: st.History) -> None:
    files = st.history.files_in(FOLDER)
    assert len(files) == len(history) > 20
    for path, at in files:
        assert history.edition_at(at) == st.lists.read(path)
    assert history.bytes_held < history.bytes_read / 5


def test_the_three_answers(history: st.History) -> None:
    before = history.is_listed("33374", "2021-11-30")
    noon = history.is_listed("33374", at="2021-12-02T12:00Z")
    evening = history.is_listed("33374", datetime.date(2021, 12, 2))
    assert (before.verdict, noon.verdict, evening.verdict) == ("no", "cannot tell", "yes")
    assert [each.listed for each in noon.evidence] == [False, True]
    assert noon.unknown and not noon.yes and not noon.no
    assert "cannot tell" in str(noon) and "cannot tell" in noon._repr_html_()
    with pytest.raises(TypeError, match="three answers"):
        bool(noon)
    with pytest.raises(st.UnknownIdError, match="no edition has the key '1'"):
        history.is_listed("1", "2021-12-02")
    with pytest.raises(st.DateError, match="is no day and no instant"):
        history.is_listed("33374", "noon")


def test_a_time_may_be_given_in_many_forms(history: st.History) -> None:
    at = datetime.datetime(2021, 12, 2, 18, 50, 23, tzinfo=datetime.timezone.utc)
    one = history.edition_at(at)
    assert one == history.edition_at("2021-12-02T18:50:23Z")
    assert one == history.edition_at(st.Instant("2021-12-02T18:50:23Z"))
    with pytest.raises(TypeError, match="expected a day or an instant"):
        history.edition_at(7)  # type: ignore[arg-type]


def test_what_changed_between_two_editions(history: st.History) -> None:
    diff = history.diff("2021-12-01", "2021-12-02")
    assert {"33374"} <= {entry.key for entry in diff.added}
    assert not diff.removed and not diff.caveats
    assert str(diff) in repr(diff)
    wide = history.diff("2021-09-01", "2024-05-01")
    fields = wide.fields()
    assert len(fields) == sum(len(each.fields) for each in wide.changed) > 0
    assert "added" in fields.to_dicts()[0]
    assert wide._repr_html_().count("<table>") >= 3


def test_additions_and_removals_add_up(history: st.History) -> None:
    first, last = history.edition_at("2021-09-01"), history.editions()[-1]
    came, went = len(history.additions()), len(history.removals())
    assert len(first) + came - went == last.entries
    months = history.months()
    assert sum(each.added for each in months) == came
    assert sum(each.removed for each in months) == went
    belarus = history.months("BELARUS-EO14038")
    assert {each.programme for each in belarus} == {"BELARUS-EO14038"}
    assert len(history.months("*")) > len(months)


def test_months_are_drawn_up_and_down(history: st.History) -> None:
    pytest.importorskip("altair")
    whole = history.months().plot().to_dict()
    assert whole["title"]["text"] == "Entries that came and went by month"
    values = whole["data"]["values"]
    assert sum(each["entries"] for each in values if each["what"] == "came") == len(
        history.additions()
    )
    assert sum(each["entries"] for each in values if each["what"] == "went") == -len(
        history.removals()
    )
    split = history.months("*").plot().to_dict()
    assert split["facet"]["row"]["sort"][0] == "BELARUS-EO14038"
    domain = split["spec"]["encoding"]["x"]["scale"]["domain"]
    assert domain[0] == "2021-12" and "2022-01" in domain and len(domain) == len(set(domain))


def test_a_life(history: st.History) -> None:
    life = history.timeline("33374")
    assert life.spans[0].last_absent is not None
    assert life.spans[0].ended is None
    assert life.versions[0].entry.label == "OPEN JOINT STOCK COMPANY BELARUSIAN POTASH COMPANY"
    assert "seen" in str(life) and life._repr_html_()


def test_an_edition_that_would_remove_too_much_is_refused(tmp_path: Path) -> None:
    history = st.History()
    history.add(small(tmp_path, "sdn-a.csv", *range(1, 21)), at="2021-01-01")
    cut = small(tmp_path, "sdn-b.csv", *range(1, 11))
    with pytest.raises(st.RefusedEdition, match=r"10 of 20 entries \(50\.0 %\)") as caught:
        history.add(cut, at="2021-01-02")
    report = caught.value.report
    assert (report.removed, report.share, report.before.entries) == (10, 0.5, 20)
    assert report.keys[0] == "11"
    assert len(history) == 1
    added = history.add(cut, at="2021-01-02", accept=True)
    assert isinstance(added, st.Added) and added.removed == 10
    assert history.removals()[0].evidence == "absent-next"


def test_the_same_edition_twice_changes_nothing(tmp_path: Path) -> None:
    history = st.History()
    path = small(tmp_path, "sdn.csv", 1, 2)
    first, again = (history.add(path, at="2021-01-01") for _ in range(2))
    assert isinstance(first, st.Added) and isinstance(again, st.Added)
    assert first.fresh and not again.fresh
    read = history.add(st.lists.read(path), at="2021-01-01")
    assert isinstance(read, st.Added) and not read.fresh
    edition = history.add(st.lists.read(path), at="2021-01-02")
    assert isinstance(edition, st.Added) and edition.changed == 0
    assert len(history) == 2


class Bar:
    def __init__(self) -> None:
        self.total: Any = None
        self.moved = 0.0

    def update(self, n: float = 1) -> None:
        self.moved += n


def test_many_are_added_in_order_with_progress(tmp_path: Path) -> None:
    files = [
        (small(tmp_path, "sdn-b.csv", 1, 2, 3), "2021-01-02"),
        (small(tmp_path, "sdn-a.csv", 1, 2), "2021-01-01"),
    ]
    history, bar = st.History(), Bar()
    added = history.add(files, progress=bar)
    assert isinstance(added, st.Table)
    assert [each.edition.name for each in added] == ["sdn-a.csv", "sdn-b.csv"]
    assert (bar.total, bar.moved) == (2, 2)
    assert history.add(files, progress=True)
    with pytest.raises(TypeError, match="expected progress"):
        history.add(files, progress=7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected pairs"):
        history.add([files[0][0]])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="expected at="):
        history.add(files[0][0])


def test_a_folder_without_editions_is_told(tmp_path: Path) -> None:
    (tmp_path / "sdn.csv").write_text("x", encoding="utf-8")
    with pytest.raises(st.Error, match="holds no list whose name states a time"):
        st.History().add_folder(tmp_path)
    with pytest.raises(st.Error, match="cannot be read"):
        st.History().add_folder(tmp_path / "nowhere")


def test_it_may_be_used_from_several_threads(tmp_path: Path) -> None:
    files = [
        (small(tmp_path, f"sdn-{day:02}.csv", *range(1, 40 + day)), f"2021-01-{day:02}")
        for day in range(1, 21)
    ]
    history = st.History()
    history.add(*files[9])
    wrong: list[str] = []

    def add(part: list[tuple[Path, str]]) -> None:
        for path, at in part:
            history.add(path, at, accept=True)

    def ask() -> None:
        for _ in range(50):
            if not history.is_listed("1", "2021-01-10").yes:
                wrong.append("is_listed")

    threads = [threading.Thread(target=add, args=[files[half::2]]) for half in (0, 1)]
    threads.append(threading.Thread(target=ask))
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not wrong
    assert len(history) == 20
    assert len(history.additions()) == 19
