"""Whether a file counts in the unit that an indicator says it has."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.figures import Gegevensbestand

_PER = re.compile(r"per ([\d. \u00a0]*\d)\b")
_KINDS = {
    "aantal": "aantal", "aantallen": "aantal", "%": "procent", "procent": "procent", "rapportcijfer": "rapportcijfer", "euro": "euro",
}  # fmt: skip
COUNT = "aantal"


def unit_kind(text: str) -> str:
    """What a unit comes down to (`aantal`, `procent`, `per 1000`); "" for one that says nothing or that isn't known."""
    lower = " ".join(text.lower().split())
    per = _PER.match(lower)
    return f"per {re.sub(r'[^0-9]', '', per[1])}" if per else _KINDS.get(lower, "")


def unit_of_file(bestand: Gegevensbestand, onderwerp: str, soorten: Collection[str]) -> str:
    """The unit as the file writes it: that of the subject, in a table of one's own that of the indicators; "" where it doesn't say."""
    if bestand.eenheden:
        return next((unit for name in sorted(soorten) if (unit := bestand.eenheden.get(name, ""))), "")
    return next((one.eenheid for one in bestand.onderwerpen if one.sleutel == onderwerp), "")
