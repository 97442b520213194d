"""The typer app: its commands, each in a module that is only imported when it runs or shows its help."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from ivpgen import __version__
from ivpgen.cli.dutch import explain
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.groups import Commands, overview
from ivpgen.cli.terminal import say, warn

COMMANDS = {
    "new": "ivpgen.cli.new",
    "rollover": "ivpgen.cli.rollover",
    "check": "ivpgen.cli.check",
    "diff": "ivpgen.cli.diff",
    "explain": "ivpgen.cli.explain",
    "figures": "ivpgen.cli.figures",
    "status": "ivpgen.cli.status",
    "progress": "ivpgen.cli.measures",
    "render": "ivpgen.cli.render",
    "access": "ivpgen.cli.access",
    "style": "ivpgen.cli.style",
    "schema": "ivpgen.cli.schema",
    "partners": "ivpgen.cli.partners",
    "library": "ivpgen.cli.library",
}
"""Name to module, in the order of the help."""

HELP = """Controleert een integraal veiligheidsplan en maakt er Word-documenten van.

Een plan is een map met plan.yaml, of één YAML-bestand. Zonder PAD werkt een opdracht op de map waarin je staat. Geen enkele opdracht gebruikt internet."""
EPILOG = """Begin met: ivpgen new veiligheidsplan --gemeente NAAM --periode 2027-2030"""


class _Commands(Commands):
    """The commands of COMMANDS."""

    modules = COMMANDS


def run() -> int:
    """Run the command line in `sys.argv` and return the exit code; raises Onbruikbaar for what can't be done."""
    if "_IVPGEN_COMPLETE" in os.environ:
        from ivpgen.cli.completion import prepare

        prepare()
    try:
        code: int = typer.main.get_command(_app())(prog_name="ivpgen", standalone_mode=False)
    except typer.TyperException as error:
        warn(explain(error))
        return ExitCode.UNUSABLE
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    return code


def _app() -> typer.Typer:
    app = typer.Typer(cls=_Commands, help=HELP, epilog=EPILOG, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_root)
    return app


def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Toont de versie.")] = False,
    install: Annotated[
        bool, typer.Option("--install-completion", help="Laat deze terminal voortaan aanvullen met de tabtoets.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--show-completion", help="Toont wat --install-completion zou neerzetten.")
    ] = False,
) -> int:
    """What happens before a command, or without one."""
    if version:
        say(f"ivpgen {__version__}")
        raise typer.Exit(ExitCode.CLEAN)
    if install or show:
        from ivpgen.cli import completion

        say(completion.install() if install else completion.script())
        raise typer.Exit(ExitCode.CLEAN)
    return overview(context)
