"""The partnerbladen of a plan as files, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from ivpgen.html import templates
from ivpgen.html.tidy import run_on, tidy
from ivpgen.html.tree import parse
from ivpgen.partners.document import partnerblad
from ivpgen.partners.exported import Blad
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.forms import OFFICE, WORD
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.own_templates import blamed, own_templates
from ivpgen.rendering.written import written


def partner_sheets(
    planmap: Planmap,
    bladen: Sequence[Blad],
    forms: Collection[str],
    *,
    house_style: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[dict[str, bytes], list[str]]:
    """The files of these sheets by their path, and what the reader should know of their making.

    Raises Onbruikbaar for a house style that can't be used, for a plan's own template that makes no document, and for a program
    that isn't there.
    """
    program = None
    first = set(forms)
    if not OFFICE.isdisjoint(forms):
        from ivpgen.rendering.layout import lay_out, needed

        program = needed(forms)
        first = (first - OFFICE) | {WORD}
    own = own_templates(planmap.folder)
    said: list[str] = []
    styles: dict[str, bytes] = {}
    files: dict[str, bytes] = {}
    for blad in bladen:
        if progress:
            progress(blad.pad)
        edition = blad.herkomst.gemeente
        if edition not in styles:
            plan = blad.plain.editie.plan.plan
            styles[edition] = house_style_of(planmap.folder, plan, house_style, said)
        context = partnerblad(blad.plain, blad.wie, blad.herkomst.datum, f"{blad.wie.id}.xlsx")
        with blamed(own, blad.pad):
            root = parse(templates.render(context, own))
            for body in root.iterfind("body"):
                # A sheet of a page or two needs no table of contents.
                for listing in list(body.iterfind("nav")):
                    body.remove(listing)
            drop_unused_abbreviations(root)
            tidy(root)
            run_on(root)
            made = written(root, first, styles[edition], planmap.folder, own, {}, {})
        files |= {f"{blad.pad}.{form}": data for form, data in made.files.items()}
        said += [melding for melding in made.meldingen if melding not in said]
    if program is not None:
        words = {f"{blad.pad}.{WORD}": files[f"{blad.pad}.{WORD}"] for blad in bladen}
        laid_out = lay_out(program, forms, words, {name: {} for name in words}, lambda _: words, page_numbers=False)
        said += laid_out.meldingen
        for form in OFFICE.intersection(forms):
            files |= {f"{name.removesuffix(WORD)}{form}": data for name, data in laid_out.files[form].items()}
    return {name: data for name, data in files.items() if name.rpartition(".")[2] in forms}, said
