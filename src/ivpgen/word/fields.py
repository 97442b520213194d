"""Fields with their result filled in, so that Word has nothing to ask on opening: SEQ, REF, PAGEREF, TOC."""

from __future__ import annotations

from lxml import etree

from ivpgen.word.wml import RUN, SPACE, add, add_run


def add_field(parent: etree._Element, instruction: str, result: str) -> None:
    r"""Append a whole field: `add_field(paragraph, r"SEQ Tabel \* ARABIC", "3")`."""
    begin_field(parent, instruction)
    add_run(parent, result)
    end_field(parent)


def begin_field(parent: etree._Element, instruction: str) -> None:
    """Append the part before the result; for results of more than a run."""
    _mark(parent, "begin")
    code = add(etree.SubElement(parent, RUN), "instrText")
    code.text = f" {instruction} "
    code.set(SPACE, "preserve")
    _mark(parent, "separate")


def end_field(parent: etree._Element) -> None:
    """Append the end that goes with `begin_field`."""
    _mark(parent, "end")


def _mark(parent: etree._Element, kind: str) -> None:
    add(etree.SubElement(parent, RUN), "fldChar", fldCharType=kind)
