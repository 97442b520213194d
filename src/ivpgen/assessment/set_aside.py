"""What a check doesn't count against a plan: rules that it switches off, what it leaves out with a reason, what is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ivpgen.assessment.by_rule import is_open
from ivpgen.assessment.places import Parts, Plek
from ivpgen.assessment.wording import title
from ivpgen.diagnostics import Place
from ivpgen.documents.measures import KOPPEN
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Tekst
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.governance import Uitzondering
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.words import Regel
from ivpgen.rules.check import Diagnostic, Outcome

_SAID = {"niet": "Bewust niet", "onbekend": "Niet bekend"}


class Uitgezet(NamedTuple):
    """An exception that the plan makes: which rule, why, by whom, until when, and what it sets aside."""

    code: str
    titel: str
    reden: Tekst
    wie: Tekst
    tot: Tekst
    plekken: tuple[Plek, ...]


class Weggelaten(NamedTuple):
    """Something that isn't there, with the writer's reason."""

    soort: str
    plek: Plek
    reden: Tekst


def switched_off(outcome: Outcome, parts: Parts) -> tuple[Uitgezet, ...]:
    """The exceptions of `controle.uit` that set something aside, in the order of the plan."""
    found: dict[int, tuple[Uitzondering, list[Diagnostic]]] = {}
    for diagnostic, uitzondering in outcome.onderdrukt:
        found.setdefault(id(uitzondering), (uitzondering, []))[1].append(diagnostic)
    made = []
    for uitzondering, aside in found.values():
        said = parts.data(uitzondering)
        made.append(
            Uitgezet(
                aside[0].rule.code,
                title(aside[0].rule),
                said["reden"],
                said["wie"],
                said["tot"],
                tuple(parts.plek(one.finding.place) for one in aside),
            )
        )
    return tuple(made)


def still_open(outcome: Outcome, parts: Parts) -> tuple[Plek, ...]:
    """Where something is still to be filled in."""
    return tuple(parts.plek(one.finding.place) for one in outcome.diagnostics if is_open(one))


def left_out(plains: Sequence[Plain], parts: Parts) -> tuple[Weggelaten, ...]:
    """What the plan leaves out with a reason, or says that it can't be had; what editions share once."""
    found: dict[tuple[Place, str], Weggelaten] = {}
    for plain in plains:
        for stuk in plain.editie.stukken():
            for deel in stuk.delen:
                if deel.plek.pad[:1] == ("voorgangers",):
                    continue
                for veld, afwezig in _absent(deel):
                    place = stuk.document.place((*deel.plek.pad, veld) if veld else deel.plek.pad, key=True)
                    reden = Tekst(afwezig.reden, plain.bron(deel, *([veld] if veld else []), afwezig.soort))
                    plek = _plek(deel, place, parts)._replace(wat=KOPPEN.get(veld, veld.replace("_", " ")).lower())
                    shown = Weggelaten(_SAID[afwezig.soort], plek, reden)
                    found.setdefault((place, veld), shown)
    return tuple(found.values())


def _plek(deel: Basis, place: Place, parts: Parts) -> Plek:
    """The place with the part itself, or what holds it: the head of a list says why the list isn't there."""
    if deel.plek.pad[-1:] == ("kop",) and len(deel.plek.pad) > 2:
        wat = str(deel.plek.pad[-2])
        return parts.plek(place)._replace(soort=KOPPEN.get(wat, wat.replace("_", " ").capitalize()))
    return Plek(place.file, place.line, parts.kind(deel), parts.name(deel))


def _absent(deel: Basis) -> Iterator[tuple[str, Afwezig]]:
    """The reasons that a part gives for itself ("") and for its short texts and moments, by key."""
    own = deel.afwezig
    if own is not None and own.soort in _SAID:
        yield "", own
    for veld in type(deel).model_fields:
        if veld in deel.model_fields_set:
            value: Any = getattr(deel, veld)
            if isinstance(value, Regel | Moment) and value.afwezig is not None and value.afwezig.soort in _SAID:
                yield veld, value.afwezig
