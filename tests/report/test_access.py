from __future__ import annotations

import re

import pytest

from ivpgen.access import Bevinding
from ivpgen.report.access import text

FOUND = {"uit/mijn plan.docx": [Bevinding("T01", "De titel ontbreekt, en dat zegt fout[T01] ook.", "Vul haar in.")]}


@pytest.mark.parametrize("width", [10, 30, 80])
def test_colour_only_adds_codes_around_the_level(width: int) -> None:
    coloured, bare = text(FOUND, width=width, colour=True), text(FOUND, width=width)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == bare
    assert re.findall(r"\x1b\[1;31m([^\x1b]*)\x1b\[0m", coloured) == ["fout[T01]"]
