"""`ivpgen library`: a group of commands on many plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivpgen.cli import groups

if TYPE_CHECKING:
    from typer._click import Command

COMMANDS = {name: f"ivpgen.cli.library.{name}" for name in ("build", "search", "compare", "stats", "similar", "site")}
"""Name to module, in the order of the help."""
HELP = """Doorzoekt, vergelijkt en telt veel plannen.

Begin met ivpgen library build MAP: dat maakt van alle plannen onder een map één bestand, plannen.db. De andere opdrachten werken op dat bestand in de map waarin je staat, of op wat je noemt met --db."""


class _Commands(groups.Commands):
    """The commands of COMMANDS."""

    modules = COMMANDS


def group() -> Command:
    """The group with its commands."""
    return groups.group("library", HELP, _Commands)
