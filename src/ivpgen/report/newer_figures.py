"""What a newer file changes in a plan, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ivpgen.diagnostics import Place
from ivpgen.indicators.newer import HERZIEN, NIEUW, WEG, Vernieuwing, Wijziging
from ivpgen.report.plain import paragraph

VERSION = 1
_INDENT = "  "
_HEADS = {
    NIEUW: "Nieuwe cijfers:",
    HERZIEN: "Herziene cijfers van eerdere jaren:",
    WEG: "Cijfers die in het nieuwe bestand ontbreken:",
}


def text(found: Vernieuwing, *, width: int) -> str:
    """Everything that changes, in lines of at most `width` columns."""
    blocks = [paragraph(f"Nieuw voor de bron {found.bron}: {found.bestand.naam}.", width)]
    for kind, head in _HEADS.items():
        blocks.append(_listed(head, [_said(one) for one in found.wijzigingen if one.soort == kind], width))
    blocks.append(_listed("Grafieken die veranderen:", list(found.grafieken), width))
    cited = [
        f"{_at(one.plaats)} {one.aanhaling}: {one.oud or 'niets'} → {one.nieuw or 'niets'}" for one in found.zinnen
    ]
    blocks.append(_listed("Cijfers in teksten die meelopen:", cited, width))
    aims = [
        f"{one.naam}, doel{f' {one.jaar}' if one.jaar else ''} ({one.doel}): {one.oud} → {one.nieuw}"
        for one in found.doelen
    ]
    blocks.append(_listed("Doelen die anders staan:", aims, width))
    again = [f"{_at(one.plaats)} {one.reden}: “{one.zin[:160]}”" for one in found.nalezen]
    blocks.append(_listed("Kijk na (misschien klopt de zin niet meer):", again, width))
    if not found.wijzigingen:
        blocks.append(paragraph("Er verandert geen cijfer van een indicator.", width))
    return "\n\n".join("\n".join(block) for block in blocks if block)


def as_json(found: Vernieuwing) -> str:
    """One object; pure ASCII. `versie` goes up when a key changes its meaning or goes."""
    made = {
        "versie": VERSION,
        "bron": found.bron,
        "bestand": found.bestand.naam,
        "wijzigingen": [one._asdict() for one in found.wijzigingen],
        "grafieken": list(found.grafieken),
        "zinnen": [
            {**_place(one.plaats), "aanhaling": one.aanhaling, "oud": one.oud, "nieuw": one.nieuw}
            for one in found.zinnen
        ],
        "doelen": [one._asdict() for one in found.doelen],
        "nalezen": [{**_place(one.plaats), "zin": one.zin, "reden": one.reden} for one in found.nalezen],
        "diagnostics": [],
    }
    return json.dumps(made, indent=2)


def _listed(head: str, items: list[str], width: int) -> list[str]:
    return [head, *(line for one in items for line in _item(one, width))] if items else []


def _item(said: str, width: int) -> Iterator[str]:
    first, *rest = paragraph(said, width - 4) or [""]
    yield f"{_INDENT}- {first}"
    yield from (f"{_INDENT}  {line}" for line in rest)


def _said(one: Wijziging) -> str:
    where = f", {one.waar}" if one.waar else ""
    before = f"{one.oud} → " if one.oud else ""
    return f"{one.naam}{where}, {one.jaar}: {before}{one.nieuw or 'niets'}"


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"


def _place(place: Place) -> dict[str, object]:
    return {"plaats": place.file, "regel": place.line, "kolom": place.column}
