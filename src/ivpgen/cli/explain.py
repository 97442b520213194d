"""`ivpgen explain`: what a rule asks, why, according to whom, and how to mend or to set aside what it finds."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ivpgen.cli.choices import one_of
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, width
from ivpgen.diagnostics import Onbruikbaar

HELP = """Legt uit wat een regel vraagt, en waarom.

Met de bron en hoe zeker die is, het niveau per profiel, een voorbeeld dat niet klopt en een dat wel klopt, hoe je het oplost en hoe je de regel uitzet."""

FORMATS = ("text", "markdown")
_WIDEST = 100
"""Prose is hard to follow in longer lines."""


def _known() -> list[str]:
    from ivpgen.rules.table import BY_CODE

    return [*BY_CODE]


def run(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODE",
            help="Code of naam van een regel, zoals IVP311 of prioriteit-zonder-doel, of het begin van codes, zoals IVP31.",
            autocompletion=_known,
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Legt alle regels uit.")] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="VORM", help="text of markdown.", autocompletion=lambda: [*FORMATS])
    ] = "text",
) -> int:
    """Explain some rules, or all of them."""
    from ivpgen.cli.rule_names import codes_of
    from ivpgen.report.explained import explained
    from ivpgen.rules.table import BY_CODE

    one_of("--format", form, FORMATS)
    if every and names:
        raise Onbruikbaar("--all legt alle regels al uit.", hoe="Noem codes, of alleen --all.")
    if not every and not names:
        raise Onbruikbaar(
            "Welke regel?", hoe="Noem de code uit de melding: ivpgen explain IVP311. Alle regels: ivpgen explain --all"
        )
    codes = sorted(BY_CODE) if every else codes_of("CODE", names or ())
    found = [explained(BY_CODE[code]) for code in codes]
    if form == "markdown":
        from ivpgen.report.explain_markdown import markdown, page

        say(page(found) if every else markdown(found))
        return ExitCode.CLEAN
    from ivpgen.report.explain_text import text

    say(text(found, width=min(width(sys.stdout), _WIDEST)))
    return ExitCode.CLEAN
