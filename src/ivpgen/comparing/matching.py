"""Which thing of the new version is which of the old: by id, by `was`, by place and name, else by likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from ivpgen.comparing.things import Ding

_ALIKE = 0.72
"""So much of the words must agree before things with other ids are taken for the same."""
_ALIKE_WITHOUT_ID = 0.5
_MOST = 40_000
"""So many pairs are measured at most; plans that differ in more aren't versions of each other."""
_WORDS = 300


class Paar(NamedTuple):
    """A thing in both versions; `zeker` is no where only likeness says so."""

    oud: Ding
    nieuw: Ding
    zeker: bool = True


class Gekoppeld(NamedTuple):
    """The pairs, in the order of the new version, and what has no counterpart."""

    paren: list[Paar]
    weg: list[Ding]
    erbij: list[Ding]


def match(old: Sequence[Ding], new: Sequence[Ding]) -> Gekoppeld:
    """The pairs of two versions of a file."""
    work = _Work(old, new)
    work.by_key([one for one in old if one.id or not one.ouder], lambda one: one.sleutel)
    work.by_former_id()
    work.by_likeness(with_id=True)
    # What has no id is told by what it stands in, which is known by now.
    for one in [one for one in old if not one.id]:
        work.by_key([one], work.key_now)
    work.by_likeness(with_id=False)
    return work.done()


class _Work:
    def __init__(self, old: Sequence[Ding], new: Sequence[Ding]) -> None:
        self.old, self.new = old, new
        self.now: dict[tuple[Any, ...], tuple[Ding, bool]] = {}
        """By the key of an old thing the new one, and whether that is certain."""
        self.free = {one.sleutel: one for one in new}

    def by_key(self, things: Iterable[Ding], key: Callable[[Ding], tuple[Any, ...]]) -> None:
        for one in things:
            found = self.free.get(key(one))
            if found is not None and one.sleutel not in self.now:
                self._take(one, found)

    def by_former_id(self) -> None:
        left = {(one.soort, one.id): one for one in self._left() if one.id}
        for new in [one for one in self.free.values() if one.was]:
            old = next((left[new.soort, name] for name in new.was if (new.soort, name) in left), None)
            if old is not None and old.sleutel not in self.now:
                self._take(old, new)

    def by_likeness(self, *, with_id: bool) -> None:
        """The most alike first; what has no id only within the same thing."""
        old = [one for one in self._left() if bool(one.id) is with_id]
        new = [one for one in self.free.values() if bool(one.id) is with_id]
        if len(old) * len(new) > _MOST:
            return
        found = []
        for a, one in enumerate(old):
            for b, other in enumerate(new):
                if one.soort == other.soort and (with_id or self.mapped(one.ouder) == other.ouder):
                    score = likeness(one, other)
                    if score >= (_ALIKE if with_id else _ALIKE_WITHOUT_ID):
                        found.append((-score, a, b))
        for _, a, b in sorted(found):
            if old[a].sleutel not in self.now and new[b].sleutel in self.free:
                self._take(old[a], new[b], certain=not with_id)

    def key_now(self, one: Ding) -> tuple[Any, ...]:
        """The key that an old thing without an id would have in the new version."""
        if len(one.sleutel) < 3:
            return one.sleutel
        soort, name, owner, *number = one.sleutel
        return (soort, name, self.mapped(owner), *number)

    def mapped(self, key: tuple[Any, ...]) -> tuple[Any, ...]:
        """The key now of what an old key stands for."""
        found = self.now.get(key)
        return found[0].sleutel if found else key

    def done(self) -> Gekoppeld:
        pairs = {}
        for old in self.old:
            found = self.now.get(old.sleutel)
            if found is not None:
                pairs[found[0].sleutel] = Paar(old, *found)
        return Gekoppeld(
            [pairs[one.sleutel] for one in self.new if one.sleutel in pairs],
            self._left(),
            [one for one in self.new if one.sleutel not in pairs],
        )

    def _left(self) -> list[Ding]:
        return [one for one in self.old if one.sleutel not in self.now]

    def _take(self, old: Ding, new: Ding, *, certain: bool = True) -> None:
        self.now[old.sleutel] = (new, certain)
        del self.free[new.sleutel]


def likeness(one: Ding, other: Ding) -> float:
    """How much two things say the same, from 0 to 1: by their names, or by all their words where that is more."""
    by_name = _ratio(one.naam.lower().split(), other.naam.lower().split())
    if by_name == 1:
        return 1.0
    return max(by_name, _ratio(one.tekst().lower().split()[:_WORDS], other.tekst().lower().split()[:_WORDS]))


def _ratio(one: list[str], other: list[str]) -> float:
    if not one or not other:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE_WITHOUT_ID else 0.0
