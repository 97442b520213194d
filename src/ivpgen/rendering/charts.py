"""The pictures of charts, in the colours and font of a house style, made when a document asks for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.charts.kinds import Grafiek
    from ivpgen.charts.look import Stijl


def drawn(charts: Mapping[str, Grafiek], house_style: bytes) -> Callable[[str, str], bytes | None]:
    """What gives the picture of a chart by its address in the tree, as `png` or `svg`; None where that is no chart.

    Neither the house style nor the library that draws is opened before the first chart is asked for.
    """
    stijl: Stijl | None = None
    made: dict[tuple[str, str], bytes] = {}

    def picture(src: str, form: str) -> bytes | None:
        nonlocal stijl
        if src not in charts:
            return None
        if (src, form) not in made:
            from ivpgen.charts.drawing import png, svg

            stijl = stijl or _style(house_style)
            chart = charts[src]
            made[src, form] = png(chart, stijl) if form == "png" else svg(chart, stijl).encode()
        return made[src, form]

    return picture


def _style(house_style: bytes) -> Stijl:
    """The colour of the headings, then the accents of the theme; the font of plain text."""
    from ivpgen.charts.look import Stijl
    from ivpgen.ooxml.colours import BLACK
    from ivpgen.ooxml.formatting import Formatting
    from ivpgen.ooxml.opening import read_parts

    formatting = Formatting(read_parts(house_style, "De huisstijl"))
    heading = formatting.by_name.get("heading 1")
    colours = [formatting.look(heading.id).colour] if heading else []
    colours += [one for number in range(1, 5) if (one := formatting.theme.named(f"accent{number}"))]
    own = [one for one in dict.fromkeys(colours) if one != BLACK]
    return Stijl(tuple(own) or Stijl().kleuren, formatting.look().font)
