"""Texts that YAML cuts in two or takes a word from, without an error: commas between braces, an ampersand, a colon in an item."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode

from ivpgen.diagnostics import Place
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.known_keys import known_keys
from ivpgen.fixing.record import Edit, Finder, Fix, Proposal
from ivpgen.fixing.scalars import quoted
from ivpgen.fixing.visiting import visits
from ivpgen.plan.parts import VORMEN
from ivpgen.source.nodes import compose, span
from ivpgen.source.traps import broken_flow_entry, lost_anchor

_NAME, _SENTENCE = "geknipte-tekst", "zin-met-dubbele-punt"
_SPECIAL = frozenset("\n\"'\\[]{}#&*!|>%@`")


def cut(draft: Draft) -> Iterator[Proposal]:
    """What a comma cut off, and what an ampersand took away: files that can be read, but not as they were meant."""
    files = {finding.place.file for finding in draft.planmap.findings if finding.code == "IVP109"}
    for file in sorted(files & draft.texts.keys()):
        text = draft.texts[file]
        root, _ = compose(text, file)
        stack = [root] if root is not None else []
        while stack:
            node = stack.pop()
            edits = list(_in_flow(node, text, file)) if isinstance(node, MappingNode) and node.flow_style else []
            if edits:
                yield Proposal(_NAME, _said(edits[0].old), tuple(edits))
                continue
            lost = _after_ampersand(node, text, file)
            if lost is not None:
                yield Proposal(_NAME, _said(lost.old), (lost,))
            if text.startswith("&", node.start_mark.index):
                continue
            if isinstance(node, MappingNode):
                stack += [value for _, value in node.value]
            elif not isinstance(node, ScalarNode):
                stack += node.value


def _in_flow(node: MappingNode, text: str, file: str) -> Iterator[Edit]:
    """An edit for each value of `{ … }` that was cut; none at all where one of them isn't certain."""
    found: list[Edit] = []
    number = 0
    while number < len(node.value):
        run = _run(node, number + 1)
        value = node.value[number][1]
        if any(_is_broken(key) for key in run):
            edit = _joined(value, run, text, file)
            if edit is None:
                return
            found.append(edit)
        number += 1 + len(run)
    yield from found


def _run(node: MappingNode, start: int) -> list[ScalarNode]:
    """The keys without a value of their own from `start` on."""
    run = []
    for key, value in node.value[start:]:
        if not isinstance(key, ScalarNode) or key.style or value.start_mark.index != value.end_mark.index:
            break
        run.append(key)
    return run


def _is_broken(key: ScalarNode) -> bool:
    return broken_flow_entry(key, Place("")) is not None


def _joined(value: Node, run: list[ScalarNode], text: str, file: str) -> Edit | None:
    """Quotes around a value and all that the commas cut off it."""
    if not isinstance(value, ScalarNode) or value.style or not value.value:
        return None
    start, end = value.start_mark.index, run[-1].end_mark.index
    whole = text[start:end]
    if _SPECIAL & set(whole) or ": " in whole or any(key.value in known_keys() for key in run):
        return None
    if whole.replace(" ", "").replace(",", "").replace(".", "").isdigit() and (", " in whole or " ," in whole):
        return None
    return Edit(file, start, whole, quoted(whole))


def _after_ampersand(node: Node, text: str, file: str) -> Edit | None:
    start = node.start_mark.index
    if not text.startswith("&", start) or lost_anchor(text, start, Place(file)) is None:
        return None
    whole = text[start : node.end_mark.index]
    if not isinstance(node, ScalarNode) or node.style or _SPECIAL & set(whole[1:]) or not node.value:
        return None
    return Edit(file, start, whole, quoted(whole))


def sentences(draft: Draft) -> Iterator[Proposal]:
    """An item of a list that is a sentence with a colon, which YAML takes for a key."""
    unknown = {finding.place[:3] for finding in draft.planmap.findings if finding.code == "IVP201"}
    for visit in visits(draft) if unknown else ():
        node, part = visit.node, visit.part()
        in_list = visit.key is None and not visit.flow and part is not None and VORMEN[part].tekst
        if not in_list or not isinstance(node, MappingNode) or len(node.value) != 1:
            continue
        key, value = node.value[0]
        if span(key)[:3] not in unknown or not isinstance(value, ScalarNode) or " " not in key.value:
            continue
        start = key.start_mark.index
        whole = draft.texts[visit.file][start : value.end_mark.index]
        is_key = key.value.lower().replace(" ", "_") in known_keys()
        if value.value and not is_key and whole == f"{key.value}: {value.value}":
            yield Proposal(_SENTENCE, _said(whole), (Edit(visit.file, start, whole, quoted(whole)),))


def _said(text: str) -> str:
    shown = text if len(text) <= 40 else text[:39].rsplit(" ", 1)[0] + " …"
    return f"“{shown}” tussen aanhalingstekens"


_QUOTES = ("tekst tussen aanhalingstekens", "teksten tussen aanhalingstekens")
FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            _NAME,
            _QUOTES,
            "Zet aanhalingstekens om een tekst of getal tussen accolades dat een komma in tweeën heeft geknipt, en om een "
            "tekst die met & begint en daardoor een woord kwijt is.",
            "Wat achter de komma staat is zonder waarde geen sleutel: er is maar één manier om het te lezen. Is het stuk achter "
            "de komma een sleutel die ivpgen kent, of staat er een naam achter & die verderop met * wordt gebruikt, dan "
            "blijft het staan.",
            voor="""\
visie:
  uitgangspunten:
    - {id: vroeg, tekst: Voorkomen waar het kan, ingrijpen waar het moet.} # uit de vorige visie
    - &partners en inwoners doen mee.
indicatoren:
  - id: cijfer
    naam: Rapportcijfer veiligheid
    eenheid: rapportcijfer
    waarden: {2025: 7,2, 2026: 7,3}
""",
            na="""\
visie:
  uitgangspunten:
    - {id: vroeg, tekst: "Voorkomen waar het kan, ingrijpen waar het moet."} # uit de vorige visie
    - "&partners en inwoners doen mee."
indicatoren:
  - id: cijfer
    naam: Rapportcijfer veiligheid
    eenheid: rapportcijfer
    waarden: {2025: "7,2", 2026: "7,3"}
""",
            blijft="""\
evaluatie:
  momenten:
    - {wanneer: 2028, aan: raad, onderwerp: doelen, vorm, een brief}
""",
            onthult=True,
        ),
        cut,
    ),
    (
        Fix(
            _SENTENCE,
            _QUOTES,
            "Zet aanhalingstekens om een punt van een lijst dat een zin met een dubbele punt is.",
            "Een sleutel met een spatie bestaat niet, en een punt dat alleen uit zo'n sleutel bestaat kan niets anders zijn dan "
            "een zin. Lijkt de sleutel op een die ivpgen kent, dan blijft het punt zoals het is.",
            voor="""\
visie:
  uitgangspunten:
    - Voorop staat: voorkomen is beter dan genezen. # motto
""",
            na="""\
visie:
  uitgangspunten:
    - "Voorop staat: voorkomen is beter dan genezen." # motto
""",
            blijft="""\
besluiten:
  - in werking: 2027-04-01
""",
            onthult=True,
        ),
        sentences,
    ),
)
