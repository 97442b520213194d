"""Series of years: sums, months, provisional years, and what wasn't published."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ivpgen.figures import lees
from ivpgen.figures.periods import Periode
from ivpgen.figures.series import Serie, Stand, Vraag, per, series
from tests.figures.made import table

HEAD = "ID|SoortMisdrijf|WijkenEnBuurten|Perioden|GeregistreerdeMisdrijven_1"


def asked(folder: Path, rows: list[str], area: str = "GM0355", kinds: tuple[str, ...] = ("1.1.1",)) -> Serie:
    folder.mkdir(exist_ok=True)
    path = folder / "47018NED_UntypedDataSet_15012027_101112.csv"
    path.write_bytes(table(HEAD, *(f"{number}|{row}" for number, row in enumerate(rows))))
    question = Vraag(frozenset({area}), frozenset(kinds), "GeregistreerdeMisdrijven", {})
    return series(lees(path), [question])[0]


def test_kinds_are_added_up_per_year(tmp_path: Path) -> None:
    rows = [f"{kind} |GM0355    |{year}JJ00|{value:>8}" for kind, year, value in (
        ("1.1.1", 2024, 61), ("1.1.1", 2025, 41), ("1.1.2", 2024, 12), ("1.1.2", 2025, 9), ("0.0.0", 2025, 2115),
    )]  # fmt: skip
    found = asked(tmp_path, [*rows, "1.1.1 |GM0344    |2025JJ00|     500"], kinds=("1.1.1", "1.1.2"))
    assert found == Serie({2024: Stand(Decimal(73)), 2025: Stand(Decimal(50))}, (), (), True)


def test_a_sum_with_a_part_that_was_not_published_is_no_sum(tmp_path: Path) -> None:
    rows = [
        "1.1.1 |GM0355    |2024JJ00|      61",
        "1.1.2 |GM0355    |2024JJ00|       .",
        "1.1.1 |GM0355    |2025JJ00|      41",
    ]
    found = asked(tmp_path, rows, kinds=("1.1.1", "1.1.2"))
    assert found.standen == {}
    assert found.niet_gepubliceerd == (2024, 2025)


def test_a_kind_that_is_nowhere_is_said_and_not_waited_for(tmp_path: Path) -> None:
    found = asked(tmp_path, ["1.1.1 |GM0355    |2025JJ00|      41"], kinds=("1.1.1", "9.9.9"))
    assert found.standen == {2025: Stand(Decimal(41))}
    assert found.onbekende_soorten == ("9.9.9",)


def test_an_area_that_is_nowhere_is_not_found(tmp_path: Path) -> None:
    assert not asked(tmp_path, ["1.1.1 |GM0355    |2025JJ00|      41"], area="GM0001").gevonden


def months(year: int, *numbers: int) -> list[str]:
    return [f"1.1.1 |GM0355    |{year}MM{number:02}|{number:>8}" for number in numbers]


def test_twelve_months_are_a_year_and_fewer_are_a_part_of_one(tmp_path: Path) -> None:
    found = asked(tmp_path, [*months(2024, *range(1, 13)), *months(2025, 1, 2, 3)])
    assert found.standen == {
        2024: Stand(Decimal(78)),
        2025: Stand(Decimal(6), tot_en_met=Periode(2025, "maand", 3)),
    }


def test_months_with_a_gap_are_no_part_of_a_year(tmp_path: Path) -> None:
    assert asked(tmp_path, months(2025, 1, 3)).standen == {}


def test_a_year_figure_goes_before_the_sum_of_its_months(tmp_path: Path) -> None:
    found = asked(tmp_path, [*months(2024, *range(1, 13)), "1.1.1 |GM0355    |2024JJ00|      80"])
    assert found.standen == {2024: Stand(Decimal(80))}


@pytest.mark.parametrize(("people", "rate"), [(20_000, "3.1"), (61_000, "1.0")])
def test_a_rate_is_per_so_many_inhabitants_to_a_tenth(people: int, rate: str) -> None:
    counted = Serie({2024: Stand(Decimal(61)), 2025: Stand(Decimal(41))}, (), (), True)
    assert per(counted, {2024: Decimal(people)}, 1000).standen == {2024: Stand(Decimal(rate))}


def test_a_part_of_a_year_has_no_rate() -> None:
    part = Serie({2025: Stand(Decimal(6), tot_en_met=Periode(2025, "maand", 3))}, (), (), True)
    assert per(part, {2025: Decimal(1000)}, 1000).standen == {}


def test_without_a_choice_the_total_is_meant_and_never_the_total_and_its_parts(tmp_path: Path) -> None:
    rows = ["0.0.0 |GM0355    |2025JJ00|    2115", "1.1.1 |GM0355    |2025JJ00|      41"]
    assert asked(tmp_path / "a", rows, kinds=()).standen == {2025: Stand(Decimal(2115))}
    assert asked(tmp_path / "b", [*rows[1:], "1.1.2 |GM0355    |2025JJ00|       9"], kinds=()).standen == {}
