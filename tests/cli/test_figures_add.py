"""`ivpgen figures --add`: indicators that a file suggests, put in a plan with every other byte as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.cited_figures import shown
from ivpgen.plan.load import load
from tests.acceptance.promise import holds
from tests.cli.conftest import Command
from tests.figures.made import METADATA, METADATA_NAME, OWN, RAW, RAW_NAME, laid, table

HEAD = "Soort misdrijf|Perioden|Wijken en buurten|Geregistreerde misdrijven (aantal)"
INBRAAK, GEWELD = "1.1.1 Diefstal/inbraak woning", "1.4.5 Mishandeling"
ROWS = [f"{kind}|{year}|Zeist|{amount}" for kind in (INBRAAK, GEWELD) for year, amount in ((2023, 118), (2024, 81))]
POLICE = table(HEAD, *ROWS)
FILE = "47018NED_15012027_101010.csv"
PLAN = """\
# Ons plan
ivpgen: 1
titel: 'Veilig in Zeist'   # zo heet het
periode: {van: 2027, tot: 2030}
gemeenten: [{id: zeist, naam: Zeist}]
bronnen:
- id: monitor  # van vorig jaar
  naam: "Monitor"

indicatoren:
- id: gevoel
  naam: Gevoel
  eenheid: procent
  waarden: {2025: 34}

# Wat er is gevonden
bevindingen: []
"""
SOURCE = f"""\
- id: politie-47018
  naam: "Politie, misdrijven per wijk en buurt, jaarcijfers, tabel 47018NED"
  soort: open data
  bestand: cijfers/{FILE}
  gedownload: 2027-01-15
"""
INDICATOR = """\
- id: diefstal-inbraak-woning
  naam: Diefstal/inbraak woning
  eenheid: aantal
  richting: omlaag
  gebied: GM0355
  bron: politie-47018
  reeks: {misdrijf: [1.1.1]}
"""


@pytest.fixture
def plan(folder: Path) -> Path:
    laid(folder, "p/plan.yaml", PLAN.encode())
    laid(folder, f"download/{FILE}", POLICE)
    return folder / "p"


def text(plan: Path) -> str:
    return (plan / "plan.yaml").read_text(encoding="utf-8")


def values(plan: Path, name: str) -> dict[str, str]:
    """The figures that the plan has for an indicator now."""
    editie = load(plan).edities[0]
    (found,) = [one for one in editie.plan.plan.indicatoren if isinstance(one, Indicator) and str(one.id) == name]
    return {year: shown(value, "aantal") for year, value in found.waarden.items()}


def test_the_lines_come_at_the_end_of_both_lists_and_the_file_in_cijfers(ivpgen: Command, plan: Path) -> None:
    code, out, err = ivpgen("figures", f"download/{FILE}", "--add", "diefstal-inbraak-woning", "--plan", "p")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "Toegevoegd: diefstal-inbraak-woning." in out
    assert "plan.yaml" in out
    assert text(plan) == PLAN.replace('naam: "Monitor"\n', f'naam: "Monitor"\n{SOURCE}').replace(
        "waarden: {2025: 34}\n", f"waarden: {{2025: 34}}\n{INDICATOR}"
    )
    assert (plan / "cijfers" / FILE).read_bytes() == POLICE
    assert values(plan, "diefstal-inbraak-woning") == {"2023": "118", "2024": "81"}


def test_several_at_once_in_the_plan_here_with_one_source(
    ivpgen: Command, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plan)
    code, _, _ = ivpgen("figures", f"../download/{FILE}", "--add", "diefstal-inbraak-woning,mishandeling")
    assert code == ExitCode.CLEAN
    assert text(plan).count("politie-47018") == 3
    assert values(plan, "mishandeling") == {"2023": "118", "2024": "81"}


def test_a_source_that_the_plan_has_is_used_again(ivpgen: Command, plan: Path) -> None:
    ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    code, _, _ = ivpgen("figures", f"p/cijfers/{FILE}", "--add", "diefstal-inbraak-woning", "--plan", "p/plan.yaml")
    assert code == ExitCode.CLEAN
    assert text(plan).count("id: politie-47018") == 1
    assert text(plan).count("bron: politie-47018") == 2


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "bronnen: []\nindicatoren: []\n",
        "bronnen:\nindicatoren: pm\n",
        "indicatoren:\n    - id: gevoel\n      naam: Gevoel\nvisie: |\n  Tekst.\n",
        "bronnen: [{id: x, naam: X}]\nindicatoren: [{id: gevoel, naam: Gevoel}]\n",
        "bronnen: {id: x, naam: X}\nindicatoren:\n  id: gevoel\n  naam: Gevoel\n",
        "bronnen: {lijst: [{id: x, naam: X}]}\nindicatoren:\n  tekst: Wat wij meten\n  lijst:\n    - id: gevoel\n",
        "visie: |\n  Een tekst aan het eind",
    ],
)
def test_whatever_form_the_lists_have(ivpgen: Command, plan: Path, rest: str) -> None:
    head = PLAN[: PLAN.index("bronnen:")] + rest
    for end in ("\n", "\r\n"):
        laid(plan, "plan.yaml", head.replace("\n", end).encode())
        code, _, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
        assert (code, err) == (ExitCode.CLEAN, "")
        assert values(plan, "mishandeling") == {"2023": "118", "2024": "81"}
        data = (plan / "plan.yaml").read_bytes()
        assert data.count(b"\n") == data.count(end.encode())


def test_a_new_list_comes_beside_its_brother(ivpgen: Command, plan: Path) -> None:
    head = PLAN[: PLAN.index("bronnen:")]
    laid(plan, "plan.yaml", f"{head}indicatoren:\n  - id: gevoel\n    naam: Gevoel\n\nvisie: Veilig\n".encode())
    ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    keys = [line.split(":")[0] for line in text(plan).split("\n") if line[:1].isalpha()]
    assert keys[-3:] == ["indicatoren", "bronnen", "visie"]


@pytest.mark.parametrize(
    "item",
    [
        "  - id: mishandeling\n    naam: Eigen naam  # van ons\n",
        "  - id: mishandeling\n    naam: Eigen naam\n    gebied:\n    waarden: {}\n",
        "  - {id: mishandeling, naam: Eigen naam}\n",
        "  - id: mishandeling\n    naam: Eigen naam\n    toelichting: |\n      Twee\n\n      regels\n",
    ],
)
def test_an_indicator_that_is_there_gets_its_series_and_keeps_the_rest(ivpgen: Command, plan: Path, item: str) -> None:
    laid(plan, "plan.yaml", (PLAN[: PLAN.index("bronnen:")] + f"indicatoren:\n{item}visie: Veilig\n").encode())
    code, out, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "Aangevuld: mishandeling." in out
    assert values(plan, "mishandeling") == {"2023": "118", "2024": "81"}
    assert text(plan).count("naam: Eigen naam") == 1
    assert "richting" not in text(plan)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("waarden: {2024: 12}", "heeft in het plan al waarden"),
        ("waarden: pm", "heeft in het plan al waarden"),
        ("reeks: {misdrijf: [1.4.5]}", "heeft in het plan al een reeks"),
        ("bron: monitor", "heeft in het plan een andere bron"),
        ("gebied: GM0034", "Dan krijgt het plan een nieuwe melding (IVP803)"),
    ],
)
def test_an_indicator_that_holds_something_else_is_refused_with_all_the_others(
    ivpgen: Command, plan: Path, said: str, message: str
) -> None:
    item = f"- id: mishandeling\n  naam: M\n  eenheid: aantal\n  {said}\n"
    laid(plan, "plan.yaml", PLAN.replace("- id: gevoel", f"{item}- id: gevoel").encode())
    before = holds(plan)
    code, out, err = ivpgen(
        "figures", f"download/{FILE}", "--add", "diefstal-inbraak-woning,mishandeling", "--plan", "p"
    )
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert message in " ".join(err.split())
    assert holds(plan) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([f"download/{FILE}", "--add", "fietsendiefstal"], "geeft geen indicator “fietsendiefstal”"),
        ([f"download/{FILE}", "--add", " , "], "--add noemt geen indicator."),
        (["--add", "mishandeling"], "Noem bij --add één cijferbestand."),
        (["p", "--add", "mishandeling"], "Noem bij --add één cijferbestand."),
        (["weg.csv", "--add", "mishandeling"], "Het bestand weg.csv bestaat niet."),
        ([f"download/{FILE}", "--add", "mishandeling", "--apply"], "Bij --add past alleen --plan"),
        ([f"download/{FILE}", "--add", "mishandeling", "--plan", "elders"], "elders"),
        ([f"download/{FILE}"], "--plan hoort bij --add."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    ivpgen: Command, plan: Path, arguments: list[str], message: str
) -> None:
    before = holds(plan)
    code, out, err = ivpgen("figures", *arguments, *([] if "elders" in arguments else ["--plan", "p"]))
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert message in " ".join(err.split())
    assert holds(plan) == before


@pytest.mark.parametrize(
    "lists",
    [
        "bronnen: &b\n  - {id: x, naam: X}\nindicatoren: &i []\n",
        "bronnen: {niet: reden}\n",
        "bronnen: {bestand: lijsten/bronnen.yaml}\n",
        "bronnen: zomaar een tekst over\n  twee regels\n",
    ],
)
def test_lists_that_are_written_otherwise_are_left_alone(ivpgen: Command, plan: Path, lists: str) -> None:
    laid(plan, "plan.yaml", (PLAN[: PLAN.index("bronnen:")] + lists).encode())
    laid(plan, "lijsten/bronnen.yaml", b"- {id: x, naam: X}\n")
    before = holds(plan)
    code, out, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")
    assert "er is niets veranderd" in " ".join(err.lower().split())
    assert holds(plan) == before


def test_another_file_with_that_name_stays_and_so_does_the_plan(ivpgen: Command, plan: Path) -> None:
    laid(plan, f"cijfers/{FILE}", b"iets anders")
    before = holds(plan)
    code, _, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    assert code == ExitCode.UNUSABLE
    assert "staat al een ander bestand" in err
    assert holds(plan) == before


def test_a_plan_that_may_not_be_written_leaves_no_copy_behind(ivpgen: Command, plan: Path) -> None:
    before = holds(plan)
    (plan / "plan.yaml").chmod(0o444)
    code, _, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    (plan / "plan.yaml").chmod(0o644)
    assert code == ExitCode.UNUSABLE
    assert "plan.yaml is niet te schrijven" in " ".join(err.split())
    assert holds(plan) == before


def test_a_plan_that_cannot_be_read_is_left_alone(ivpgen: Command, plan: Path) -> None:
    laid(plan, "plan.yaml", b"ivpgen: [\n")
    before = holds(plan)
    code, _, err = ivpgen("figures", f"download/{FILE}", "--add", "mishandeling", "--plan", "p")
    assert code == ExitCode.FINDINGS
    assert "plan.yaml" in err
    assert holds(plan) == before


def test_names_of_codes_come_along(ivpgen: Command, plan: Path) -> None:
    laid(plan.parent, f"download/{RAW_NAME}", RAW)
    laid(plan.parent, f"download/{METADATA_NAME}", METADATA)
    code, _, err = ivpgen("figures", f"download/{RAW_NAME}", "--add", "inbraak-in-een-woning", "--plan", "p")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert {path.name for path in (plan / "cijfers").iterdir()} == {RAW_NAME, METADATA_NAME}


def test_a_table_of_ones_own(ivpgen: Command, plan: Path) -> None:
    laid(plan, "cijfers/halt.csv", OWN)
    code, out, err = ivpgen("figures", "p/cijfers/halt.csv", "--add", "halt", "--add", "meldingen", "--plan", "p")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert "Toegevoegd: halt, meldingen." in out
    assert values(plan, "halt").keys() == {"2024", "2025"}


@pytest.mark.parametrize("name", ['a "b" [c], {d}.csv', "a: b.csv", "é ü.csv", "#x.csv", os.fsdecode(b"\xff.csv")])
def test_a_file_with_an_odd_name_is_put_in_or_refused_as_a_whole(ivpgen: Command, plan: Path, name: str) -> None:
    laid(plan.parent, f"download/{name}", POLICE)
    before = holds(plan)
    code, _, err = ivpgen("figures", f"download/{name}", "--add", "mishandeling", "--plan", "p")
    if code == ExitCode.CLEAN:
        assert values(plan, "mishandeling") == {"2023": "118", "2024": "81"}
    else:
        assert code == ExitCode.UNUSABLE
        assert err.startswith("fout: ")
        assert holds(plan) == before
