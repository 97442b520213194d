"""`ivpgen library site`: a website of the plans of a library."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.library.options import Db, Province, Region, Year, year
from ivpgen.cli.output import size, write_all
from ivpgen.cli.progress import progress
from ivpgen.cli.terminal import say, tell
from ivpgen.diagnostics import Onbruikbaar

HELP = """Maakt een website van de plannen in een bibliotheek.

Gewone bestanden, met een pagina per plan en per thema en een zoekpagina. De website vraagt niets van internet of van een server: open index.html, of zet de map op een webserver. Een website die er stond wordt vervangen; een map met iets anders niet."""


def run(
    target: Annotated[str, typer.Argument(metavar="MAP", help="De map waarin de website komt.")],
    jaar: Year = None,
    provincie: Province = None,
    regio: Region = None,
    title: Annotated[
        str, typer.Option("--title", metavar="TITEL", help="Wat bovenaan elke pagina staat.")
    ] = "Veiligheidsplannen",
    db: Db = "plannen.db",
) -> int:
    """Make all pages, and write them in one go."""
    from ivpgen.library.opening import opened
    from ivpgen.library.scope import Bereik, choose
    from ivpgen.library.site import site
    from ivpgen.rendering.own_templates import own_templates
    from ivpgen.source.folder import Folder

    folder = Path(target)
    before = _before(folder)
    own = own_templates(Folder(Path(os.path.abspath(db)).parent))
    with progress("Website maken"), opened(Path(db)) as connection:
        chosen = choose(connection, Bereik(year(jaar), provincie, regio))
        made = site(connection, chosen, own, title)
        internal = b"Intern: deze website" in made["index.html"]
    write_all(folder, made)
    for name in before - made.keys():
        (folder / name).unlink(missing_ok=True)
    if internal:
        tell("let op", "De website bevat ook wat niet openbaar is.", "Zet haar niet op internet.")
    say(f"{folder / 'index.html'}: {chosen.wie}; {len(made)} bestanden, {size(sum(map(len, made.values())))}.")
    return ExitCode.CLEAN


def _before(folder: Path) -> set[str]:
    """The files of the site that is there; raises Onbruikbaar for a folder with anything else in it."""
    from ivpgen.library.site import MANIFEST

    try:
        if folder.exists() and not folder.is_dir():
            raise Onbruikbaar(f"{folder} is een bestand, geen map.", hoe="Noem een map voor de website.")
        if not folder.is_dir() or not any(folder.iterdir()):
            return set()
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if said["ivpgen"] == "site":
            return {name for name in said["bestanden"] if _is_page(name)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    raise Onbruikbaar(f"In de map {folder} staat al iets anders.", hoe="Noem een nieuwe of lege map.")


def _is_page(name: object) -> bool:
    """Whether a name can be that of a file of a site: nothing outside its folder."""
    return (
        isinstance(name, str)
        and ".." not in name
        and not name.startswith("/")
        and name.endswith((".html", ".js", ".css"))
    )
