"""Words that a later reader can't place: a time without a year, a percentage of something, a row of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.rules.access.wording import CAPITALS, is_shouted
from ivpgen.rules.context import Context
from ivpgen.rules.language.prose import Prose
from ivpgen.rules.language.searching import crowded, listed
from ivpgen.rules.record import TIP, Rule

_ABBREVIATIONS = 6
"""So many different ones in a sentence are too many."""
_OF_A_YEAR = frozenset({"noot", "onbekend", "pm"})
"""Keys that may stand with a value of one year, or are there for a while."""
_JOINED = "_/-"


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def _is_joined(before: str) -> bool:
    return before.isalnum() or before in _JOINED


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(r"[A-Z]{2,6}(?![\w/-])")


@cache
def _percentage() -> re.Pattern[str]:
    return re.compile(r" met ((?:(?:ruim|bijna|ongeveer|circa|meer dan) )?\d+(?:,\d+)? ?(?:procent\b|%))")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:steeg|stegen|stijgt|stijgen|gestegen|daalde|daalden|daalt|dalen|gedaald|nam|namen|toegenomen|afgenomen|gegroeid|groeide)\b"
    )


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:19|20)\d\d|opzichte|t\.o\.v|vergeleken|vergelijking|sinds|dan|jaar|jaren|jaarlijks|maand|maanden|kwartaal|periode)\b"
    )


def ageing(prose: Prose, context: Context) -> Iterator[Finding]:
    """`dit jaar` and `onlangs` in a plan for several years; not where the sentence names a year."""
    periode = context.plan.periode
    if periode.van is not None and periode.tot is not None and periode.van.year == periode.tot.year:
        return
    for found in listed(prose, "tijd"):
        hit = prose.wording(found.start, found.end)
        if hit is None or hit.text.key in _OF_A_YEAR or hit.text.node.start_mark.name.startswith("uitvoering/"):
            continue
        if not _year().search(prose.sentence(hit).words) and not _each(hit.text.shown, hit.start):
            yield hit.finding(
                "IVP966",
                f"“{hit.words}” betekent over een jaar iets anders.",
                "Noem het jaar of de maand, of laat het weg.",
            )


def _each(text: str, start: int) -> bool:
    """Whether the words before make it the year before each year: `elk voorjaar over het afgelopen jaar`."""
    return text[max(start - 20, 0) : start].rstrip().endswith(("het", "Het", "een", "ieder", "elk"))


def compared_with_nothing(prose: Prose) -> Iterator[Finding]:
    """A rise or fall in per cent without a word nearby on since when or against what."""
    if "procent" not in prose.words and "%" not in prose.flat:
        return
    for found in _percentage().finditer(prose.flat):
        hit = prose.wording(*found.span(1))
        if hit is None or _compared().search(hit.context):
            continue
        if _change().search(prose.sentence(hit).words):
            yield hit.finding(
                "IVP968",
                f"Bij {hit.words} staat niet waarmee het vergeleken is.",
                "Noem de twee jaren, of zeg waarmee je vergelijkt; liefst met de aantallen erbij.",
            )


def abbreviations_in_a_row(prose: Prose) -> Iterator[Finding]:
    """Six different abbreviations or more in a sentence."""
    if sum(map(str.isupper, prose.written_words)) < _ABBREVIATIONS:
        return
    flat = prose.flat
    spans = [found.span() for found in _abbreviation().finditer(flat) if not _is_joined(flat[found.start() - 1])]
    for sentence, held in crowded(prose, spans, _ABBREVIATIONS):
        different = len({prose.flat[start:end] for start, end in held})
        if different >= _ABBREVIATIONS and not any(map(is_shouted, CAPITALS.findall(sentence.words))):
            yield sentence.finding(
                "IVP973",
                f"In deze zin staan {different} afkortingen.",
                "Schrijf er een paar voluit, of zet de partijen onder elkaar.",
            )


RECORDS = (
    Rule(
        "IVP966",
        "relatieve-tijd",
        TIP,
        "Een plan wordt vier jaar lang gelezen; wat “dit jaar” was, weet dan niemand meer.",
        fout="""\
terugblik: De boa's zijn onlangs begonnen; volgend jaar komen er twee bij.
""",
        goed="""\
terugblik: De boa's zijn in mei 2026 begonnen; in 2027 komen er twee bij.
""",
        herstel="Noem het jaar.",
    ),
    Rule(
        "IVP968",
        "procent-zonder-vergelijking",
        TIP,
        "Een stijging zegt pas iets met het begin erbij: van vijf naar zes is ook twintig procent.",
        fout="""\
analyse:
  tekst: Het aantal inbraken daalde met 20 procent.
""",
        goed="""\
analyse:
  tekst: Het aantal inbraken daalde tussen 2022 en 2025 met 20 procent, van 81 naar 65.
""",
        herstel="Noem waarmee je vergelijkt.",
    ),
    Rule(
        "IVP973",
        "rij-afkortingen",
        TIP,
        "Een zin vol afkortingen leest alleen wie ze al kent, ook als ze in de lijst staan.",
        fout="""\
organisatie: De gemeente overlegt met het OM, de GGD, de GGZ, het COA, het RIEC en de VRH.
""",
        goed="""\
organisatie: De gemeente overlegt met het Openbaar Ministerie en de veiligheidsregio, en met de zorg (GGD en GGZ).
""",
        herstel="Schrijf de belangrijkste voluit.",
    ),
)
