"""The parts of an old plan that a new one begins with: kept as they were written, or kept with targets taken out."""

from __future__ import annotations

from typing import Any

from yaml.nodes import MappingNode, ScalarNode

from ivpgen.plan.absence import SOORTEN
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.numerals import parse
from ivpgen.rollover.chunks import Brok, items, last_line, without
from ivpgen.rollover.yaml_text import lines
from ivpgen.source.keys import text_of, value_of
from ivpgen.source.tree import build

KEPT = (
    "soort", "methode", "nummering", "gemeenten", "samenwerking", "portefeuillehouders", "huisstijl", "grafieken", "termen",
    "lezers", "reikwijdte", "kaders", "visie", "partners", "bronnen", "velden", "themas", "digitale_veiligheid", "organisatie",
    "communicatie", "uitvoeringsplannen", "afbeeldingen", "begrippen", "afkortingen",
)  # fmt: skip
"""Root keys that a new plan begins with."""
_TARGETS = ("streefwaarden", "streefwaarde", "nulmeting")


def kept(brok: Brok) -> list[str]:
    """A key as it was written, with the comment above it."""
    return [*brok.boven, *brok.regels]


def revised(brok: Brok, gap: str) -> list[str]:
    """The same for a section in keys, with a visible gap at its head that asks to revise it."""
    node = brok.node
    key = "tekst"
    if isinstance(node, MappingNode) and value_of(node, "tekst") is not None:
        key = "toelichting"
    if (
        not isinstance(node, MappingNode)
        or node.flow_style
        or not node.value
        or any(value_of(node, one) is not None for one in (key, *SOORTEN))
    ):
        return [*brok.boven, f"# {gap}", *brok.regels]
    indent = " " * node.value[0][0].start_mark.column
    return [*brok.boven, brok.regels[0], f'{indent}{key}: "[nog invullen: {gap}]"', *brok.regels[1:]]


def measured_anew(brok: Brok, known: dict[str, Indicator], peiljaar: int, eindjaar: int) -> list[str]:
    """The indicators with their values; their targets are asked for anew, and a baseline is proposed."""
    found = items(brok.node)
    first = next((number for number, line in enumerate(brok.regels) if line.lstrip().startswith("- ")), None)
    starts = [one.start_mark.line for one in found]
    if first is None or not found or len(set(starts)) < len(starts):
        return _made_anew(brok, known, peiljaar, eindjaar)
    offset = starts[0] - first
    dropped: set[int] = set()
    more: dict[int, list[str]] = {}
    for number, item in enumerate(found):
        gone = without(brok, item, _TARGETS, offset)
        indent = item.value[0][0].start_mark.column if item.value else 0
        last = _last_line(item, brok, offset, gone or set())
        if gone is None or last is None:
            # Targets that share a line with something else: this one from its data.
            line = starts[number] - offset
            end = starts[number + 1] - offset if number + 1 < len(found) else len(brok.regels)
            gone, last = set(range(line, end)), line
            indent = len(brok.regels[line]) - len(brok.regels[line].lstrip())
            more[last] = _one_anew(item, known, peiljaar, eindjaar, indent)
        else:
            more[last] = _asked(item, known, peiljaar, eindjaar, indent)
        dropped |= gone
    made = [*brok.boven]
    for number, line in enumerate(brok.regels):
        if number not in dropped:
            made.append(line)
        made += more.get(number, [])
    return made


def _last_line(item: MappingNode, brok: Brok, offset: int, gone: set[int]) -> int | None:
    """The last line of an item that stays, from the start of its chunk."""
    ends = [
        last_line(value, brok.regels, offset)
        for key, value in item.value
        if isinstance(key, ScalarNode) and key.start_mark.line - offset not in gone
    ]
    return ends[-1] if ends else None


def _made_anew(brok: Brok, known: dict[str, Indicator], peiljaar: int, eindjaar: int) -> list[str]:
    """The same from the data, where targets don't stand on lines of their own."""
    made = ["indicatoren:"]
    for item in items(brok.node):
        made += _one_anew(item, known, peiljaar, eindjaar, 2)
    return made


def _one_anew(item: MappingNode, known: dict[str, Indicator], peiljaar: int, eindjaar: int, indent: int) -> list[str]:
    data = {key: value for key, value in build(item).items() if key not in _TARGETS}
    return [*lines([_without_nothing(data)], indent), *_asked(item, known, peiljaar, eindjaar, indent + 2)]


def _asked(item: MappingNode, known: dict[str, Indicator], peiljaar: int, eindjaar: int, indent: int) -> list[str]:
    """The proposed baseline and the gap for a target; none of either for an indicator that is only context."""
    name = text_of(value_of(item, "id")) or text_of(value_of(item, "bbv"))
    indicator = known.get(name)
    if text_of(value_of(item, "soort")) == "context" or indicator is None:
        return []
    years = [
        int(year)
        for year, value in indicator.waarden.items()
        if year.isdecimal() and int(year) <= peiljaar and parse(value.waarde) is not None and not value.tot_en_met
    ]
    start = " " * indent
    base = [f"{start}nulmeting:", f"{start}  jaar: {max(years)} # een voorstel: het laatste hele jaar"] if years else []
    return [*base, f"{start}streefwaarden:", f"{start}  {eindjaar}: pm"]


def _without_nothing(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_nothing(one) for one in value if one is not None]
    if isinstance(value, dict):
        return {key: _without_nothing(one) for key, one in value.items() if one is not None}
    return value
