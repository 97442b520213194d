"""The chapters of a document: the plan's own order where it has one, and everything that is filled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from ivpgen.documents.guide import fill_guide
from ivpgen.documents.sections import BIJLAGEN, IVP, ONDERDELEN, Opbouw, filled, hoofdstuk, left_out, onderdeel
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import Gegevens, Tekst, capitalised
from ivpgen.plan.planmap import GATHERED

Gevraagd = Callable[[str, Gegevens | None], Gegevens]
"""What a template needs besides the part itself, by the name of the part."""

CONCEPTEN = {
    "prioriteiten": "prioriteit",
    "doelen": "doel",
    "velden": "veld",
    "indicatoren": "indicator",
    "partners": "partner",
}
"""Parts whose title is a word that the plan may have its own for."""

ALTIJD = frozenset({"leeswijzer", "kaders", "gegevens"})
"""Parts with a text of our own where the plan is silent."""

KEUZES = ("prioriteiten", "doelen", "themas", "velden")
"""Parts of which a chapter may print a choice."""

WERK = "actiepunten"
"""The chapters with the work, as `hoofdstukken` calls them."""


class Chapters:
    """Builds the chapters of one document from a file's plain data."""

    def __init__(
        self,
        stuk: Gegevens,
        opties: Gevraagd,
        term: Callable[[str], Term],
        *,
        opbouw: Opbouw = IVP,
        altijd: frozenset[str] = ALTIJD,
    ) -> None:
        self.stuk = stuk
        self.opties = opties
        self.term = term
        self.opbouw = opbouw
        self.altijd = altijd
        self.lokaal: list[Gegevens] = []
        """The parts of the chapter that gathers what a gemeente adds."""
        self._used: set[str] = set()
        self._ids: set[str] = set()
        self._shown: dict[str, set[int]] = {key: set() for key in KEUZES}

    def build(
        self, middle: Iterable[Gegevens] = (), after: str = "velden", annexes: Iterable[Gegevens] = ()
    ) -> list[Gegevens]:
        """All chapters; `middle` stands after the part named `after` (or where it would stand), `annexes` before the usual ones."""
        chapters: list[Gegevens] = []
        placed = False
        for one in self.stuk["hoofdstukken"]["lijst"]:
            if one["hoofdstuk"] == WERK and not placed:
                chapters += self._work(one, list(middle))
                placed = True
            elif made := self._own(one):
                chapters.append(made)
        annex_part = [chapter for chapter in chapters if "bijlage" in chapter["klassen"]]
        chapters = [chapter for chapter in chapters if "bijlage" not in chapter["klassen"]]
        for title, parts in self.opbouw:
            usual = self._usual(title, parts)
            if usual:
                chapters.append(usual)
            if title == after and not placed:
                chapters += middle
                placed = True
        if not placed:
            chapters += middle
        chapters += annex_part
        kop = self.stuk["bijlagen"]["kop"]
        apart = [one for one in self.stuk["bijlagen"]["lijst"] if one["extern"]]
        for bijlage in self.stuk["bijlagen"]["lijst"]:
            if len(apart) < 2 or not bijlage["extern"]:
                chapters.append(self._annex(bijlage, kop["tekst"] if kop else []))
                kop = None
        if len(apart) > 1:
            chapters.append(self._apart(apart, kop["tekst"] if kop else []))
        chapters += annexes
        for name in BIJLAGEN:
            if name not in self._used and self._has(name):
                chapters.append(self.chapter(ONDERDELEN[name].titel, [self.part(name)], bijlage=True, naam=name))
        fill_guide(chapters)
        return chapters

    def part(self, name: str, deel: Any = None, **more: Any) -> Gegevens:
        """One usual part as a chapter's template takes it."""
        self._used.add(name)
        usual = ONDERDELEN[name]
        value = (self.stuk if name == "gegevens" else self.stuk.get(name)) if deel is None else deel
        title = value["titel"] if isinstance(value, dict) and value.get("titel") else self._title(name)
        options = {"wat": usual.titel.lower(), **self.opties(name, value), **more}
        if deel is None and self._shown.get(name):
            if name == "velden":
                options["velden"] = self._unshown(name)
            else:
                value = {**self.stuk[name], "lijst": self._unshown(name)}
        return onderdeel(name, usual.sjabloon, titel=title, deel=value, **options)

    def chapter(
        self,
        titel: str,
        onderdelen: list[Gegevens],
        *,
        naam: str = "",
        bijlage: bool = False,
        ongenummerd: bool = False,
        liggend: bool = False,
        deel: Gegevens | None = None,
    ) -> Gegevens:
        """A chapter with these parts; a title of the plan's own keeps its source."""
        classes = [name for name, on in (("bijlage", bijlage), ("liggend", liggend)) if on]
        return hoofdstuk(
            titel,
            naam,
            onderdelen,
            id_=self._id(naam or str(titel)),
            klassen=" ".join(classes),
            ongenummerd=ongenummerd,
            deel=deel,
        )

    def _title(self, name: str) -> str:
        """The usual title, in the plan's own words."""
        concept = CONCEPTEN.get(name)
        return self.titel(concept) if concept else ONDERDELEN[name].titel

    def _usual(self, title: str, parts: tuple[str, ...]) -> Gegevens | None:
        names = [name for name in parts if name not in self._used and self._has(name)]
        if not set(names) - {"leeswijzer"}:
            return None
        onderdelen = [self.part(name) for name in names]
        for one in onderdelen:
            one["kop"] = one["naam"] not in {title, "gegevens"}
        usual = ONDERDELEN[title]
        own_title = next((one["titel"] for one in onderdelen if one["naam"] == title), self._title(title))
        return self.chapter(own_title, onderdelen, naam=title, ongenummerd=usual.ongenummerd)

    def _has(self, name: str) -> bool:
        value = self.stuk.get(name)
        if name in self.altijd or self.opties(name, value).get("gevuld"):
            return True
        if left_out(value):
            return False
        if name == "afbeeldingen":
            return False
        if name == "velden" and value:
            return bool(self._unshown(name) or value["tekst"] or value["toelichting"] or value["afwezig"])
        if name in self._shown and value:
            return bool(value["kop"] or value["afwezig"] or self._unshown(name))
        return filled(value)

    def show(self, name: str, items: Iterable[Gegevens]) -> None:
        """Say that things of a part stand in a chapter of their own; the usual part leaves them out."""
        self._shown[name] |= {id(item) for item in items}

    def _unshown(self, name: str) -> list[Gegevens]:
        return [one for one in self._all(name) if id(one) not in self._shown[name]]

    def _all(self, name: str) -> list[Gegevens]:
        items: list[Gegevens] = self.opties(name, None)["velden"] if name == "velden" else self.stuk[name]["lijst"]
        return items

    def _own(self, one: Gegevens) -> Gegevens | None:
        """A chapter that the plan names: a usual part under its own title, a choice of priorities, or a text."""
        name = str(one["hoofdstuk"] or one["bijlage"])
        title = one["titel"]
        annex = bool(one["bijlage"])
        if name in ONDERDELEN and name not in self._used:
            usual = ONDERDELEN[name]
            if not self._has(name) and not one["tekst"]:
                return None
            part = self.part(name)
            annex = annex or usual.bijlage
            return self.chapter(
                title or part["titel"], [part], naam=name, bijlage=annex, ongenummerd=usual.ongenummerd, deel=one
            )
        if name == GATHERED:
            return self.chapter(title or "Lokaal", list(self.lokaal), naam=GATHERED, deel=one) if self.lokaal else None
        if name:
            return None
        onderdelen = []
        chosen = self.opties("keuze", one)
        for key in KEUZES:
            if chosen[key] or str(one["per"]) == key:
                inhoud = [str(item) for item in one["inhoud"]["lijst"]]
                onderdelen.append(self._selection(key, chosen[key] or self._all(key), inhoud))
        usual_title = onderdelen[0]["titel"] if onderdelen else "Hoofdstuk"
        return self.chapter(title or usual_title, onderdelen, naam=str(one["id"]), bijlage=annex, deel=one)

    def _selection(self, key: str, items: list[Gegevens], inhoud: list[str]) -> Gegevens:
        """Some things of a part; in later chapters the part has what is left."""
        used = key in self._used
        self.show(key, items)
        if key == "velden":
            part = self.part(key, {}, velden=items)
        else:
            only = {"lijst": items, "kop": None, "afwezig": None, "titel": ""}
            part = self.part(key, only, inhoud=inhoud, overzicht=False)
        if not used and self._unshown(key):
            self._used.discard(key)
        return part

    def _work(self, one: Gegevens, middle: list[Gegevens]) -> list[Gegevens]:
        """The chapters with the work at the place that the plan gives them; under a title of its own as one chapter."""
        groups = [chapter for chapter in middle if chapter["onderdelen"][0]["naam"] == "groep"]
        if not (one["titel"] or one["tekst"]) or not groups:
            return middle
        parts = [{**part, "titel": group["titel"], "kop": True} for group in groups for part in group["onderdelen"]]
        title = one["titel"] or self.titel("actiepunt")
        return [self.chapter(title, parts, naam=WERK, deel=one), *(rest for rest in middle if rest not in groups)]

    def _annex(self, bijlage: Gegevens, before: list[Tekst]) -> Gegevens:
        part = self._annex_part(bijlage)
        made = self.chapter(part["titel"], [part], naam=str(bijlage["id"]), bijlage=True)
        made["tekst"] = before
        return made

    def _annex_part(self, bijlage: Gegevens) -> Gegevens:
        title = bijlage["titel"] or bijlage["naam_of_titel"] or Tekst("Bijlage")
        return onderdeel("bijlage", titel=title, deel=bijlage, **self.opties("bijlage", bijlage))

    def opening(self) -> list[Gegevens]:
        """A chapter with what the plan says before its actiepunten, or why there are none."""
        value = self.stuk["actiepunten"]
        if not value["kop"]:
            return []
        part = onderdeel("werk", deel=value)
        return [self.chapter(value["kop"]["titel"] or self.titel("actiepunt"), [part], naam="werk")]

    def titel(self, concept: str) -> str:
        """The plan's word for more of a thing, as a heading."""
        return capitalised(self.term(concept).meervoud)

    def all_parts(self, middle: Iterable[Gegevens] = ()) -> list[Gegevens]:
        """Everything that is filled as one run of parts with a heading each, for a chapter that gathers them."""
        parts = []
        for chapter in self.build(middle):
            for part in chapter["onderdelen"]:
                if part["naam"] != "gegevens":
                    parts.append(part | {"titel": part["titel"] or chapter["titel"]})
        for part in parts:
            part["kop"] = True
            part["opties"]["overzicht"] = False
        return parts

    def _apart(self, bijlagen: list[Gegevens], before: list[Tekst]) -> Gegevens:
        """Annexes that are documents of their own, named together."""
        parts = [self._annex_part(bijlage) | {"kop": True} for bijlage in bijlagen]
        made = self.chapter("Afzonderlijke bijlagen", parts, naam="afzonderlijke-bijlagen", bijlage=True)
        made["tekst"] = before
        return made

    def _id(self, name: str) -> str:
        base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "hoofdstuk"
        made, count = base, 1
        while made in self._ids:
            count += 1
            made = f"{base}-{count}"
        self._ids.add(made)
        return made
