"""The pictures of charts, in the colours and font of a house style, made when a document asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.charts.kinds import Grafiek
    from ivpgen.charts.look import Stijl
    from ivpgen.charts.native import Native


class Drawn:
    """The charts of a document by their address in its tree, each made once in a form.

    Neither the house style nor a library that draws is opened before the first chart is asked for.
    """

    def __init__(self, charts: Mapping[str, Grafiek], house_style: bytes) -> None:
        self._charts, self._house_style = charts, house_style
        self._stijl: Stijl | None = None
        self._made: dict[tuple[str, str], bytes] = {}

    def picture(self, src: str, form: str) -> bytes | None:
        """The picture as `png` or `svg`; None where the address is no chart's."""
        if src not in self._charts:
            return None
        if (src, form) not in self._made:
            from ivpgen.charts.drawing import png, svg

            chart, stijl = self._charts[src], self._style()
            self._made[src, form] = png(chart, stijl) if form == "png" else svg(chart, stijl).encode()
        return self._made[src, form]

    def native(self, src: str) -> Native | None:
        """The chart for Word to draw; None where the address is no chart's, or Word has none of its kind."""
        if src not in self._charts:
            return None
        from ivpgen.charts.native import native

        return native(self._charts[src], self._style())

    def _style(self) -> Stijl:
        self._stijl = self._stijl or _style(self._house_style)
        return self._stijl


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
