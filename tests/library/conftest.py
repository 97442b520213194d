"""A library of three small plans, as files and as a database."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.library.build import build

PLAN = """\
ivpgen: 1
titel: Veilig {naam}
periode: {{van: {van}, tot: {tot}}}
gemeenten:
  - id: hier
    naam: {naam}
    inwoners: {inwoners}
indicatoren:
  - id: inbraken
    naam: Woninginbraken per jaar
    eenheid: aantal
    waarden: {{{voor}: 60}}
    nulmeting: {{jaar: {voor}}}
    streefwaarden: {{{tot}: max. 40}}
prioriteiten:
  - id: {thema}
    titel: Aanpak {thema}
    themas: [{thema}]
    onderbouwing: Dit raakt onze cafés en coöperaties.
    doelen:
      - id: minder
        tekst: Minder {thema} in {naam}
        indicatoren: [inbraken]
    actiepunten:
      - id: werk
        titel: Werk aan {thema}
        maatregelen:
          - id: voorlichting
            maatregel: Voorlichting over {thema}
            resultaat: Elke wijk bezocht
            trekker: politie
            voortgang: [{{datum: {van}-06-01, status: loopt}}]
          - id: geheim
            maatregel: Heimelijk toezicht
            openbaar: nee
"""


def lay(root: Path, name: str, naam: str, thema: str, *, van: int = 2027, inwoners: str = "30.000") -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    text = PLAN.format(naam=naam, thema=thema, van=van, tot=van + 3, voor=van - 1, inwoners=inwoners)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with the plans of Zeist, Utrecht and Almere."""
    root = tmp_path / "plannen"
    lay(root, "zeist", "Zeist", "woninginbraak", inwoners="66.000")
    lay(root, "midden/utrecht", "Utrecht", "woninginbraak", inwoners="370.000")
    lay(root, "almere", "Almere", "fietsdiefstal", van=2023, inwoners="220.000")
    return root


@pytest.fixture
def library(plans: Path, tmp_path: Path) -> Path:
    """The library of these plans."""
    target = tmp_path / "plannen.db"
    build([plans], target)
    return target
