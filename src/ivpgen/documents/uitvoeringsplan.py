"""The data of an uitvoeringsplan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ivpgen.documents.chapters import Chapters
from ivpgen.documents.head import head
from ivpgen.documents.ivp import gathered
from ivpgen.documents.measures import MeasureTables, actiepunten, by_leader, measures, over_time, progress
from ivpgen.documents.options import Options, all_indicators
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import Opbouw
from ivpgen.documents.terms import Term, terms
from ivpgen.documents.texts import Gegevens, Opties, Tekst
from ivpgen.plan.aims import Doel
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.load import Stuk
from ivpgen.plan.model import Indeling

VOOR: Opbouw = (
    ("colofon", ("colofon", "gegevens")),
    ("voorwoord", ("voorwoord",)),
    ("samenvatting", ("samenvatting",)),
    ("inleiding", ("inleiding", "hoofdlijnen", "lezers", "reikwijdte")),
    ("kaders", ("kaders",)),
    ("visie", ("visie", "doelen")),
    ("participatie", ("participatie", "afstemming")),
    ("terugblik", ("terugblik",)),
    ("ontwikkelingen", ("ontwikkelingen",)),
    ("analyse", ("analyse",)),
    ("prioriteiten", ("prioriteiten",)),
    ("velden", ("velden", "themas")),
    ("digitale_veiligheid", ("digitale_veiligheid",)),
    ("werk", ()),
    ("organisatie", ("organisatie", "portefeuillehouders", "communicatie")),
    ("middelen", ("middelen",)),
    ("evaluatie", ("evaluatie", "uitvoeringsplannen", "vervolg")),
    ("verslag", ("verslag",)),
)


def uitvoeringsplan(plain: Plain, stuk: Stuk) -> Gegevens:
    """The context of the template: the usual parts, the work in its groups, and the overviews."""
    whole = plain.editie.plan.plan
    deel_b, merged, stuk = stuk.deel_b, stuk, stuk.deel_a or stuk
    term = terms(stuk.plan, whole)
    options = _Options(plain, stuk)
    data = options.data
    data["indicatoren"]["lijst"] = all_indicators(plain, stuk)
    tables = MeasureTables(data, term("maatregel").enkelvoud.capitalize())
    chapters = Chapters(data, options, term, opbouw=VOOR, altijd=frozenset({"hoofdlijnen", "gegevens"}))
    if deel_b is not None:
        chapters.lokaal = gathered(plain, deel_b, term)
    work = _Work(plain, stuk, data, chapters, term)
    rows = list(measures(actiepunten(data)))
    periode = stuk.plan.periode or whole.periode
    return {
        "doc": head(plain.editie, merged, naam=term("uitvoeringsplan").enkelvoud),
        "hoofdstukken": chapters.build(
            [*work.groups(), *_overviews(chapters, rows, term, periode.van, periode.eind)], after="werk"
        ),
        "term": term,
        "tabellen": tables,
        "peiljaar": None,
        "eindjaar": str(periode.eind.year) if periode.eind else "einde periode",
    }


class _Options(Options):
    """What an uitvoeringsplan adds: the headlines of the plan, and what was done."""

    def _hoofdlijnen(self) -> Gegevens:
        whole = self.plain.stuk(self.plain.editie.plan)
        own = self.stuk.plan.prioriteiten
        chosen = {str(one) for one in own if not isinstance(one, Prioriteit)}
        shown = [one for one in whole["prioriteiten"]["lijst"] if not chosen or str(one.get("id")) in chosen]
        return {
            "ivp": {"titel": str(whole["titel"]) or "het integraal veiligheidsplan", "periode": str(whole["periode"])},
            "prioriteiten": shown,
        }

    def _terugblik(self) -> Gegevens:
        before = self._before()
        made = super()._terugblik()
        if before is not None:
            rows = progress(self.plain.stuk(before))
            if rows:
                title = f"Wat er is gedaan: {before.plan.titel or before.stem}"
                return {**made, "voortgang": rows, "voortgang_titel": title, "gevuld": True}
        return made

    def _before(self) -> Stuk | None:
        """The uitvoeringsplan that this one follows."""
        name = str(self.stuk.plan.vervolg_op).rsplit("/", 1)[-1]
        editie = self.plain.editie
        return next((one for one in (*editie.uitvoering, *editie.archief) if name and one.stem == name), None)


class _Work:
    """The actiepunten in groups: by priority, field or goal, or as the plan lays them out."""

    def __init__(
        self, plain: Plain, stuk: Stuk, data: Gegevens, chapters: Chapters, term: Callable[[str], Term]
    ) -> None:
        self.plain, self.stuk, self.data, self.chapters, self.term = plain, stuk, data, chapters, term
        self.left = list(actiepunten(data))

    def groups(self) -> list[Gegevens]:
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
            made.append(self._chapter(Tekst(self._word("maatregel")), self._take(_any)))
        if not kinds or kinds == ["prioriteiten"]:
            made += self._by("velden")
        if self.left:
            title = "Overige activiteiten" if made else self._word("actiepunt")
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
        used = [ref["id"].rsplit("/", 1)[-1] for one in self.left for ref in one[kind]["lijst"]]
        return list(dict.fromkeys([*known, *used]))

    def _belongs(self, one: Gegevens, soort: str, name: str) -> bool:
        refs = one[{"prioriteit": "prioriteiten", "veld": "velden", "doel": "doelen"}[soort]]["lijst"]
        if refs:
            return any(ref["id"].rsplit("/", 1)[-1] == name for ref in refs)
        if soort == "veld":
            return any(self._field_of(theme["id"]) == name for theme in one["themas"]["lijst"])
        return False

    def _field_of(self, theme: str) -> str:
        from ivpgen.method import catalogus

        found = catalogus.thema(theme)
        veld = getattr(found, "veld", "")
        if veld:
            return str(veld)
        for field in catalogus.velden():
            for main in field.themas:
                if any(sub.slug == theme for sub in main.subthemas):
                    return field.slug
        return ""

    def _group(self, soort: str, name: str, layout: Gegevens | None) -> Gegevens:
        deel = self._thing(soort, name)
        data = self.plain.deel(deel) if deel is not None else None
        title = (layout["titel"] if layout and layout["titel"] else None) or (
            data["naam_of_titel"] if data else Tekst(self.plain.names.catalogued(soort, name) or name or "Maatregelen")
        )
        mine = self._take(lambda one: self._belongs(one, soort, name)) if soort else []
        own = deel is not None and deel.plek.bestand == self.stuk.document.file
        goals = (
            []
            if own
            else data["doelen"]["lijst"]
            if data and isinstance(deel, Prioriteit)
            else [data]
            if isinstance(deel, Doel) and data
            else []
        )
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
        part = {
            "naam": "groep",
            "titel": title,
            "kop": False,
            "sjabloon": "onderdelen/groep.html.j2",
            "deel": deel,
            "opties": Opties({"actiepunten": mine, "eigen": eigen, "doelen": doelen or [], "inleiding": inleiding}),
        }
        return self.chapters.chapter(title, [part])

    def _word(self, concept: str) -> str:
        word = self.term(concept).meervoud
        return word[:1].upper() + word[1:]


def _any(one: Gegevens) -> bool:
    return bool(one)


def _overviews(
    chapters: Chapters, rows: list[Gegevens], term: Callable[[str], Term], van: date | None, tot: date | None
) -> list[Gegevens]:
    """Who leads what, when it runs, and what goes on as before."""
    made = []
    if any(one["trekker"]["lijst"] for one in rows):
        part = {
            "naam": "trekkers",
            "titel": "",
            "kop": False,
            "sjabloon": "onderdelen/trekkers.html.j2",
            "deel": None,
            "opties": {"rijen": by_leader(rows)},
        }
        made.append(chapters.chapter("Overzicht van trekkers", [part], naam="trekkers"))
    if van and tot and any(one["planning"] for one in rows):
        part = {
            "naam": "planning",
            "titel": "",
            "kop": False,
            "sjabloon": "onderdelen/planning.html.j2",
            "deel": None,
            "opties": over_time(rows, van, tot),
        }
        made.append(chapters.chapter("Planning", [part], naam="planning", liggend=True))
    running = [one for one in rows if one["soort"] in {"lopend", "regulier"}]
    if running:
        share = f"{len(running)} van de {len(rows)} {term('maatregel').meervoud} zijn lopend of regulier werk"
        part = {
            "naam": "lopend",
            "titel": "",
            "kop": False,
            "sjabloon": "onderdelen/lopend.html.j2",
            "deel": None,
            "opties": {"rijen": running, "aandeel": share},
        }
        made.append(chapters.chapter("Lopend werk", [part], naam="lopend"))
    return made
