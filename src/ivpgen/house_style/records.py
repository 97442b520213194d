"""What an inspection of a house style yields: plain records, in Dutch where a reader sees them."""

from __future__ import annotations

from typing import NamedTuple

LET_OP, TIP = "let op", "tip"
CONTRAST, STYLES, LETTERS, PAGE, STORIES, PICTURES, LANGUAGE = (
    *("contrast", "stijlen", "letters", "bladzijde", "kop- en voettekst", "afbeeldingen", "taal"),
)
FOUND, MISSING = "gevonden", "ontbreekt"


class Fault(NamedTuple):
    """One thing to mend, by `niveau`: `let op` counts, a `tip` doesn't. `soort` is its subject; `stijl` the style it is about."""

    niveau: str
    soort: str
    bericht: str
    hoe: str
    stijl: str = ""


class Ground(NamedTuple):
    """A style where it stands: `plek` is "" for running text, or such as `kopregel van Tabel`; colours as rrggbb.

    `nodig` is the least contrast of WCAG 2.1: 3 for large letters, else 4.5.
    """

    plek: str
    kleur: str
    achtergrond: str
    contrast: float
    nodig: float

    @property
    def reads(self) -> bool:
        """Whether text stands out enough."""
        return self.contrast >= self.nodig


class StyleReport(NamedTuple):
    """A style that the documents use: `naam` as in the file, in lower case, `getoond` as a Dutch Word shows it.

    `staat` is FOUND or MISSING (then it gets the look of ivpgen's); `erft` names the style that it has font, size and colour
    from, where it says none of these itself. `grootte` in points.
    """

    soort: str
    naam: str
    getoond: str
    staat: str
    erft: str
    lettertype: str
    grootte: float
    vet: bool
    regelafstand: float
    uitlijning: str
    gronden: tuple[Ground, ...]


class PageReport(NamedTuple):
    """The paper of a section and its margins, in millimetres; `tekst` is the width that is left for text."""

    breedte: float
    hoogte: float
    boven: float
    rechts: float
    onder: float
    links: float
    tekst: float

    @property
    def papier(self) -> str:
        """Its name, `A4` or `A4 liggend`, or its measures."""
        short, long = sorted((self.breedte, self.hoogte))
        name = next((name for name, size in _PAPER.items() if abs(short - size[0]) < 2 and abs(long - size[1]) < 2), "")
        turned = " liggend" if self.breedte > self.hoogte else ""
        return f"{name}{turned}" if name else f"{self.breedte:.0f} × {self.hoogte:.0f} mm"


_PAPER = {"A4": (210, 297), "Letter": (216, 279), "A3": (297, 420), "A5": (148, 210)}


class StoryReport(NamedTuple):
    """A header or footer: `soort` koptekst or voettekst, `waar` such as `eerste bladzijde`; fields as `[PAGE]` in its text."""

    soort: str
    waar: str
    tekst: str
    vraagt: tuple[str, ...]
    nummert: bool


class Report(NamedTuple):
    """A house style as an inspection found it. `omslag` says in a sentence what becomes of the cover."""

    stijlen: tuple[StyleReport, ...]
    bladzijden: tuple[PageReport, ...]
    kop_en_voet: tuple[StoryReport, ...]
    omslag: str
    taal: str
    fouten: tuple[Fault, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing needs mending; tips may be left."""
        return all(fault.niveau == TIP for fault in self.fouten)
