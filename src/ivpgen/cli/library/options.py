"""What the commands on a library have in common: which library, in which form."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

Db: TypeAlias = Annotated[
    str, typer.Option("--db", metavar="BESTAND", help="De bibliotheek; standaard plannen.db in de map waarin je staat.")
]
FORMS = ("text", "json", "csv", "markdown")
Form: TypeAlias = Annotated[
    str,
    typer.Option("--format", metavar="VORM", help="text, json, csv of markdown.", autocompletion=lambda: [*FORMS]),
]
