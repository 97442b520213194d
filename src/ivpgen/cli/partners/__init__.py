"""`ivpgen partners`: a group of two commands, what goes to partners and what comes back, each imported when it runs or shows its help."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer

from ivpgen.cli.dutch import DutchCommand, DutchGroup
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say

if TYPE_CHECKING:
    from typer._click import Command, Context

COMMANDS = {"export": "ivpgen.cli.partners.outgoing", "import": "ivpgen.cli.partners.incoming"}
"""Name to module, in the order of the help; each module has a function `run` and its Dutch HELP."""
HELP = """Maakt per partner een blad met zijn maatregelen, en neemt over wat partners invullen.

Begin met ivpgen partners export: dat maakt voor elke partner en elk team een Word-blad om te lezen en een Excel-blad om in te vullen. Wat terugkomt lees je met ivpgen partners import."""


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
    made.name = "partners"
    return made


def _root(context: typer.Context) -> int:
    """Without a command: what there is."""
    if context.invoked_subcommand is None:
        say(context.get_help())
    return ExitCode.UNUSABLE
