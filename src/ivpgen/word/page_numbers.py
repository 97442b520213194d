"""Where the page number of a line in a table of contents stands: at the right edge, whatever the length of its text."""

from __future__ import annotations

from lxml import etree

from ivpgen.word.fields import add_field
from ivpgen.word.wml import RUN, W, add, properties
from ivpgen.word.writing import Writing


def add_page_number(
    w: Writing, paragraph: etree._Element, link: etree._Element, style: str, bookmark: str, page: int, stops: int
) -> None:
    """Append the page of a bookmark to the link of a line; `stops` says how many left tab stops of its style the line uses.

    The next tab of a short line would stop at another left one, and LibreOffice drops a number that stands in the right
    indent, which styles use to keep long lines away from the numbers.
    """
    about = properties(paragraph)
    tabs = w.styles.setting(w.styles.id(style), "tabs")
    left = [] if tabs is None else [tab for tab in tabs if tab.get(f"{W}val") in {"left", "start"}]
    if unused := left[stops:]:
        cleared = add(about, "tabs")
        for tab in unused:
            add(cleared, "tab", val="clear", pos=tab.get(f"{W}pos", "0"))
    add(about, "ind", right=0)
    add(etree.SubElement(link, RUN), "tab")
    add_field(link, rf"PAGEREF {bookmark} \h", str(page))
