"""The inspection of a house style as a whole."""

from __future__ import annotations

from ivpgen.house_style.advice import Seen, advice
from ivpgen.house_style.fitting import Fitted, fit
from ivpgen.house_style.looks import reports
from ivpgen.house_style.pages import farthest_tab, floating_boxes, language, pages, stories, undescribed
from ivpgen.house_style.records import Report


def inspect(data: bytes) -> Report:
    """What a house style has, lacks and should mend; raises Onleesbaar for a file that can't be one."""
    fitted = fit(data)
    found = Report(
        stijlen=tuple(reports(fitted)),
        bladzijden=tuple(pages(fitted.parts)),
        kop_en_voet=tuple(stories(fitted.parts)),
        omslag=_cover(fitted),
        taal=language(fitted.formatting.root),
        fouten=(),
    )
    cover = None if fitted.cover is None else fitted.cover.body
    seen = Seen(undescribed(fitted.parts, cover), floating_boxes(cover), farthest_tab(fitted.parts, fitted.formatting))
    return found._replace(fouten=tuple(advice(found, seen)))


def _cover(fitted: Fitted) -> str:
    if fitted.cover is None:
        return "die van ivpgen; op de eerste bladzijde staat geen plaatsaanduiding zoals {{ titel }}"
    if fitted.cover.asks:
        return "de eerste bladzijde van de huisstijl, ingevuld"
    return "de afbeelding van de eerste bladzijde, met de titel van ivpgen eronder"
