"""Rows with their headings as CSV, Markdown or columns for a terminal."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ivpgen.report.plain import columns, plain

Rows = Sequence[Sequence[str | int | float | None]]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would work out instead of show."""
_WIDEST = 44


def as_csv(heads: Sequence[str], rows: Rows) -> str:
    """Semicolons between the cells, as a Dutch spreadsheet reads them; no cell is a formula."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_harmless(one) for one in row] for row in rows)
    return made.getvalue().rstrip("\n")


def as_markdown(heads: Sequence[str], rows: Rows) -> str:
    """A table in which no text is markup."""
    lines = [heads, ["---"] * len(heads), *([_escaped(one) for one in row] for row in rows)]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def as_text(heads: Sequence[str], rows: Rows) -> str:
    """Columns as wide as what is in them, up to a limit; figures to the right."""
    shown = [[_short(plain(_said(one))) for one in row] for row in rows]
    wide = [max(columns(line[at]) for line in [[*heads], *shown]) for at in range(len(heads))]
    right = [bool(rows) and all(isinstance(row[at], int | float) for row in rows) for at in range(len(heads))]

    def line(cells: Sequence[str]) -> str:
        padded = [
            f"{' ' * (wide[at] - columns(one))}{one}" if right[at] else f"{one}{' ' * (wide[at] - columns(one))}"
            for at, one in enumerate(cells)
        ]
        return "  ".join(padded).rstrip()

    return "\n".join([line(heads), line(["-" * one for one in wide]), *map(line, shown)])


def _said(value: str | float | None) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    return "" if value is None else str(value)


def _harmless(value: str | float | None) -> str:
    said = _said(value)
    return f"'{said}" if isinstance(value, str) and said.startswith(_FORMULA) else said


def _escaped(value: str | float | None) -> str:
    said = plain(_said(value))
    for sign in ("\\", "|", "<", "*", "_", "[", "`"):
        said = said.replace(sign, f"\\{sign}" if sign != "<" else "&lt;")
    return said


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1].rstrip()}…"
