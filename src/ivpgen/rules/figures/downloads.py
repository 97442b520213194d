"""When the files behind the figures were fetched: what a source line needs, and whether it was long ago."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Bron
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_TABLE = pattern(r"\d{5}\s?NED", re.IGNORECASE)
_DONE = frozenset({"vastgesteld", "afgesloten"})


def fetched(context: Context) -> Iterator[Finding]:
    """Files of a portal without the day of downloading, and figures of more than a year before the peildatum; one finding each."""
    bronnen = [one for one in context.delen(Bron) if one.afwezig is None]
    without = [one for one in bronnen if one.bestand and not one.noemt("gedownload") and _of_portal(one)]
    if without:
        yield context.finding(
            "IVP840",
            without[0],
            "bestand",
            bericht=f"Bij {_named(without)} staat niet wanneer het bestand is gedownload.",
            hoe="Vul gedownload in. Bij een bestand van de politie of het CBS staat de dag in de oorspronkelijke naam.",
        )
    day = context.plan.peildatum.tot
    if day is None or context.plan.status in _DONE:
        return
    old = [
        one
        for one in bronnen
        if (one.bestand or _of_portal(one))
        and one.gedownload.tot is not None
        and (day - one.gedownload.tot).days > 366
        and not one.noot
    ]
    if old:
        yield context.finding(
            "IVP841",
            old[0],
            "gedownload",
            bericht=f"{_named(old)} {'is' if len(old) == 1 else 'zijn'} meer dan een jaar voor de peildatum gedownload; er zijn intussen nieuwe cijfers.",
            hoe="Download opnieuw, of zeg in een noot waarom je deze cijfers houdt.",
        )


def _of_portal(bron: Bron) -> bool:
    """Whether a source is a table of police or CBS, or open data otherwise; a gemeente's own table has no such day."""
    return bron.soort == "open data" or _TABLE.search(f"{bron.naam} {bron.bestand}") is not None


def _named(bronnen: list[Bron]) -> str:
    return listed([f"“{shortened(one.naam_of_titel)}”" for one in bronnen])


_SOURCE = """\
peildatum: 2026-12-31
bronnen:
  - id: politie-47018
    naam: Politie, geregistreerde misdrijven, tabel 47018NED
    bestand: cijfers/47018NED.csv
{}# cijfers/47018NED.csv
"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"
"1";"1.1.1 ";"GM9999    ";"2025JJ00";"      41"
"""
_DATED = _SOURCE.format("    gedownload: 2026-09-15\n")

RULES: Rules = (
    (
        Rule(
            "IVP840",
            "download-zonder-datum",
            TIP,
            "De politie en het CBS passen cijfers later aan; zonder datum kan niemand nagaan welke je gebruikte.",
            volledigheid=True,
            vragen=("bronnen-benoemd",),
            verantwoording=True,
            fout=_SOURCE.format(""),
            goed=_DATED,
            herstel="Vul bij de bron in wanneer je het bestand downloadde.",
        ),
        fetched,
    ),
    (
        Rule(
            "IVP841",
            "oude-download",
            TIP,
            "Elk jaar komt er een jaar bij en worden cijfers bijgesteld; een analyse begint met wat er nu bekend is.",
            fout=_DATED.replace("2026-09", "2025-09"),
            goed=_DATED,
            herstel="Download het bestand opnieuw.",
        ),
        None,
    ),
)
