"""Areas: by code and by the name in a label file, and where a name could be more than one."""

from __future__ import annotations

import pytest

from ivpgen.figures.areas import Niveau, binnen, of_code, of_label


@pytest.mark.parametrize(
    ("raw", "code", "level", "placed"),
    [
        ("NL00      ", "NL", Niveau.LAND, True),
        ("NL01", "NL", Niveau.LAND, True),
        ("LD02", "LD02", Niveau.LANDSDEEL, True),
        ("PV26", "PV26", Niveau.PROVINCIE, True),
        ("RE06", "RE06", Niveau.POLITIE_EENHEID, True),
        ("GM0355    ", "GM0355", Niveau.GEMEENTE, True),
        ("WK035501  ", "WK035501", Niveau.WIJK, True),
        ("BU03550103", "BU03550103", Niveau.BUURT, True),
        ("GM0998", "GM0998", Niveau.GEMEENTE, False),
        ("GM0999", "GM0999", Niveau.GEMEENTE, False),
        ("BU09980000", "BU09980000", Niveau.BUURT, False),
        ("RE99", "RE99", Niveau.POLITIE_EENHEID, False),
        ("iets", "iets", Niveau.ONBEKEND, True),
    ],
)
def test_a_code(raw: str, code: str, level: Niveau, placed: bool) -> None:
    area = of_code(raw, {})
    assert (area.code, area.niveau, area.plaatsbaar) == (code, level, placed)


@pytest.mark.parametrize(
    ("label", "whole", "code", "level"),
    [
        ("Nederland", True, "NL", Niveau.LAND),
        ("Zeist", True, "GM0355", Niveau.GEMEENTE),
        ("Utrecht", False, "GM0344", Niveau.GEMEENTE),
        ("Utrecht", True, "Utrecht", Niveau.ONBEKEND),
        ("Utrecht (gemeente)", True, "GM0344", Niveau.GEMEENTE),
        ("Utrecht (PV)", True, "PV26", Niveau.PROVINCIE),
        ("West-Nederland (LD)", True, "LD03", Niveau.LANDSDEEL),
        ("West-Nederland", True, "LD03", Niveau.LANDSDEEL),
        ("Midden-Nederland (RE)", True, "Midden-Nederland (RE)", Niveau.POLITIE_EENHEID),
        ("Bergen", True, "Bergen", Niveau.ONBEKEND),
        ("gm0355", True, "GM0355", Niveau.GEMEENTE),
        ("Oosterbuurt", False, "Oosterbuurt", Niveau.ONBEKEND),
    ],
)
def test_a_name(label: str, whole: bool, code: str, level: Niveau) -> None:
    area = of_label(label, whole=whole)
    assert (area.code, area.niveau) == (code, level)


def test_wijken_and_buurten_of_one_gemeente() -> None:
    inside = binnen("GM0355")
    assert [code for code in ("GM0355", "WK035501", "BU03550103", "WK035601", "BU13550103") if inside(code)] == [
        "WK035501",
        "BU03550103",
    ]
