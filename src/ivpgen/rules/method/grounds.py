"""What each priority rests on: a finding of the analysis, or a reason that says where the choice comes from."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import Prioriteit
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import own
from ivpgen.rules.record import TIP, Rule

_REASONS = (
    "raad", "college", "coalitie", "akkoord", "driehoek", "partner", "politie", "inwoner", "bewoner", "ondernemer", "regio", "landelijk",
    "het rijk", "de wet", "analyse", "cijfer", "procent", "terugblik", "evaluatie", "peiling", "monitor", "melding", "klacht", "stijg", "steeg",
    "daalt", "daalde", "dalen", "gedaald", "neemt toe", "neemt af", "blijkt", "laat zien", "laten zien", "incident", "vaak", "vaker", "meer", "minder", "bijna", "elke",
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
)
