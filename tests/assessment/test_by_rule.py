"""What was found by family and rule, in words for who doesn't read YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.assessment.by_rule import MOST, by_family
from ivpgen.assessment.wording import FAMILIES, counted, family, grounds, title
from ivpgen.phrases import listed
from ivpgen.rules.record import FOUT, LET_OP, TIP
from ivpgen.rules.table import BY_CODE
from tests.assessment.made import checked


def test_findings_stand_under_their_rule_with_the_part_they_are_about(tmp_path: Path) -> None:
    made = checked(tmp_path, "prioriteiten:\n  - id: verkeer\n    titel: Veilig verkeer\n")
    chain = next(one for one in by_family(made.outcome.diagnostics, made.parts) if one.titel == FAMILIES["3"])
    group = next(one for one in chain.regels if one.code == "IVP312")
    assert (group.titel, group.niveau, group.aantal, group.anker) == (
        "Prioriteit zonder doel",
        "Let op",
        1,
        "regel-ivp312",
    )
    plek = group.meldingen[0].plek
    assert (plek.bestand, plek.regel, plek.soort, str(plek.naam)) == ("plan.yaml", 11, "Prioriteit", "Veilig verkeer")
    assert plek.naam.bron == "plan.yaml#prioriteiten/verkeer/titel"


def test_the_plan_s_own_word_names_the_part(tmp_path: Path) -> None:
    plan = "termen:\n  prioriteit: {enkelvoud: speerpunt, meervoud: speerpunten}\nprioriteiten:\n  - {id: v, titel: Verkeer}\n"
    made = checked(tmp_path, plan)
    plekken = [
        melding.plek
        for one in by_family(made.outcome.diagnostics, made.parts)
        for group in one.regels
        if group.code == "IVP312"
        for melding in group.meldingen
    ]
    assert [plek.soort for plek in plekken] == ["Speerpunt"]


def test_one_way_to_mend_is_said_once(tmp_path: Path) -> None:
    goals = "".join(f"  - tekst: Er is minder hinder van {what}.\n" for what in ("auto's", "brommers"))
    made = checked(tmp_path, f"doelen:\n{goals}")
    groups = [group for one in by_family(made.outcome.diagnostics, made.parts) for group in one.regels]
    group = next(one for one in groups if one.code == "IVP313")
    assert [melding.hoe for melding in group.meldingen] == ["", ""]
    assert group.herstel == "Noem bij indicatoren waaraan je het afleest, of niet: met de reden."


def test_of_many_places_the_rest_is_counted(tmp_path: Path) -> None:
    goals = "".join(f"  - tekst: Doel nummer {number} is bereikt.\n" for number in range(MOST + 4))
    made = checked(tmp_path, f"doelen:\n{goals}")
    groups = [group for one in by_family(made.outcome.diagnostics, made.parts) for group in one.regels]
    group = next(one for one in groups if one.code == "IVP313")
    assert (len(group.meldingen), group.aantal, group.meer) == (MOST, MOST + 4, 4)


def test_what_is_still_to_come_stands_apart(tmp_path: Path) -> None:
    made = checked(tmp_path, "samenvatting: pm\n")
    assert "IVP901" in {one.rule.code for one in made.outcome.diagnostics}
    groups = [group for one in by_family(made.outcome.diagnostics, made.parts) for group in one.regels]
    assert "IVP901" not in {group.code for group in groups}


@pytest.mark.parametrize("code", sorted(BY_CODE))
def test_every_rule_has_a_family_a_heading_and_grounds(code: str) -> None:
    rule = BY_CODE[code]
    assert family(code) in FAMILIES.values()
    assert title(rule)[0].isupper() or title(rule)[0].isdigit()
    made = grounds(rule)
    assert not (made.titel and rule.zekerheid == "eigen")
    assert made.zin.endswith(":" if made.titel else ".")


def test_the_certainty_of_a_source_is_said_plainly() -> None:
    rule = BY_CODE["IVP313"]
    assert grounds(rule).zin == "Dit staat in de bron:"
    assert grounds(rule._replace(zekerheid="afgeleid")).zin.startswith("Dit is afgeleid")
    assert grounds(rule._replace(bron="project", zekerheid="achtergrond")).zin.startswith("Dit is achtergrondkennis;")
    assert grounds(rule._replace(bron="ivpgen", zekerheid="eigen")).zin.startswith("Dit is een eigen regel van ivpgen")


def test_names_and_levels_are_listed_as_dutch_does() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b", "c"])] == ["", "a", "a, b en c"]
    assert counted([TIP, FOUT, LET_OP, TIP]) == "1 fout, 1 keer let op en 2 tips"
