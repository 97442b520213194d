"""References to what is deliberately left out, and themes of another edition of the method."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.edition import edition
from ivpgen.rules.record import LET_OP, TIP, Rule


def left_out(context: Context) -> Iterator[Finding]:
    """A reference to a part that says `niet`."""
    for verwijzing, deel, _ in context.verwijzingen:
        if deel is None or deel is verwijzing.deel or deel.afwezig is None:
            continue
        if deel.afwezig.soort == "niet":
            yield Finding(
                "IVP304",
                context.reference(verwijzing),
                f"“{verwijzing.id}” is in dit plan bewust weggelaten.",
                "Haal de verwijzing weg, of behandel het toch.",
                zie=context.place(deel, "niet"),
            )


def other_edition(context: Context) -> Iterator[Finding]:
    """A theme of the method that isn't in the list of the plan's own edition."""
    here = edition(context.plan)
    if here is None or not any(veld.themas for veld in catalogus.velden(here)):
        return
    for verwijzing, deel, _ in context.verwijzingen:
        if deel is None and "thema" in verwijzing.soorten:
            edities = getattr(catalogus.thema(verwijzing.id), "edities", ())
            if edities and here not in edities:
                yield Finding(
                    "IVP307",
                    context.reference(verwijzing),
                    f"Het thema “{verwijzing.id}” hoort bij een andere editie van Kernbeleid Veiligheid dan {here}.",
                    "Kies een thema van de eigen editie, of maak er een eigen thema van.",
                )


RULES: Rules = (
    (
        Rule(
            "IVP304",
            "verwijzing-naar-weggelaten",
            LET_OP,
            "Wie de verwijzing volgt, leest dat het onderwerp er bewust niet in staat; een van de twee klopt niet.",
            fout="""\
velden:
  jeugd-en-veiligheid:
    niet: Het jeugdbeleid heeft een eigen plan.
prioriteiten:
  - id: jonge-aanwas
    titel: Jonge aanwas
    velden: [jeugd-en-veiligheid]
""",
            goed="""\
velden:
  jeugd-en-veiligheid:
    beeld: Jongeren worden gevraagd voor klusjes in de drugshandel.
prioriteiten:
  - id: jonge-aanwas
    titel: Jonge aanwas
    velden: [jeugd-en-veiligheid]
""",
            herstel="Haal de verwijzing weg, of behandel het onderwerp toch.",
        ),
        left_out,
    ),
    (
        Rule(
            "IVP307",
            "thema-van-andere-editie",
            TIP,
            "Een lezer die de editie van het plan erbij pakt, vindt dit thema daar niet.",
            bron="project",
            zekerheid="afgeleid",
            fout="""\
methode:
  kernbeleid: 2010
prioriteiten:
  - id: toerisme
    titel: Veilig op vakantie
    themas: [veilig-toerisme]
""",
            goed="""\
methode:
  kernbeleid: 2021
prioriteiten:
  - id: toerisme
    titel: Veilig op vakantie
    themas: [veilig-toerisme]
""",
            herstel="Kies een thema van de eigen editie, of maak er een eigen thema van.",
        ),
        other_edition,
    ),
)
