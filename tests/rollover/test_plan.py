"""A new plan from an old one: what stays, what is asked for, and the archive."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap
from ivpgen.plan.schema import committed
from ivpgen.rendering.run import render
from ivpgen.rollover.plan import Nieuw, next_plan
from ivpgen.rollover.term import years
from tests.rollover.made import PLAN, faults, put, year_of

EXAMPLES = Path(__file__).parents[2] / "examples"
FULL = (
    PLAN
    + """\
evaluatie:
  uitkomst: Wat we leren komt in het volgende plan.
# Wie meedoet.
partners:
  - id: politie   # basisteam
    naam: 'Politie'
indicatoren:
  # Eerste
  - id: inbraken
    naam: Woninginbraken
    richting: omlaag
    waarden: {2026: 70, 2029: 61, 2030: 50}
    nulmeting: {jaar: 2026}
    # wat we willen
    streefwaarden:
      2028: "< 65"
      2030: "< 55"
    duiding: Zo blijft het.
  - {id: geweld, naam: Geweld, richting: omlaag, waarden: {2029: 20, 2030: 25}, streefwaarde: "< 20"}
velden:
  jeugd-en-veiligheid:
    beeld: Het is rustig.
    themas:
      - {thema: jeugdoverlast, niveau: prioriteit}
prioriteiten:
  - id: wonen
    titel: Veilig wonen
    indicatoren: [inbraken, geweld]
  - id: jeugd
    titel: Jeugd
    indicatoren: [inbraken]
  - id: verkeer
    titel: Verkeer
"""
)


def renewed(root: Path, plan: str = FULL, *, force: bool = False, van: int = 2031) -> tuple[Nieuw, Planmap]:
    """The new plan of a folder, written beside it and read back."""
    old = put(root / "oud", {"2027": year_of("- {id: m, maatregel: Avond, planning: doorlopend}\n")}, plan)
    made = next_plan(load(old), years(van, van + 3), committed(), force=force)
    return made, laid(root / "nieuw", made)


def laid(root: Path, made: Nieuw) -> Planmap:
    for name, data in made.files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return load(root)


def test_what_stays_is_kept_as_it_was_written(tmp_path: Path) -> None:
    made, _ = renewed(tmp_path)
    text = made.files["plan.yaml"].decode()
    assert "# Wie meedoet.\npartners:\n  - id: politie   # basisteam\n    naam: 'Politie'\n" in text
    assert "  # Eerste\n  - id: inbraken\n" in text


def test_the_head_is_that_of_a_new_plan(tmp_path: Path) -> None:
    _, new = renewed(tmp_path)
    plan = new.plan
    assert plan is not None
    assert (str(plan.periode), plan.peildatum.tekst, plan.status) == ("2031-2034", "2030-12-31", "concept")


def test_indicators_keep_their_values_and_get_a_baseline_and_a_gap_for_a_target(tmp_path: Path) -> None:
    _, new = renewed(tmp_path)
    plan = new.plan
    assert plan is not None
    first, second = (one for one in plan.indicatoren if isinstance(one, Indicator))
    assert [*first.waarden] == ["2026", "2029", "2030"]
    assert first.duiding is not None
    assert first.nulmeting is not None
    assert str(first.nulmeting.jaar) == "2030"
    assert second.streefwaarde is None
    for one in (first, second):
        assert {year: value.afwezig is not None for year, value in one.streefwaarden.items()} == {"2034": True}


def test_the_look_back_proposes_a_judgement_to_confirm(tmp_path: Path) -> None:
    _, new = renewed(tmp_path)
    plan = new.plan
    assert plan is not None
    assert plan.terugblik is not None
    told = {str(one.prioriteit): one for one in plan.terugblik.prioriteiten}
    assert (told["wonen"].oordeel, told["jeugd"].oordeel) == ("deels", "behaald")
    assert told["verkeer"].oordeel.afwezig is not None
    assert all(one.tekst[0].startswith("[nog invullen: klopt dit oordeel") for one in told.values())
    assert "Geweld: streefwaarde minder dan 20 voor 2030, niet gehaald" in " ".join(told["wonen"].tekst[0].split())


def test_priorities_are_candidates_in_comments_and_fields_ask_to_be_revised(tmp_path: Path) -> None:
    made, new = renewed(tmp_path)
    plan = new.plan
    assert plan is not None
    assert plan.prioriteiten.afwezig is not None
    assert "#   - id: wonen\n#     titel: Veilig wonen\n" in made.files["plan.yaml"].decode()
    assert made.kandidaten == ["wonen", "jeugd", "verkeer"]
    assert plan.velden is not None
    assert plan.velden.tekst[0].startswith("[nog invullen: komt uit het plan 2027-2030")


def test_the_old_plan_is_the_archive_with_its_uitvoering(tmp_path: Path) -> None:
    made, new = renewed(tmp_path)
    assert made.files["archief/2027-2030/plan.yaml"] == (tmp_path / "oud" / "plan.yaml").read_bytes()
    assert [stuk.document.file for stuk in new.edities[0].archief] == ["archief/2027-2030/uitvoering/2027.yaml"]
    plan = new.plan
    assert plan is not None
    assert [str(one.titel) for one in plan.voorgangers] == ["Veilig in Proefdorp"]
    assert ".ivpgen/plan.schema.json" in made.files
    assert ".vscode/settings.json" in made.files


def test_links_and_made_documents_stay_behind(tmp_path: Path) -> None:
    old = put(tmp_path / "oud", {}, FULL)
    (old / "uit").mkdir()
    (old / "uit" / "ivp.docx").write_bytes(b"PK")
    (tmp_path / "geheim.md").write_text("GEHEIM", encoding="utf-8")
    (old / "link.md").symlink_to(tmp_path / "geheim.md")
    names = next_plan(load(old), years(2031, 2034), committed()).files
    assert [name for name in names if "uit/" in name or "link" in name] == []


def test_a_plan_that_still_runs_needs_force(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="loopt nog tot en met 2030"):
        renewed(tmp_path / "a", van=2029)
    renewed(tmp_path / "b", van=2029, force=True)


def test_a_plan_in_braces_is_taken_over_as_data(tmp_path: Path) -> None:
    flow = (
        '{ivpgen: 1, titel: Kort, periode: {van: 2027, tot: 2030}, partners: [{id: om, naam: "Openbaar Ministerie"}]}\n'
    )
    _, new = renewed(tmp_path, flow)
    plan = new.plan
    assert plan is not None
    assert [one.naam for one in plan.partners] == ["Openbaar Ministerie"]


@pytest.mark.parametrize(("name", "van"), [("voorbeeldstad", 2031), ("samen", 2030), ("klein", 2031)])
def test_the_examples_are_renewed_without_faults_and_render(tmp_path: Path, name: str, van: int) -> None:
    shutil.copytree(EXAMPLES / name, tmp_path / "oud")
    made = next_plan(load(tmp_path / "oud"), years(van, van + 3), committed())
    assert made.files == next_plan(load(tmp_path / "oud"), years(van, van + 3), committed()).files
    new = laid(tmp_path / "nieuw", made)
    assert faults(new) == []
    assert any(path.endswith("ivp.md") for path in render(new, to=("md",)).files)


def test_what_a_gemeente_has_of_its_own_goes_on_in_its_file(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "samen", tmp_path / "oud")
    made = next_plan(load(tmp_path / "oud"), years(2030, 2033), committed())
    new = laid(tmp_path / "nieuw", made)
    heidebeek = next(one for one in new.lokaal if one.gemeente == "heidebeek").plan.plan
    own = next(one for one in heidebeek.indicatoren if isinstance(one, Indicator) and one.id == "permanente-bewoning")
    assert own.streefwaarden["2033"].afwezig is not None
    assert "2027" not in own.streefwaarden
    assert any(one.id == "parkeigenaren" for one in heidebeek.partners)
