"""A chart as a picture: by Vega-Lite, which is told what to draw and decides how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ivpgen.charts.bars import bars
from ivpgen.charts.dots import dots
from ivpgen.charts.kinds import Grafiek, Lijngrafiek, Matrix, Planning, Puntgrafiek, Staafgrafiek, Voortgang
from ivpgen.charts.line import line
from ivpgen.charts.look import Stijl, config
from ivpgen.charts.matrix import matrix
from ivpgen.charts.planning import planning
from ivpgen.charts.progress import progress
from ivpgen.processes import Companion

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_VERSION = "6.1"
_PPI = 220
"""Sharp on paper; a picture over the width of the page is some 1,300 pixels wide."""

_SPECIFICATIONS: dict[type[Any], Callable[[Any, Stijl], dict[str, Any]]] = {
    Lijngrafiek: line,
    Staafgrafiek: bars,
    Puntgrafiek: dots,
    Matrix: matrix,
    Planning: planning,
    Voortgang: progress,
}


def specification(grafiek: Grafiek, stijl: Stijl) -> dict[str, Any]:
    """What Vega-Lite is to draw, colours and sizes included; the same chart gives the same."""
    made = _SPECIFICATIONS[type(grafiek)](grafiek, stijl)
    return {"$schema": SCHEMA, "config": config(stijl), **made}


def svg(grafiek: Grafiek, stijl: Stijl) -> str:
    """The chart as SVG, its words as text."""
    return _drawn(("svg", specification(grafiek, stijl))).decode()


def png(grafiek: Grafiek, stijl: Stijl) -> bytes:
    """The chart as PNG that says how large it is on paper."""
    return _drawn(("png", specification(grafiek, stijl)))


def _draw(asked: tuple[str, dict[str, Any]]) -> bytes:
    """A specification as `svg` or `png`."""
    import vl_convert

    form, said = asked
    if form == "svg":
        drawn: str = vl_convert.vegalite_to_svg(said, vl_version=_VERSION, format_locale="nl-NL", allowed_base_urls=[])
        return drawn.encode()
    image: bytes = vl_convert.vegalite_to_png(
        said, vl_version=_VERSION, format_locale="nl-NL", allowed_base_urls=[], ppi=_PPI
    )
    return image


# The engine inside has threads, and a process with threads must not be forked.
_drawn = Companion(_draw)
