"""The questions of the C++ examples, in Python: python examples/queries.py"""

import sanctrack as st


def load_and_list(reg: st.Registry) -> None:
    print(reg.dataset.title)
    for regime in reg.regimes():
        count = len(reg.acts(regime=regime.id))
        print(f"  {regime.id}: {count} {'act' if count == 1 else 'acts'}, {regime.title}")


def as_of_a_day(reg: st.Registry) -> None:
    law = reg.as_of("2021-11-17")
    for answer in [
        law.is_designated("org-belavia", authority="EU"),
        law.is_designated("org-belavia", regime="eu-ukraine"),
        law.is_designated("org-belaruskali", authority="US"),
        law.is_designated("person-viktar-lukashenka", authority="US"),
    ]:
        print(f"  {answer}")  # there are three answers: use .yes, .no or .unknown
    print("  measures:")
    for entity in ["org-belavia", "org-belaruskali"]:
        for measure in law.measures_on(entity):
            print(f"    {measure.party}: {measure.id} {measure.status}, through {measure.through}")


def what_changed(reg: st.Registry) -> None:
    changes = reg.diff("2021-11-14", "2021-12-03", authority="EU")
    for kind in ["criterion", "measure", "designation"]:
        found = [change for change in changes if change.subject == kind]
        acts = sorted({act for change in found for act in change.acts})
        print(f"  {kind}: {len(found)} {'by ' + ', '.join(acts) if acts else ''}".rstrip())


def a_life(reg: st.Registry) -> None:
    (entry,) = reg.by_ref("EU.6711.45")
    (who,) = entry.entities()
    print(f"  {reg.entity(who).label}")
    for designation in reg.designations(entity=who):
        print(f"  {designation.id}: in force {designation.intervals()}", end="")
        print(f", cannot tell {designation.uncertain()}" if designation.uncertain() else "")


def two_clocks(reg: st.Registry) -> None:
    for day in ["2021-11-15", "2021-11-16", "2021-11-17"]:
        for known_on in ["2021-11-15", "2021-11-16"]:
            law = reg.as_of(day, known_on=known_on)
            ground = "eu-c-border-crossing" in law.criteria("eu-belarus").column("id")
            print(
                f"  law of {day}, known by {known_on}: {'in force' if ground else 'not in force'}"
            )
    for change in reg.as_of("2021-11-16").pending():
        print(f"  pending on 2021-11-16: {change.subject}, from {change.effect.day}")


DAYS = ["2021-11-16", "2021-12-02"]  # the eve of the EU's new ground, and its first names


def response(reg: st.Registry) -> None:
    for event in ["ev-fr4978", "ev-bruzgi-column"]:
        print(f"  {reg.event(event).title}, days to")
        for row in reg.response(event):
            if row.authority == "EU" and row.adoption and row.force:
                first = row.designation.days if row.designation else "none on record"
                print(
                    f"    {row.act}: adoption {row.adoption.days}, force {row.force.days}, first designation {first}"
                )


def coverage(reg: st.Registry) -> None:
    for day in DAYS:
        found = reg.as_of(day).coverage()
        counts = {
            each: sum(c.authority == each and c.verdict == "yes" for c in found)
            for each in found.authorities
        }
        print(
            f"  {day}: {', '.join(f'{each} {count}' for each, count in counts.items())} of {len(found.entities)}"
        )
        alone = [gap.verdict for gap in found.only("EU", without="US")]
        print(
            f"    by the EU and not by the US: {alone.count('yes')}, cannot tell {alone.count('cannot tell')}"
        )


def loopholes(reg: st.Registry) -> None:
    for authority in ["EU", "US"]:
        for day in DAYS:
            layers = reg.as_of(day).loopholes("op-gate", authority=authority).layers
            words = ", ".join(
                f"{each.layer} {each.designated} of {each.participants}" for each in layers
            )
            print(f"  {authority}, {day}: designated {words}")


def ownership(reg: st.Registry) -> None:
    for day in DAYS:
        answer = reg.as_of(day).ownership("org-bruzgi-logistics-centre", authority="US")
        print(f"  {day}: {answer.verdict}; would decide: {'; '.join(answer.missing)}")


if __name__ == "__main__":
    record = st.datasets.belarus()
    basic = [load_and_list, as_of_a_day, what_changed, a_life, two_clocks]
    for question in [*basic, response, coverage, loopholes, ownership]:
        print(f"\n{question.__name__.replace('_', ' ')}")
        question(record)
