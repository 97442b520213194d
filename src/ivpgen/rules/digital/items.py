"""The core items of digital safety: each is treated, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_KEY = "digitale_veiligheid"
_MANY = 3


def untreated(context: Context) -> Iterator[Finding]:
    """A core item that neither the chapter nor a measure treats; one finding where they are many."""
    section = context.plan.digitale_veiligheid
    if section is not None and section.afwezig:
        return
    said = set((section.__pydantic_extra__ or {}) if section is not None else ())
    by_work = {verwijzing.id for verwijzing, _, _ in context.verwijzingen if verwijzing.veld == "digitaal"}
    core = [item for item in catalogus.digitale_items() if item.kern]
    missing = [item for item in core if item.slug not in said | by_work]
    if not missing:
        return
    if section is None or len(missing) > _MANY:
        names = ", ".join(item.slug for item in missing)
        yield context.finding(
            "IVP501",
            context.plan,
            *((_KEY,) if section is not None else ()),
            key=True,
            bericht="Het plan zegt niets over digitale veiligheid."
            if section is None
            else f"Over {len(missing)} onderwerpen van digitale veiligheid zegt het plan niets: {names}.",
            hoe=f"Behandel ze bij {_KEY}, of schrijf daar niet: met de reden.",
        )
        return
    for item in missing:
        yield context.finding(
            "IVP501",
            context.plan,
            _KEY,
            item.slug,
            key=True,
            bericht=f"Over “{item.naam}” zegt het plan niets.",
            hoe=f"{item.vraag} Voeg bij {_KEY} toe: {item.slug}, met inzet, of met niet: en de reden.",
        )


RULES: Rules = (
    (
        Rule(
            "IVP501",
            "digitaal-onderwerp-niet-behandeld",
            LET_OP,
            "Gemeenten spraken af hun digitale risico's zelf te benoemen; verwijzen naar regionaal beleid is niet genoeg.",
            bron="resolutie",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: Twee keer per jaar een toets op de basismaatregelen.
""",
            goed="""\
digitale_veiligheid:
  niet: Digitale veiligheid staat in een eigen plan dat tegelijk is vastgesteld.
""",
            herstel="Behandel het onderwerp, of zeg waarom het ontbreekt.",
        ),
        untreated,
    ),
)
