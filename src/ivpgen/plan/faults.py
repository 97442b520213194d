"""Plain data → the model, however faulty: what pydantic says becomes findings, and the rest of the plan is kept."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.source.tree import Document, Pad

_ROUNDS = 8
_EMPTY: tuple[Any, ...] = ({}, "")
"""What a faulty list item is replaced by: an empty thing, and where none may stand an empty text."""
_NOT_STEPS = frozenset({"gemeen", "kop", "tafel", "reeks"})
_TEXTS = {
    "regel": ("IVP202", "Bij “{naam}” hoort een korte tekst, geen lijst of blok.", "Schrijf: {naam}: tekst."),
    "tekst": (
        "IVP202",
        "Bij “{naam}” hoort een tekst.",
        "Schrijf: {naam}: tekst, of {naam}: | met de tekst ingesprongen eronder.",
    ),
    "string_type": (
        "IVP202",
        "Hier hoort een woord of korte tekst, geen lijst of blok.",
        "Schrijf het als gewone tekst.",
    ),
    "ja_nee": ("IVP204", "Bij “{naam}” hoort ja of nee.", "Schrijf: {naam}: ja, of {naam}: nee."),
    "moment": (
        "IVP202",
        "Bij “{naam}” hoort een datum, jaar of periode.",
        "Schrijf bijvoorbeeld 2027, 2027-04, 2027-K1 of {{van: 2027, tot: 2030}}.",
    ),
    "datum": (
        "IVP203",
        "Deze datum of periode bestaat niet: {gezien}.",
        "Schrijf een datum als 2027-04-18; een periode begint voor zij eindigt.",
    ),
    "list_type": ("IVP202", "Bij “{naam}” hoort een lijst.", "Zet elk punt op een eigen regel met een streepje."),
    "dict_type": ("IVP202", "Bij “{naam}” hoort een blok met sleutels.", "Zet de sleutels ingesprongen eronder."),
    "model_type": (
        "IVP202",
        "Bij “{naam}” hoort een blok met sleutels{soort}.",
        "Zet de sleutels ingesprongen eronder.",
    ),
}


def validate(document: Document) -> tuple[Plan, list[Finding]]:
    """The plan that a document holds, with what was wrong; a faulty value is left out, everything else stays."""
    data: Any = document.data
    findings: list[Finding] = []
    tried: Counter[Pad] = Counter()
    for _ in range(_ROUNDS):
        try:
            plan = Plan.model_validate(data)
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=True)
            findings += [_finding(fault, document) for fault in found if not tried[fault["loc"]]]
            data = _without(data, [fault["loc"] for fault in found], tried)
        else:
            return plan, findings
    return Plan.model_validate({}), findings


def _finding(fault: Any, document: Document) -> Finding:
    loc: Pad = fault["loc"]
    if fault["type"] in {"extra_forbidden", "sleutel"}:
        key = str(fault.get("ctx", {}).get("sleutel", loc[-1]))
        parent = loc if fault["type"] == "sleutel" else loc[:-1]
        return _unknown_key(key, parent, document)
    name = next((str(step) for step in reversed(loc) if isinstance(step, str) and step not in _NOT_STEPS), "het plan")
    seen = fault["input"]
    shown = (
        seen
        if isinstance(seen, str)
        else " - ".join(str(part) for part in seen.values())
        if isinstance(seen, dict)
        else ""
    )
    cls = shape.at(Plan, loc)
    known = ", ".join(shape.keys(cls)[:4]) if cls else ""
    code, bericht, hoe = _TEXTS.get(
        fault["type"],
        ("IVP202", "De waarde bij “{naam}” is niet te begrijpen.", "Kijk in de handleiding hoe dit gaat."),
    )
    words = {"naam": name, "gezien": shown, "soort": f" ({known}, …)" if known else ""}
    if fault["type"] == "model_type" and cls is not None and VORMEN[cls].tekst == "tekst":
        code, bericht, hoe = _TEXTS["tekst"]
    if seen is None:
        bericht, hoe = "Dit punt van “{naam}” is leeg.", "Vul het, of haal het streepje weg."
    return Finding(code, document.place(loc), bericht.format(**words), hoe.format(**words))


def _unknown_key(key: str, parent: Pad, document: Document) -> Finding:
    cls: type[Basis] = shape.at(Plan, parent) or Plan
    known = shape.keys(cls)
    near = get_close_matches(key.lower().replace("-", "_").replace(" ", "_"), known, 1, 0.7)
    owner = next((str(step) for step in reversed(parent) if isinstance(step, str) and step not in _NOT_STEPS), "")
    where = f"bij “{owner}”" if owner else "in een plan"
    hoe = f"Bedoel je “{near[0]}”?" if near else f"Hier kan: {', '.join(known[:12])}{', …' if len(known) > 12 else ''}."
    if " " in key or key[:1].isupper():
        hoe += " Is het een zin met een dubbele punt, zet de hele zin dan tussen aanhalingstekens."
    return Finding("IVP201", document.place((*parent, key), key=True), f"De sleutel “{key}” bestaat niet {where}.", hoe)


def _without(data: Any, locs: list[Pad], tried: Counter[Pad]) -> Any:
    """A copy of the data without the values at these paths; where that was tried already, without what they stand in."""
    copy = deepcopy(data)
    for loc in locs:
        times = tried[loc]
        tried[loc] += 1
        _remove(copy, loc if times < len(_EMPTY) else loc[:-1], _EMPTY[times % len(_EMPTY)])
    return copy


def _remove(data: Any, loc: Pad, empty: Any) -> None:
    """Take out the value at a path, or the nearest written one above it; a list item becomes `empty`, so that positions hold."""
    here: Any = data
    slot: tuple[Any, Any] | None = None
    for step in loc:
        if isinstance(here, dict) and isinstance(step, int) and "lijst" in here:
            slot, here = (here, "lijst"), here["lijst"]
        holder: Any = here
        if (isinstance(here, dict) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        ):
            slot, here = (holder, step), holder[step]
    if slot is None:
        data.clear()
    elif isinstance(slot[0], dict):
        slot[0].pop(slot[1], None)
    else:
        slot[0][slot[1]] = deepcopy(empty)
