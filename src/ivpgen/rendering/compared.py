"""The document on what changed between two versions of a plan, as files in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ivpgen.assessment.abbreviations import abbreviations
from ivpgen.comparing.document import document
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import onderdeel
from ivpgen.documents.texts import Gegevens
from ivpgen.html import templates
from ivpgen.html.tidy import run_on, tidy
from ivpgen.html.tree import NotWellFormed, UnknownElement, parse
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.abbreviations import drop_unused_abbreviations
from ivpgen.rendering.assessed import Report, drop_listings
from ivpgen.rendering.house_style import house_style as house_style_of
from ivpgen.rendering.trees import own_templates
from ivpgen.rendering.written import written

if TYPE_CHECKING:
    from ivpgen.comparing.change import Verschil


def compared(planmap: Planmap, oud: str, nieuw: str, verschillen: Sequence[Verschil], forms: Collection[str]) -> Report:
    """The document in each of these forms, in the house style and with the templates of the new version.

    Raises Onbruikbaar for a plan that can't be read, a house style that can't be used and own templates that make no document.
    """
    if not planmap.edities:
        raise Onbruikbaar("De nieuwe versie is niet te lezen.", hoe="Kijk met ivpgen check wat eraan mankeert.")
    own = own_templates(planmap.folder)
    said: list[str] = []
    style = house_style_of(planmap.folder, planmap.plan or Plan(), None, said) if "docx" in forms else b""
    try:
        context = document(planmap, oud, nieuw, verschillen)
        context["hoofdstukken"].append(_abbreviations(planmap))
        root = parse(templates.render(context, own))
        drop_listings(root)
        drop_unused_abbreviations(root)
        tidy(root)
        run_on(root)
        made = written(root, forms, style, planmap.folder, own, {}, {})
    except (NotWellFormed, UnknownElement) as error:
        if not own:
            raise
        raise Onbruikbaar(
            f"Met de eigen sjablonen is het overzicht niet te maken: {error}.",
            hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
        ) from error
    return Report(made.files, (*said, *made.meldingen))


def _abbreviations(planmap: Planmap) -> Gegevens:
    """The annex with the abbreviations of the plan; those that the document doesn't use are taken out of its tree."""
    found = abbreviations([Plain(editie) for editie in planmap.edities])
    return {
        "id": "afkortingen",
        "naam": "afkortingen",
        "titel": "Afkortingen",
        "klassen": "bijlage",
        "ongenummerd": False,
        "tekst": [],
        "deel": None,
        "onderdelen": [onderdeel("afkortingen", "controlerapport-afkortingen.html.j2", afkortingen=found)],
    }
