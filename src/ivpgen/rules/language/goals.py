"""Goals and results that are always reached: by a vague word, or by words that take back what they promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from yaml.nodes import Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context
from ivpgen.rules.language.prose import Prose
from ivpgen.rules.language.searching import Listed, listed
from ivpgen.rules.record import TIP, Rule


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"\d|\b(?:elk|elke|alle|iedere|geen|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|helft|kwart|derde|halveren)\b"
    )


def vague_goals(prose: Prose, context: Context) -> Iterator[Finding]:
    """Goals without indicator or subgoal, and results, that name no number and only say `versterken`."""
    found = listed(prose, "vaag")
    if found:
        open_ = {id(node) for each in context.edities for node in _goals(each, measured=False)}
        for one in found:
            hit = prose.hit(one.start, one.end) if _is_of(prose, one, open_) else None
            if hit is not None and not _counted().search(hit.text.text.lower()):
                yield hit.finding(
                    "IVP905",
                    f"Van “{hit.words}” kun je later niet zien of het gelukt is.",
                    "Zeg wat er dan anders is: een aantal, een jaar, of iets wat je kunt aanwijzen.",
                )


def taken_back(prose: Prose, context: Context) -> Iterator[Finding]:
    """Goals and results that hold `waar mogelijk` and the like; `waar nodig` may be a case apart beside what is counted."""
    found = listed(prose, "slag_om_de_arm")
    if found:
        goals = {id(node) for each in context.edities for node in _goals(each, measured=True)}
        for one in found:
            hit = prose.hit(one.start, one.end) if _is_of(prose, one, goals) else None
            if hit is None or (hit.words.endswith("nodig") and _counted().search(hit.text.text.lower())):
                continue
            yield hit.finding(
                "IVP906",
                f"Met “{hit.words}” is dit altijd gehaald, wat er ook gebeurt.",
                "Laat het weg, of zeg waar, wanneer of hoeveel wel.",
            )


def _is_of(prose: Prose, found: Listed, nodes: set[int]) -> bool:
    return id(prose.written[prose.number(found.start)][1]) in nodes


def _goals(context: Context, *, measured: bool) -> Iterator[ScalarNode]:
    """The texts of goals and results; with or without those that are measured some other way."""
    documents = {stuk.document.file: stuk.document for stuk in context.editie.stukken()}
    for doel in context.delen(Doel):
        if measured or not (doel.noemt("indicatoren") or doel.noemt("subdoelen")):
            yield from _texts(documents[doel.plek.bestand].node((*doel.plek.pad, "tekst")))
    for werk in context.delen(Werk):
        if werk.resultaat is not None and (measured or not (werk.noemt("omvang") or werk.noemt("indicatoren"))):
            yield from _texts(documents[werk.plek.bestand].node((*werk.plek.pad, "resultaat", "tekst")))


def _texts(node: Node | None) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        yield from (item for item in node.value if isinstance(item, ScalarNode))


RECORDS = (
    Rule(
        "IVP905",
        "vaag-doelwoord",
        TIP,
        "Van een doel als “de samenwerking versterken” kan de raad na vier jaar niet zien of het gehaald is.",
        verantwoording=True,
        fout="""\
doelen:
  - id: weerbaar
    tekst: De weerbaarheid van ondernemers wordt versterkt.
""",
        goed="""\
doelen:
  - id: weerbaar
    tekst: In 2030 heeft elk bedrijventerrein een keurmerk.
""",
        herstel="Zeg wat er dan anders is en waaraan je dat ziet.",
    ),
    Rule(
        "IVP906",
        "slag-om-de-arm",
        TIP,
        "Wat “waar mogelijk” gebeurt, is altijd gehaald; daar kan niemand op sturen.",
        verantwoording=True,
        fout="""\
doelen:
  - id: overlast
    tekst: De overlast bij het station neemt waar mogelijk af.
""",
        goed="""\
doelen:
  - id: overlast
    tekst: De overlast bij het station neemt in 2030 met een kwart af.
""",
        herstel="Laat het weg, of zeg waar en hoeveel.",
    ),
)
