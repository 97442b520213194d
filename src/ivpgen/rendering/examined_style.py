"""A house style from elsewhere, examined before documents are made in it."""

from __future__ import annotations

from ivpgen.house_style import inspect, readable
from ivpgen.house_style.records import CONTRAST, LET_OP, PAGE, PICTURES

_SAID = frozenset([PAGE, PICTURES])


def examined(data: bytes, name: str, meldingen: list[str]) -> bytes:
    """The house style with every text readable; what the writer doesn't say of it itself is said here."""
    faults = [fault for fault in inspect(data).fouten if fault.niveau == LET_OP]
    said = [fault.bericht for fault in faults if fault.soort in _SAID]
    if any(fault.soort == CONTRAST for fault in faults):
        data, changed = readable(data)
        listed = ", ".join(f"“{style}”" for style in changed)
        if changed:
            said.insert(
                0, f"De huisstijl heeft stijlen met te weinig contrast, die nu de kleuren van ivpgen hebben: {listed}."
            )
    if said:
        said.append(f"Hoe je de huisstijl herstelt, zegt: ivpgen style {name}")
    meldingen += [melding for melding in said if melding not in meldingen]
    return data
