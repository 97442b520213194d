from __future__ import annotations

import pytest

from ivpgen.ooxml.colours import contrast, is_colour, least_contrast, luminance, mixed, readable_on, tinted


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        # Known pairs: the first grey that passes on white, Word's old heading blue, traffic lights.
        ("767676", "FFFFFF", 4.54),
        ("4F81BD", "FFFFFF", 4.03),
        ("00B050", "FFFFFF", 2.87),
        ("FFC000", "FFFFFF", 1.64),
        ("FF0000", "FFFFFF", 4.0),
    ],
)
def test_contrast_is_that_of_wcag_either_way_round(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_luminance_goes_from_black_to_white() -> None:
    assert luminance("000000") == 0
    assert luminance("ffffff") == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "is_one"), [("17425B", True), ("auto", False), ("", False), (None, False), ("fff", False)]
)
def test_only_six_digits_are_a_colour(text: str | None, is_one: bool) -> None:
    assert is_colour(text) is is_one


def test_automatic_text_is_white_on_dark_and_black_on_light() -> None:
    assert (readable_on("17425B"), readable_on("FFF6D6")) == ("FFFFFF", "000000")


def test_a_pattern_is_seen_as_a_mixture() -> None:
    assert mixed("000000", "FFFFFF", 0.25) == "BFBFBF"


@pytest.mark.parametrize(
    ("tint", "shade", "made"),
    # What Word itself writes beside these theme colours, within rounding.
    [("99", None, "95B3D7"), (None, "BF", "376091"), (None, None, "4F81BD"), ("??", None, "4F81BD")],
)
def test_tints_and_shades_are_those_of_word(tint: str | None, shade: str | None, made: str) -> None:
    found = tinted("4F81BD", tint, shade)
    assert [int(found[at : at + 2], 16) for at in (0, 2, 4)] == pytest.approx(
        [int(made[at : at + 2], 16) for at in (0, 2, 4)], abs=2
    )


@pytest.mark.parametrize(
    ("size", "bold", "least"), [(17.5, False, 4.5), (18, False, 3.0), (13.5, True, 4.5), (14, True, 3.0)]
)
def test_large_letters_need_less_contrast_and_bold_ones_are_large_sooner(size: float, bold: bool, least: float) -> None:
    assert least_contrast(size, bold=bold) == least
