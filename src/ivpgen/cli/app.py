"""The typer app: its commands, each in a module that is only imported when it runs or shows its help."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from ivpgen import __version__
from ivpgen.cli.dutch import DutchCommand, DutchGroup, explain
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, warn

if TYPE_CHECKING:
    from typer._click import Command, Context

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
"""Name to module, in the order of the help; each module has a function `run`, its Dutch HELP and, if it has more to say, a class `Command`;
one with commands of its own has a function `group` instead."""

HELP = """Controleert een integraal veiligheidsplan en maakt er Word-documenten van.

Een plan is een map met plan.yaml, of één YAML-bestand. Zonder PAD werkt een opdracht op de map waarin je staat. Geen enkele opdracht gebruikt internet."""
EPILOG = """Begin met: ivpgen new veiligheidsplan --gemeente NAAM --periode 2027-2030"""


class Commands(DutchGroup):
    """The commands of COMMANDS, made when they are asked for."""

    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(cmd_name)
        return self.commands.get(cmd_name)


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
    app = typer.Typer(cls=Commands, help=HELP, epilog=EPILOG, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_root)
    return app


def _made(name: str) -> Command:
    module = import_module(COMMANDS[name])
    if hasattr(module, "group"):
        group: Command = module.group()
        return group
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=getattr(module, "Command", DutchCommand), help=module.HELP)(module.run)
    return typer.main.get_command(app)


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
    if context.invoked_subcommand is None:
        say(context.get_help())
    return ExitCode.UNUSABLE
