"""One finding for several parts of a file that lack the same thing, so that they don't hide the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ivpgen.diagnostics import Finding, Place
from ivpgen.phrases import listed, shortened
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context
from ivpgen.rules.editions import asked

_EACH = 2
_NAMED = 3


def gathered(
    context: Context, code: str, lacking: Callable[[Context], Iterable[Basis]], *, one: str, many: str, hoe: str
) -> Iterator[Finding]:
    """A finding for each of one or two parts of a file that are `lacking`; for more one, at the key of their list.

    `one` has a place for the name, `many` for the number and the names. Of a joint plan the editions of the gemeenten are asked,
    once for all: what one of them fills in lacks nowhere.
    """
    by_file: dict[str, list[tuple[Context, Basis]]] = {}
    for where, deel in _everywhere(asked(context), lacking):
        by_file.setdefault(deel.plek.bestand, []).append((where, deel))
    for missing in by_file.values():
        if len(missing) <= _EACH:
            for where, deel in missing:
                yield where.finding(code, deel, bericht=one.format(f"“{shortened(deel.naam_of_titel)}”"), hoe=hoe)
        else:
            names = several([deel.naam_of_titel for _, deel in missing])
            yield Finding(code, _list(*missing[0]), many.format(len(missing), names), hoe)


def several(names: Sequence[str]) -> str:
    """The first names, each between quotes, and how many there are more."""
    shown = [f"“{shortened(name)}”" for name in names[:_NAMED]]
    return listed([*shown, f"{len(names) - _NAMED} meer"] if len(names) > _NAMED else shown)


def _everywhere(
    some: Sequence[Context], lacking: Callable[[Context], Iterable[Basis]]
) -> Iterator[tuple[Context, Basis]]:
    """The parts that lack something in each edition that has them, with one of these editions."""
    found: dict[Place, list[tuple[Context, Basis]]] = {}
    for context in some:
        for deel in lacking(context):
            found.setdefault(context.place(deel), []).append((context, deel))
    for place, cases in found.items():
        others = [context for context in some if all(context is not one for one, _ in cases)]
        kind = type(cases[0][1])
        if not any(other.place(deel) == place for other in others for deel in other.by_kind.get(kind, ())):
            yield cases[0]


def _list(context: Context, deel: Basis) -> Place:
    """The key at the root of a file under which a part stands."""
    file, root = deel.plek.bestand, deel.plek.pad[:1]
    stuk = next(stuk for stuk in context.editie.stukken() if stuk.document.file == file)
    return context.at(stuk, root, key=True)
