"""What lapses unless prolonged: table, HTML, chart."""

import datetime
import json

import pytest
import sanctrack as st
import small
from test_plots import drawn


def test_the_eus_regime_lapses_on_1_march_unless_prolonged(belarus: st.Registry) -> None:
    table = belarus.renewals(after="2022-01-01", regime="eu-belarus")
    first = table.to_dicts()[0]
    assert first["lapses"] == datetime.date(2022, 3, 1)
    assert first["act"] == "eu-2021-353"
    assert (first["prolonged"], first["prolonged_by"]) == ("yes", "eu-2022-307")
    assert first["prolonged_until"] == datetime.date(2023, 3, 1)
    assert (first["to_spare_least"], first["to_spare_most"]) == (4, 4)
    days = table.column("lapses")
    assert list(days) == sorted(days)


def test_by_what_was_known_then_nobody_had_prolonged_it(belarus: st.Registry) -> None:
    table = belarus.renewals(after="2022-01-01", regime="eu-belarus", known_on="2022-01-01")
    assert [(row.prolonged, row.prolonged_by) for row in table] == [("no", None)]
    assert "known_on='2022-01-01'" in table.title


def test_a_calendar_can_be_narrowed(belarus: st.Registry) -> None:
    assert len(belarus.renewals(after="2022-01-01", until="2022-03-01")) == 0
    assert {row.regime for row in belarus.renewals(after="2022-01-01", authority="US")} == {
        "us-belarus"
    }
    with pytest.raises(st.UnknownIdError):
        belarus.renewals(after="2022-01-01", regime="eu-belarusia")
    with pytest.raises(st.DateError):
        belarus.renewals(after="soon")


def test_what_is_not_on_record_is_a_caveat(belarus: st.Registry) -> None:
    texts = [caveat.text for caveat in belarus.renewals(after="2022-01-01").caveats]
    assert "us-belarus lapses unless prolonged, and no end after 2022-01-01 is on record" in texts
    assert texts[0] in belarus.renewals(after="2022-01-01")._repr_html_()


def test_licences_and_suspensions_end_too() -> None:
    table = small.registry().renewals(after="2021-12-01")
    found = [(str(row.lapses), row.kind, row.measures) for row in table]
    assert found == [
        ("2022-01-01", "suspension", ("m-flights",)),
        ("2022-02-01", "licence", ("m-freeze",)),
        ("2025-01-01", "regime", ()),
    ]


def test_the_chart_has_a_bar_for_each_end(belarus: st.Registry) -> None:
    table = belarus.renewals(after="2022-01-01")
    spec = drawn(table.plot())
    bars = spec["layer"][0]
    rows = bars.get("data", spec.get("data"))["values"]
    assert [row["lapses"] for row in rows] == [str(row.lapses) for row in table]
    assert all("2022-01-01" <= row["from"] <= row["lapses"] for row in rows)
    occurring = [each for each in ("yes", "no", "cannot tell") if each in table.column("prolonged")]
    assert bars["encoding"]["color"]["scale"]["domain"] == occurring != []
    assert "belarus, edition" in json.dumps(spec)
