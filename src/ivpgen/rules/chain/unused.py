"""Partners, sources and indicators that the plan defines and never uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.plan.governance import Partner
from ivpgen.plan.grammar import Deel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

T = TypeVar("T", bound=Deel)
_NO_USE = frozenset({"niet_vergelijken_met", "bij"})


def unused_partner(context: Context) -> Iterator[Finding]:
    """A partner that nobody refers to in any edition."""
    for partner in _unused(context, Partner):
        yield context.finding(
            "IVP340",
            partner,
            bericht=f"De partner “{partner.naam_of_titel}” doet nergens in het plan mee.",
            hoe="Verwijs ernaar bij een prioriteit, thema, maatregel of overleg, of haal de partner weg.",
        )


def unused_source(context: Context) -> Iterator[Finding]:
    """A source that nothing rests on in any edition."""
    for bron in _unused(context, Bron):
        yield context.finding(
            "IVP341",
            bron,
            bericht=f"Naar de bron “{bron.naam_of_titel}” verwijst niets in het plan.",
            hoe="Verwijs ernaar bij een indicator, bevinding of tabel, of haal de bron weg.",
        )


def unused_indicator(context: Context) -> Iterator[Finding]:
    """An indicator that measures nothing, in any edition; those of the context may stand alone."""
    for indicator in _unused(context, Indicator):
        if (indicator.soort or ("context" if indicator.bbv else "")) != "context":
            yield context.finding(
                "IVP342",
                indicator,
                bericht=f"De indicator “{indicator.naam_of_titel}” hoort bij geen doel, bevinding, thema of maatregel.",
                hoe="Verwijs ernaar bij een doel, of schrijf soort: context als je het cijfer alleen volgt.",
            )


_LISTS = {Partner: "partners", Bron: "bronnen", Indicator: "indicatoren"}


def _unused(context: Context, kind: type[T]) -> Iterator[T]:
    used: set[str] = set()
    for other in context.edities:
        used |= _used(other, kind)
    for deel in context.delen(kind):
        pad = deel.plek.pad
        if pad[0] == _LISTS[kind] and len(pad) == 2 and deel.afwezig is None:
            name = deel.id or (deel.bbv if isinstance(deel, Indicator) else "")
            if name and name not in used:
                yield deel


def _used(context: Context, kind: type[Deel]) -> set[str]:
    """The ids by which things of a kind are referred to, in whatever file they stand."""
    return {
        verwijzing.id.rpartition("/")[2]
        for verwijzing, deel, _ in context.verwijzingen
        if isinstance(deel, kind) and verwijzing.veld not in _NO_USE
    }


_UNUSED = "Wat gedefinieerd is en nergens gebruikt, is vaak een vergeten verwijzing; anders leidt het de lezer af."

RULES: Rules = (
    (
        Rule(
            "IVP340",
            "ongebruikte-partner",
            TIP,
            _UNUSED,
            fout="""\
partners:
  - id: politie
    naam: Politie
""",
            goed="""\
partners:
  - id: politie
    naam: Politie
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    partners: [politie]
""",
            herstel="Noem de partner waar die meedoet, of haal de partner weg.",
        ),
        unused_partner,
    ),
    (
        Rule(
            "IVP341",
            "ongebruikte-bron",
            TIP,
            _UNUSED,
            bron="ccv-analyse",
            zekerheid="afgeleid",
            fout="""\
bronnen:
  - id: dorpspeiling
    naam: Dorpspeiling
""",
            goed="""\
bronnen:
  - id: dorpspeiling
    naam: Dorpspeiling
bevindingen:
  - id: b1
    tekst: Vier op de tien inwoners hebben vaak hinder van te hard rijden.
    bronnen: [dorpspeiling]
""",
            herstel="Noem de bron waar de cijfers staan, of haal de bron weg.",
        ),
        unused_source,
    ),
    (
        Rule(
            "IVP342",
            "ongebruikte-indicator",
            TIP,
            _UNUSED,
            fout="""\
indicatoren:
  - id: te-hard
    naam: Inwoners die vaak hinder hebben van te hard rijden
""",
            goed="""\
indicatoren:
  - id: te-hard
    naam: Inwoners die vaak hinder hebben van te hard rijden
doelen:
  - id: d1
    tekst: Minder inwoners hebben hinder van te hard rijden.
    indicatoren: [te-hard]
""",
            herstel="Koppel de indicator aan een doel, of schrijf soort: context.",
        ),
        unused_indicator,
    ),
)
