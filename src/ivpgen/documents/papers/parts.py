"""The usual parts of a plan for a paper that prints some of them: filled, left out with a reason, or a gap."""

from __future__ import annotations

from collections.abc import Iterable

from ivpgen.documents.options import Options
from ivpgen.documents.sections import ONDERDELEN, filled, left_out
from ivpgen.documents.texts import Gegevens, Opties


def parts(options: Options, names: Iterable[str]) -> dict[str, Gegevens]:
    """Per part its template, its data and options; `weg` is why it isn't in the plan, `gevuld` whether there is anything to print."""
    made: dict[str, Gegevens] = {}
    for name in names:
        usual = ONDERDELEN[name]
        value = options.data.get(name)
        more = options(name, value)
        gone = left_out(value)
        made[name] = {
            "sjabloon": usual.sjabloon,
            "deel": value,
            "opties": Opties({"wat": usual.titel.lower(), **more}),
            "weg": value["afwezig"] if gone and value else None,
            "gevuld": not gone and (filled(value) or bool(more.get("gevuld"))),
        }
    return made
