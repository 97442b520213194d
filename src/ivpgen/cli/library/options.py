"""What the commands on a library have in common: which library, in which form."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from ivpgen.diagnostics import Onbruikbaar

Db: TypeAlias = Annotated[
    str, typer.Option("--db", metavar="BESTAND", help="De bibliotheek; standaard plannen.db in de map waarin je staat.")
]
FORMS = ("text", "json", "csv", "markdown")
Form: TypeAlias = Annotated[
    str,
    typer.Option("--format", metavar="VORM", help="text, json, csv of markdown.", autocompletion=lambda: [*FORMS]),
]
Year: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--jaar", metavar="JAAR", help="De plannen die in dit jaar gelden; standaard van elke gemeente het nieuwste."
    ),
]
Province: TypeAlias = Annotated[str | None, typer.Option("--provincie", metavar="NAAM", help="Alleen deze provincie.")]
Region: TypeAlias = Annotated[str | None, typer.Option("--regio", metavar="NAAM", help="Alleen deze veiligheidsregio.")]


def year(said: str | None) -> int | None:
    """A year of four figures; raises Onbruikbaar for anything else."""
    if said is None:
        return None
    if not (said.isascii() and said.isdecimal() and len(said) == 4):
        raise Onbruikbaar(f"--jaar kent “{said}” niet.", hoe="Schrijf een jaar als 2027.")
    return int(said)
