"""Which uitvoeringsplan follows which, and what a follow-up owes to the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.plan.planmap import Stuk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


class Follower(NamedTuple):
    """An uitvoeringsplan with the one that it follows; `gezegd` when it says so itself."""

    stuk: Stuk
    vorige: Stuk
    gezegd: bool


def followers(context: Context) -> Iterator[Follower]:
    """The uitvoeringsplannen that follow another one: by what they say, else of the same kind, gemeenten and priorities, and later."""
    stukken = context.editie.uitvoering
    by_stem = {stuk.stem: stuk for stuk in stukken}
    for number, stuk in enumerate(stukken):
        named = by_stem.get(stuk.plan.vervolg_op)
        begin = stuk.plan.periode.van
        if named is not None and named is not stuk:
            yield Follower(stuk, named, True)
        elif not stuk.plan.vervolg_op and begin:
            before = [
                one
                for one in stukken[:number]
                if _kind(one) == _kind(stuk) and one.plan.periode.tot and one.plan.periode.tot < begin
            ]
            if before:
                yield Follower(stuk, before[-1], False)


def _kind(stuk: Stuk) -> tuple[object, ...]:
    plan = stuk.plan
    named = tuple(sorted(str(getattr(one, "id", one)) for one in plan.prioriteiten))
    return (plan.soort or "uitvoeringsplan", plan.plan, tuple(plan.gemeenten), named)


def without_predecessor(context: Context) -> Iterator[Finding]:
    """A follow-up that doesn't say what it follows."""
    for stuk, vorige, said in followers(context):
        if not said and stuk.plan.status != "concept":
            yield context.finding(
                "IVP704",
                stuk.plan,
                "periode",
                key=True,
                bericht=f"Dit uitvoeringsplan komt na {vorige.document.file}, maar zegt dat niet.",
                hoe=f'Voeg toe: vervolg_op: "{vorige.stem}".',
            )


def without_look_back(context: Context) -> Iterator[Finding]:
    """A follow-up that doesn't look back, and whose predecessor doesn't report on its own year either."""
    for stuk, vorige, _ in followers(context):
        told = stuk.plan.terugblik is not None or vorige.plan.verslag is not None
        if (
            told
            or stuk.plan.status == "concept"
            or _looks_back().search(context.planmap.folder.texts[stuk.document.file])
        ):
            continue
        yield context.finding(
            "IVP703",
            stuk.plan,
            "periode",
            key=True,
            bericht=f"Dit uitvoeringsplan kijkt niet terug op het vorige ({vorige.plan.titel or vorige.document.file}).",
            hoe="Schrijf bij terugblik in een paar zinnen wat er lukte, wat niet en wat je daarom anders doet.",
        )


@cache
def _looks_back() -> re.Pattern[str]:
    return re.compile(
        r"terugblik|teruggeblikt|teruggekeken|terugkijken|geëvalueerd|evaluatie|afgelopen (?:jaar|half)|vorig jaar|voorgaande|"
        r"het jaar ervoor|jaarverslag|voortgangsrapportage",
        re.IGNORECASE,
    )


RULES: Rules = (
    (
        Rule(
            "IVP704",
            "vervolgplan-zonder-vorig-plan",
            TIP,
            "Wie vervolg_op invult, laat lezers van het ene naar het andere jaar gaan.",
            volledigheid=True,
            fout="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
terugblik: Het spreekuur loopt goed.
""",
            goed="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
vervolg_op: "2027"
terugblik: Het spreekuur loopt goed.
""",
            herstel="Noem bij vervolg_op het vorige uitvoeringsplan.",
        ),
        without_predecessor,
    ),
    (
        Rule(
            "IVP703",
            "vervolgplan-zonder-terugblik",
            TIP,
            "In vervolgjaren begint een uitvoeringsplan met een ronde langs de partners over wat wel en niet werkte; de "
            "terugblik laat raad en partners zien wat daaruit kwam.",
            bron="ccv-up-4",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("monitoring-verantwoording",),
            verantwoording=True,
            fout="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
vervolg_op: "2027"
""",
            goed="""\
# uitvoering/2027.yaml
titel: Uitvoeringsplan 2027
periode: 2027
# uitvoering/2028.yaml
titel: Uitvoeringsplan 2028
periode: 2028
vervolg_op: "2027"
terugblik: Het spreekuur loopt goed; de lessen op school beginnen later.
""",
            herstel="Schrijf een terugblik van een paar zinnen.",
        ),
        without_look_back,
    ),
)
