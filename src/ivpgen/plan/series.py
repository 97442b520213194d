"""The figures that an indicator takes from a file, worked in on the nodes as if the writer had typed them under `waarden`.

So everything that reads a plan (rules, tables, charts) reads these as it reads others; their place is the key `reeks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.numerals import dutch
from ivpgen.source.folder import Folder
from ivpgen.source.nodes import span

if TYPE_CHECKING:
    from ivpgen.figures import Gegevensbestand, Onleesbaar
    from ivpgen.figures.series import Serie, Stand, Vraag

_KEY = "reeks"
_KINDS = ("misdrijf", "overlast", "soort", "indicator")
"""Keys of `reeks` that choose kinds; which one it is depends on the table, and only one makes sense."""
_NO_SPLIT = frozenset({*_KINDS, "onderwerp", "per"})
_PER = re.compile(r"per ([\d.]+)")
_POPULATION = ("GemiddeldAantalInwoners", "TotaleBevolking", "AantalInwoners")
_STRING, _MAP = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map"


class _Wanted(NamedTuple):
    """A mapping that wants values: the indicator itself or an area it is compared with."""

    indicator: MappingNode
    target: MappingNode
    gebied: frozenset[str]
    eigen: bool


def takes_series(folder: Folder) -> bool:
    """Whether any file of the plan has an indicator that takes its values from elsewhere."""
    return any(f"{_KEY}:" in text for text in folder.texts.values())


def work_in(roots: Iterable[MappingNode], folder: Folder) -> list[Finding]:
    """Add the values of every `reeks` below these roots, in place; what can't be had is in the findings (IVP801 to IVP805)."""
    return _Work([*roots], folder).done()


class _Work:
    def __init__(self, roots: list[MappingNode], folder: Folder) -> None:
        self._roots, self._folder = roots, folder
        self._findings: list[Finding] = []
        self._files: dict[str, Gegevensbestand | None] = {}
        self._sources = {name: one for root in roots for name, one in _sources(root)}
        self._own = frozenset().union(*(_areas(root) for root in roots)) if roots else frozenset()

    def done(self) -> list[Finding]:
        by_source: dict[str, list[_Wanted]] = {}
        for root in self._roots:
            for indicator in _indicators(root):
                name = _first(_value(indicator, "bron"))
                by_source.setdefault(name, []).extend(self._wanted(indicator))
        for name, wanted in by_source.items():
            self._fill(name, wanted)
        return self._findings

    def _wanted(self, indicator: MappingNode) -> Iterator[_Wanted]:
        said = _text(_value(indicator, "gebied"))
        yield _Wanted(indicator, indicator, frozenset({said}) if said else self._own, eigen=True)
        compared = _value(indicator, "vergelijking")
        for one in compared.value if isinstance(compared, SequenceNode) else ():
            if (
                isinstance(one, MappingNode)
                and _value(one, "waarden") is None
                and (area := _text(_value(one, "gebied")))
            ):
                yield _Wanted(indicator, one, frozenset({area}), eigen=False)

    def _fill(self, source: str, wanted: list[_Wanted]) -> None:
        at = _key(wanted[0].indicator, _KEY)
        bestand = self._open(source, at) if at else None
        if bestand is None:
            return
        from ivpgen.figures import Onleesbaar
        from ivpgen.figures.series import series

        questions = [self._question(bestand, one) for one in wanted]
        try:
            answers = series(bestand, questions)
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at or wanted[0].indicator))
            return
        for one, question, answer in zip(wanted, questions, answers, strict=True):
            self._say(bestand, one, question, answer)
            answer = self._rate(one, answer)
            _put(one.target, _key(one.indicator, _KEY) or one.indicator, answer)

    def _question(self, bestand: Gegevensbestand, wanted: _Wanted) -> Vraag:
        from ivpgen.figures.series import Vraag
        from ivpgen.figures.suggestions import subjects

        said = _choices(_value(wanted.indicator, _KEY))
        kinds = frozenset(code for key in _KINDS for code in said.get(key, ()))
        subject = next(iter(said.get("onderwerp", ())), "")
        known = [one.sleutel for one in subjects(bestand.onderwerpen)]
        return Vraag(
            wanted.gebied,
            kinds,
            subject or next(iter(known), ""),
            {key.lower(): codes for key, codes in said.items() if key not in _NO_SPLIT},
        )

    def _rate(self, wanted: _Wanted, answer: Serie) -> Serie:
        """The answer per so many inhabitants where `reeks` names where these are counted."""
        source = next(iter(_choices(_value(wanted.indicator, _KEY)).get("per", ())), "")
        amount = _PER.search(_text(_value(wanted.indicator, "eenheid")))
        at = _key(wanted.indicator, _KEY)
        if not source or not amount or at is None:
            return answer
        bestand = self._open(source, at)
        if bestand is None:
            return answer._replace(standen={})
        from ivpgen.figures import Onleesbaar
        from ivpgen.figures.series import Vraag, per, series

        keys = [one.sleutel for one in bestand.onderwerpen]
        subject = next((one for one in _POPULATION if one in keys), next(iter(keys), ""))
        try:
            people = series(bestand, [Vraag(wanted.gebied, frozenset(), subject, {})])[0]
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at))
            return answer._replace(standen={})
        counted = {year: stand.waarde for year, stand in people.standen.items()}
        return per(answer, counted, int(amount[1].replace(".", "")))

    def _open(self, source: str, at: Node) -> Gegevensbestand | None:
        if source in self._files:
            return self._files[source]
        self._files[source] = None
        found = self._sources.get(source)
        if found is None:
            # An unknown source is said as every unknown reference is.
            return None
        name, base = found
        if not name:
            self._findings.append(
                Finding(
                    "IVP801",
                    span(at),
                    f"De reeks komt uit de bron “{source}”, maar daar staat geen bestand bij.",
                    "Noem bij de bron het bestand dat je downloadde, of schrijf de waarden zelf op.",
                )
            )
            return None
        path = self._path(name, base)
        if path is None:
            self._findings.append(
                Finding(
                    "IVP801",
                    span(at),
                    f"Het bestand {name} van de bron “{source}” staat niet in de map van het plan.",
                    "Zet het bestand in de map van het plan, of verbeter het pad bij de bron.",
                )
            )
            return None
        from ivpgen.figures import Onleesbaar, lees

        try:
            self._files[source] = lees(path)
        except Onleesbaar as refusal:
            self._unreadable(source, refusal, span(at))
        return self._files[source]

    def _path(self, name: str, base: str) -> Path | None:
        for found in (self._folder.resolve(name, base), self._folder.resolve(name)):
            try:
                if found is not None and found[1].is_file():
                    return found[1]
            except (OSError, ValueError):
                continue
        return None

    def _unreadable(self, source: str, refusal: Onleesbaar, at: Place) -> None:
        name = self._sources[source][0]
        line = f", regel {refusal.regel}" if refusal.regel else ""
        self._findings.append(
            Finding("IVP802", at, f"Uit {name}{line} zijn geen cijfers te halen: {refusal.bericht}", refusal.hoe)
        )

    def _say(self, bestand: Gegevensbestand, wanted: _Wanted, question: Vraag, answer: Serie) -> None:
        """What an answer lacks."""
        at = span(_key(wanted.indicator, _KEY) or wanted.indicator)
        if not answer.gevonden:
            area = " of ".join(sorted(wanted.gebied)) or "het gebied van het plan"
            where = _key(wanted.target, "gebied")
            self._findings.append(
                Finding(
                    "IVP803",
                    span(where) if where else at,
                    f"In {bestand.naam} staat niets over {area} bij deze keuze.",
                    "Kijk met ivpgen figures welke gebieden en soorten het bestand heeft.",
                )
            )
        elif answer.onbekende_soorten and wanted.eigen:
            kinds = " en ".join(answer.onbekende_soorten)
            self._findings.append(
                Finding(
                    "IVP804",
                    at,
                    f"{bestand.naam} heeft de soort {kinds} niet; de reeks telt die dus niet mee.",
                    "Kijk met ivpgen figures welke soorten het bestand heeft.",
                )
            )
        elif answer.niet_gepubliceerd and not answer.standen and wanted.eigen:
            self._findings.append(
                Finding(
                    "IVP805",
                    at,
                    f"Van deze keuze is in {bestand.naam} niets gepubliceerd.",
                    "Kies een groter gebied of meer soorten samen; kleine aantallen worden niet gepubliceerd.",
                )
            )


def _put(target: MappingNode, at: Node, serie: Serie) -> None:
    """Add the values to a mapping; a year that the writer typed stays as it is."""
    present = _value(target, "waarden")
    if present is not None and not isinstance(present, MappingNode):
        return
    typed = {key.value for key, _ in present.value} if isinstance(present, MappingNode) else set()
    pairs = [
        (_scalar(str(year), at), _stand(stand, at)) for year, stand in serie.standen.items() if str(year) not in typed
    ]
    if not pairs:
        return
    if isinstance(present, MappingNode):
        present.value = sorted([*present.value, *pairs], key=lambda pair: str(pair[0].value))
    else:
        node = MappingNode(_MAP, pairs, at.start_mark, at.end_mark, flow_style=False)
        target.value = [*target.value, (_scalar("waarden", at), node)]


def _month(periode: object) -> str:
    return "" if periode is None else f"{periode.jaar}-{periode.nummer:02}"  # type: ignore[attr-defined]


def _stand(stand: Stand, at: Node) -> Node:
    number = _number(stand.waarde, at)
    pairs = [(_scalar("waarde", at), number)]
    if stand.voorlopig:
        pairs.append((_scalar("voorlopig", at), _scalar("ja", at)))
    if until := _month(stand.tot_en_met):
        pairs.append((_scalar("tot_en_met", at), _scalar(until, at)))
    if stand.onder is not None and stand.boven is not None:
        pairs.append((_scalar("ondergrens", at), _number(stand.onder, at)))
        pairs.append((_scalar("bovengrens", at), _number(stand.boven, at)))
    return number if len(pairs) == 1 else MappingNode(_MAP, pairs, at.start_mark, at.end_mark, flow_style=True)


def _number(value: Decimal, at: Node) -> ScalarNode:
    return _scalar(dutch(value.normalize() if value != value.to_integral() else value.to_integral()), at)


def _scalar(text: str, at: Node) -> ScalarNode:
    # Quoted, so that no rule takes it for a slip of YAML.
    return ScalarNode(_STRING, text, at.start_mark, at.end_mark, style='"')


def _sources(root: MappingNode) -> Iterator[tuple[str, tuple[str, str]]]:
    """The sources of a file by id: their file, and the file that names it."""
    said = _value(root, "bronnen")
    for one in said.value if isinstance(said, SequenceNode) else ():
        if isinstance(one, MappingNode) and (name := _text(_value(one, "id"))):
            yield name, (_text(_value(one, "bestand")), one.start_mark.name)


def _areas(root: MappingNode) -> frozenset[str]:
    """The code of the only gemeente of a plan, and its name: what a series is about that names no area."""
    said = _value(root, "gemeenten")
    items = said.value if isinstance(said, SequenceNode) else [said]
    found = [one for one in items if isinstance(one, MappingNode)]
    if len(found) != 1:
        return frozenset()
    from ivpgen.method.gemeenten import zoek

    name, code = _text(_value(found[0], "naam")), _text(_value(found[0], "code"))
    known = zoek(name).gemeente if name and not code else None
    return frozenset(filter(None, (code or (known.code if known else ""), name)))


def _indicators(node: Node) -> Iterator[MappingNode]:
    """Every mapping with a `reeks`, in order; each once, however often it is referred to with *."""
    stack, seen = [node], set()
    while stack:
        one = stack.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, MappingNode):
            if isinstance(_value(one, _KEY), MappingNode):
                yield one
            stack.extend(value for _, value in reversed(one.value))
        elif isinstance(one, SequenceNode):
            stack.extend(reversed(one.value))


def _choices(node: Node | None) -> dict[str, tuple[str, ...]]:
    if not isinstance(node, MappingNode):
        return {}
    return {key.value: tuple(_texts(value)) for key, value in node.value if isinstance(key, ScalarNode)}


def _texts(node: Node | None) -> list[str]:
    if isinstance(node, SequenceNode):
        return [one.value for one in node.value if isinstance(one, ScalarNode)]
    return [node.value] if isinstance(node, ScalarNode) and node.value else []


def _first(node: Node | None) -> str:
    return next(iter(_texts(node)), "")


def _text(node: Node | None) -> str:
    return node.value.strip() if isinstance(node, ScalarNode) else ""


def _value(node: MappingNode, name: str) -> Node | None:
    return next((value for key, value in node.value if isinstance(key, ScalarNode) and key.value == name), None)


def _key(node: MappingNode, name: str) -> Node | None:
    return next((key for key, _ in node.value if isinstance(key, ScalarNode) and key.value == name), None)
