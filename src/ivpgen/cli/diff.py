"""`ivpgen diff`: what changed between two versions of a plan."""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, tell, warn, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from ivpgen.comparing.compare import Zijde
    from ivpgen.report.comparing import Vergelijking

HELP = """Toont wat er veranderde tussen twee versies van een plan.

Een versie is een map, een bestand van het plan, of een versie uit git: HEAD~1, een tag, of VERSIE:map. Een versie zonder map is die van de andere kant, of van de map waarin je staat. Verschillen zijn geen fout: de uitkomst is ook dan 0."""

FORMATS = ("text", "json", "markdown")


class _Kant(NamedTuple):
    """One side: what the reader called it, what leads to its files on the screen, and what was read."""

    naam: str
    voor: str
    zijde: Zijde


def run(
    old: Annotated[str, typer.Argument(metavar="OUD", help="De oude versie.")],
    new: Annotated[str, typer.Argument(metavar="NIEUW", help="De nieuwe versie.")] = ".",
    form: Annotated[
        str,
        typer.Option("--format", metavar="VORM", help="text, json of markdown.", autocompletion=lambda: [*FORMATS]),
    ] = "text",
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="BESTAND",
            help="Schrijf de verschillen als leesbaar document: een bestand dat eindigt op .docx, .html of .md. Mag meer keren.",
        ),
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Laat weg wat niet openbaar is, en wat ernaar verwijst.")
    ] = False,
) -> int:
    """Read both sides, compare them and tell; with `--report` write it as well."""
    one_of("--format", form, FORMATS)
    from ivpgen.cli.check_report import asked

    files = asked(reports, [new]) if reports else []
    with ExitStack() as stack:
        mine, yours = (_side(one, other, stack, public=public) for one, other in ((old, new), (new, old)))
        from ivpgen.comparing.compare import compare
        from ivpgen.documents.terms import terms
        from ivpgen.report import comparing

        plan = yours.zijde.planmap.plan
        assert plan is not None
        found = compare(mine.zijde, yours.zijde)
        if form != "json" or files:
            from ivpgen.comparing.names import named

            shown = named(found, mine.zijde.planmap, yours.zijde.planmap)
        else:
            shown = found
        made = comparing.Vergelijking(mine.naam, yours.naam, mine.voor, yours.voor, shown, terms(plan))
        if files:
            _write(made, yours.zijde, files)
    if form == "json":
        say(comparing.as_json(made._replace(verschillen=found)))
    elif form == "markdown":
        say(comparing.markdown(made))
    else:
        say(comparing.text(made, width(sys.stdout)))
    return ExitCode.CLEAN


def _side(written: str, other: str, stack: ExitStack, *, public: bool) -> _Kant:
    """One side, read; raises Onbruikbaar for what is no plan, no revision, or a plan that can't be read."""
    from ivpgen.cli.plans import prefix
    from ivpgen.comparing.compare import Zijde
    from ivpgen.plan.load import load
    from ivpgen.source.folder import PLAN

    path = Path(written)
    revision = not _exists(path)
    if revision:
        path = _from_git(written, other, stack)
    planmap = load(path, public=public)
    if planmap.plan is None:
        raise Onbruikbaar(f"Het plan in {written} is niet te lezen.", hoe="Kijk met ivpgen check wat eraan mankeert.")
    file = path.resolve()
    part = file.is_file() and planmap.folder.plan == PLAN and file.name != PLAN
    name = file.relative_to(planmap.folder.root.resolve()).as_posix() if part else ""
    before = f"{written.rstrip('/')}{'/' if ':' in written else ':'}" if revision else prefix(planmap.folder.root)
    if revision and file.is_file():
        before = f"{written.partition(':')[0]}:"
    return _Kant(written, before, Zijde(planmap, name))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _from_git(written: str, other: str, stack: ExitStack) -> Path:
    """The folder or file of a revision, written out where it is thrown away when the command ends."""
    from ivpgen.source.revisions import find, put

    beside = Path(other)
    bare = ":" not in written and _exists(beside)
    here = (beside if beside.is_dir() else beside.parent) if bare else Path()
    target = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ivpgen-")))
    made = put(find(written, here), target)
    if bare and beside.is_file():
        made = made / beside.name
    return made


def _write(made: Vergelijking, side: Zijde, files: list[Path]) -> None:
    from ivpgen.cli.check_report import put_reports
    from ivpgen.cli.progress import progress
    from ivpgen.rendering.compared import compared

    with progress("Overzicht maken"):
        report = compared(
            side.planmap, made.oud, made.nieuw, made.verschillen, {file.suffix.lower()[1:] for file in files}
        )
    put_reports(report.files, files, side.planmap)
    for melding in report.meldingen:
        tell("let op", melding)
    for file in files:
        warn(f"Overzicht: {file}")
