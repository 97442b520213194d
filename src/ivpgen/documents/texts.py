"""A text of the plan that knows where it was written."""

from __future__ import annotations

from typing import Any, NamedTuple


class Reden(NamedTuple):
    """Why something is not there, for a template: `soort` as in the plan, the reason, and what `zie` points at."""

    soort: str
    reden: Tekst
    naar: str = ""


class Tekst(str):
    """Plain text for a template; `bron` is its file and id path, `afwezig` says why it is empty."""

    bron: str
    afwezig: Reden | None

    def __new__(cls, text: str = "", bron: str = "", afwezig: Reden | None = None) -> Tekst:
        made = super().__new__(cls, text)
        made.bron = bron
        made.afwezig = afwezig
        return made


Gegevens = dict[str, Any]
"""What a template sees of a part: a dict with every key of its model, and `afwezig`."""


class Opties(dict[str, Any]):
    """What a template may be told besides its part; what it isn't told is None."""

    def __missing__(self, key: str) -> None:
        return None
