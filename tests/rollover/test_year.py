"""The next uitvoeringsplan: what goes on, what is closed, what is proposed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.continuity import history
from ivpgen.plan.load import load
from tests.rollover.made import JOINT, PLAN, faults, measures, only, put, read_back, rolled, year_of

EXAMPLES = Path(__file__).parents[2] / "examples"


def carried(root: Path, text: str) -> dict[str, str]:
    """The planning that each measure says anew in 2028, "" where it says none."""
    put(root, {"2027": year_of(text)})
    made = only(rolled(root, "2028"))
    return {
        name: "pm" if one.planning.afwezig else str(one.planning)
        for name, one in measures(read_back(root, made.bestand)).items()
    }


@pytest.mark.parametrize("status", ["gereed", "vervallen", "vervangen", "niet gelukt"])
def test_what_is_over_is_left_out_and_told(tmp_path: Path, status: str) -> None:
    text = f"- id: klaar\n  maatregel: Iets\n  planning: 2027\n  voortgang:\n    - {{datum: 2027-09-30, status: {status}, reden: Het is over}}\n"
    put(tmp_path, {"2027": year_of(f"{text}- id: door\n  maatregel: Anders\n  planning: doorlopend\n")})
    made = only(rolled(tmp_path, "2028"))
    assert [(one.naam, one.uitkomst) for one in made.werk] == [("Iets", "dicht"), ("Anders", "door")]
    assert [*measures(read_back(tmp_path, made.bestand))] == ["door"]
    assert made.werk[0].uitleg == "Het is over"
    assert "# - Iets (" in made.tekst


def test_regular_work_comes_back_even_when_it_was_done(tmp_path: Path) -> None:
    text = "- id: elk-jaar\n  maatregel: Avond\n  soort: regulier\n  planning: 2027-K4\n  voortgang:\n    - {status: gereed}\n"
    assert carried(tmp_path, text) == {"elk-jaar": "4e kwartaal 2028"}


@pytest.mark.parametrize(
    ("planning", "becomes"),
    [
        ("planning: doorlopend", ""),
        ("planning: vanaf 2027-03", ""),
        ("planning: {van: 2027-03, tot: 2029-06}", ""),
        ("planning: 2027", "2028"),
        ("planning: 2027-K4", "pm"),
        ("planning: najaar 2027", "pm"),
        ("planning: 2027-10\n  soort: regulier", "oktober 2028"),
        ("planning: {van: 2027-10, tot: 2027-12}\n  soort: regulier", "oktober 2028 tot en met december 2028"),
        ("planning: najaar 2027\n  soort: regulier", "najaar 2028"),
        ("toelichting: Zonder planning", ""),
    ],
)
def test_the_planning_goes_on_moves_on_or_is_asked_for(tmp_path: Path, planning: str, becomes: str) -> None:
    assert carried(tmp_path, f"- id: m\n  maatregel: Iets\n  {planning}\n") == {"m": becomes}


def test_what_was_moved_has_its_new_planning(tmp_path: Path) -> None:
    text = (
        "- id: m\n  maatregel: Iets\n  planning: 2027-K2\n  voortgang:\n"
        "    - {datum: 2027-09-30, status: verschoven, reden: Ziekte, nieuwe_planning: 2028-K1}\n"
    )
    assert carried(tmp_path, text) == {"m": "1e kwartaal 2028"}


def test_what_is_carried_on_once_more_has_the_planning_of_its_own_file(tmp_path: Path) -> None:
    moved = "- id: m\n  maatregel: Iets\n  planning: 2027\n  voortgang:\n    - {status: verschoven, nieuwe_planning: 2028-K1}\n"
    head = "periode: 2028\n"
    put(tmp_path, {"2027": year_of(moved), "2028": year_of("- id: m\n  planning: 2029-K3\n", head)})
    made = only(rolled(tmp_path, "2029"))
    assert not measures(read_back(tmp_path, made.bestand))["m"].planning
    assert made.werk[0].reden == "de planning is 3e kwartaal 2029"


def test_the_history_follows(tmp_path: Path) -> None:
    put(
        tmp_path, {"2027": year_of("- id: m\n  maatregel: Iets\n  soort: nieuw\n  voortgang:\n    - {status: loopt}\n")}
    )
    made = only(rolled(tmp_path, "2028"))
    measure = measures(read_back(tmp_path, made.bestand))["m"]
    assert [str(one.status) for one in history(measure)] == ["loopt"]
    assert measure.naam_of_titel == "Iets"
    assert measure.soort == "lopend"


def test_work_without_an_id_is_written_out_under_an_id_from_now_on(tmp_path: Path) -> None:
    text = "- maatregel: Op pad met de wijkagent\n  planning: doorlopend\n  resultaat: Tien rondes\n"
    put(tmp_path, {"2027": year_of(text)})
    made = only(rolled(tmp_path, "2028"))
    measure = measures(read_back(tmp_path, made.bestand))["op-pad-met-de-wijkagent"]
    assert measure.resultaat is not None
    assert measure.resultaat.tekst == ("Tien rondes",)


def test_the_look_back_counts_names_and_leaves_the_judgement(tmp_path: Path) -> None:
    text = (
        "- id: a\n  maatregel: Huisbezoeken\n  voortgang:\n    - {datum: 2027-12-01, status: gereed}\n"
        "- id: b\n  maatregel: Spreekuur\n  voortgang:\n    - {datum: 2027-12-01, status: vervallen}\n"
        "- id: c\n  maatregel: Geheim\n  openbaar: nee\n  voortgang:\n    - {datum: 2027-12-01, status: gereed}\n"
    )
    put(tmp_path, {"2027": year_of(text)})
    made = only(rolled(tmp_path, "2028"))
    back = read_back(tmp_path, made.bestand).terugblik
    assert back is not None
    told = back.tekst[0]
    assert told.startswith("Uitvoeringsplan 2027 telde 2 maatregelen. Daarvan is er 1 gereed en is er 1 vervallen.")
    assert "stand op 1 december 2027" in " ".join(told.split())
    assert "- Huisbezoeken" in told
    assert "- Spreekuur. [nog invullen: waarom?]" in told
    assert "Geheim" not in told
    assert back.verbeterpunten[0].tekst[0].startswith("[nog invullen")


def test_head_order_and_layout_are_kept(tmp_path: Path) -> None:
    head = (
        "soort: jaarplan\ntitel: Jaarplan 2027 veiligheid\nperiode: 2027\nstandaard: {soort: regulier}\n"
        "tabel: {kolommen: [maatregel, planning]}\nindeling:\n  - {prioriteit: drugs, inleiding: Dit jaar nieuw.}\n"
        "besluiten:\n  - {orgaan: college, soort: vaststellen, datum: 2027-01-12}\n"
    )
    plan = f"{PLAN}prioriteiten:\n  - {{id: drugs, titel: Drugs}}\n"
    put(tmp_path, {"2027": year_of("- {id: z, maatregel: Eerst}\n- {id: a, maatregel: Dan}\n", head)}, plan)
    made = only(rolled(tmp_path, "2028"))
    new = read_back(tmp_path, made.bestand)
    assert (new.soort, new.titel, new.vervolg_op, new.status) == (
        "jaarplan",
        "Jaarplan 2028 veiligheid",
        "2027",
        "concept",
    )
    assert [*measures(new)] == ["z", "a"]
    assert new.standaard is not None
    assert new.standaard.soort == "regulier"
    assert new.tabel is not None
    assert [*new.tabel.kolommen] == ["maatregel", "planning"]
    assert "# Vorige keer: Dit jaar nieuw." in made.tekst
    assert not new.besluiten[0].datum
    assert new.besluiten[0].gepland.afwezig is not None
    assert faults(load(tmp_path)) == []


def test_half_years_follow_each_other_and_two_years_stay_two(tmp_path: Path) -> None:
    one = "- {id: m, maatregel: Iets, planning: doorlopend}\n"
    halves = put(
        tmp_path / "half",
        {
            "2027-1": year_of(one, "periode: {van: 2027-01, tot: 2027-06}\n"),
            "2027-2": year_of("- {id: n, maatregel: Later}\n", "periode: {van: 2027-07, tot: 2027-12}\n"),
        },
    )
    first = only(rolled(halves, "2028"))
    assert first.bestand == "uitvoering/2028-1.yaml"
    assert first.bronnen == ("uitvoering/2027-1.yaml", "uitvoering/2027-2.yaml")
    assert sorted(measures(read_back(halves, first.bestand))) == ["m", "n"]
    with pytest.raises(Onbruikbaar, match=r"2028-1\.yaml bestaat al"):
        rolled(halves, "2028")
    assert only(rolled(halves, "2028-2")).bestand == "uitvoering/2028-2.yaml"
    double = put(tmp_path / "twee", {"2027-2028": year_of(one, "periode: {van: 2027, tot: 2028}\n")})
    made = only(rolled(double, "2029"))
    assert made.bestand == "uitvoering/2029-2030.yaml"
    assert str(read_back(double, made.bestand).periode) == "2029-2030"


def test_each_kind_of_uitvoeringsplan_is_carried_on_in_a_file_of_its_own(tmp_path: Path) -> None:
    measure = "- {id: MAATREGEL, maatregel: Iets, planning: doorlopend}\n"
    put(
        tmp_path,
        {
            "2027": year_of(measure.replace("MAATREGEL", "samen")),
            "2027-oost": year_of(measure.replace("MAATREGEL", "eigen"), "periode: 2027\ngemeenten: [oost]\n"),
        },
        JOINT,
    )
    made = rolled(tmp_path, "2028")
    assert sorted(one.bestand for one in made.gemaakt) == ["uitvoering/2028-oost.yaml", "uitvoering/2028.yaml"]
    assert [*measures(read_back(tmp_path, "uitvoering/2028-oost.yaml", "oost"))] == ["eigen"]
    assert faults(load(tmp_path)) == []


def test_local_work_stays_local(tmp_path: Path) -> None:
    text = (
        "- {id: samen, maatregel: Samen, planning: doorlopend}\n"
        "- id: eigen\n  maatregel: Alleen oost\n  gemeenten: [oost]\n  planning: doorlopend\n"
        "  voortgang:\n    - {datum: 2027-12-01, status: loopt}\n"
    )
    put(tmp_path, {"2027": year_of(text)}, JOINT)
    made = only(rolled(tmp_path, "2028"))
    shown = {name: [*measures(read_back(tmp_path, made.bestand, name))] for name in ("oost", "west")}
    assert shown == {"oost": ["samen", "eigen"], "west": ["samen"]}
    here, there = (read_back(tmp_path, made.bestand, name).terugblik for name in ("oost", "west"))
    assert here is not None
    assert there is not None
    assert "één eigen maatregel" in " ".join(here.tekst)
    assert "eigen maatregel" not in " ".join(there.tekst)


def test_a_year_outside_the_plan_needs_force(tmp_path: Path) -> None:
    put(tmp_path, {"2030": year_of("- {id: m, maatregel: Iets}\n", "periode: 2030\n")})
    with pytest.raises(Onbruikbaar, match="2031 valt buiten de periode van het plan"):
        rolled(tmp_path, "2031")
    assert rolled(tmp_path, "2031", force=True).meldingen[0].startswith("2031 valt buiten")


def test_an_extended_plan_goes_on(tmp_path: Path) -> None:
    plan = PLAN.replace("tot: 2030", "tot: 2030, verlengd_tot: 2031")
    put(tmp_path, {"2030": year_of("- {id: m, maatregel: Iets}\n", "periode: 2030\n")}, plan)
    assert rolled(tmp_path, "2031").meldingen == []


def test_without_work_there_is_nothing_to_go_on_from(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="geen uitvoeringsplan van voor 2028"):
        rolled(put(tmp_path, {}), "2028")


@pytest.mark.parametrize(
    ("name", "year"), [("voorbeeldstad", "2029"), ("samen", "2027"), ("samen", "2028"), ("klein", "2028")]
)
def test_the_examples_go_on_without_faults_and_alike_each_time(tmp_path: Path, name: str, year: str) -> None:
    texts = []
    for number in (1, 2):
        root = tmp_path / str(number)
        shutil.copytree(EXAMPLES / name, root)
        texts.append([one.tekst for one in rolled(root, year).gemaakt])
        assert faults(load(root)) == []
    assert texts[0] == texts[1] != []
