"""Subjects of bestuur and law that are easily forgotten: safe public service, sharing of personal data, the regional draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.governance.besluiten import RAAD
from ivpgen.rules.mentions import mentions, said_by
from ivpgen.rules.method.edition import edition
from ivpgen.rules.record import TIP, Rule

_FIELD, _THEME = "integriteit-en-veiligheid", "veilige-publieke-taak"
_SERVICE = (
    "publieke taak",
    "agressie",
    "geweld tegen",
    "hulpverleners",
    "bedreiging van bestuurders",
    "bedreigde bestuurders",
)
_PERSONAL = re.compile(r"persoonsgerichte aanpak|casusoverleg|casuïstiek|\btop[- ]?x\b|\bpga\b")
_PERSONAL_WORDS = ("persoonsgerichte aanpak", "casusoverleg", "casuïstiek", "top x", "top-x", "topx", "pga")
_AGREED = (
    "convenant", "privacy", "persoonsgegevens", "gegevensbescherming", "gegevensverwerking", "gegevensdel", "gegevensuitwissel",
    "informatiedel", "informatie-uitwissel", "informatieuitwissel", "geheimhoud", "vertrouwelijk", " avg", "(avg", " wgs", "(wgs",
)  # fmt: skip
_SHARING = ("delen", "deelt", "gedeeld", "uitwissel", "verstrek")
_REACH = 60
_DRAFT = re.compile(
    r"\b(?:ontwerp|concept|nieuwe?)\b[^.\n]{0,30}\b(?:regionaal|regionale)\b[^.\n]{0,20}plan"
    r"|\b(?:regionaal|regionale)\b[^.\n]{0,30}plan\b[^.\n]{0,60}\b(?:opgesteld|vernieuwd|herzien|in voorbereiding|ontwerp|concept)\b"
)


def without_safe_service(context: Context) -> Iterator[Finding]:
    """A plan that lists the themes of its last veld and says nothing of the safety of those who serve the public."""
    some = lacking(context, lambda one: not _lists_themes(one) or _serves(one))
    if some:
        yield context.finding(
            "IVP627",
            context.plan,
            "velden",
            _FIELD,
            key=True,
            bericht=f"Over agressie tegen medewerkers, hulpverleners en bestuurders zegt het plan niets{within(context, some)}.",
            hoe=f"Voeg bij de themas toe: thema: {_THEME}, met inzet, of met niet: en de reden.",
        )


def _lists_themes(context: Context) -> bool:
    velden = context.plan.velden
    veld = (velden.__pydantic_extra__ or {}).get(_FIELD) if velden is not None else None
    return veld is not None and veld.afwezig is None and bool(veld.themas) and edition(context.plan) is not None


def _serves(context: Context) -> bool:
    if mentions(context, _SERVICE) or any(verwijzing.id == _THEME for verwijzing, _, _ in context.verwijzingen):
        return True
    return "publieke taak" in said_by(context.plan.reikwijdte)


def without_ground_for_data(context: Context) -> Iterator[Finding]:
    """Work on single persons in a plan that says nothing of how their data may be shared."""
    if context is not context.edities[0]:
        return
    work = next((one for one in context.delen(Werk) if one.benadering == "persoonsgericht"), None)
    if work is None and not mentions(context, _PERSONAL_WORDS):
        return
    if mentions(context, _AGREED) or _shares(context.prose):
        return
    if work is None:
        passage = next((one for one in context.passages if _PERSONAL.search(one.shown.lower())), None)
        found = _PERSONAL.search(passage.shown.lower()) if passage is not None else None
        if passage is None or found is None:
            return
        place = passage.place(*found.span())
    else:
        place = context.place(work, "benadering")
    yield Finding(
        "IVP628",
        place,
        "Hier gaat het om afzonderlijke personen, maar het plan zegt nergens hoe partners hun gegevens mogen delen.",
        "Noem het convenant of het privacyprotocol, bijvoorbeeld bij organisatie of bij kaders.",
    )


def _shares(prose: str) -> bool:
    stretches = (stretch for word in ("gegevens", "informatie") for stretch in _around(prose, word))
    return any(word in stretch for stretch in stretches for word in _SHARING)


def draft_without_raad(context: Context) -> Iterator[Finding]:
    """A text on a regional plan that is being made, without the raad, that is to be heard about it."""
    if not any(_DRAFT.search(stretch) for stretch in _around(context.prose, "regiona")):
        return
    for one in context.passages:
        found = _DRAFT.search(one.shown.lower()) if "egiona" in one.shown else None
        if found and not RAAD.search(one.shown.lower()):
            yield Finding(
                "IVP630",
                one.place(*found.span()),
                "Hier is een nieuw regionaal plan in de maak, maar van de raad staat er niets bij.",
                "Schrijf wanneer de burgemeester de raad over het ontwerp hoort.",
            )
            return


def _around(text: str, word: str) -> Iterator[str]:
    """The stretches of a text around a word: to search these takes a tenth of the time of searching all of it."""
    at = text.find(word)
    while at >= 0:
        yield text[max(0, at - _REACH) : at + 2 * _REACH]
        at = text.find(word, at + 1)


RULES: Rules = (
    (
        Rule(
            "IVP627",
            "veilige-publieke-taak-vergeten",
            TIP,
            "Wie voor de gemeente of de hulpdiensten werkt, krijgt met agressie te maken; ook bestuurders. De gemeente is hun werkgever.",
            bron="monitor-iv",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
velden:
  integriteit-en-veiligheid:
    themas:
      - thema: georganiseerde-criminaliteit
        niveau: prioriteit
""",
            goed="""\
velden:
  integriteit-en-veiligheid:
    themas:
      - thema: georganiseerde-criminaliteit
        niveau: prioriteit
      - thema: veilige-publieke-taak
        niveau: regulier
        inzet: De gemeente doet altijd aangifte.
""",
            herstel="Behandel het thema, of zeg waarom niet.",
        ),
        without_safe_service,
    ),
    (
        Rule(
            "IVP628",
            "gegevens-delen-zonder-afspraak",
            TIP,
            "Bij een aanpak per persoon delen partners gevoelige gegevens; afspraken daarover beschermen inwoners en medewerkers.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
organisatie:
  tekst: In het casusoverleg maken de partners afspraken per persoon.
""",
            goed="""\
organisatie:
  tekst: In het casusoverleg maken de partners afspraken per persoon, volgens het privacyconvenant.
""",
            herstel="Noem het convenant of protocol.",
        ),
        without_ground_for_data,
    ),
    (
        Rule(
            "IVP630",
            "raad-niet-gehoord-over-regioplan",
            TIP,
            "De burgemeester hoort de raad over het ontwerp van het regionale beleidsplan; dat kan mooi samen met dit plan.",
            bron="rv-politiewet",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
kaders:
  regionaal: In 2027 wordt een nieuw regionaal beleidsplan van de politie opgesteld.
""",
            goed="""\
kaders:
  regionaal: In 2027 wordt een nieuw regionaal beleidsplan opgesteld; de raad bespreekt het ontwerp in het najaar.
""",
            herstel="Schrijf wanneer de raad over het ontwerp wordt gehoord.",
        ),
        draft_without_raad,
    ),
)
