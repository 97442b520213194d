"""The document on what changed between two versions of a plan, as files in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ivpgen.assessment.abbreviations import abbreviations
from ivpgen.comparing.document import document
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.abbreviations import annex
from ivpgen.documents.plain import Plain
from ivpgen.html.tidy import run_on
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering.report import Report, report_of

if TYPE_CHECKING:
    from ivpgen.comparing.change import Verschil


def compared(planmap: Planmap, oud: str, nieuw: str, verschillen: Sequence[Verschil], forms: Collection[str]) -> Report:
    """The document in each of these forms, in the house style and with the templates of the new version.

    Raises Onbruikbaar for a plan that can't be read, a house style that can't be used and own templates that make no document.
    """
    if not planmap.edities:
        raise Onbruikbaar("De nieuwe versie is niet te lezen.", hoe="Kijk met ivpgen check wat eraan mankeert.")
    context = document(planmap, oud, nieuw, verschillen)
    context["hoofdstukken"].append(annex(abbreviations([Plain(editie) for editie in planmap.edities])))
    return report_of(context, "het overzicht", forms, planmap.folder, planmap.plan, arrange=run_on)
