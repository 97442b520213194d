"""What things are called in a document: by the plan itself, else by the catalogue, else as they were written."""

from __future__ import annotations

import re

from ivpgen.documents.texts import capitalised
from ivpgen.method import catalogus
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.content import TerugblikOpPrioriteit
from ivpgen.plan.goals import DigitaalItem, Themablok, Veld
from ivpgen.plan.governance import Partner
from ivpgen.plan.index import SOORTEN, Index, Verwijzing, references, refers
from ivpgen.plan.numerals import parse
from ivpgen.plan.parts import Basis
from ivpgen.plan.words import Regel

_SPOKEN = {
    ("soort", "enquete"): "enquête",
    ("oordeel", "deels"): "deels behaald",
    ("oordeel", "niet"): "niet behaald",
}
"""Known words that a reader needs in another form."""
_POINT = re.compile(r"[-−]?\d+\.(\d{1,2}|\d{4,})")


class Names:
    """The names of one edition."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def of(self, ref: Verwijzing, owner: Basis) -> tuple[str, str, Basis | None]:
        """(name, short name, the thing) that a reference means; the thing is None when only the catalogue knows it, or nobody."""
        for soort in ref.soorten:
            target = (
                self._former(ref.id, owner)
                if soort == "voorganger"
                else self.index.find(soort, ref.id, owner.plek.bestand)
            )
            if target is not None:
                name = self.name(target)
                return name, str(target.afkorting) if isinstance(target, Partner) and target.afkorting else name, target
        known = next((known for soort in ref.soorten if (known := self.catalogued(soort, ref.id))), "")
        name = known or (ref.id.replace("-", " ") if ref.vrij and " " not in ref.id else ref.id)
        return name, name, None

    def _former(self, name: str, owner: Basis) -> Basis | None:
        """What a part was before: a thing of its kind in a predecessor, or in an earlier uitvoeringsplan."""
        soort = SOORTEN.get(type(owner), "")
        found = self.index.find(soort, name, owner.plek.bestand)
        earlier = (self.index.of(stuk).get((soort, name)) for stuk in self.index.editie.uitvoering)
        return found or next((things[0] for things in earlier if things), None)

    def name(self, deel: Basis) -> str:
        """What the plan or the catalogue calls a thing."""
        for veld in ("titel", "naam"):
            if hasattr(deel, veld) and (own := deel.gezegd(veld)[0]):
                return str(own)
        if isinstance(deel, Veld):
            return self.catalogued("veld", str(deel.plek.pad[-1])) or _plain(str(deel.plek.pad[-1]))
        if isinstance(deel, DigitaalItem):
            return self.catalogued("digitaal", str(deel.plek.pad[-1])) or _plain(str(deel.plek.pad[-1]))
        if isinstance(deel, Themablok):
            return self.catalogued("thema", deel.thema) or _plain(deel.thema or deel.id)
        if isinstance(deel, Indicator) and deel.bbv:
            return self.catalogued("bbv", deel.bbv) or str(deel.bbv)
        name, veld, _ = deel.benaming()
        return _plain(name) if veld == "id" else name

    def word(self, value: Regel, owner: Basis, veld: str) -> str:
        """A short text as a document shows it: a reference by its name, a number with a decimal comma, the rest as written."""
        if veld == "waarde" and _POINT.fullmatch(value):
            number = parse(value)
            return dutch(number) if number is not None else str(value)
        if veld == "gevolg" or (veld == "prioriteit" and isinstance(owner, TerugblikOpPrioriteit)):
            target = self.index.find("prioriteit", value, owner.plek.bestand)
            return self.name(target) if target is not None else str(value)
        if refers(type(owner), veld):
            for ref in references(owner, veld):
                return self.of(ref, owner)[0]
        return _SPOKEN.get((veld, value)) or str(value)

    @staticmethod
    def catalogued(soort: str, slug: str) -> str:
        """The catalogue's name of a veld, thema, digital item, partner, law or BBV indicator; empty when it has none."""
        look_up = {
            "veld": catalogus.veld,
            "thema": catalogus.thema,
            "digitaal": catalogus.digitaal_item,
            "partner": catalogus.cataloguspartner,
            "wet": catalogus.wet,
            "bbv": catalogus.bbv,
        }
        found = look_up[soort](slug) if soort in look_up else None
        return found.naam if found is not None else ""


def _plain(slug: str) -> str:
    return capitalised(slug.replace("-", " ").replace("_", " "))
