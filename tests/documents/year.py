"""A small plan and the uitvoeringsplan of one year, for tests of how the work is shown."""

from __future__ import annotations

from pathlib import Path

from tests.documents.build import Made, planned

PLAN = """
doelen: [{id: rustig, tekst: Minder overlast in de straat.}]
prioriteiten:
  - id: wonen
    titel: Veilig wonen
  - id: verkeer
    titel: Veilig verkeer
"""


def work(folder: Path, text: str, plan: str = PLAN, name: str = "2027") -> Made:
    """The document of an uitvoeringsplan with this text, under this plan."""
    head = "ivpgen: 1\nsoort: uitvoeringsplan\ntitel: Uitvoeringsplan 2027\nperiode: 2027\n"
    return Made(planned(folder, plan, {f"uitvoering/{name}.yaml": head + text}), f"uitvoeringsplan-{name}.docx")


ONE = """
actiepunten:
  - id: wijk
    code: A1
    titel: In de wijk
    prioriteiten: [wonen]
    maatregelen:
      - id: schouw
        code: A1a
        maatregel: Elke maand een schouw
        resultaat: Twaalf schouwen
        trekker: Wijkteam
        planning: {van: 2027-01, tot: 2027-06}
        soort: nieuw
        omvang: {aantal: circa 12, eenheid: schouwen, per: jaar}
        taakveld: "1.2"
      - maatregel: Verlichting nalopen
        trekker: Beheer
        noot: Alleen in de kom.
"""
