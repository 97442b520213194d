"""`ivpgen rollover`: the uitvoeringsplan of the next year from the last one, or a new plan from the old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, tell
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.rollover.carrying import Vervolg
    from ivpgen.rollover.year import Gemaakt

HELP = """Zet het plan door naar het volgende jaar, of naar de volgende periode.

Met een JAAR komt er een uitvoeringsplan bij: wat loopt gaat door, wat klaar of vervallen is blijft achter, en er ligt een voorstel voor de terugblik. Een jaar is 2028, een paar jaar 2028-2029, een half jaar 2028-1 of 2028-2. Met --plan komt er een nieuwe map met een nieuw plan, en het oude plan als archief. Wat er al is blijft zoals het is."""


def run(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[JAAR] [MAP]", help="Het jaar, en de map van het plan; standaard de map waarin je staat."
        ),
    ] = None,
    plan: Annotated[
        str | None,
        typer.Option("--plan", metavar="JAREN", help="Maak een nieuw plan voor deze jaren, als 2031-2034."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", metavar="MAP", help="Bij --plan: de nieuwe map; standaard naast die van het oude plan."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ook voor een jaar buiten de periode van het plan.")] = False,
) -> int:
    """Tell the two kinds apart and make what is asked for: all of it or nothing."""
    said = [*(arguments or [])]
    if plan is not None:
        if len(said) > 1:
            raise Onbruikbaar("Bij --plan hoort alleen de map van het oude plan.", hoe="Laat het jaar weg.")
        from ivpgen.cli.rollover_plan import run_plan

        return run_plan(Path(said[0] if said else "."), plan, output, force=force)
    if output is not None:
        raise Onbruikbaar("--output hoort bij --plan.", hoe="Een uitvoeringsplan komt in de map van het plan zelf.")
    if not said or len(said) > 2:
        raise Onbruikbaar("Welk jaar?", hoe="Bijvoorbeeld: ivpgen rollover 2028, of ivpgen rollover --plan 2031-2034.")
    return _year(said[0], Path(said[1] if len(said) == 2 else "."), force=force)


def _year(year: str, folder: Path, *, force: bool) -> int:
    from ivpgen.cli.output import write_all
    from ivpgen.plan.load import load
    from ivpgen.report.plain import plain
    from ivpgen.rollover.term import asked
    from ivpgen.rollover.year import next_year

    term, exact = asked(year)
    planmap = load(folder)
    made = next_year(planmap, term, precies=exact, force=force)
    root = planmap.folder.root
    for one in made.gemaakt:
        if (root / one.bestand).exists() or (root / one.bestand).is_symlink():
            raise Onbruikbaar(
                f"{one.bestand} bestaat al.", hoe="Er is niets veranderd. Geef dat bestand eerst een andere naam."
            )
    write_all(root, {one.bestand: one.tekst.encode() for one in made.gemaakt})
    for melding in made.meldingen:
        tell("let op", melding)
    say("\n".join(plain(line) for one in made.gemaakt for line in _told(one)))
    return ExitCode.CLEAN


def _told(made: Gemaakt) -> Iterator[str]:
    """What was carried on, closed and proposed."""
    yield f"Gemaakt: {made.bestand}, op basis van {' en '.join(made.bronnen)}."
    going = [one for one in made.werk if one.uitkomst == "door"]
    closed = [one for one in made.werk if one.uitkomst != "door"]
    questions: dict[str, list[Vervolg]] = {}
    for one in going:
        if one.vraag:
            questions.setdefault(one.vraag, []).append(one)
    yield from _listed("Loopt door", [one for one in going if not one.vraag])
    for question, asked in questions.items():
        yield from _listed(question, asked)
    yield from _listed("Afgesloten, staat er niet meer in", closed)
    yield ""
    yield "Voorgesteld: een terugblik op basis van de voortgang. Vul de open plekken in en controleer met ivpgen check."


def _listed(title: str, work: Sequence[Vervolg]) -> Iterator[str]:
    if work:
        yield ""
        yield f"{title} ({len(work)})" if title.endswith((".", "?")) else f"{title} ({len(work)}):"
        for one in work:
            name = f"“{' '.join(one.naam.split())}”"
            why = one.reden or one.stand
            said = f": “{one.uitleg}”" if one.uitleg else ""
            yield f"  {name} ({one.werk.id or 'zonder id'}), {why}{said}"
