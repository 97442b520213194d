"""A plan of three measures, its sheets, and a sheet that somebody filled in."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from ivpgen.partners.columns import BLAD, KOP_RIJ
from ivpgen.partners.exported import bladen, workbook
from ivpgen.plan.load import load

PLAN = """\
ivpgen: 1
titel: Samen veilig
periode: {van: 2027, tot: 2030}
peildatum: 2027-06-30
gemeenten:
  - {id: voorbeeldstad, naam: Voorbeeldstad, code: GM9999}
partners:
  - {id: politie, naam: Politie}
  - {id: halt, naam: Halt}
"""
YEAR = """\
ivpgen: 1
titel: Uitvoeringsplan 2027
periode: 2027
actiepunten:
  - id: wijken
    titel: Veilige wijken
    trekker: politie
    maatregelen:
      - id: buurt   # van de wijkagent
        code: A1
        maatregel: 'Buurtpreventie'
        partners: [halt]
        planning: 2027
        voortgang:
          - datum: 2027-03-31   # eerste ronde
            status: loopt
            percentage: 40
      - id: controle
        code: A2
        maatregel: Controles
        planning: 2027-K3
      - id: geheim
        code: A3
        maatregel: Geheime actie
        openbaar: nee
"""


def plan(folder: Path, year: str = YEAR) -> Path:
    """The plan in a folder."""
    (folder / "uitvoering").mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "uitvoering" / "2027.yaml").write_text(year, encoding="utf-8")
    return folder


def exported(folder: Path, who: str = "politie", vandaag: date | None = None, *, openbaar: bool = False) -> bytes:
    """The Excel sheet of one partner."""
    [blad] = bladen(load(folder, public=openbaar), partners=[who], periode=None, vandaag=vandaag, openbaar=openbaar)
    return workbook(blad)


def filled(data: bytes, rows: dict[int, dict[str, Any]], also: Callable[[Any], None] | None = None) -> bytes:
    """The sheet with values in the cells of rows (0 is the first measure), by the heads of their columns."""
    book = load_workbook(io.BytesIO(data))
    sheet = book[BLAD]
    heads = {str(cell.value): int(cell.column) for cell in sheet[KOP_RIJ] if cell.column}
    for number, values in rows.items():
        for head, value in values.items():
            sheet.cell(KOP_RIJ + 1 + number, heads[head]).value = value
    if also is not None:
        also(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
