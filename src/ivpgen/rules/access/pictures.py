"""Pictures without a text alternative, or with one that helps nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding, Place
from ivpgen.patterns import pattern
from ivpgen.plan.content import Afbeelding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule

_FILE_NAME = pattern(
    r"[\w-]+\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf)|(?:img|dsc|image|afbeelding|foto)[ _-]?\d+", re.IGNORECASE
)
_SAYS_NOTHING = pattern(
    r"(?:een )?(?:afbeelding|foto|plaatje|figuur|illustratie|beeld|image|picture)(?: (?:van|of|waarop)\b|$)",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 20, 250


def alternatives(context: Context) -> Iterator[Finding]:
    """What is wrong with the text alternatives of the pictures in `afbeeldingen` and in texts."""
    described = {str(one.bestand) for one in context.delen(Afbeelding) if one.alt or one.alt.afwezig}
    in_text: set[str] = set()
    for passage, found in context.pictures:
        words, name = found[1].strip(), found[2]
        if words:
            in_text.add(name)
            yield from _judged(words, passage.place(*found.span(1)))
        elif name not in described:
            yield _missing(name, passage.place(*found.span()))
    for one in context.delen(Afbeelding):
        if one.alt:
            yield from _judged(str(one.alt), context.place(one, "alt"))
        elif one.alt.afwezig is None and one.bestand and str(one.bestand) not in in_text:
            yield _missing(str(one.bestand), context.place(one, "bestand"))


def _missing(name: str, place: Place) -> Finding:
    return Finding(
        "IVP910",
        place,
        f"De afbeelding {name} heeft geen alternatieve tekst.",
        "Zeg bij alt: wat erop te zien is en wat dat betekent; is zij alleen versiering, schrijf dan alt: {niet: versiering}.",
    )


def _judged(alt: str, place: Place) -> Iterator[Finding]:
    if _FILE_NAME.fullmatch(alt) or _SAYS_NOTHING.match(alt):
        yield Finding(
            "IVP912",
            place,
            f"De alternatieve tekst “{alt[:40]}{'…' if len(alt) > 40 else ''}” is geen beschrijving."
            if _FILE_NAME.fullmatch(alt) or len(alt) < _SHORTEST
            else "De alternatieve tekst begint met wat de lezer al hoort: dat het een afbeelding is.",
            "Begin met wat erop te zien is.",
        )
    elif not _SHORTEST <= len(alt) <= _LONGEST:
        yield Finding(
            "IVP911",
            place,
            f"De alternatieve tekst is {len(alt)} tekens lang; {_SHORTEST} tot {_LONGEST} is goed.",
            "Zeg in een of twee zinnen wat erop te zien is."
            if len(alt) < _SHORTEST
            else "Houd het bij een of twee zinnen, en zet de rest in de tekst eronder.",
        )


_DESCRIBED = """\
afbeeldingen:
  - bestand: afbeeldingen/kaart.png
    alt: Kaart van de drie wijken; het station ligt in het centrum.
"""
RULES: Rules = (
    (
        Rule(
            "IVP910",
            "afbeelding-zonder-tekst",
            LET_OP,
            "Wie de afbeelding niet ziet, mist wat zij zegt (EN 301 549, 10.1.1.1).",
            bron="en-301549",
            zekerheid="afgeleid",
            fout="""\
afbeeldingen:
  - id: kaart
    bestand: afbeeldingen/kaart.png
    titel: De wijken van Voorbeeldstad
""",
            goed="""\
afbeeldingen:
  - id: kaart
    bestand: afbeeldingen/kaart.png
    titel: De wijken van Voorbeeldstad
    alt: Kaart van de drie wijken; het station ligt in het centrum.
""",
            herstel="Voeg alt toe met wat er te zien is.",
        ),
        alternatives,
    ),
    (
        Rule(
            "IVP911",
            "afbeeldingstekst-te-kort-of-te-lang",
            TIP,
            "Een paar woorden zeggen te weinig, en in een lange tekst kan een voorleesprogramma niet terug (EN 301 549, 10.1.1.1).",
            bron="en-301549",
            zekerheid="achtergrond",
            fout="""\
afbeeldingen:
  - bestand: afbeeldingen/kaart.png
    alt: Kaart
""",
            goed=_DESCRIBED,
            herstel="Schrijf een of twee zinnen.",
        ),
        None,
    ),
    (
        Rule(
            "IVP912",
            "afbeeldingstekst-zegt-niets",
            LET_OP,
            "Een bestandsnaam, of de woorden “afbeelding van”, zeggen niet wat er te zien is (EN 301 549, 10.1.1.1).",
            bron="en-301549",
            zekerheid="afgeleid",
            fout="""\
afbeeldingen:
  - bestand: afbeeldingen/kaart.png
    alt: Afbeelding van de kaart met de drie wijken van Voorbeeldstad
""",
            goed=_DESCRIBED,
            herstel="Zeg wat er te zien is.",
        ),
        None,
    ),
)
