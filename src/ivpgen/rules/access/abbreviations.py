"""Abbreviations: each one in a text stands in the list or is explained, each one in the list stands in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import filterfalse

from ivpgen.diagnostics import Finding, Place
from ivpgen.method import catalogus
from ivpgen.patterns import pattern
from ivpgen.plan.governance import Partner
from ivpgen.plan.model import Plan
from ivpgen.rules.access.wording import CAPITALS, is_shouted
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import TIP, Rule

_ABBREVIATION = pattern(r"(?<![\w.@/#-])[A-Z]{2,6}(?![\w@/]|\.\w)")
_IN_PLACE = pattern(r"\w[\w’'-]* \(([A-Z]{2,6})(?=[),;:]| )|\b([A-Z]{2,6}) \((?=[^()]*[^\W\d_]+ [^()]+\))")
_ROMAN = pattern(r"(?=.)M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_WORD = pattern(r"(?<![\w.-])[a-z]{2,6}(?![\w-])")
_KEY = pattern(r"[ \t]*:(?:\s|\Z)")
_ADDRESS = pattern(r"\]\([^)]*\)|(?:https?://|www\.)\S+")
_NAMES = frozenset(
    {
        "ANP", "ANWB", "APK", "BTW", "BV", "CD", "DNA", "DVD", "EU", "GPS", "ICT", "ID", "IVP", "KLM", "KPN", "NAVO", "NL", "NOS", "NPO",
        "NS", "NV", "PC", "PDF", "PIN", "PSV", "SMS", "SOS", "TNO", "TV", "USB", "VN", "VS", "WC",
    }
)  # fmt: skip
"""Names, and abbreviations that everybody knows better than what they stand for."""


def abbreviations(context: Context) -> Iterator[Finding]:
    """Abbreviations in capitals that are explained nowhere, each where it is used first; and those of the list that nobody uses."""
    if context is not context.edities[0]:
        # The list is one for all editions.
        return
    explained = _explained(context)
    written = set(_ABBREVIATION.findall(" ".join(filterfalse(str.islower, context.words))))
    if written - explained - {name for one in catalogus.cataloguspartners() for name in (one.naam, one.afkorting)}:
        yield from _unexplained(context, explained)
    for plan in context.delen(Plan):
        for short in plan.afkortingen:
            if not _is_used(context, short):
                yield context.finding(
                    "IVP951",
                    plan,
                    "afkortingen",
                    short,
                    key=True,
                    bericht=f"De afkorting {short} komt in geen tekst voor.",
                    hoe="Haal haar uit de lijst.",
                )


def _unexplained(context: Context, explained: Collection[str]) -> Iterator[Finding]:
    texts = context.all_passages
    first = _first_uses(texts)
    open_ = first.keys() - explained
    if open_:
        open_ -= {name for one in catalogus.cataloguspartners() for name in (one.naam, one.afkorting)}
    if open_:
        in_place = (one.text for one in texts if "(" in one.text)
        open_ -= {found[1] or found[2] for text in in_place for found in _IN_PLACE.finditer(text)}
        # What is written in small letters elsewhere is a word that was stressed.
        open_ -= {word.upper() for one in texts for word in _WORD.findall(one.text)}
    for short, place in first.items():
        if short in open_:
            yield Finding(
                "IVP950",
                place,
                f"De afkorting {short} wordt nergens verklaard.",
                f"Zet {short} met haar betekenis bij afkortingen, of schrijf haar hier voluit.",
            )


def _first_uses(texts: Iterable[Passage]) -> dict[str, Place]:
    """Where each abbreviation stands first; numerals, addresses and sentences in capitals aside."""
    first: dict[str, Place] = {}
    for passage in texts:
        if not _ABBREVIATION.search(passage.shown):
            continue
        shown = _ADDRESS.sub(lambda found: " " * len(found[0]), passage.shown)
        shown = CAPITALS.sub(lambda found: " " * len(found[0]) if is_shouted(found[0]) else found[0], shown)
        for found in _ABBREVIATION.finditer(shown):
            if found[0] not in first and not _ROMAN.fullmatch(found[0]):
                first[found[0]] = passage.place(*found.span())
    return first


def _explained(context: Context) -> set[str]:
    """What the plan explains: in its list, with its partners, among its terms."""
    known = set(_NAMES)
    for each in context.edities:
        known |= {str(one.afkorting) for one in each.delen(Partner)}
        for plan in each.delen(Plan):
            known |= {*plan.afkortingen, *plan.begrippen}
    return known


def _is_used(context: Context, short: str) -> bool:
    """Whether an abbreviation stands in the files of the plan besides as a key, which is where it is explained."""
    texts = context.planmap.folder.texts
    return any(_stands_in(text, short) for name, text in texts.items() if not name.startswith("archief/"))


def _stands_in(text: str, short: str) -> bool:
    at = -1
    while (at := text.find(short, at + 1)) >= 0:
        end = at + len(short)
        if not (_is_letter(text[at - 1 : at]) or _is_letter(text[end : end + 1]) or _KEY.match(text, end)):
            return True
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


RULES: Rules = (
    (
        Rule(
            "IVP950",
            "onverklaarde-afkorting",
            TIP,
            "Raadsleden en inwoners kennen de afkortingen van het vak niet; het CCV vraagt om een leesbaar plan met een lijst.",
            fout="""\
inleiding: De VVGB loopt al, en de raad besluit erover in het najaar.
""",
            goed="""\
inleiding: De VVGB loopt al, en de raad besluit erover in het najaar.
afkortingen:
  VVGB: verklaring van geen bedenkingen
""",
            herstel="Zet de afkorting met haar betekenis in de lijst, of schrijf haar voluit.",
        ),
        abbreviations,
    ),
    (
        Rule(
            "IVP951",
            "ongebruikte-afkorting",
            TIP,
            "Een lijst met afkortingen die nergens staan helpt niemand.",
            fout="""\
inleiding: De raad besluit erover in het najaar.
afkortingen:
  VVGB: verklaring van geen bedenkingen
""",
            goed="""\
inleiding: De VVGB loopt al, en de raad besluit erover in het najaar.
afkortingen:
  VVGB: verklaring van geen bedenkingen
""",
            herstel="Haal haar uit de lijst.",
        ),
        None,
    ),
)
