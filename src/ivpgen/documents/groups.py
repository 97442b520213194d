"""The work of an uitvoeringsplan in groups: by priority, field or goal, or as the plan lays it out."""

from __future__ import annotations

from collections.abc import Callable

from ivpgen.documents.chapters import Chapters
from ivpgen.documents.measures import actiepunten
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import onderdeel
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.method import catalogus
from ivpgen.plan.aims import Doel
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.model import Indeling
from ivpgen.plan.planmap import Stuk


class Groups:
    """Divides the actiepunten of one file; each comes in one group."""

    def __init__(self, plain: Plain, stuk: Stuk, data: Gegevens, chapters: Chapters) -> None:
        self.plain, self.stuk, self.data, self.chapters = plain, stuk, data, chapters
        self.left = list(actiepunten(data))
        self.prioriteiten: list[Gegevens] = []
        """The priorities of this file that a group prints in full."""

    def build(self) -> list[Gegevens]:
        """A chapter per group; what has no place in any stands under other activities."""
        layout = self.stuk.plan.indeling
        made: list[Gegevens] = []
        kinds = [str(one) for one in layout if not isinstance(one, Indeling)] or ([] if layout else ["prioriteiten"])
        for one in layout:
            if isinstance(one, Indeling):
                kind, name = next(
                    ((k, str(getattr(one, k))) for k in ("prioriteit", "veld", "doel") if getattr(one, k)), ("", "")
                )
                made.append(self._group(kind, name, self.plain.deel(one)))
        for kind in kinds:
            made += self._by(kind)
        if "geen" in kinds and self.left:
            made.append(self._chapter(Tekst(self.chapters.titel("maatregel")), self._take(_any)))
        if not kinds or kinds == ["prioriteiten"]:
            made += self._by("velden")
        if self.left:
            title = "Overige activiteiten" if made else self.chapters.titel("actiepunt")
            made.append(self._chapter(Tekst(title), self._take(_any)))
        return [one for one in made if one]

    def _by(self, kind: str) -> list[Gegevens]:
        soort = {"prioriteiten": "prioriteit", "velden": "veld", "doelen": "doel"}.get(kind)
        if soort is None:
            return []
        names = self._names(kind)
        return [
            self._group(soort, name, None)
            for name in names
            if any(self._belongs(one, soort, name) for one in self.left)
        ]

    def _names(self, kind: str) -> list[str]:
        """The ids to group by: in the order of the plan, then those that only the work names."""
        whole = self.plain.stuk(self.plain.editie.plan)
        if kind == "velden":
            known = list((self.data["velden"] or whole["velden"] or {"per": {}})["per"])
        else:
            known = [str(one["id"]) for source in (self.data, whole) for one in source[kind]["lijst"] if one.get("id")]
        used = [_last(ref) for one in self.left for ref in one[kind]["lijst"]]
        return list(dict.fromkeys([*known, *used]))

    def _belongs(self, one: Gegevens, soort: str, name: str) -> bool:
        refs = one[{"prioriteit": "prioriteiten", "veld": "velden", "doel": "doelen"}[soort]]["lijst"]
        if refs:
            return any(_last(ref) == name for ref in refs)
        if soort == "veld":
            return any(field_of(theme["id"]) == name for theme in one["themas"]["lijst"])
        return False

    def _group(self, soort: str, name: str, layout: Gegevens | None) -> Gegevens:
        deel = self._thing(soort, name)
        data = self.plain.deel(deel) if deel is not None else None
        title = (layout["titel"] if layout and layout["titel"] else None) or (
            data["naam_of_titel"] if data else Tekst(self.plain.names.catalogued(soort, name) or name or "Maatregelen")
        )
        mine = self._take(lambda one: self._belongs(one, soort, name)) if soort else []
        own = deel is not None and deel.plek.bestand == self.stuk.document.file
        if data is not None and own and isinstance(deel, Prioriteit):
            self.prioriteiten.append(data)
        goals = [] if own or data is None else data["doelen"]["lijst"] if isinstance(deel, Prioriteit) else [data]
        return self._chapter(
            title,
            mine,
            deel=data if own or goals else None,
            eigen=own and isinstance(deel, Prioriteit),
            doelen=goals,
            inleiding=layout["inleiding"] if layout else None,
        )

    def _thing(self, soort: str, name: str) -> Prioriteit | Doel | None:
        found = self.plain.index.find(soort, name, self.stuk.document.file) if soort in {"prioriteit", "doel"} else None
        return found if isinstance(found, Prioriteit | Doel) else None

    def _take(self, wanted: Callable[[Gegevens], bool]) -> list[Gegevens]:
        mine = [one for one in self.left if wanted(one)]
        self.left = [one for one in self.left if not any(one is other for other in mine)]
        return mine

    def _chapter(
        self,
        title: Tekst,
        mine: list[Gegevens],
        *,
        deel: Gegevens | None = None,
        eigen: bool = False,
        doelen: list[Gegevens] | None = None,
        inleiding: Gegevens | None = None,
    ) -> Gegevens:
        part = onderdeel(
            "groep", titel=title, deel=deel, actiepunten=mine, eigen=eigen, doelen=doelen or [], inleiding=inleiding
        )
        return self.chapters.chapter(title, [part])


def field_of(theme: str) -> str:
    """The slug of the veld that a thema or subthema of the catalogue belongs to; empty for any other."""
    veld = getattr(catalogus.thema(theme), "veld", "")
    if veld:
        return str(veld)
    return next(
        (
            veld.slug
            for veld in catalogus.velden()
            for main in veld.themas
            if any(sub.slug == theme for sub in main.subthemas)
        ),
        "",
    )


def _last(ref: Gegevens | Tekst) -> str:
    """The id that a reference names, its file left out; what was no reference is its own text."""
    return str(ref["id"] if isinstance(ref, dict) else ref).rsplit("/", 1)[-1]


def _any(one: Gegevens) -> bool:
    return bool(one)
