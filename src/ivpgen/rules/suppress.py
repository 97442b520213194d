"""What a plan switches off in `controle.uit`: findings are set aside with the reason that is given, never silently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, SequenceNode

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.governance import Uitzondering
from ivpgen.rules.choice import near
from ivpgen.rules.context import Context
from ivpgen.rules.record import Rule
from ivpgen.source.nodes import span


class Weighed(NamedTuple):
    """Findings that stay, those that were set aside with the exception that did so, and what is wrong with the exceptions."""

    kept: list[Finding]
    aside: list[tuple[Finding, Uitzondering]]
    about: list[Finding]


def suppress(
    contexts: Sequence[Context], found: Iterable[Finding], rules: Mapping[str, Rule], *, in_part: bool = False
) -> Weighed:
    """Set aside what the exceptions name; `rules` are all rules by code.

    An exception of plan.yaml covers the whole plan, one of an uitvoeringsplan that file; with `bij` only those parts. Of a plan that
    was read `in_part` nobody can say that an exception has no effect.
    """
    weighed = Weighed(list(found), [], [])
    seen: set[Place] = set()
    for context in contexts:
        for uitzondering in context.delen(Uitzondering):
            place = context.place(uitzondering)
            if place not in seen:
                seen.add(place)
                _apply(context, contexts, uitzondering, weighed, rules)
    if in_part:
        weighed.about[:] = [finding for finding in weighed.about if finding.code != "IVP220"]
    return weighed


def _apply(
    context: Context,
    contexts: Sequence[Context],
    uitzondering: Uitzondering,
    weighed: Weighed,
    rules: Mapping[str, Rule],
) -> None:
    name = uitzondering.regel
    code = next((rule.code for rule in rules.values() if name in {rule.code, rule.naam}), None)
    if code is None:
        like = near(name, rules)
        hoe = f"Bedoel je “{like[0]}”?" if like else "Neem de code of de naam over uit de melding."
        weighed.about.append(
            context.finding("IVP219", uitzondering, "regel", bericht=f"Er is geen regel “{name}”.", hoe=hoe)
        )
        return
    if not uitzondering.reden:
        weighed.about.append(
            context.finding(
                "IVP221",
                uitzondering,
                bericht=f"Bij deze uitzondering op {code} staat geen reden; de regel blijft aan.",
                hoe="Voeg toe: reden: en waarom de regel hier niet geldt.",
            )
        )
        return
    end = uitzondering.tot.tot
    if end and context.vandaag and end < context.vandaag:
        weighed.about.append(
            context.finding(
                "IVP220",
                uitzondering,
                "tot",
                bericht=f"Deze uitzondering op {code} gold tot {uitzondering.tot}; de regel is weer aan.",
                hoe="Haal de uitzondering weg, of spreek een nieuwe einddatum af.",
            )
        )
        return
    file = uitzondering.plek.bestand
    everywhere = file == context.editie.plan.document.file
    places = set(_places(uitzondering.bij, contexts))
    hit = [
        one
        for one in weighed.kept
        if one.code == code
        and (everywhere or one.place.file == file)
        and (not uitzondering.bij or one.place[:3] in places)
    ]
    if not hit:
        weighed.about.append(
            context.finding(
                "IVP220",
                uitzondering,
                bericht=f"De regel {code} staat hier uit, maar heeft niets te melden.",
                hoe="Haal de uitzondering weg, of controleer de id's bij “bij”.",
            )
        )
    elif lacks := _lacks(uitzondering):
        weighed.about.append(
            context.finding(
                "IVP225",
                uitzondering,
                bericht=f"Bij deze uitzondering op {code} staat niet {' en '.join(lacks)}.",
                hoe="Voeg toe: wie: en tot: met een datum, dan kijkt er op tijd iemand of de regel weer aan kan.",
            )
        )
    weighed.aside.extend((one, uitzondering) for one in hit)
    gone = set(hit)
    weighed.kept[:] = [one for one in weighed.kept if one not in gone]


def _lacks(uitzondering: Uitzondering) -> list[str]:
    """What an exception doesn't say of who answers for it and when it ends; words that are no date end nothing."""
    wie, tot = uitzondering.wie, uitzondering.tot
    said = {"wie erover gaat": wie or wie.afwezig, "tot welke datum zij geldt": tot.tot or tot.afwezig}
    return [missing for missing, value in said.items() if not value]


def _places(names: Iterable[str], contexts: Sequence[Context]) -> Iterator[tuple[str, int, int]]:
    """Where the things with these ids, and all that is in them, begin."""
    wanted = set(names)
    for context in contexts:
        for stuk in context.editie.stukken():
            for (_, name), delen in context.index.of(stuk).items():
                if name in wanted:
                    for deel in delen:
                        yield context.place(deel)[:3]
                        node = stuk.document.node(deel.plek.pad)
                        if node is not None:
                            yield from _starts(node)


def _starts(node: Node) -> Iterator[tuple[str, int, int]]:
    yield span(node)[:3]
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield span(key)[:3]
            yield from _starts(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _starts(item)
