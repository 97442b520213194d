"""`ivpgen library`: a group of commands on many plans, each in a module that is only imported when it runs or shows its help."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer

from ivpgen.cli.dutch import DutchCommand, DutchGroup
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say

if TYPE_CHECKING:
    from typer._click import Command, Context

COMMANDS = {name: f"ivpgen.cli.library.{name}" for name in ("build", "search", "compare", "stats", "similar", "site")}
"""Name to module, in the order of the help; each module has a function `run` and its Dutch HELP."""
HELP = """Doorzoekt, vergelijkt en telt veel plannen.

Begin met ivpgen library build MAP: dat maakt van alle plannen onder een map één bestand, plannen.db. De andere opdrachten werken op dat bestand in de map waarin je staat, of op wat je noemt met --db."""


class _Commands(DutchGroup):
    """The commands of COMMANDS, made when they are asked for."""

    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            module = import_module(COMMANDS[cmd_name])
            app = typer.Typer(add_completion=False, rich_markup_mode=None)
            app.command(cmd_name, cls=DutchCommand, help=module.HELP)(module.run)
            self.commands[cmd_name] = typer.main.get_command(app)
        return self.commands.get(cmd_name)


def group() -> Command:
    """The group with its commands."""
    app = typer.Typer(cls=_Commands, help=HELP, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_root)
    made = typer.main.get_command(app)
    made.name = "library"
    return made


def _root(context: typer.Context) -> int:
    """Without a command: what there is."""
    if context.invoked_subcommand is None:
        say(context.get_help())
    return ExitCode.UNUSABLE
