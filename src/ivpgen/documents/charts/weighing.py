"""The weighing of findings as a matrix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ivpgen.charts.kinds import Matrix, Plaats
from ivpgen.documents.texts import Gegevens
from ivpgen.plan.goals import NIVEAUS
from ivpgen.plan.numerals import parse

_FEWEST = 3
_LONGEST = 28
"""Characters of a label; a finding is a sentence, and its theme says as much in a word."""


def weighing(bevindingen: Iterable[Gegevens], assen: Sequence[str]) -> Matrix | None:
    """The findings on the first two axes, if there are two and three findings have numbers on both; priorities stand out."""
    if len(assen) < 2:
        return None
    x_as, y_as = assen[:2]
    places = []
    for one in bevindingen:
        x, y = (parse(str(one["scores"]["per"].get(axis, ""))) for axis in (x_as, y_as))
        if x is not None and y is not None:
            gevolg = str(one["gevolg"])
            places.append(Plaats(_label(one), float(x), float(y), eigen=bool(gevolg) and gevolg not in NIVEAUS))
    if len(places) < _FEWEST:
        return None
    return Matrix("Weging van de bevindingen", _words(x_as), _words(y_as), tuple(places))


def _label(bevinding: Gegevens) -> str:
    title = str(bevinding["titel"]) or next((str(one["naam"]) for one in bevinding["themas"]["lijst"]), "")
    text = title or str(bevinding["naam_of_titel"])
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rsplit(' ', 1)[0]} …"


def _words(key: str) -> str:
    return key.replace("_", " ")
