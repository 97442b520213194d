"""Links that can be said from two sides, and are said differently."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bevinding
from ivpgen.plan.goals import DigitaalItem, Prioriteit, Themablok
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Gevolgd, Rules
from ivpgen.rules.record import LET_OP, Rule


def disagreeing_sides(context: Context) -> Iterator[Finding]:
    """A finding and a priority, a tier and a priority, a measure and a digital item that contradict each other.

    One side is enough: a side that is silent agrees.
    """
    said_by: dict[tuple[int, str], tuple[Basis, list[Gevolgd]]] = {}
    for one in context.verwijzingen:
        if one.deel is not None and (type(one.verwijzing.deel), one.verwijzing.veld) in _SIDES:
            said_by.setdefault((id(one.deel), one.verwijzing.veld), (one.deel, []))[1].append(one)
    for deel, others in said_by.values():
        if isinstance(deel, Bevinding):
            yield from _consequence(context, deel, others)
        elif isinstance(deel, Themablok):
            yield from _tier(context, deel, others[0])
        elif isinstance(deel, Werk):
            yield from _items(context, deel, others)


_SIDES = {(Prioriteit, "bevindingen"), (Prioriteit, "themas"), (DigitaalItem, "maatregelen")}


def _consequence(context: Context, bevinding: Bevinding, others: list[Gevolgd]) -> Iterator[Finding]:
    afwezig = bevinding.gevolg.afwezig
    said = bevinding.gevolg or (afwezig.soort if afwezig else "")
    priorities = {getattr(one.verwijzing.deel, "id", "") for one in others}
    if said not in {"", "pm", "onbekend", "zie", *priorities}:
        name = others[0].verwijzing.deel.naam_of_titel
        bericht = f"Het gevolg van deze bevinding is “{said}”, maar de prioriteit “{name}” noemt deze bevinding als aanleiding."
        yield _finding(context, bevinding, "gevolg", bericht, others[0])


def _tier(context: Context, thema: Themablok, other: Gevolgd) -> Iterator[Finding]:
    if thema.niveau and thema.niveau != "prioriteit":
        name, priority = thema.titel or thema.naam or thema.thema, other.verwijzing.deel.naam_of_titel
        bericht = f"Het thema “{name}” heeft niveau “{thema.niveau}”, maar hoort bij de prioriteit “{priority}”."
        yield _finding(context, thema, "niveau", bericht, other)


def _items(context: Context, werk: Werk, others: list[Gevolgd]) -> Iterator[Finding]:
    for other in others:
        slug = str(other.verwijzing.deel.plek.pad[-1])
        if werk.digitaal and slug not in werk.digitaal:
            items = ", ".join(werk.digitaal)
            bericht = f"Deze maatregel noemt {items}, maar staat ook bij {slug} van digitale veiligheid."
            yield _finding(context, werk, "digitaal", bericht, other)


def _finding(context: Context, deel: Basis, veld: str, bericht: str, other: Gevolgd) -> Finding:
    hoe = "Maak de twee gelijk, of zeg het maar aan één kant."
    return context.finding("IVP306", deel, veld, bericht=bericht, hoe=hoe, zie=context.reference(other.verwijzing))


RULES: Rules = (
    (
        Rule(
            "IVP306",
            "tegenstrijdige-kanten",
            LET_OP,
            "Hetzelfde verband staat op twee plaatsen in het plan; een lezer die beide leest, weet niet wat geldt.",
            fout="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben vaak hinder van te hard rijden.
    gevolg: regulier
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    bevindingen: [hardrijders]
""",
            goed="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben vaak hinder van te hard rijden.
    gevolg: verkeer
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    bevindingen: [hardrijders]
""",
            herstel="Maak de twee gelijk, of haal een van de twee weg.",
        ),
        disagreeing_sides,
    ),
)
