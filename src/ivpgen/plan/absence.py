"""Absent is not one thing: deliberately not, still to come, can't be had, or treated elsewhere."""

from __future__ import annotations

from typing import Any, NamedTuple

SOORTEN = ("niet", "pm", "onbekend", "zie")


class Afwezig(NamedTuple):
    """Why something expected is not there: `soort` is one of SOORTEN, `reden` the writer's reason (an id or text for `zie`)."""

    soort: str
    reden: str = ""


def absence_in(value: Any) -> Afwezig | None:
    """The absence that plain data says: `pm`, or a mapping with only one of niet, pm, onbekend, zie."""
    if value == "pm":
        return Afwezig("pm")
    if isinstance(value, dict) and len(value) == 1:
        soort, reden = next(iter(value.items()))
        if soort in SOORTEN and (reden is None or isinstance(reden, str)):
            return Afwezig(soort, reden or "")
    return None
