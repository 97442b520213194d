from __future__ import annotations

import pytest
from lxml import etree

from ivpgen.ooxml.drawings import is_decorative

MARK = '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"{}/>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [("", False), (MARK.format(' val="1"'), True), (MARK.format(""), True), (MARK.format(' val="0"'), False)],
)
def test_only_a_mark_that_is_on_makes_a_drawing_decoration(inside: str, expected: bool) -> None:
    assert is_decorative(etree.fromstring(f"<docPr><extLst><ext>{inside}</ext></extLst></docPr>")) is expected
