"""A house style from elsewhere, examined before documents are made in it."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.house_style import inspect, large_enough, readable, with_page_footers
from ivpgen.house_style.records import CONTRAST, LET_OP, PAGE, PICTURES


def examined(data: bytes, name: str, meldingen: list[str]) -> bytes:
    """The house style with every style readable and every page numbered; what the writer doesn't say of it is said here.

    What only the municipality can mend, such as a text box on the cover, is said with the way to do so.
    """
    faults = [fault for fault in inspect(data).fouten if fault.niveau == LET_OP]
    said = []
    if any(fault.soort == CONTRAST for fault in faults):
        data, changed = readable(data)
        if changed:
            said.append(
                f"De huisstijl heeft stijlen met te weinig contrast, die nu de kleuren van ivpgen hebben: {_listed(changed)}."
            )
    data, enlarged = large_enough(data)
    if enlarged:
        said.append(
            f"De huisstijl heeft stijlen met te kleine letters, die nu 10 punten groot zijn: {_listed(enlarged)}."
        )
    data, added = with_page_footers(data)
    if added:
        said.append(
            f"In kop- en voettekst van de huisstijl ontbreekt: {', '.join(added)}. Dat staat nu in de voettekst."
        )
    said += [fault.bericht for fault in faults if fault.soort == PAGE]
    said += [f"{fault.bericht} {fault.hoe}" for fault in faults if fault.soort == PICTURES]
    if said:
        said.append(f"Hoe je de huisstijl herstelt, zegt: ivpgen style {name}")
    meldingen += [melding for melding in said if melding not in meldingen]
    return data


def _listed(styles: Sequence[str]) -> str:
    return ", ".join(f"“{style}”" for style in styles)
