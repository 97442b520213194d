"""What a plan switches off: only what it names, with a reason, and never silently."""

from __future__ import annotations

import pytest

from ivpgen.rules import Outcome
from tests.rules.conftest import Checked

PLAN = """\
inleiding: pm
controle:
  uit:
    - regel: IVP901
      reden: De inleiding schrijft de burgemeester.
"""


def about(outcome: Outcome) -> list[tuple[str, str]]:
    """The codes and messages about exceptions."""
    return [
        (one.finding.code, one.finding.bericht)
        for one in outcome.diagnostics
        if one.finding.code in {"IVP219", "IVP220", "IVP221", "IVP225"}
    ]


@pytest.mark.parametrize(
    ("rest", "lacks"),
    [
        ("", "wie erover gaat en tot welke datum zij geldt"),
        ("      wie: griffie\n", "tot welke datum zij geldt"),
        ("      tot: 2027-03-01\n", "wie erover gaat"),
        ("      wie: griffie\n      tot: na de verkiezingen\n", "tot welke datum zij geldt"),
    ],
)
def test_an_exception_without_owner_or_end_date_works_and_gets_a_tip(checked: Checked, rest: str, lacks: str) -> None:
    outcome = checked(PLAN + rest)
    assert len(outcome.onderdrukt) == 1
    assert about(outcome) == [("IVP225", f"Bij deze uitzondering op IVP901 staat niet {lacks}.")]
    assert {one.niveau for one in outcome.diagnostics if one.finding.code == "IVP225"} == {"tip"}


@pytest.mark.parametrize(
    "rest",
    [
        "      wie: griffie\n      tot: 2027-03-01\n",
        "      wie: griffie\n      tot: voorjaar 2028\n",
        "      wie: griffie\n      tot:\n        niet: Het plan blijft zo tot het volgende.\n",
    ],
)
def test_who_answers_for_it_and_until_when_is_enough(checked: Checked, rest: str) -> None:
    assert about(checked(PLAN + rest)) == []


@pytest.mark.parametrize(
    ("exception", "code"),
    [
        ("regel: IVP999\n      reden: Zo.", "IVP219"),
        ("regel: IVP302\n      reden: Zo.", "IVP220"),
        ("regel: IVP901", "IVP221"),
    ],
)
def test_one_thing_at_a_time_is_said_of_an_exception(checked: Checked, exception: str, code: str) -> None:
    found = about(checked(f"inleiding: pm\ncontrole:\n  uit:\n    - {exception}\n"))
    assert [one for one, _ in found] == [code]


def test_a_near_miss_is_suggested(checked: Checked) -> None:
    outcome = checked("controle:\n  uit:\n    - regel: nog-in-te-vulen\n      reden: Zo.\n")
    assert [one.finding.hoe for one in outcome.diagnostics if one.finding.code == "IVP219"] == [
        "Bedoel je “nog-in-te-vullen”?"
    ]


def test_what_is_set_aside_has_the_level_that_it_would_have(checked: Checked) -> None:
    (one,) = checked(PLAN, "final").onderdrukt
    assert (one.diagnostic.niveau, one.uitzondering.reden) == ("fout", "De inleiding schrijft de burgemeester.")
