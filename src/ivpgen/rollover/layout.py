"""The text of a new uitvoeringsplan: head, look back and the work, with comments that guide who fills it in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from yaml.nodes import Node

from ivpgen.plan.planmap import Planmap, Stuk
from ivpgen.rollover.actions import actions
from ivpgen.rollover.carrying import DICHT, Vervolg, moment_of
from ivpgen.rollover.look_back import look_back, told
from ivpgen.rollover.sources import Lijn
from ivpgen.rollover.work import Werkstuk
from ivpgen.rollover.yaml_text import PM, Vervang, lines, note
from ivpgen.source.tree import build

_YEARS = re.compile(r"(?<!\d)20\d\d(?:\s?[-–]\s?(?:20\d\d|[12](?!\d)))?(?!\d)")
_KEPT = ("soort", "nummering", "huisstijl", "grafieken", "termen")
_AFTER = ("standaard", "tabel")
_LINKS = ("prioriteit", "veld", "doel")


def layout(planmap: Planmap, lijn: Lijn, work: Sequence[Werkstuk], becomes: Callable[[Werkstuk], Vervolg]) -> str:
    """The whole file."""
    last = lijn.bronnen[-1] if lijn.bronnen else None
    rows = [row for one in work for row in one.rijen]
    title = str(last.plan.titel) if last and last.plan.titel else "het uitvoeringsplan"
    made = [
        "# yaml-language-server: $schema=../.ivpgen/uitvoeringsplan.schema.json",
        *note(
            f"Gemaakt met ivpgen rollover uit {_names(planmap, lijn)}. Een maatregel met hetzelfde id loopt door: alleen "
            "wat verandert staat hier, de rest en de voortgang komen uit het vorige bestand. Wat al klaar, vervallen of "
            "vervangen was staat er niet meer in. Loop alle regels met een vraag en alle open plekken (pm en [nog "
            "invullen]) na.",
            0,
        ),
        "ivpgen: 1",
        *lines(_head(lijn, last)),
        "",
        *lines({"inleiding": _intro(lijn)}),
    ]
    made += _arrangement(last)
    back = lines({"terugblik": _look_back(_capital(title), rows, becomes)})
    made += ["", *note("Een voorstel, uit de voortgang. Schrijf er het verhaal bij.", 0), *back]
    made += ["", "actiepunten:", *actions(work, becomes)]
    closed = [becomes(row) for row in rows if becomes(row).uitkomst == DICHT]
    if closed:
        made += ["", "# Niet doorgezet:"]
        for one in closed:
            made += note(f"- {one.naam} ({one.stand}{f'; {one.uitleg}' if one.uitleg else ''})", 0)
    return "\n".join(made) + "\n"


def _look_back(title: str, rows: Sequence[Werkstuk], becomes: Callable[[Werkstuk], Vervolg]) -> dict[str, Any]:
    """The look back on the joint work, and for each gemeente on the work that is its alone."""
    made = look_back(title, [becomes(row) for row in rows if not row.gemeenten])
    local = {gemeente: None for row in rows for gemeente in row.gemeenten}
    if local:
        made["per_gemeente"] = {
            gemeente: {"tekst": told(title, [becomes(row) for row in rows if gemeente in row.gemeenten], eigen=True)}
            for gemeente in local
        }
    return made


def _names(planmap: Planmap, lijn: Lijn) -> str:
    names = [stuk.document.file for stuk in lijn.bronnen] or [planmap.edities[0].plan.document.file]
    return " en ".join(names)


def _head(lijn: Lijn, last: Stuk | None) -> dict[str, Any]:
    data = _data(last, _KEPT)
    title = str(last.plan.titel) if last else ""
    made: dict[str, Any] = {
        "soort": data.pop("soort", "uitvoeringsplan"),
        "titel": _renamed(title, lijn),
        "periode": moment_of(lijn.tijdvak),
        "status": "concept",
        **_data(last, ("gemeenten", "prioriteiten")),
    }
    if last is not None:
        made["vervolg_op"] = Vervang(json.dumps(last.stem, ensure_ascii=False))
        made["besluiten"] = _decisions(last)
    return {**made, **data, **_data(last, _AFTER)}


def _renamed(title: str, lijn: Lijn) -> str:
    """The title of the last one with the new years."""
    if not title:
        return f"Uitvoeringsplan {lijn.tijdvak.naam}"
    renamed, number = _YEARS.subn(lijn.tijdvak.naam, title, count=1)
    return renamed if number else f"{title} {lijn.tijdvak.naam}"


def _decisions(last: Stuk) -> list[dict[str, Any]]:
    """Who decides on it, as last time; when is still to come."""
    found = []
    for besluit in last.plan.besluiten:
        if besluit.orgaan:
            said: dict[str, Any] = {"gemeenten": [*besluit.gemeenten]} if besluit.gemeenten else {}
            found.append({**said, "orgaan": str(besluit.orgaan), "soort": str(besluit.soort), "gepland": PM})
    return found


def _intro(lijn: Lijn) -> str:
    return f"[nog invullen: wat is in {lijn.tijdvak} het belangrijkste, en wat is er anders dan ervoor?]"


def _arrangement(last: Stuk | None) -> list[str]:
    """The key `indeling`; an introduction of last time isn't true any more, and is kept as a comment."""
    data = _data(last, ("indeling",)).get("indeling")
    if not data:
        return []
    if not isinstance(data, list):
        return ["", *lines({"indeling": data})]
    made = ["", "indeling:"]
    for item in data:
        if not isinstance(item, dict):
            made += lines([item], 2)
            continue
        kept = {key: value for key, value in item.items() if key != "inleiding"}
        before = item.get("inleiding")
        if before:
            kept["inleiding"] = "[nog invullen: wat is hier dit keer het belangrijkste?]"
            said = (
                before if isinstance(before, str) else str(before.get("tekst", "")) if isinstance(before, dict) else ""
            )
            if said:
                made += note(f"Vorige keer: {said}", 2)
        made += lines([kept], 2)
    return made


def _data(last: Stuk | None, keys: Sequence[str]) -> dict[str, Any]:
    """What the last file says under these keys, as it was written: of a joint plan the joint part."""
    if last is None:
        return {}
    return {key: value for key, value in _said(last, keys) if value not in (None, "", {}, [])}


def _said(last: Stuk, keys: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for key in keys:
        node: Node | None = last.document.node((key,))
        if node is not None:
            yield key, build(node)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
