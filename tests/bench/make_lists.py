"""Writes official lists of real size, with invented values in the shape of the real files.

Usage: make_lists.py advanced OUT [--megabytes 120] [--parties 20000] [--seed 1]
       make_lists.py eu OUT [--megabytes 25] [--seed 1]
       make_lists.py sdn OUT_FOLDER [--editions 64] [--entries 12000] [--seed 1]

The same arguments give the same bytes. Nobody on these lists exists: names are put together from
made-up syllables, and every number is counted up or drawn.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from advanced_list import write_advanced
from invented import NOTE, Rng, day, numbers, word
from sdn_editions import write_editions


def act(rng: Rng) -> str:
    when = "%04d-%02d-%02d" % day(rng, 2004, 2024)
    title = f"{when[:4]}/{rng.randint(1, 2999)} (OJ L{rng.randint(1, 400)})"
    return (
        f'            <regulationSummary regulationType="amendment" publicationDate="{when}" '
        f'numberTitle="{title}" '
        f'publicationUrl="https://example.invalid/{rng.randint(1, 10**6)}"/>\n'
    )


# In the EU's sample an act stands behind two or three details of an entity: 22 of them, 9 acts.
def acts_of_entity(rng: Rng, details: int) -> Iterator[str]:
    acts = [act(rng) for _ in range(1 + details // 3)]
    return (rng.choice(acts) for _ in range(details))


def eu_name(rng: Rng, ids: Iterator[int], acts: Iterator[str]) -> str:
    code = rng.choices(("Latn", "Cyrl", "Arab"), (80, 15, 5))[0]
    first, last = word(rng, code), word(rng, code)
    return (
        f'        <nameAlias firstName="{first}" middleName="" lastName="{last}" '
        f'wholeName="{first} {last}" function="{"Example officer" if rng.random() < 0.2 else ""}" '
        f'title="" nameLanguage="{rng.choice(("", "", "FR", "BG"))}" strong="true" '
        f'regulationLanguage="en" logicalId="{next(ids)}">\n{next(acts)}        </nameAlias>\n'
    )


def eu_birth(rng: Rng, ids: Iterator[int], acts: Iterator[str]) -> str:
    year, month, number = day(rng, 1930, 1999)
    return (
        f'        <birthdate circa="false" calendarType="GREGORIAN" city="{word(rng)}" zipCode="" '
        f'birthdate="{year}-{month:02}-{number:02}" dayOfMonth="{number}" monthOfYear="{month}" '
        f'year="{year}" region="" place="" countryIso2Code="00" countryDescription="UNKNOWN" '
        f'regulationLanguage="en" logicalId="{next(ids)}">\n{next(acts)}        </birthdate>\n'
    )


def eu_identification(rng: Rng, ids: Iterator[int], acts: Iterator[str]) -> str:
    return (
        '        <identification diplomatic="false" knownExpired="false" knownFalse="false" '
        'reportedLost="false" revokedByIssuer="false" issuedBy="" latinNumber="" '
        f'nameOnDocument="" number="X{rng.randint(10**6, 10**9)}" region="" countryIso2Code="00" '
        'countryDescription="UNKNOWN" identificationTypeCode="passport" '
        'identificationTypeDescription="National passport" regulationLanguage="en" '
        f'logicalId="{next(ids)}">\n            <remark>(passport)</remark>\n'
        f"{next(acts)}        </identification>\n"
    )


def eu_entity(rng: Rng, number: int, ids: Iterator[int]) -> str:
    when = "%04d-%02d-%02d" % day(rng, 2004, 2024)
    person = rng.random() < 0.7
    code, letter = ("person", "P") if person else ("enterprise", "E")
    names, births = rng.randint(1, 9), rng.randint(0, 2) if person else 0
    documents = rng.randint(0, 2)
    acts = acts_of_entity(rng, names + births + documents)
    return (
        '    <sanctionEntity designationDetails="" unitedNationId="" '
        f'euReferenceNumber="EU.{number}.{number % 97}" logicalId="{number}">\n'
        f"        <remark>{NOTE * rng.randint(1, 6)}</remark>\n"
        f'        <regulation regulationType="amendment" organisationType="council" '
        f'publicationDate="{when}" entryIntoForceDate="{when}" '
        f'numberTitle="2020/{number} (OJ L1)" programme="{rng.choice(("BLR", "TERR", "IRQ"))}" '
        f'logicalId="{next(ids)}">\n            <publicationUrl>https://example.invalid/{number}'
        "</publicationUrl>\n        </regulation>\n"
        f'        <subjectType code="{code}" classificationCode="{letter}"/>\n'
        + "".join(eu_name(rng, ids, acts) for _ in range(names))
        + "".join(eu_birth(rng, ids, acts) for _ in range(births))
        + "".join(eu_identification(rng, ids, acts) for _ in range(documents))
        + "    </sanctionEntity>\n"
    )


def write_eu(out: TextIO, megabytes: float, rng: Rng) -> None:
    ids = numbers(1)
    out.write(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<export xmlns="http://eu.europa.ec/fpi/fsd/export" '
        'generationDate="2025-01-31T12:00:00.000+01:00" globalFileId="1">\n'
    )
    written, number = 0, 0
    while written < megabytes * 1e6:
        number += 1
        text = eu_entity(rng, number, ids)
        written += len(text.encode())
        out.write(text)
    out.write("</export>\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("format", choices=("advanced", "eu", "sdn"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--megabytes", type=float)
    parser.add_argument("--parties", type=int, default=20_000)
    parser.add_argument("--editions", type=int, default=64)
    parser.add_argument("--entries", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    if options.format == "sdn":
        return write_editions(options.out, options.editions, options.entries, rng)
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        if options.format == "advanced":
            write_advanced(out, options.megabytes or 120, options.parties, rng)
        else:
            write_eu(out, options.megabytes or 25, rng)


if __name__ == "__main__":
    main()
