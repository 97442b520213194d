"""A measure that goes on in a later year keeps the name that the first year gave it."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from ivpgen.plan.load import load

PLAN = "ivpgen: 1\ntitel: Veilig\nperiode: 2027-2030\ngemeenten:\n  - {id: a, naam: A}\n"
EERSTE = """\
ivpgen: 1
titel: Jaarplan 2027
periode: 2027
actiepunten:
  - id: terreinen
    titel: Weerbare bedrijventerreinen
    maatregelen:
      - id: keurmerk
        maatregel: Keurmerk op het noordelijke terrein
        planning: 2027-K2
        voortgang:
          - {datum: 2027-09-30, status: verschoven, nieuwe_planning: 2028-K1}
"""
TWEEDE = """\
ivpgen: 1
titel: Jaarplan 2028
periode: 2028
vervolg_op: "2027"
actiepunten:
  - id: terreinen
    maatregelen:
      - {id: keurmerk, planning: 2028-K1}
"""


def test_names_go_on(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    for name, text in (("plan.yaml", PLAN), ("uitvoering/2027.yaml", EERSTE), ("uitvoering/2028.yaml", TWEEDE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    planmap = load(tmp_path)
    last = next(one for one in rendering.assignments(planmap) if one.naam == "uitvoeringsplan-2028")
    root = rendering.tree(planmap, last)
    shown = " ".join(map(str, root.itertext()))
    assert "Weerbare bedrijventerreinen" in shown
    assert "Keurmerk op het noordelijke terrein" in shown
    assert "keurmerk" not in shown
    assert "Nieuw: 1e kwartaal 2028" not in shown
