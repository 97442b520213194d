"""`ivpgen progress`: which measures ask for attention, and a report on one of them put in the plan."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, day, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Zegt welke maatregelen aandacht vragen, en schrijft de voortgang van een maatregel in het plan.

Zonder --set een lijst per trekker: wat te laat is, wat binnenkort begint of klaar moet zijn, en waarover lang niets is gemeld. Er verandert dan niets. Met --set MAATREGEL STATUS komt er een melding bij de voortgang van die maatregel, in het bestand waar zij staat. Dat lukt alleen als het plan er geen fout bij krijgt. De uitkomst is 0, of 2 als iets niet kan."""

STATUSES = ("gepland", "loopt", "verschoven", "gereed", "vervallen", "vervangen", "niet gelukt", "doorlopend")
COLOURS = ("groen", "geel", "oranje", "rood")


def run(
    path: Annotated[
        str, typer.Argument(metavar="MAP", help="Map of bestand van het plan; standaard de map waarin je staat.")
    ] = ".",
    form: TextOrJson = "text",
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", help="Zoveel weken vooruit kijken.")] = 8,
    months: Annotated[
        int, typer.Option("--months", metavar="N", help="Na zoveel maanden zonder melding is het stil.")
    ] = 6,
    everything: Annotated[bool, typer.Option("--all", help="Noem ook de andere maatregelen, met hun id.")] = False,
    today: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATUM", help="De dag van vandaag, als 2027-03-31; standaard de peildatum van het plan."
        ),
    ] = None,
    chosen: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--set",
            metavar="MAATREGEL STATUS",
            help="Meld deze status bij de maatregel met dit id. STATUS is gepland, loopt, verschoven, gereed, vervallen, vervangen, 'niet gelukt' of doorlopend.",
        ),
    ] = None,
    percentage: Annotated[
        int | None, typer.Option("--percentage", metavar="N", help="Bij --set: hoever het is.")
    ] = None,
    light: Annotated[
        str | None,
        typer.Option(
            "--stoplicht",
            metavar="KLEUR",
            help="Bij --set: groen, geel, oranje of rood.",
            autocompletion=lambda: [*COLOURS],
        ),
    ] = None,
    text: Annotated[
        str, typer.Option("--toelichting", metavar="TEKST", help="Bij --set: wat er te zeggen is.", show_default=False)
    ] = "",
    correction: Annotated[
        str,
        typer.Option(
            "--bijsturing", metavar="TEKST", help="Bij --set: wat er anders gaat gebeuren.", show_default=False
        ),
    ] = "",
    planning: Annotated[
        str,
        typer.Option(
            "--nieuwe-planning",
            metavar="MOMENT",
            help="Bij --set: tot wanneer het verschoven is, als 2028-K2; samen met --reden.",
            show_default=False,
        ),
    ] = "",
    reason: Annotated[
        str, typer.Option("--reden", metavar="TEKST", help="Bij --set: waarom.", show_default=False)
    ] = "",
    by: Annotated[
        str,
        typer.Option(
            "--door", metavar="ID", help="Bij --set ID vervangen: de maatregel die ervoor komt.", show_default=False
        ),
    ] = "",
    on: Annotated[
        str | None,
        typer.Option("--op", metavar="DATUM", help="Bij --set: de dag van de melding; standaard die van --date."),
    ] = None,
) -> int:
    """List what asks for attention, or put one report in the plan."""
    one_of("--format", form, TEXT_OR_JSON)
    now = day("--date", today) if today is not None else None
    for option, number, least, most in (
        ("--weeks", weeks, 1, 520),
        ("--months", months, 1, 120),
        ("--percentage", percentage, 0, 100),
    ):
        if number is not None and not least <= number <= most:
            raise Onbruikbaar(f"{option} kent {number} niet.", hoe=f"Kies een getal van {least} tot en met {most}.")
    said = {
        "percentage": "" if percentage is None else str(percentage),
        "stoplicht": one_of("--stoplicht", light, COLOURS) if light is not None else "",
        "toelichting": text,
        "bijsturing": correction,
        "nieuwe_planning": planning,
        "reden": reason,
        "door": by,
    }
    if chosen is None:
        if any(said.values()) or on is not None:
            raise Onbruikbaar(
                "Die opties horen bij --set.", hoe="Schrijf: ivpgen progress --set MAATREGEL STATUS, en dan de rest."
            )
        return _list(path, form, now, weeks, months, everything=everything)
    return _set(path, chosen, said, now, day("--op", on) if on is not None else None)


def _list(path: str, form: str, now: date | None, weeks: int, months: int, *, everything: bool) -> int:
    from ivpgen.cli.plans import prefix
    from ivpgen.plan.load import load
    from ivpgen.progress.due import attention
    from ivpgen.progress.work import tasks
    from ivpgen.report import progress as report

    planmap = load(path)
    if planmap.plan is None:
        raise _unread()
    on = now or planmap.plan.peildatum.tot
    if on is None:
        raise _no_day("--date")
    found = tasks(planmap)
    told = report.Gevolgd(
        on,
        found,
        attention(found, on, weken=weeks, maanden=months),
        weeks,
        months,
        prefix(planmap.folder.root),
        everything,
    )
    say(report.as_json(told) if form == "json" else report.text(told, width=width(sys.stdout)))
    return ExitCode.CLEAN


def _set(path: str, chosen: tuple[str, str], said: dict[str, str], now: date | None, on: date | None) -> int:
    from ivpgen.cli.plans import prefix
    from ivpgen.cli.terminal import tell
    from ivpgen.fixing.progress_entries import Melding, report
    from ivpgen.fixing.writing import put
    from ivpgen.plan.load import load
    from ivpgen.report.plain import plain

    name, status = chosen
    one_of("--set MAATREGEL", status, STATUSES)
    _refuse_odd(status, said)
    plan = load(path).plan
    if plan is None:
        raise _unread()
    reported = on or now or plan.peildatum.tot
    if reported is None:
        raise _no_day("--op")
    made = report(path, [Melding(name, reported, status, **said)], vandaag=now)
    put(made.files)
    for one in made.plaatsen:
        where = f"{prefix(made.root)}{one.bestand}, regel {one.regel}"
        say(plain(f"“{one.naam}”: {status} op {reported.isoformat()}. Toegevoegd in {where}."))
    for bericht in made.let_op:
        tell("let op", bericht)
    return ExitCode.CLEAN


def _refuse_odd(status: str, said: dict[str, str]) -> None:
    """Raises Onbruikbaar for what doesn't go together, and for what no YAML can hold."""
    from ivpgen.plan.moments import parse

    for key, value in said.items():
        if any(not sign.isprintable() and sign != "\n" for sign in value):
            raise Onbruikbaar(
                f"--{key.replace('_', '-')} heeft een teken dat geen tekst is.", hoe="Typ de tekst opnieuw."
            )
    if said["nieuwe_planning"]:
        try:
            parse(said["nieuwe_planning"])
        except ValueError:
            raise Onbruikbaar(
                f"--nieuwe-planning kent “{said['nieuwe_planning']}” niet.",
                hoe="Schrijf bijvoorbeeld 2028-K2 of 2028-06.",
            ) from None
        if not said["reden"]:
            raise Onbruikbaar("Bij --nieuwe-planning hoort --reden.", hoe="Zeg in een zin waarom het later wordt.")
    if status == "verschoven" and not said["nieuwe_planning"]:
        raise Onbruikbaar("Bij verschoven hoort --nieuwe-planning, met --reden.", hoe="Naar wanneer is het verschoven?")
    if said["door"] and status != "vervangen":
        raise Onbruikbaar("--door hoort bij de status vervangen.", hoe="Kies die status, of laat --door weg.")


def _no_day(option: str) -> Onbruikbaar:
    return Onbruikbaar("Het plan noemt geen peildatum.", hoe=f"Zeg welke dag het is met {option}, als 2027-03-31.")


def _unread() -> Onbruikbaar:
    return Onbruikbaar("plan.yaml is niet te lezen.", hoe="Kijk wat er is met: ivpgen check.")
