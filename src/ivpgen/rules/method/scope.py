"""What the plan is about and for whom: its bounds and its readers."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_BOUNDS = (
    "reikwijdte", "afbakening", "afgebakend", "buiten dit plan", "buiten het plan", "valt buiten", "vallen buiten",
    "valt erbuiten", "vallen erbuiten", "niet onder dit plan", "geen deel uit van", "geen onderdeel van", "dit plan gaat over",
    "plan gaat niet over", "beperkt zich tot",
)  # fmt: skip
_READERS = (
    "geschreven voor", "bedoeld voor", "bestemd voor", "plan is voor", "notitie is voor", "gericht aan", "lezers",
    "doelgroep van dit plan",
)  # fmt: skip


def bounds(survey: Survey) -> Iterator[Finding]:
    """A plan that doesn't say what it is about, that only says what it is, or that leaves something out without saying why."""
    reikwijdte = survey.plan.reikwijdte
    if reikwijdte is None:
        if not survey.treats("reikwijdte") and not survey.says(*_BOUNDS):
            yield survey.missing(
                "IVP420",
                bericht="Het plan zegt niet wat er wel en niet onder valt.",
                hoe="Schrijf reikwijdte, met daaronder wel: en niet:, of een zin in de inleiding.",
            )
        return
    if reikwijdte.wel and not reikwijdte.noemt("niet") and not survey.says(*_BOUNDS):
        yield survey.missing(
            "IVP421",
            "reikwijdte",
            bericht="Bij reikwijdte staat wat onder het plan valt, maar niet wat erbuiten blijft.",
            hoe="Noem bij niet: de onderwerpen die lezers ook verwachten, met de reden; niet: [] zegt dat die er niet zijn.",
        )
    bare = [one for one in reikwijdte.niet if one.onderwerp and _unexplained(one)]
    if bare:
        names = listed([f"“{shortened(one.onderwerp)}”" for one in bare])
        yield survey.context.finding(
            "IVP422",
            bare[0],
            bericht=f"Waarom {names} buiten het plan {'blijft' if len(bare) == 1 else 'blijven'}, staat er niet.",
            hoe="Schrijf bij het onderwerp: reden: en waar het wel wordt geregeld.",
        )


def _unexplained(one: object) -> bool:
    said = ("reden", "tekst", "toelichting", "noot")
    return not any(getattr(one, key) for key in said) and getattr(one, "afwezig", None) is None


def readers(survey: Survey) -> Iterator[Finding]:
    """A plan that doesn't say whom it is written for."""
    if not survey.treats("lezers") and not survey.says(*_READERS):
        yield survey.missing(
            "IVP423",
            bericht="Het plan zegt niet voor wie het is geschreven.",
            hoe="Schrijf bij lezers, of in de inleiding, voor wie het plan is: de raad, de partners, inwoners.",
        )


RECORDS = (
    Rule(
        "IVP420",
        "reikwijdte-ontbreekt",
        TIP,
        "Een lezer moet kunnen zien of een onderwerp vergeten is of bewust buiten het plan blijft.",
        bron="ccv-afbakening",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("bereik-afgebakend",),
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
reikwijdte: Dit plan gaat over sociale en fysieke veiligheid. Jeugdhulp valt erbuiten en heeft een eigen plan.
""",
        herstel="Schrijf wat onder het plan valt en wat niet.",
    ),
    Rule(
        "IVP421",
        "reikwijdte-zonder-grens",
        TIP,
        "Wat buiten het plan blijft is voor partners vaak belangrijker om te weten dan wat erin staat.",
        bron="ccv-afbakening",
        zekerheid="afgeleid",
        volledigheid=True,
        vragen=("bereik-afgebakend",),
        fout=f"""{EXAMPLE}\
reikwijdte:
  wel:
    - Sociale en fysieke veiligheid
""",
        goed=f"""{EXAMPLE}\
reikwijdte:
  wel:
    - Sociale en fysieke veiligheid
  niet:
    - onderwerp: Jeugdhulp
      reden: Daarvoor is een eigen plan.
""",
        herstel="Noem wat buiten het plan blijft, of zeg met niet: [] dat er niets buiten blijft.",
    ),
    Rule(
        "IVP422",
        "uitsluiting-zonder-reden",
        TIP,
        "Iets buiten het plan laten is een keuze, en elke keuze in het plan vraagt een onderbouwing.",
        bron="ccv-afbakening",
        zekerheid="afgeleid",
        volledigheid=True,
        vragen=("keuzen-onderbouwd",),
        fout=f"""{EXAMPLE}\
reikwijdte:
  niet:
    - Jeugdhulp
""",
        goed=f"""{EXAMPLE}\
reikwijdte:
  niet:
    - onderwerp: Jeugdhulp
      reden: Daarvoor is een eigen plan.
""",
        herstel="Schrijf bij elk onderwerp de reden, of waar het wel wordt geregeld.",
    ),
    Rule(
        "IVP423",
        "lezers-onbekend",
        TIP,
        "Voor de raad schrijf je anders dan voor een wijkagent; wie de lezer kent, weet wat in het plan hoort.",
        bron="ccv-afbakening",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("doelgroep-benoemd",),
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
lezers: De raad en de partners die het plan uitvoeren.
""",
        herstel="Noem de lezers bij lezers of in de inleiding.",
    ),
)
