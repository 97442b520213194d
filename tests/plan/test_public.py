"""What is not public leaves no trace: not the thing, not what is in it, not a reference to it."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from ivpgen.plan.load import load
from ivpgen.plan.work import Maatregel

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


def yearly(folder: Path, **years: str) -> set[str]:
    """The ids of the measures that the public edition of a plan with these years has."""
    (folder / "uitvoering").mkdir()
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for name, measures in years.items():
        body = f"ivpgen: 1\nperiode: {name[1:]}\nactiepunten: [{{id: punt, titel: Punt, maatregelen: [{measures}]}}]\n"
        (folder / "uitvoering" / f"{name[1:]}.yaml").write_text(body, encoding="utf-8")
    [editie] = load(folder, public=True).edities
    return {
        f"{stuk.stem}/{one.id}"
        for stuk in editie.uitvoering
        for one in stuk.delen
        if isinstance(one, Maatregel) and one.id
    }


def test_what_continues_a_private_measure_is_private(tmp_path: Path) -> None:
    left = yearly(
        tmp_path, y2027="{id: m, maatregel: M, openbaar: nee}, {id: n, maatregel: N}", y2028="{id: m}, {id: n}"
    )
    assert left == {"2027/n", "2028/n"}


def test_unless_it_says_that_it_is_public(tmp_path: Path) -> None:
    left = yearly(tmp_path, y2027="{id: m, maatregel: M, openbaar: nee}", y2028="{id: m, maatregel: M, openbaar: ja}")
    assert left == {"2028/m"}


def test_the_same_id_in_another_kind_of_list_is_another_thing(tmp_path: Path) -> None:
    left = yearly(tmp_path, y2027="{id: politie-inzet, maatregel: M}, {id: geheime-dienst, maatregel: Andere zaak}")
    assert left == {"2027/politie-inzet", "2027/geheime-dienst"}


def test_a_private_year_takes_nothing_that_others_define_along(tmp_path: Path) -> None:
    (tmp_path / "uitvoering").mkdir()
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for year, more in (("2027", ""), ("2028", "openbaar: nee\n")):
        body = f"ivpgen: 1\nperiode: {year}\n{more}actiepunten: [{{id: punt, titel: Punt van {year}}}]\n"
        (tmp_path / "uitvoering" / f"{year}.yaml").write_text(body, encoding="utf-8")
    [editie] = load(tmp_path, public=True).edities
    assert [stuk.stem for stuk in editie.uitvoering] == ["2027"]
    assert [str(getattr(one, "titel", "")) for one in editie.uitvoering[0].plan.actiepunten] == ["Punt van 2027"]
