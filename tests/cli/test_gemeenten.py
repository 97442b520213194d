"""Which gemeente a name means."""

from __future__ import annotations

import io
import sys

import pytest

from ivpgen.cli.gemeenten import alike, find
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.method.gemeenten import Gemeente


def found(naam: str, *, asking: bool = False) -> str:
    gemeente = find(naam, asking=asking)
    return gemeente.code if isinstance(gemeente, Gemeente) else f"“{gemeente}”"


@pytest.mark.parametrize("naam", ["Zeist", "zeist", " gemeente  Zeist ", "GM0355", "355"])
def test_a_name_or_code(naam: str) -> None:
    assert found(naam) == "GM0355"


def test_two_bergens() -> None:
    with pytest.raises(Onbruikbaar) as refusal:
        find("Bergen", asking=False)
    assert refusal.value.bericht == "Er zijn 2 gemeenten die Bergen heten."
    assert '"Bergen (Noord-Holland)"' in refusal.value.hoe
    assert '"Bergen (Limburg)"' in refusal.value.hoe
    assert found("Bergen (Limburg)") == "GM0893"


def test_a_person_chooses_a_bergen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n"))
    assert found("Bergen", asking=True) == "GM0893"


def test_a_near_miss_goes_on_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert found("Zeistt") == "“Zeistt”"
    assert "let op: “Zeistt” staat niet in de lijst van gemeenten.\n   Bedoel je Zeist?" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "expected"), [("1\n", "GM0355"), ("2\n", "“Zeistt”")])
def test_a_person_chooses_between_near_misses(monkeypatch: pytest.MonkeyPatch, answer: str, expected: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    assert found("Zeistt", asking=True) == expected


def test_a_name_outside_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert found("Qwertystad aan de Xyz") == "“Qwertystad aan de Xyz”"
    assert "Bedoel je" not in capsys.readouterr().err


@pytest.mark.parametrize("naam", ["", "  ", "GM9999", "9999", "12345"])
def test_no_gemeente(naam: str) -> None:
    with pytest.raises(Onbruikbaar):
        find(naam, asking=False)


def test_names_for_the_tab_key() -> None:
    assert alike("zeis") == ["Zeist"]
    assert alike("Bergen (") == ["Bergen (Noord-Holland)", "Bergen (Limburg)"]
    assert len(alike("")) == 342
