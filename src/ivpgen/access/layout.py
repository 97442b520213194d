"""T15, T16 and T22: white space and breaks that come from styles, and an order of reading that is that of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import KOPTEKST, TEKST, VOETTEKST, Document, Paragraph, Table
from ivpgen.access.place import Plek
from ivpgen.access.record import LET_OP, PRAKTIJK, Bevinding, Regel, Regels, found_at
from ivpgen.ooxml.given import is_on
from ivpgen.ooxml.namespaces import W

_SPACES = re.compile(r"\S(  +|\xa0{2,})\S")
_TABS = re.compile(r"\t\t|^\t")
_MUCH = 250


def white_space(document: Document) -> Iterator[Bevinding]:
    """Blank paragraphs, runs of spaces and of tabs."""
    blank = list(_blank(document))
    yield from found_at(
        "T15",
        "Een lege alinea als witruimte.",
        "Verwijder haar en stel bij de stijl de afstand voor en na in.",
        blank,
    )
    spaced = [
        each
        for each in document.paragraphs
        if ("  " in each.text or "\t" in each.text or "\xa0\xa0" in each.text)
        and each.part not in (KOPTEKST, VOETTEKST)
        and not each.in_contents
    ]
    for pattern, bericht, hoe in (
        (
            _SPACES,
            "Twee of meer spaties achter elkaar.",
            "Gebruik één spatie; zet iets op zijn plaats met tabstops of een tabel.",
        ),
        (
            _TABS,
            "Tabs als inspringing of witruimte.",
            "Gebruik de inspringing van de stijl, tabstops of een tabel.",
        ),
    ):
        yield from found_at("T15", bericht, hoe, [each.plek for each in spaced if pattern.search(each.text)])


def breaks(document: Document) -> Iterator[Bevinding]:
    """Page breaks as signs in the text, and headings that may stay behind at the foot of a page."""
    typed = [each.plek for each in document.paragraphs if "page break" in each.holds]
    yield from found_at(
        "T16",
        "Een pagina-einde dat met de hand is ingevoegd.",
        "Zet bij de stijl of de alinea “Pagina-einde ervoor” aan.",
        typed,
    )
    loose = {
        each.style: each.plek
        for each in reversed(document.headings)
        if not is_on(document.formatting.setting(each.style_id, "pPr/keepNext"))
        and not is_on(each.element.find(f"{W}pPr/{W}keepNext"))
    }
    yield from found_at(
        "T16",
        "De stijl van deze kop laat haar los van de tekst die volgt.",
        "Zet bij de stijl “Bij volgende alinea houden” aan.",
        loose.values(),
    )


def reading_order(document: Document) -> Iterator[Bevinding]:
    """Nothing that matters in the margin of the page, where it isn't read or is read on every page."""
    found = [
        each.plek
        for each in document.paragraphs
        if each.part in (KOPTEKST, VOETTEKST) and (len(each.text) > _MUCH or each.level or each.listed)
    ]
    yield from found_at(
        "T22",
        "In de kop- of voettekst staat een kop, een lijst of een lang stuk tekst.",
        "Zet wat een lezer moet weten in de tekst zelf.",
        found,
    )
    columns = [each.plek for each in document.paragraphs if "column break" in each.holds]
    yield from found_at(
        "T22",
        "Hier loopt de tekst in kolommen die met de hand zijn afgebroken.",
        "Gebruik één kolom, of laat Word de tekst over de kolommen verdelen.",
        columns,
    )


def _blank(document: Document) -> Iterator[Plek]:
    """The first of every run of blank paragraphs, with the text before it as its place."""
    before: Paragraph | None = None
    running = False
    for number, block in enumerate(document.body):
        following = document.body[number + 1] if number + 1 < len(document.body) else None
        if isinstance(block, Table):
            running = False
        elif not block.blank or block.level:
            before, running = block, False
        elif following is not None and not running and not _between_tables(document, number):
            running = True
            yield Plek(block.path, f"na: {before.plek.citaat}" if before is not None else "aan het begin", TEKST)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                # A cell must end in a paragraph: the one after a table inside it.
                inner = cell.paragraphs[:-1] if cell.nested else cell.paragraphs
                if len(inner) > 1 and any(each.blank for each in inner):
                    yield Plek(table.path, f"cel: {' '.join(cell.text.split())[:50]}", table.part)


def _between_tables(document: Document, number: int) -> bool:
    """Word makes one table of two that touch."""
    before, after = document.body[number - 1] if number else None, document.body[number + 1]
    return isinstance(before, Table) and isinstance(after, Table)


REGELS: Regels = (
    (
        Regel(
            "T15",
            "witruimte-met-de-hand",
            LET_OP,
            "Lege regels, spaties en tabs worden voorgelezen, en verschuiven zodra iemand de tekst groter zet.",
            toetst="Geen lege alinea's (behalve tussen twee tabellen), geen twee spaties achter elkaar, geen regel die met een tab"
            " begint of twee tabs achter elkaar heeft.",
            toetst_niet="Tabs in kop- en voettekst: daar horen zij.",
            clausules=("10.1.3.2",),
        ),
        white_space,
    ),
    (
        Regel(
            "T16",
            "afbreking-met-de-hand",
            LET_OP,
            "Een los pagina-einde staat na elke wijziging op de verkeerde plek.",
            toetst="Geen pagina-einde als teken in de tekst; elke gebruikte kopstijl blijft bij de alinea die volgt.",
            grond=PRAKTIJK,
            zekerheid="eigen",
        ),
        breaks,
    ),
    (
        Regel(
            "T22",
            "leesvolgorde",
            LET_OP,
            "Een schermlezer leest het bestand van voor naar achter en slaat de kop- en voettekst meestal over.",
            toetst="Geen kop, lijst of lange tekst in kop- of voettekst; geen met de hand afgebroken kolommen.",
            toetst_niet="Of de volgorde zinvol is. Wat los op de pagina ligt, is T09.",
            clausules=("10.1.3.2",),
        ),
        reading_order,
    ),
)
