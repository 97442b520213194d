"""`ivpgen figures`: what downloaded files of figures hold, and the lines of a plan for them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import TEXT_OR_JSON, TextOrJson, one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import has_colour, say, tell, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.figures.surroundings import Omgeving
    from ivpgen.report.figures import Gelezen, Geweigerd

HELP = """Leest cijferbestanden, en zegt waar de indicatoren van een plan staan.

Met een MAP, of zonder iets, gaat het over het plan: per indicator de laatste cijfers, wat er veranderde, hoe het met de doelen staat, en een zin die je kunt gebruiken. Met een BESTAND zegt het wat daarin staat. Dat werkt op de csv en de onbewerkte dataset (zip) van data.politie.nl en StatLine, op OData (json), en op een eigen tabel met indicatoren (csv of xlsx). Noemt tabel, perioden, soorten, gebieden, wat niet gepubliceerd en wat voorlopig is, en toont de regels voor plan.yaml: voor de gemeente van het plan in de map waarin je staat, en anders voor een gebied uit het bestand. Met --update zegt het wat een nieuwere download verandert; alleen met --apply verandert er iets. Met --add komen indicatoren uit het bestand in het plan. Met --xlsx komen de cijfers van het plan in een Excel-bestand. De uitkomst is 0, 1 als teksten om nalezen vragen of plan.yaml fouten heeft waardoor het niet te lezen is, of 2 als een bestand of plan er niet is of niet te lezen is."""

_BAR = 20


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MAP | BESTAND...]",
            help="De map van een plan, of een of meer cijferbestanden: csv, json, xlsx of zip. Zonder: de map waarin je staat.",
            show_default=False,
        ),
    ] = None,
    form: TextOrJson = "text",
    update: Annotated[
        str | None,
        typer.Option(
            "--update",
            metavar="BESTAND",
            help="Zegt wat een nieuwere download verandert aan het plan: cijfers, grafieken, teksten en doelen.",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="ID",
            help="De bron waar het nieuwere bestand bij hoort; anders volgt die uit de tabel.",
            autocompletion=lambda: _sources_here(),
        ),
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Zet het nieuwere bestand ook echt in het plan.")] = False,
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add",
            metavar="INDICATOR",
            help="Zet deze indicator uit het bestand in het plan, met zijn bron. Mag meer keren, of met komma's.",
            autocompletion=lambda ctx: _suggested(ctx),
        ),
    ] = None,
    plan: Annotated[
        str | None,
        typer.Option("--plan", metavar="MAP", help="Bij --add: het plan; standaard dat in de map waarin je staat."),
    ] = None,
    xlsx: Annotated[
        str | None,
        typer.Option("--xlsx", metavar="BESTAND", help="Zet de cijfers van het plan in een Excel-bestand."),
    ] = None,
    public: Annotated[bool, typer.Option("--public", help="Bij --xlsx: laat weg wat niet openbaar is.")] = False,
) -> int:
    """Say what files hold, where the indicators of a plan stand, or what a newer file changes."""
    one_of("--format", form, TEXT_OR_JSON)
    if add is not None:
        _refuse_beside_add(update, source, xlsx, form, loose=apply or public)
        from ivpgen.cli.figures_to_plan import add as put_in

        return put_in(paths or [], add, plan or ".")
    if plan is not None:
        raise Onbruikbaar("--plan hoort bij --add.", hoe="Schrijf: ivpgen figures BESTAND --add INDICATOR --plan MAP.")
    paths = paths or ["."]
    if update is not None:
        from ivpgen.cli.figures_of_plan import update as renew

        return renew(only(paths), update, source, form, write=apply)
    if source is not None or apply:
        raise Onbruikbaar("--source en --apply horen bij --update.", hoe="Schrijf: ivpgen figures --update BESTAND.")
    if xlsx is not None:
        from ivpgen.cli.figures_to_excel import save

        return save(only(paths), xlsx, public=public)
    if public:
        raise Onbruikbaar("--public hoort bij --xlsx.", hoe="Schrijf: ivpgen figures --public --xlsx BESTAND.xlsx.")
    if any(map(is_plan, paths)):
        from ivpgen.cli.figures_of_plan import stand

        return stand(only(paths), form)
    return _files(paths, form)


def _refuse_beside_add(update: str | None, source: str | None, xlsx: str | None, form: str, *, loose: bool) -> None:
    if update is not None or source is not None or xlsx is not None or form != "text" or loose:
        raise Onbruikbaar(
            "Bij --add past alleen --plan, naast het cijferbestand.",
            hoe="Schrijf: ivpgen figures BESTAND --add INDICATOR --plan MAP.",
        )


def is_plan(path: str) -> bool:
    """Whether a path names a plan rather than a file of figures."""
    return path.lower().endswith((".yaml", ".yml")) or os.path.isdir(path)


def only(paths: list[str]) -> str:
    """The one plan that is named; raises Onbruikbaar where there is more."""
    if len(paths) > 1:
        raise Onbruikbaar("Noem één plan, of alleen cijferbestanden.", hoe="Geef de opdracht voor elk plan apart.")
    return paths[0]


def _files(files: list[str], form: str) -> int:
    """Read every file, and go on where one of several can't be read."""
    from ivpgen.figures import Onleesbaar
    from ivpgen.figures.surroundings import of_folder
    from ivpgen.report import figures as report

    omgeving = of_folder(Path())
    found: list[Gelezen] = []
    refused: list[Geweigerd] = []
    for name in dict.fromkeys(files):
        try:
            with progress(f"{name} lezen") as doing:
                found.append(_read(name, omgeving, doing))
        except Onleesbaar as refusal:
            refused.append(report.Geweigerd(name, refusal))
    if form == "json":
        say(report.as_json(found, refused))
    elif found:
        say(report.text(found, width=width(sys.stdout), colour=has_colour(sys.stdout)))
    for one in refused:
        tell("fout", one.bericht, one.reden.hoe)
    return ExitCode.UNUSABLE if refused else ExitCode.CLEAN


def _read(name: str, omgeving: Omgeving | None, doing: Callable[[str], None]) -> Gelezen:
    from ivpgen.figures import lees
    from ivpgen.figures.cautions import cautions
    from ivpgen.figures.proposal import propose
    from ivpgen.report.figures import Gelezen

    path = Path(name)
    short = path.name[:25]

    def tell_part(part: float) -> None:
        done = int(part * _BAR)
        doing(f"{short} {'█' * done}{'░' * (_BAR - done)} {part:.0%}")

    bestand = lees(path, tell_part)
    overzicht = bestand.overzicht()
    voorstel = propose(bestand, overzicht, path, omgeving)
    remarks = (*bestand.opmerkingen, *overzicht.opmerkingen, *cautions(bestand, overzicht), *voorstel.opmerkingen)
    return Gelezen(name, bestand, overzicht, voorstel, remarks)


def _sources_here() -> list[str]:
    """The sources with a file of the plan in the current folder, for completion: what can't be read offers nothing."""
    from ivpgen.figures.surroundings import of_folder

    omgeving = of_folder(Path())
    return [name for name, file in omgeving.bronnen.items() if name and file] if omgeving else []


def _suggested(ctx: typer.Context) -> list[str]:
    """The indicators that the named file suggests, for completion."""
    from ivpgen.figures import Onleesbaar, lees
    from ivpgen.figures.suggestions import suggested

    # Where the option still misses its value, click has not come to the arguments.
    paths = ctx.params.get("paths") or ctx.args
    try:
        bestand = lees(Path(paths[0])) if len(paths) == 1 else None
        return [one.id for one in suggested(bestand, bestand.overzicht())[0]] if bestand else []
    except Onleesbaar:
        return []
