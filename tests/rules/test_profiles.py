"""Each profile weighs otherwise, for a reason that a rule's record gives."""

from __future__ import annotations

import pytest

from ivpgen.method import catalogus
from ivpgen.rules.profiles import DREMPELS, NOOIT, OPEN, PROFIELEN, is_ccv, profile_for, reaches
from ivpgen.rules.record import FOUT, LET_OP, NIVEAUS, TIP, Rule
from ivpgen.rules.table import BY_CODE
from tests.rules.conftest import Checked

PLAIN = Rule("IVP399", "voorbeeld", TIP, "Waarom.")
ANSWERS = PLAIN._replace(bron="ccv-prio", zekerheid="bevestigd", vragen=("prioriteiten-opgenomen",))
OWN_ANSWER = PLAIN._replace(vragen=("prioriteiten-opgenomen",))
ADVICE = PLAIN._replace(bron="ccv-prio", zekerheid="bevestigd")
ACCOUNT = PLAIN._replace(verantwoording=True)
GAP = PLAIN._replace(naam=OPEN)


@pytest.mark.parametrize(
    ("profile", "rule", "levels"),
    [
        ("concept", ANSWERS._replace(verantwoording=True), (TIP, LET_OP, FOUT)),
        ("ccv", PLAIN, (TIP, LET_OP, FOUT)),
        ("ccv", ANSWERS, (LET_OP, LET_OP, FOUT)),
        ("ccv", OWN_ANSWER, (TIP, LET_OP, FOUT)),
        ("ccv", ADVICE, (TIP, LET_OP, FOUT)),
        ("ccv", ACCOUNT, (TIP, LET_OP, FOUT)),
        ("rekenkamer", PLAIN, (TIP, LET_OP, FOUT)),
        ("rekenkamer", ANSWERS, (TIP, LET_OP, FOUT)),
        ("rekenkamer", ACCOUNT, (LET_OP, FOUT, FOUT)),
        ("final", ACCOUNT, (TIP, LET_OP, FOUT)),
        ("final", GAP, (FOUT, FOUT, FOUT)),
        ("concept", GAP, (TIP, LET_OP, FOUT)),
    ],
)
def test_what_each_level_becomes(profile: str, rule: Rule, levels: tuple[str, str, str]) -> None:
    assert tuple(PROFIELEN[profile].zwaarder(rule, niveau) for niveau in NIVEAUS) == levels


def test_no_profile_makes_a_rule_lighter() -> None:
    for profile in PROFIELEN.values():
        for rule in BY_CODE.values():
            assert NIVEAUS.index(profile.zwaarder(rule, rule.niveau)) >= NIVEAUS.index(rule.niveau)


def test_only_final_fails_on_a_let_op() -> None:
    assert {name: one.drempel for name, one in PROFIELEN.items()} == {
        "concept": FOUT,
        "ccv": FOUT,
        "rekenkamer": FOUT,
        "final": LET_OP,
    }


def test_every_profile_says_itself_in_a_sentence() -> None:
    assert [name for name, one in PROFIELEN.items() if one.naam != name or not one.zin.endswith(".")] == []


@pytest.mark.parametrize(
    ("status", "name"),
    [("", "concept"), ("concept", "concept"), ("voorgelegd", "ccv"), ("vastgesteld", "ccv"), ("afgesloten", "ccv")],
)
def test_the_profile_follows_the_status(status: str, name: str) -> None:
    assert profile_for(status) == name


def test_what_reaches_a_threshold() -> None:
    reached = {drempel: [niveau for niveau in NIVEAUS if reaches(niveau, drempel)] for drempel in DREMPELS}
    assert reached == {FOUT: [FOUT], LET_OP: [LET_OP, FOUT], TIP: [TIP, LET_OP, FOUT], NOOIT: []}


def test_the_keys_of_the_ccv_are_told_from_others_by_how_they_begin() -> None:
    """Which spares a check the reading of the catalogue."""
    assert [one.slug for one in catalogus.bronnen() if is_ccv(one.slug) != (one.uitgever == "CCV")] == []


def test_profiles_judge_one_plan_differently(checked: Checked) -> None:
    """A plan without a source for its figures: advice for a writer, a fault for who must answer for it."""
    plan = "indicatoren:\n  - id: i\n    naam: Woninginbraken\n    waarden: {2025: 61}\n"
    found = {
        name: {one.niveau for one in checked(plan, name).diagnostics if one.finding.code == "IVP320"}
        for name in PROFIELEN
    }
    assert found["concept"] == {LET_OP}
    assert found["rekenkamer"] == ({FOUT} if BY_CODE["IVP320"].verantwoording else {LET_OP})
