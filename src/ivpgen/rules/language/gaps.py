"""Places that are still to be filled in: what is on `pm`, and texts with a placeholder in them."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding, Place
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule
from ivpgen.source.nodes import span
from ivpgen.source.text import place_of

_PLACEHOLDER = pattern(r"(?i:\[nog invullen)[^\]\n]*\]?|\bTODO\b|\bXXX\b|\b(?i:lorem ipsum)\b|^\s*(?:\.\.\.|…)\s*$")
_HINTS = ("[nog invullen", "todo", "xxx", "lorem ipsum", "...", "…")
_PM = pattern(r"pm\b")
_HOW = "Vul het in, of schrijf niet: met de reden als het er niet komt."


def to_fill_in(context: Context) -> Iterator[Finding]:
    """Every place that is on `pm` or holds a placeholder, in any edition; what an archived plan left open is left open."""
    if context is not context.edities[0]:
        return
    texts = context.planmap.folder.texts
    open_files = {name for name, text in texts.items() if not name.startswith("archief/") and _may_be_open(text)}
    if open_files:
        seen: set[int] = set()
        for each in context.edities:
            for stuk in each.editie.stukken():
                yield from _below(stuk.document.root, texts, open_files, seen)


def _may_be_open(text: str) -> bool:
    """Whether it is worth looking: most files of a finished plan hold nothing that looks like a gap."""
    low = text.lower()
    alone = (not text[found.start() - 1].isalnum() for found in _PM.finditer(text) if found.start())
    return any(hint in low for hint in _HINTS) or any(alone)


def _below(root: Node, texts: dict[str, str], open_files: set[str], seen: set[int]) -> Iterator[Finding]:
    """What is open below a node; what is `seen`, by identity, is passed by: editions share most of their nodes."""
    stack = [root]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, SequenceNode):
            stack.extend(reversed(node.value))
        elif isinstance(node, MappingNode):
            for key, value in node.value:
                if isinstance(key, ScalarNode) and key.value == "pm" and isinstance(value, ScalarNode):
                    yield _finding(span(key), f"Dit komt nog: {value.value}" if value.value else "Dit komt nog.")
                else:
                    stack.append(value)
        elif node.start_mark.name in open_files:
            yield from _in_text(node, texts)


def _in_text(node: Node, texts: dict[str, str]) -> Iterator[Finding]:
    if node.value == "pm":
        yield _finding(span(node), "Dit komt nog.")
        return
    raw = texts[node.start_mark.name]
    at = node.start_mark.index
    for found in _PLACEHOLDER.finditer(node.value):
        words = found[0].strip()
        where = raw.find(words.split("\n")[0], at, max(node.end_mark.index, at + 1)) if words else -1
        place = span(node)
        if where >= 0:
            start = place_of(raw, where, node.start_mark.name)
            place = start._replace(end_column=start.column + len(words))
            at = where + 1
        yield _finding(place, f"Hier moet nog iets worden ingevuld: {words}")


def _finding(place: Place, bericht: str) -> Finding:
    return Finding("IVP901", place, bericht if bericht[-1] in ".]" else f"{bericht}.", _HOW)


RULES: Rules = (
    (
        Rule(
            "IVP901",
            "nog-in-te-vullen",
            TIP,
            "Wat nog open staat is in het document gemarkeerd; voor de raad moet het ingevuld zijn, of gezegd waarom niet.",
            fout="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: pm
    aanpak: |
      We beginnen bij de komgrens. [nog invullen: welke wegen?]
""",
            goed="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker:
      niet: De gemeenten in de regio wijzen samen een trekker aan.
    aanpak: We beginnen bij de komgrens van de drie kernen.
""",
            herstel="Vul het in, of zeg waarom het er niet komt.",
        ),
        to_fill_in,
    ),
)
