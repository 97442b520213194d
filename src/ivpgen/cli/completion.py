"""Completion with the tab key: typer's own, with Dutch around it."""

from __future__ import annotations

from typer import completion as typers
from typer.completion import get_completion_inspect_parameters

from ivpgen.diagnostics import Onbruikbaar

PROGRAM = "ivpgen"
VARIABLE = "_IVPGEN_COMPLETE"
"""The environment variable with which a shell asks what may follow."""


def prepare() -> None:
    """Make typer know the shells; without its own completion options it doesn't."""
    get_completion_inspect_parameters()


def install() -> str:
    """Put the completion in the settings of the shell that this was started from; what to say about it."""
    shell, path = typers.install(_shell(), PROGRAM, VARIABLE)  # type: ignore[attr-defined]
    return f"Aanvullen staat aan voor {shell} ({path}). Open een nieuwe terminal om het te gebruiken."


def script() -> str:
    """The completion script for the shell that this was started from."""
    made: str = typers.get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=_shell())  # type: ignore[attr-defined]
    return made


def _shell() -> str:
    found: str | None = typers._get_shell_name()  # type: ignore[attr-defined]
    known = [shell.value for shell in typers.Shells]  # type: ignore[attr-defined]
    if found not in known:
        raise Onbruikbaar("Deze terminal kent ivpgen niet.", hoe=f"Aanvullen kan in {', '.join(known)}.")
    return found
