"""A clean plan that is broken in one place raises exactly the code that belongs to the break."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from ivpgen.plan.load import load
from ivpgen.rules import check

CLEAN = Path(__file__).parent / "clean"
EXAMPLES = Path(__file__).parents[2] / "examples"


class Break(NamedTuple):
    """Replace `old` (once there) by `new` in a file; the codes that must appear, each at least once, and no other."""

    name: str
    old: str
    new: str
    codes: frozenset[str]
    file: str = "plan.yaml"


def broken(name: str, old: str, new: str, *codes: str, file: str = "plan.yaml") -> Break:
    return Break(name, old, new, frozenset(codes), file)


YEAR, NEXT = "uitvoering/2027.yaml", "uitvoering/2028.yaml"
BREAKS = [
    broken("colon in a title", "titel: Veilig in Proefdorp", "titel: Veilig: in Proefdorp", "IVP102"),
    broken("comma in a flow", "2024: 12\n", "2024: {waarde: 12,5}\n", "IVP109"),
    broken("key twice", "    trekker: politie\n", "    trekker: politie\n    trekker: raad\n", "IVP110"),
    broken(
        "include that isn't there",
        "inzet: De bibliotheek houdt een spreekuur.",
        "inzet: {bestand: teksten/x.md}",
        "IVP101",
    ),
    broken("include outside", "inzet: De bibliotheek houdt een spreekuur.", "inzet: {bestand: ../x.md}", "IVP111"),
    broken("unknown key", "onderbouwing: Het", "onderbouwng: Het", "IVP201"),
    broken("list for a text", "aan: raad", "aan: raad\n      vorm: [brief, avond]", "IVP202"),
    broken("date that doesn't exist", "wanneer: 2029-K1", "wanneer: 2029-13-01", "IVP203"),
    broken("no yes or no", "naam: Team Wegbeheer", "naam: Team Wegbeheer\n    openbaar: misschien", "IVP204"),
    broken("unknown word", "soort: nieuw", "soort: nieuwe", "IVP205", file=YEAR),
    broken("unknown way to group", "indeling: prioriteiten", "indeling: prioriteit", "IVP205", file=YEAR),
    broken("number that is none", "2025: 2.310", "2025: 23.10.5", "IVP206"),
    broken("doubtful number", "      2022: 37", "      2022: 37.125", "IVP207"),
    broken("target in words", '2030: "< 50"', "2030: zo laag mogelijk", "IVP208"),
    broken("other version", "ivpgen: 1", "ivpgen: 2", "IVP209"),
    broken("no version", "ivpgen: 1\n", "", "IVP209"),
    broken("no title", "titel: Veilig in Proefdorp\n", "", "IVP210"),
    broken("key of an uitvoeringsplan", "evaluatie:", "indeling: velden\nevaluatie:", "IVP211"),
    broken("long period", "tot: 2030\nmethode", "tot: 2031\nmethode", "IVP212"),
    broken(
        "short period",
        "van: 2027\n  tot: 2030\nmethode",
        "van: 2027-01\n  tot: 2027-06\nmethode",
        "IVP215",
        "IVP351",
        "IVP350",
    ),
    broken("absent and filled", "    niet: Het jeugdbeleid", "    beeld: Rustig.\n    niet: Het jeugdbeleid", "IVP216"),
    broken("unknown column", "[maatregel, resultaat,", "[maatregel, resultaten,", "IVP217", file=YEAR),
    broken(
        "unknown chapter", "  - prioriteiten\n  - titel: Ons", "  - prioriteten\n  - titel: Ons", "IVP218", "IVP223"
    ),
    broken("part without a chapter", "  - middelen\n  - evaluatie\n", "  - middelen\n", "IVP223"),
    broken(
        "exception to no rule", "evaluatie:", "controle: {uit: [{regel: IVP999, reden: Zo.}]}\nevaluatie:", "IVP219"
    ),
    broken(
        "exception to nothing", "evaluatie:", "controle: {uit: [{regel: IVP302, reden: Zo.}]}\nevaluatie:", "IVP220"
    ),
    broken("exception without reason", "evaluatie:", "controle: {uit: [{regel: IVP302}]}\nevaluatie:", "IVP221"),
    broken(
        "picture that isn't there",
        "dijk wonen",
        "dijk ![Kaart van de huizen achter de dijk](kaart.png) wonen",
        "IVP222",
    ),
    broken("reference to nothing", "    doelen: [rustig-verkeer]", "    doelen: [rustig-verkeer, rust]", "IVP301"),
    broken("consequence that isn't there", "gevolg: online", "gevolg: onlin", "IVP301", "IVP311"),
    broken("former plan that isn't there", 'vervolg_op: "2027"', 'vervolg_op: "2026"', "IVP301", file=NEXT),
    broken("partner that isn't there", "    trekker: politie\n", "    trekker: polite\n", "IVP301"),
    broken("id twice", "  - id: oplichters", "  - id: inbraak", "IVP302"),
    broken("reference to what is left out", "veld: fysieke-veiligheid", "veld: jeugd-en-veiligheid", "IVP304"),
    broken(
        "circle",
        "        tekst: De schoolroutes zijn veilig.",
        "        tekst: Veilig.\n        subdoelen: [rustig-verkeer]",
        "IVP305",
    ),
    broken("two sides", "gevolg: verkeer", "gevolg: regulier", "IVP306"),
    broken("tier against priority", "niveau: prioriteit", "niveau: regulier", "IVP306"),
    broken("digital item against measure", "[cyberweerbare-inwoners]", "[regierol-digitaal]", "IVP306", file=YEAR),
    broken("finding without consequence", "    gevolg: regulier\n", "", "IVP310"),
    broken("priority without reason", "gevolg: online", "gevolg: strategisch", "IVP311"),
    broken(
        "priority without goal",
        """    doelen:
      - id: minder-oplichting
        tekst: In 2030 worden minder inwoners opgelicht.
        indicatoren: [oplichting]
    trekker""",
        "    trekker",
        "IVP312",
    ),
    broken("goal without indicator", "        indicatoren: [oplichting]\n    trekker", "    trekker", "IVP313"),
    broken("trend to a partial year", "van: 2024\n      tot: 2025", "van: 2024\n      tot: 2026", "IVP314"),
    broken(
        "indicator without source",
        "    bron: begroting\n    waarden:\n      2025: 2.310",
        "    waarden:\n      2025: 2.310",
        "IVP320",
    ),
    broken(
        "indicator without baseline",
        '    nulmeting:\n      jaar: 2025\n    streefwaarden:\n      2030: "< 50"',
        '    streefwaarden:\n      2030: "< 50"',
        "IVP321",
    ),
    broken("indicator without target", '    streefwaarden:\n      2030: "< 50"\n', "", "IVP322"),
    broken("target against direction", "2028: max. 36", "2028: min. 36", "IVP323"),
    broken("target above the baseline", '2030: "< 50"', "2030: 70", "IVP323"),
    broken("target met already", "waarde: 41", "waarde: 29", "IVP324"),
    broken("target met by the baseline", "2025: 64", "2025: 44", "IVP323"),
    broken("change that doesn't follow", "waarde: 30\n        relatief", "waarde: 33\n        relatief", "IVP325"),
    broken("change against a year without value", '"-25% t.o.v. 2025"', '"-25% t.o.v. 2019"', "IVP326"),
    broken(
        "two numbers without a note",
        "            noot: De begroting telt ook de bezoekers van het dorp mee.\n",
        "",
        "IVP327",
    ),
    broken(
        "correction without a reason", "          reden: De politie heeft de cijfers opnieuw berekend.\n", "", "IVP328"
    ),
    broken("sum that is wrong", "2025: 43", "2025: 42", "IVP329"),
    broken("actiepunt without link", "    velden: [veilige-woon-en-leefomgeving]\n", "", "IVP330", file=YEAR),
    broken("actiepunt without priority", "    prioriteiten: [online]\n", "", "IVP331", file=YEAR),
    broken("measure without lead", "    trekker: wegbeheer\n", "", "IVP331", "IVP340"),
    broken("put off twice", "status: loopt", "status: verschoven", "IVP332", file=NEXT),
    broken(
        "partner that nobody needs",
        "bronnen:\n  - id: peiling",
        "  - id: halt\n    naam: Halt\nbronnen:\n  - id: peiling",
        "IVP340",
    ),
    broken(
        "source that nothing rests on",
        "indicatoren:\n  - id: te",
        "  - id: rapport\n    naam: Rapport\nindicatoren:\n  - id: te",
        "IVP341",
    ),
    broken("indicator of nothing", "    soort: context\n", "", "IVP322", "IVP342"),
    broken(
        "budget outside the period",
        "      2028: 20.000\n  - id: m-totaal",
        "      2033: 20.000\n  - id: m-totaal",
        "IVP350",
    ),
    broken("uitvoeringsplan outside the period", "periode: 2028", "periode: 2031", "IVP351", "IVP352", file=NEXT),
    broken("year without uitvoeringsplan", "periode: 2028", "periode: 2029", "IVP352", file=NEXT),
    broken(
        "veld left out",
        "  bedrijvigheid-en-veiligheid:\n    beeld: Alleen de jaarmarkt vraagt om toezicht.\n",
        "",
        "IVP401",
    ),
    broken("unknown edition", "kernbeleid: 2021", "kernbeleid: 2020", "IVP402"),
    broken(
        "digital item left out",
        "  regierol-digitaal:\n    inzet: De gemeente brengt scholen en bibliotheek bijeen.\n",
        "",
        "IVP501",
    ),
    broken("place to fill in", "beeld: Er wordt weinig ingebroken.", "beeld: pm", "IVP901"),
    broken("placeholder", "wonen weinig mensen", "wonen [nog invullen] mensen", "IVP901"),
]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "plan")
    return tmp_path / "plan"


def codes(folder: Path) -> set[str]:
    return {one.finding.code for one in check(load(folder), profiel="final").diagnostics}


def test_the_plan_is_clean(plan: Path) -> None:
    assert codes(plan) == set()


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: one.name)
def test_a_break_raises_exactly_its_code(plan: Path, one: Break) -> None:
    target = plan / one.file
    text = target.read_text(encoding="utf-8")
    assert text.count(one.old) == 1, one.old
    target.write_text(text.replace(one.old, one.new), encoding="utf-8")
    assert codes(plan) == one.codes


@pytest.mark.parametrize("example", ["voorbeeldstad", "samen", "klein"])
def test_the_examples_are_clean(example: str) -> None:
    outcome = check(load(EXAMPLES / example), profiel="final")
    assert [one.finding for one in outcome.diagnostics] == []
    assert not outcome.gezakt


@pytest.mark.parametrize(
    ("pattern", "new", "code"),
    [
        (r"^  jeugd-en-veiligheid:\n(?:(?:    .*)?\n)+?(?=  \S)", "", "IVP401"),
        (r"^    bron: inwonerspeiling$", "    bron: bewonerspeiling", "IVP301"),
        (r"^  tot: 2030$", "  tot: 2031", "IVP212"),
    ],
)
def test_the_large_example_fails_when_it_is_broken(tmp_path: Path, pattern: str, new: str, code: str) -> None:
    shutil.copytree(EXAMPLES / "voorbeeldstad", tmp_path / "plan")
    target = tmp_path / "plan" / "plan.yaml"
    text, count = re.subn(pattern, new, target.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    target.write_text(text, encoding="utf-8")
    outcome = check(load(tmp_path / "plan"), profiel="final")
    assert {one.finding.code for one in outcome.diagnostics if one.niveau != "tip"} == {code}
    assert outcome.gezakt
