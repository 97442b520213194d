"""Items of digital safety under a name that the catalogue doesn't have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.digital.subjects import items
from ivpgen.rules.record import LET_OP, Rule


def unknown(context: Context) -> Iterator[Finding]:
    """An item that isn't in the catalogue and has no name of its own; an own subject has one."""
    said = items(context)
    if not said:
        return
    known = {item.slug: item.naam for item in catalogus.digitale_items()}
    for slug, item in said.items():
        if slug in known or item.naam or item.titel:
            continue
        near = [one for one in known if one.startswith(slug)] or get_close_matches(
            slug.lower().replace("_", "-"), known, 1, 0.6
        )
        yield context.finding(
            "IVP502",
            item,
            key=True,
            bericht=f"“{slug}” is geen bekend onderwerp van digitale veiligheid.",
            hoe=(f"Bedoel je “{near[0]}”? " if near else "") + "Is het een eigen onderwerp, geef het dan een naam.",
        )


RULES: Rules = (
    (
        Rule(
            "IVP502",
            "onbekend-digitaal-onderwerp",
            LET_OP,
            "Een onderwerp onder een andere naam telt niet als behandeld, en krijgt in het document geen leesbare kop.",
            fout="""\
digitale_veiligheid:
  oefenen:
    inzet: De gemeente oefent elk najaar.
""",
            goed="""\
digitale_veiligheid:
  oefenen-digitaal:
    inzet: De gemeente oefent elk najaar.
  deepfakes:
    naam: Nepfilmpjes van bestuurders
    inzet: De burgemeester spreekt af wie een nepfilmpje meldt.
""",
            herstel="Kies een bekend onderwerp, of geef het eigen onderwerp een naam.",
        ),
        unknown,
    ),
)
