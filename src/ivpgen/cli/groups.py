"""Groups of commands, each command in a module that is only imported when it runs or shows its help."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

import typer

from ivpgen.cli.dutch import DutchCommand, DutchGroup
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typer._click import Command, Context


class Commands(DutchGroup):
    """A group that makes its commands when they are asked for.

    A module of `modules` has a function `run`, its Dutch HELP and, if it has more to say, a class `Command`; one with commands of
    its own has a function `group` instead.
    """

    modules: ClassVar[Mapping[str, str]] = {}
    """Name to module, in the order of the help."""

    def list_commands(self, ctx: Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name in self.modules and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(cmd_name, self.modules[cmd_name])
        return self.commands.get(cmd_name)


def group(name: str, help_text: str, commands: type[Commands]) -> Command:
    """A group below the first one; without a command it shows what there is."""
    app = typer.Typer(cls=commands, help=help_text, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(overview)
    made = typer.main.get_command(app)
    made.name = name
    return made


def overview(context: typer.Context) -> int:
    """What a group does before a command, or without one."""
    if context.invoked_subcommand is None:
        say(context.get_help())
    return ExitCode.UNUSABLE


def _made(name: str, path: str) -> Command:
    module = import_module(path)
    if hasattr(module, "group"):
        made: Command = module.group()
        return made
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=getattr(module, "Command", DutchCommand), help=module.HELP)(module.run)
    return typer.main.get_command(app)
