"""Two plans, or a file of each → the list of changes, in the order of the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ivpgen.comparing.change import GEWIJZIGD, HERNOEMD, NIEUW, VERPLAATST, VERVALLEN, Verschil
from ivpgen.comparing.local import added
from ivpgen.comparing.matching import Gekoppeld, Paar, match
from ivpgen.comparing.order import chapter_ranks, moved
from ivpgen.comparing.things import Ding, Zegt, inherited
from ivpgen.comparing.weighing import weigh
from ivpgen.diagnostics import Place
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie, Planmap, Stuk

_WORK = frozenset({"maatregel", "actiepunt"})


class Zijde(NamedTuple):
    """One side of a comparison: a plan, and the one file of it that counts, "" for all."""

    planmap: Planmap
    bestand: str = ""

    def stukken(self, editie: Editie) -> list[Stuk]:
        """The files of an edition that count."""
        return [one for one in editie.stukken() if not self.bestand or one.document.file == self.bestand]


def compare(old: Zijde, new: Zijde) -> list[Verschil]:
    """What changed: joint first, then what each gemeente has of its own; a file that only one side has is one change."""
    found: list[Verschil] = []
    names = [editie.gemeente for editie in new.planmap.edities]
    names += [editie.gemeente for editie in old.planmap.edities if editie.gemeente not in names]
    for gemeente in names:
        before, after = (_edition(side, gemeente) for side in (old, new))
        joint = (_edition(old, None), _edition(new, None)) if gemeente else (None, None)
        for one, other in _pairs(old, new, before, after):
            sides = [
                added(stuk, next((x for x in side.stukken(whole) if x.stem == stuk.stem), None) if whole else None)
                if stuk is not None
                else None
                for stuk, side, whole in ((one, old, joint[0]), (other, new, joint[1]))
            ]
            made = _of_file(one, other, *sides, follows=bool(old.bestand and old.bestand != new.bestand))
            if gemeente and (one is None or other is None) and _is_joint(old, new, one or other):
                continue
            found += (change._replace(gemeente=gemeente or "") for change in made)
    ranks = chapter_ranks(new.planmap.plan or Plan())
    order = {one.stem: number for number, one in enumerate(_all_pieces(new, old))}
    return sorted(
        found,
        key=lambda one: (
            names.index(one.gemeente or None),
            order[one.stuk],
            ranks.get(one.hoofdstuk, len(ranks)),
        ),
    )


def _edition(side: Zijde, gemeente: str | None) -> Editie | None:
    return next((one for one in side.planmap.edities if one.gemeente == gemeente), None)


def _all_pieces(*sides: Zijde) -> list[Stuk]:
    return [stuk for side in sides for editie in side.planmap.edities for stuk in side.stukken(editie)]


def _is_joint(old: Zijde, new: Zijde, stuk: Stuk | None) -> bool:
    """Whether the joint edition of either side has a file, and says so of it already."""
    joint = [editie for side in (old, new) if (editie := _edition(side, None)) is not None]
    return stuk is not None and any(one.document.file == stuk.document.file for e in joint for one in e.stukken())


def _pairs(
    old: Zijde, new: Zijde, before: Editie | None, after: Editie | None
) -> Iterator[tuple[Stuk | None, Stuk | None]]:
    mine = old.stukken(before) if before else []
    yours = new.stukken(after) if after else []
    if old.bestand and new.bestand and mine and yours:
        yield mine[0], yours[0]
        return
    by_stem = {one.stem: one for one in mine}
    for stuk in yours:
        yield by_stem.pop(stuk.stem, None), stuk
    for stuk in by_stem.values():
        yield stuk, None


def _of_file(
    one: Stuk | None, other: Stuk | None, old: list[Ding] | None, new: list[Ding] | None, *, follows: bool
) -> Iterator[Verschil]:
    if one is None or other is None or old is None or new is None:
        whole = other if one is None else one
        if whole is not None:
            yield _whole_file(whole, new or old or [], aard=NIEUW if one is None else VERVALLEN)
        return
    pair = match(old, new)
    file = _File(one, other, pair, follows=follows)
    for thing in new:
        yield from file.about(thing)
    yield from file.gone()


def _whole_file(stuk: Stuk, found: Sequence[Ding], *, aard: str) -> Verschil:
    counted = Counter(one.soort for one in found if one.soort in _WORK)
    at = stuk.document.place(())
    sides: dict[str, Any] = {"nieuwe_plaats": at} if aard == NIEUW else {"oude_plaats": at}
    soort = "plan" if stuk.stem == "plan" else "uitvoeringsplan"
    name = str(stuk.plan.titel) or stuk.stem
    return Verschil(aard, soort, stuk.stem, name, "", stuk.stem, met=tuple(counted.items()), **sides)


class _File:
    """The changes between two versions of one file."""

    def __init__(self, one: Stuk, other: Stuk, found: Gekoppeld, *, follows: bool) -> None:
        self.one, self.other, self.found, self.follows = one, other, found, follows
        self.pairs = {pair.nieuw.sleutel: pair for pair in found.paren}
        self.came = {thing.sleutel: thing for thing in found.erbij}
        self.went = {thing.sleutel: thing for thing in found.weg}
        self.now = {pair.oud.sleutel: pair.nieuw for pair in found.paren}
        self.order = moved(found.paren)
        self.moved = {pair.nieuw.id for pair in found.paren if pair.nieuw.id and self._moved_to(pair.oud, pair.nieuw)}

    def about(self, thing: Ding) -> Iterator[Verschil]:
        pair = self.pairs.get(thing.sleutel)
        if pair is not None:
            yield from self._changes(pair)
        elif thing.ouder not in self.came and not thing.schim:
            if thing.soort in {"hoofdstuk", "plan"}:
                yield from (self._field(None, thing, veld, None, said) for veld, said in thing.zegt.items())
            else:
                yield self._made(
                    NIEUW, thing, self._below(thing, self.came), nieuwe_plaats=self._new(thing.deel.plek.pad)
                )

    def gone(self) -> Iterator[Verschil]:
        for thing in self.found.weg:
            if thing.ouder in self.went or thing.schim or (self.follows and thing.soort in _FADES):
                continue
            if thing.soort in {"hoofdstuk", "plan"}:
                yield from (self._field(thing, None, veld, said, None) for veld, said in thing.zegt.items())
            else:
                yield self._made(
                    VERVALLEN, thing, self._below(thing, self.went), oude_plaats=self._old(thing.deel.plek.pad)
                )

    def _changes(self, pair: Paar) -> Iterator[Verschil]:
        old, new = pair.oud, pair.nieuw
        at = {"oude_plaats": self._old(old.deel.plek.pad), "nieuwe_plaats": self._new(new.deel.plek.pad)}
        if old.id != new.id:
            yield self._made(HERNOEMD, new, (), oud=old.id, nieuw=new.id, zeker=pair.zeker, **at)
        if old.schim != new.schim:
            where = ("", "gezamenlijk") if new.schim else ("gezamenlijk", "")
            yield self._made(VERPLAATST, new, (), wat="deel", oud=where[0], nieuw=where[1], **at)
            return
        if new.id in self.moved:
            yield self._made(VERPLAATST, new, (), wat="onder", oud=_shown(old.ouder), nieuw=_shown(new.ouder), **at)
        elif new.sleutel in self.order:
            yield self._made(VERPLAATST, new, (), wat="volgorde", nieuw=self.order[new.sleutel], **at)
        for veld in dict.fromkeys([*new.zegt, *old.zegt]):
            before, after = old.zegt.get(veld), new.zegt.get(veld)
            if after is None and self.follows:
                # A file that goes on with another only says what is new.
                continue
            if before is None and after is not None:
                before = inherited(old, veld)
            elif after is None and before is not None:
                after = inherited(new, veld)
            if not self._same(before, after):
                yield self._field(old, new, veld, before, after)

    def _moved_to(self, old: Ding, new: Ding) -> bool:
        above = self.now.get(old.ouder)
        return (above.sleutel if above else old.ouder) != new.ouder

    def _same(self, before: Zegt | None, after: Zegt | None) -> bool:
        if before is not None and after is not None and before.tekst == after.tekst:
            return True
        if before is not None and after is not None and before.lijst is not None and after.lijst is not None:
            return not any(self._linked(before.lijst, after.lijst))
        one, other = (_normal(said) if said else "" for said in (before, after))
        if one == other:
            return True
        # A list of which all came or went with what it defines.
        lists = [said.lijst for said in (before, after) if said is not None and said.lijst is not None]
        return len(lists) == 1 and not any(self._linked(lists[0], ()) if before else self._linked((), lists[0]))

    def _linked(self, before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words that went and came, those of things that went, came, moved or got another id left out."""
        renamed = {pair.oud.id: pair.nieuw.id for pair in self.found.paren if pair.oud.id != pair.nieuw.id}
        was = [renamed.get(word, word) for word in before]
        gone, come = ({one.id for one in some if one.id} | self.moved for some in (self.found.weg, self.found.erbij))
        return (
            [word for word in was if word not in after and word not in gone],
            [word for word in after if word not in was and word not in come],
        )

    def _field(
        self, old: Ding | None, new: Ding | None, veld: str, before: Zegt | None, after: Zegt | None
    ) -> Verschil:
        thing = old if new is None else new
        assert thing is not None
        one, other = (said.tekst if said else "" for said in (before, after))
        weighed = weigh(thing if old is None else old, thing, veld, one, other)
        return self._made(
            GEWIJZIGD,
            thing,
            (),
            veld=veld,
            oud=one,
            nieuw=other,
            wat=weighed.wat,
            strenger=weighed.strenger,
            proza=bool((before and before.proza) or (after and after.proza)),
            oude_plaats=None if old is None else self._old(before.pad if before else old.deel.plek.pad),
            nieuwe_plaats=None if new is None else self._new(after.pad if after else new.deel.plek.pad),
        )

    def _below(self, thing: Ding, some: dict[tuple[object, ...], Ding]) -> tuple[tuple[str, int], ...]:
        """What came or went together with a thing, counted by kind."""
        keys, counted = {thing.sleutel}, Counter[str]()
        for one in some.values():
            if one.ouder in keys:
                keys.add(one.sleutel)
                counted[one.soort] += 1 if one.soort in _COUNTED else 0
        return tuple((soort, number) for soort, number in counted.items() if number)

    def _made(self, aard: str, thing: Ding, met: tuple[tuple[str, int], ...], **more: Any) -> Verschil:
        here = "" if aard == VERVALLEN else thing.bron
        base = Verschil(aard, thing.soort, thing.id, thing.naam, thing.hoofdstuk, self.other.stem, met=met, bron=here)
        return base._replace(**more)

    def _old(self, pad: tuple[str | int, ...]) -> Place:
        return self.one.document.place(pad)

    def _new(self, pad: tuple[str | int, ...]) -> Place:
        return self.other.document.place(pad)


_FADES = frozenset({"voortgang", "hoofdstuk", "indeling", "besluit"})
"""What a file that goes on with another needs not say again."""
_COUNTED = frozenset({"doel", "actiepunt", "maatregel", "indicator", "thema", "bevinding"})


def _normal(said: Zegt) -> str:
    """A text apart from how it is broken into lines; its paragraphs count."""
    if not said.proza:
        return " ".join(said.tekst.split())
    return "\n\n".join(" ".join(part.split()) for part in said.tekst.split("\n\n") if part.strip())


def _shown(key: tuple[object, ...]) -> str:
    return f"{key[0]} {key[1]}" if key else ""
