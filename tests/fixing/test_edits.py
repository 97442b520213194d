"""Edits change what they name, and nothing else of the bytes of a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.fixing.edits import apart, apply, fits, rewritten
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.source.text import decode


def edit(start: int, old: str, new: str, file: str = "plan.yaml") -> Edit:
    return Edit(file, start, old, new)


def test_edits_are_applied_by_position() -> None:
    assert (
        apply("aap noot mies", [edit(0, "aap", "a"), edit(9, "mies", "mies!"), edit(4, "", "de ")]) == "a de noot mies!"
    )


def test_the_same_edit_twice_is_one() -> None:
    assert apply("aap", [edit(0, "", "x"), edit(0, "", "x")]) == "xaap"


def test_an_edit_of_something_else_does_not_fit() -> None:
    assert fits("aap", [edit(1, "a", "b")])
    assert not fits("aap", [edit(1, "b", "c")])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(newline: str, bom: bytes) -> None:
    before = bom + newline.join(["één: 🙂", "- a # b", ""]).encode()
    after = bom + newline.join(["één: 🙂", "- id: x", "  a # b", ""]).encode()
    assert rewritten(before, [edit(9, "", "id: x\n  ")]) == after


pieces = st.sampled_from(["a", "é", "🙂", " ", "\n", "\r\n", "\r"])


@given(st.lists(pieces, max_size=30), st.booleans(), st.data())
def test_bytes_and_text_stay_in_step(parts: list[str], bom: bool, data: st.DataObject) -> None:
    raw = ("\ufeff" if bom else "") + "".join(parts)
    text, _ = decode(raw.encode(), "plan.yaml")
    assert text is not None
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    change = edit(start, text[start:end], "x")
    made = rewritten(raw.encode(), [change])
    assert decode(made, "plan.yaml")[0] == apply(text, [change])
    assert made.startswith(b"\xef\xbb\xbf") == bom


def test_of_edits_that_touch_only_the_first_is_kept() -> None:
    first = Proposal("x", "", (edit(0, "aap", "a"),))
    touching = Proposal("x", "", (edit(3, " ", "_"), edit(20, "z", "y")))
    inside = Proposal("x", "", (edit(1, "a", "b"),))
    beyond = Proposal("x", "", (edit(10, "b", "c"), edit(5, "", "!")))
    elsewhere = Proposal("x", "", (edit(0, "aap", "a", "uitvoering/2027.yaml"),))
    assert apart([first, touching, inside, beyond, elsewhere]) == [first, beyond, elsewhere]
