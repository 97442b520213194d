"""The analysis: whether there is one, which trends it sees, and what explains the figures."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bevinding, Indicator, Tabel
from ivpgen.plan.goals import Themablok, Veld
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import LET_OP, TIP, Rule

ANALYSIS = ("analyse", "bevindingen", "tabellen", "velden", "themas", "ontwikkelingen", "indicatoren", "hoofdstukken")
"""The root keys where a plan tells how things are."""
_TRENDS = (
    "trend", "stijg", "steeg", "daalt", "daalde", "dalen", "gedaald", "daling", "toename", "afname", "toegenomen", "afgenomen", "neemt toe", "neemt af", "nam toe",
    "nam af", "nemen toe", "nemen af", "ontwikkeling", "gelijk gebleven", "stabiel", "steeds", "verschui", "groei", "meer dan in",
    "minder dan in", "vaker", "jaar op jaar", "drukker",
)  # fmt: skip
_REASONS = (
    "doordat", "omdat", "komt door", "kwam door", "kwamen door", "komen door", "oorza", "verklar", "hangt samen", "hangen samen",
    "als gevolg van", "waarschijnlijk", "vermoed", "dankzij", "waardoor", "achter de cijfers", "heeft te maken met", "hebben te maken",
    "daardoor", "daarom",
)  # fmt: skip
_CHOICES = ("prioriteiten", "inleiding", "samenvatting")
_MANY = 3


def analysed(survey: Survey) -> bool:
    """Whether the plan tells how things are, in whatever form."""
    if survey.plan.analyse is not None and survey.plan.analyse.afwezig is None:
        return True
    if any(True for _ in survey.parts(Bevinding, Tabel)) or any(one.waarden for one in survey.parts(Indicator)):
        return True
    if any(one.beeld or one.tekst for one in survey.parts(Veld)):
        return True
    return any(one.beeld or one.tekst for one in survey.parts(Themablok))


def analysis(survey: Survey) -> Iterator[Finding]:
    """A plan without an analysis, or with one that sees no trend or explains no figure."""
    refused = survey.treats("analyse") and survey.plan.analyse is not None and survey.plan.analyse.afwezig
    if not analysed(survey):
        if not survey.treats("analyse", "bevindingen") and not survey.says("veiligheidsanalyse", "veiligheidsbeeld"):
            yield survey.missing(
                "IVP440",
                bericht="Het plan bevat geen analyse van de veiligheid in de gemeente.",
                hoe="Beschrijf bij analyse, bij bevindingen of bij het beeld van de velden hoe het ervoor staat.",
            )
        return
    if refused:
        return
    if not _sees_trends(survey):
        yield survey.missing(
            "IVP445",
            *(("analyse",) if survey.plan.analyse is not None else ()),
            bericht="Het plan noemt geen trends: wat neemt toe, wat neemt af?",
            hoe="Schrijf de belangrijkste bij analyse, trends, of zet trend: bij een bevinding.",
        )
    if _figures(survey) >= _MANY and not _explained(survey):
        yield survey.missing(
            "IVP444",
            *(("bevindingen",) if survey.plan.bevindingen else ("indicatoren",) if survey.plan.indicatoren else ()),
            bericht="Het plan geeft cijfers, maar zegt nergens wat erachter zit.",
            hoe="Schrijf bij de cijfers die opvallen duiding: waar komt de stijging, daling of piek vandaan?",
        )


def _sees_trends(survey: Survey) -> bool:
    plan = survey.plan
    said = survey.treats("ontwikkelingen") or (plan.analyse is not None and plan.analyse.noemt("trends"))
    return (
        said
        or any(one.trend for one in survey.parts(Bevinding))
        or survey.says(*_TRENDS, within=(*ANALYSIS, *_CHOICES))
    )


def _figures(survey: Survey) -> int:
    """How many indicators have figures of more than a year, and how many findings name indicators."""
    followed = sum(len(one.waarden) > 1 for one in survey.parts(Indicator))
    return followed + sum(bool(one.indicatoren) for one in survey.parts(Bevinding))


def _explained(survey: Survey) -> bool:
    meant = any(one.duiding for one in survey.parts(Indicator)) or any(one.duiding for one in survey.parts(Bevinding))
    return meant or survey.says(*_REASONS, within=ANALYSIS)


RECORDS = (
    Rule(
        "IVP440",
        "analyse-ontbreekt",
        LET_OP,
        "Prioriteiten volgen uit een analyse van de eigen gemeente; zonder analyse beslist de waan van de dag.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=(
            "analyse-opgenomen",
            "logische-lijn",
            "bronnen-benoemd",
            "objectieve-gegevens",
            "subjectieve-gegevens",
            "verhaal-achter-cijfers",
            "dominante-trends",
        ),
        verantwoording=True,
        fout=EXAMPLE,
        goed=f"""{EXAMPLE}\
analyse: Er wordt weinig ingebroken. De meeste klachten van inwoners gaan over te hard rijden.
""",
        herstel="Beschrijf hoe het ervoor staat, of zeg waar de analyse staat.",
    ),
    Rule(
        "IVP444",
        "cijfers-zonder-duiding",
        TIP,
        "Een cijfer zegt pas iets met het verhaal erachter: een piek kan van één melder komen, een daling van minder aangiften.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("verhaal-achter-cijfers",),
        fout=f"""{EXAMPLE}\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden: {{2024: 66, 2025: 61}}
  - id: vernieling
    naam: Vernielingen
    waarden: {{2024: 90, 2025: 140}}
  - id: ongevallen
    naam: Ongevallen met letsel
    waarden: {{2024: 12, 2025: 9}}
""",
        goed=f"""{EXAMPLE}\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden: {{2024: 66, 2025: 61}}
  - id: vernieling
    naam: Vernielingen
    waarden: {{2024: 90, 2025: 140}}
    duiding: Bijna de helft komt van één nacht in mei.
  - id: ongevallen
    naam: Ongevallen met letsel
    waarden: {{2024: 12, 2025: 9}}
""",
        herstel="Leg bij de opvallende cijfers uit waar zij vandaan komen.",
    ),
    Rule(
        "IVP445",
        "trends-ontbreken",
        TIP,
        "Een plan voor vier jaar gaat over wat komt; een stand van zaken zonder richting geeft daar geen houvast voor.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("dominante-trends",),
        fout=f"""{EXAMPLE}\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    gevolg: verkeer
""",
        goed=f"""{EXAMPLE}\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    trend: stijgend
    gevolg: verkeer
""",
        herstel="Noem de belangrijkste trends.",
    ),
)
