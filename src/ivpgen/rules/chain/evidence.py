"""What findings rest on, and goals that are read from figures that nobody wants to move."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule


def finding_without_source(context: Context) -> Iterator[Finding]:
    """A finding with no source, indicator or explanation, where at least half of the findings do have one."""
    yield from gathered(
        context,
        "IVP355",
        _unfounded,
        one="Bij de bevinding {} staat niet waar zij op berust.",
        many="Bij {} bevindingen staat niet waar ze op berusten: {}.",
        hoe="Noem bij bronnen of indicatoren waar dit uit blijkt; een gesprek of bijeenkomst is ook een bron.",
    )


def _unfounded(context: Context) -> list[Bevinding]:
    there = [bevinding for bevinding in context.delen(Bevinding) if bevinding.afwezig is None]
    without = [bevinding for bevinding in there if not _founded(bevinding)]
    return without if 2 * len(without) <= len(there) else []


def _founded(bevinding: Bevinding) -> bool:
    links = (bevinding.bronnen, bevinding.indicatoren)
    said = (bevinding.duiding is not None, bevinding.toelichting, bevinding.noot)
    return any(links) or any(link.afwezig for link in links) or any(said)


def goal_with_context_only(context: Context) -> Iterator[Finding]:
    """A goal of which every indicator is context: a figure that is followed and has no target."""
    by_goal: dict[int, tuple[Doel, list[Indicator]]] = {}
    for verwijzing, deel, _ in context.verwijzingen:
        holder = verwijzing.deel
        if verwijzing.veld == "indicatoren" and isinstance(holder, Doel) and isinstance(deel, Indicator):
            by_goal.setdefault(id(holder), (holder, []))[1].append(deel)
    for doel, indicatoren in by_goal.values():
        if len(indicatoren) == len(doel.indicatoren) and all(_followed_only(one) for one in indicatoren):
            which = "deze indicator" if len(indicatoren) == 1 else "deze indicatoren"
            yield context.finding(
                "IVP353",
                doel,
                "indicatoren",
                bericht=f"Dit doel is alleen af te lezen aan context: bij {which} hoort geen streefwaarde.",
                hoe="Kies een indicator die je wilt veranderen, of geef deze soort: effect en een streefwaarde.",
            )


def _followed_only(indicator: Indicator) -> bool:
    aimed = indicator.streefwaarden or indicator.streefwaarde or indicator.streefwaarden.afwezig
    return indicator.soort == "context" and not aimed


RULES: Rules = (
    (
        Rule(
            "IVP353",
            "doel-met-alleen-context",
            TIP,
            "Een contextcijfer volg je zonder er iets van te willen; aan een doel hangt een cijfer waar je naartoe werkt.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            vragen=("doelen-afrekenbaar",),
            verantwoording=True,
            fout="""\
indicatoren:
  - id: ouderen
    naam: Inwoners van 65 jaar en ouder
    soort: context
doelen:
  - id: weerbaar
    tekst: Minder ouderen worden opgelicht.
    indicatoren: [ouderen]
""",
            goed="""\
indicatoren:
  - id: oplichting
    naam: Ouderen die zijn opgelicht
    soort: effect
    streefwaarde: "< 50"
doelen:
  - id: weerbaar
    tekst: Minder ouderen worden opgelicht.
    indicatoren: [oplichting]
""",
            herstel="Kies een indicator met een streefwaarde.",
        ),
        goal_with_context_only,
    ),
    (
        Rule(
            "IVP355",
            "bevinding-zonder-bron",
            TIP,
            "Een bevinding is na te gaan als erbij staat waar zij uit blijkt; ook een gesprek met de wijkagent is een bron.",
            bron="ccv-analyse",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("bronnen-benoemd",),
            verantwoording=True,
            fout="""\
bevindingen:
  - id: inbraak
    tekst: Woninginbraken dalen vijf jaar op rij.
    bronnen: [Politiecijfers 2025]
  - id: onrust
    tekst: Inwoners maken zich zorgen over het plein.
""",
            goed="""\
bevindingen:
  - id: inbraak
    tekst: Woninginbraken dalen vijf jaar op rij.
    bronnen: [Politiecijfers 2025]
  - id: onrust
    tekst: Inwoners maken zich zorgen over het plein.
    bronnen: [Gesprekken met de wijkagent]
""",
            herstel="Noem de bron of de indicator.",
        ),
        finding_without_source,
    ),
)
