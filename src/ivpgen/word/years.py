"""Years of a period ("2027-2030") in large type stay on one line."""

from __future__ import annotations

import re

from lxml import etree

from ivpgen.word.wml import RUN, TEXT, add, add_text

_BETWEEN = re.compile(r"(?<=\b\d{4})-(?=\d{4}\b)")


def keep_years_together(paragraph: etree._Element) -> None:
    """Put Word's own hyphen that doesn't break between years: as text it stays the hyphen that was written."""
    for run in paragraph.iter(RUN):
        for words in run.findall(TEXT):
            if not _BETWEEN.search(words.text or ""):
                continue
            first, *rest = _BETWEEN.split(words.text or "")
            made = etree.Element(RUN)
            add_text(made, first)
            for piece in rest:
                add(made, "noBreakHyphen")
                add_text(made, piece)
            at = run.index(words)
            run.remove(words)
            for offset, child in enumerate(list(made)):
                run.insert(at + offset, child)
