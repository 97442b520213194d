"""What a part doesn't say itself: what it said in an earlier file, and what it inherits from above."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.lists import Reeks
from ivpgen.plan.parts import Basis, Plek
from ivpgen.plan.words import Ref
from ivpgen.plan.work import Actiepunt, Maatregel, Voortgang, Werk

if TYPE_CHECKING:
    from ivpgen.plan.planmap import Stuk

FROM_ACTIEPUNT = frozenset(
    {"prioriteiten", "doelen", "themas", "velden", "trekker", "partners", "soort", "planning", "taakveld", "gemeenten"}
)
FROM_PRIORITEIT = frozenset({"trekker", "partners"})
OWN = frozenset({"id", "voortgang", "was", "maatregelen", "onderdelen", "zie", "niet", "pm", "onbekend"})
"""What a later file never takes over from an earlier one: identity, history and structure."""

Fallback = tuple[Basis, frozenset[str] | None]
_ALL = frozenset(name for cls in (Actiepunt, Maatregel) for name in cls.model_fields) | {
    "titel",
    "tekst",
    "toelichting",
    "code",
    "noot",
    "bronnen",
    "openbaar",
    "gemeenten",
}
CONTINUED = _ALL - OWN


def connect(stukken: Iterable[Stuk]) -> None:
    """Give every actiepunt and maatregel its fallbacks. The files come in order of time: an earlier one never sees a later."""
    earlier: dict[tuple[type[Werk], str], Werk] = {}
    prioriteiten: dict[str, Prioriteit] = {}
    for stuk in stukken:
        for deel in stuk.delen:
            if isinstance(deel, Prioriteit) and deel.id:
                prioriteiten[deel.id] = deel
        now: dict[tuple[type[Werk], str], Werk] = {}
        standaard = stuk.plan.standaard
        for prioriteit, actiepunt in _actiepunten(stuk):
            above = _above(prioriteit, actiepunt, earlier.get((Actiepunt, actiepunt.id)), prioriteiten)
            last: list[Fallback] = [(standaard, None)] if standaard else []
            _fall_back(actiepunt, earlier, [*above, *last])
            for maatregel in actiepunt.maatregelen:
                if isinstance(maatregel, Maatregel):
                    from_actiepunt: list[Fallback] = [(actiepunt, FROM_ACTIEPUNT)]
                    from_actiepunt += [
                        (part, FROM_ACTIEPUNT if keys is None else keys & FROM_ACTIEPUNT)
                        for part, keys in actiepunt.plek.terugval
                        if part is not standaard
                    ]
                    _fall_back(maatregel, earlier, [*from_actiepunt, *last])
                    if maatregel.id:
                        now.setdefault((Maatregel, maatregel.id), maatregel)
            if actiepunt.id:
                now.setdefault((Actiepunt, actiepunt.id), actiepunt)
        earlier |= now


def history(deel: Werk) -> list[Voortgang]:
    """All progress of a measure, from the first file that has it on."""
    entries = list(deel.voortgang)
    for part, keys in deel.plek.terugval:
        if keys is CONTINUED and isinstance(part, Werk):
            entries = [*part.voortgang, *entries]
    return entries


def _actiepunten(stuk: Stuk) -> Iterable[tuple[Prioriteit | None, Actiepunt]]:
    for prioriteit in stuk.plan.prioriteiten:
        if isinstance(prioriteit, Prioriteit):
            for actiepunt in prioriteit.actiepunten:
                if isinstance(actiepunt, Actiepunt):
                    yield prioriteit, actiepunt
    for actiepunt in stuk.plan.actiepunten:
        if isinstance(actiepunt, Actiepunt):
            yield None, actiepunt


def _above(
    nested_in: Prioriteit | None, actiepunt: Actiepunt, before: Werk | None, known: dict[str, Prioriteit]
) -> list[Fallback]:
    """The priority that an actiepunt stands in, or its only one, which it may have named in an earlier file."""
    made: list[Fallback] = []
    prioriteit = nested_in
    said = actiepunt if before is None or actiepunt.noemt("prioriteiten") else before
    named, said_by = said.gezegd("prioriteiten")
    if nested_in is not None and nested_in.id:
        link = actiepunt.model_copy(update={"prioriteiten": Reeks([Ref(nested_in.id)])})
        made.append((link, frozenset({"prioriteiten"})))
    else:
        if said_by is not said:
            made.append((said_by, frozenset({"prioriteiten"})))
        prioriteit = known.get(named[0].rsplit("/", 1)[-1]) if len(named) == 1 else None
    if prioriteit is not None:
        made.append((prioriteit, FROM_PRIORITEIT if actiepunt.titel else FROM_PRIORITEIT | {"titel"}))
    return made


def _fall_back(deel: Werk, earlier: dict[tuple[type[Werk], str], Werk], rest: list[Fallback]) -> None:
    chain: list[Fallback] = []
    before = earlier.get((type(deel), deel.id)) if deel.id else None
    if before is not None:
        chain = [(before, CONTINUED), *((part, keys) for part, keys in before.plek.terugval if keys is CONTINUED)]
    deel.put(Plek(deel.plek.bestand, deel.plek.pad, (*chain, *rest)))
