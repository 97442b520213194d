"""Cross references in running text that follow the number of what they point at."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import Caption, Heading
from ivpgen.word.fields import add_field
from ivpgen.word.wml import add_run


def add_cross_reference(parent: etree._Element, bookmark: str, target: Heading | Caption) -> None:
    """Append what running text calls a heading, table or figure: "tabel 3", "paragraaf 2.1", "Bijlage A"."""
    if isinstance(target, Caption):
        add_field(parent, rf"REF {bookmark} \h \* Lower", target.reference)
    elif not target.number:
        add_field(parent, rf"REF {bookmark} \h", target.text)
    else:
        if before := target.reference.partition(target.number)[0] if target.reference.endswith(target.number) else "":
            add_run(parent, before)
        add_field(parent, rf"REF {bookmark} \r \h", target.number)
