"""The keys that refer, each with what it may refer to; nothing else in a plan is a reference."""

from typing import Annotated

from ivpgen.plan.lists import Reeks
from ivpgen.plan.words import Regel, Verwijst

PARTNERSOORTEN = ("partner", "gemeente")
BEKENDEN = frozenset(
    {
        "raad",
        "college",
        "burgemeester",
        "driehoek",
        "gemeente",
        "gemeenten",
        "inwoners",
        "ondernemers",
        "gemeenteraad",
        "wethouder",
        "griffie",
    }
)
"""Words that need no definition where a partner is asked for."""

Bronnen = Reeks[Annotated[str, Verwijst(("bron",), vrij=True)]]
Partners = Reeks[Annotated[str, Verwijst(PARTNERSOORTEN, vrij=True)]]
Gemeenten = Reeks[Annotated[str, Verwijst(("gemeente",))]]
Velden = Reeks[Annotated[str, Verwijst(("veld",))]]
Themas = Reeks[Annotated[str, Verwijst(("thema",))]]
Prioriteiten = Reeks[Annotated[str, Verwijst(("prioriteit",))]]
Bevindingen = Reeks[Annotated[str, Verwijst(("bevinding",))]]
Indicatoren = Reeks[Annotated[str, Verwijst(("indicator",))]]
Doelen = Reeks[Annotated[str, Verwijst(("doel",))]]
Maatregelen = Reeks[Annotated[str, Verwijst(("maatregel", "actiepunt"))]]
Middelen = Reeks[Annotated[str, Verwijst(("middel",), vrij=True)]]
Digitaal = Reeks[Annotated[str, Verwijst(("digitaal",))]]
Uitgangspunten = Reeks[Annotated[str, Verwijst(("uitgangspunt",), vrij=True)]]
Grondslagen = Reeks[Annotated[str, Verwijst(("wet", "kader"), vrij=True)]]
Was = Reeks[Annotated[str, Verwijst(("voorganger",), vrij=True)]]
VeldRef = Annotated[Regel, Verwijst(("veld",))]
ThemaRef = Annotated[Regel, Verwijst(("thema",))]
PrioriteitRef = Annotated[Regel, Verwijst(("prioriteit",))]
IndicatorRef = Annotated[Regel, Verwijst(("indicator",))]
