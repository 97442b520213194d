"""T07, T09 and T21: pictures that speak for themselves, stand in the line of text, and are no pictures of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import TEKST, Document, Picture
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels, found_at

_SHORTEST, _LONGEST = 20, 250
_FILE_NAME = re.compile(
    r"\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)$|^(img|dsc|image|picture|schermafbeelding)[ _-]?\d+$", re.IGNORECASE
)
_SAYS_NOTHING = re.compile(
    r"^(afbeelding|foto|figuur|grafiek|logo|plaatje|picture|image|chart|diagram|schema|kaart)[ _-]?\d*\.?$",
    re.IGNORECASE,
)
_STARTS = re.compile(r"^(een )?(afbeelding|plaatje|image|picture|figuur) (van|of|met|waarop)\b", re.IGNORECASE)
_AUTOMATIC = re.compile(
    r"automatisch gegenereerde beschrijving|description automatically generated|AI-generated", re.IGNORECASE
)
_OF_TEXT = re.compile(
    r"scherm(afdruk|afbeelding|opname)|screenshot|printscreen|\bscan\b|\bgescande?\b|^tabel\b|tekst van|tekst uit",
    re.IGNORECASE,
)
_ALT = "Klik de afbeelding aan, kies Alt-tekst, en beschrijf in een of twee zinnen wat zij zegt of markeer haar als decoratief."


def alternative(document: Document) -> Iterator[Bevinding]:
    """A description that tells what the picture tells."""
    for each in document.pictures:
        if each.decorative or (each.kind == "shape" and not each.description):
            # A shape without words is drawn around a text, or is a line; what is in it is read as text.
            continue
        said, plek = each.description, _plek(each)
        if not said:
            yield Bevinding("T07", f"{_what(each)} heeft geen alternatieve tekst.", _ALT, plek)
        elif _FILE_NAME.search(said) or _SAYS_NOTHING.match(said):
            yield Bevinding("T07", f"De alternatieve tekst “{said}” zegt niet wat er te zien is.", _ALT, plek)
        elif _AUTOMATIC.search(said):
            yield Bevinding("T07", "De alternatieve tekst is door Word bedacht.", _ALT, plek, LET_OP)
        elif _STARTS.match(said):
            yield Bevinding(
                "T07",
                "De alternatieve tekst begint met “afbeelding van”; dat zegt een schermlezer al.",
                "Begin met wat er te zien is.",
                plek,
                LET_OP,
            )
        elif len(said) < _SHORTEST:
            yield Bevinding("T07", f"De alternatieve tekst “{said}” is wel heel kort.", _ALT, plek, LET_OP)
        elif len(said) > _LONGEST:
            yield Bevinding(
                "T07",
                f"De alternatieve tekst telt {len(said)} tekens; meer dan {_LONGEST} luistert niemand uit.",
                "Houd de alternatieve tekst kort en zet de uitleg in de tekst eronder.",
                plek,
                LET_OP,
            )


def inline(document: Document) -> Iterator[Bevinding]:
    """Nothing that floats over the page, no text in boxes."""
    floating = [
        _plek(each)[0] for each in document.pictures if each.floating and not each.decorative and each.kind != "shape"
    ]
    yield from found_at(
        "T09",
        "Deze afbeelding zweeft; een schermlezer weet niet waar zij hoort.",
        "Kies bij Tekstterugloop “In tekstregel”.",
        floating,
        FOUT if any(each.deel == TEKST for each in floating) else LET_OP,
    )
    boxes = [each.plek for each in document.paragraphs if (each.in_box or "frame" in each.holds) and each.text.strip()]
    yield from found_at(
        "T09",
        "Deze tekst staat in een tekstvak of kader dat los op de pagina ligt.",
        "Zet de tekst als gewone alinea in het document, zo nodig in een stijl met een rand.",
        boxes,
    )


def of_text(document: Document) -> Iterator[Bevinding]:
    """Pictures that say of themselves that they show text, and objects of another program."""
    for each in document.pictures:
        if each.kind == "object":
            yield Bevinding(
                "T21",
                "Hier staat een voorwerp van een ander programma, zoals een stuk Excel; een schermlezer leest dat niet.",
                "Maak er een gewone tabel of tekst van.",
                _plek(each),
            )
        elif each.kind == "picture" and (_OF_TEXT.search(each.description) or _OF_TEXT.search(each.name)):
            yield Bevinding(
                "T21",
                "Deze afbeelding lijkt tekst of een tabel te tonen.",
                "Zet de tekst of de tabel zelf in het document.",
                _plek(each),
            )


def _what(picture: Picture) -> str:
    return {"chart": "Een grafiek", "diagram": "Een schema", "object": "Een ingesloten voorwerp"}.get(
        picture.kind, "Een afbeelding"
    )


def _plek(picture: Picture) -> tuple[Plek, ...]:
    words = picture.plek.citaat or picture.description[:60] or picture.name
    return (picture.plek._replace(citaat=words),)


REGELS: Regels = (
    (
        Regel(
            "T07",
            "alternatieve-tekst-ontbreekt",
            FOUT,
            "Wie een afbeelding niet ziet krijgt haar alternatieve tekst te horen.",
            toetst="Elke afbeelding en grafiek heeft een alternatieve tekst of is als decoratief gemarkeerd; geen bestandsnaam, niet"
            " alleen “logo” of “foto”; let op bij minder dan 20 of meer dan 250 tekens, bij “afbeelding van” en bij een door Word"
            " bedachte tekst.",
            toetst_niet="Of de tekst zegt wat de afbeelding zegt, en of zij echt decoratief is. De grenzen van 20 en 250 tekens zijn"
            " goede praktijk, geen norm.",
            clausules=("10.1.1.1",),
        ),
        alternative,
    ),
    (
        Regel(
            "T09",
            "los-op-de-pagina",
            FOUT,
            "Wat los op de pagina ligt, komt bij voorlezen op een willekeurige plek.",
            toetst="Geen zwevende afbeeldingen (let op in kop- en voettekst), geen tekst in tekstvakken of losse kaders.",
            toetst_niet="Afbeeldingen die als decoratief gemarkeerd zijn.",
            clausules=("10.1.3.2",),
        ),
        inline,
    ),
    (
        Regel(
            "T21",
            "afbeelding-van-tekst",
            LET_OP,
            "Tekst in een afbeelding wordt niet voorgelezen en is niet te vergroten of van kleur te veranderen.",
            toetst="Afbeeldingen waarvan de naam of alternatieve tekst van een schermafdruk, scan of tabel spreekt; ingesloten"
            " voorwerpen van andere programma's.",
            toetst_niet="Wat er op een afbeelding staat: daar kijkt geen enkele toets naar.",
            clausules=("10.1.4.5",),
        ),
        of_text,
    ),
)
