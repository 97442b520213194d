"""What is not public leaves no trace: not the thing, not what is in it, not a reference to it."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from ivpgen.plan.load import load

PLAN = """\
ivpgen: 1
titel: Veilig
periode: 2027-2030
gemeenten:
  - {id: a, naam: A}
partners:
  - {id: politie, naam: Politie}
  - {id: geheime-dienst, naam: Zeer vertrouwelijke partner, openbaar: nee}
communicatie:
  tekst: Vertrouwelijke communicatie.
  openbaar: nee
prioriteiten:
  - id: ondermijning
    titel: Ondermijning
    partners: [politie, geheime-dienst]
  - id: actie
    titel: Vertrouwelijke actie
    openbaar: nee
    actiepunten:
      - {id: inval, titel: Verborgen inval}
"""
JAAR = """\
ivpgen: 1
titel: Jaarplan
periode: 2027
actiepunten:
  - id: gewoon
    titel: Gewoon werk
    prioriteiten: [ondermijning, actie]
    trekker: geheime-dienst
    maatregelen:
      - {maatregel: Openbare maatregel, onderdeel_van: inval}
      - {maatregel: Vertrouwelijke maatregel, openbaar: nee}
"""


def test_private_things_and_references_to_them_are_gone(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "uitvoering" / "2027.yaml").write_text(JAAR, encoding="utf-8")
    planmap = load(tmp_path, public=True)
    plan = planmap.plan
    assert plan is not None
    assert [str(getattr(one, "id", "")) for one in plan.partners] == ["politie"]
    assert plan.communicatie is None
    shown = "".join(
        " ".join(map(str, rendering.tree(planmap, opdracht).itertext())) for opdracht in rendering.assignments(planmap)
    )
    assert "Openbare maatregel" in shown
    for secret in ("ertrouwelijk", "geheime-dienst", "Verborgen", "inval", "actie "):
        assert secret not in shown


def test_without_public_all_of_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    plan = load(tmp_path).plan
    assert plan is not None
    assert plan.communicatie is not None
    assert len(plan.partners) == 2
