"""What every id means: in the own file, in plan.yaml, in its predecessors, or in a named other file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, cast, get_args, get_origin

from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding, Bron, Indicator, Tabel
from ivpgen.plan.content import Afbeelding
from ivpgen.plan.goals import DigitaalItem, Prioriteit, Themablok, Veld
from ivpgen.plan.governance import Gemeente, Partner
from ivpgen.plan.grammar import Afwezigbaar, Gemeen, Sectie
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.plan.planmap import Editie, Stuk
from ivpgen.plan.words import OfVerwijzing, Ref, Verwijst
from ivpgen.plan.work import Actiepunt, Maatregel, Onderdeel

SOORTEN: dict[type[Basis], str] = {
    Partner: "partner",
    Gemeente: "gemeente",
    Bron: "bron",
    Indicator: "indicator",
    Bevinding: "bevinding",
    Doel: "doel",
    Prioriteit: "prioriteit",
    Actiepunt: "actiepunt",
    Maatregel: "maatregel",
    Onderdeel: "onderdeel",
    Middel: "middel",
    Veld: "veld",
    Themablok: "thema",
    Tabel: "tabel",
    Afbeelding: "afbeelding",
    DigitaalItem: "digitaal",
}
ZIE = ("prioriteit", "actiepunt", "maatregel", "doel", "thema")
"""Where `zie` looks, in this order."""


class Verwijzing(NamedTuple):
    """A reference as written: which part says it, under which key, at which position of a list, to what."""

    deel: Basis
    veld: str
    nummer: int | None
    id: str
    soorten: tuple[str, ...]
    vrij: bool

    @property
    def pad(self) -> tuple[str | int, ...]:
        """The path of the reference itself."""
        tail = (self.veld,) if self.nummer is None else (self.veld, self.nummer)
        return (*self.deel.plek.pad, *tail)


def soort_en_id(deel: Basis) -> tuple[str, str] | None:
    """What kind of thing a part is and what others call it; None for what can't be referred to."""
    soort = SOORTEN.get(type(deel))
    if soort is None and not isinstance(deel, Sectie):
        return None
    pad = deel.plek.pad
    if soort in {"veld", "digitaal"}:
        return soort, str(pad[-1])
    if soort == "thema":
        return soort, str(getattr(deel, "thema", "") or getattr(deel, "id", ""))
    if soort == "indicator":
        return soort, str(getattr(deel, "id", "") or getattr(deel, "bbv", ""))
    if soort is None and isinstance(deel, Sectie) and len(pad) > 2:
        soort = "uitgangspunt" if pad[-2] == "uitgangspunten" else "kader" if pad[-3] == "kaders" else None
    name = str(getattr(deel, "id", ""))
    return (soort, name) if soort and name else None


class Index:
    """The things of one edition by kind and id."""

    def __init__(self, editie: Editie) -> None:
        self.editie = editie
        self._files: dict[str, dict[tuple[str, str], list[Basis]]] = {}
        for stuk in (*editie.archief, *editie.stukken()):
            things: dict[tuple[str, str], list[Basis]] = {}
            for deel in stuk.delen:
                found = soort_en_id(deel)
                if found and found[1] and deel.plek.pad[:1] != ("voorgangers",):
                    things.setdefault(found, []).append(deel)
            self._files[stuk.document.file] = things
        self._former: dict[tuple[str, str], list[Basis]] = {}
        for deel in editie.plan.delen if editie.plan.plan.voorgangers else ():
            found = soort_en_id(deel) if deel.plek.pad[:1] == ("voorgangers",) else None
            if found and found[1]:
                self._former.setdefault(found, []).append(deel)

    def of(self, stuk: Stuk) -> dict[tuple[str, str], list[Basis]]:
        """The things of one file; more than one under a key is a fault."""
        return self._files[stuk.document.file]

    def find(self, soort: str, name: str, file: str) -> Basis | None:
        """The thing that `name` means when it is written in `file`; None when there is none."""
        stem, _, last = name.rpartition("/")
        for things in self._scopes(stem, file):
            found = things.get((soort, last if stem else name))
            if found:
                return found[0]
        return None

    def zie(self, name: str, file: str) -> Basis | None:
        """What `{zie: name}` means."""
        return next((found for soort in ZIE if (found := self.find(soort, name, file))), None)

    def _scopes(self, stem: str, file: str) -> Iterator[dict[tuple[str, str], list[Basis]]]:
        if stem:
            for stuk in (*self.editie.stukken(), *self.editie.archief):
                if stuk.stem == stem:
                    yield self._files[stuk.document.file]
            yield self._former
            return
        if file in self._files:
            yield self._files[file]
        yield self._files[self.editie.plan.document.file]
        yield self._former
        for stuk in self.editie.archief:
            yield self._files[stuk.document.file]


def refers(cls: type[Basis], veld: str) -> tuple[str, ...]:
    """The kinds of thing that a key of a part refers to; none for a key that doesn't refer."""
    return _kinds_by_field(cls).get(veld, ())


@cache
def _kinds_by_field(cls: type[Basis]) -> dict[str, tuple[str, ...]]:
    return {veld: soorten for veld, soorten, _, _ in _reference_fields(cls)}


def references(deel: Basis, only: str | None = None) -> Iterator[Verwijzing]:
    """The references that a part says itself, in the order of its fields; with `only` those under one key."""
    said = deel.model_fields_set
    for veld, soorten, vrij, inside in _reference_fields(type(deel)):
        if only is not None and veld != only:
            continue
        holder = cast(Afwezigbaar, deel).gemeen if inside else deel
        if veld not in (holder.model_fields_set if inside else said):
            continue
        value = getattr(holder, veld)
        if isinstance(value, Reeks):
            for nummer, item in enumerate(value):
                if isinstance(item, str) and (isinstance(item, Ref) or item) and not isinstance(item, Basis):
                    yield Verwijzing(deel, veld, nummer, str(item), soorten, vrij)
        elif isinstance(value, str) and value:
            yield Verwijzing(deel, veld, None, str(value), soorten, vrij)


def says_references(deel: Basis) -> bool:
    """Whether a part says any key that refers: quicker to ask than its references, and most parts don't."""
    own, inside = _reference_names(type(deel))
    if not deel.model_fields_set.isdisjoint(own):
        return True
    return bool(inside) and not cast(Afwezigbaar, deel).gemeen.model_fields_set.isdisjoint(inside)


@cache
def _reference_names(cls: type[Basis]) -> tuple[frozenset[str], frozenset[str]]:
    fields = _reference_fields(cls)
    return frozenset(veld for veld, *_, inside in fields if not inside), frozenset(
        veld for veld, *_, inside in fields if inside
    )


@cache
def _reference_fields(cls: type[Basis]) -> tuple[tuple[str, tuple[str, ...], bool, bool], ...]:
    found = []
    for fields, inside in ((cls.model_fields, False), (Gemeen.model_fields, True)):
        if inside and not issubclass(cls, Afwezigbaar):
            continue
        for veld, info in fields.items():
            if inside and veld not in VORMEN[cls].gedeeld:
                continue
            for mark in (*info.metadata, *_marks(info.annotation)):
                if isinstance(mark, Verwijst):
                    found.append((veld, mark.soorten, mark.vrij, inside))
                elif isinstance(mark, OfVerwijzing):
                    found.append((veld, (mark.soort,), False, inside))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    elif get_origin(annotation) is Reeks:
        yield from _marks(get_args(annotation)[0])
