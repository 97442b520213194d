"""The safety of those who serve the public: easily forgotten beside that of inwoners."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
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
)
