"""Reading official lists: what is kept, what is told, what is refused."""

from __future__ import annotations

import datetime
import gzip
import io
import zipfile
from pathlib import Path

import pytest
import sanctrack as st

DATA = Path(__file__).resolve().parents[1] / "data" / "lists"
EVERY = sorted(path for path in DATA.rglob("*") if path.suffix in {".csv", ".xml", ".json"})
# Rows of aliases and addresses are read with the list they belong to.
LISTS = [path for path in EVERY if path.name not in {"alt.csv", "add.csv"}]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_extract_is_read(path: Path) -> None:
    edition = st.lists.read(path)
    assert edition.format in st.lists.formats()
    assert len(edition) == len(edition.entries) > 0
    assert all(entry.key for entry in edition.entries)
    assert edition == st.lists.read(path)
    assert hash(edition) == hash(st.lists.read(path))
    assert st.lists.read_bytes(gzip.compress(path.read_bytes())).format == edition.format


def test_an_archive_holds_a_list_with_what_belongs_to_it(tmp_path: Path) -> None:
    archive = tmp_path / "sdn.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name in ("alt.csv", "sdn.csv", "add.csv"):
            packed.write(DATA / "ofac-csv" / name, name)
    assert st.lists.read(archive).entries == st.lists.read(DATA / "ofac-csv" / "sdn.csv").entries
    alone = st.lists.read(DATA / "ofac-csv" / "sdn.csv", siblings=False)
    assert alone.parts == ()
    assert alone != st.lists.read(DATA / "ofac-csv" / "sdn.csv")


def test_what_is_no_list_is_told(tmp_path: Path) -> None:
    page = tmp_path / "sdn.csv"
    page.write_text("<!DOCTYPE html><html><body>Error 503</body></html>", encoding="utf-8")
    with pytest.raises(st.LoadError, match="is a web page and no list") as caught:
        st.lists.read(page)
    assert caught.value.diagnostics[0].code == "html-page"
    for data, message in [
        (b"", "is empty: expected a list"),
        (b" \r\n\x1a", "holds nothing but blanks"),
        (b"a,b\r\n", "begins as no list does"),
        (b"\x1f\x8b\x08junk", "cannot be expanded"),
    ]:
        with pytest.raises(st.LoadError, match=message):
            st.lists.read_bytes(data)
    with pytest.raises(st.LoadError, match="no such file"):
        st.lists.read(tmp_path / "nowhere.csv")
    with pytest.raises(TypeError, match="expected a path as str"):
        st.lists.read(7)  # type: ignore[arg-type]


def test_a_bomb_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sdn.csv", b"0" * 50_000_000)
    with pytest.raises(st.LoadError, match="at most 1000000 bytes are read"):
        st.lists.read_bytes(packed.getvalue(), max_bytes=1_000_000)
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sdnList><x>&b;</x></sdnList>'
    with pytest.raises(st.LoadError, match="has a document type"):
        st.lists.read_bytes(entity)


def test_a_bad_record_costs_itself() -> None:
    good = '36,"EXAMPLE AIR",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
    edition = st.lists.read_bytes(
        (good + '37,"BAD\r\n' + good.replace("36", "38")).encode(), "x.csv"
    )
    assert [entry.key for entry in edition.entries] == ["36", "38"]
    assert edition.unread == 1
    assert str(edition.warnings[0]).startswith("x.csv:2:1: warning: ")
    assert "1 record could not be read" in str(edition.entries.caveats[0])


def test_entries_are_a_table() -> None:
    edition = st.lists.read(DATA / "ofac-csv" / "sdn.csv")
    table = edition.entries
    assert table.column("key") == tuple(entry.key for entry in table)
    assert edition.entry(table[0].key) == table[0]
    with pytest.raises(st.UnknownIdError, match="no entry with the key 'x'"):
        edition.entry("x")
    names = edition.details("names")
    assert len(names) == sum(len(entry.names) for entry in table)
    with pytest.raises(st.InvalidValue, match="expected one of names"):
        edition.details("colours")
    assert "<script>" not in table._repr_html_()
    assert table[0]._repr_html_().startswith('<div class="sanctrack">')
    assert edition.to_dict()["format"] == "ofac-csv"
    assert repr(edition).startswith("<Edition ofac-csv: ")


def test_every_field_of_details_has_a_table() -> None:
    edition = st.lists.read(DATA / "ofac-advanced" / "invented.xml")
    for field in "names births nationalities identifiers addresses relations listings".split():
        assert edition.details(field).to_dicts(), field


def test_what_the_file_says_of_itself() -> None:
    un = st.lists.read(DATA / "un" / "2025-04-19-extract.xml")
    assert un.authority == "UN"
    assert isinstance(un.published, datetime.date)
    assert un.origin().edition == un.published


def test_an_entry_says_when_it_was_listed_and_delisted(tmp_path: Path) -> None:
    def modified(kind: str, day: str) -> str:
        return f'<modification modification-type="{kind}" effective-date="{day}"/>'

    days = [("listed", "2020-10-13"), ("amended", "2021-10-13"), ("de-listed", "2022-10-13")]
    path = tmp_path / "ch.xml"
    path.write_text(
        '<swiss-sanctions-list date="2023-01-01"><target ssid="5000">'
        '<entity ssid="5001"><identity ssid="5002" main="true"><name ssid="5003" name-type="primary-name">'
        '<name-part ssid="5004" order="1" name-part-type="whole-name"><value>Example</value></name-part>'
        "</name></identity></entity>"
        + "".join(modified(*each) for each in days)
        + "</target></swiss-sanctions-list>",
        encoding="utf-8",
    )
    (entry,) = st.lists.read(path).entries
    assert [each.event for each in entry.listings] == ["listed", "amended", "delisted"]
    assert (entry.listed_on, entry.delisted_on) == (
        datetime.date(2020, 10, 13),
        datetime.date(2022, 10, 13),
    )
    rows = st.lists.read(path).details("listings").to_dicts()
    assert [row["event"] for row in rows] == ["listed", "amended", "delisted"]

    history = st.History()
    for day in ("2023-01-01", "2024-05-02"):
        history.add(path, at=day)
    assert history.is_listed("5000", "2023-06-01").verdict == "no"
