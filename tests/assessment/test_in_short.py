"""A check in a few lines: counts, whether it passes, and what to do first."""

from __future__ import annotations

from pathlib import Path

from ivpgen.assessment.in_short import first, in_short
from ivpgen.diagnostics import Finding, Place
from ivpgen.rules.check import Diagnostic, Outcome, check
from ivpgen.rules.record import FOUT, LET_OP, TIP
from ivpgen.rules.table import BY_CODE
from tests.documents.build import planned


def outcome(*found: tuple[str, str], profiel: str = "concept") -> Outcome:
    """What a check found: rules by code, each at a level."""
    diagnostics = tuple(
        Diagnostic(Finding(code, Place("plan.yaml", number), "Zo is het."), BY_CODE[code], niveau)
        for number, (code, niveau) in enumerate(found, 1)
    )
    return Outcome(diagnostics, profiel, sum(code == "IVP901" for code, _ in found))


def test_faults_come_first_then_the_rule_that_found_most_then_the_code() -> None:
    found = outcome(
        ("IVP340", TIP),
        ("IVP311", LET_OP),
        ("IVP313", LET_OP),
        ("IVP313", LET_OP),
        ("IVP310", LET_OP),
        ("IVP302", FOUT),
    )
    assert [one.code for one in first(found)] == ["IVP302", "IVP313", "IVP310", "IVP311", "IVP340"]
    assert [one.keer for one in first(found)][:2] == ["1 plaats", "2 plaatsen"]


def test_five_are_named_at_most_and_gaps_never() -> None:
    codes = ("IVP310", "IVP311", "IVP312", "IVP313", "IVP320", "IVP321")
    assert len(first(outcome(*((code, LET_OP) for code in codes), ("IVP901", TIP)))) == 5
    assert first(outcome(("IVP901", TIP))) == ()


def test_counts_per_level_leave_out_what_is_still_to_come() -> None:
    made = in_short(outcome(("IVP302", FOUT), ("IVP313", LET_OP), ("IVP340", TIP), ("IVP901", TIP)))
    assert [(one.niveau, one.aantal) for one in made.tellingen] == [("Fout", 1), ("Let op", 1), ("Tip", 1)]
    assert made.open == 1


def test_the_verdict_says_what_holds_the_plan_up() -> None:
    assert in_short(outcome(("IVP302", FOUT))).oordeel == "Het plan komt niet door de controle: 1 fout houdt het tegen."
    strict = in_short(outcome(("IVP302", FOUT), ("IVP313", LET_OP), ("IVP340", TIP), profiel="final"))
    assert strict.oordeel == "Het plan komt niet door de controle: 1 fout en 1 keer let op houden het tegen."
    assert (
        in_short(outcome(("IVP313", LET_OP))).oordeel == "Het plan komt door de controle. Wel vraagt 1 punt aandacht."
    )
    assert in_short(outcome()).oordeel == "Het plan komt door de controle, zonder meldingen."


def test_the_profile_and_a_threshold_of_ones_own_are_said(tmp_path: Path) -> None:
    made = in_short(check(planned(tmp_path, ""), profiel="rekenkamer", drempel="tip"))
    assert made.profiel.startswith("Met de blik van een rekenkamer")
    assert made.profiel.endswith("Voor deze controle was de grens: tip.")
