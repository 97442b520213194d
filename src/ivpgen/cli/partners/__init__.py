"""`ivpgen partners`: a group of two commands, what goes to partners and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivpgen.cli import groups

if TYPE_CHECKING:
    from typer._click import Command

COMMANDS = {"export": "ivpgen.cli.partners.outgoing", "import": "ivpgen.cli.partners.incoming"}
"""Name to module, in the order of the help."""
HELP = """Maakt per partner een blad met zijn maatregelen, en neemt over wat partners invullen.

Begin met ivpgen partners export: dat maakt voor elke partner en elk team een Word-blad om te lezen en een Excel-blad om in te vullen. Wat terugkomt lees je met ivpgen partners import."""


class _Commands(groups.Commands):
    """The commands of COMMANDS."""

    modules = COMMANDS


def group() -> Command:
    """The group with its commands."""
    return groups.group("partners", HELP, _Commands)
