"""The look back on the former period: whether there is one, what went well, what can be better."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.content import Terugblik
from ivpgen.plan.goals import Prioriteit
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import LET_OP, TIP, Rule

_BACK = (
    "terugblik", "blikken terug", "kijken terug", "teruggeblikt", "teruggekeken", "vorige plan", "vorig plan", "vorige periode",
    "vorige integraal", "vorige veiligheidsplan", "voorgaande", "afgelopen periode", "afgelopen jaren", "afgelopen vier jaar",
    "evaluatie van het", "uit de evaluatie", "eerste integraal veiligheidsplan", "eerste veiligheidsplan",
)  # fmt: skip
_WELL = (
    "goed",
    "gelukt",
    "succes",
    "behaald",
    "gehaald",
    "bereikt",
    "daalt",
    "daalde",
    "daling",
    "gedaald",
    "verbeterd",
    "werkt",
    "afgenomen",
    "winst",
)
_BETTER = (
    "beter", "niet gelukt", "niet gehaald", "niet behaald", "niet bereikt", "niet uitgevoerd", "leerpunt", "geleerd", "lessen",
    "leren we", "verbeterpunt", "tekort", "achtergebleven", "knelpunt", "stijg", "steeg", "te laat", "te weinig", "aandachtspunt",
    "lastig", "moeilijk", "onvoldoende",
)  # fmt: skip


def looking_back(survey: Survey) -> Iterator[Finding]:
    """A plan without a look back, or one that only looks at one side."""
    terugblik = survey.plan.terugblik
    if terugblik is None:
        if not _elsewhere(survey):
            yield survey.missing(
                "IVP430",
                bericht="Het plan blikt niet terug op de vorige periode.",
                hoe="Schrijf bij terugblik wat goed ging en wat beter kan; is dit het eerste plan, schrijf dan voorgangers: [].",
            )
        return
    if terugblik.afwezig is None:
        yield from _one_sided(survey, terugblik)


def _elsewhere(survey: Survey) -> bool:
    voorgangers = survey.plan.voorgangers
    no_former = survey.plan.noemt("voorgangers") and not voorgangers
    of_priority = any(one.terugblik for one in survey.parts(Prioriteit))
    return no_former or of_priority or survey.treats("terugblik") or survey.says(*_BACK)


def _one_sided(survey: Survey, terugblik: Terugblik) -> Iterator[Finding]:
    verdicts = {one.oordeel for one in terugblik.prioriteiten}
    if not (
        terugblik.noemt("pluspunten") or verdicts & {"behaald", "deels"} or survey.says(*_WELL, within=("terugblik",))
    ):
        yield survey.missing(
            "IVP431",
            "terugblik",
            bericht="De terugblik noemt niet wat goed ging.",
            hoe="Schrijf bij pluspunten wat werkte en wat je dus houdt; pluspunten: [] zegt dat er geen zijn.",
        )
    if not (
        terugblik.noemt("verbeterpunten")
        or verdicts & {"niet", "deels"}
        or survey.says(*_BETTER, within=("terugblik",))
    ):
        yield survey.missing(
            "IVP432",
            "terugblik",
            bericht="De terugblik noemt niet wat beter kan.",
            hoe="Schrijf bij verbeterpunten wat niet lukte en wat je nu anders doet; verbeterpunten: [] zegt dat er geen zijn.",
        )


RECORDS = (
    Rule(
        "IVP430",
        "terugblik-ontbreekt",
        LET_OP,
        "Zonder terugblik begint elk plan opnieuw: wat werkte gaat verloren en wat niet werkte komt terug.",
        bron="ccv-terugblik",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("terugblik-opgenomen", "pluspunten", "verbeterpunten", "logische-lijn"),
        verantwoording=True,
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
terugblik: In de vorige periode daalde het aantal inbraken. De raad kreeg te weinig bericht over de voortgang.
""",
        herstel="Schrijf wat de vorige periode opleverde en wat beter kan, of zeg waarom er geen terugblik is.",
    ),
    Rule(
        "IVP431",
        "terugblik-zonder-pluspunten",
        TIP,
        "Wat goed ging verdient een plek in het nieuwe plan; anders verdwijnt het met de mensen die het deden.",
        bron="ccv-terugblik",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("pluspunten",),
        fout=f"""{EXAMPLE}\
terugblik:
  verbeterpunten:
    - De raad kreeg te weinig bericht over de voortgang.
""",
        goed=f"""{EXAMPLE}\
terugblik:
  pluspunten:
    - De wijkagent en de boa trekken samen op.
  verbeterpunten:
    - De raad kreeg te weinig bericht over de voortgang.
""",
        herstel="Noem wat goed ging.",
    ),
    Rule(
        "IVP432",
        "terugblik-zonder-verbeterpunten",
        TIP,
        "Uit wat niet lukte leert een gemeente het meest; een terugblik met alleen goed nieuws overtuigt de raad niet.",
        bron="ccv-terugblik",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("verbeterpunten",),
        verantwoording=True,
        fout=f"""{EXAMPLE}\
terugblik:
  pluspunten:
    - De wijkagent en de boa trekken samen op.
""",
        goed=f"""{EXAMPLE}\
terugblik:
  pluspunten:
    - De wijkagent en de boa trekken samen op.
  verbeterpunten:
    - De raad kreeg te weinig bericht over de voortgang.
""",
        herstel="Noem wat beter kan.",
    ),
)
