"""Typer in Dutch: usage, help and the messages for a command line that can't be understood."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ivpgen.cli.terminal import say
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.report.plain import plain

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter, Parameter

    _Base = Command
else:
    _Base = object


class _Dutch(_Base):
    """The help of a command or group, in Dutch."""

    def collect_usage_pieces(self, ctx: Context) -> list[str]:
        arguments = [param for param in self.params if isinstance(param, TyperArgument)]
        return ["[OPTIES]", *(_name(param) if param.required else f"[{_name(param)}]" for param in arguments)]

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        for heading, kind in (("Argumenten", TyperArgument), ("Opties", TyperOption)):
            rows = [(_name(param), param.help or "") for param in self.get_params(ctx) if isinstance(param, kind)]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            # Typer's parser forgets for which command it was parsing.
            if getattr(error, "ctx", None) is None:
                vars(error)["ctx"] = ctx
            raise

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toont deze uitleg."
            option.callback = _show_help
        return option


class DutchCommand(_Dutch, TyperCommand):
    """A command whose help is Dutch, and that says so when it gets more than it takes."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise Onbruikbaar(f"“{rest[0]}” is hier te veel.", hoe=f"Zie: {ctx.command_path} --help")
        return rest


class DutchGroup(_Dutch, TyperGroup):
    """A group of commands whose help is Dutch, and that says so when a command doesn't exist."""

    def collect_usage_pieces(self, ctx: Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), "OPDRACHT", "…"]

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, (command.help or "").partition("\n")[0]) for name, command in commands if command]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        name = args[0]
        if not ctx.resilient_parsing and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.list_commands(ctx), 1)
            hoe = f"Bedoel je {near[0]}?" if near else f"Kies uit: {', '.join(self.list_commands(ctx))}."
            raise Onbruikbaar(f"De opdracht “{name}” bestaat niet.", hoe=hoe)
        return super().resolve_command(ctx, args)


def explain(error: typer.TyperException) -> str:
    """The usage line, what is wrong with the command line and where to read on."""
    context: Context | None = getattr(error, "ctx", None)
    refusal = f"fout: {_explained(error)}"
    if context is None:
        return refusal
    return f"{context.get_usage()}\n{refusal}\nZie: {context.command_path} --help"


def _explained(error: typer.TyperException) -> str:
    # By name: the classes themselves live in a private part of typer.
    kind, option = type(error).__name__, getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        return f"De optie {plain(option)} bestaat niet.{f' Bedoel je {near[0]}?' if near else ''}"
    if kind == "BadOptionUsage":
        return f"De optie {option} {'krijgt geen' if _is_flag(error, option) else 'mist een'} waarde."
    if kind == "MissingParameter":
        return f"{_name(getattr(error, 'param', None))} ontbreekt."
    return "De opdracht is niet te begrijpen."


def _is_flag(error: typer.TyperException, option: str) -> bool:
    context: Context | None = getattr(error, "ctx", None)
    params = context.command.get_params(context) if context else []
    return any(isinstance(param, TyperOption) and option in param.opts and param.is_flag for param in params)


def _name(param: Parameter | None) -> str:
    """A parameter as the user types it: `--periode JAREN`, `PAD …`."""
    if isinstance(param, TyperOption):
        return ", ".join(param.opts) + ("" if param.is_flag else f" {param.metavar}")
    if isinstance(param, TyperArgument):
        return f"{param.metavar} …" if param.nargs != 1 else f"{param.metavar}"
    return "Iets"


def _show_help(ctx: Context, _: Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        say(ctx.get_help())
        raise typer.Exit
