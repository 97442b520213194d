"""Small plans written by a test, and their documents as HTML trees to look at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from lxml import etree

from ivpgen import rendering
from ivpgen.html.tree import classes
from ivpgen.plan.load import load
from ivpgen.plan.planmap import Planmap

ONE = """
ivpgen: 1
titel: Veilig in Proefdorp
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: proefdorp
    naam: Proefdorp
"""
THREE = """
ivpgen: 1
titel: Samen veilig
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: proefdorp
    naam: Proefdorp
  - id: teststad
    naam: Teststad
  - id: vorveld
    naam: Vorveld
samenwerking:
  naam: Samenwerking Proef
"""


def planned(folder: Path, plan: str, files: Mapping[str, str | bytes] | None = None, *, head: str = ONE) -> Planmap:
    """A plan folder with this plan.yaml (below `head`) and these files, read."""
    written = {"plan.yaml": head + dedent(plan), **(files or {})}
    for name, content in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
    return load(folder)


BLOCKS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "li", "ul", "ol", "table", "caption", "td", "th", "tr", "br", "dt", "dd", "section"]
)


class Made:
    """A document as a tree."""

    def __init__(self, planmap: Planmap, path: str = "ivp.docx") -> None:
        opdracht = next(one for one in rendering.assignments(planmap) if one.pad == path)
        self.root = rendering.tree(planmap, opdracht)

    @classmethod
    def of(cls, folder: Path, plan: str, files: Mapping[str, str | bytes] | None = None, *, head: str = ONE) -> Made:
        """The IVP of a small plan, written as `planned` does."""
        return cls(planned(folder, plan, files, head=head))

    @property
    def text(self) -> str:
        """All of it, footnotes at the end."""
        return shown(self.root)

    @property
    def chapters(self) -> list[str]:
        """The titles of the chapters in order."""
        return [shown(heading) for heading in self.root.iter("h1")]

    def headings(self, level: int) -> list[str]:
        """The headings of one level in order."""
        return [shown(heading) for heading in self.root.iter(f"h{level}")]

    def chapter(self, title: str) -> etree._Element:
        """The section with this title."""
        return next(one for one in self.root.iter("section") if len(one) and shown(one[0]) == title)

    def table(self, caption: str) -> list[list[str]]:
        """The cells of a table by its caption, header row first."""
        found = next(one for one in self.root.iter("table") if shown(one[0]) == caption)
        return [[shown(cell) for cell in row if cell.tag in {"th", "td"}] for row in found.iter("tr")]

    def tables(self) -> list[str]:
        """The captions of the tables in order."""
        return [shown(one) for one in self.root.iter("caption")]

    def notes(self) -> list[str]:
        """The footnotes in order."""
        return [shown(one) for one in self.root.iter("aside") if one.get("role") == "doc-footnote"]

    def gaps(self) -> list[str]:
        """What is marked as still to come."""
        return [shown(one) for one in self.root.iter("aside", "span") if "gat" in classes(one)]

    def cover(self) -> list[str]:
        """The lines of the cover."""
        header = self.root.find("body/header")
        assert header is not None
        return [shown(line) for line in header]


def shown(element: etree._Element) -> str:
    """The text of an element as a reader sees it, blocks apart."""
    return " ".join(_raw(element).split())


def _raw(element: etree._Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        apart = " " if child.tag in BLOCKS else ""
        pieces += [apart, _raw(child), apart, child.tail or ""]
    return "".join(pieces)
