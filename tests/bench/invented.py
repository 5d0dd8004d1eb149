"""Made-up words, days and numbers for lists in which nobody exists."""

import random
from collections.abc import Iterator

SYLLABLES = (
    "exa sam ple inve ntor ima gin feig ned dum mok tri fic tio nar pla ceh old erra"
).split()
SYLLABLES_OF = {
    "Cyrl": "при мер обра зец выду ман ный мни мый".split(),
    "Arab": "مثا ل خيا لي نمو ذج وهم ي".split(),
    "Hans": "例 子 虚 构 样 本 假 想".split(),
}
COUNTRIES = (
    ("11033", "AO", "Angola"),
    ("11036", "AM", "Armenia"),
    ("11038", "AT", "Austria"),
    ("11044", "BY", "Belarus"),
    ("11065", "CN", "China"),
    ("11074", "CY", "Cyprus"),
    ("11117", "KZ", "Kazakhstan"),
    ("11171", "RU", "Russia"),
    ("11196", "CH", "Switzerland"),
    ("11209", "UA", "Ukraine"),
    ("11291", "", "undetermined"),
)
PROGRAMMES = ("EXAMPLE-EO1", "EXAMPLE-EO2", "SAMPLE", "INVENTED-EO14038", "MOCK2")
NOTE = "Invented for measuring. "

Rng = random.Random


def word(rng: Rng, script: str = "Latn") -> str:
    syllables = SYLLABLES_OF.get(script, SYLLABLES)
    return "".join(rng.choice(syllables) for _ in range(rng.randint(2, 4))).capitalize()


def day(rng: Rng, first: int, last: int) -> tuple[int, int, int]:
    return rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28)


def numbers(first: int) -> Iterator[int]:
    while True:
        yield first
        first += 1
