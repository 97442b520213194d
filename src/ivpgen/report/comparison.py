"""Plans side by side, and plans that are alike → text, JSON, CSV, Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ivpgen.library.compare import Rij
from ivpgen.library.similar import Vergelijkbaar
from ivpgen.report import tables
from ivpgen.report.plain import paragraph

_LISTS = ("prioriteiten", "doelen", "indicatoren", "maatregelen")
_HEADS = ("onderwerp", "gemeente", "periode", "niveau", *_LISTS)


def text(rows: Sequence[Rij], *, width: int) -> str:
    """Per subject its plans, per plan what it says."""
    lines: list[str] = []
    before = ""
    for one in rows:
        if one.onderwerp != before:
            lines += ["", *paragraph(one.onderwerp, width)] if lines else paragraph(one.onderwerp, width)
            before = one.onderwerp
        tier = f": {one.niveau}" if one.niveau else ""
        lines += ["", *paragraph(f"{one.gemeente} ({one.periode}){tier}", width, "  ")]
        for name in _LISTS:
            said = [value for value in getattr(one, name) if value != one.onderwerp]
            lines += _listed(name, said, width)
    return "\n".join(lines)


def as_json(rows: Sequence[Rij]) -> str:
    """All rows, lists as lists."""
    return json.dumps({"versie": 1, "rijen": [one._asdict() for one in rows]}, ensure_ascii=False, indent=2)


def as_csv(rows: Sequence[Rij]) -> str:
    """A row per plan and subject."""
    return tables.as_csv(_HEADS, [_cells(one) for one in rows])


def as_markdown(rows: Sequence[Rij]) -> str:
    """A table with a row per plan and subject."""
    return tables.as_markdown(_HEADS, [_cells(one) for one in rows])


def similar_text(found: Vergelijkbaar, *, width: int) -> str:
    """The gemeenten that are like one's own, then the ideas."""
    rows = [(one.gemeente, one.inwoners, one.gelijkenis, "; ".join(one.samen)) for one in found.gemeenten]
    lines = [tables.as_text(("gemeente", "inwoners", "gelijkenis", "ook prioriteit"), rows)]
    theme = ""
    for one in found.ideeen:
        if one.thema != theme:
            lines += ["", *paragraph(f"Ideeën voor {one.thema}", width)]
            theme = one.thema
        status = f", {one.status}" if one.status else ""
        lines += paragraph(f"- {one.maatregel} ({one.gemeente}{status})", width, "  ")
        lines += paragraph(one.resultaat, width, "    ") if one.resultaat else []
        lines += paragraph(one.plaats, width, "    ")
    return "\n".join(lines)


def similar_json(found: Vergelijkbaar) -> str:
    """Gemeenten and ideas."""
    gemeenten = [{name: value for name, value in one._asdict().items() if name != "plan"} for one in found.gemeenten]
    made = {"versie": 1, "gemeenten": gemeenten, "ideeen": [one._asdict() for one in found.ideeen]}
    return json.dumps(made, ensure_ascii=False, indent=2)


def _listed(name: str, said: Sequence[str], width: int) -> Iterator[str]:
    if said:
        yield f"    {name}:"
    for one in said:
        first, *rest = paragraph(one, width - 2, "      ")
        yield f"    - {first.strip()}"
        yield from rest


def _cells(one: Rij) -> list[str]:
    return [one.onderwerp, one.gemeente, one.periode, one.niveau, *("; ".join(getattr(one, name)) for name in _LISTS)]
