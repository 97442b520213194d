"""The municipality's own house style: whether it can be used, and whether its texts can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ivpgen.diagnostics import Finding, Onbruikbaar
from ivpgen.phrases import listed
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_USUAL = "huisstijl.docx"
_NAMED = 4


def of_house_style(context: Context) -> Iterator[Finding]:
    """What is wrong with the file that an edition names, or the one that lies in the folder; one that isn't there is said elsewhere.

    Nothing that reads Word files is loaded for a plan without one.
    """
    name, folder = str(context.plan.huisstijl), context.planmap.folder
    if name:
        found = folder.resolve(name) if folder.holds(name) else None
        if found is not None:
            yield from _judged(context, found[1], name)
    elif context is context.edities[0] and (folder.root / _USUAL).is_file():
        yield from _judged(context, folder.root / _USUAL, _USUAL)


def _judged(context: Context, path: Path, name: str) -> Iterator[Finding]:
    from ivpgen.house_style import inspect
    from ivpgen.house_style.records import CONTRAST
    from ivpgen.house_style.records import LET_OP as COUNTS

    below = ("huisstijl",) if context.plan.huisstijl else ()
    try:
        faults = inspect(path.read_bytes()).fouten
    except OSError:
        return
    except Onbruikbaar as refusal:
        yield context.finding("IVP943", context.plan, *below, bericht=refusal.bericht, hoe=refusal.hoe, key=not below)
        return
    pale = list(
        dict.fromkeys(one.stijl for one in faults if one.soort == CONTRAST and one.niveau == COUNTS and one.stijl)
    )
    if pale:
        names = [f"“{style}”" for style in pale[:_NAMED]]
        more = [f"{len(pale) - _NAMED} andere"] if len(pale) > _NAMED else []
        yield context.finding(
            "IVP942",
            context.plan,
            *below,
            key=not below,
            bericht=f"In de huisstijl {name} is tekst te licht om te lezen: {listed([*names, *more])}.",
            hoe=f"Kies in Word donkerder kleuren; ivpgen style {name} zegt welke. In de documenten krijgen die stijlen de kleuren van ivpgen.",
        )


# A house style can't be shown in a text; the tests lay one down.
RULES: Rules = (
    (
        Rule(
            "IVP942",
            "huisstijl-met-weinig-contrast",
            LET_OP,
            "Wie minder goed ziet, of in de zon leest, kan tekst met weinig contrast niet lezen (EN 301 549, 10.1.4.3).",
            bron="en-301549",
            zekerheid="bevestigd",
            herstel="Maak de kleuren in de huisstijl donkerder.",
        ),
        of_house_style,
    ),
    (
        Rule(
            "IVP943",
            "onbruikbare-huisstijl",
            LET_OP,
            "Zonder bruikbare huisstijl is er geen document in de stijl van de gemeente te maken.",
            herstel="Bewaar de huisstijl als gewoon Word-bestand, zonder macro's of wachtwoord.",
        ),
        None,
    ),
)
