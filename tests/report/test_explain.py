"""An explanation holds what the record of a rule, the profiles and the catalogue say, in lines that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from ivpgen.plan.load import load
from ivpgen.report.explain_markdown import markdown, page
from ivpgen.report.explain_text import text
from ivpgen.report.explained import FAMILIES, explained
from ivpgen.rules import check
from ivpgen.rules.profiles import PROFIELEN
from ivpgen.rules.record import FOUT, TIP, Rule, files, parts
from ivpgen.rules.table import BY_CODE
from tests.rules.conftest import checked as checked

ALL = [explained(BY_CODE[code]) for code in sorted(BY_CODE)]
UNREADABLE = {"IVP102", "IVP106"}
OWN = Rule(
    "IVP399",
    "voorbeeld",
    TIP,
    "Zo *weet* je [dit](x).",
    fout="inleiding: Dit is een heel lange zin die op een scherm van tachtig tekens niet op een regel past.\n",
    goed="visie:\n  bestand: a.md\n# a.md\n```\nTekst\n```\n",
    herstel="Doe het <zo>.",
)


def test_an_explanation_in_full() -> None:
    rule = OWN._replace(bron="ccv-prio", zekerheid="afgeleid", verantwoording=True, vragen=("prioriteiten-opgenomen",))
    shown = text([explained(rule._replace(volledigheid=True))], width=80)
    assert shown == (
        "IVP399 voorbeeld\n\n"
        "Waarom\n   Zo *weet* je [dit](x).\n\n"
        "Bron\n   Checklist IVP 5: lokale prioriteiten (CCV).\n"
        "   Afgeleid: ivpgen leidt de regel af uit de bron; zo staat zij er niet.\n"
        "   https://hetccv.nl/themas/integraal-veiligheidsbeleid/integraal-veiligheidsbeleid/"
        "opstellen-integraal-veiligheidsplan/5-lokale-prioriteiten/\n\n"
        "Helpt bij de checklist van het CCV\n   Bevat het plan lokale prioriteiten?\n\n"
        "Niveau, per profiel\n"
        "   concept     tip\n"
        "   ccv         let op\n"
        "   rekenkamer  let op\n"
        "   final       tip\n"
        "   Bij overgenomen: ja, en zolang een deel van het plan niet te lezen is, zwijgt\n   de regel.\n\n"
        "Zo klopt het niet\n"
        "     inleiding: Dit is een heel lange zin die op een scherm van tachtig tekens\n"
        "       niet op een regel past.\n\n"
        "Zo wel\n"
        "   in plan.yaml:\n     visie:\n       bestand: a.md\n"
        "   in a.md:\n     ```\n     Tekst\n     ```\n\n"
        "Oplossen\n   Doe het <zo>.\n\n"
        "Uitzetten\n"
        "   Geldt de regel niet voor jouw plan, zet haar dan uit en zeg waarom, wie\n"
        "   daarover gaat en tot wanneer:\n\n"
        "     controle:\n       uit:\n         - regel: IVP399\n           reden: Waarom de regel hier niet geldt.\n"
        "           wie: Wie hierover gaat.\n           tot: 2030-12-31"
    )


@pytest.mark.parametrize("bron", ["ivpgen", "project"])
def test_an_own_rule_is_called_so_and_has_no_source(bron: str) -> None:
    one = explained(OWN._replace(bron=bron, zekerheid="afgeleid"))
    assert one.bron == ("Dit is een eigen regel van ivpgen; zij staat niet in een bron.",)
    assert one.adres == ""


def test_a_level_that_holds_the_plan_up_says_so() -> None:
    found = {one.profiel: one for one in explained(OWN._replace(niveau="let op", verantwoording=True)).niveaus}
    assert [found[name].niveau for name in PROFIELEN] == ["let op", "let op", FOUT, "let op"]
    assert [found[name].houdt_tegen for name in PROFIELEN] == [False, False, True, True]


def test_every_rule_fits_in_80_columns_but_for_what_has_no_spaces() -> None:
    long = [line for line in text(ALL, width=80).splitlines() if len(line) > 80 and " " in line.strip()]
    assert long == []


@pytest.mark.parametrize("width", [40, 80, 100])
def test_an_example_that_goes_on_below_itself_still_means_the_same(width: int) -> None:
    for rule in BY_CODE.values():
        files = parts(rule.goed)
        if len(files) > 1 or re.search(r"[|>]", rule.goed) or not rule.goed:
            continue
        shown = text([explained(rule)], width=width)
        example = shown.partition("\nZo wel\n")[2].partition("\n\nOplossen\n")[0]
        assert yaml.load(example, yaml.BaseLoader) == yaml.load(files["plan.yaml"], yaml.BaseLoader), rule.code


def test_an_address_stands_on_a_line_of_its_own() -> None:
    lines = set(text(ALL, width=80).splitlines())
    addresses = {one.adres for one in ALL} - {""}
    assert len(addresses) > 10
    assert [one for one in addresses if f"   {one}" not in lines or " " in one] == []


@pytest.mark.parametrize(
    "rule",
    # What has exceptions of its own, and what keeps plan.yaml and so the exception from being read.
    [rule for rule in BY_CODE.values() if rule.fout and "controle:" not in rule.fout and rule.code not in UNREADABLE],
    ids=lambda rule: rule.code,
)
def test_the_exception_that_is_shown_sets_the_rule_aside(rule: Rule, tmp_path: Path) -> None:
    texts = files(rule.fout)
    texts["plan.yaml"] += explained(rule).uitzondering
    for name, written in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(written, encoding="utf-8")
    outcome = check(load(tmp_path))
    assert rule.code in {one.diagnostic.finding.code for one in outcome.onderdrukt}
    assert not {rule.code, "IVP219", "IVP220", "IVP221", "IVP225"} & {one.finding.code for one in outcome.diagnostics}


def test_a_plan_that_can_not_be_read_can_set_nothing_aside() -> None:
    assert explained(BY_CODE["IVP102"]).uitzetten.startswith("Een plan.yaml die niet te lezen is kan niets uitzetten")
    assert explained(BY_CODE["IVP201"]).uitzetten.startswith("Geldt de regel niet voor jouw plan")


def test_no_text_of_a_record_is_markup() -> None:
    made = MarkdownIt("commonmark").render(markdown([explained(OWN)]))
    assert "<p>Zo *weet* je [dit](x).</p>" in made
    assert "Doe het &lt;zo&gt;." in made
    assert "<a " not in made


def test_examples_are_fenced_whole_with_their_file() -> None:
    made = markdown([explained(OWN)])
    assert "Zo wel (`plan.yaml`):\n\n```yaml\nvisie:\n  bestand: a.md\n```\n\n" in made
    assert "en (`a.md`):\n\n````markdown\n```\nTekst\n```\n````\n" in made
    assert "Zo klopt het niet:\n\n```yaml fout\n" in made


def test_the_page_has_every_rule_once_under_its_family() -> None:
    made = page(ALL)
    assert re.findall(r"^### (IVP\d{3}) ", made, re.MULTILINE) == [one.regel.code for one in ALL]
    at = {code: made.index(f"### {code} ") for code in BY_CODE}
    for digit in {code[3] for code in BY_CODE}:
        heading = made.index(f"## IVP{digit}xx: {FAMILIES[digit]}")
        assert all((where > heading) == (code[3] >= digit) for code, where in at.items())
    assert all(one.zin in made for one in PROFIELEN.values())
    assert made.count("reden: Waarom de regel hier niet geldt.") == 1
