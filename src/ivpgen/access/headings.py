"""T03 to T06: headings that are headings, in order, with words, and a table of contents that leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.access.document import TEKST, Document, Paragraph
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels, found_at

_LONGEST_HEADING = 90
_LARGER = 2
_LONG_TEXT = 1_500
_DEEPEST = 6
_MANY_HEADINGS, _MANY_PAGES = 6, 10
_SENTENCE_ENDS = (".", ":", ";", ",", "?", "!", "…")
_NO_BODY_TEXT = (
    "title",
    "subtitle",
    "caption",
    "toc",
    "table of figures",
    "quote",
    "header",
    "footer",
    "list",
    "begrip",
)


def styles(document: Document) -> Iterator[Bevinding]:
    """Paragraphs that only look like headings, and long texts without any."""
    posing = [each.plek for each, following in _pairs(document) if _poses(document, each, following)]
    yield from found_at(
        "T03",
        "Deze korte vette alinea lijkt een kop, maar heeft geen kopstijl.",
        "Geef haar de stijl Kop 1, Kop 2 enzovoort, of schrijf er een gewone zin van.",
        posing,
    )
    if not document.headings and document.words() > _LONG_TEXT:
        yield Bevinding("T03", "Deze lange tekst heeft geen enkele kop.", "Geef de koppen een kopstijl.", gewicht=FOUT)
    deep = [each.plek for each in document.headings if each.level > _DEEPEST]
    yield from found_at("T03", "Deze kop is dieper dan niveau 6.", "Gebruik hooguit zes niveaus.", deep)


def order(document: Document) -> Iterator[Bevinding]:
    """The first heading is of level 1; a deeper one is one deeper at most."""
    before = 0
    for heading in document.headings:
        if heading.level > before + 1:
            yield Bevinding(
                "T04",
                f"Na {f'een kop van niveau {before}' if before else 'het begin'} volgt meteen een kop van niveau {heading.level}.",
                f"Maak er een kop van niveau {before + 1} van, of zet de kop ertussen die ontbreekt.",
                (heading.plek,),
            )
        before = heading.level


def words(document: Document) -> Iterator[Bevinding]:
    """No empty headings, and no two with the same words side by side."""
    empty: list[Plek] = []
    seen: set[tuple[str, ...]] = set()
    double: list[Plek] = []
    for heading in document.headings:
        if not heading.text.strip():
            empty.append(heading.plek)
        elif heading.path in seen:
            double.append(heading.plek)
        seen.add(heading.path)
    yield from found_at("T05", "Een kop zonder tekst.", "Verwijder de lege kop of geef haar een gewone stijl.", empty)
    yield from found_at(
        "T05",
        "Deze kop staat al eerder in hetzelfde deel.",
        "Geef elke kop in een deel eigen woorden.",
        double,
        LET_OP,
    )


def contents(document: Document) -> Iterator[Bevinding]:
    """A table of contents where there is much to find, with entries that lead somewhere."""
    has_one = any(
        field.code.split()[:1] == ["TOC"] and not _is_list_of_captions(field.code) for field in document.fields
    )
    many = len(document.headings) > _MANY_HEADINGS or document.stated_pages > _MANY_PAGES
    if not has_one:
        if many:
            yield Bevinding(
                "T06",
                f"Er is geen inhoudsopgave, bij {len(document.headings)} koppen.",
                "Voeg in Word een automatische inhoudsopgave in (Verwijzingen).",
            )
        return
    entries = [link for link in document.links if link.in_contents]
    if not entries and document.headings:
        yield Bevinding(
            "T06",
            "De inhoudsopgave is leeg of haar regels zijn geen koppelingen.",
            "Werk in Word de inhoudsopgave bij (F9), met hyperlinks in plaats van paginanummers aan.",
        )
    lost = [link.plek for link in entries if link.anchor and link.anchor not in document.bookmarks]
    yield from found_at(
        "T06",
        "Deze regel van de inhoudsopgave leidt nergens heen.",
        "Werk in Word de inhoudsopgave bij (F9).",
        lost,
        FOUT,
    )


def _pairs(document: Document) -> Iterator[tuple[Paragraph, object]]:
    body = document.body
    for number, block in enumerate(body[:-1]):
        if isinstance(block, Paragraph) and block.part == TEKST:
            yield block, body[number + 1]


def _poses(document: Document, paragraph: Paragraph, following: object) -> bool:
    text = paragraph.text.strip()
    if not text or len(text) > _LONGEST_HEADING or paragraph.level or paragraph.listed or paragraph.in_contents:
        return False
    if text.endswith(_SENTENCE_ENDS) or "\n" in text or paragraph.style.startswith(_NO_BODY_TEXT) or paragraph.holds:
        return False
    if isinstance(following, Paragraph) and (following.level or following.blank):
        return False
    looks = [run.look for run in paragraph.runs if run.text.strip()]
    plain = document.formatting.look(paragraph.style_id)
    bold = all(look.bold for look in looks) and not plain.bold
    return bold or all(look.size >= plain.size + _LARGER for look in looks)


def _is_list_of_captions(code: str) -> bool:
    return "\\c" in code or "\\a" in code


REGELS: Regels = (
    (
        Regel(
            "T03",
            "kop-zonder-kopstijl",
            LET_OP,
            "Wie niet ziet springt van kop naar kop; vette letters alleen zijn geen kop.",
            toetst="Geen korte alinea die met de hand helemaal vet of groter is gemaakt en waar tekst op volgt; geen kop dieper dan"
            " niveau 6; een tekst van meer dan 1500 woorden heeft koppen.",
            toetst_niet="Koppen die hun opmaak van een eigen stijl zonder niveau hebben.",
            clausules=("10.1.3.1", "10.2.4.6"),
        ),
        styles,
    ),
    (
        Regel(
            "T04",
            "kopniveau-overgeslagen",
            FOUT,
            "Een overgeslagen niveau laat een lezer zoeken naar een deel dat er niet is.",
            toetst="De eerste kop is van niveau 1 en elke volgende is hooguit één niveau dieper.",
            clausules=("10.1.3.1",),
        ),
        order,
    ),
    (
        Regel(
            "T05",
            "kop-leeg-of-dubbel",
            FOUT,
            "In een lijst van koppen zegt een lege kop niets en zijn twee gelijke niet te onderscheiden.",
            toetst="Elke kop heeft tekst; in hetzelfde deel komt dezelfde kop één keer voor (let op).",
            toetst_niet="Of een kop zegt waar het stuk over gaat.",
            clausules=("10.2.4.6",),
        ),
        words,
    ),
    (
        Regel(
            "T06",
            "geen-werkende-inhoudsopgave",
            LET_OP,
            "In een lang stuk vindt niemand iets zonder inhoudsopgave die ernaartoe leidt. EN 301 549 vraagt duidelijke koppen;"
            " een inhoudsopgave schrijft zij niet met zoveel woorden voor.",
            toetst="Bij meer dan 6 koppen, of meer dan 10 pagina's volgens de eigenschappen, is er een inhoudsopgave met koppelingen"
            " die bestaan (een dode koppeling is een fout).",
            toetst_niet="Of de inhoudsopgave bij is, en het echte aantal pagina's: dat weet alleen wie het stuk opmaakt.",
            clausules=("10.2.4.6",),
        ),
        contents,
    ),
)
