"""OFAC's ADVANCED XML over lxml, with the fields that sanctrack's reader keeps."""

from pathlib import Path
from typing import Any

from lxml_periods import day_of, read_period
from lxml_readers import Entry, Extra, Node, keep, local, new_entry, parsed, text_of

S = "{http://www.un.org/sanctions/1.0}"
FEATURE_FIELDS = {
    "Birthdate": "births",
    "Place of Birth": "birth_places",
    "Location": "addresses",
    "Nationality Country": "nationalities",
    "Citizenship Country": "nationalities",
    "Nationality of Registration": "nationalities",
    "Gender": "genders",
    "Title": "roles",
}


class AdvancedReader:
    """One file: its tables first, then places and documents, which parties refer to."""

    def __init__(self, root: Node) -> None:
        self.tables: dict[str, dict[str, tuple[str, dict[str, str]]]] = {}
        self.extra: Extra = [(f"@{name}", value) for name, value in root.items()]
        self.places: dict[str, dict[str, Any]] = {}
        self.documents: dict[str, list[Any]] = {}
        self.entries: list[Entry] = []
        self.by_profile: dict[str, Entry] = {}
        sections = {
            "ReferenceValueSets": self.read_table,
            "Locations": self.read_location,
            "IDRegDocuments": self.read_document,
            "DistinctParties": self.read_party,
            "ProfileRelationships": self.read_relation,
            "SanctionsEntries": self.read_sanctions_entry,
        }
        for section in root:
            read = sections.get(local(section))
            if read is None:
                keep(section, "", self.extra)
                continue
            for node in section:
                read(node)

    def text(self, table: str, key: str | None) -> str:
        """The text that a number stands for; the number where the table lacks it."""
        if not key:
            return ""
        row = self.tables[table].get(key)
        return row[0] if row else key

    def known(self, table: str, key: str | None) -> str:
        """The same; empty for `Unknown`, the list's word for what it does not say."""
        said = self.text(table, key)
        return "" if said == "Unknown" else said

    def read_table(self, values: Node) -> None:
        keep(values, "ReferenceValueSets", self.extra)
        for row in values:
            table = self.tables.setdefault(local(row), {})
            table[row.get("ID")] = text_of(row), dict(row.items())

    def read_location(self, node: Node) -> None:
        parts: Extra = []
        extra: Extra = [(f"Location/@{name}", value) for name, value in node.items()]
        country = code = ""
        for child in node:
            tag = child.tag
            if tag == S + "LocationPart":
                self.read_location_part(child, parts, extra)
            elif tag == S + "LocationCountry":
                country, row = self.tables["Country"].get(child.get("CountryID"), ("", {}))
                code = row.get("ISO2", "")
                relevance = self.known("CountryRelevance", child.get("CountryRelevanceID"))
                if relevance != "PRIMARY":
                    extra.append(("CountryRelevance", relevance))
            elif tag == S + "LocationAreaCode":
                area, row = self.tables["AreaCode"].get(child.get("AreaCodeID"), ("", {}))
                if row.get("CountryID") not in (None, child.getparent()[-1].get("CountryID")):
                    extra.append(("LocationAreaCode", f"{area} {row.get('Description', '')}"))
            elif tag != S + "FeatureVersionReference":
                keep(child, "", extra)
        self.places[node.get("ID")] = {
            "parts": parts,
            "country": country,
            "country_code": code,
            "extra": extra,
        }

    def read_location_part(self, node: Node, parts: Extra, extra: Extra) -> None:
        kind = self.text("LocPartType", node.get("LocPartTypeID"))
        for value in node:
            if value.get("Primary") != "true":
                extra.append((f"{kind}/@Primary", value.get("Primary", "")))
            status = self.known("LocPartValueStatus", value.get("LocPartValueStatusID"))
            if status and status != "Main":
                extra.append((f"{kind}/LocPartValueStatus", status))
            if type_of := self.known("LocPartValueType", value.get("LocPartValueTypeID")):
                extra.append((f"{kind}/LocPartValueType", type_of))
            for child in value:
                if child.tag == S + "Value":
                    parts.append((kind, text_of(child)))
                else:
                    keep(child, kind, extra)

    def read_document(self, node: Node) -> None:
        extra: Extra = []
        made: dict[str, Any] = {"type": "", "value": "", "country": "", "extra": extra}
        for name, value in node.items():
            if name == "IDRegDocTypeID":
                made["type"] = self.text("IDRegDocType", value)
            elif name == "IssuedBy-CountryID":
                made["country"], row = self.tables["Country"].get(value, ("", {}))
                made["country_code"] = row.get("ISO2", "")
            elif name == "IssuedIn-LocationID":
                place = self.places[value]
                extra += [(f"IssuedIn/{path}", text) for path, text in place["parts"]]
                extra.append(("IssuedIn/LocationCountry", place["country"]))
            elif name == "ValidityID":
                extra.append(("Validity", self.text("Validity", value)))
            elif name != "IdentityID":
                extra.append((f"@{name}", value))
        name_id = None
        for child in node:
            tag = child.tag
            if tag == S + "IDRegistrationNo":
                made["value"] = text_of(child)
            elif tag == S + "DocumentDate":
                self.read_document_date(child, made)
            elif tag == S + "DocumentedNameReference":
                name_id = child.get("DocumentedNameID")
            else:
                keep(child, "", extra)
        self.documents.setdefault(node.get("IdentityID"), []).append((made, name_id))

    def read_document_date(self, node: Node, made: dict[str, Any]) -> None:
        kind = self.text("IDRegDocDateType", node.get("IDRegDocDateTypeID"))
        field = {"Issue Date": "issued", "Expiration Date": "expires"}.get(kind)
        for child in node:
            period = read_period(child)
            if period is None:
                continue
            if field and period["first"] == period["last"]:
                made[field] = period["first"]
            else:
                made["extra"].append((kind, period["text"]))
            made["extra"] += period["extra"]

    def read_party(self, node: Node) -> None:
        entry = new_entry(node.get("FixedRef"))
        entry["extra"] = [
            (f"@{name}", value) for name, value in node.items() if name != "FixedRef"
        ]
        for child in node:
            if child.tag == S + "Profile":
                self.read_profile(child, entry)
            elif child.tag == S + "Comment":
                if comment := text_of(child):
                    entry["remarks"].append(comment)
            else:
                keep(child, "", entry["extra"])
        entry["names"].sort(key=lambda name: name["kind"] != "primary")
        self.entries.append(entry)

    def read_profile(self, node: Node, entry: Entry) -> None:
        for name, value in node.items():
            if name == "PartySubTypeID":
                said, row = self.tables["PartySubType"][value]
                if said == "Unknown":
                    said = self.text("PartyType", row["PartyTypeID"])
                entry["type"] = said
            elif name == "ID":
                self.by_profile[value] = entry
            else:
                entry["extra"].append((f"Profile/@{name}", value))
        for child in node:
            tag = child.tag
            if tag == S + "Identity":
                self.read_identity(child, entry)
            elif tag == S + "Feature":
                self.read_feature(child, entry)
            elif tag == S + "Comment":
                if comment := text_of(child):
                    entry["remarks"].append(comment)
            else:
                keep(child, "Profile", entry["extra"])

    def read_identity(self, node: Node, entry: Entry) -> None:
        groups = {
            group.get("ID"): self.text("NamePartType", group.get("NamePartTypeID"))
            for group in node.iterfind(f"{S}NamePartGroups/{S}MasterNamePartGroup/{S}NamePartGroup")
        }
        for name, value in node.items():
            flag = name == "Primary" and value == "true" or name == "False" and value == "false"
            if not flag and name != "FixedRef":
                entry["extra"].append((f"Identity/@{name}", value))
        primary = node.get("Primary") == "true"
        names: dict[str, str] = {}
        for child in node:
            if child.tag == S + "Alias":
                self.read_alias(child, groups, primary, names, entry)
            elif child.tag != S + "NamePartGroups":
                keep(child, "Identity", entry["extra"])
        for made, name_id in self.documents.get(node.get("ID"), ()):
            if name_id:
                made["extra"].append(("DocumentedName", names[name_id]))
            entry["identifiers"].append(made)

    def read_alias(
        self, node: Node, groups: dict[str, str], primary: bool, names: dict[str, str], entry: Entry
    ) -> None:
        kind = self.text("AliasType", node.get("AliasTypeID"))
        low = node.get("LowQuality") == "true"
        what = "weak" if low else "former" if kind == "F.K.A." else "alias"
        if primary and node.get("Primary") == "true":
            what = "primary"
        for child in node:
            if child.tag != S + "DocumentedName":
                keep(child, "Alias", entry["extra"])
                continue
            name = self.read_name(child, groups)
            name.update(kind=what, type=kind, quality="low" if low else "")
            names[child.get("ID")] = name["name"]
            entry["names"].append(name)

    def read_name(self, node: Node, groups: dict[str, str]) -> dict[str, Any]:
        extra: Extra = []
        parts: Extra = []
        script = ""
        for name, value in node.items():
            if name == "DocNameStatusID":
                extra.append(("DocNameStatus", self.text("DocNameStatus", value)))
            elif name != "FixedRef":
                extra.append((f"@{name}", value))
        for part in node:
            if part.tag != S + "DocumentedNamePart":
                keep(part, "", extra)
                continue
            for value in part:
                code = self.tables["Script"][value.get("ScriptID")][1].get("ScriptCode", "")
                if parts and code != script:
                    extra.append(("Script", code))
                script = script or code
                if status := self.known("ScriptStatus", value.get("ScriptStatusID")):
                    extra.append(("ScriptStatus", status))
                if value.get("Acronym") == "true":
                    extra.append(("@Acronym", "true"))
                parts.append((groups[value.get("NamePartGroupID")], text_of(value)))
        whole = " ".join(text for _, text in parts)
        return {"name": whole, "script": script, "parts": parts, "extra": extra}

    def read_feature(self, node: Node, entry: Entry) -> None:
        kind = self.text("FeatureType", node.get("FeatureTypeID"))
        extra: Extra = [
            (f"@{name}", value) for name, value in node.items() if name != "FeatureTypeID"
        ]
        for child in node:
            if child.tag != S + "IdentityReference":
                continue
            link = child.get("IdentityFeatureLinkTypeID")
            if said := self.known("IdentityFeatureLinkType", link):
                extra.append(("IdentityFeatureLinkType", said))
        for version in node.iterfind(S + "FeatureVersion"):
            self.put_feature(kind, entry, *self.read_version(version, extra))
            extra = []

    def read_version(
        self, node: Node, extra: Extra
    ) -> tuple[list[Any], list[str], list[Any], Extra]:
        periods, texts, places = [], [], []
        for name, value in node.items():
            if name != "ReliabilityID":
                extra.append((f"FeatureVersion/@{name}", value))
            elif said := self.known("Reliability", value):
                extra.append(("Reliability", said))
        for child in node:
            tag = child.tag
            if tag == S + "DatePeriod":
                if period := read_period(child):
                    periods.append(period)
            elif tag == S + "VersionDetail":
                text = text_of(child)
                referred = self.text("DetailReference", child.get("DetailReferenceID"))
                texts += [said for said in dict.fromkeys((text, referred)) if said]
                detail = self.text("DetailType", child.get("DetailTypeID"))
                extra.append(("DetailType", detail))
            elif tag == S + "VersionLocation":
                places.append(dict(self.places[child.get("LocationID")]))
            else:
                keep(child, "", extra)
        return periods, texts, places, extra

    def put_feature(
        self,
        kind: str,
        entry: Entry,
        periods: list[Any],
        texts: list[str],
        places: list[Any],
        extra: Extra,
    ) -> None:
        field = FEATURE_FIELDS.get(kind, "features")
        if field == "births":
            made = periods + [{"text": text, "extra": []} for text in texts]
        elif field in ("birth_places", "addresses"):
            made = places + [{"text": text, "extra": []} for text in texts]
        elif field == "nationalities":
            made = [{**place, "type": kind} for place in places]
            made += [{"type": kind, "country": text, "extra": []} for text in texts]
        elif field == "genders":
            entry["genders"] += texts
            entry["extra"] += [(f"Gender/{path}", text) for path, text in extra]
            return
        else:
            made = [{"type": kind, "text": text, "extra": []} for text in texts]
            made += [{"type": kind, "place": place, "extra": []} for place in places]
            made = made or [{"type": kind, "text": "", "extra": []}]
            for detail, period in zip(made, periods, strict=False):
                detail["from"], detail["until"] = period["first"], period["last"]
        if made:
            made[0]["extra"] = made[0]["extra"] + extra
        entry[field] += made

    def read_relation(self, node: Node) -> None:
        extra: Extra = []
        made: dict[str, Any] = {"extra": extra}
        for name, value in node.items():
            if name == "To-ProfileID":
                other = self.by_profile[value]
                made.update(key=other["key"], name=other["names"][0]["name"])
            elif name == "RelationTypeID":
                made["type"] = self.text("RelationType", value)
            elif name == "RelationQualityID":
                if said := self.known("RelationQuality", value):
                    extra.append(("RelationQuality", said))
            elif name != "From-ProfileID" and not (name == "Former" and value == "false"):
                extra.append((f"@{name}", value))
        for child in node:
            keep(child, "", extra)
        self.by_profile[node.get("From-ProfileID")]["relations"].append(made)

    def read_sanctions_entry(self, node: Node) -> None:
        entry = self.by_profile[node.get("ProfileID")]
        listed = self.text("List", node.get("ListID"))
        extra: Extra = [
            (f"@{name}", value)
            for name, value in node.items()
            if name not in ("ListID", "ProfileID")
        ]
        listings: list[dict[str, Any]] = []
        programmes: list[str] = []
        for child in node:
            if child.tag == S + "EntryEvent":
                listings.append(self.read_event(child, listed, entry))
            elif child.tag == S + "SanctionsMeasure":
                self.read_measure(child, listed, entry, programmes, extra)
            else:
                keep(child, "", extra)
        if not listings:
            listings.append({"list": listed, "extra": []})
        if len(programmes) == 1:
            for listing in listings:
                listing["programme"] = programmes[0]
        else:
            extra += [("Program", tag) for tag in programmes]
        listings[0]["extra"] += extra
        entry["listings"] += listings

    def read_event(self, node: Node, listed: str, entry: Entry) -> dict[str, Any]:
        extra: Extra = []
        made: dict[str, Any] = {"list": listed, "extra": extra}
        for name, value in node.items():
            if name == "EntryEventTypeID":
                made["type"] = self.text("EntryEventType", value)
            elif name == "LegalBasisID":
                made["act"] = self.put_act(value, entry)
            else:
                extra.append((f"EntryEvent/@{name}", value))
        for child in node:
            if child.tag == S + "Date":
                made["date"] = "%04d-%02d-%02d" % day_of(child)
            else:
                keep(child, "EntryEvent", extra)
        return made

    def put_act(self, basis: str, entry: Entry) -> str:
        """The title of the act that a legal basis is; the entry names each act once."""
        title, row = self.tables["LegalBasis"][basis]
        if title == "Unknown":
            return ""
        if all(act["title"] != title for act in entry["acts"]):
            act: dict[str, Any] = {
                "title": title,
                "type": self.known("LegalBasisType", row.get("LegalBasisTypeID")),
                "programme": self.known("SanctionsProgram", row.get("SanctionsProgramID")),
                "extra": [],
            }
            if row.get("LegalBasisShortRef") != title:
                act["extra"].append(("LegalBasisShortRef", row.get("LegalBasisShortRef", "")))
            entry["acts"].append(act)
        return title

    def read_measure(
        self, node: Node, listed: str, entry: Entry, programmes: list[str], listed_extra: Extra
    ) -> None:
        kind = self.text("SanctionsType", node.get("SanctionsTypeID"))
        text = ""
        extra: Extra = [
            (f"@{name}", value) for name, value in node.items() if name != "SanctionsTypeID"
        ]
        made: dict[str, Any] = {"type": kind, "extra": extra}
        for child in node:
            if child.tag == S + "Comment":
                text = text_of(child)
            elif child.tag == S + "DatePeriod":
                if period := read_period(child):
                    made["from"], made["until"] = period["first"], period["last"]
                    extra += period["extra"]
            else:
                keep(child, "", extra)
        if kind == "Program" and text:
            for tags in (entry["programmes"], programmes):
                if text not in tags:
                    tags.append(text)
            listed_extra += [(f"SanctionsMeasure/{path}", said) for path, said in extra]
            return
        made["text"] = text
        extra.append(("List", listed))
        entry["measures"].append(made)


def read(path: Path) -> list[Entry]:
    return AdvancedReader(parsed(path)).entries
