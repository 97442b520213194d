"""Chapters that a plan asks for by a name that isn't known, and what stands in none of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed
from ivpgen.plan.aims import Doel
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.goals import Prioriteit, Themablok, Veld
from ivpgen.plan.lists import Reeks
from ivpgen.plan.model import Plan
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.form.columns import keys, near
from ivpgen.rules.record import LET_OP, TIP, Rule

_SECTIONS = frozenset(
    """
    colofon voorwoord samenvatting inleiding lezers reikwijdte kaders visie participatie afstemming terugblik
    ontwikkelingen analyse doelen prioriteiten velden themas digitale_veiligheid organisatie portefeuillehouders
    communicatie middelen evaluatie uitvoeringsplannen vervolg verslag
    """.split()
)
"""The chapters that print a root key; one that the plan doesn't name comes last."""
CHAPTERS = _SECTIONS | frozenset(
    """
    gegevens hoofdlijnen leeswijzer werk overzicht_velden indicatoren tabellen partners bronnen begrippen
    afkortingen besluiten afbeeldingen actiepunten lokaal
    """.split()
)
"""Everything that a chapter or annex may be called: what documents know, and the chapter that gathers the local parts."""
_CHOICES = ("prioriteiten", "velden", "themas", "doelen")


def unknown_chapter(context: Context) -> Iterator[Finding]:
    """A chapter or annex that is no section of a plan, or contents that its parts don't have."""
    for hoofdstuk in context.delen(Hoofdstuk):
        for veld in ("hoofdstuk", "bijlage"):
            name = getattr(hoofdstuk, veld)
            if name and name not in CHAPTERS:
                yield context.finding(
                    "IVP218",
                    hoofdstuk,
                    veld,
                    bericht=f"Het hoofdstuk “{name}” bestaat niet.",
                    hoe=near(name, CHAPTERS) or "Een eigen hoofdstuk schrijf je met een titel en een tekst.",
                )
        contents = keys(Prioriteit, Veld, Doel, Themablok)
        for nummer, name in enumerate(hoofdstuk.inhoud):
            if name not in contents:
                yield context.finding(
                    "IVP218",
                    hoofdstuk,
                    "inhoud",
                    nummer,
                    bericht=f"“{name}” is niets wat een prioriteit, veld, doel of thema heeft.",
                    hoe=near(name, contents) or "Kies bijvoorbeeld uit: onderbouwing, doelen, aanpak, actiepunten.",
                )


def without_chapter(context: Context) -> Iterator[Finding]:
    """What is filled and stands in no chapter, where a file names its chapters: nothing is lost, but it comes last."""
    for plan in context.delen(Plan):
        if not plan.hoofdstukken:
            continue
        named = {str(name) for one in plan.hoofdstukken for name in (one.hoofdstuk, one.bijlage, one.per)}
        named |= {key for one in plan.hoofdstukken for key in _CHOICES if getattr(one, key)}
        if context.editie.gemeente and "lokaal" in named:
            continue
        said = _filled_together(context, plan) if context.editie.gemeente else frozenset()
        left = [f"“{key}”" for key in Plan.model_fields if key in _filled(plan) - named - said]
        if left:
            yield context.finding(
                "IVP223",
                plan,
                "hoofdstukken",
                key=True,
                bericht=f"Wat bij {listed(left)} staat, hoort bij geen hoofdstuk en komt achteraan.",
                hoe="Noem het bij hoofdstukken op de plaats waar het hoort.",
            )


def _filled_together(context: Context, plan: Plan) -> frozenset[str]:
    """What the joint edition of the same file says already."""
    same = (one for one in context.edities[0].delen(Plan) if one.plek == plan.plek)
    return next((_filled(one) for one in same), frozenset())


def _filled(plan: Plan) -> frozenset[str]:
    return frozenset(key for key in _SECTIONS if _has_content(getattr(plan, key)))


def _has_content(value: Any) -> bool:
    """Whether a section has anything to print; the reason of an absent one is printed elsewhere."""
    if value is None or value.afwezig is not None:
        return False
    return value.kop is not None or len(value) > 0 if isinstance(value, Reeks) else True


RULES: Rules = (
    (
        Rule(
            "IVP218",
            "onbekend-hoofdstuk",
            LET_OP,
            "Een hoofdstuk met een naam die ivpgen niet kent blijft leeg; wat erin hoort komt dan achteraan.",
            fout="""\
hoofdstukken:
  - samenvating
  - prioriteiten
""",
            goed="""\
hoofdstukken:
  - samenvatting
  - prioriteiten
  - titel: Ons buitengebied
    tekst: Achter de dijk wonen weinig mensen.
""",
            herstel="Gebruik de sleutel van een onderdeel, of schrijf een eigen hoofdstuk met titel en tekst.",
        ),
        unknown_chapter,
    ),
    (
        Rule(
            "IVP223",
            "onderdeel-zonder-hoofdstuk",
            TIP,
            "Wie zelf de hoofdstukken kiest, wil ook bepalen waar de rest komt; achteraan valt het uit het verhaal.",
            fout="""\
visie: Samen veilig.
evaluatie: De raad kijkt halverwege of het plan nog past.
hoofdstukken:
  - visie
""",
            goed="""\
visie: Samen veilig.
evaluatie: De raad kijkt halverwege of het plan nog past.
hoofdstukken:
  - visie
  - evaluatie
""",
            herstel="Noem het onderdeel bij hoofdstukken.",
        ),
        without_chapter,
    ),
)
