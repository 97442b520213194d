"""What each priority asks of partners, with what the bill of 2010 wanted to read of a priority."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.aims import Doel
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import own
from ivpgen.rules.record import TIP, Rule

_FEW = 3
_WITH_OTHERS = (
    "politie", "openbaar ministerie", "partner", "corporatie", "brandweer", "veiligheidsregio", "samen met", "ondernemer", "school",
    "scholen", "zorg", "inwoners", "bewoners", "halt", "jongerenwerk", "wijkagent",
)  # fmt: skip


def elements(context: Context) -> Iterator[Finding]:
    """Priorities that ask nothing of partners, with what else they lack; one finding for all where they are many."""
    chosen = [one for one in own(context, Prioriteit) if one.afwezig is None and not _asks_partners(one)]
    if not chosen:
        return
    work = _work(context)
    lacking = [(one, _missing(one, work.get(id(one), []))) for one in chosen]
    lacking = [(one, missing) for one, missing in lacking if missing]
    if len(lacking) > _FEW:
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one, _ in lacking])
        yield context.finding(
            "IVP480",
            lacking[0][0],
            bericht=f"Bij {len(lacking)} prioriteiten staat niet wat je van partners vraagt: {names}.",
            hoe="Noem ze bij partners, of schrijf in de aanpak wie wat doet; partners: [] zegt dat de gemeente het alleen doet.",
        )
        return
    for one, missing in lacking:
        yield context.finding(
            "IVP480",
            one,
            bericht=f"Bij de prioriteit “{shortened(one.naam_of_titel)}” ontbreekt: {listed(missing)}.",
            hoe="Noem partners en wat zij doen; partners: [] zegt dat de gemeente het alleen doet.",
        )


def _work(context: Context) -> dict[int, list[Werk]]:
    """The work for each priority, by identity."""
    found: dict[int, list[Werk]] = {}
    for verwijzing, deel, _ in context.verwijzingen:
        werk = verwijzing.deel
        if isinstance(deel, Prioriteit) and isinstance(werk, Werk):
            found.setdefault(id(deel), []).append(werk)
    return found


def _asks_partners(prioriteit: Prioriteit) -> bool:
    if prioriteit.noemt("partners") or prioriteit.trekker:
        return True
    aanpak = prioriteit.aanpak
    said = " ".join((*(aanpak.tekst if aanpak is not None else ()), *prioriteit.tekst, *prioriteit.toelichting)).lower()
    return (aanpak is not None and aanpak.afwezig is not None) or any(word in said for word in _WITH_OTHERS)


def _missing(prioriteit: Prioriteit, named: list[Werk]) -> list[str]:
    """What a priority lacks: nothing where it has no goal or no approach, for other rules say that first."""
    inside = [one for one in prioriteit.actiepunten if isinstance(one, Werk)]
    items = [*named, *inside]
    items += [part for one in items for part in getattr(one, "maatregelen", ()) if isinstance(part, Werk)]
    approached = prioriteit.aanpak is not None or items or prioriteit.actiepunten
    if not approached or not prioriteit.doelen or any(one.partners or one.trekker for one in items):
        return []
    measured = prioriteit.indicatoren or any(not isinstance(one, Doel) or _measured(one) for one in prioriteit.doelen)
    if measured or any(one.resultaat is not None for one in items):
        return ["de inzet van partners"]
    return ["het beoogde resultaat", "de inzet van partners"]


def _measured(doel: Doel) -> bool:
    return bool(doel.indicatoren or doel.indicatoren.afwezig or doel.subdoelen)


_GOAL = """\
    doelen:
      - tekst: In 2030 heeft minder dan 30 procent van de inwoners vaak hinder.
"""

RULES: Rules = (
    (
        Rule(
            "IVP480",
            "prioriteit-zonder-partners",
            TIP,
            "Een wetsvoorstel uit 2010 (32 459) wilde per prioriteit doel, beoogd resultaat en de inzet van gemeente en partners "
            "zien. Het is geen geldend recht, maar wel een handig lijstje.",
            bron="njb-32459",
            zekerheid="bevestigd",
            volledigheid=True,
            fout=f"""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    aanpak: De gemeente versmalt de wegen bij de komgrens.
{_GOAL}""",
            goed=f"""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    aanpak: De gemeente versmalt de wegen bij de komgrens en de politie controleert de snelheid.
{_GOAL}""",
            herstel="Schrijf wat je van partners vraagt, of dat de gemeente het alleen doet.",
        ),
        elements,
    ),
)
