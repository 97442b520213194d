"""Names in messages."""

from __future__ import annotations

import pytest

from ivpgen.phrases import listed, shortened


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_names_are_listed_as_dutch_does(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_a_name_of_sixty_characters_is_said_in_full_on_one_line() -> None:
    assert shortened("tien\n tekens " + 48 * "x") == "tien tekens " + 48 * "x"


def test_a_longer_one_ends_after_a_whole_word() -> None:
    assert shortened("woord " * 11) == "woord " * 9 + "…"
