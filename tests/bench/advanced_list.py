"""An invented list in OFAC's ADVANCED XML."""

from collections.abc import Iterator
from typing import TextIO

from invented import COUNTRIES, NOTE, PROGRAMMES, Rng, day, numbers, word

def table(element: str, rows: str) -> str:
    return f"    <{element}Values>\n{rows}    </{element}Values>\n" if rows else ""


def rows(element: str, values: dict[str, str], attributes: str = "") -> str:
    return table(
        element,
        "".join(
            f'      <{element} ID="{key}"{attributes}>{text}</{element}>\n'
            for key, text in values.items()
        ),
    )


FEATURES = {
    "8": "Birthdate",
    "9": "Place of Birth",
    "11": "Citizenship Country",
    "14": "Website",
    "25": "Location",
    "26": "Title",
    "204": "Example Directive Determination -",
    "224": "Gender",
}


def reference_value_sets() -> str:
    countries = "".join(
        f'      <Country ID="{key}"' + (f' ISO2="{code}"' if code else "") + f">{name}</Country>\n"
        for key, code, name in COUNTRIES
    )
    areas = "".join(
        f'      <AreaCode ID="{key}" CountryID="{key}" Description="{name}" AreaCodeTypeID="1">'
        f"{code}</AreaCode>\n"
        for key, code, name in COUNTRIES
    )
    bases = "".join(
        f'      <LegalBasis ID="{1800 + i}" LegalBasisShortRef="Example Order {i}" '
        f'LegalBasisTypeID="1" SanctionsProgramID="1">Example Order {i} (Invented)</LegalBasis>\n'
        for i in range(1, 31)
    )
    subtypes = "".join(
        f'      <PartySubType ID="{key}" PartyTypeID="{above}">{name}</PartySubType>\n'
        for key, above, name in (
            ("1", "4", "Vessel"),
            ("2", "4", "Aircraft"),
            ("3", "2", "Unknown"),
            ("4", "1", "Unknown"),
        )
    )
    scripts = "".join(
        f'      <Script ID="{key}" ScriptCode="{code}">{name}</Script>\n'
        for key, code, name in (
            ("215", "Latn", "Latin"),
            ("220", "Cyrl", "Cyrillic"),
            ("160", "Arab", "Arabic"),
            ("501", "Hans", "Chinese Simplified"),
        )
    )
    unknown = {"1": "Unknown"}
    return "".join(
        (
            "  <ReferenceValueSets>\n",
            rows("AliasType", {"1400": "A.K.A.", "1401": "F.K.A.", "1403": "Name"}),
            table("AreaCode", areas),
            rows("AreaCodeType", {"1": "ISO 3166 (2)"}),
            rows("CalendarType", {"1": "Gregorian"}),
            table("Country", countries),
            rows("CountryRelevance", {"1413": "PRIMARY"}),
            rows("DetailReference", {"91526": "Male", "91527": "Female", "91521": "Directive 1"}),
            rows("DetailType", {"1430": "DATE", "1431": "LOOKUP", "1432": "TEXT"}),
            rows("DocNameStatus", {"1": "Primary Latin", "2": "Others"}),
            rows("EntryEventType", {"1": "Created"}),
            rows("FeatureType", FEATURES, ' FeatureTypeGroupID="1"'),
            rows("FeatureTypeGroup", unknown),
            rows("IDRegDocDateType", {"1480": "Issue Date", "1481": "Expiration Date"}),
            rows("IDRegDocType", {"1571": "Passport", "1585": "Registration ID", "1596": "Tax ID"}),
            rows("IdentityFeatureLinkType", unknown),
            table("LegalBasis", bases),
            rows("LegalBasisType", unknown),
            rows("List", {"1550": "Example List", "91512": "Example Consolidated List"}),
            rows("LocPartType", {"1451": "ADDRESS1", "1454": "CITY", "1456": "POSTAL CODE"}),
            rows("LocPartValueStatus", {"1": "Main"}),
            rows("LocPartValueType", unknown),
            rows(
                "NamePartType",
                {"1520": "Last Name", "1521": "First Name", "1525": "Entity Name"},
            ),
            table("PartySubType", subtypes),
            rows(
                "PartyType",
                {"1": "Individual", "2": "Entity", "3": "Location", "4": "Transport"},
            ),
            rows("RelationQuality", {"1540": "High", "1": "Unknown"}),
            rows("RelationType", {"15003": "Owned or Controlled By"}, ' Symmetrical="false"'),
            rows("Reliability", {"1560": "Confirmed", "1": "Unknown"}),
            rows("SanctionsProgram", unknown, ' SubsidiaryBodyID="1"'),
            rows("SanctionsType", {"1705": "Block", "1706": "Reject", "1": "Program"}),
            table("Script", scripts),
            rows("ScriptStatus", unknown),
            rows("Validity", {"1": "Valid", "2": "Fraudulent"}),
            "  </ReferenceValueSets>\n",
        )
    )


def lines_of(indent: int, *lines: str) -> str:
    return "".join(" " * (indent + 2 * _depth(line)) + line.lstrip("+") + "\n" for line in lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip("+"))


def point(name: str, when: tuple[int, int, int]) -> tuple[str, ...]:
    year, month, number = when
    return (
        f"++<{name}>",
        f"+++<Year>{year}</Year>",
        f"+++<Month>{month}</Month>",
        f"+++<Day>{number}</Day>",
        f"++</{name}>",
    )


FIXED = 'YearFixed="false" MonthFixed="false" DayFixed="false"'


def period(first: tuple[int, int, int], last: tuple[int, int, int], circa: bool) -> tuple[str, ...]:
    approximate = "true" if circa else "false"
    return (
        f'<DatePeriod CalendarTypeID="1" {FIXED}>',
        f'+<Start Approximate="{approximate}" {FIXED}>',
        *point("From", first),
        *point("To", first),
        "+</Start>",
        f'+<End Approximate="{approximate}" {FIXED}>',
        *point("From", last),
        *point("To", last),
        "+</End>",
        "</DatePeriod>",
    )


class Party:
    """One invented party, with its lines in every section of the file."""

    def __init__(self, rng: Rng, number: int, ids: Iterator[int]) -> None:
        self.rng = rng
        self.key = 50_000 + number
        self.ids = ids
        self.identity = next(ids)
        self.person = rng.random() < 0.45
        self.sub_type = 4 if self.person else rng.choices((3, 1, 2), (85, 12, 3))[0]
        self.aliases: list[str] = []
        self.groups: list[str] = []
        self.features: list[str] = []
        self.locations: list[str] = []
        self.documents: list[str] = []
        self.entries: list[str] = []
        self.relations: list[str] = []
        self.name_id = 0

    def size(self) -> int:
        sections = (
            self.aliases,
            self.groups,
            self.features,
            self.locations,
            self.documents,
            self.entries,
        )
        return sum(len(text.encode()) for section in sections for text in section)

    def part(self, type_id: str, text: str, script: str) -> str:
        group = next(self.ids)
        self.groups.append(
            lines_of(
                12,
                "<MasterNamePartGroup>",
                f'+<NamePartGroup ID="{group}" NamePartTypeID="{type_id}" />',
                "</MasterNamePartGroup>",
            )
        )
        return lines_of(
            14,
            "<DocumentedNamePart>",
            f'+<NamePartValue NamePartGroupID="{group}" ScriptID="{script}" ScriptStatusID="1" '
            f'Acronym="false">{text}</NamePartValue>',
            "</DocumentedNamePart>",
        )

    def add_alias(self) -> None:
        rng, first = self.rng, not self.aliases
        script, code = ("215", "Latn") if first else rng.choices(
            (("215", "Latn"), ("220", "Cyrl"), ("160", "Arab"), ("501", "Hans")), (80, 12, 6, 2)
        )[0]
        name_id = next(self.ids)
        self.name_id = self.name_id or name_id
        if self.person:
            parts = self.part("1520", word(rng, code).upper(), script)
            parts += self.part("1521", f"{word(rng, code)} {word(rng, code)}", script)
        else:
            parts = self.part("1525", " ".join(word(rng, code) for _ in range(4)).upper(), script)
        kind = "1403" if first else rng.choices(("1400", "1401"), (9, 1))[0]
        self.aliases.append(
            lines_of(
                10,
                f'<Alias FixedRef="{self.key}" AliasTypeID="{kind}" '
                f'Primary="{str(first).lower()}" LowQuality="{str(rng.random() < 0.1).lower()}">',
                f'+<DocumentedName ID="{name_id}" FixedRef="{self.key}" '
                f'DocNameStatusID="{1 if first else 2}">',
            )
            + parts
            + lines_of(10, "+</DocumentedName>", "</Alias>")
        )

    def add_feature(self, type_id: str, content: tuple[str, ...]) -> int:
        version = next(self.ids)
        self.features.append(
            lines_of(
                8,
                f'<Feature ID="{next(self.ids)}" FeatureTypeID="{type_id}">',
                f'+<FeatureVersion ID="{version}" ReliabilityID="{self.rng.choice((1, 1560))}">',
                "++<Comment />",
                *("++" + line for line in content),
                "+</FeatureVersion>",
                f'+<IdentityReference IdentityID="{self.identity}" '
                'IdentityFeatureLinkTypeID="1" />',
                "</Feature>",
            )
        )
        return version

    def add_birth(self) -> None:
        year, month, number = day(self.rng, 1930, 1999)
        shape = self.rng.random()
        if shape < 0.4:
            ends = (year, 1, 1), (year, 12, 31)
        elif shape < 0.9:
            ends = (year, month, number), (year, month, number)
        else:
            ends = (year, 1, 1), (year + 2, 12, 31)
        content = period(*ends, shape < 0.05) + ('<VersionDetail DetailTypeID="1430" />',)
        self.add_feature("8", content)

    def add_address(self) -> None:
        rng, location = self.rng, next(self.ids)
        version = self.add_feature("25", (f'<VersionLocation LocationID="{location}" />',))
        country = rng.choice(COUNTRIES)
        values = (
            ("1451", f"{rng.randint(1, 999)} {word(rng)} Street, Suite {rng.randint(1, 99)}"),
            ("1454", word(rng)),
            ("1456", str(rng.randint(10_000, 99_999))),
        )
        parts = [
            line
            for type_id, text in values
            for line in (
                f'+<LocationPart LocPartTypeID="{type_id}">',
                '++<LocationPartValue Primary="true" LocPartValueTypeID="1" '
                'LocPartValueStatusID="1">',
                "+++<Comment />",
                f"+++<Value>{text}</Value>",
                "++</LocationPartValue>",
                "+</LocationPart>",
            )
        ]
        self.locations.append(
            lines_of(
                4,
                f'<Location ID="{location}">',
                f'+<LocationAreaCode AreaCodeID="{country[0]}" />',
                f'+<LocationCountry CountryID="{country[0]}" CountryRelevanceID="1413" />',
                *parts,
                f'+<FeatureVersionReference FeatureVersionID="{version}" />',
                "</Location>",
            )
        )

    def add_document(self) -> None:
        rng = self.rng
        country = rng.choice(COUNTRIES)[0]
        dates: tuple[str, ...] = ()
        if rng.random() < 0.2:
            when = day(rng, 2000, 2020)
            lines = period(when, when, False)
            dates = (
                '+<DocumentDate IDRegDocDateTypeID="1480">',
                *("++" + line for line in lines),
                "+</DocumentDate>",
            )
        self.documents.append(
            lines_of(
                4,
                f'<IDRegDocument ID="{next(self.ids)}" '
                f'IDRegDocTypeID="{rng.choice((1571, 1585, 1596))}" IdentityID="{self.identity}" '
                f'IssuedBy-CountryID="{country}" ValidityID="{1 if rng.random() < 0.98 else 2}">',
                "+<Comment />",
                f"+<IDRegistrationNo>X{rng.randint(10**7, 10**11)}</IDRegistrationNo>",
                "+<IssuingAuthority />",
                *dates,
                f'+<DocumentedNameReference DocumentedNameID="{self.name_id}" />',
                "</IDRegDocument>",
            )
        )

    def add_entry(self, list_id: str) -> None:
        rng = self.rng
        year, month, number = day(rng, 2004, 2025)
        tags = rng.sample(PROGRAMMES, rng.choices((1, 2, 3), (80, 15, 5))[0])
        empty = f'<DatePeriod CalendarTypeID="1" {FIXED.replace("false", "true")} />'
        measures = [
            line
            for comment in ("", *tags)
            for line in (
                f'+<SanctionsMeasure ID="{next(self.ids)}" SanctionsTypeID='
                f'"{1 if comment else 1705}">',
                f"++<Comment>{comment}</Comment>" if comment else "++<Comment />",
                "++" + empty,
                "+</SanctionsMeasure>",
            )
        ]
        entry = next(self.ids)
        self.entries.append(
            lines_of(
                4,
                f'<SanctionsEntry ID="{entry}" ProfileID="{self.key}" ListID="{list_id}">',
                f'+<EntryEvent ID="{next(self.ids)}" EntryEventTypeID="1" '
                f'LegalBasisID="{rng.randint(1801, 1830)}">',
                "++<Comment />",
                '++<Date CalendarTypeID="1">',
                f"+++<Year>{year}</Year>",
                f"+++<Month>{month}</Month>",
                f"+++<Day>{number}</Day>",
                "++</Date>",
                "+</EntryEvent>",
                *measures,
                "</SanctionsEntry>",
            )
        )

    def add_relation(self, parties: int) -> None:
        other = 50_000 + self.rng.randrange(parties)
        quality = self.rng.choice((1, 1540))
        self.relations.append(
            lines_of(
                4,
                f'<ProfileRelationship ID="{next(self.ids)}" From-ProfileID="{self.key}" '
                f'To-ProfileID="{other}" RelationTypeID="15003" RelationQualityID="{quality}" '
                f'Former="false" SanctionsEntryID="{self.key}">',
                "+<Comment />",
                "</ProfileRelationship>",
            )
        )

    def fill(self, target: int, parties: int) -> None:
        rng = self.rng
        self.add_alias()
        for list_id in ("91512", "1550")[: rng.randint(1, 2)]:
            self.add_entry(list_id)
        if self.person:
            self.add_birth()
            gender = rng.choice((91526, 91527))
            detail = f'<VersionDetail DetailTypeID="1431" DetailReferenceID="{gender}" />'
            self.add_feature("224", (detail,))
        if rng.random() < 0.6:
            self.add_relation(parties)
        more = (self.add_alias, self.add_address, self.add_document, self.add_text)
        while self.size() < target:
            rng.choices(more, (45, 22, 22, 11))[0]()

    def add_text(self) -> None:
        rng = self.rng
        type_id = rng.choice(("9", "14", "26", "204"))
        text = f"www.{word(rng).lower()}.example" if type_id == "14" else f"{word(rng)} {word(rng)}"
        self.add_feature(
            type_id, (f'<VersionDetail DetailTypeID="1432">{text}</VersionDetail>',)
        )

    def distinct_party(self) -> str:
        comment = f"<Comment>{NOTE * self.rng.randint(1, 4)}</Comment>"
        return (
            lines_of(
                4,
                f'<DistinctParty FixedRef="{self.key}">',
                "+" + (comment if self.rng.random() < 0.5 else "<Comment />"),
                f'+<Profile ID="{self.key}" PartySubTypeID="{self.sub_type}">',
                f'++<Identity ID="{self.identity}" FixedRef="{self.key}" Primary="true" '
                'False="false">',
            )
            + "".join(self.aliases)
            + "          <NamePartGroups>\n"
            + "".join(self.groups)
            + "          </NamePartGroups>\n        </Identity>\n"
            + "".join(self.features)
            + "      </Profile>\n    </DistinctParty>\n"
        )


def write_section(out: TextIO, name: str, texts: Iterator[str]) -> None:
    out.write(f"  <{name}>\n")
    out.writelines(texts)
    out.write(f"  </{name}>\n")


def write_advanced(out: TextIO, megabytes: float, count: int, rng: Rng) -> None:
    ids = numbers(200_000)
    parties = []
    # What stands around the lines that size() counts, measured.
    target = megabytes * 1e6 / count - 480
    for number in range(count):
        party = Party(rng, number, ids)
        party.fill(int(target * rng.triangular(0.3, 1.64, 0.8)), count)
        parties.append(party)
    out.write(
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
        '<Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="3">\n'
        '  <DateOfIssue CalendarTypeID="1">\n    <Year>2025</Year>\n    <Month>1</Month>\n'
        "    <Day>31</Day>\n  </DateOfIssue>\n" + reference_value_sets()
    )
    write_section(out, "Locations", (text for party in parties for text in party.locations))
    write_section(out, "IDRegDocuments", (text for party in parties for text in party.documents))
    write_section(out, "DistinctParties", (party.distinct_party() for party in parties))
    write_section(
        out, "ProfileRelationships", (text for party in parties for text in party.relations)
    )
    write_section(out, "SanctionsEntries", (text for party in parties for text in party.entries))
    out.write("  <SanctionsEntryLinks />\n</Sanctions>\n")
