"""A text refers to a table, picture or chapter by its id, and the document says which one it is."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from ivpgen.word.wml import W
from tests.documents.build import planned
from tests.documents.printed import Printed
from tests.word.sample import png
from tests.word.structure import problems

PLAN = """
inleiding: |
  De cijfers staan in [](#tabel-wijken), de wijken op [](#afbeelding-kaart), en meer in [](#analyse).

  ![](afbeeldingen/kaart.png)
tabellen:
  - id: wijken
    titel: Misdrijven per wijk
    kolommen: [2025]
    rijen: [{naam: Centrum, 2025: 790}]
afbeeldingen: [{id: kaart, bestand: afbeeldingen/kaart.png, alt: Kaart van de drie wijken, titel: De wijken}]
analyse: {tekst: Het wordt veiliger., tabellen: [wijken]}
bijlagen: [{titel: Per wijk, tabel: wijken}, {titel: Kaart, afbeelding: kaart}]
"""


def made(folder: Path, plan: str = PLAN) -> tuple[bytes, list[str]]:
    result = rendering.render(planned(folder, plan, {"afbeeldingen/kaart.png": png(60, 40)}))
    return result.files["ivp.docx"], result.meldingen


def test_a_reference_says_the_number_of_a_table_figure_and_chapter(tmp_path: Path) -> None:
    data, told = made(tmp_path)
    assert told == []
    assert problems(data) == []
    printed = Printed(data)
    assert "De cijfers staan in tabel 2, de wijken op figuur 1, en meer in hoofdstuk 3." in printed
    assert "Tabel 2. Misdrijven per wijk" in printed
    codes = [code.text or "" for code in printed.docx.document.iter(f"{W}instrText")]
    assert sum(code.strip().startswith("REF ") for code in codes) == 3


def test_a_link_with_words_of_its_own_keeps_these(tmp_path: Path) -> None:
    data, told = made(tmp_path, PLAN.replace("[](#tabel-wijken)", "[de tabel met wijken](#tabel-wijken)"))
    assert told == []
    assert "De cijfers staan in de tabel met wijken, de wijken op figuur 1" in Printed(data)


def test_a_reference_to_nothing_is_said(tmp_path: Path) -> None:
    _, told = made(tmp_path, PLAN.replace("[](#tabel-wijken)", "[de tabel](#tabel-straten)"))
    assert len(told) == 1
    assert "#tabel-straten" in told[0]
