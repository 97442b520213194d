"""Where the indicators of a plan stand, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ivpgen.indicators.state import Stand
from ivpgen.indicators.statements import Verschil, sentence
from ivpgen.phrases import number_of
from ivpgen.report.plain import paragraph, plain

VERSION = 1
_INDENT = "  "


def text(found: Sequence[Stand], *, width: int) -> str:
    """An indicator after the other, in lines of at most `width` columns."""
    if not found:
        return "Dit plan heeft geen indicatoren."
    blocks = ["\n".join(_lines(one, width)) for one in found]
    counted = number_of(len(found), "indicator", "indicatoren")
    head = f"Dit plan heeft {counted}. Een zin neem je zelf over; zet er bij duiding het verhaal achter."
    return "\n\n".join(["\n".join(paragraph(head, width)), *blocks])


def as_json(found: Sequence[Stand]) -> str:
    """One object; pure ASCII. `versie` goes up when a key changes its meaning or goes."""
    return json.dumps({"versie": VERSION, "indicatoren": [_as_data(one) for one in found], "diagnostics": []}, indent=2)


def _lines(one: Stand, width: int) -> Iterator[str]:
    whose = f", {one.gemeente}" if one.gemeente else ""
    yield from paragraph(f"“{one.naam}” ({one.id or 'zonder id'}{whose}), {one.eenheid or 'zonder eenheid'}", width)
    for said in _facts(one):
        yield from paragraph(said, width, _INDENT)


def _facts(one: Stand) -> Iterator[str]:
    if one.waarden:
        yield f"Waarden: {'; '.join(f'{year}: {_value(value)}' for year, value in one.waarden)}."
    else:
        yield "Er zijn nog geen waarden."
    since = one.sinds_nulmeting
    if one.verandering and since and since.van != one.verandering.van:
        # Without a baseline, or with one of last year, the sentence below says the same.
        yield f"Laatste jaar: {_change(one, one.verandering)}"
    for doel in one.doelen:
        when = f" {doel.jaar}" if doel.jaar else ""
        yield f"Doel{when} “{doel.doel}”: {doel.oordeel}. {doel.uitleg}"
    for other in one.vergelijking:
        words = f"; hier {other.woorden}" if other.woorden else ""
        yield f"{other.naam} in {other.jaar}: {other.waarde}{words}."
    if one.zin:
        yield f"Zin voor je plan: “{one.zin}”"
    if one.zin_met_cijfers:
        yield f"Zo loopt hij mee: {one.zin_met_cijfers}"
    if one.zin and not one.duiding:
        yield "Er staat nog geen duiding bij."


def _value(said: str) -> str:
    """A figure as it is; other words of the plan as a quotation."""
    return said if any(map(str.isdigit, said[:12])) or said == "niet bekend" else f"“{said}”"


def _change(one: Stand, said: Verschil) -> str:
    return sentence("", said, one.eenheid).removeprefix(": ")


def _as_data(one: Stand) -> dict[str, object]:
    return {
        "id": one.id,
        "naam": plain(one.naam),
        "eenheid": one.eenheid,
        "gemeente": one.gemeente or None,
        "bestand": one.plaats.file,
        "regel": one.plaats.line,
        "waarden": dict(one.waarden),
        "verandering": _difference(one.verandering),
        "sinds_nulmeting": _difference(one.sinds_nulmeting),
        "doelen": [doel._asdict() for doel in one.doelen],
        "vergelijking": [other._asdict() for other in one.vergelijking],
        "zin": one.zin,
        "zin_met_cijfers": one.zin_met_cijfers,
        "duiding": one.duiding,
    }


def _difference(said: Verschil | None) -> dict[str, object] | None:
    if said is None:
        return None
    return {"van": said.van.jaar, "tot": said.tot.jaar, "soort": said.soort, "woorden": said.woorden}
