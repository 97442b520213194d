"""The profiles: from which level a check fails, and which rules weigh heavier than their record says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ivpgen.rules.record import FOUT, LET_OP, NIVEAUS, TIP, Rule

OPEN = "nog-in-te-vullen"
"""The name of the rule about what is still on `pm`; profiles and reports treat it apart."""
NOOIT = "nooit"
"""The threshold that nothing reaches."""
_ADOPTED = frozenset({"voorgelegd", "vastgesteld", "afgesloten"})


class Profiel(NamedTuple):
    """One way to weigh: `zwaarder` says which level a finding of a rule gets that had the given one.

    `drempel` is the lightest level with which a plan fails; `zin` says all of this to a user.
    """

    naam: str
    drempel: str
    zwaarder: Callable[[Rule, str], str]
    zin: str


def _as_recorded(_: Rule, niveau: str) -> str:
    return niveau


def _by_checklist(rule: Rule, niveau: str) -> str:
    """A tip that answers a question of the CCV-checklist, and that the CCV gave, is more than a tip."""
    return LET_OP if niveau == TIP and rule.vragen and is_ccv(rule.bron) else niveau


def _by_account(rule: Rule, niveau: str) -> str:
    return NIVEAUS[min(NIVEAUS.index(niveau) + 1, len(NIVEAUS) - 1)] if rule.verantwoording else niveau


def _without_gaps(rule: Rule, niveau: str) -> str:
    return FOUT if rule.naam == OPEN else niveau


def is_ccv(bron: str) -> bool:
    """Whether a key of the catalogue is a source of the CCV; a check has no time to ask the catalogue itself."""
    return bron.startswith("ccv-")


PROFIELEN: dict[str, Profiel] = {
    one.naam: one
    for one in (
        Profiel(
            "concept",
            FOUT,
            _as_recorded,
            "Voor een plan dat nog geschreven wordt: elke regel weegt zo zwaar als bij de regel staat, en alleen een fout houdt het plan tegen.",
        ),
        Profiel(
            "ccv",
            FOUT,
            _by_checklist,
            "Voor een plan dat naar de raad gaat of vastgesteld is: een tip die een vraag van de CCV-checklist beantwoordt wordt een let op; alleen een fout houdt het plan tegen.",
        ),
        Profiel(
            "rekenkamer",
            FOUT,
            _by_account,
            "Met de blik van een rekenkamer: regels over verantwoording (meetbare doelen, bronnen, geld, verslagen) wegen een stap zwaarder, van tip naar let op en van let op naar fout; een fout houdt het plan tegen.",
        ),
        Profiel(
            "final",
            LET_OP,
            _without_gaps,
            "Voor de definitieve versie, zo streng als render --final: ook een let op houdt het plan tegen, en wat nog op pm staat is een fout.",
        ),
    )
}
"""By name, from mild to strict."""
DREMPELS = (*reversed(NIVEAUS), NOOIT)
"""What a plan may fail on, as `--fail-on` names it but for the space in `let op`."""


def profile_for(status: str) -> str:
    """The name of the profile for a plan with this status, when nobody asks for one."""
    return "ccv" if status in _ADOPTED else "concept"


def reaches(niveau: str, drempel: str) -> bool:
    """Whether a level is at or above a threshold."""
    return drempel != NOOIT and NIVEAUS.index(niveau) >= NIVEAUS.index(drempel)
