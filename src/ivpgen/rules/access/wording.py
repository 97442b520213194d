"""Sentences in capitals, and colours as the only sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import TIP, Rule

CAPITALS = pattern(r"\b[A-ZÀ-Þ]{2,}(?:[ ,'’:-]+[A-ZÀ-Þ]+\b){2,}")
_LONG = 6
_LONG_CAPITALS = pattern(rf"[A-ZÀ-Þ]{{{_LONG}}}")
_COLOUR = "rode|groene|gele|oranje|blauwe|paarse|roze|grijze|zwarte|witte"
_COLOURS = frozenset(
    mark + written
    for colour in (*_COLOUR.split("|"), "rood", "groen", "geel", "blauw", "paars", "grijs")
    for written in (colour, colour.capitalize(), colour.upper())
    for mark in ("", "(", "[", "“", "‘", "„", '"', "'", "*", "**", "_")
)
_THING = (
    "vak(?:ken|je|jes)?|balk(?:en|je|jes)?|lijn(?:en)?|cel(?:len)?|vlak(?:ken)?|stip(?:pen)?|staaf|staven|bolletjes?|"
    "bol(?:len)?|kolom(?:men)?|rij(?:en)?|arcering|markering"
)
_SHOWN = "gekleurd|gemarkeerd|aangegeven|weergegeven|gearceerd"
_ALONE = pattern(
    rf"\b(?:{_COLOUR}) (?:{_THING})\b|\b(?:in(?: het)?|met) (?:rood|groen|geel|oranje|blauw|paars|roze|grijs) (?:{_SHOWN})\b"
    rf"|\b(?:rood|groen|geel|oranje|blauw|paars|roze|grijs) (?:gekleurd|gemarkeerd|gearceerd)e?\b",
    re.IGNORECASE,
)


def may_be_shouted_in(words: Collection[str]) -> bool:
    """Whether a file of these words may have a sentence in capitals."""
    return any(map(_LONG_CAPITALS.search, filter(str.isupper, words)))


def may_be_coloured(words: Set[str]) -> bool:
    """Whether a file of these words may have a colour before another word."""
    return not _COLOURS.isdisjoint(words)


def capitals(passage: Passage) -> Iterator[Finding]:
    """Four words or more in capitals, two of them too long for abbreviations."""
    for found in CAPITALS.finditer(passage.shown):
        if is_shouted(found[0]):
            yield Finding(
                "IVP940",
                passage.place(*found.span()),
                f"Hier staan {len(found[0].split())} woorden in hoofdletters.",
                "Schrijf ze gewoon; benadruk met sterretjes: **zo**.",
            )


def is_shouted(words: str) -> bool:
    """Whether a run of words in capitals is a sentence, and no row of abbreviations."""
    lengths = [len(word) for word in re.findall(r"\w+", words)]
    return len(lengths) > 3 and sum(length >= _LONG for length in lengths) > 1


def colours(passage: Passage) -> Iterator[Finding]:
    """Parts of a picture or table that are named by their colour."""
    for found in _ALONE.finditer(passage.shown):
        yield Finding(
            "IVP941",
            passage.place(*found.span()),
            f"“{found[0]}” zegt alleen iets aan wie kleuren ziet.",
            "Noem ook de plaats, het woord of het teken dat erbij staat.",
        )


RECORDS = (
    Rule(
        "IVP940",
        "zin-in-hoofdletters",
        TIP,
        "Hoofdletters lezen traag, en een voorleesprogramma kan ze letter voor letter spellen.",
        fout="""\
inleiding: In dit plan geldt dat VEILIGHEID VOOR IEDEREEN BELANGRIJK is.
""",
        goed="""\
inleiding: In dit plan geldt dat veiligheid voor iedereen belangrijk is.
""",
        herstel="Schrijf de zin met gewone letters.",
    ),
    Rule(
        "IVP941",
        "alleen-kleur",
        TIP,
        "Wie kleuren niet onderscheidt, of een zwart-witte afdruk leest, weet niet wat bedoeld is (EN 301 549, 10.1.4.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
analyse:
  tekst: De rode vakken in de tabel zijn wijken waar het onveiliger werd.
""",
        goed="""\
analyse:
  tekst: De vakken met een driehoek in de tabel zijn wijken waar het onveiliger werd.
""",
        herstel="Verwijs ook naar een woord, teken of plaats.",
    ),
)
