"""A file of a plan as a flat list of its things, each with what it says as texts: what two versions can be compared by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ivpgen.comparing.kinds import kind_and_id, name_of
from ivpgen.documents.paths import id_paths
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.goals import DigitaalItem, Veld
from ivpgen.plan.grammar import Afwezigbaar, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import Regel
from ivpgen.plan.work import Werk
from ivpgen.source.tree import Pad

_LEFT_OUT = frozenset({"voorgangers", "ivpgen"})
_NAMES = frozenset({"id", "was"})
"""Keys that are compared as names, and not as what a thing says."""


class Zegt(NamedTuple):
    """What a thing says under a key: the text, whether it is running text, and for a list of words these one by one."""

    tekst: str
    pad: Pad
    proza: bool = False
    lijst: tuple[str, ...] | None = None


class Ding(NamedTuple):
    """A thing of a plan. `id` is "" for one that only has a name; `sleutel` tells it from all others of its file.

    `ouder` is the key of the thing that it stands in, () at the root; `bron` is its id path. `schim` marks what an edition has
    from the joint plan: it only says what the edition adds.
    """

    soort: str
    id: str
    naam: str
    sleutel: tuple[Any, ...]
    ouder: tuple[Any, ...]
    hoofdstuk: str
    was: tuple[str, ...]
    zegt: dict[str, Zegt]
    deel: Basis
    bron: str
    schim: bool = False

    def tekst(self) -> str:
        """All that it says, to be measured for likeness."""
        return " ".join([self.naam, *(one.tekst for one in self.zegt.values() if one.proza)])


def things(stuk: Stuk) -> list[Ding]:
    """The things of a file, in the order of the model; what a plan repeats of its predecessors is left out."""
    paths = id_paths(stuk)
    return [*_Walk(stuk, paths).root()]


def inherited(ding: Ding, veld: str) -> Zegt | None:
    """What holds for a piece of work under a key that it doesn't say itself: what it goes on with, or has from above."""
    root = veld.removesuffix("/tekst")
    if not isinstance(ding.deel, Werk) or root not in type(ding.deel).model_fields:
        return None
    value, said_by = ding.deel.gezegd(root)
    if said_by is ding.deel:
        return None
    if isinstance(value, Sectie):
        return Zegt(_text(value.tekst), (*ding.deel.plek.pad, root), proza=True) if value.tekst else None
    if isinstance(value, Reeks):
        words = tuple(str(one) for one in value if not isinstance(one, Basis))
        return Zegt(", ".join(words), (*ding.deel.plek.pad, root), lijst=words) if words else None
    text = "" if isinstance(value, Basis | Tafel) else _text(value)
    return Zegt(text, (*ding.deel.plek.pad, root)) if text else None


class _Walk:
    def __init__(self, stuk: Stuk, paths: dict[Pad, str]) -> None:
        self.stuk, self.paths = stuk, paths
        self._seen: dict[tuple[Any, ...], int] = {}

    def root(self) -> Iterator[Ding]:
        """One thing per root key that is a section, one for all other keys together, and what lies in them."""
        plan = self.stuk.plan
        own: dict[str, Zegt] = {}
        below: list[Ding] = []
        for veld in type(plan).model_fields:
            if veld not in plan.model_fields_set or veld in _LEFT_OUT or veld == "gemeen":
                continue
            value = getattr(plan, veld)
            if isinstance(value, Basis | Reeks | Tafel):
                below += self._section(veld, value)
            else:
                own |= dict(self._value(veld, value, (veld,)))
        yield Ding("plan", "", str(plan.titel), ("plan",), (), "", (), own, plan, self.paths[()])
        yield from below

    def _section(self, veld: str, value: Any) -> Iterator[Ding]:
        zegt: dict[str, Zegt] = {}
        inner: list[Ding] = []
        key = ("hoofdstuk", veld)
        self._into(value, (veld,), "", zegt, inner, key, veld)
        if zegt:
            yield Ding("hoofdstuk", veld, veld, key, (), veld, (), zegt, self.stuk.plan, f"{self.paths[()]}{veld}")
        yield from inner

    def _part(
        self, deel: Basis, pad: Pad, prefix: str, zegt: dict[str, Zegt], inner: list[Ding], owner: Any, root: str
    ) -> None:
        """Add what a part says to its owner, and the things in it to `inner`."""
        holders: list[Any] = [deel.gemeen, deel] if isinstance(deel, Afwezigbaar) else [deel]
        for holder in holders:
            for veld in type(holder).model_fields:
                if veld in holder.model_fields_set and veld != "gemeen" and not (veld in _NAMES and not prefix):
                    self._into(getattr(holder, veld), (*pad, veld), f"{prefix}{veld}", zegt, inner, owner, root)
        for veld, value in (deel.__pydantic_extra__ or {}).items():
            self._into(value, (*pad, veld), f"{prefix}{veld}", zegt, inner, owner, root)

    def _into(
        self, value: Any, pad: Pad, name: str, zegt: dict[str, Zegt], inner: list[Ding], owner: Any, root: str
    ) -> None:
        if isinstance(value, Veld | DigitaalItem):
            inner += self._thing(value, pad, owner, root)
        elif isinstance(value, Waarde):
            zegt[name or "waarde"] = Zegt(_shown(value), pad)
        elif isinstance(value, Basis):
            self._part(value, pad, f"{name}/" if name else "", zegt, inner, owner, root)
        elif isinstance(value, Reeks):
            words = []
            for number, item in enumerate(value):
                if isinstance(item, Basis):
                    found = [*self._thing(item, (*pad, number), owner, root)]
                    inner += found
                    words += [found[0].id] if found[0].id and found[0].soort in _LINKED else []
                else:
                    words.append(str(item))
            self._head(value, pad, name, zegt)
            if words:
                zegt[name or "lijst"] = Zegt(", ".join(words), pad, lijst=tuple(words))
        elif isinstance(value, Tafel):
            self._head(value, pad, name, zegt)
            for key, item in value.items():
                self._into(item, (*pad, key), f"{name}/{key}" if name else key, zegt, inner, owner, root)
        else:
            zegt.update(self._value(name or "tekst", value, pad))

    def _head(self, value: Any, pad: Pad, name: str, zegt: dict[str, Zegt]) -> None:
        if value.kop is not None:
            shared = value.kop.gemeen
            for veld in type(shared).model_fields:
                if veld in shared.model_fields_set:
                    under = f"{name}/{veld}" if name and veld != "tekst" else name or veld
                    zegt.update(self._value(under, getattr(shared, veld), (*pad, veld)))

    def _thing(self, deel: Basis, pad: Pad, owner: Any, root: str) -> Iterator[Ding]:
        soort, name = kind_and_id(deel)
        shown = name_of(deel)
        key: tuple[Any, ...] = (soort, name) if name else (soort, shown, owner)
        number = self._seen[key] = self._seen.get(key, 0) + 1
        key = (*key, number) if number > 1 else key
        zegt: dict[str, Zegt] = {}
        inner: list[Ding] = []
        self._part(deel, pad, "", zegt, inner, key, root)
        was = tuple(str(one) for one in getattr(deel, "was", ()) or ())
        above = owner if owner[0] != "hoofdstuk" else ()
        yield Ding(soort, name, shown or name, key, above, root, was, zegt, deel, self.paths.get(pad, ""))
        yield from inner

    def _value(self, name: str, value: Any, pad: Pad) -> Iterator[tuple[str, Zegt]]:
        text = _text(value)
        if text:
            prose = isinstance(value, tuple) and not isinstance(value, Moment)
            yield name, Zegt(text, pad, proza=prose)


_LINKED = frozenset({"doel", "indicator", "bevinding", "middel", "tabel", "afbeelding"})
"""Things that a list may define or refer to: the list says them either way."""


def _text(value: Any) -> str:
    if isinstance(value, Regel | Moment) and value.afwezig is not None:
        return _absent(value.afwezig)
    if isinstance(value, Moment):
        return str(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "\n\n".join(str(one).strip() for one in value)
    return "" if value is None else str(value)


def _absent(afwezig: Afwezig) -> str:
    return f"{afwezig.soort}: {afwezig.reden}" if afwezig.reden else afwezig.soort


def _shown(waarde: Waarde) -> str:
    """A value with what is said about it."""
    if waarde.afwezig is not None:
        return _absent(waarde.afwezig)
    said = [word for word, holds in (("voorlopig", waarde.voorlopig), ("circa", waarde.circa)) if holds]
    if waarde.jaar:
        said.append(str(waarde.jaar))
    if waarde.tot_en_met:
        said.append(f"tot en met {waarde.tot_en_met}")
    if waarde.ondergrens or waarde.bovengrens:
        said.append(f"{waarde.ondergrens}-{waarde.bovengrens}")
    number = str(waarde.waarde or waarde.relatief)
    return f"{number} ({', '.join(said)})" if said and number else number or ", ".join(said)
