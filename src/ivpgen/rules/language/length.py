"""Sentences, paragraphs and asides that are too long to take in at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.prose import Hit, Prose
from ivpgen.rules.language.sentences import LONG
from ivpgen.rules.record import TIP, Rule

_PARAGRAPH, _ASIDE = 200, 25
"""More words than this are too many."""
_SUMMARY = 30
"""The same of a sentence in the summary, which everybody reads."""
_SHORTEST_SENTENCE, _SHORTEST_PARAGRAPH = 150, 900
"""A text of fewer characters has no sentence or paragraph of so many words."""


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(r"\([^()\x00]{120,}\)")


def long_sentences(prose: Prose) -> Iterator[Finding]:
    """Sentences of more than 35 words, in the summary of more than 30."""
    for number, (key, node) in enumerate(prose.written):
        text = node.value
        if len(text) < _SHORTEST_SENTENCE or not _has_long_part(text) or prose.is_name(number):
            continue
        most = _SUMMARY if key == "samenvatting" else LONG
        passage = prose.passage(number)
        for start, end in prose.sentences(passage):
            if end - start < _SHORTEST_SENTENCE:
                continue
            sentence = Hit(passage, start, end)
            words = len(passage.shown[start:end].split())
            if words > most and "|" not in sentence.line:
                yield sentence.finding(
                    "IVP902",
                    f"Deze zin heeft {words} woorden.",
                    "Maak er twee of drie zinnen van, of zet de onderdelen onder elkaar.",
                )


def _has_long_part(text: str) -> bool:
    """Whether it has so many characters without the end of a sentence."""
    parts = text.replace(".\n", ". ").replace("\n\n", ". ").split(". ")
    return len(max(parts, key=len)) >= _SHORTEST_SENTENCE


def long_paragraphs(prose: Prose) -> Iterator[Finding]:
    """Paragraphs of more than 200 words."""
    for number, (_, node) in enumerate(prose.written):
        if len(node.value) < _SHORTEST_PARAGRAPH:
            continue
        passage = prose.passage(number)
        start = 0
        for part in re.split(r"(\n\s*\n)", passage.shown):
            words = len(part.split())
            if words > _PARAGRAPH and not re.search(r"^\s*(?:[-*+|>•]|\d+[.)])\s", part, re.MULTILINE):
                yield Hit(passage, start, start + len(part)).finding(
                    "IVP969",
                    f"Deze alinea heeft {words} woorden.",
                    "Begin een nieuwe alinea, na een lege regel, waar het over iets anders gaat.",
                )
            start += len(part)


def long_asides(prose: Prose) -> Iterator[Finding]:
    """More than 25 words between brackets."""
    for found in _aside().finditer(prose.whole):
        words = len(found[0].split())
        hit = prose.wording(*found.span()) if words > _ASIDE else None
        if hit is not None and "\n\n" not in found[0]:
            yield hit.finding(
                "IVP970",
                f"Tussen deze haakjes staan {words} woorden.",
                "Maak er een zin van na deze, of zet het in een noot.",
            )


_FIRST = """\
  In het centrum is het op vrijdag en zaterdag druk. De meeste bezoekers zorgen niet voor overlast. Na sluitingstijd blijven
  groepen hangen op de markt. Dan ontstaan er ruzies, vaak om een taxi of bij de snackbar. De politie kreeg daarover in 2025
  ruim honderd meldingen. Dat zijn er dertig meer dan in 2022. Ondernemers houden hun terras daarom eerder dicht. Bewoners
  vragen om meer toezicht en om betere verlichting. In de winter is het rustiger, behalve tijdens de kerstmarkt. Boa's en
  politie lopen dan samen een vaste ronde langs de cafés. Dat werkt goed, zeggen de eigenaren en de buren.
"""
_SECOND = """\
  Bij het station speelt iets anders. Daar wordt overdag in drugs gehandeld, vooral in de onderdoorgang en bij de
  fietsenstalling. Reizigers voelen zich er niet op hun gemak. Scholieren nemen soms een omweg naar de bus. De vervoerder
  heeft camera's geplaatst, maar die hangen niet overal. De gemeente heeft de struiken gesnoeid en lampen vervangen. Het
  aantal aangiften bleef gelijk, maar wie er woont merkt weinig verschil. In de peiling geven bewoners hun buurt een zes.
  In 2022 was dat nog een zeven. De dealers zijn jong en komen meestal van buiten de gemeente. De politie kent een deel van
  hen van naam. Jongerenwerkers spreken hen aan, maar krijgen weinig contact.
"""
RECORDS = (
    Rule(
        "IVP902",
        "lange-zin",
        TIP,
        "Aan het eind van een lange zin is de lezer het begin kwijt; twee zinnen zeggen hetzelfde.",
        vragen=("toegesneden-op-doelgroep",),
        fout="""\
inleiding: >
  De gemeente werkt de komende jaren samen met de politie, de scholen, de ondernemers en de woningcorporatie aan een dorp
  waarin inwoners zich veilig voelen, waarin jongeren een goede plek hebben en waarin overlast snel wordt opgelost door wie
  daarvoor verantwoordelijk is.
""",
        goed="""\
inleiding: >
  De gemeente werkt samen met de politie, de scholen, de ondernemers en de woningcorporatie. Inwoners voelen zich veilig en
  jongeren hebben een goede plek. Wie verantwoordelijk is voor overlast, lost haar snel op.
""",
        herstel="Knip de zin op.",
    ),
    Rule(
        "IVP969",
        "lange-alinea",
        TIP,
        "In een alinea van een halve bladzijde vindt niemand terug wat hij zoekt.",
        fout=f"analyse: |\n{_FIRST}{_SECOND}",
        goed=f"analyse: |\n{_FIRST}\n{_SECOND}",
        herstel="Maak er meer alinea's van.",
    ),
    Rule(
        "IVP970",
        "lange-tussenzin",
        TIP,
        "Wie een lang stuk tussen haakjes leest, is daarna vergeten hoe de zin begon.",
        fout="""\
inleiding: >
  De boa's (die sinds vorig voorjaar ook in de avond en op zaterdag werken, omdat bewoners van het centrum dat in de peiling
  en op de bewonersavond als hun eerste wens noemden) kennen de buurt.
""",
        goed="""\
inleiding: >
  De boa's kennen de buurt. Zij werken ook in de avond en op zaterdag (de eerste wens in de peiling).
""",
        herstel="Maak er een eigen zin van.",
    ),
)
