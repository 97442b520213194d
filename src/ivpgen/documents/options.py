"""What each usual part needs besides its own data: gathered, grouped and counted from the whole plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ivpgen.documents.findings import findings_by_subject
from ivpgen.documents.means import explained, means_table
from ivpgen.documents.measures import progress
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import ONDERDELEN, filled, left_out
from ivpgen.documents.state import names, status
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.method import catalogus
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.grammar import Afwezigbaar
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Stuk
from ivpgen.plan.words import Ref

_CHOICES = {"prioriteiten": "prioriteit", "doelen": "doel", "themas": "thema", "velden": "veld"}
"""What a chapter of the plan's own may choose from, and the kind of each."""
_OF_A_FIELD = (
    "afwezig",
    "noot",
    "tekst",
    "toelichting",
    "inzet",
    "doelen",
    "indicatoren",
    "partners",
    "themas",
    "prioriteiten",
    "gemeenten",
    "bronnen",
)
"""What a veld says besides its picture, which stands in the analysis."""


class Options:
    """The options of the parts of one file in one edition."""

    def __init__(self, plain: Plain, stuk: Stuk) -> None:
        self.plain = plain
        self.stuk = stuk
        self.data = plain.stuk(stuk)
        self._made: dict[str, Gegevens] = {}

    def __call__(self, name: str, deel: Any) -> Gegevens:
        """The options of a part by its name; parts without any get an empty mapping."""
        if name == "bijlage":
            return {"indicatoren": self._referred("indicator", deel["indicatoren"])}
        if name == "keuze":
            return {key: self._referred(soort, deel[key]) for key, soort in _CHOICES.items()}
        if name not in self._made:
            make = self._makers().get(name)
            self._made[name] = make() if make else {}
        return dict(self._made[name])

    def _makers(self) -> dict[str, Callable[[], Gegevens]]:
        """Which part has options of its own, and what makes them."""
        return {
            "gegevens": self._gegevens,
            "reikwijdte": self._reikwijdte,
            "analyse": self._analyse,
            "velden": self._velden,
            "digitale_veiligheid": self._digitale_veiligheid,
            "middelen": self._middelen,
            "prioriteiten": self._prioriteiten,
            "terugblik": self._terugblik,
            "overzicht_velden": self._overzicht_velden,
            "verslag": self._verslag,
            "indicatoren": self._indicatoren,
            "afkortingen": self._afkortingen,
            "besluiten": self._besluiten,
            "afbeeldingen": self._afbeeldingen,
        }

    def _gegevens(self) -> Gegevens:
        editie = self.plain.editie
        whole = self.plain.stuk(editie.plan)
        own = {str(one) for one in self.stuk.plan.gemeenten if isinstance(one, Ref)}
        gemeenten = [
            one
            for one in whole["gemeenten"]["lijst"]
            if one["soort_deel"] == "gemeente" and (not own or str(one["id"]) in own)
        ]
        return {"gemeenten": gemeenten, "samenwerking": whole["samenwerking"], "status": status(self.stuk.plan, editie)}

    def _reikwijdte(self) -> Gegevens:
        reasons = []
        for name, usual in ONDERDELEN.items():
            value = self.data.get(name)
            if name != "reikwijdte" and left_out(value) and isinstance(value, dict):
                afwezig = value["afwezig"]
                reden = Tekst(f"zie {afwezig.naar}", afwezig.reden.bron) if afwezig.soort == "zie" else afwezig.reden
                reasons.append({"wat": usual.titel, "reden": reden, "soort": afwezig.soort})
        bewust = all(one["soort"] == "niet" for one in reasons)
        return {"afwezig": reasons, "bewust": bewust, "gevuld": bool(reasons)}

    def _analyse(self) -> Gegevens:
        groups = findings_by_subject(self.data, self._fields())
        scored = [
            one
            for one in self.data["bevindingen"]["lijst"]
            if one["soort_deel"] == "bevinding" and one["scores"]["per"]
        ]
        analyse = self.data["analyse"]
        own_tables = analyse["tabellen"]["lijst"] if analyse else []
        tables = [
            one
            for one in {id(one): one for one in [*own_tables, *self.data["tabellen"]["lijst"]]}.values()
            if one["soort_deel"] == "tabel"
        ]
        return {
            "groepen": groups,
            "scores": scored,
            "assen": list(dict.fromkeys(axis for one in scored for axis in one["scores"]["per"])),
            "tabellen": tables,
            "bevindingen": self.data["bevindingen"],
            "alle_tabellen": self.data["tabellen"],
            "gevuld": bool(groups or tables or self.data["bevindingen"]["kop"] or self.data["tabellen"]["kop"]),
        }

    def _velden(self) -> Gegevens:
        return {
            "velden": [one for one in self._fields() if any(filled(one[key]) for key in _OF_A_FIELD)],
            "met_beeld": False,
        }

    def _digitale_veiligheid(self) -> Gegevens:
        deel = self.data["digitale_veiligheid"]
        items = list(deel["per"].values()) if deel else []
        return {
            "uitgewerkt": [one for one in items if one["afwezig"] is None],
            "open": [one for one in items if one["afwezig"] is not None and one["afwezig"].soort == "pm"],
            "elders": [one for one in items if one["afwezig"] is not None and one["afwezig"].soort != "pm"],
        }

    def _middelen(self) -> Gegevens:
        items = self.data["middelen"]["lijst"]
        return {"tabel": means_table(items), "toelichtingen": explained(items)}

    def _prioriteiten(self) -> Gegevens:
        back = self.data["terugblik"]
        entries: dict[str, list[Gegevens]] = {}
        for one in self.data["prioriteiten"]["lijst"]:
            if back and one["soort_deel"] == "prioriteit":
                former = {str(ref["naam"]) for ref in one["was"]["lijst"]} | {str(one["naam_of_titel"])}
                entries[one["pad"]] = [
                    entry for entry in back["prioriteiten"]["lijst"] if str(entry["prioriteit"]) in former
                ]
        return {"overzicht": True, "terugblik": entries}

    def _terugblik(self) -> Gegevens:
        vorige = self.data["voorgangers"]
        former = [one for one in vorige["lijst"] if one["gezegd"]]
        return {"vorige": vorige, "voorgangers": former, "gevuld": bool(former or vorige["kop"])}

    def _overzicht_velden(self) -> Gegevens:
        rows = [
            {"thema": theme, "veld": field["naam_of_titel"]}
            for field in self._fields()
            for theme in field["themas"]["lijst"]
            if theme["soort_deel"] == "thema"
        ]
        rows += [{"thema": theme, "veld": ""} for theme in self.data["themas"]["lijst"]]
        return {"rijen": rows, "themas": {"kop": None, "lijst": rows, "afwezig": None}, "gevuld": bool(rows)}

    def _verslag(self) -> Gegevens:
        rows = progress(self.data)
        return {"voortgang": rows, "voortgang_titel": "Stand van zaken", "gevuld": bool(rows)}

    def _indicatoren(self) -> Gegevens:
        return {"eindjaar": str(self.stuk.plan.periode)}

    def _afkortingen(self) -> Gegevens:
        own = self.data["afkortingen"]["per"]
        found = {str(short): {"kort": Tekst(short), "lang": long} for short, long in own.items()}
        for partner in self.data["partners"]["lijst"]:
            if partner["afkorting"] and str(partner["afkorting"]) not in found:
                found[str(partner["afkorting"])] = {"kort": partner["afkorting"], "lang": partner["naam_of_titel"]}
        ordered = sorted(found.values(), key=lambda one: str(one["kort"]).lower())
        return {"afkortingen": ordered, "gevuld": bool(ordered)}

    def _besluiten(self) -> Gegevens:
        editie = self.plain.editie
        several = len(names(editie)) > 1
        return {
            "stand": f"Stand: {status(self.stuk.plan, editie).lower()}." if several else "",
            "meer_gemeenten": several,
        }

    def _afbeeldingen(self) -> Gegevens:
        if not self.data["afbeeldingen"]["lijst"]:
            return {"afbeeldingen": []}
        shown = {
            str(one["afbeelding"]["bestand"])
            for one in self.data["bijlagen"]["lijst"]
            if one["afbeelding"] and "bestand" in one["afbeelding"]
        }
        said = [deel.gemeen for deel in self.stuk.delen if isinstance(deel, Afwezigbaar)]
        prose = "\n".join(piece for gemeen in said for piece in (*gemeen.tekst, *gemeen.toelichting))
        rest = [
            one
            for one in self.data["afbeeldingen"]["lijst"]
            if str(one["bestand"]) not in shown and str(one["bestand"]) not in prose
        ]
        return {"afbeeldingen": rest, "gevuld": bool(rest)}

    def _fields(self) -> list[Gegevens]:
        """The fields of the plan: those of Kernbeleid in its order, then its own."""
        deel = self.data["velden"]
        if not deel:
            return []
        order = [field.slug for field in catalogus.velden()]
        slugs = sorted(deel["per"], key=lambda slug: order.index(slug) if slug in order else len(order))
        return [deel["per"][slug] for slug in slugs]

    def _referred(self, soort: str, reeks: Gegevens) -> list[Gegevens]:
        """The things that a list of references means, in its order."""
        file = self.stuk.document.file
        found = [self.plain.index.find(soort, ref["id"], file) for ref in reeks["lijst"]]
        return [self.plain.deel(one) for one in found if one is not None]


def all_indicators(plain: Plain, stuk: Stuk) -> list[Gegevens]:
    """Every indicator that a file defines, wherever it stands."""
    return [plain.deel(deel) for deel in stuk.delen if isinstance(deel, Indicator) and _is_current(deel)]


def _is_current(deel: Basis) -> bool:
    return deel.plek.pad[:1] != ("voorgangers",)
