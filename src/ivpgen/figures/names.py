"""Names of columns compared as people and StatLine write them: which dimension one is, and which subject."""

from __future__ import annotations

import re
from enum import StrEnum


class Rol(StrEnum):
    """What a column of a file is."""

    SOORT = "soort"
    GEBIED = "gebied"
    PERIODE = "periode"
    UITSPLITSING = "uitsplitsing"
    ONDERWERP = "onderwerp"
    MAAT = "maat"
    """The column of OData v4 that names the subject of a row."""
    TEKST = "tekst"
    NEGEREN = "negeren"


_NUMBERED = re.compile(r"_\d+$")
_UNIT = re.compile(r"\s*\(([^()]*)\)\s*$")
_ROLES = {
    Rol.SOORT: "soortmisdrijf soortmisdrijven misdrijf soortdelict overlast soortoverlast indicator",
    Rol.GEBIED: "regios regio wijkenenbuurten plaatsen plaats woonplaatsen woonplaats gemeenten gemeente gebied gebieden",
    Rol.PERIODE: "perioden periode jaar jaren",
    Rol.UITSPLITSING: "marges",
    Rol.MAAT: "measure",
    Rol.NEGEREN: "id valueattribute stringvalue",
}
_BY_NAME = {name: rol for rol, names in _ROLES.items() for name in names.split()}


def bare(name: str) -> str:
    """A name without case, spaces, punctuation, unit and trailing number: `Regio's` and `RegioS` are one."""
    return re.sub(r"[\W_]+", "", _NUMBERED.sub("", without_unit(name)).lower())


def without_unit(header: str) -> str:
    """A header without the unit in brackets at its end, spaces collapsed."""
    return " ".join(_UNIT.sub("", header).split())


def unit(header: str) -> str:
    """The unit in brackets at the end of a header; "" without one."""
    found = _UNIT.search(header)
    return " ".join(found[1].split()) if found else ""


def is_numbered(name: str) -> bool:
    """Whether it is the key of a subject, which ends with its number (`GeregistreerdeMisdrijven_1`)."""
    return _NUMBERED.search(name) is not None


def stem(key: str) -> str:
    """A key of StatLine without its number, which shifts from one edition to the next."""
    return _NUMBERED.sub("", key)


def role(name: str) -> Rol | None:
    """What a column with this header or key is, where its name says so."""
    return _BY_NAME.get(bare(name))


def key(label: str) -> str:
    """The key that StatLine makes of the last part of a label: `Geregistreerde misdrijven` → `GeregistreerdeMisdrijven`."""
    words = re.findall(r"\w+", last_part(label))
    return "".join(word[:1].upper() + word[1:] for word in words)


def last_part(label: str) -> str:
    """What stands behind the groups in a header of a label file."""
    return without_unit(label).rpartition("/")[2].strip()
