"""A pattern does what a compiled one does, and is compiled when something is asked of it."""

from __future__ import annotations

import re

import pytest

from ivpgen.patterns import pattern


def test_it_finds_what_a_compiled_one_finds() -> None:
    lazy, compiled = pattern(r"(\w+) (\d+)", re.IGNORECASE), re.compile(r"(\w+) (\d+)", re.IGNORECASE)
    text = "een 1 en Twee 22"
    assert [found.span() for found in lazy.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert lazy.findall(text) == compiled.findall(text)
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_a_fault_in_it_shows_when_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("x")
