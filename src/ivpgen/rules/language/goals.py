"""Goals and results that are always reached: by a vague word, or by words that take back what they promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from yaml.nodes import Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed as listed_names
from ivpgen.plan.aims import Doel
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context
from ivpgen.rules.language.prose import Hit, Prose
from ivpgen.rules.language.searching import listed
from ivpgen.rules.record import TIP, Rule


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"\d|\b(?:elk|elke|alle|iedere|geen|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|helft|kwart|derde|halveren)\b"
    )


def vague_goals(prose: Prose, context: Context) -> Iterator[Finding]:
    """Goals without indicator or subgoal, and results, that name no number and only say `versterken`."""
    for hits in _by_goal(prose, context, "vaag", measured=False):
        if not _counted().search(hits[0].text.text.lower()):
            yield hits[0].finding(
                "IVP905",
                f"Van {_quoted(hits)} kun je later niet zien of het gelukt is.",
                "Zeg wat er dan anders is: een aantal, een jaar, of iets wat je kunt aanwijzen.",
            )


def taken_back(prose: Prose, context: Context) -> Iterator[Finding]:
    """Goals and results that hold `waar mogelijk` and the like; `waar nodig` may be a case apart beside what is counted."""
    for hits in _by_goal(prose, context, "slag_om_de_arm", measured=True):
        counted = _counted().search(hits[0].text.text.lower())
        open_ = [hit for hit in hits if not (counted and hit.words.endswith("nodig"))]
        if open_:
            yield open_[0].finding(
                "IVP906",
                f"Met {_quoted(open_)} is dit altijd gehaald, wat er ook gebeurt.",
                "Laat het weg, of zeg waar, wanneer of hoeveel wel.",
            )


def _by_goal(prose: Prose, context: Context, name: str, *, measured: bool) -> Iterator[list[Hit]]:
    """The words of a list in the texts of goals and results, those of each text together."""
    found = listed(prose, name)
    if found:
        goals = {id(node) for each in context.edities for node in _goals(each, measured=measured)}
        for number, group in groupby(found, lambda one: prose.number(one.start)):
            if id(prose.written[number][1]) in goals:
                hits = [hit for one in group if (hit := prose.hit(one.start, one.end))]
                if hits:
                    yield hits


def _quoted(hits: list[Hit]) -> str:
    return listed_names([f"“{words}”" for words in dict.fromkeys(hit.words for hit in hits)])


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
