"""The sources of the analysis: named, from the police and other bodies, and from residents."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.rules.method.analysis import analysed
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_OBJECTIVE = (
    "politie", "openbaar ministerie", "halt", "brandweer", "veiligheidsregio", "cbs", "begroting", "boa", "gemeente", "reclassering",
)  # fmt: skip
_REGISTERED = (
    "misdrij",
    "aangifte",
    "registra",
    "registre",
    "geregistreerd",
    "register",
    "incident",
    "melding",
    "cijfers van",
    "politiecijfers",
)
_FELT = (
    "monitor", "peiling", "enquête", "enquete", "beleving", "vragenlijst", "onderzoek onder", "inwoners noemen", "inwoners vinden",
    "inwoners ervaren", "inwoners geven", "inwoners voelen", "inwoners die", "bewoners noemen", "bewoners vinden", "bewoners voelen",
    "van de inwoners", "voelen zich", "voelt zich", "onveiligheidsgevoel", "gevoel van", "inwonerspanel", "burgerpanel", "bewonersavond",
    "klacht", "subjectie",
)  # fmt: skip
_NAMED = (
    "bron:",
    "bronnen",
    "cijfers van",
    "volgens de",
    "volgens het",
    "politiecijfers",
    "blijkt uit",
    "monitor",
    "peiling",
    "enquête",
    "jaarbeeld",
    "jaarcijfers",
    "onderzoek",
    "van de politie",
    "rapport",
)
_TEXTS = (
    "analyse",
    "bevindingen",
    "tabellen",
    "velden",
    "themas",
    "indicatoren",
    "participatie",
    "hoofdstukken",
    "inleiding",
)


def sources(survey: Survey) -> Iterator[Finding]:
    """An analysis that rests on no source, or on one side of what can be known."""
    if not analysed(survey):
        return
    names = _names(survey)
    if not names and not survey.treats("bronnen") and not survey.says(*_NAMED, within=_TEXTS):
        # Of an indicator IVP320 says it.
        if not any(True for _ in survey.parts(Indicator)):
            yield survey.missing(
                "IVP441",
                bericht="Het plan zegt niet op welke bronnen de analyse rust.",
                hoe="Noem ze bij bronnen, en verwijs ernaar bij de bevindingen.",
            )
        return
    if survey.plan.bronnen.afwezig is not None:
        return
    place = ("bronnen",) if survey.plan.bronnen else ()
    if not _among(names, _OBJECTIVE + _REGISTERED) and not survey.says(*_REGISTERED, within=_TEXTS):
        yield survey.missing(
            "IVP442",
            *place,
            bericht="De analyse gebruikt geen cijfers van politie, Openbaar Ministerie of gemeente.",
            hoe="Voeg geregistreerde cijfers toe, zoals misdrijven of meldingen, of leg bij analyse uit waarom niet.",
        )
    if not _among(names, _FELT) and not survey.treats("participatie") and not survey.says(*_FELT, within=_TEXTS):
        yield survey.missing(
            "IVP443",
            *place,
            bericht="De analyse zegt niet hoe inwoners de veiligheid ervaren.",
            hoe="Voeg uitkomsten van de Veiligheidsmonitor of een eigen peiling toe, of leg bij analyse uit waarom niet.",
        )


def _names(survey: Survey) -> list[str]:
    """What the sources are called, those in free text and those of a known kind included."""
    found = [f"{one.naam_of_titel} {one.soort}" for one in survey.parts(Bron) if one.afwezig is None]
    found += ["cbs, politie" for one in survey.parts(Indicator) if one.bbv]
    for verwijzing, deel, _ in survey.references():
        if deel is None and verwijzing.veld in {"bron", "bronnen", "volgens"}:
            found.append(verwijzing.id)
    return [name.lower() for name in found]


def _among(names: list[str], words: tuple[str, ...]) -> bool:
    return any(word in name for name in names for word in words)


FINDING = f"""{EXAMPLE}\
bevindingen:
  - id: hardrijders
    tekst: Te hard rijden is het grootste knelpunt in de kernen.
    trend: stijgend
    gevolg: verkeer
"""

RECORDS = (
    Rule(
        "IVP441",
        "bronnen-ontbreken",
        TIP,
        "Wie niet kan zien waar een bevinding vandaan komt, kan haar niet narekenen en gelooft haar minder snel.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("bronnen-benoemd", "objectieve-gegevens", "subjectieve-gegevens"),
        verantwoording=True,
        fout=FINDING,
        goed=f"""{FINDING}\
    bronnen: [Dorpspeiling 2026]
""",
        herstel="Noem de bronnen, en verwijs ernaar.",
    ),
    Rule(
        "IVP442",
        "geen-geregistreerde-cijfers",
        TIP,
        "Beleving en registratie vullen elkaar aan; wie een van de twee weglaat, ziet de helft.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("objectieve-gegevens",),
        fout=f"""{FINDING}\
    bronnen: [Dorpspeiling 2026]
""",
        goed=f"""{FINDING}\
    bronnen: [Dorpspeiling 2026, "Politie, ongevallen en misdrijven 2026"]
""",
        herstel="Voeg cijfers van politie, Openbaar Ministerie of gemeente toe.",
    ),
    Rule(
        "IVP443",
        "geen-beleving-van-inwoners",
        TIP,
        "Een veilige gemeente is er ook een waar mensen zich veilig voelen; dat staat niet in de cijfers van de politie.",
        bron="ccv-analyse",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("subjectieve-gegevens",),
        fout=f"""{FINDING}\
    bronnen: ["Politie, verkeersovertredingen 2026"]
""",
        goed=f"""{FINDING}\
    bronnen: ["Politie, verkeersovertredingen 2026", Veiligheidsmonitor 2025]
""",
        herstel="Voeg uitkomsten van een monitor of peiling toe.",
    ),
)
