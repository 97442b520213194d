"""`ivpgen check`: the findings of one or more plans on standard output."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen.cli.choices import day, one_of
from ivpgen.cli.dutch import DutchCommand
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import has_colour, say, tell, width
from ivpgen.diagnostics import Onbruikbaar

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

    from ivpgen.cli.plans import Wensen
    from ivpgen.report.checked import Checked
    from ivpgen.rules.choice import Keuze

HELP = """Controleert een of meer plannen.

Zegt alles in één keer: wat er is, waar het staat en hoe je het oplost. Zonder --fix verandert er niets aan je bestanden. De uitkomst is 0 als niets het plan tegenhoudt, 1 bij meldingen die dat wel doen en 2 als er geen plan is. Meer over een melding: ivpgen explain CODE."""

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit")
"""Each but `text` is a module of `report` with a function `report`."""
THRESHOLDS = {"fout": "fout", "let-op": "let op", "tip": "tip", "nooit": "nooit"}
_BASES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY")
"""Where GitHub, GitLab and Azure DevOps say which folder their names of files start from."""


def profiles() -> Sequence[str]:
    """The profiles that the rules know."""
    from ivpgen.rules.profiles import PROFIELEN

    return [*PROFIELEN]


class Command(DutchCommand):
    """The command, with the profiles below its help; these are only loaded to be shown."""

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        from ivpgen.rules.profiles import PROFIELEN

        with formatter.section("Profielen"):
            formatter.write_dl([(one.naam, one.zin) for one in PROFIELEN.values()])


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAD", help="Map of bestand van een plan; standaard de map waarin je staat."),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="VORM",
            help="text, json, sarif, github, gitlab of junit.",
            autocompletion=lambda: [*FORMATS],
        ),
    ] = "text",
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="PROFIEL",
            help="Hoe streng: concept, ccv, rekenkamer of final, zie hieronder; standaard concept of ccv, naar de status van het plan.",
            autocompletion=lambda: [*profiles()],
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="REGELS",
            help="Alleen deze regels: codes, namen of het begin van codes, zoals IVP3,IVP501. Mag meer keren.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="REGELS", help="Deze regels niet, geschreven als bij --select."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="NIVEAU",
            help="Vanaf welk niveau de uitkomst 1 is: fout, let-op, tip of nooit; standaard wat het profiel zegt.",
            autocompletion=lambda: [*THRESHOLDS],
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATUM",
            help="De dag waarop iets te laat is, als 2027-03-31; standaard de peildatum van het plan.",
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Herstel wat veilig te herstellen is, en controleer daarna.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Toon wat --fix verandert; zonder --fix verandert er niets.")
    ] = False,
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="BESTAND",
            help="Schrijf de controle als leesbaar rapport: een bestand dat eindigt op .docx, .html of .md. Mag meer keren.",
        ),
    ] = None,
) -> int:
    """Check every plan, and go on where one of several is no plan."""
    one_of("--format", form, FORMATS)
    wishes = _wishes(profile, select, ignore, fail_on, today)
    targets = list(dict.fromkeys(str(Path(path)) for path in paths or ["."]))
    files = _report_files(reports, targets, checks=fix or not diff)
    mended = ExitCode.CLEAN
    if fix or diff:
        from ivpgen.cli.fix import mend

        mended = mend(targets, wishes, write=fix, diff=diff, form=form)
        if not fix:
            return mended
    base = (
        next((os.environ[name] for name in _BASES if os.environ.get(name)), "") if form not in {"text", "json"} else ""
    )
    if files:
        code = _check_and_write(targets[0], wishes, base, form, files)
        return ExitCode.UNUSABLE if mended == ExitCode.UNUSABLE else code
    plans, refused = _checked(targets, wishes, base)
    if plans:
        say(_report(plans, form))
    for refusal in refused:
        tell("fout", refusal.bericht, refusal.hoe)
    if refused or mended == ExitCode.UNUSABLE:
        return ExitCode.UNUSABLE
    return ExitCode.FINDINGS if any(plan.outcome.gezakt for plan in plans) else ExitCode.CLEAN


def _report_files(reports: list[str] | None, targets: Sequence[str], *, checks: bool) -> list[Path]:
    """The files that --report names; none without it."""
    if not reports:
        return []
    if not checks:
        raise Onbruikbaar("--diff controleert niet; er is dan geen rapport.", hoe="Laat --diff of --report weg.")
    from ivpgen.cli.check_report import asked

    return asked(reports, targets)


def _check_and_write(target: str, wishes: Wensen, base: str, form: str, files: Sequence[Path]) -> int:
    """Check one plan, and write the report whatever was found."""
    from ivpgen.cli.check_report import write
    from ivpgen.cli.plans import read

    planmap, plan = read(target, wishes, base=base)
    say(_report([plan], form))
    write(planmap, plan.outcome, files, wishes)
    return ExitCode.FINDINGS if plan.outcome.gezakt else ExitCode.CLEAN


def _wishes(
    profile: str | None, select: list[str] | None, ignore: list[str] | None, fail_on: str | None, today: str | None
) -> Wensen:
    from ivpgen.cli.plans import Wensen

    return Wensen(
        one_of("--profile", profile, profiles()) if profile else None,
        day("--date", today) if today else None,
        _choice(select, ignore) if select or ignore else None,
        THRESHOLDS[one_of("--fail-on", fail_on, [*THRESHOLDS])] if fail_on else None,
    )


def _choice(select: list[str] | None, ignore: list[str] | None) -> Keuze:
    from ivpgen.cli.rule_names import codes_of
    from ivpgen.rules.choice import Keuze

    chosen = frozenset(codes_of("--select", select)) if select else None
    return Keuze(chosen, frozenset(codes_of("--ignore", ignore) if ignore else ()))


def _checked(targets: list[str], wishes: Wensen, base: str) -> tuple[list[Checked], list[Onbruikbaar]]:
    """The plans that could be read, in order, and why others couldn't."""
    from ivpgen.cli.plans import read
    from ivpgen.cli.progress import progress
    from ivpgen.processes import cores, side_by_side

    if len(targets) > 1:
        # What was read of one plan makes room for the next; nearly all of it does so without the collector.
        gc.set_threshold(50_000)
        gc.enable()
    with progress("Controleren") as now:

        def one(number: int) -> Checked | Onbruikbaar:
            now(f"Controleren: {targets[number]}")
            try:
                return read(targets[number], wishes, base=base)[1]
            except Onbruikbaar as refusal:
                return refusal

        results = side_by_side(one, len(targets), cores())
    return (
        [result for result in results if not isinstance(result, Onbruikbaar)],
        [result for result in results if isinstance(result, Onbruikbaar)],
    )


def _report(plans: Sequence[Checked], form: str) -> str:
    if form == "text":
        from ivpgen.report import text

        return text.full(plans, width=width(sys.stdout), colour=has_colour(sys.stdout))
    if form == "github" and os.environ.get("GITHUB_STEP_SUMMARY"):
        _summarize(plans, Path(os.environ["GITHUB_STEP_SUMMARY"]))
    made: str = import_module(f"ivpgen.report.{form}").report(plans)
    return made


def _summarize(plans: Sequence[Checked], path: Path) -> None:
    """Add a page to what GitHub shows of the job; a check is no worse when that fails."""
    from ivpgen.report.job_summary import markdown

    try:
        with path.open("a", encoding="utf-8", errors="replace") as file:
            file.write(markdown(plans))
    except (OSError, ValueError):
        tell("let op", f"De samenvatting voor GitHub is niet te schrijven: {path}.")
