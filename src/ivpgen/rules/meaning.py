"""What a reference means: a part of the plan, a word of the catalogue or a known word; between the index and the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ivpgen.method import catalogus
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.content import TerugblikOpPrioriteit, Uitsluiting
from ivpgen.plan.goals import NIVEAUS, Prioriteit
from ivpgen.plan.governance import Uitzondering
from ivpgen.plan.index import SOORTEN, Index, Verwijzing, references, says_references
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.refs import BEKENDEN
from ivpgen.plan.words import Regel
from ivpgen.plan.work import Actiepunt, Maatregel, Werk

PARTNERSLEUTELS = frozenset({"trekker", "partners", "deelnemers", "wie", "aan", "met", "leden"})
"""The keys where a word that resolves to nothing may still be somebody."""


def said(deel: Basis, zie: bool = True) -> Iterator[Verwijzing]:
    """Every reference that a part says: by a key that refers, by what it goes over to, by where it is treated instead.

    `zie` says whether the plan has any; looking for it costs as much as the rest.
    """
    yield from references(deel)
    implied = _IMPLIED.get(type(deel))
    if implied is not None:
        yield from implied(deel)
    if zie:
        for veld, afwezig in _absent(deel):
            if afwezig.soort == "zie" and afwezig.reden and " " not in afwezig.reden:
                yield Verwijzing(deel, veld, None, afwezig.reden, ("zie",), False)


def may_say(deel: Basis) -> bool:
    """Whether `said` can find anything but `zie` in a part."""
    return type(deel) in _IMPLIED or says_references(deel)


def _consequence(deel: Bevinding) -> Iterator[Verwijzing]:
    if deel.gevolg and deel.gevolg not in NIVEAUS:
        yield Verwijzing(deel, "gevolg", None, deel.gevolg, ("prioriteit",), True)


def _part_of_work(deel: Werk) -> Iterator[Verwijzing]:
    if deel.onderdeel:
        yield Verwijzing(deel, "onderdeel", None, deel.onderdeel, ("onderdeel",), True)


def _looked_back_on(deel: TerugblikOpPrioriteit) -> Iterator[Verwijzing]:
    if deel.prioriteit:
        yield Verwijzing(deel, "prioriteit", None, deel.prioriteit, ("voorganger",), True)


def _excepted(deel: Uitzondering) -> Iterator[Verwijzing]:
    for nummer, name in enumerate(deel.bij):
        yield Verwijzing(deel, "bij", nummer, name, ("ding",), False)


def _other_plan(deel: Plan) -> Iterator[Verwijzing]:
    for veld in ("plan", "vervolg_op"):
        if name := getattr(deel, veld):
            yield Verwijzing(deel, veld, None, name, ("bestand",), True)


_IMPLIED: dict[type[Basis], Callable[..., Iterator[Verwijzing]]] = {
    Bevinding: _consequence,
    Actiepunt: _part_of_work,
    Maatregel: _part_of_work,
    TerugblikOpPrioriteit: _looked_back_on,
    Uitzondering: _excepted,
    Plan: _other_plan,
}
"""Keys that refer in their own way: to one of several things, or to a word."""


def is_free(text: str) -> bool:
    """Whether a text is a name or sentence rather than an id: it has a space or a capital."""
    return " " in text or text != text.lower()


def meaning(index: Index, verwijzing: Verwijzing) -> tuple[Basis | None, bool]:
    """The part that a reference means, and whether it means anything at all."""
    name = verwijzing.id
    if name == "pm":
        return None, True
    for soort in verwijzing.soorten:
        found = _part(index, soort, verwijzing)
        if found is not None:
            return found, True
    known = (
        any(in_catalogue(soort, name) for soort in verwijzing.soorten)
        or ("partner" in verwijzing.soorten and name in BEKENDEN)
        or (verwijzing.veld == "was" and name == "nieuw")
        or (verwijzing.vrij and is_free(name))
    )
    return None, known


def in_catalogue(soort: str, name: str) -> bool:
    """Whether the method knows a thing of this kind by this name, in whatever edition."""
    if soort in {"thema", "zie"}:
        return catalogus.thema(name) is not None
    if soort == "veld":
        return catalogus.veld(name) is not None
    if soort == "digitaal":
        return catalogus.digitaal_item(name) is not None
    if soort == "wet":
        return catalogus.wet(name) is not None
    return soort == "indeling"


def _part(index: Index, soort: str, verwijzing: Verwijzing) -> Basis | None:
    name, deel = verwijzing.id, verwijzing.deel
    file = deel.plek.bestand
    if soort == "zie":
        return index.zie(name, file)
    if soort == "voorganger":
        of_plan = isinstance(deel, Prioriteit | TerugblikOpPrioriteit)
        return _first(index, ("prioriteit",) if of_plan else ("actiepunt", "maatregel", "onderdeel"), name, file)
    if soort == "onderdeel":
        return anywhere(index, soort, name, file)
    if soort == "ding":
        return _first(index, sorted({*SOORTEN.values()}), name, file)
    if soort == "bestand":
        return _plan(index, name)
    return index.find(soort, name, file)


def anywhere(index: Index, soort: str, name: str, file: str) -> Basis | None:
    """The thing of this kind and name, wherever in the edition it stands."""
    found = index.find(soort, name, file)
    if found is None:
        for stuk in (*index.editie.stukken(), *index.editie.archief):
            things = index.of(stuk).get((soort, name))
            if things:
                return things[0]
    return found


def _first(index: Index, kinds: Iterable[str], name: str, file: str) -> Basis | None:
    return next((found for kind in kinds if (found := anywhere(index, kind, name, file))), None)


def _plan(index: Index, name: str) -> Basis | None:
    """A file by its stem, or a predecessor by its id, title or the folder of its archive."""
    editie = index.editie
    for stuk in (*editie.stukken(), *editie.archief):
        if stuk.stem == name:
            return stuk.plan
    for voorganger in editie.plan.plan.voorgangers:
        if name in {voorganger.id, voorganger.titel}:
            return voorganger
    return next((stuk.plan for stuk in editie.archief if f"/{name}/" in f"/{stuk.document.file}"), None)


def _absent(deel: Basis) -> Iterator[tuple[str, Afwezig]]:
    """The absences that a part says, of itself and of its keys, by the key that says them."""
    afwezig = deel.afwezig
    if afwezig is not None and not isinstance(deel, Uitsluiting):
        yield afwezig.soort, afwezig
    said = deel.model_fields_set
    for veld in _lines(type(deel)):
        if veld in said:
            value = getattr(deel, veld).afwezig
            if value is not None:
                yield veld, value


@cache
def _lines(cls: type[Basis]) -> tuple[str, ...]:
    """The keys of a part that are a line of text or a moment."""
    return tuple(veld for veld, info in cls.model_fields.items() if info.annotation in (Regel, Moment))
