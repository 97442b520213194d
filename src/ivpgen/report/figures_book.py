"""The figures of a plan as a workbook for Excel: a sheet that lists the indicators, and one for each of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.method import catalogus
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.plan.cited_figures import unit
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.numerals import parse
from ivpgen.plan.planmap import Editie, Planmap
from ivpgen.plan.values import Waarde

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LIST = "Overzicht"
_LIST_COLUMNS = (
    ("Blad", 32), ("Indicator", 60), ("Gemeente", 20), ("Eenheid", 20), ("Gewenste richting", 18), ("Eerste jaar", 12),
    ("Laatste jaar", 12), ("Laatste waarde", 16), ("Bron", 60),
)  # fmt: skip
_COLUMNS = (
    ("Gegeven", 16), ("Gebied", 24), ("Jaar", 16), ("Waarde", 14), ("Ondergrens", 12), ("Bovengrens", 12), ("Voorlopig", 11),
    ("Tot en met", 18), ("Opmerking", 60),
)  # fmt: skip
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']+")
_LONGEST_NAME = 31
_MOST_DECIMALS = 6
_EXACT = 10**15
"""Excel keeps fifteen digits; a longer number stays text."""
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_CORE = "docProps/core.xml"


class _Blad(NamedTuple):
    """An indicator with the sheet that it gets; `gemeente` is "" for what holds for the whole plan."""

    naam: str
    indicator: Indicator
    gemeente: str
    eigen: str
    codes: frozenset[str]
    bronnen: Mapping[str, Bron]


def figures_book(planmap: Planmap) -> bytes:
    """The workbook, the same bytes for the same plan; an indicator of a gemeente has a sheet where its values aren't the joint ones."""
    import xlsxwriter

    sheets = _sheets(planmap)
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    plan = planmap.plan
    book.set_properties(
        {
            "title": f"Cijfers bij {plan.titel}" if plan is not None and plan.titel else "Cijfers bij het plan",
            "author": " en ".join(f"{one.naam or one.id}" for one in _gemeenten(planmap.edities[0])),
            "created": _LONG_AGO,
        }
    )
    look = _Look(book)
    _list(book.add_worksheet(LIST), sheets, look)
    for one in sheets:
        _indicator(book.add_worksheet(one.naam), one, look)
    book.close()
    return _in_dutch(data.getvalue())


class _Look:
    """Formats of cells, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.kop = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.tekst = book.add_format({"text_wrap": True, "valign": "top"})
        self.rechts = book.add_format({"align": "right", "valign": "top"})
        self.jaar = book.add_format({"num_format": "0", "valign": "top"})
        self.link = book.add_format({"font_color": "#0000EE", "underline": 1, "valign": "top"})

    def number(self, decimals: int) -> Format:
        """Thousands and decimals as the reader's Excel writes them: with a point and a comma in Dutch."""
        if decimals not in self._numbers:
            shown = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"num_format": shown, "valign": "top"})
        return self._numbers[decimals]


def _sheets(planmap: Planmap) -> list[_Blad]:
    found: list[_Blad] = []
    seen: dict[str, list[object]] = {}
    taken = {LIST.lower()}
    for editie in planmap.edities:
        here = _gemeenten(editie)
        gemeente = str(here[0].naam or here[0].id) if editie.gemeente and here else ""
        own = " en ".join(str(one.naam or one.id) for one in here)
        for stuk in editie.stukken():
            bronnen = {str(one.id): one for one in stuk.delen if isinstance(one, Bron) and one.id}
            every = {str(one.id): one for one in editie.plan.delen if isinstance(one, Bron) and one.id} | bronnen
            for one in stuk.delen:
                if not isinstance(one, Indicator) or one.plek.pad[:1] == ("voorgangers",):
                    continue
                said = [one.waarden, one.nulmeting, one.streefwaarden, one.streefwaarde, one.vergelijking]
                alike = seen.setdefault(f"{one.plek.bestand} {one.id or one.naam_of_titel}", [])
                if said in alike:
                    continue
                alike.append(said)
                codes = frozenset({"", *(str(gemeen.code) for gemeen in here)})
                found.append(_Blad(_name(_short(one), gemeente, taken), one, gemeente, own, codes, every))
    return found


def _gemeenten(editie: Editie) -> list[Gemeente]:
    every = [one for one in editie.plan.plan.gemeenten if isinstance(one, Gemeente)]
    return [one for one in every if editie.gemeente in (None, one.id)]


def _short(indicator: Indicator) -> str:
    """Its name, or what its id says where that is too long for a sheet."""
    name = _called(indicator)
    return name if len(name) <= _LONGEST_NAME or not indicator.id else indicator.id.replace("-", " ").capitalize()


def _called(indicator: Indicator) -> str:
    known = catalogus.bbv(str(indicator.bbv)) if indicator.bbv and not indicator.naam else None
    return str(known.naam if known else indicator.naam_of_titel)


def _name(naam: str, gemeente: str, taken: set[str]) -> str:
    """A name that Excel allows for a sheet, and that no other one has."""
    bare = " ".join(_FORBIDDEN.sub(" ", f"{gemeente} {naam}").split()) or "Indicator"
    number = 1
    while True:
        after = "" if number == 1 else f" {number}"
        name = f"{bare[: _LONGEST_NAME - len(after)].rstrip()}{after}"
        if name.lower() not in taken and name.lower() != "history":
            taken.add(name.lower())
            return name
        number += 1


def _head(sheet: Worksheet, columns: tuple[tuple[str, int], ...], look: _Look) -> None:
    for at, (name, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, look.kop)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _list(sheet: Worksheet, sheets: list[_Blad], look: _Look) -> None:
    _head(sheet, _LIST_COLUMNS, look)
    for row, one in enumerate(sheets, start=1):
        indicator = one.indicator
        years = [jaar for jaar, waarde in sorted(indicator.waarden.items()) if waarde.waarde]
        sheet.write_url(row, 0, f"internal:'{one.naam}'!A1", look.link, one.naam)
        said = (_called(indicator), one.gemeente, unit(indicator), indicator.richting)
        for at, text in enumerate(said, start=1):
            _text(sheet, row, at, str(text), look.tekst)
        if years:
            _year(sheet, row, 5, years[0], look)
            _year(sheet, row, 6, years[-1], look)
            _number(sheet, row, 7, str(indicator.waarden[years[-1]].waarde), look)
        _text(sheet, row, 8, _sources(one), look.tekst)


def _indicator(sheet: Worksheet, one: _Blad, look: _Look) -> None:
    _head(sheet, _COLUMNS, look)
    row = 0
    for row, (what, area, jaar, waarde) in enumerate(_rows(one), start=1):
        _text(sheet, row, 0, what, look.tekst)
        _text(sheet, row, 1, area, look.tekst)
        _year(sheet, row, 2, jaar, look)
        _number(sheet, row, 3, _absent(waarde) or str(waarde.waarde or waarde.relatief), look)
        _number(sheet, row, 4, str(waarde.ondergrens), look)
        _number(sheet, row, 5, str(waarde.bovengrens), look)
        _text(sheet, row, 6, "ja" if waarde.voorlopig else "", look.tekst)
        _text(sheet, row, 7, str(waarde.tot_en_met) if waarde.tot_en_met else "", look.tekst)
        _text(sheet, row, 8, _remarks(waarde), look.tekst)
    indicator = one.indicator
    about = (
        ("Indicator", _called(indicator)),
        ("Definitie", " ".join(indicator.definitie.tekst) if indicator.definitie else ""),
        ("Eenheid", unit(indicator)),
        ("Duiding", " ".join(indicator.duiding.tekst) if indicator.duiding else ""),
        ("Bron", _sources(one)),
    )
    for at, (name, text) in enumerate(((name, text) for name, text in about if text), start=row + 2):
        _text(sheet, at, 0, name, look.kop)
        _text(sheet, at, 1, " ".join(str(text).split()))


def _rows(one: _Blad) -> Iterator[tuple[str, str, str, Waarde]]:
    """What a sheet holds: the kind of figure, its area, its year, and the value."""
    indicator = one.indicator
    area = one.eigen if indicator.gebied in one.codes else str(indicator.gebied)
    for jaar, waarde in sorted(indicator.waarden.items()):
        yield "Gemeten", area, jaar, waarde
    base = indicator.nulmeting
    if base is not None:
        known = indicator.waarden.get(base.jaar.tekst)
        yield "Nulmeting", area, str(base.jaar), base if base.waarde or known is None else known
    for jaar, waarde in sorted(indicator.streefwaarden.items()):
        yield "Streefwaarde", area, jaar, waarde
    if indicator.streefwaarde is not None:
        yield "Streefwaarde", area, "einde periode", indicator.streefwaarde
    for other in indicator.vergelijking:
        for jaar, waarde in sorted(other.waarden.items()):
            yield "Vergelijking", str(other.naam or other.gebied), jaar, waarde


def _absent(waarde: Waarde) -> str:
    absent = waarde.afwezig
    return f"{absent.soort}: {absent.reden}".strip(": ") if absent is not None else ""


def _remarks(waarde: Waarde) -> str:
    said = ["ongeveer" if waarde.circa else "", waarde.relatief if waarde.waarde else "", waarde.noot]
    said += [f"ook gepubliceerd: {one.waarde} ({', '.join(one.volgens)})" for one in waarde.ook_gepubliceerd]
    if waarde.bijgesteld is not None:
        said.append(f"bijgesteld: {waarde.bijgesteld.reden}")
    return "; ".join(" ".join(str(part).split()) for part in said if part)


def _number(sheet: Worksheet, row: int, column: int, text: str, look: _Look) -> None:
    """A number as one, so that Excel can reckon with it; words and bounds as text."""
    number = parse(text.removeprefix("circa ").removeprefix("ca. "))
    if number is None or abs(number) >= _EXACT:
        _text(sheet, row, column, text, look.rechts)
        return
    exponent = number.as_tuple().exponent
    decimals = min(max(-exponent, 0), _MOST_DECIMALS) if isinstance(exponent, int) else 0
    sheet.write_number(row, column, float(number), look.number(decimals))


def _year(sheet: Worksheet, row: int, column: int, text: str, look: _Look) -> None:
    if text.isdecimal() and len(text) == 4:
        sheet.write_number(row, column, int(text), look.jaar)
    else:
        _text(sheet, row, column, text, look.rechts)


def _text(sheet: Worksheet, row: int, column: int, text: str, form: Format | None = None) -> None:
    if text:
        sheet.write_string(row, column, text, form)


def _sources(one: _Blad) -> str:
    """The sources with the day on which their files were fetched."""
    found = []
    for name in one.indicator.bron:
        bron = one.bronnen.get(str(name))
        day = f", gedownload op {bron.gedownload}" if bron is not None and bron.gedownload else ""
        found.append(f"{bron.naam_of_titel if bron is not None else name}{day}")
    return "; ".join(found)


def _in_dutch(data: bytes) -> bytes:
    """The workbook with its language, which XlsxWriter doesn't say."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for info in package.infolist():
            part = package.read(info)
            if info.filename == _CORE:
                part = part.replace(b"</cp:coreProperties>", b"<dc:language>nl-NL</dc:language></cp:coreProperties>")
            target.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
