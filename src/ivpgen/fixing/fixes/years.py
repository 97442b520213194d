"""Mappings of years whose years are out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from yaml.nodes import MappingNode, Node, ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.record import Edit, Finder, Fix, Proposal
from ivpgen.fixing.visiting import visits

_YEAR = re.compile(r"(?:19|20)\d\d")


def out_of_order(draft: Draft) -> Iterator[Proposal]:
    """Entries that change places: each with its value and what stands behind it on the line."""
    for visit in visits(draft):
        node = visit.node
        if not visit.table or not isinstance(node, MappingNode):
            continue
        years = [key.value for key, _ in node.value if isinstance(key, ScalarNode)]
        in_order = sorted(years)
        if years == in_order or len({*years}) < len(node.value) or not all(map(_YEAR.fullmatch, years)):
            continue
        text = draft.texts[visit.file]
        slots = _in_braces(node, text) if node.flow_style else _on_lines(node, text)
        if slots:
            entries = dict(zip(years, (text[start:end] for start, end in slots), strict=True))
            new = zip(slots, (entries[year] for year in in_order), strict=True)
            edits = tuple(Edit(visit.file, start, text[start:end], said) for (start, end), said in new)
            said = f"de jaren bij “{visit.name}” op volgorde"
            yield Proposal("jaren", said, tuple(edit for edit in edits if edit.old != edit.new))


def _in_braces(node: MappingNode, text: str) -> list[tuple[int, int]]:
    """Where the entries of `{ … }` stand; none where one goes on over a line or may hold more than it seems."""
    slots = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
    return [] if any(set("\n#&*") & set(text[start:end]) for start, end in slots) else slots


def _on_lines(node: MappingNode, text: str) -> list[tuple[int, int]]:
    """Where the entries stand that have lines of their own; none where a blank line or a comment stands between them."""
    slots = []
    for key, value in node.value:
        start = key.start_mark.index
        before = text[text.rfind("\n", 0, start) + 1 : start]
        last = _end(value)
        if before.strip() or last is None:
            return []
        end = text.find("\n", last)
        slots.append((start, len(text) if end < 0 else end))
    between = (text[one[1] : other[0]] for one, other in pairwise(slots))
    if any(gap.strip(" ") != "\n" for gap in between) or any(set("&*") & set(text[a:b]) for a, b in slots):
        return []
    return slots


def _end(node: Node) -> int | None:
    """The character behind a value; None for a block of text, whose end depends on what follows."""
    if isinstance(node, ScalarNode):
        return None if node.style in ("|", ">") else int(node.end_mark.index)
    if getattr(node, "flow_style", False):
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            "jaren",
            ("reeks jaren", "reeksen jaren"),
            "Zet de jaren van een reeks op volgorde, elk met wat erachter staat.",
            "In een reeks jaren betekent de volgorde niets: tabellen en grafieken sorteren zelf. Staat er een lege regel of een "
            "regel met alleen een opmerking tussen, of staat een jaar er twee keer, dan blijft de reeks zoals zij is: het is "
            "niet te zeggen waar de opmerking bij hoort.",
            voor="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61 # voorlopig
      2023:
        waarde: 74
        noot: Gecorrigeerd.
      2024: 66
    streefwaarden: {2030: 40, 2028: 50}
""",
            na="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2023:
        waarde: 74
        noot: Gecorrigeerd.
      2024: 66
      2025: 61 # voorlopig
    streefwaarden: {2028: 50, 2030: 40}
""",
            blijft="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
      # gecorrigeerd
      2023: 74
    streefwaarden: {2028: 50, 2027: 55, 2027: 56}
""",
        ),
        out_of_order,
    ),
)
