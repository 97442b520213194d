"""Recognises what a file of figures is, and opens it: the way in of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ivpgen.figures import delimited, layout, names, own, tables, workbook
from ivpgen.figures.codes import Vertaling
from ivpgen.figures.counting import count
from ivpgen.figures.data_file import EIGEN, JSON_3, JSON_4, LABELS, RUW, Gegevensbestand, Keuze, Overzicht
from ivpgen.figures.layout import Bekend, Indeling
from ivpgen.figures.metadata import NO_METADATA, Metadata
from ivpgen.figures.metadata import read as read_metadata
from ivpgen.figures.odata import Antwoord
from ivpgen.figures.opening import Geopend, Stuk, open_path
from ivpgen.figures.own_table import Tabel
from ivpgen.figures.records import Cel, Onleesbaar, Opmerking
from ivpgen.figures.streamed import Rijen, Vorm, cells
from ivpgen.figures.text import BROKEN, WINDOWS, Voortgang, encoding, lines, reading, unreadable

_SAMPLE = 50


def lees(path: Path | str, voortgang: Voortgang | None = None) -> Gegevensbestand:
    """Open a file of figures: csv, json, xlsx, or a zip with one of these; only its start is read yet.

    `voortgang` is told how far every later pass is. Raises Onleesbaar for anything that isn't such a file.
    """
    opened = open_path(Path(path))
    name = opened.gegevens.naam.lower()
    if name.endswith(".json"):
        return _json(opened)
    if name.endswith((".xlsx", ".xlsm")) or _is_zip(opened.gegevens):
        return _workbook(opened)
    return _delimited(opened, voortgang)


_WINDOWS = Opmerking(
    "Dit is geen UTF-8; het is gelezen als Windows-tekst.",
    "Kijk of letters met een accent kloppen, of bewaar het bestand als CSV UTF-8.",
)


class _Streamed(NamedTuple):
    vorm: Vorm

    def cellen(self, gebieden: Keuze, soorten: Keuze, onderwerpen: Keuze) -> Iterator[Cel]:
        return cells(self.vorm, gebieden, soorten, onderwerpen)

    def overzicht(self) -> Overzicht:
        return count(self.vorm)


def _delimited(opened: Geopend, voortgang: Voortgang | None) -> Gegevensbestand:
    stuk = opened.gegevens
    coded = encoding(stuk)
    remarks = (_WINDOWS,) if coded.naam == WINDOWS else ()
    form = delimited.form(stuk, coded)
    again = partial(delimited.Regels, stuk, form, voortgang)
    if own.is_own(form.kop):
        with closing(delimited.Regels(stuk, form)) as rows:
            made = own.read(stuk.naam, form.kop, ((rows.regel, row) for row in rows), english=form.scheiding == ",")
        return _own(opened, made, remarks)
    metadata = _metadata(opened.metadata)
    raw = bool(metadata.nummer) or any(names.is_numbered(key) for key in form.kop)
    with closing(delimited.Regels(stuk, form)) as rows:
        sample = list(islice(rows, _SAMPLE))
    number = _number(
        opened, metadata.nummer, form.kop, any("MM" in field or _is_month(field) for row in sample for field in row)
    )
    bekend = _known(number, metadata)
    if raw:
        indeling = layout.of_keys(form.kop, sample, metadata, bekend, per_cell=False, naam=stuk.naam)
    else:
        indeling = layout.of_labels(form.kop, sample, bekend, naam=stuk.naam)
    return _made(
        opened, form.kop, indeling, metadata, number, RUW if raw else LABELS, again, point=False, remarks=remarks
    )


def _json(opened: Geopend) -> Gegevensbestand:
    answer = Antwoord(opened.gegevens)
    metadata = _metadata(opened.metadata)
    number = tables.number_in(answer.adres) or _number(opened, metadata.nummer, answer.kop, False)
    sample = list(islice(answer, _SAMPLE))
    bekend = _known(number, metadata)
    indeling = layout.of_keys(answer.kop, sample, metadata, bekend, per_cell=answer.per_cel, naam=opened.gegevens.naam)
    shape = JSON_4 if answer.per_cel else JSON_3
    return _made(opened, answer.kop, indeling, metadata, number, shape, lambda: answer, point=True)


def _workbook(opened: Geopend) -> Gegevensbestand:
    rows = workbook.rows(opened.gegevens)
    first = next(rows, None)
    if first is None:
        raise Onleesbaar(f"Het eerste blad van {opened.naam} is leeg.", hoe="Zet de tabel op het eerste blad.")
    if not own.is_own(first.velden):
        raise Onleesbaar(
            f"Het eerste blad van {opened.naam} is geen tabel met eigen indicatoren.",
            hoe="De eerste rij hoort te zijn: indicator, gebied, jaar, waarde, eenheid, bron, voorlopig. Van StatLine lees ivpgen de csv, niet de xlsx.",
            regel=first.regel,
        )
    return _own(opened, own.read(opened.gegevens.naam, first.velden, rows))


def _own(opened: Geopend, made: own.Eigen, remarks: tuple[Opmerking, ...] = ()) -> Gegevensbestand:
    return Gegevensbestand(
        naam=opened.naam,
        vorm=EIGEN,
        tabel="",
        titel="",
        uitgever="",
        gedownload=tables.download_date(opened.naam),
        sha256=opened.sha256,
        onderwerpen=(own.WAARDE,),
        soortkolom="indicator",
        uitsplitsingen=(),
        labels_van="",
        eenheden=made.eenheden,
        bronnen=made.bronnen,
        opmerkingen=remarks,
        inhoud=Tabel(made),
    )


def _made(
    opened: Geopend,
    header: tuple[str, ...],
    indeling: Indeling,
    metadata: Metadata,
    number: str,
    shape: str,
    rows: Callable[[], Rijen],
    *,
    point: bool,
    remarks: tuple[Opmerking, ...] = (),
) -> Gegevensbestand:
    naam = opened.gegevens.naam
    area = names.bare(header[indeling.gebied]) if indeling.gebied is not None else ""
    known = tables.by_number(number)
    publisher = known.uitgever if known else _publisher(metadata.catalogus)
    vertaling = Vertaling(naam, indeling, metadata, header, column=area, uitgever=publisher)
    vorm = Vorm(naam, indeling, vertaling, rows, point)
    return Gegevensbestand(
        naam=opened.naam,
        vorm=shape,
        tabel=number,
        titel=metadata.titel or (known.titel if known else ""),
        uitgever=publisher,
        gedownload=tables.download_date(naam) or tables.download_date(opened.naam),
        sha256=opened.sha256,
        onderwerpen=tuple(one for _, one in indeling.onderwerpen) if indeling.maat is None else (),
        soortkolom=header[indeling.soort] if indeling.soort is not None else "",
        uitsplitsingen=tuple(name for _, name in indeling.uitsplitsingen),
        labels_van=opened.metadata.naam if opened.metadata else "",
        eenheden={},
        bronnen={},
        opmerkingen=(*remarks, *_remarks(shape, header, indeling, opened.metadata)),
        inhoud=_Streamed(vorm),
    )


def _remarks(shape: str, header: tuple[str, ...], indeling: Indeling, metadata: Stuk | None) -> Iterator[Opmerking]:
    strange = [f"“{name[:40]}”" for _, name in indeling.uitsplitsingen if names.role(name) is None]
    if strange:
        yield Opmerking(
            f"Geen bekende kolom: {', '.join(strange[:5])}. Zij wordt gelezen als een onderverdeling.",
            "Noem bij reeks welke waarde ervan je bedoelt.",
        )
    if indeling.tekst:
        named = ", ".join(f"“{name[:40]}”" for name in indeling.tekst[:5]) + (
            " en meer" if len(indeling.tekst) > 5 else ""
        )
        yield Opmerking(f"Kolommen met woorden worden niet gelezen: {named}.")
    if any(not name for name in header):
        yield Opmerking("Een kolom zonder naam wordt niet gelezen.")
    if shape != LABELS and metadata is None:
        yield Opmerking(
            "Zonder metadata is niet te zien welke cijfers voorlopig zijn en hoe gebieden en soorten heten.",
            "Neem de zip zoals die gedownload is, of zet het metadatabestand ernaast.",
        )


def _metadata(stuk: Stuk | None) -> Metadata:
    if stuk is None:
        return NO_METADATA
    try:
        with lines(stuk, encoding(stuk).naam) as stream:
            return read_metadata(stream)
    except UnicodeDecodeError:
        raise delimited.not_text(stuk, 1) from None
    except BROKEN:
        raise unreadable(stuk) from None


def _number(opened: Geopend, said: str, header: tuple[str, ...], monthly: bool) -> str:
    in_name = tables.number_in(opened.gegevens.naam) or tables.number_in(opened.naam)
    bare = {names.bare(names.last_part(name)) for name in header}
    return said or in_name or tables.by_columns(bare, monthly=monthly)


def _known(number: str, metadata: Metadata) -> Bekend:
    known = tables.by_number(number)
    return Bekend(known.landelijk, known.jaar or metadata.jaar) if known else Bekend(False, metadata.jaar)


def _publisher(catalogue: str) -> str:
    said = catalogue.casefold()
    return tables.POLITIE if "politie" in said else tables.CBS if said == "cbs" else ""


def _is_month(field: str) -> bool:
    first, _, rest = field.strip().partition(" ")
    return first.isdigit() and rest.rstrip("*").isalpha()


def _is_zip(stuk: Stuk) -> bool:
    try:
        with reading(stuk) as stream:
            return stream.read(2) == b"PK"
    except BROKEN:
        raise unreadable(stuk) from None
