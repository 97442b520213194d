"""T18: text that stands out from what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.access.document import Document
from ivpgen.access.place import Plek
from ivpgen.access.record import FOUT, Bevinding, Regel, Regels
from ivpgen.ooxml.colours import contrast, least_contrast
from ivpgen.ooxml.formatting import Look


def text(document: Document) -> Iterator[Bevinding]:
    """Every run, together where style and colours are the same."""
    judged: dict[Look, bool] = {}
    found: dict[tuple[str, str, str], list[Plek]] = {}
    for each in document.paragraphs:
        if each.in_box:
            # What is behind it is the box's own colour or a picture.
            continue
        for look in {run.look for run in each.runs if run.text.strip()}:
            if look not in judged:
                least = least_contrast(look.size, bold=look.bold)
                judged[look] = look.hidden or contrast(look.colour, look.shading) >= least
            if not judged[look]:
                found.setdefault((each.style, look.colour, look.shading), []).append(each.plek)
    for (style, colour, shading), places in found.items():
        shown = document.formatting.by_name[style].shown if style in document.formatting.by_name else style
        ratio = f"{contrast(colour, shading):.1f}".replace(".", ",")
        yield Bevinding(
            "T18",
            f"De tekst in {colour} op {shading} (stijl {shown}) heeft een contrast van {ratio}.",
            "Neem een donkerder kleur: het contrast moet 4,5 zijn, bij grote letters 3.",
            tuple(places),
        )


REGELS: Regels = (
    (
        Regel(
            "T18",
            "te-weinig-contrast",
            FOUT,
            "Lichte letters zijn voor veel mensen, en voor iedereen in de zon, niet te lezen.",
            toetst="De kleur van elke tekst, uit stijlen, thema en directe opmaak, tegen de arcering van alinea, cel of markering:"
            " minstens 4,5, en 3 vanaf 18 punten of 14 punten vet.",
            toetst_niet="Tekst in een tekstvak, op een afbeelding of op een achtergrond van de hele pagina.",
            clausules=("10.1.4.3",),
        ),
        text,
    ),
)
