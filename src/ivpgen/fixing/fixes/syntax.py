"""Files that YAML can't read: the quotes, dashes and spaces that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import Node

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.lines import mended
from ivpgen.fixing.record import Edit, Finder, Fix, Proposal
from ivpgen.source.nodes import compose
from ivpgen.source.tree import build

_NAME = "yaml-tekens"
_TAB_WIDTHS = (2, 4, 8, 3, 6)
_MOST, _LONGEST = 100, 300_000
"""So many lines of one file are mended, and a file of so many characters; beyond that it is something else than a plan."""


def unreadable(draft: Draft) -> Iterator[Proposal]:
    """One proposal per unreadable file: all that makes it readable, or nothing."""
    broken = {finding.place.file for finding in draft.planmap.findings if finding.code == "IVP102"}
    for file in sorted(broken & draft.texts.keys()):
        text = draft.texts[file]
        if len(text) > _LONGEST:
            continue
        lines = text.split("\n")
        widths = _TAB_WIDTHS if "\t" in text else _TAB_WIDTHS[:1]
        ways = [way for tab in widths if (way := _repaired(text, file, tab)) is not None]
        # A tab stands for any number of spaces: it is only clear what is meant if it doesn't matter which.
        if ways and all(build(node) == build(ways[0][1]) for _, node in ways):
            changed = [number for number, line in enumerate(ways[0][0]) if line != lines[number]]
            edits = tuple(_edit(file, lines, ways[0][0], number) for number in changed)
            said = f"regel {changed[0] + 1}" if len(changed) == 1 else f"{len(changed)} regels"
            yield Proposal(_NAME, f"{said} leesbaar", edits)


def _repaired(text: str, file: str, tab: int) -> tuple[list[str], Node] | None:
    """The lines and the tree of a file once every fault was mended; None when one can't be."""
    lines = text.split("\n")
    for _ in range(_MOST):
        node, findings = compose("\n".join(lines), file)
        if node is not None:
            return lines, node
        at = findings[0].place.line - 1 if findings and findings[0].code == "IVP102" else len(lines)
        change = mended(lines, at, tab) if at < len(lines) else None
        if not change or all(lines[number] == line for number, line in change.items()):
            return None
        for number, line in change.items():
            lines[number] = line
    return None


def _edit(file: str, old: list[str], new: list[str], number: int) -> Edit:
    """The edit of one line, without what stays the same at its begin and end."""
    before, after = old[number], new[number]
    begin = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    most = min(len(before), len(after)) - begin
    tail = next((i for i in range(most) if before[-1 - i] != after[-1 - i]), most)
    start = sum(len(line) + 1 for line in old[:number]) + begin
    return Edit(file, start, before[begin : len(before) - tail], after[begin : len(after) - tail])


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            _NAME,
            ("regel die YAML niet kon lezen", "regels die YAML niet kon lezen"),
            "Zet aanhalingstekens om een tekst met een dubbele punt, of die begint met %, @, *, & of >; maakt van een * "
            "een streepje, en van een tab aan het begin spaties.",
            "Zo'n regel betekent voor YAML niets, dus er gaat geen andere lezing verloren. Het bestand moet er helemaal "
            "leesbaar door worden. Staat er een sleutel die ivpgen kent voor de dubbele punt, of maakt het uit voor hoeveel "
            "spaties een tab staat, dan blijft alles zoals het is.",
            voor="""\
inleiding: Ons motto: samen veilig. # kort houden
visie:
  uitgangspunten:
    * Samen met inwoners.
    - *Samen* met partners.
indicatoren:
  - id: online
    naam: Online oplichting
    eenheid: %
    streefwaarden:
      2028: > 61
""",
            na="""\
inleiding: "Ons motto: samen veilig." # kort houden
visie:
  uitgangspunten:
    - Samen met inwoners.
    - "*Samen* met partners."
indicatoren:
  - id: online
    naam: Online oplichting
    eenheid: "%"
    streefwaarden:
      2028: "> 61"
""",
            blijft="""\
besluiten:
  - orgaan: raad
    gepland: datum: 2027-03-16
""",
            onthult=True,
            telt_edits=True,
        ),
        unreadable,
    ),
)
