"""The margin of a sample comes along with its value, and never takes its place."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ivpgen.figures import lees
from ivpgen.figures.margins import side, wants_margin
from ivpgen.figures.series import Stand, Vraag, series
from tests.figures.made import table

KEYS = "ID|Marges|RegioS|Perioden|VoeltZichWeleensOnveilig_43"
LABELS = "Marges|Regio's|Perioden|Voelt zich weleens onveilig (%)"
CODED = (
    "0|MOG0095|GM0355    |2023JJ00|    30.1",
    "1|MW00000|GM0355    |2023JJ00|    34.2",
    "2|MBG0095|GM0355    |2023JJ00|    38.6",
    "3|MW00000|GM0355    |2025JJ00|    31.0",
    "4|MBG0095|GM0355    |2025JJ00|       .",
)


def asked(folder: Path, splits: dict[str, tuple[str, ...]], *rows: str, header: str = KEYS) -> dict[int, Stand]:
    path = folder / "85146NED_TypedDataSet_02032026_090000.csv"
    path.write_bytes(table(header, *rows))
    bestand = lees(path)
    subject = bestand.onderwerpen[0].sleutel
    return series(bestand, [Vraag(frozenset({"GM0355"}), frozenset(), subject, splits)])[0].standen


@pytest.mark.parametrize("splits", [{}, {"marges": ("MW00000",)}])
def test_both_bounds_come_along_with_the_value(tmp_path: Path, splits: dict[str, tuple[str, ...]]) -> None:
    assert asked(tmp_path, splits, *CODED) == {
        2023: Stand(Decimal("34.2"), onder=Decimal("30.1"), boven=Decimal("38.6")),
        2025: Stand(Decimal("31.0")),
    }


def test_a_bound_that_is_asked_for_is_a_value_of_its_own(tmp_path: Path) -> None:
    assert asked(tmp_path, {"marges": ("MOG0095",)}, *CODED) == {2023: Stand(Decimal("30.1"))}


def test_labels_say_the_same(tmp_path: Path) -> None:
    rows = (
        "Ondergrens 95%-interval|Zeist|2023|    30,1",
        "Bovengrens 95%-interval|Zeist|2023|    38,6",
        "Waarde|Zeist|2023|    34,2",
    )
    found = asked(tmp_path, {}, *rows, header=LABELS)
    assert found == {2023: Stand(Decimal("34.2"), onder=Decimal("30.1"), boven=Decimal("38.6"))}


def test_a_code_has_a_side_and_another_has_none() -> None:
    assert [side(code) for code in ("MW00000", "MOG0095 ", "MBG0095", "X")] == ["waarde", "onder", "boven", ""]
    assert wants_margin(None)
    assert not wants_margin(("MW00000", "MBG0095"))
