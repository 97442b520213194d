"""Incidental money that runs out before the plan, or the work that it pays for, is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.lists import Reeks
from ivpgen.plan.means import Middel
from ivpgen.plan.moments import Moment, parse
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule
from ivpgen.rules.work.standing import agreed, latest, name_of


def runs_out(context: Context) -> Iterator[Finding]:
    """Incidental money whose last year is before the end of the plan, while it pays for people or for work that is planned for later."""
    eind = context.plan.periode.eind
    if eind is None:
        return
    paid: dict[int, list[Werk]] | None = None
    for middel in context.delen(Middel):
        if middel.soort != "incidenteel" or middel.ruimer_dan_plan or _told(middel):
            continue
        last = max((jaar.year for jaar in _years(middel)), default=None)
        if last is None or last >= eind.year:
            continue
        paid = _paid(context) if paid is None else paid
        later = next((werk for werk in paid.get(id(middel), ()) if _end(werk) > last), None)
        people = middel.capaciteit is not None and (middel.capaciteit.fte or middel.capaciteit.uren)
        if later is None and not people:
            continue
        reason = (
            f"“{shortened(name_of(later))}” loopt langer door"
            if later is not None
            else "er wordt capaciteit uit betaald"
        )
        yield context.finding(
            "IVP752",
            middel,
            "bedragen",
            key=True,
            bericht=f"“{shortened(middel.naam_of_titel)}” is incidenteel geld tot en met {last}, maar het plan loopt tot en met {eind.year} en {reason}.",
            hoe="Schrijf in de toelichting wat er daarna gebeurt: stoppen, ander geld of een nieuw besluit.",
        )


def _told(middel: Middel) -> bool:
    told = (middel.noot, middel.toelichting, middel.tekst, middel.gevolg, middel.reden, middel.wijziging)
    return any(bool(one) for one in told)


def _years(middel: Middel) -> Iterator[date]:
    """The last days of the years that have an amount."""
    if isinstance(middel.bedragen, Reeks):
        moments = [bedrag.jaar for bedrag in middel.bedragen]
    else:
        moments = [_moment(jaar) for jaar, waarde in middel.bedragen.items() if waarde.getal]
    return (moment.tot for moment in moments if moment.tot is not None)


def _moment(text: str) -> Moment:
    try:
        return parse(text)
    except ValueError:
        return Moment(text)


def _paid(context: Context) -> dict[int, list[Werk]]:
    """The work that is paid from each item, by the identity of the item."""
    found: dict[int, list[Werk]] = {}
    known = {id(werk) for werk in latest(context)}
    for verwijzing, deel, _ in context.verwijzingen:
        if verwijzing.veld == "middelen" and isinstance(verwijzing.deel, Werk) and id(verwijzing.deel) in known:
            found.setdefault(id(deel), []).append(verwijzing.deel)
    return found


def _end(werk: Werk) -> int:
    """The last year of the work; in a file of one year “doorlopend” may mean that year, and says nothing here."""
    planned = agreed(werk)
    return planned.tot.year if planned.tot is not None else 0


RULES: Rules = (
    (
        Rule(
            "IVP752",
            "geld-stopt-eerder",
            TIP,
            "Werk dat doorgaat terwijl het geld ophoudt, komt halverwege het plan stil te liggen; dat is nu nog te voorkomen.",
            vragen=("budget-opgenomen",),
            verantwoording=True,
            fout="""\
middelen:
  - id: m1
    post: Regisseur zorg en veiligheid
    soort: incidenteel
    dekking: reserve Sociaal Domein
    bedragen:
      2027: 60.000
      2028: 60.000
    capaciteit:
      fte: "0,7"
""",
            goed="""\
middelen:
  - id: m1
    post: Regisseur zorg en veiligheid
    soort: incidenteel
    dekking: reserve Sociaal Domein
    bedragen:
      2027: 60.000
      2028: 60.000
    capaciteit:
      fte: "0,7"
    toelichting: Bij de begroting van 2029 besluit de raad of de regisseur blijft.
""",
            herstel="Schrijf wat er daarna gebeurt.",
        ),
        runs_out,
    ),
)
