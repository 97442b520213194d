"""What each priority says: the finding that it follows from, and what the bill of 2010 asked of a priority."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import own
from ivpgen.rules.phrases import listed, shortened
from ivpgen.rules.record import TIP, Rule

_FEW = 3
_REASONS = (
    "raad", "college", "coalitie", "akkoord", "driehoek", "partner", "politie", "inwoner", "bewoner", "ondernemer", "regio", "landelijk",
    "het rijk", "de wet", "analyse", "cijfer", "procent", "terugblik", "evaluatie", "peiling", "monitor", "melding", "klacht", "stijg", "steeg",
    "daalt", "daalde", "dalen", "gedaald", "neemt toe", "neemt af", "blijkt", "laat zien", "laten zien", "incident", "vaak", "vaker", "meer", "minder", "bijna", "elke",
)  # fmt: skip
_WITH_OTHERS = (
    "politie", "openbaar ministerie", "partner", "corporatie", "brandweer", "veiligheidsregio", "samen met", "ondernemer", "school",
    "scholen", "zorg", "inwoners", "bewoners", "halt", "jongerenwerk", "wijkagent",
)  # fmt: skip


def without_finding(context: Context) -> Iterator[Finding]:
    """Priorities whose reason rests on no finding, figure or wish of others, in a plan that has findings; one finding for all."""
    bevindingen = list(context.delen(Bevinding))
    if not bevindingen:
        return
    led_to = {str(one.gevolg) for one in bevindingen if one.gevolg}
    about = {str(name) for one in bevindingen for name in (*one.themas, one.veld) if name}
    bare = []
    for one in own(context, Prioriteit):
        linked = one.bevindingen or one.bevindingen.afwezig or str(one.id) in led_to or one.valt_onder
        related = about & {str(name) for name in (*one.themas, *one.velden)}
        if one.afwezig is None and one.onderbouwing is not None and not linked and not related and not _explains(one):
            bare.append(one)
    if bare:
        names = listed([f"“{shortened(one.naam_of_titel)}”" for one in bare])
        yield context.finding(
            "IVP415",
            bare[0],
            bericht=f"De onderbouwing van {names} noemt geen bevinding, geen cijfer en niemand die erom vroeg.",
            hoe="Verwijs bij bevindingen naar wat de analyse erover zegt, of schrijf in de onderbouwing waar de keuze vandaan komt.",
        )


def _explains(prioriteit: Prioriteit) -> bool:
    onderbouwing = prioriteit.onderbouwing
    if onderbouwing is None or onderbouwing.afwezig is not None:
        return True
    said = " ".join(onderbouwing.tekst).lower()
    return any(letter.isdigit() for letter in said) or any(word in said for word in _REASONS)


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
            "IVP415",
            "prioriteit-los-van-analyse",
            TIP,
            "Een onderbouwing overtuigt meer als zij teruggaat op wat de analyse laat zien; dan is de lijn te volgen.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("prioriteiten-volgen-uit-analyse", "logische-lijn"),
            fout="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt.
    gevolg: afgeschaald
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Wij vinden veilig verkeer belangrijk.
""",
            goed="""\
bevindingen:
  - id: inbraak
    tekst: Het aantal inbraken daalt.
    gevolg: afgeschaald
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    onderbouwing: Het is de grootste klacht van inwoners.
""",
            herstel="Verwijs naar de bevindingen, of zeg waarom er geen is.",
        ),
        without_finding,
    ),
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
