"""What a search in a library found → text, JSON, CSV, Markdown."""

from __future__ import annotations

import json

from ivpgen.library.fragment import CLOSE, OPEN
from ivpgen.library.search import Gevonden, Treffer
from ivpgen.report import tables
from ivpgen.report.plain import paragraph, plain

_HEADS = ("soort", "naam", "gemeente", "periode", "fragment", "plaats")
_BOLD, _OFF = "\x1b[1m", "\x1b[0m"


def text(found: Gevonden, *, width: int, colour: bool) -> str:
    """A few lines per hit: what it is and where it stands, then the words around what was found."""
    if not found.treffers:
        return ""
    lines = []
    if found.ruim:
        lines += ["Alle woorden samen komen niet voor; dit heeft een deel ervan.", ""]
    for one in found.treffers:
        lines += paragraph(f"{one.naam} ({one.soort}, {one.gemeente}, {one.periode})", width)
        lines += [_marked(line, colour) for line in paragraph(_signs(one.fragment, "⟦", "⟧"), width, "  ")]
        lines += [f"  {plain(one.plaats)}", ""]
    shown = len(found.treffers)
    lines.append(
        f"{found.aantal} gevonden."
        if shown == found.aantal
        else f"{found.aantal} gevonden, de beste {shown} staan hier."
    )
    return "\n".join(lines)


def as_json(found: Gevonden) -> str:
    """All that is known of each hit."""
    made = {
        "versie": 1,
        "aantal": found.aantal,
        "ruim": found.ruim,
        "treffers": [
            {**one._asdict(), "fragment": _signs(one.fragment, "", ""), "plaats": one.plaats} for one in found.treffers
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=2)


def as_csv(found: Gevonden) -> str:
    """A row per hit."""
    return tables.as_csv(_HEADS, [_row(one) for one in found.treffers])


def as_markdown(found: Gevonden) -> str:
    """A table with a row per hit."""
    return tables.as_markdown(_HEADS, [_row(one) for one in found.treffers])


def _row(one: Treffer) -> list[str]:
    return [one.soort, one.naam, one.gemeente, one.periode, _signs(one.fragment, "", ""), one.plaats]


def _signs(fragment: str, before: str, after: str) -> str:
    return " ".join(fragment.replace(OPEN, before).replace(CLOSE, after).split())


def _marked(line: str, colour: bool) -> str:
    before, after = (_BOLD, _OFF) if colour else ("", "")
    return line.replace("⟦", before).replace("⟧", after)
