"""Items of digital safety that are treated elsewhere, where nothing digital is said."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.goals import DigitaalItem
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import items, name
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import TIP, Rule

_DIGITAL = (
    "digita", "cyber", "online", "internet", "ict", "computer", "hack", "phish", "gegevens", "systeem", "systemen", "informatie",
    "software", "data", "media", "oplicht", "fraude", "apps", "telefoon", "website", "technolog", "sensor", "camera", "uitval",
)  # fmt: skip


def not_there(context: Context) -> Iterator[Finding]:
    """An item that goes over to a part of the plan in which, with the work on it, no word is digital."""
    if not any(item.afwezig is not None and item.afwezig.soort == "zie" for item in items(context).values()):
        return
    for verwijzing, deel, _ in context.verwijzingen:
        item = verwijzing.deel
        if verwijzing.veld != "zie" or not isinstance(item, DigitaalItem) or deel is None:
            continue
        said = said_by(deel, *(work for work in _work_on(context, deel)))
        if not any(word in said for word in _DIGITAL):
            yield Finding(
                "IVP514",
                context.reference(verwijzing),
                f"“{name(str(item.plek.pad[-1]), item)}” staat volgens het plan bij “{shortened(deel.naam_of_titel)}”, maar daar gaat niets over digitale veiligheid.",
                "Schrijf daar wat er digitaal gebeurt, of behandel het onderwerp hier.",
                zie=context.place(deel),
            )


def _work_on(context: Context, deel: Basis) -> list[Basis]:
    """The work and goals that refer to a part, or that it refers to."""
    return [
        *(
            one.verwijzing.deel
            for one in context.verwijzingen
            if one.deel is deel and isinstance(one.verwijzing.deel, Werk)
        ),
        *(one.deel for one in context.verwijzingen if one.verwijzing.deel is deel and one.deel is not None),
    ]


RULES: Rules = (
    (
        Rule(
            "IVP514",
            "digitaal-onderwerp-elders-niet-te-vinden",
            TIP,
            "Wie de verwijzing volgt, zoekt wat de gemeente digitaal doet; vindt hij dat niet, dan lijkt het onderwerp alleen afgevinkt.",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    zie: verkeer
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    aanpak: De gemeente versmalt de wegen.
""",
            goed="""\
digitale_veiligheid:
  cyberweerbare-inwoners:
    zie: ouderen
prioriteiten:
  - id: ouderen
    titel: Weerbare ouderen
    aanpak: De bibliotheek helpt ouderen tegen oplichting via de telefoon.
""",
            herstel="Schrijf daar wat er digitaal gebeurt, of verwijs naar de goede plek.",
        ),
        not_there,
    ),
)
