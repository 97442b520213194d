"""The items of digital safety: each is treated, or left out with a reason; the core ones by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.phrases import listed
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import KEY, by_work, is_left_out, items, only_prose
from ivpgen.rules.digital.words import spoken_of
from ivpgen.rules.editions import asked
from ivpgen.rules.record import LET_OP, TIP, Rule

_MANY = 3


def untreated(context: Context) -> Iterator[Finding]:
    """A core item that neither the section nor a measure treats; one finding where they are many or the section is a text."""
    for edition in asked(context):
        if not is_left_out(edition):
            yield from _untreated(edition)


def _untreated(context: Context) -> Iterator[Finding]:
    said = items(context).keys() | by_work(context)
    core = [item for item in catalogus.digitale_items() if item.kern]
    missing = [item for item in core if item.slug not in said]
    section = context.plan.digitale_veiligheid
    in_prose = only_prose(context)
    if in_prose:
        missing = [item for item in missing if not spoken_of(context, item.slug)]
    if not missing:
        return
    if section is None:
        elsewhere = any(word in context.prose for word in ("digita", "cyber", "online"))
        yield context.finding(
            "IVP501",
            context.plan,
            bericht="Digitale veiligheid heeft in het plan geen eigen onderdeel, terwijl het er wel over gaat."
            if elsewhere
            else "Het plan zegt niets over digitale veiligheid.",
            hoe=f"Behandel het bij {KEY}, of schrijf daar niet: met de reden."
            + (" Wat al elders staat, noem je met zie: en de id." if elsewhere else ""),
        )
        return
    if in_prose or len(missing) > _MANY:
        names = listed([item.naam if in_prose else item.slug for item in missing])
        many = f"{len(missing)} onderwerpen" if len(missing) > 1 else "één onderwerp"
        yield context.finding(
            "IVP501",
            context.plan,
            KEY,
            key=True,
            bericht=f"Over {many} van digitale veiligheid zegt het plan niets: {names}.",
            hoe="Schrijf er iets over in de tekst, of waarom je ze weglaat."
            if in_prose
            else f"Behandel ze bij {KEY}, of schrijf daar niet: met de reden.",
            gewicht=TIP if in_prose else None,
        )
        return
    for item in missing:
        yield context.finding(
            "IVP501",
            context.plan,
            KEY,
            item.slug,
            key=True,
            bericht=f"Over “{item.naam}” zegt het plan niets.",
            hoe=f"{item.vraag} Voeg bij {KEY} toe: {item.slug}, met inzet, of met niet: en de reden.",
        )


def untreated_others(context: Context) -> Iterator[Finding]:
    """The items outside the core that no edition speaks of, in one finding; only where the section has items."""
    editions = [edition for edition in asked(context) if items(edition)]
    if not editions:
        return
    said = {slug for edition in editions for slug in items(edition).keys() | by_work(edition)}
    missing = [item.naam for item in catalogus.digitale_items() if not item.kern and item.slug not in said]
    if missing:
        yield context.finding(
            "IVP503",
            context.plan,
            KEY,
            key=True,
            bericht=f"Over deze onderwerpen van digitale veiligheid zegt het plan nog niets: {listed(missing)}.",
            hoe="Kijk welke in je gemeente spelen; bij de andere is één zin met niet: genoeg.",
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
    (
        Rule(
            "IVP503",
            "ander-digitaal-onderwerp-niet-behandeld",
            TIP,
            "Naast de kern zijn er onderwerpen die niet overal spelen. Wie ze naloopt en weglaat, doet dat bewust.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
digitale_veiligheid:
  eigen-huis-op-orde:
    inzet: Twee keer per jaar een toets op de basismaatregelen.
""",
            goed="""\
digitale_veiligheid:
  tekst: De gemeente beveiligt haar systemen, oefent elk jaar en helpt inwoners tegen oplichting.
""",
            herstel="Behandel wat in je gemeente speelt, en zeg bij de rest waarom niet.",
        ),
        untreated_others,
    ),
)
