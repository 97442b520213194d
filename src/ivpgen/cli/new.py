"""`ivpgen new`: a starter plan for one or more gemeenten in a folder of its own."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, cast

import typer

from ivpgen import __version__
from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.questions import ask, can_ask
from ivpgen.cli.terminal import say
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.method.gemeenten import Gemeente
    from ivpgen.start import CI

HELP = """Maakt een startplan voor een of meer gemeenten.

Er komt een map met een plan en een uitvoeringsplan, met uitleg bij elk onderdeel. Wat je niet noemt wordt gevraagd. Een map waar al iets in staat blijft zoals zij is."""

_PERIODE = re.compile(r"\s*(\d{4})\s*(?:-|–|t/m|tot en met)\s*(\d{4})\s*", re.ASCII)
_FIRST, _LAST, _LONGEST = 2000, 2100, 10


class Jaren(NamedTuple):
    """The period of a plan: its first and last year."""

    van: int
    tot: int


def _alike(incomplete: str) -> list[str]:
    from ivpgen.cli.gemeenten import alike

    return alike(incomplete)


def _pipelines() -> list[str]:
    """The services that a pipeline can be made for."""
    from ivpgen.start import PIPELINES

    return [*PIPELINES]


def run(
    folder: Annotated[str | None, typer.Argument(metavar="MAP", help="De map die gemaakt wordt.")] = None,
    gemeenten: Annotated[
        list[str] | None,
        typer.Option(
            "--gemeente",
            metavar="NAAM",
            help="De gemeente. Noem er meer voor een gezamenlijk plan.",
            autocompletion=_alike,
        ),
    ] = None,
    periode: Annotated[
        str | None, typer.Option("--periode", metavar="JAREN", help="De looptijd van het plan, als 2027-2030.")
    ] = None,
    titel: Annotated[str, typer.Option("--titel", metavar="TEKST", help="De titel van het plan.")] = "",
    ci: Annotated[
        str | None,
        typer.Option(
            "--ci",
            metavar="WAAR",
            help="Voegt een pipeline toe: github, gitlab of azure.",
            autocompletion=_pipelines,
        ),
    ] = None,
) -> int:
    """Ask what wasn't said where somebody can answer, then write the whole folder or nothing."""
    asking = can_ask()
    if not asking:
        _refuse_missing(folder, gemeenten, periode)
    pipeline = cast("CI", one_of("--ci", ci, _pipelines())) if ci else None
    jaren = years_of(periode) if periode else None
    target = folder_to_make(folder) if folder else ask("In welke map komt het plan?", folder_to_make, "veiligheidsplan")
    who = (
        _gemeenten(gemeenten, asking)
        if gemeenten
        else ask(
            "Voor welke gemeente? Noem er meer met een komma ertussen:",
            lambda said: _gemeenten(said.split(","), asking),
        )
    )
    jaren = jaren or ask("Voor welke jaren, bijvoorbeeld 2027-2030?", years_of)
    files = _files(who, jaren, titel, pipeline)
    from ivpgen.cli.output import write_all

    write_all(target, files)
    say(_told(target, list(files)))
    return ExitCode.CLEAN


def _refuse_missing(folder: str | None, gemeenten: Sequence[str] | None, periode: str | None) -> None:
    said = {"MAP": folder, "--gemeente NAAM": gemeenten, "--periode 2027-2030": periode}
    missing = [what for what, value in said.items() if not value]
    if missing:
        raise Onbruikbaar(
            f"Er ontbreekt: {', '.join(missing)}.",
            hoe="Bijvoorbeeld: ivpgen new veiligheidsplan --gemeente Zeist --periode 2027-2030. In een terminal wordt het gevraagd.",
        )


def folder_to_make(name: str) -> Path:
    """The folder to make; raises Onbruikbaar where something is already."""
    folder = Path(name)
    try:
        taken = any(folder.iterdir()) if folder.is_dir() else folder.exists() or folder.is_symlink()
    except OSError as error:
        raise Onbruikbaar(f"{name} is niet te gebruiken als map.", hoe="Kies een andere map.") from error
    if taken:
        raise Onbruikbaar(f"{name} bestaat al, en er staat iets in.", hoe="Kies een andere map; er is niets veranderd.")
    return folder


def years_of(text: str) -> Jaren:
    """A period as 2027-2030; raises Onbruikbaar for what can't be the period of a plan."""
    found = _PERIODE.fullmatch(text)
    if found is None:
        raise Onbruikbaar(f"“{text}” is geen periode.", hoe="Schrijf het eerste en het laatste jaar, als 2027-2030.")
    jaren = Jaren(int(found[1]), int(found[2]))
    if jaren.tot < jaren.van:
        raise Onbruikbaar(f"De periode {text} eindigt voor zij begint.", hoe=f"Bedoel je {jaren.tot}-{jaren.van}?")
    if jaren.van < _FIRST or jaren.tot > _LAST or jaren.tot - jaren.van >= _LONGEST:
        raise Onbruikbaar(
            f"De periode {text} kan niet.",
            hoe=f"Een plan loopt meestal vier jaar, en hier hooguit {_LONGEST}, tussen {_FIRST} en {_LAST}.",
        )
    return jaren


def _gemeenten(names: Sequence[str], asking: bool) -> list[Gemeente | str]:
    from ivpgen.cli.gemeenten import find

    return [find(naam, asking=asking) for naam in names]


def _files(who: Sequence[Gemeente | str], jaren: Jaren, titel: str, pipeline: CI | None) -> dict[str, bytes]:
    """The files of the plan and, beside it, the schemas for the editor."""
    from ivpgen.plan.schema import committed
    from ivpgen.start import make

    try:
        made = make(who, jaren, titel=titel, ci=pipeline, pakket=f"ivpgen=={__version__}")
    except ValueError as error:
        raise Onbruikbaar(
            f"{error}: die gemeente is twee keer genoemd, of heeft geen naam.", hoe="Noem elke gemeente één keer."
        ) from None
    made |= {f".ivpgen/{name}": text for name, text in committed().items()}
    return {name: text.encode() for name, text in made.items()}


def _told(target: Path, names: Sequence[str]) -> str:
    """What was made and how to go on."""
    from ivpgen.report.plain import plain
    from ivpgen.start import PIPELINES

    shown = shlex.quote(plain(str(target)))
    there = "" if target == Path() else f" {shown}"
    files = [name for name in names if not name.startswith(".") or name in PIPELINES.values()]
    return "\n".join(
        [
            f"Gemaakt in {shown}:" if there else "Gemaakt:",
            *(f"  {plain(name)}" for name in files),
            "",
            "Zo ga je verder:",
            "  1. Open de map in een editor en begin met LEESMIJ.md en plan.yaml.",
            f"  2. Controleer:          ivpgen check{there}",
            f"  3. Maak de documenten:  ivpgen render{there}",
        ]
    )
