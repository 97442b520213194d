"""`ivpgen render`: checks a plan, makes its documents and writes them whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ivpgen.cli.choices import HouseStyle, day, one_of, style_file
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import has_colour, say, tell, warn, width

if TYPE_CHECKING:
    from ivpgen.plan.planmap import Planmap
    from ivpgen.report.checked import Checked

HELP = """Maakt de documenten van een plan: Word, of met --to een andere vorm.

Controleert het plan eerst. Een plan dat niet af is wordt ook een document: wat ontbreekt is zichtbaar gemarkeerd. De documenten komen in de map uit van het plan."""

_OUT = "uit"
_FORMS = ("docx", "odt", "pdf", "html", "md")


def run(
    path: Annotated[
        str, typer.Argument(metavar="PAD", help="Map of bestand van het plan; standaard de map waarin je staat.")
    ] = ".",
    documents: Annotated[
        list[str] | None,
        typer.Option(
            "--document",
            metavar="NAAM",
            help="Alleen dit document: ivp, of uitvoeringsplan-2027 en dergelijke. Ook de stukken eromheen, die alleen zo worden gemaakt: "
            "startnotitie, startbijeenkomst, veiligheidsanalyse, raadsvoorstel, collegevoorstel, raadsinformatiebrief, publiekssamenvatting, status, voortgangsrapportage en evaluatie. Mag meer keren.",
            autocompletion=lambda: _here(),
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="VORM",
            help="In welke vorm: docx (standaard), odt, pdf, html of md. Mag meer keren. Voor odt en pdf is LibreOffice nodig.",
            autocompletion=lambda: list(_FORMS),
        ),
    ] = None,
    periode: Annotated[
        str | None,
        typer.Option(
            "--periode",
            metavar="JAAR",
            help="Alleen wat bij dit jaar hoort, bijvoorbeeld 2027. Bij een voortgangsrapportage ook een kwartaal, als 2027-K2.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATUM",
            help="De dag van vandaag voor status, voortgangsrapportage en evaluatie, als 2027-03-31.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="MAP", help="Zet de documenten in deze map; zij wordt zo nodig gemaakt."),
    ] = None,
    final: Annotated[
        bool,
        typer.Option("--final", help="De definitieve versie: maakt niets zolang er een fout, let op of open plek is."),
    ] = False,
    house_style: HouseStyle = None,
    page_numbers: Annotated[
        bool,
        typer.Option(
            "--page-numbers", help="Zet bladzijdenummers in de inhoudsopgave van Word; daarvoor is LibreOffice nodig."
        ),
    ] = False,
    metadata: Annotated[
        bool,
        typer.Option(
            "--metadata", help="Zet bij elk document een JSON-bestand met de gegevens voor publicatie (DiWoo)."
        ),
    ] = False,
    public: Annotated[
        bool, typer.Option("--public", help="Laat weg wat niet openbaar is, en wat ernaar verwijst.")
    ] = False,
) -> int:
    """Make the documents; with faults as far as possible, with `final` only when nothing is left to do."""
    from ivpgen.cli.plans import checked
    from ivpgen.cli.progress import progress
    from ivpgen.plan.load import load
    from ivpgen.processes import aside, cores

    now_is = day("--date", today) if today is not None else None
    with progress("Plan lezen"):
        planmap = load(path)
    style = style_file(house_style)
    for form in to or ():
        one_of("--to", form, _FORMS)
    if not planmap.edities:
        _tell_all(checked(planmap, path))
        return ExitCode.FINDINGS
    with aside(partial(_judged, planmap, path, final), cores()) as judged:
        if final and judged().gezakt:
            warn(judged().kort)
            said = "Er is niets gemaakt: --final wacht tot alles hierboven is opgelost."
            tell("fout", said, f"Alles met uitleg: {_again(path)}")
            return ExitCode.FINDINGS
        folder = Path(output) if output else planmap.folder.root / _OUT
        with progress("Documenten maken") as now:
            from ivpgen.rendering import render

            made = render(
                load(path, public=True) if public else planmap,
                documents=documents or (),
                periode=periode,
                vandaag=now_is,
                house_style=style,
                to=to or ("docx",),
                page_numbers=page_numbers,
                metadata=metadata,
                examine=_examiner(folder) if not to or "docx" in to else None,
                progress=now,
                processes=cores(),
            )
        warn(judged().kort)
    for melding in made.meldingen:
        tell("let op", melding)
    say(_written(folder, made.files))
    for melding in made.bevindingen:
        tell("let op", melding)
    return ExitCode.FINDINGS if judged().gezakt else ExitCode.CLEAN


class _Oordeel(NamedTuple):
    """What a check found, in short, and whether that holds the plan up."""

    kort: str
    gezakt: bool


def _judged(planmap: Planmap, path: str, final: bool) -> _Oordeel:
    from ivpgen.cli.plans import Wensen, checked
    from ivpgen.report.text import brief

    found = checked(planmap, path, Wensen("final" if final else None))
    return _Oordeel(brief(found, width=width(sys.stderr), colour=has_colour(sys.stderr)), found.outcome.gezakt)


def _examiner(folder: Path) -> Callable[[str, bytes], list[str]]:
    """What says how accessible a Word file is that is about to be written in this folder."""
    from ivpgen.access import brief

    return lambda path, data: brief({str(folder / path): data})


def _here() -> list[str]:
    """The documents that the plan in the current folder may have, without reading it."""
    from ivpgen.documents.papers.table import names
    from ivpgen.progress.table import VERSLAGEN

    yearly = sorted(Path("uitvoering").glob("*.y*ml"))
    return ["ivp", *(f"uitvoeringsplan-{path.stem}" for path in yearly), *names(), *VERSLAGEN]


def _tell_all(checked: Checked) -> None:
    from ivpgen.report.text import full

    warn(full([checked], width=width(sys.stderr), colour=has_colour(sys.stderr)))
    tell("fout", "Er is niets gemaakt: zolang plan.yaml niet te lezen is, kan dat niet.")


def _again(path: str) -> str:
    import shlex

    return f"ivpgen check --profile final{'' if path == '.' else f' {shlex.quote(path)}'}"


def _written(folder: Path, files: Mapping[str, bytes]) -> str:
    """Write the documents and list them."""
    from ivpgen.cli.output import size, write_all
    from ivpgen.report.plain import plain

    paths = write_all(folder, files)
    lines = [f"  {plain(str(path))} ({size(len(data))})" for path, data in zip(paths, files.values(), strict=True)]
    return "\n".join(["Gemaakt:", *lines])
