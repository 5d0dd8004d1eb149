"""An invented list in the shape of OFAC's `sdn.csv`, in many editions."""

import datetime
from pathlib import Path

from invented import COUNTRIES, NOTE, PROGRAMMES, Rng, word

FIRST = datetime.datetime(2021, 8, 18, 18, 50, 23)
NONE = "-0- "


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def remarks(rng: Rng) -> str:
    said = [f"Tax ID No. X{rng.randint(10**6, 10**9)} ({rng.choice(COUNTRIES)[2]})"]
    if rng.random() < 0.5:
        said.insert(0, f"DOB {rng.randint(1, 28):02} Jan {rng.randint(1930, 1999)}")
    if rng.random() < 0.4:
        said.append(f"a.k.a. '{word(rng).upper()}'")
    if rng.random() < 0.3:
        said.append(f"Linked To: {word(rng).upper()} {word(rng).upper()}")
    said += [NOTE.strip().rstrip(".")] * rng.randint(0, 4)
    return "; ".join(said) + "."


def row(rng: Rng, number: int) -> str:
    kind = rng.choices(("individual", "", "vessel", "aircraft"), (45, 48, 5, 2))[0]
    name = f"{word(rng).upper()}, {word(rng)} {word(rng)}"
    of_vessel = [NONE] * 6
    if kind == "vessel":
        flag = rng.choice(COUNTRIES)[2]
        tonnage = str(rng.randint(1_000, 90_000))
        of_vessel[1:5] = [quoted("Tanker"), quoted(tonnage), NONE, quoted(flag)]
    fields = [
        str(number),
        quoted(name),
        quoted(kind) if kind else NONE,
        quoted("] [".join(rng.sample(PROGRAMMES, rng.choices((1, 2), (85, 15))[0]))),
        quoted(f"Example officer {word(rng)}") if rng.random() < 0.1 else NONE,
        *of_vessel,
        quoted(remarks(rng)) if rng.random() < 0.9 else NONE,
    ]
    return ",".join(fields) + "\r\n"


def step(rng: Rng, rows: dict[int, str], newest: int) -> int:
    """A few entries go, a few change, a few come; the newest number."""
    for number in rng.sample(sorted(rows), rng.randint(0, 12)):
        del rows[number]
    for number in rng.sample(sorted(rows), rng.randint(2, 30)):
        rows[number] = row(rng, number)
    for _ in range(rng.randint(2, 80)):
        newest += rng.randint(1, 4)
        rows[newest] = row(rng, newest)
    return newest


def write_editions(folder: Path, editions: int, entries: int, rng: Rng) -> None:
    """One file an edition, its instant in its name and 0x1A at its end, as OFAC writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    newest = 0
    rows: dict[int, str] = {}
    while len(rows) < entries:
        newest += rng.randint(1, 4)
        rows[newest] = row(rng, newest)
    when = FIRST
    for _ in range(editions):
        path = folder / f"sdn-{when:%Y-%m-%dT%H%M%S}Z.csv"
        path.write_bytes("".join(rows.values()).encode() + b"\x1a")
        newest = step(rng, rows, newest)
        when += datetime.timedelta(days=rng.randint(3, 20), seconds=rng.randint(-4_000, 4_000))
