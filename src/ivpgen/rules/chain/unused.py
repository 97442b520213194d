"""Partners, sources and indicators that the plan defines and never uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.plan.governance import Partner
from ivpgen.plan.grammar import Deel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

T = TypeVar("T", bound=Deel)
_NO_USE = frozenset({"niet_vergelijken_met", "bij"})
_LISTS: dict[type[Deel], str] = {Partner: "partners", Bron: "bronnen", Indicator: "indicatoren"}
_MANY = 3


def unused_partner(context: Context) -> Iterator[Finding]:
    """Partners that nobody refers to in any edition."""
    yield from _report(
        context,
        "IVP340",
        _unused(context, Partner),
        "De partner {} doet nergens in het plan mee.",
        "{} partners doen nergens in het plan mee: {}.",
        "Verwijs ernaar bij een prioriteit, thema, maatregel of overleg, of haal weg wie niet meedoet.",
    )


def unused_source(context: Context) -> Iterator[Finding]:
    """Sources that nothing rests on in any edition."""
    yield from _report(
        context,
        "IVP341",
        _unused(context, Bron),
        "Naar de bron {} verwijst niets in het plan.",
        "Naar {} bronnen verwijst niets in het plan: {}.",
        "Verwijs ernaar bij een indicator, bevinding of tabel, of haal weg wat niet is gebruikt.",
    )


def unused_indicator(context: Context) -> Iterator[Finding]:
    """Indicators that measure nothing, in any edition; those of the context may stand alone."""
    yield from _report(
        context,
        "IVP342",
        [one for one in _unused(context, Indicator) if (one.soort or ("context" if one.bbv else "")) != "context"],
        "De indicator {} hoort bij geen doel, bevinding, thema of maatregel.",
        "{} indicatoren horen bij geen doel, bevinding, thema of maatregel: {}.",
        "Verwijs ernaar bij een doel, of schrijf soort: context als je het cijfer alleen volgt.",
    )


def _report(context: Context, code: str, unused: Sequence[Deel], one: str, many: str, hoe: str) -> Iterator[Finding]:
    """A finding for each, or one for all where they are so many that they would hide the rest."""
    if len(unused) > _MANY:
        names = ", ".join(deel.naam_of_titel for deel in unused[:_MANY])
        said = many.format(len(unused), f"{names} en {len(unused) - _MANY} meer")
        yield context.finding(code, unused[0], bericht=said, hoe=hoe)
    else:
        for deel in unused:
            yield context.finding(code, deel, bericht=one.format(f"“{deel.naam_of_titel}”"), hoe=hoe)


def _unused(context: Context, kind: type[T]) -> list[T]:
    """The things of a list at the root that no edition uses; in an edition of a gemeente only what she adds."""
    joint = context.edities[0]
    known = {joint.place(deel) for deel in joint.delen(kind)} if joint is not context else set()
    used: set[str] = set()
    for other in context.edities:
        used |= _used(other, kind)
    found = []
    for deel in context.delen(kind):
        pad = deel.plek.pad
        if pad[0] == _LISTS[kind] and len(pad) == 2 and deel.afwezig is None:
            name = deel.id or (deel.bbv if isinstance(deel, Indicator) else "")
            if name and name not in used and context.place(deel) not in known:
                found.append(deel)
    return found


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
