"""Every rule has a record, every record an example that shows it and one that doesn't, and every code a home."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ivpgen.method import catalogus
from ivpgen.rules.record import NIVEAUS, Rule, files
from ivpgen.rules.table import BY_CODE, RULES
from tests.rules.conftest import Checked

PACKAGE = Path(__file__).parents[2] / "src" / "ivpgen"
# What a text can't show: bytes that are no text, far too many of them, or a Word file.
WITHOUT_EXAMPLE = {"IVP103", "IVP104", "IVP105", "IVP942", "IVP943"}
CERTAINTIES = {"bevestigd", "afgeleid", "achtergrond", "eigen"}

records = pytest.mark.parametrize("rule", [rule for rule, _ in RULES], ids=lambda rule: rule.code)
with_examples = pytest.mark.parametrize(
    "rule", [rule for rule, _ in RULES if rule.code not in WITHOUT_EXAMPLE], ids=lambda rule: rule.code
)


def codes(outcome: object) -> list[str]:
    return [one.finding.code for one in outcome.diagnostics]  # type: ignore[attr-defined]


@with_examples
def test_the_wrong_example_raises_the_rule(rule: Rule, checked: Checked) -> None:
    assert rule.code in codes(checked(rule.fout))


@with_examples
def test_the_right_example_does_not(rule: Rule, checked: Checked) -> None:
    outcome = checked(rule.goed)
    assert rule.code not in codes(outcome)
    assert [one.finding.bericht for one in outcome.diagnostics if one.niveau == "fout"] == []


@records
def test_a_record_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"IVP[1-9]\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.naam)
    assert rule.niveau in NIVEAUS
    assert rule.zekerheid in CERTAINTIES
    assert rule.bron == "ivpgen" or catalogus.bron(rule.bron) is not None
    assert (rule.bron == "ivpgen") == (rule.zekerheid == "eigen")
    assert rule.waarom.endswith(".")
    assert rule.herstel.endswith(".")
    assert bool(rule.fout) == bool(rule.goed) == (rule.code not in WITHOUT_EXAMPLE)
    assert set(rule.vragen) <= {vraag.slug for vraag in catalogus.ccv_vragen()}
    assert rule.fout != rule.goed or rule.code in WITHOUT_EXAMPLE


def test_codes_and_names_are_unique() -> None:
    assert len(BY_CODE) == len(RULES)
    assert len({rule.naam for rule, _ in RULES}) == len(RULES)


def test_every_code_that_is_emitted_has_a_record_and_the_reverse() -> None:
    modules = [module for module in PACKAGE.rglob("*.py") if module != PACKAGE / "rules" / "check.py"]
    emitted = {
        code
        for module in modules
        for code in re.findall(r'(?<!Rule\(\n            )"(IVP\d{3})"', module.read_text(encoding="utf-8"))
    }
    assert emitted == set(BY_CODE)


def test_only_what_can_not_be_understood_is_a_fault() -> None:
    faults = {code for code, rule in BY_CODE.items() if rule.niveau == "fout"}
    assert {code for code in faults if code >= "IVP200"} == {
        *("IVP201", "IVP202", "IVP203", "IVP204", "IVP209", "IVP210", "IVP213", "IVP214"),
        *("IVP301", "IVP302", "IVP303", "IVP305", "IVP890"),
    }


def test_messages_speak_plain_dutch() -> None:
    """Records and messages address the reader as `je` and use no word of the program or of English."""
    foreign = re.compile(r"\b(?:u|uw|invalid|null|None|true|false|string|field|error|warning|key|value)\b")
    found = []
    for module in sorted((PACKAGE / "rules").rglob("*.py")):
        for text in re.findall(r'(?:bericht|hoe|waarom|herstel)=f?"([^"]+)"', module.read_text(encoding="utf-8")):
            plain = re.sub(r"\{[^}]*\}", "", text)
            found += [f"{module.name}: {text}" for _ in foreign.findall(plain)]
    found += [f"{rule.code}: {rule.waarom}" for rule, _ in RULES if foreign.search(rule.waarom)]
    assert found == []


def test_an_example_gets_the_head_that_it_leaves_out() -> None:
    found = files("titel: Anders\n# uitvoering/2027.yaml\nperiode: 2027\n")
    assert set(found) == {"plan.yaml", "uitvoering/2027.yaml"}
    assert found["plan.yaml"].count("titel:") == 1
    assert "ivpgen: 1" in found["plan.yaml"]
    assert "gemeenten:" in found["plan.yaml"]
    assert found["uitvoering/2027.yaml"] == "periode: 2027\n"
    assert files("ivpgen: 1\n") == {"plan.yaml": "ivpgen: 1\n"}
