"""Online monitoring that a plan speaks of without the frame within which it is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import by_work, items
from ivpgen.rules.record import LET_OP, Rule

_ITEM = "kader-online-monitoring"
_QUICK = ("monitor", "onderzoek", "meekijk", "osint", "nepaccount")
_MONITORS = pattern(
    r"\bonline[ -](?:monitor\w*|onderzoek\b|meekijk\w*)|\bosint\b|\bnepaccounts?\b"
    r"|\b(?:monitor\w+|onderzoek\w*|meekijk\w+)[^.\n]{0,20}\b(?:op|van|via|in) (?:de )?(?:sociale|social) media\b"
    r"|\b(?:sociale|social) media[^.\n]{0,20}\bmonitor\w*",
    re.IGNORECASE,
)
_FRAME = pattern(
    r"juridisch|privacy|\bavg\b|gegevensbescherming|werkinstructie|werkwijze|protocol|grondslag|bevoegdhe|geen online"
    r"|niet zelf|doen geen|gebruik(?:t|en) geen|toegestaan|binnen de wet|wettelijk"
)


def without_frame(context: Context) -> Iterator[Finding]:
    """A text on online monitoring where the item on its frame is absent or left out, and no text speaks of a frame."""
    item = items(context).get(_ITEM)
    left_out = item is not None and item.afwezig is not None and item.afwezig.soort == "niet"
    if (item is not None and not left_out) or _ITEM in by_work(context):
        return
    if not any(word in context.prose for word in _QUICK):
        return
    for one in context.passages:
        found = _MONITORS.search(one.shown.replace("\n", " "))
        if found is None or one.key in {"niet", "bron", "naam", "titel"}:
            continue
        if not _FRAME.search(one.shown.lower()):
            yield Finding(
                "IVP512",
                one.place(*found.span()),
                "Hier gaat het over kijken of onderzoek doen op internet, maar binnen welk kader dat mag, zegt het plan niet.",
                f"Beschrijf bij {_ITEM} wie wat mag bekijken, en wie dat toetst.",
                zie=context.place(item, "niet") if item is not None else None,
            )
        return


RULES: Rules = (
    (
        Rule(
            "IVP512",
            "online-monitoring-zonder-kader",
            LET_OP,
            "Een gemeente mag niet zomaar online onderzoek doen naar mensen; de handreiking laat eerst nagaan of en op welke grond het kan.",
            bron="handreiking-online",
            zekerheid="afgeleid",
            fout="""\
digitale_veiligheid:
  online-aangejaagde-ordeverstoring:
    inzet: Rond de jaarwisseling doet de gemeente aan online monitoring.
""",
            goed="""\
digitale_veiligheid:
  online-aangejaagde-ordeverstoring:
    inzet: Rond de jaarwisseling doet de gemeente aan online monitoring.
  kader-online-monitoring:
    inzet: Medewerkers lezen alleen openbare berichten, volgens een werkwijze die de functionaris gegevensbescherming toetste.
""",
            herstel="Beschrijf het kader, of haal de zin weg.",
        ),
        without_frame,
    ),
)
