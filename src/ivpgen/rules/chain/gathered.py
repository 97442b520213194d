"""One finding for several parts of a file that lack the same thing, so that they don't hide the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context
from ivpgen.rules.phrases import listed, shortened

_EACH = 2
_NAMED = 3


def gathered(
    context: Context, code: str, parts: Iterable[Basis], *, one: str, many: str, hoe: str
) -> Iterator[Finding]:
    """A finding for each of one or two parts of a file; for more of them one, at the key of the list that they stand in.

    `one` has a place for the name, `many` for the number and the names. An edition of a gemeente only says what it adds.
    """
    by_file: dict[str, list[Basis]] = {}
    for deel in _added(context, parts):
        by_file.setdefault(deel.plek.bestand, []).append(deel)
    for missing in by_file.values():
        if len(missing) <= _EACH:
            for deel in missing:
                yield context.finding(code, deel, bericht=one.format(f"“{shortened(deel.naam_of_titel)}”"), hoe=hoe)
        else:
            yield Finding(
                code,
                _list(context, missing[0]),
                many.format(len(missing), several([deel.naam_of_titel for deel in missing])),
                hoe,
            )


def several(names: Sequence[str]) -> str:
    """The first names, each between quotes, and how many there are more."""
    shown = [f"“{shortened(name)}”" for name in names[:_NAMED]]
    return listed([*shown, f"{len(names) - _NAMED} meer"] if len(names) > _NAMED else shown)


def _list(context: Context, deel: Basis) -> Place:
    """The key at the root of a file under which a part stands."""
    file, root = deel.plek.bestand, deel.plek.pad[:1]
    stuk = next(stuk for stuk in context.editie.stukken() if stuk.document.file == file)
    return context.at(stuk, root, key=True)


def _added(context: Context, parts: Iterable[Basis]) -> list[Basis]:
    """The parts that an edition has beside the joint text; all of them in the joint edition."""
    found = list(parts)
    joint = context.edities[0]
    if joint is context or not found:
        return found
    kinds = {type(deel) for deel in found}
    known = {joint.place(deel) for kind in kinds for deel in joint.by_kind.get(kind, ())}
    return [deel for deel in found if context.place(deel) not in known]
