"""A small registry with one of everything, as YAML and as mappings."""

import sanctrack as st

TEXT = """\
format: 1
dataset: {id: small, title: A small set, edition: 2024-01-01, terms: made up, source: invented}
authorities:
  - id: EU
    name: European Union
    time_zone: Europe/Brussels
    ownership_rules: [{share: {over: 50}, aggregation: all, control: counts, until: 2024-07-03, source: guidance}]
regimes:
  - id: eu-test
    authority: EU
    title: Restrictive measures <b>for tests</b>
    from: 2020-01-01
    codes: [TST]
    base: [act-base]
    expiry: {kind: prolong, note: lapses unless prolonged}
    record:
      - {of: designations, state: complete, from: 2020-01-01, until: 2023-01-01, missing: {persons: 1}, note: one name}
      - {of: measures, state: complete}
    given: [{criterion: c-old, from: 2020-01-01}]
criteria:
  - {id: c-old, regime: eu-test, kind: listing-ground, summary: an old ground}
  - {id: c-new, regime: eu-test, kind: criterion, summary: a new ground}
measures:
  - {id: m-freeze, regime: eu-test, kind: asset-freeze, target: listed, kinds: [person, organisation], summary: funds}
  - {id: m-flights, regime: eu-test, kind: flight-ban, target: territory, members: [org-air]}
  - {id: m-banks, regime: eu-test, kind: financial-restriction, target: named}
acts:
  - id: act-base
    regime: eu-test
    type: regulation
    number: 2020/1
    title: Regulation 2020/1
    adopted: 2019-12-30
    published: 2019-12-31
    in_force: 2020-01-01
    source: Journal 1
    changes:
      - {establish: eu-test}
      - {prolong: eu-test, until: 2025-01-01}
      - {impose: m-freeze}
      - {impose: m-flights}
      - {impose: m-banks, named: [org-bank]}
      - {designate: person-one, entry: A-1, ref: EU.1, criteria: [c-old], annex_date: 2020-01, first_listed: 2019-06-01, unverified: [criteria]}
      - {designate: [org-air, org-bank], entry: B-1, ref: EU.2, criteria: [c-old]}
      - {designate: unnamed, persons: 2}
  - id: act-amend
    regime: eu-test
    type: regulation
    adopted: 2021-11-15
    published: 2021-11-16
    in_force: 2021-11-17
    in_force_basis: published
    amends: [act-base]
    companion: [act-twin]
    totals: {persons: 3, organisations: 1}
    unverified: [in_force]
    source: Journal 2
    changes:
      - {add-criterion: c-new}
      - {amend: B-1, parties: [org-air], criteria: [c-old, c-new], what: [reasons]}
      - {widen: m-banks, named: [org-air], what: [more banks]}
      - {license: [m-freeze], on: [org-air], scope: wind-down, until: 2022-02-01}
      - {suspend: [m-flights], until: 2022-01-01}
  - {id: act-twin, regime: eu-test, type: decision, adopted: 2021-11-15, published: 2021-11-16, mirrors: act-amend, source: Journal 2}
  - id: act-late
    regime: eu-test
    type: judgment
    adopted: 2022-05-01
    in_force: 2022-05-01
    source: Court
    changes:
      - {annul: person-one, entry: A-1}
      - {lift: m-banks}
      - {repeal: c-new}
      - {designate: aircraft-x, entry: C-1, criteria: [c-old]}
      - {resume: [m-flights], from: 2022-05-02}
  - {id: act-unread, regime: eu-test, type: decision, adopted: 2022-06, content: unread, source: Journal 3}
removals:
  - {regime: eu-test, entry: B-1, entity: org-air, last_seen: 2023-02-01, gone_by: 2023-03-01, source: two editions}
entities:
  - id: person-one
    kind: person
    names:
      - {name: One & Only, script: Latn, language: be, kind: primary, primary_in: [EU]}
      - {name: Адзін, script: Cyrl, language: be}
    born: [1962, circa 1963-02]
    nationalities: [BY]
    roles: [{title: head, seen: 2020-01-01, from: 2010}]
    source: list
    note: a <script>alert(1)</script> note
  - id: person-two
    kind: person
    names: [{name: Two, kind: primary}]
    possibly_same_as: [person-one]
  - id: org-air
    kind: organisation
    names: [{name: "Air <script>alert('x')</script>", kind: primary}, {name: Old Air, kind: former}]
    identifiers: [{scheme: lei, value: "0009"}]
    activities: [airline]
  - {id: org-bank, kind: organisation, names: [{name: Bank, kind: primary}]}
  - {id: aircraft-x, kind: aircraft, names: [{name: EW-1, kind: primary}], nationalities: [BY], attributes: {model: Boeing}}
relationships:
  - {id: rel-1, subject: person-one, relation: owns, object: org-air, share: 49.99, from: 2015, stated_in: act-base}
  - {id: rel-2, subject: person-two, relation: owns, object: org-air, share: {over: 50, max: 50.01}}
  - {id: rel-3, subject: person-one, relation: owns, object: org-bank, share: 1/6, until: unknown}
  - {id: rel-4, subject: org-air, relation: owns, object: org-bank, share: {min: 5, max: 25}}
  - {id: rel-5, subject: person-two, relation: owns, object: org-bank, share: unknown}
  - {id: rel-6, subject: person-one, relation: heads, object: org-air, until: 2021-05}
  - {id: rel-7, subject: person-one, relation: controls, object: org-air, control_by: public-office}
events:
  - {id: ev-big, date: 2021, title: A crisis, category: border}
  - id: ev-one
    date: 2021-11-08
    until: 2021-11-20
    title: An event
    summary: what happened
    actors: [org-air]
    others: [Somebody]
    part_of: ev-big
    ahead_of: [act-amend, act-late]
    answered_by: [{act: act-amend, basis: recital}]
operations:
  - id: op-one
    name: Operation One
    classification: analyst
    participants:
      - {entity: org-air, layer: executor, role: flies, basis: press, reached_by: [c-new], source: press}
      - {entity: person-one, layer: command}
"""

SECTIONS = (
    "authorities",
    "regimes",
    "criteria",
    "measures",
    "acts",
    "removals",
    "entities",
    "relationships",
    "events",
    "operations",
)


def registry() -> st.Registry:
    """A registry of its own."""
    return st.loads(TEXT)
