"""T10 to T13: tables of data with headings, simple, named; and none that only arrange the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import TEKST, Block, Document, Paragraph, Table
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels, found_at

_CAPTION = re.compile(r"^\s*(tabel|table|overzicht|schema)\s+[\dIVXA-Z]", re.IGNORECASE)


def headers(document: Document) -> Iterator[Bevinding]:
    """A heading row that is marked, and rows that stay whole."""
    unmarked, unsaid, split = [], [], []
    for table in _data(document):
        has_row = bool(table.rows) and table.rows[0].header
        if not has_row and not (table.first_column and not table.first_row):
            unmarked.append(table.plek)
        elif has_row and not table.first_row:
            unsaid.append(table.plek)
        if any(row.splits for row in table.rows):
            split.append(table.plek)
    yield from found_at(
        "T10",
        "Deze tabel heeft geen veldnamenrij.",
        "Selecteer de eerste rij en kies Tabelindeling, Veldnamenrijen herhalen.",
        unmarked,
    )
    yield from found_at(
        "T10",
        "Deze tabel zegt niet dat haar eerste rij een veldnamenrij is.",
        "Vink bij Tabelontwerp “Veldnamenrij” aan.",
        unsaid,
        LET_OP,
    )
    yield from found_at(
        "T10",
        "Rijen van deze tabel mogen over twee pagina's breken.",
        "Zet bij Tabeleigenschappen, Rij “Rij over pagina's verdelen” uit.",
        split,
        LET_OP,
    )


def simple(document: Document) -> Iterator[Bevinding]:
    """No merged cells, no table in a table, no empty cells."""
    merged, nested, headless, blank = [], [], [], []
    for table in _data(document):
        cells = [(row, cell) for row in table.rows for cell in row.cells]
        if any(cell.merged for _, cell in cells):
            merged.append(table.plek)
        if any(cell.nested for _, cell in cells):
            nested.append(table.plek)
        first = table.rows[0] if table.rows and table.rows[0].header else None
        if any(cell.empty for row, cell in cells if row is first):
            headless.append(table.plek)
        if any(cell.empty and not cell.merged and not row.only_colour(cell) for row, cell in cells if row is not first):
            blank.append(table.plek)
    yield from found_at(
        "T11", "Deze tabel heeft samengevoegde cellen.", "Splits de cellen, of maak er twee tabellen van.", merged
    )
    yield from found_at("T11", "In deze tabel staat een tabel.", "Zet de tweede tabel onder de eerste.", nested, FOUT)
    yield from found_at("T11", "In de veldnamenrij is een cel leeg.", "Geef elke kolom een naam.", headless, FOUT)
    yield from found_at(
        "T11",
        "In deze tabel zijn cellen leeg.",
        "Zet er “–” of “n.v.t.” in, zodat te horen is dat er niets ontbreekt.",
        blank,
    )


def named(document: Document) -> Iterator[Bevinding]:
    """A caption beside the table, and a description in it."""
    bare = [
        table.plek for before, table, after in _neighbours(document) if not (_is_caption(before) or _is_caption(after))
    ]
    yield from found_at(
        "T12", "Boven deze tabel staat geen bijschrift.", "Kies Verwijzingen, Bijschrift invoegen.", bare
    )
    mute = [table.plek for table in _data(document) if table.part == TEKST and not table.description]
    yield from found_at(
        "T12",
        "Deze tabel heeft geen beschrijving.",
        "Vul bij Tabeleigenschappen, Alternatieve tekst in wat er in de tabel staat.",
        mute,
    )


def layout(document: Document) -> Iterator[Bevinding]:
    """Tables of one row or one column without a heading: boxes and columns, no data."""
    found: list[Plek] = [table.plek for table in document.tables if table.layout]
    yield from found_at(
        "T13",
        "Deze tabel deelt de pagina in; zij bevat geen gegevens.",
        "Gebruik een alineastijl met rand of arcering, tabstops of kolommen.",
        found,
    )


def _data(document: Document) -> Iterator[Table]:
    return (table for table in document.tables if not table.layout)


def _neighbours(document: Document) -> Iterator[tuple[Block | None, Table, Block | None]]:
    body = [block for block in document.body if isinstance(block, Table) or not block.blank]
    for number, block in enumerate(body):
        if isinstance(block, Table) and not block.layout:
            following = body[number + 1] if number + 1 < len(body) else None
            yield body[number - 1] if number else None, block, following


def _is_caption(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and (
        "caption" in block.style or "bijschrift" in block.style or _CAPTION.match(block.text) is not None
    )


REGELS: Regels = (
    (
        Regel(
            "T10",
            "tabel-zonder-veldnamen",
            FOUT,
            "Alleen met een veldnamenrij zegt een schermlezer bij elke cel in welke kolom zij staat.",
            toetst="De eerste rij is als veldnamenrij gemarkeerd, of alleen de eerste kolom is dat (een lijst van kenmerken); let op"
            " als de tabel het zelf niet zegt of rijen mogen breken.",
            toetst_niet="Of de eerste rij werkelijk de namen van de kolommen bevat.",
            clausules=("10.1.3.1",),
        ),
        headers,
    ),
    (
        Regel(
            "T11",
            "tabel-niet-eenvoudig",
            LET_OP,
            "In een tabel met samengevoegde of lege cellen raakt wie luistert de weg kwijt.",
            toetst="Geen samengevoegde cellen, geen lege cellen; een tabel in een tabel en een kolom zonder naam zijn een fout.",
            clausules=("10.1.3.1",),
        ),
        simple,
    ),
    (
        Regel(
            "T12",
            "tabel-zonder-bijschrift",
            LET_OP,
            "Bijschrift en beschrijving zeggen vooraf wat er in de tabel staat en of het de moeite loont haar door te lopen.",
            toetst="Er staat een bijschrift vlak boven of onder de tabel, en de tabel heeft een beschrijving.",
            toetst_niet="Of het bijschrift en de beschrijving bij de tabel passen.",
            clausules=("10.1.1.1",),
        ),
        named,
    ),
    (
        Regel(
            "T13",
            "tabel-voor-opmaak",
            LET_OP,
            "Een tabel die alleen de pagina indeelt, wordt voorgelezen als een tabel met gegevens.",
            toetst="Tabellen van één rij of één kolom zonder veldnamenrij, ook in kop- en voettekst.",
            toetst_niet="Opmaaktabellen met meer rijen en kolommen: die lijken op gegevens.",
            clausules=("10.1.3.2",),
        ),
        layout,
    ),
)
