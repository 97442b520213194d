"""Headings in a text: levels that skip, and bold paragraphs that pose as a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import LET_OP, TIP, Rule

_HEADING = pattern(r"^ {0,3}(#{1,6})[ \t]+(\S.*)$", re.MULTILINE)
_BOLD = pattern(r"(?:\A|\n[ \t]*\n) {0,3}((\*\*|__)(?=\S)((?:(?!\2).){2,80}?)\2(:?))[ \t]*(?=\n[ \t]*\n[ \t]*[^\s])")
_SENTENCE = (".", "!", "?", "…", ",", ";")


def may_stand_in(file: str) -> bool:
    """Whether a file may have a heading, or a paragraph in bold; a comment looks like one too."""
    return "#" in file or "**" in file or "__" in file


def headings(passage: Passage) -> Iterator[Finding]:
    """Headings that aren't one level below the one above them, and bold paragraphs."""
    text = passage.shown
    if "#" in text:
        yield from _skipped(passage, list(_HEADING.finditer(text)))
    if "**" in text or "__" in text:
        for found in _BOLD.finditer(text):
            if not found[3].rstrip().endswith(_SENTENCE):
                yield Finding(
                    "IVP931",
                    passage.place(*found.span(1)),
                    f"“{found[3]}” is een vette alinea die als kop dient.",
                    f"Maak er een kop van: ## {found[3].rstrip(':')}",
                )


def _skipped(passage: Passage, found: list[re.Match[str]]) -> Iterator[Finding]:
    above = min((len(one[1]) for one in found), default=1) - 1
    for one in found:
        level = len(one[1])
        if level > above + 1:
            yield Finding(
                "IVP930",
                passage.place(*one.span(0)),
                f"De kop “{one[2].strip()}” slaat een niveau over.",
                f"Zet er {above + 1} hekjes voor, of voeg de kop ertussen toe.",
            )
        above = level


RECORDS = (
    Rule(
        "IVP930",
        "overgeslagen-kopniveau",
        LET_OP,
        "Wie met een voorleesprogramma van kop naar kop gaat, denkt dat er een stuk ontbreekt (EN 301 549, 10.1.3.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  ## Aanleiding

  Het vorige plan loopt af.

  #### Vergunningen

  De vergunningen lopen door.
""",
        goed="""\
inleiding: |
  ## Aanleiding

  Het vorige plan loopt af.

  ### Vergunningen

  De vergunningen lopen door.
""",
        herstel="Laat elke kop hooguit één niveau dieper zijn dan de vorige.",
    ),
    Rule(
        "IVP931",
        "vette-alinea-als-kop",
        TIP,
        "Een vette regel ziet eruit als een kop maar is het niet: de navigatie slaat hem over (EN 301 549, 10.1.3.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  **Aanleiding**

  Het vorige plan loopt af.
""",
        goed="""\
inleiding: |
  ## Aanleiding

  Het vorige plan loopt af.
""",
        herstel="Zet er hekjes voor in plaats van sterretjes eromheen.",
    ),
)
