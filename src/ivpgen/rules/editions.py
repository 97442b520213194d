"""What a joint plan lacks: asked of the edition of each gemeente, for that holds the joint text and its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ivpgen.phrases import listed
from ivpgen.plan.governance import Gemeente
from ivpgen.rules.context import Context


def asked(context: Context) -> Sequence[Context]:
    """The editions to ask about the whole plan: those of the gemeenten where there are more, and none but once."""
    if context is not context.edities[0]:
        return ()
    return context.edities[1:] or context.edities


def lacking(context: Context, has: Callable[[Context], bool]) -> list[Context]:
    """The editions without what `has` looks for."""
    return [one for one in asked(context) if not has(one)]


def within(context: Context, some: Sequence[Context]) -> str:
    """` in de uitgave van Zandhove` where only some editions are meant, empty where all are."""
    if len(some) == len(asked(context)):
        return ""
    return f" in de uitgave van {listed([name(one) for one in some])}"


def name(context: Context) -> str:
    """What the gemeente of an edition is called."""
    id_ = context.editie.gemeente or ""
    gemeenten = (one for one in context.plan.gemeenten if isinstance(one, Gemeente) and one.id == id_)
    return next((str(one.naam) for one in gemeenten if one.naam), id_)
