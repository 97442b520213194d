"""A house style as the writer would use it: what it lacks taken over from ivpgen's own, so that every look is the final one."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from ivpgen.ooxml.formatting import Formatting
from ivpgen.ooxml.opening import main_part, read_parts, related
from ivpgen.resources import template_path
from ivpgen.word.archive import serialized
from ivpgen.word.front_page import FrontPage
from ivpgen.word.house_style import open_house_style
from ivpgen.word.numbering import Numbering
from ivpgen.word.styles import Styles
from ivpgen.word.wml import W, value

_UNUSED = frozenset(["default paragraph font", "normal table", "no list"])


class Used(NamedTuple):
    """A style that documents use: its kind and name in lower case, its id here, and whether the house style lacked it."""

    kind: str
    name: str
    id: str
    missing: bool


class Fitted(NamedTuple):
    """The parts of a house style, the styles that documents use, how these look with everything filled in, and its cover."""

    parts: dict[str, bytes]
    used: tuple[Used, ...]
    formatting: Formatting
    cover: FrontPage | None


def own_house_style() -> bytes:
    """The one that ships with ivpgen."""
    return template_path("huisstijl.docx").read_bytes()


@functools.lru_cache(maxsize=2)
def fit(data: bytes) -> Fitted:
    """Take over what a house style lacks, as the writer does; raises Onleesbaar for a file that can't be one.

    Kept for who asks next, so nobody may change it: inspecting and mending look at the same file in turn, as it came and with
    its colours replaced, and do so again for the next edition.
    """
    house = open_house_style(data)
    spare = open_house_style(own_house_style()).document
    root = house.document.styles.element
    present = {style.get(f"{W}styleId", "") for style in root.iterfind(f"{W}style")}
    numbering = Numbering(house.document.numbering_part.element, lambda: spare.numbering_part.element)
    styles = Styles(root, lambda: spare.styles.element, numbering.adopt)
    used = []
    for kind, name in list(_wanted(spare.styles.element)):
        style_id = styles.id(name, kind)
        used.append(Used(kind, name, style_id, style_id not in present))
    parts = read_parts(data, "De huisstijl")
    where = related(parts, main_part(parts), "styles") or ""
    filled = {**parts, where: serialized(root)}
    return Fitted(parts, tuple(used), Formatting(filled), house.cover)


def _wanted(own: etree._Element) -> Iterator[tuple[str, str]]:
    """Kind and name of every style that documents use: our own house style has these and no others."""
    for style in own.iterfind(f"{W}style"):
        kind, name = style.get(f"{W}type", ""), (value(style, "w:name") or "").lower()
        if kind != "numbering" and name not in _UNUSED:
            yield kind, name
