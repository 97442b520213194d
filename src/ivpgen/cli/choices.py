"""Values of options that are one of a few, days and the house style; the options that several commands have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from ivpgen.diagnostics import Onbruikbaar

TEXT_OR_JSON = ("text", "json")
TextOrJson: TypeAlias = Annotated[
    str, typer.Option("--format", metavar="VORM", help="text of json.", autocompletion=lambda: [*TEXT_OR_JSON])
]

HouseStyle: TypeAlias = Annotated[
    str | None, typer.Option("--house-style", metavar="BESTAND", help="Word-bestand (docx of dotx) met de huisstijl.")
]


def one_of(option: str, value: str, choices: Sequence[str]) -> str:
    """The value, if it is one of the choices; raises Onbruikbaar with the choices otherwise."""
    if value in choices:
        return value
    near = get_close_matches(value, choices, 1)
    suggestion = f"Bedoel je {near[0]}? " if near else ""
    raise Onbruikbaar(f"{option} kent “{value}” niet.", hoe=f"{suggestion}Kies uit: {', '.join(choices)}.")


def style_file(named: str | None) -> Path | None:
    """The file that --house-style names, None for none; raises Onbruikbaar for one that isn't there."""
    if named is None:
        return None
    if not Path(named).is_file():
        raise Onbruikbaar(
            f"Het bestand {named} bestaat niet.", hoe="--house-style noemt een Word-bestand (docx of dotx)."
        )
    return Path(named)


def day(option: str, value: str) -> date:
    """A day written as 2027-03-31; raises Onbruikbaar for anything else."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Onbruikbaar(f"{option} kent “{value}” niet als datum.", hoe="Schrijf een dag als 2027-03-31.") from None
