"""The things of one edition that are items of a library, each with all that is written in it."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.documents.names import Names
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.library.words import plain, said
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Bevinding, Indicator
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.goals import DigitaalItem, Prioriteit, Themablok, Veld
from ivpgen.plan.governance import Partner
from ivpgen.plan.index import Index
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Editie, Stuk
from ivpgen.plan.values import Waarde
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.source.tree import Pad

SOORTEN: dict[type[Basis], str] = {
    Prioriteit: "prioriteit",
    Doel: "doel",
    Indicator: "indicator",
    Bevinding: "bevinding",
    Actiepunt: "actiepunt",
    Maatregel: "maatregel",
    Veld: "veld",
    Themablok: "thema",
    DigitaalItem: "digitaal",
    Partner: "partner",
}
TEKST = "tekst"
"""The kind of what belongs to none of these: a chapter with all its prose."""
ALLE_SOORTEN = (*SOORTEN.values(), TEKST)
_LONGEST_NAME = 200


class Ding(NamedTuple):
    """An item: its part (the first one of a chapter), what it is called, its words and where it stands."""

    deel: Basis
    soort: str
    naam: str
    tekst: str
    bestand: str
    regel: int


def things(editie: Editie, index: Index, names: Names) -> list[Ding]:
    """All items of an edition in the order of its files; of work that goes on in a later file, how it stands there."""
    made: list[Ding] = []
    for stuk in editie.stukken():
        made += _of_file(stuk, index, names)
    last = {(type(one.deel), key): one for one in made if (key := _continued(one.deel))}
    return [one for one in made if last.get((type(one.deel), _continued(one.deel)), one) is one]


def _continued(deel: Basis) -> str:
    return str(deel.id) if isinstance(deel, Actiepunt | Maatregel) else ""


def _of_file(stuk: Stuk, index: Index, names: Names) -> list[Ding]:
    owners: dict[Pad, Basis] = {}
    words: dict[Pad, list[str]] = {}
    for deel in stuk.delen:
        pad = deel.plek.pad
        if (
            not pad
            or pad[0] in {"voorgangers", "controle", "termen", "standaard", "gemeenten"}
            or isinstance(deel, Waarde)
        ):
            continue
        own = type(deel) in SOORTEN
        owner = pad if own else _owner(pad, owners)
        if owner not in owners:
            owners[owner] = deel
        if not own or _adds(deel):
            words.setdefault(owner, []).extend(said(deel, index))
    return [
        made for pad, deel in owners.items() if (made := _ding(stuk, pad, deel, words.get(pad, []), index, names)).naam
    ]


def _owner(pad: Pad, owners: dict[Pad, Basis]) -> Pad:
    """The nearest item above a part, else the chapter that it stands in."""
    for length in range(len(pad) - 1, 0, -1):
        if pad[:length] in owners:
            return pad[:length]
    return pad[:2] if pad[0] == "hoofdstukken" and len(pad) > 1 else pad[:1]


def _adds(deel: Basis) -> bool:
    """Whether the item is there; of what is left out the reason is no text of the plan to find."""
    return deel.afwezig is None


def _ding(stuk: Stuk, pad: Pad, deel: Basis, words: list[str], index: Index, names: Names) -> Ding:
    soort = SOORTEN.get(type(deel), TEKST)
    if soort != TEKST:
        name = plain(names.name(deel), deel, index)
    elif isinstance(deel, Hoofdstuk) and deel.titel:
        name = str(deel.titel)
    else:
        usual = ONDERDELEN.get(str(pad[0]))
        name = usual.titel if usual else str(pad[0]).replace("_", " ").capitalize() if words else ""
    rest = [one for one in dict.fromkeys(words) if one != name]
    if isinstance(deel, Actiepunt | Maatregel):
        rest += _inherited(deel, index, rest)
    place = stuk.document.place(pad)
    return Ding(deel, soort, name[:_LONGEST_NAME], "\n".join(rest), place.file, place.line)


def _inherited(deel: Actiepunt | Maatregel, index: Index, known: list[str]) -> list[str]:
    """The result and explanation that work has from an earlier file."""
    found = []
    for key in ("resultaat", "toelichting"):
        value, owner = deel.gezegd(key)
        if owner is deel or not value:
            continue
        pieces = value if isinstance(value, tuple) else value.tekst
        found += [text for one in pieces if (text := plain(one, owner, index)) not in known]
    return found
