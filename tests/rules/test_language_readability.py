"""The score of Flesch-Douma: when a text is hard, and how its syllables are counted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.rules.language.readability import RECORDS, score
from ivpgen.rules.language.syllables import at_most, syllables, words
from tests.rules.conftest import Checked

HARD, EASY = RECORDS[0].fout, RECORDS[0].goed
EXAMPLES = Path(__file__).parents[2] / "examples"
CODES = {"IVP960", "IVP961"}


def found(checked: Checked, example: str) -> list[Finding]:
    return [one.finding for one in checked(example).diagnostics if one.finding.code in CODES]


def test_the_formula_of_douma() -> None:
    assert score(10, 1.5) == pytest.approx(206.84 - 9.3 - 115.5)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("veiligheidsplan", 4),
        ("straat", 1),
        ("gemeente", 3),
        ("criminaliteit", 5),
        ("burgemeester", 4),
        ("dorpspeiling", 3),
        ("meestal", 2),
        ("Wij", 1),
        ("ngo", 1),
        ("mbt", 1),
    ],
)
def test_syllables_of_a_word(word: str, count: int) -> None:
    assert syllables(word) == count
    assert at_most(word) >= count


def test_the_bound_holds_for_every_word_of_the_examples() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.yaml"))]
    said = {word for text in texts for word in words(text)}
    assert len(said) > 2000
    assert [word for word in said if at_most(word) < syllables(word)] == []


def test_the_bound_is_near() -> None:
    said = words((EXAMPLES / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8"))
    assert sum(map(at_most, said)) < 1.1 * sum(map(syllables, said))


def test_numbers_and_abbreviations_are_no_words_to_count() -> None:
    assert words("In 2027 helpt het OM 12 mensen.") == ["In", "helpt", "het", "mensen"]


def test_a_hard_summary_is_said_at_its_key_with_its_score(checked: Checked) -> None:
    (one,) = found(checked, HARD)
    assert (one.code, one.place.line, one.place.column) == ("IVP960", 9, 1)
    assert "woorden per zin" in one.bericht
    assert "Flesch-Douma" in one.hoe


@pytest.mark.parametrize(
    "text",
    [
        EASY,
        HARD[: HARD.index("Preventieve")] + "\n",
        "samenvatting: pm\ninleiding: {niet: Die is er niet.}\n",
        "overgenomen: ja\n" + HARD,
        HARD.replace("samenvatting", "lezers"),
    ],
)
def test_an_easy_a_short_or_another_text_is_not_judged(checked: Checked, text: str) -> None:
    assert found(checked, text) == []


def test_an_introduction_may_be_harder_than_a_summary(checked: Checked) -> None:
    text = "De gemeente en de veiligheidsregio werken samen aan preventie en aan handhaving in kwetsbare wijken. " * 6
    assert [one.code for one in found(checked, f"samenvatting: {text}\ninleiding: {text}\n")] == ["IVP960"]


def test_marks_and_addresses_are_not_read_aloud(checked: Checked) -> None:
    links = "- **Kijk** op [de site](https://www.voorbeeldgemeentelijkeinformatievoorziening.example/beleid) of bel ons even.\n"
    assert found(checked, "samenvatting: |\n" + f"  {links}" * 12) == []


PROBE = """
import sys
from pathlib import Path
from ivpgen.plan.load import load
from ivpgen.rules import check
codes = {one.finding.code for one in check(load(Path(sys.argv[1]))).diagnostics}
print("pyphen" in sys.modules, "IVP960" in codes)
"""


@pytest.mark.parametrize(("text", "loads"), [(EASY, False), (HARD, True)])
def test_the_patterns_are_only_loaded_for_a_text_that_may_be_hard(tmp_path: Path, text: str, loads: bool) -> None:
    (tmp_path / "plan.yaml").write_text(f"ivpgen: 1\ntitel: Veilig\n{text}", encoding="utf-8")
    run = subprocess.run([sys.executable, "-c", PROBE, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [str(loads), str(loads)]


@pytest.mark.parametrize("example", ["klein", "samen", "voorbeeldstad"])
def test_the_examples_are_judged_without_the_patterns(example: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROBE, str(EXAMPLES / example)], capture_output=True, text=True, check=True
    )
    assert run.stdout.split()[0] == "False"
