"""New work that serves no goal of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.aims import Doel
from ivpgen.plan.work import Werk
from ivpgen.rules.chain.agreements import to_do
from ivpgen.rules.chain.gathered import gathered
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_RUNNING = frozenset({"regulier", "lopend"})


def without_goal(context: Context) -> Iterator[Finding]:
    """New work that only names velden or themas, none of which has a goal, in a plan that does have goals.

    What serves a priority serves her goals; running work needs none.
    """
    yield from gathered(
        context,
        "IVP333",
        _aimless,
        one="{} hoort bij geen doel, ook niet via een prioriteit of thema.",
        many="{} maatregelen horen bij geen doel, ook niet via een prioriteit of thema: {}.",
        hoe="Noem bij doelen waar het aan bijdraagt, of schrijf soort: regulier als het gewoon werk is.",
    )


def _aimless(context: Context) -> list[Werk]:
    aiming = {
        (soort, name.rpartition("/")[2])
        for stuk in context.editie.stukken()
        for (soort, name), delen in context.index.of(stuk).items()
        if soort in {"veld", "thema"} and any(getattr(deel, "doelen", ()) for deel in delen)
    }
    if not any(True for _ in context.delen(Doel)):
        return []
    found = []
    for werk in to_do(context):
        if werk.gezegd("soort")[0] in _RUNNING or werk.gezegd("doelen")[0] or werk.gezegd("doelen")[0].afwezig:
            continue
        names = [
            *(("veld", str(name)) for name in werk.gezegd("velden")[0]),
            *(("thema", str(name)) for name in werk.gezegd("themas")[0]),
        ]
        elsewhere = werk.plek.pad[0] == "prioriteiten" or any(
            werk.gezegd(veld)[0] for veld in ("prioriteiten", "uitgangspunten", "digitaal", "onderdeel_van")
        )
        if names and not elsewhere and not aiming.intersection(names):
            found.append(werk)
    return found


RULES: Rules = (
    (
        Rule(
            "IVP333",
            "maatregel-zonder-doel",
            TIP,
            "Van een nieuwe maatregel die aan geen doel bijdraagt, is later niet te zeggen of zij heeft geholpen.",
            bron="ccv-doelen",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("logische-lijn",),
            verantwoording=True,
            fout="""\
doelen:
  - id: minder-hinder
    tekst: Minder inwoners hebben hinder van te hard rijden.
# uitvoering/2027.yaml
actiepunten:
  - id: hekken
    titel: Hekken plaatsen rond het sportpark
    velden: [veilige-woon-en-leefomgeving]
    soort: nieuw
""",
            goed="""\
doelen:
  - id: minder-vernieling
    tekst: Er wordt minder vernield op het sportpark.
# uitvoering/2027.yaml
actiepunten:
  - id: hekken
    titel: Hekken plaatsen rond het sportpark
    velden: [veilige-woon-en-leefomgeving]
    doelen: [minder-vernieling]
    soort: nieuw
""",
            herstel="Noem het doel waar de maatregel aan bijdraagt, of schrijf soort: regulier.",
        ),
        without_goal,
    ),
)
