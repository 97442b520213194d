"""`ivpgen partners export`: the sheets of partners, written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.choices import HouseStyle, day, one_of, style_file
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, tell
from ivpgen.diagnostics import Onbruikbaar

HELP = """Maakt per partner en per trekker een Word-blad en een Excel-blad.

Het Word-blad zegt wat is afgesproken en hoe het ervoor staat. In het Excel-blad vult de partner in hoe het gaat; wat terugkomt leest ivpgen partners import. De bladen komen in uit/partners, bij een gezamenlijk plan ook per gemeente in uit/GEMEENTE/partners."""


_FORMS = ("docx", "odt", "pdf", "html", "md")


def run(
    path: Annotated[
        str, typer.Argument(metavar="PAD", help="Map of bestand van het plan; standaard de map waarin je staat.")
    ] = ".",
    partners: Annotated[
        list[str] | None,
        typer.Option("--partner", metavar="ID", help="Alleen voor deze partner of dit team. Mag meer keren."),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="VORM",
            help="De vorm van het leesblad: docx (standaard), odt, pdf, html of md. Mag meer keren. Voor odt en pdf is LibreOffice nodig.",
            autocompletion=lambda: [*_FORMS],
        ),
    ] = None,
    periode: Annotated[
        str | None,
        typer.Option(
            "--periode",
            metavar="JAAR",
            help="De maatregelen van dit jaar; standaard van het uitvoeringsplan dat loopt of als eerste begint.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATUM",
            help="De dag van de stand, als 2027-06-30; standaard de peildatum van het plan.",
        ),
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Laat weg wat niet openbaar is, en wat ernaar verwijst.")
    ] = False,
    table: Annotated[
        str | None,
        typer.Option(
            "--table",
            metavar="BESTAND",
            help="Maakt in plaats van bladen één Excel-bestand (xlsx) met alle maatregelen en al hun gegevens.",
        ),
    ] = None,
    house_style: HouseStyle = None,
) -> int:
    """Make the sheets of all partners, or of those that are named."""
    from ivpgen.cli.output import size, write_all
    from ivpgen.cli.progress import progress
    from ivpgen.partners.exported import bladen, workbook
    from ivpgen.partners.returned import is_filled
    from ivpgen.plan.load import load
    from ivpgen.rendering.partner_sheets import partner_sheets
    from ivpgen.report.plain import plain

    for form in to or ():
        one_of("--to", form, _FORMS)
    vandaag = day("--date", today) if today else None
    style = style_file(house_style)
    planmap = load(path, public=public)
    if not planmap.edities:
        raise Onbruikbaar("plan.yaml is niet te lezen.", hoe="Kijk wat er is met: ivpgen check.")
    if table is not None:
        from ivpgen.cli.partners.table import write_table

        return write_table(planmap, Path(table), partners, periode, vandaag, public)
    out = planmap.folder.root / "uit"
    with progress("Bladen maken") as now:
        sheets = bladen(planmap, partners=partners or (), periode=periode, vandaag=vandaag, openbaar=public)
        for sheet in sheets:
            if is_filled(target := out / f"{sheet.pad}.xlsx"):
                raise Onbruikbaar(
                    f"{target} is al ingevuld; er komt niets overheen.",
                    hoe="Lees het eerst in met ivpgen partners import, en haal het dan weg.",
                )
        if not sheets:
            say("Geen enkele maatregel heeft een trekker of partner; er is niets te maken.")
            return ExitCode.CLEAN
        files, said = partner_sheets(planmap, sheets, to or ("docx",), house_style=style, progress=now)
        files |= {f"{sheet.pad}.xlsx": workbook(sheet) for sheet in sheets}
    files = dict(sorted(files.items()))
    paths = write_all(out, files)
    for melding in said:
        tell("let op", melding)
    lines = [f"  {plain(str(path))} ({size(len(data))})" for path, data in zip(paths, files.values(), strict=True)]
    say("\n".join(["Gemaakt:", *lines]))
    return ExitCode.CLEAN
