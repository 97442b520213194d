"""What a chart shows, in words: for who doesn't see it, and as a check on what it draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ivpgen.charts.kinds import (
    Grafiek,
    Lijngrafiek,
    Matrix,
    Planning,
    Punt,
    Puntgrafiek,
    Reeks,
    Staafgrafiek,
    Voortgang,
)
from ivpgen.charts.numbers import written
from ivpgen.phrases import MAANDEN, listed

LONGEST = 250
"""Characters of a text alternative that somebody still listens to."""
_REST = " De overige cijfers staan in de tabel."
_MOST = 6
"""Bars or subjects that are named one by one; who wants them all has the table."""


def alternative(grafiek: Grafiek) -> str:
    """One to three Dutch sentences: the kind of chart, its subject, the first and last values, the highest and lowest.

    A line is only said to fall or rise by its first and last value; whether that is more than chance is for who writes the plan.
    """
    return _TEXTS[type(grafiek)](grafiek)


def _line(grafiek: Lijngrafiek) -> str:
    own = [one for one in grafiek.reeksen if one.eigen]
    others = [one for one in grafiek.reeksen if not one.eigen]
    said = [_course(one) for one in (*own, *others)]
    if grafiek.streef:
        said.append(f"Streefwaarden: {listed(one.tekst for one in grafiek.streef)}")
    return _sentences(f"Lijngrafiek van {_subject(grafiek.titel, grafiek.eenheid)}", said)


def _course(reeks: Reeks) -> str:
    known = [one for one in reeks.punten if one.waarde is not None]
    if not known:
        return f"{reeks.naam}: geen waarden"
    first, last = known[0], known[-1]
    if first is last:
        return f"{reeks.naam}: {_value(first)} in {first.jaar}"
    gaps = [str(one.jaar) for one in reeks.punten if one.waarde is None]
    missing = f"; geen waarde voor {listed(gaps)}" if gaps else ""
    return f"{reeks.naam}: van {_value(first)} in {first.jaar} naar {_value(last)} in {last.jaar}{missing}"


def _value(punt: Punt) -> str:
    provisional = " (voorlopig)" if punt.voorlopig else ""
    return f"{written(punt.waarde or 0)}{provisional}"


def _bars(grafiek: Staafgrafiek) -> str:
    bars = sorted(grafiek.staven, key=lambda one: -one.waarde) if grafiek.gesorteerd else list(grafiek.staven)
    shown = [f"{one.naam} {written(one.waarde)}{' (voorlopig)' if one.voorlopig else ''}" for one in bars]
    if len(shown) > _MOST:
        own = [text for one, text in zip(bars, shown, strict=True) if one.eigen and text not in shown[:3]]
        shown = [*shown[:3], *own, f"tot {shown[-1]}"]
    return _sentences(f"Staafgrafiek van {_subject(grafiek.titel, grafiek.eenheid)}", [", ".join(shown)])


def _dots(grafiek: Puntgrafiek) -> str:
    said = []
    for reeks in grafiek.reeksen:
        for one in reeks.punten:
            if one.waarde is not None:
                margin = (
                    f" (marge {written(one.onder)} tot {written(one.boven)})"
                    if one.onder is not None and one.boven is not None
                    else ""
                )
                said.append(f"{reeks.naam} in {one.jaar}: {written(one.waarde)}{margin}")
    return _sentences(f"Puntgrafiek met marges van {_subject(grafiek.titel, grafiek.eenheid)}", said)


def _matrix(grafiek: Matrix) -> str:
    chosen = [one for one in grafiek.plaatsen if one.eigen]
    named = chosen or sorted(grafiek.plaatsen, key=lambda one: -(one.x + one.y))[:_MOST]
    said = [f"{one.naam} {written(one.x)} en {written(one.y)}" for one in named]
    which = "De prioriteiten" if chosen else "De hoogste"
    axes = f"{grafiek.x_as} en {grafiek.y_as}"
    head = f"Matrix van {len(grafiek.plaatsen)} onderwerpen naar {axes}"
    return _sentences(head, [f"{which}: {listed(said)}"] if said else [])


def _planning(grafiek: Planning) -> str:
    amount = len(grafiek.balken)
    head = f"Planning van {_month(grafiek.van)} tot en met {_month(grafiek.tot)} met {amount} {'balk' if amount == 1 else 'balken'}"
    going_on = [one.naam for one in grafiek.balken if one.tot is None]
    said = [f"Zonder einddatum: {listed(going_on[:_MOST])}"] if going_on else []
    return _sentences(head, said)


def _progress(grafiek: Voortgang) -> str:
    said = []
    for name, parts in grafiek.rijen:
        filled = [f"{one.aantal} {one.naam}" for one in parts if one.aantal]
        said.append(f"{name}: {listed(filled) if filled else 'geen maatregelen'}")
    return _sentences(f"Gestapelde staven: {grafiek.titel}", said)


_TEXTS: dict[type[Any], Callable[[Any], str]] = {
    Lijngrafiek: _line,
    Staafgrafiek: _bars,
    Puntgrafiek: _dots,
    Matrix: _matrix,
    Planning: _planning,
    Voortgang: _progress,
}


def _month(number: int) -> str:
    return f"{MAANDEN[number % 12]} {number // 12}"


def _subject(title: str, unit: str) -> str:
    return f"{title} ({unit})" if unit and unit.lower() not in title.lower() else title


def _sentences(head: str, said: Iterable[str]) -> str:
    """The sentences that fit, in order; what is left out is said to be in the table."""
    text = f"{head.rstrip('.')}."
    for one in said:
        longer = f"{text} {one.rstrip('.')}."
        if len(longer) > LONGEST - len(_REST):
            return text + _REST
        text = longer
    return text
