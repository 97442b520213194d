"""What doesn't count against a plan: switched off, left out with a reason, still to come."""

from __future__ import annotations

from pathlib import Path

from ivpgen.assessment.set_aside import left_out, still_open, switched_off
from tests.assessment.made import checked
from tests.documents.build import THREE

OFF = """
doelen:
  - id: d1
    tekst: Er is minder hinder.
  - id: d2
    tekst: Er zijn minder ongevallen.
controle:
  uit:
    - regel: doel-zonder-indicator
      reden: De monitor begint in 2028.
      wie: griffie
      tot: 2028-07
"""


def test_an_exception_is_told_once_with_who_why_until_when_and_where(tmp_path: Path) -> None:
    made = checked(tmp_path, OFF)
    (one,) = switched_off(made.outcome, made.parts)
    assert (one.code, one.titel) == ("IVP313", "Doel zonder indicator")
    assert [str(one.reden), str(one.wie), str(one.tot)] == ["De monitor begint in 2028.", "griffie", "juli 2028"]
    assert one.reden.bron == "plan.yaml#controle/uit/0/reden"
    assert [str(plek.naam) for plek in one.plekken] == ["Er is minder hinder.", "Er zijn minder ongevallen."]


def test_parts_keys_and_lists_are_left_out_with_their_reason(tmp_path: Path) -> None:
    plan = """\
terugblik:
  niet: Dit is ons eerste plan.
prioriteiten:
  - id: v
    titel: Verkeer
    trekker: {onbekend: Nog niet gekozen.}
    doelen: {niet: Staat elders.}
    aanpak: {zie: v}
"""
    made = checked(tmp_path, plan)
    found = [
        (one.soort, one.plek.soort, str(one.plek.naam), str(one.reden)) for one in left_out(made.plains, made.parts)
    ]
    assert ("Bewust niet", "Terugblik", "", "Dit is ons eerste plan.") in found
    assert [(soort, reden) for soort, _, _, reden in found] == [
        ("Bewust niet", "Dit is ons eerste plan."),
        ("Bewust niet", "Staat elders."),
        ("Niet bekend", "Nog niet gekozen."),
    ]


def test_what_editions_share_is_told_once(tmp_path: Path) -> None:
    made = checked(tmp_path, "terugblik:\n  niet: Dit is ons eerste plan.\n", head=THREE)
    assert len(made.plains) == 4
    assert len(left_out(made.plains, made.parts)) == 1


def test_places_to_fill_in_are_named(tmp_path: Path) -> None:
    made = checked(tmp_path, "prioriteiten:\n  - id: v\n    titel: Verkeer\n    aanpak: pm\n")
    assert [(plek.soort, str(plek.naam)) for plek in still_open(made.outcome, made.parts)] == [
        ("Prioriteit", "Verkeer")
    ]
