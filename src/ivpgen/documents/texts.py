"""A text of the plan that knows where it was written."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any, NamedTuple

from ivpgen.plan.moments import Moment


class Reden(NamedTuple):
    """Why something is not there, for a template: `soort` as in the plan, the reason, and what `zie` points at."""

    soort: str
    reden: Tekst
    naar: str = ""


class Aangehaald(NamedTuple):
    """Where in a text a number stands that was taken from an indicator; a gap where there is none to take."""

    start: int
    end: int
    gat: bool


class Tekst(str):
    """Plain text for a template; `bron` is its file and id path, `afwezig` says why it is empty, `noot` is its footnote.

    `cijfers` are the stretches that are not the writer's own words, in order: no sign in these is Markdown.
    """

    bron: str
    afwezig: Reden | None
    noot: Tekst | None = None
    cijfers: tuple[Aangehaald, ...] = ()

    def __new__(
        cls, text: str = "", bron: str = "", afwezig: Reden | None = None, cijfers: tuple[Aangehaald, ...] = ()
    ) -> Tekst:
        made = super().__new__(cls, text)
        made.bron = bron
        made.afwezig = afwezig
        made.cijfers = cijfers
        return made

    def __bool__(self) -> bool:
        """Whether there is something to print: a text, or why it isn't there."""
        return len(self) > 0 or self.afwezig is not None


def capitalised(text: str) -> str:
    """A text with a capital at its start, the rest as it is."""
    return text[:1].upper() + text[1:]


def moment(value: Moment) -> str:
    """A moment in Dutch; a begin or end that is still to come is an open place in it."""
    if value.delen and "pm" in value.delen:
        van, tot = ("[nog invullen]" if part == "pm" else part for part in value.delen)
        value = value._replace(delen=(van, tot))
    return str(value)


Gegevens = dict[str, Any]
"""What a template sees of a part: a dict with every key of its model, and `afwezig`."""


class Later(dict[str, Any]):
    """Gegevens of a part whose values are made when they are first asked for: most of them never are."""

    def __init__(self, velden: Container[str], maak: Callable[[str], Any], **nu: Any) -> None:
        super().__init__(nu)
        self._velden = velden
        self._maak = maak

    def __missing__(self, key: str) -> Any:
        if key not in self._velden:
            raise KeyError(key)
        made = self[key] = self._maak(key)
        return made

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self._velden

    def get(self, key: str, default: Any = None) -> Any:
        """The value, made if need be."""
        return self[key] if key in self else default  # noqa: SIM401 - dict's own get makes nothing


class Opties(dict[str, Any]):
    """What a template may be told besides its part; what it isn't told is None."""

    def __missing__(self, key: str) -> None:
        return None
