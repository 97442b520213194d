"""What to mend in a house style and how, in the words of a Dutch Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ivpgen.house_style.records import (
    CONTRAST,
    LANGUAGE,
    LET_OP,
    LETTERS,
    MISSING,
    PAGE,
    PICTURES,
    STORIES,
    STYLES,
    TIP,
    Fault,
    PageReport,
    Report,
    StoryReport,
    StyleReport,
)
from ivpgen.phrases import listed
from ivpgen.word.placeholders import COVER_NAMES

_NEEDED = frozenset(["title", *(f"heading {level}" for level in range(1, 5))])
_NARROWEST = 120
_SMALLEST = 10.0
_CLOSEST = 1.15
_READ = frozenset(["normal", "list bullet", "list number", "tabeltekst", "kader"])
_KNOWN = frozenset([*COVER_NAMES, "kop"])
_CHANGE = "Klik in Word bij Start met rechts op de stijl {}, kies Wijzigen, dan Opmaak, {}"
_COMMON = frozenset(
    "arial|arial narrow|book antiqua|bookman old style|calibri|calibri light|cambria|candara|century gothic|comic sans ms"
    "|consolas|constantia|corbel|courier new|franklin gothic book|garamond|georgia|gill sans mt|lucida sans unicode"
    "|palatino linotype|segoe ui|tahoma|times new roman|trebuchet ms|verdana|aptos|aptos display|carlito|liberation sans"
    "|open sans|noto sans".split("|")
)


class Seen(NamedTuple):
    """What only shows when it is wrong: pictures without alternative text, text boxes that float on the cover, and how far
    from the left margin the farthest tab stop is that a header or footer uses, in millimetres."""

    undescribed: int
    boxes: int
    tab: float


def advice(report: Report, seen: Seen) -> Iterator[Fault]:
    """All faults, by subject."""
    yield from _contrast(report.stijlen)
    yield from _missing(report.stijlen)
    yield from _letters(report.stijlen)
    for page in report.bladzijden:
        yield from _page(page)
    yield from _header_and_footer(report.kop_en_voet)
    yield from _tab(report.bladzijden, seen.tab)
    if seen.undescribed:
        what = "1 afbeelding" if seen.undescribed == 1 else f"{seen.undescribed} afbeeldingen"
        yield Fault(
            LET_OP,
            PICTURES,
            f"In kop- of voettekst of op de omslag heeft {what} geen alternatieve tekst.",
            "Klik met rechts op de afbeelding, kies Alternatieve tekst bewerken en schrijf wat erop staat, zoals “Logo van "
            "de gemeente …”, of vink aan dat zij decoratief is.",
        )
    if seen.boxes:
        yield Fault(
            LET_OP,
            PICTURES,
            f"Op de omslag {'staat een tekstvak dat' if seen.boxes == 1 else 'staan tekstvakken die'} los op de bladzijde "
            f"{'ligt' if seen.boxes == 1 else 'liggen'}; een schermlezer slaat de tekst daarin vaak over.",
            "Zet de tekst in gewone alinea's, en geef die met Start, Randen, Randen en arcering een gekleurde achtergrond.",
        )
    if report.taal and not report.taal.lower().startswith("nl"):
        yield Fault(
            TIP,
            LANGUAGE,
            f"De taal van de huisstijl is {report.taal}; in de documenten wordt dat Nederlands.",
            "Selecteer alles, kies Controleren, Taal, Controletaal instellen, en kies Nederlands.",
        )


def _contrast(styles: Sequence[StyleReport]) -> Iterator[Fault]:
    for style in styles:
        for ground in style.gronden:
            if ground.reads:
                continue
            where = f" in de {ground.plek}" if ground.plek and not ground.plek.startswith("in ") else f" {ground.plek}"
            said = (
                f"De stijl “{style.getoond}” heeft{where.rstrip()} te weinig contrast: {_number(ground.contrast)} waar "
                f"{_number(ground.nodig)} nodig is (#{ground.kleur} op #{ground.achtergrond})."
            )
            yield Fault(LET_OP, CONTRAST, said, _mend_contrast(style, ground.plek), style.getoond)


def _mend_contrast(style: StyleReport, place: str) -> str:
    table = place.rpartition(" van ")[2] if " van " in place else ""
    if not table:
        return _CHANGE.format(f"“{style.getoond}”", "Lettertype, en neem een andere tekstkleur.")
    part = {"kopregel": "Veldnamenrij", "eerste kolom": "Eerste kolom"}.get(place.partition(" van ")[0], "Hele tabel")
    return (
        f"Klik in een tabel, klik bij Tabelontwerp met rechts op de tabelstijl “{table}”, kies Tabelstijl wijzigen, Opmaak "
        f"toepassen op: {part}, en kies een andere arcering; of geef de stijl “{style.getoond}” een andere kleur."
    )


def _missing(styles: Sequence[StyleReport]) -> Iterator[Fault]:
    missing = [style for style in styles if style.staat == MISSING]
    needed = [style.getoond for style in missing if style.naam in _NEEDED]
    others = [style for style in missing if style.naam not in _NEEDED]
    if needed:
        yield Fault(
            LET_OP,
            STYLES,
            f"De huisstijl mist {_listed(needed)}; die krijgen de vorm van ivpgen.",
            "Kies in Word bij Start in het venster Stijlen, Opties, Alle stijlen; kies de stijl, klik met rechts, Wijzigen, "
            "stel de opmaak in en bewaar het bestand. Word bewaart een stijl pas als zij is gebruikt of gewijzigd.",
        )
    if others:
        yield Fault(
            TIP,
            STYLES,
            f"{'Verder mist de huisstijl' if needed else 'De huisstijl mist'} {len(others)} van de {len(styles)} stijlen; die krijgen de vorm van ivpgen, met het "
            "lettertype van de huisstijl.",
            "Dat kan zo blijven. Welke het zijn staat hierboven; wil je er een zelf opmaken, maak dan een stijl "
            "met die naam.",
        )


def _letters(styles: Sequence[StyleReport]) -> Iterator[Fault]:
    small = [style for style in styles if style.grootte < _SMALLEST]
    if small:
        worst = min(style.grootte for style in small)
        yield Fault(
            TIP,
            LETTERS,
            f"Kleine letters, vanaf {_number(worst)} punten: {_listed([style.getoond for style in small])}.",
            _CHANGE.format(f"“{small[0].getoond}”", f"Lettertype, en neem minstens {_SMALLEST:.0f} punten."),
        )
    for style in styles:
        if style.naam in _READ and style.soort == "paragraph":
            if style.regelafstand < _CLOSEST and style.naam == "normal":
                yield Fault(
                    TIP,
                    LETTERS,
                    f"De regelafstand van “{style.getoond}” is {_number(style.regelafstand)}.",
                    _CHANGE.format(f"“{style.getoond}”", "Alinea, Regelafstand: Meerdere, Op: 1,15."),
                    style.getoond,
                )
            if style.uitlijning in ("both", "distribute", "center"):
                yield Fault(
                    TIP,
                    LETTERS,
                    f"De tekst in “{style.getoond}” is niet links uitgelijnd; dat leest minder goed.",
                    _CHANGE.format(f"“{style.getoond}”", "Alinea, Uitlijning: Links."),
                    style.getoond,
                )
    fonts = [style.lettertype for style in styles if style.lettertype.lower() not in _COMMON]
    for font in dict.fromkeys(fonts):
        yield Fault(
            TIP,
            LETTERS,
            f"Het lettertype {font} staat niet op elke computer; zonder dat lettertype toont Word een ander.",
            "Kies een gangbaar lettertype, of kies Bestand, Opties, Opslaan, Lettertypen in het bestand insluiten.",
        )


def _page(page: PageReport) -> Iterator[Fault]:
    if page.papier not in ("A4", "A4 liggend"):
        yield Fault(LET_OP, PAGE, f"Het papier is {page.papier}, geen A4.", "Kies Indeling, Formaat, A4.")
    if page.tekst < _NARROWEST:
        yield Fault(
            LET_OP,
            PAGE,
            f"Tussen de marges blijft {_number(page.tekst / 10)} cm over voor tekst; tabellen passen daar slecht in.",
            f"Kies Indeling, Marges, Aangepaste marges, en maak links en rechts samen hoogstens "
            f"{_number((page.breedte - _NARROWEST) / 10)} cm.",
        )


def _tab(pages: Sequence[PageReport], tab: float) -> Iterator[Fault]:
    """Text at a tab stop beyond the edge of the paper is cut off; the last page is the one that the text has."""
    if pages and tab > pages[-1].breedte - pages[-1].links:
        yield Fault(
            LET_OP,
            PAGE,
            f"In kop- of voettekst staat een tabstop op {_number(tab / 10)} cm, voorbij de rand van het papier; de tekst daar "
            "valt weg.",
            f"Dubbelklik op de kop- of voettekst en versleep de tabstop op de liniaal naar {_number(pages[-1].tekst / 10)} cm.",
        )


def _header_and_footer(stories: Sequence[StoryReport]) -> Iterator[Fault]:
    for story in stories:
        for name in story.vraagt:
            if name not in _KNOWN:
                yield Fault(
                    LET_OP,
                    STORIES,
                    f"De {story.soort} vraagt om {{{{ {name} }}}}, dat ivpgen niet kent.",
                    f"Wat je kunt invullen: {', '.join(f'{{{{ {known} }}}}' for known in COVER_NAMES)}.",
                )
    if not any(story.nummert for story in stories):
        yield Fault(
            LET_OP,
            STORIES,
            "De bladzijden hebben geen nummer.",
            "Dubbelklik onderaan een bladzijde en kies Koptekst en voettekst, Paginanummer.",
        )
    asked = {name for story in stories for name in story.vraagt}
    if not asked & {"titel", "kop"} and not any(
        f"[{field}]" in story.tekst for story in stories for field in ("TITLE", "STYLEREF", "DOCPROPERTY")
    ):
        yield Fault(
            TIP,
            STORIES,
            "In kop- of voettekst staat de titel van het document niet.",
            "Typ in de kop- of voettekst {{ kop }}; daar komt de korte titel.",
        )
    if not asked & {"status", "versie", "versieregel"}:
        yield Fault(
            TIP,
            STORIES,
            "In kop- of voettekst staat niet of het document een concept is.",
            "Typ in de voettekst {{ versieregel }}; daar komen status, versie en datum.",
        )


def _number(number: float) -> str:
    # Downwards: 4,46 is not enough, and "4,5" would say that it is.
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")


def _listed(names: Sequence[str]) -> str:
    return listed(f"“{name}”" for name in names)
