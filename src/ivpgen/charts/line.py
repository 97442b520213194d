"""Lines over the years: names at their ends, a provisional year hollow, a year without a value as a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ivpgen.charts.axes import domain, numbers, year_axis
from ivpgen.charts.kinds import Lijngrafiek, Punt, Reeks, Streef
from ivpgen.charts.look import HEIGHT, WIDTH, Stijl, other, own

_LETTER = 5.4
"""The width of a letter of a name, in points, roughly."""
_WIDEST_NAME = 150
_LABEL_GAP = 11
"""Points between the names at the ends of lines, so that none is printed over another."""
_ABOVE = 7
"""How much higher names stand where targets follow at the right."""
_UNDER, _OVER = 13, 11
"""Points from a target to its text."""
_REACH = 4
"""Years after the last value that the names of the lines may reach."""
_DASHES = ((1, 0), (6, 3), (2, 2), (8, 3, 2, 3))
"""Of the lines that the own one is compared with: they differ where their grey doesn't."""


def line(grafiek: Lijngrafiek, stijl: Stijl) -> dict[str, Any]:
    """The specification of a line chart."""
    low, high = domain(_values(grafiek), from_zero=grafiek.vanaf_nul)
    years = [one.jaar for reeks in grafiek.reeksen for one in reeks.punten] + [one.jaar for one in grafiek.streef]
    axes = {"x": year_axis(years), "y": numbers("y", low, high, grafiek.eenheid)}
    layers: list[dict[str, Any]] = []
    dashes = iter(_DASHES[1:] * len(grafiek.reeksen))
    # What is compared with lies below the own line.
    for reeks in sorted(grafiek.reeksen, key=lambda one: one.eigen):
        colour = own(stijl) if reeks.eigen else other()
        layers += _line(reeks, axes, colour, _DASHES[0] if reeks.eigen else next(dashes))
    # With targets, the room at the right is theirs; names stand between, a bit higher than the ends of the lines.
    room = 20.0 if grafiek.streef else min(_WIDEST_NAME, _LETTER * max(len(one.naam) for one in grafiek.reeksen) + 12)
    per_point = (high - low) / HEIGHT
    heights = _heights(grafiek, per_point)
    layers += _names(grafiek, axes, heights, own(stijl))
    layers += _targets(grafiek, axes, heights, own(stijl), per_point)
    return {"width": WIDTH - room, "height": HEIGHT, "layer": layers}


def _values(grafiek: Lijngrafiek) -> list[float]:
    points = [one.waarde for reeks in grafiek.reeksen for one in reeks.punten if one.waarde is not None]
    return [*points, *(one.waarde for one in grafiek.streef)]


def _line(reeks: Reeks, axes: dict[str, Any], colour: str, dash: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The line in pieces, and its points; the piece to a provisional value is thin."""
    known = [one for one in reeks.punten if one.waarde is not None]
    pieces = [
        {"stuk": number, "x": one.jaar, "y": one.waarde, "voorlopig": to.voorlopig}
        for number, (start, to) in enumerate(pairwise(reeks.punten))
        if start.waarde is not None and to.waarde is not None
        for one in (start, to)
    ]
    width = 2.5 if reeks.eigen else 1.3
    if pieces:
        yield {
            "data": {"values": pieces},
            "mark": {"type": "line", "color": colour, "strokeWidth": width, "strokeDash": list(dash)},
            "encoding": {
                **axes,
                "detail": {"field": "stuk", "type": "nominal"},
                "opacity": {"condition": {"test": "datum.voorlopig", "value": 0.6}, "value": 1},
            },
        }
    shown = [{"x": one.jaar, "y": one.waarde, "voorlopig": one.voorlopig} for one in known]
    if reeks.eigen or len(shown) == 1 or any(one["voorlopig"] for one in shown):
        marked = shown if reeks.eigen or len(shown) == 1 else [one for one in shown if one["voorlopig"]]
        yield {
            "data": {"values": marked},
            "mark": {"type": "point", "filled": True, "size": 40, "stroke": colour, "strokeWidth": 1.6, "opacity": 1},
            "encoding": {
                **axes,
                "fill": {"condition": {"test": "datum.voorlopig", "value": "white"}, "value": colour},
            },
        }


def _heights(grafiek: Lijngrafiek, per_point: float) -> list[tuple[float, Reeks]]:
    """The names of the lines from low to high: each at the last value of its line, moved apart where they would touch."""
    ends = sorted(
        ((last.waarde or 0, last.jaar, reeks) for reeks in grafiek.reeksen if (last := _last(reeks))),
        key=lambda one: one[:2],
    )
    found: list[tuple[float, Reeks]] = []
    for value, _, reeks in ends:
        least = found[-1][0] + _LABEL_GAP * per_point if found else float("-inf")
        found.append((max(value + (_ABOVE * per_point if grafiek.streef else 0), least), reeks))
    return found


def _names(
    grafiek: Lijngrafiek, axes: dict[str, Any], heights: Sequence[tuple[float, Reeks]], colour: str
) -> Iterator[dict[str, Any]]:
    latest = _latest(grafiek)
    for at, reeks in heights:
        yield {
            "data": {"values": [{"x": latest, "y": at, "naam": reeks.naam}]},
            "mark": {
                "type": "text",
                "align": "left",
                "dx": 8,
                "baseline": "middle",
                "color": colour if reeks.eigen else other(),
                "fontWeight": "bold" if reeks.eigen else "normal",
                "limit": _WIDEST_NAME,
            },
            "encoding": {**axes, "text": {"field": "naam"}},
        }


def _latest(grafiek: Lijngrafiek) -> int:
    return max((last.jaar for reeks in grafiek.reeksen if (last := _last(reeks))), default=0)


def _last(reeks: Reeks) -> Punt | None:
    return next((one for one in reversed(reeks.punten) if one.waarde is not None), None)


def _targets(
    grafiek: Lijngrafiek,
    axes: dict[str, Any],
    heights: Sequence[tuple[float, Reeks]],
    colour: str,
    per_point: float,
) -> Iterator[dict[str, Any]]:
    """A diamond per target with what the plan writes, below it or above: where it is furthest from the names of the lines."""
    if not grafiek.streef:
        return
    near = _latest(grafiek) + _REACH

    def above(streef: Streef) -> bool:
        def room(shift: float) -> float:
            return min((abs(at - streef.waarde - shift * per_point) for at, _ in heights), default=0)

        return streef.jaar <= near and room(_OVER) > room(-_UNDER)

    values = [{"x": one.jaar, "y": one.waarde, "tekst": one.tekst, "boven": above(one)} for one in grafiek.streef]
    mark = {"type": "point", "shape": "diamond", "size": 70, "filled": False, "stroke": colour, "strokeWidth": 1.6}
    yield {"data": {"values": values}, "mark": mark, "encoding": axes}
    text = {"type": "text", "align": "right", "dx": 6, "fontSize": 8}
    for over, dy in ((False, _UNDER), (True, -_OVER)):
        there = [one for one in values if one["boven"] is over]
        if there:
            yield {
                "data": {"values": there},
                "mark": {**text, "dy": dy},
                "encoding": {**axes, "text": {"field": "tekst"}},
            }
