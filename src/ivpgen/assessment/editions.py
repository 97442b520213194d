"""The chain per edition: the joint text once, then what each gemeente adds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from ivpgen.assessment.chain import Cel, Chain, Keten, Rij, Schakel
from ivpgen.assessment.gaps import Gaps
from ivpgen.assessment.links import Links, goals_below
from ivpgen.documents.plain import Plain
from ivpgen.documents.state import names
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.plan.means import Middel
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Werk

_LINKS = (Bevinding, Doel, Indicator, Werk, Middel)
_BELOW = {"subdoelen", "maatregelen", "onderdelen"}
"""What is a link of its own below another one."""


class Buiten(NamedTuple):
    """What stands outside every priority: findings, goals and measures."""

    bevindingen: tuple[Schakel, ...] = ()
    doelen: tuple[Schakel, ...] = ()
    maatregelen: tuple[Schakel, ...] = ()

    @property
    def gevuld(self) -> bool:
        """Whether there is any of it."""
        return bool(self.bevindingen or self.doelen or self.maatregelen)


class Uitgave(NamedTuple):
    """The chains of one edition; `gemeente` is "" for the joint one, of the others only what is local is in it."""

    gemeente: str
    ketens: tuple[Keten, ...]
    buiten: Buiten


def editions(plains: Sequence[Plain], gaps: Gaps) -> tuple[Uitgave, ...]:
    """The chains of the joint edition, then those with anything local of each gemeente."""
    joint, *local = plains
    said = _links(joint)
    made = [_edition(joint, gaps, "", _all)]
    for plain in local:
        own = _links(plain)
        edition = _edition(plain, gaps, names(plain.editie)[0], partial(_is_new, own=own, said=said))
        if edition.ketens or edition.buiten.gevuld:
            made.append(edition)
    return tuple(made)


def _edition(plain: Plain, gaps: Gaps, gemeente: str, wanted: Callable[[Gegevens], bool]) -> Uitgave:
    links = Links(plain)
    chain = Chain(links, gaps)
    ketens = [chain.of(one) for one in links.prioriteiten]
    buiten = _outside(chain, ketens, wanted)
    if gemeente:
        ketens = [made for one in ketens if (made := _local(one, wanted)).rijen]
    return Uitgave(gemeente, tuple(ketens), buiten)


def _outside(chain: Chain, ketens: Sequence[Keten], wanted: Callable[[Gegevens], bool]) -> Buiten:
    cells = [cell for keten in ketens for row in keten.rijen for cell in row]
    inside = {str(one.deel["pad"]) for cell in cells for one in cell.schakels}
    # A goal above those of a priority is told by them.
    inside |= {
        str(one["pad"])
        for one in chain.links.doelen
        if any(str(each["pad"]) in inside for each, _ in goals_below([one]))
    }
    everything = (chain.links.bevindingen, chain.links.doelen, chain.links.maatregelen)
    return Buiten(
        *(
            chain.links_of(one for one in things if str(one["pad"]) not in inside and wanted(one))
            for things in everything
        )
    )


def _local(keten: Keten, wanted: Callable[[Gegevens], bool]) -> Keten:
    """The rows with anything local; the goal of such a row stands in it for its context, a gap only where the goal is local."""
    rows = []
    for row in keten.rijen:
        own = [Cel(tuple(one for one in cell.schakels if wanted(one.deel))) for cell in row]
        if any(cell.schakels for cell in own):
            goal_is_local = bool(own[1].schakels)
            rows.append(row if goal_is_local else Rij(*own)._replace(doel=row.doel))
    return keten._replace(rijen=tuple(rows), gaten=(), codes=())


def _links(plain: Plain) -> dict[str, Basis]:
    return {
        plain.bron(deel): deel
        for stuk in plain.editie.stukken()
        for deel in stuk.delen
        if isinstance(deel, _LINKS) and deel.plek.pad[:1] != ("voorgangers",)
    }


def _all(one: Gegevens) -> bool:
    return bool(one)


def _is_new(one: Gegevens, own: Mapping[str, Basis], said: Mapping[str, Basis]) -> bool:
    """Whether the joint edition doesn't have a link, or has it otherwise."""
    path = str(one["pad"])
    if path not in own or path not in said:
        return path not in said
    return own[path] is not said[path] and _content(own[path]) != _content(said[path])


def _content(deel: Basis) -> dict[str, Any]:
    """What a link says of itself."""
    return {key: getattr(deel, key) for key in deel.model_fields_set - _BELOW}
