"""The model → plain data for templates: every text with its source, every reference resolved to a name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import Any

from ivpgen.documents.citing import cited
from ivpgen.documents.names import Names
from ivpgen.documents.paths import below, id_paths
from ivpgen.documents.texts import Gegevens, Later, Reden, Tekst, moment
from ivpgen.plan.absence import Afwezig
from ivpgen.plan.continuity import history
from ivpgen.plan.grammar import Afwezigbaar, Gemeen, Sectie
from ivpgen.plan.index import SOORTEN, Index, references, refers
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.plan.planmap import Editie, Stuk
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import Ref, Regel
from ivpgen.plan.work import Werk


class Plain:
    """Turns parts of one edition into plain data; each part once."""

    def __init__(self, editie: Editie) -> None:
        self.editie = editie
        self.index = Index(editie)
        self.names = Names(self.index)
        self._paths: dict[int, str] = {}
        for stuk in (*editie.archief, *editie.stukken()):
            for part in (stuk, stuk.deel_a, stuk.deel_b):
                if part is not None:
                    paths = id_paths(part)
                    self._paths.update((id(deel), paths[deel.plek.pad]) for deel in part.delen)
        self._made: dict[int, Gegevens] = {}

    def stuk(self, stuk: Stuk) -> Gegevens:
        """The whole of one file."""
        return self.deel(stuk.plan)

    def tekst(self, text: str, bron: str, afwezig: Reden | None = None) -> Tekst:
        """A text of the plan with the numbers that it takes from indicators; `bron` starts with the file that it belongs to."""
        if "{{" not in text:
            return Tekst(text, bron, afwezig)
        return cited(text, bron, afwezig, self.index)

    def bron(self, deel: Basis, *steps: str) -> str:
        """The id path of a part, or of something under it."""
        return below(self._paths.get(id(deel), ""), *steps)

    def deel(self, deel: Basis) -> Gegevens:
        """A part with all its keys, those that it continues or inherits included."""
        known = self._made.get(id(deel))
        if known is not None:
            return known
        made = Later(
            _keys(type(deel)),
            partial(self._key, deel),
            soort_deel=SOORTEN.get(type(deel), type(deel).__name__.lower()),
            pad=self.bron(deel),
            gezegd=bool(deel.model_fields_set or deel.__pydantic_extra__),
        )
        self._made[id(deel)] = made
        return made

    def _key(self, deel: Basis, key: str) -> Any:
        """One key of a part: of its model, what it continues or inherits included, or one that templates find handy."""
        match key:
            case "afwezig":
                return self._reden(deel.afwezig, deel)
            case "naam_of_titel":
                return self._naam(deel)
            case "per" if "per" not in type(deel).model_fields:
                return {name: self._value(value, deel, name) for name, value in (deel.__pydantic_extra__ or {}).items()}
            case "getal" if isinstance(deel, Waarde):
                return deel.getal
            case "geschiedenis" | "verschoven_naar" | "status" | "moment" if isinstance(deel, Werk):
                return self._progress(deel, key)
        value, owner = deel.gezegd(key)
        if not value and not owner.noemt(key) and isinstance(value, Regel | Reeks):
            # Most keys of most parts are not there.
            return {**_NO_LIST, "lijst": []} if isinstance(value, Reeks) else _NO_TEXT
        made = self._value(value, owner, key)
        if isinstance(value, Reeks) and type(owner) is not type(deel):
            made["gezegd"] = False
        return made

    def _progress(self, deel: Werk, key: str) -> Any:
        """How far a measure is, from all its progress."""
        entries = history(deel)
        later = next((entry for entry in reversed(entries) if entry.nieuwe_planning), None)
        if key == "geschiedenis":
            return [self.deel(entry) for entry in entries]
        if key == "status":
            return self.deel(entries[-1])["status"] if entries else Tekst()
        if key == "verschoven_naar":
            return Tekst(moment(later.nieuwe_planning), self.bron(later, "nieuwe_planning")) if later else Tekst()
        return later.nieuwe_planning if later else deel.gezegd("nieuwe_planning")[0] or deel.gezegd("planning")[0]

    def delen(self, parts: Iterable[Basis | Ref], owner: Basis, soort: str) -> list[Gegevens]:
        """Things defined here, and those that are referred to."""
        made = []
        for part in parts:
            if isinstance(part, Basis):
                made.append(self.deel(part))
                continue
            target = self.index.find(soort, part, owner.plek.bestand)
            if target is not None and not _is_above(target, owner):
                made.append(self.deel(target))
        return made

    def _value(self, value: Any, owner: Basis, veld: str) -> Any:
        if isinstance(value, Basis):
            return self.deel(value)
        if isinstance(value, Ref):
            soort = next(iter(refers(type(owner), veld)), "")
            return next(iter(self.delen([value], owner, soort)), None) or self._stub(value, owner, soort, veld)
        if isinstance(value, Regel):
            return self._line(value, owner, veld)
        if isinstance(value, Moment):
            return self._moment(value, owner, veld)
        if isinstance(value, Reeks):
            return self._list(value, owner, veld)
        if isinstance(value, Tafel):
            values = {key: self._value(item, owner, f"{veld}/{key}") for key, item in value.items()}
            return {
                "per": values,
                "kop": self._head(value.kop, owner, veld),
                "afwezig": self._reden(value.afwezig, owner, veld),
            }
        if isinstance(value, tuple):
            return [
                self._piece(piece, self.bron(owner, veld, *([str(number)] if number else [])))
                for number, piece in enumerate(value)
            ]
        if isinstance(value, str):
            return self.tekst(value, self.bron(owner, veld))
        return value

    def _piece(self, piece: str, bron: str) -> Tekst:
        return Tekst("", bron, Reden("pm", Tekst("", bron))) if piece.strip() == "pm" else self.tekst(piece, bron)

    def _moment(self, value: Moment, owner: Basis, *steps: str) -> Tekst:
        made = Tekst(
            moment(value) if value else "", self.bron(owner, *steps), self._reden(value.afwezig, owner, *steps)
        )
        if value.noot:
            made.noot = self.tekst(value.noot, self.bron(owner, *steps, "noot"))
        return made

    def _line(self, value: Regel, owner: Basis, veld: str) -> Tekst:
        shown = self.names.word(value, owner, veld)
        return self.tekst(shown, self.bron(owner, veld), self._reden(value.afwezig, owner, veld))

    def _list(self, value: Reeks[Any], owner: Basis, veld: str) -> Gegevens:
        items: list[Any] = []
        marks = {ref.nummer: ref for ref in references(owner, veld)} if refers(type(owner), veld) else {}
        for number, item in enumerate(value):
            if isinstance(item, Basis):
                items.append(self.deel(item))
            elif isinstance(item, Ref):
                soort = marks[number].soorten[0] if number in marks else ""
                found = self.delen([item], owner, soort)
                items += found or [self._stub(item, owner, soort, veld, str(number))]
            elif number in marks:
                items.append(self._named(marks[number], owner, veld, number))
            elif isinstance(item, Moment):
                if item or item.afwezig:
                    items.append(self._moment(item, owner, veld, str(number)))
            elif item:
                items.append(self._piece(item, self.bron(owner, veld, str(number))))
        return {
            "lijst": items,
            "kop": self._head(value.kop, owner, veld),
            "afwezig": self._reden(value.afwezig, owner, veld),
            "gezegd": owner.noemt(veld),
        }

    def _stub(self, item: str, owner: Basis, soort: str, *steps: str) -> Gegevens:
        """What can't be resolved is printed as it was written; all else that a template asks of it is empty."""
        empty = _empty(soort)
        return Later(
            _keys(type(empty)),
            partial(self._key, empty),
            soort_deel="onbekend",
            pad="",
            gezegd=True,
            naam_of_titel=Tekst(item, self.bron(owner, *steps)),
            id=Tekst(item),
        )

    def _named(self, ref: Any, owner: Basis, veld: str, number: int) -> Gegevens:
        name, short, target = self.names.of(ref, owner)
        bron = self.bron(target) if target is not None else self.bron(owner, veld, str(number))
        return {
            "id": ref.id,
            "naam": self._piece(name, bron),
            "kort": short,
            "bekend": target is not None,
        }

    def _head(self, kop: Any, owner: Basis, veld: str) -> Gegevens | None:
        if kop is None:
            return None
        gemeen: Gemeen = kop.gemeen
        return {
            "titel": self.tekst(gemeen.titel, self.bron(owner, veld, "titel")),
            "tekst": self._value(gemeen.tekst, owner, f"{veld}/tekst"),
            "toelichting": self._value(gemeen.toelichting, owner, f"{veld}/toelichting"),
            "noot": self.tekst(gemeen.noot, self.bron(owner, veld, "noot")),
            "afwezig": self._reden(kop.afwezig, owner, veld),
        }

    def _reden(self, afwezig: Afwezig | None, owner: Basis, *steps: str) -> Reden | None:
        if afwezig is None:
            return None
        reden = self.tekst(afwezig.reden, self.bron(owner, *steps, afwezig.soort))
        target = self.index.zie(afwezig.reden, owner.plek.bestand) if afwezig.soort == "zie" else None
        return Reden(
            afwezig.soort,
            reden,
            target.naam_of_titel if target is not None else afwezig.reden if afwezig.soort == "zie" else "",
        )

    def _naam(self, deel: Basis) -> Tekst:
        """What a thing is called, or why it has no name."""
        veld = VORMEN[type(deel)].naam
        own = getattr(deel, veld, None)
        if isinstance(own, Regel) and own.afwezig is not None:
            return Tekst("", self.bron(deel, veld), self._reden(own.afwezig, deel, veld))
        _, veld, owner = deel.benaming()
        return self.tekst(self.names.name(deel).strip(), self.bron(owner, veld))


_NO_TEXT = Tekst()
_NO_LIST: Gegevens = {"kop": None, "afwezig": None, "gezegd": False}


@cache
def _keys(cls: type[Basis]) -> frozenset[str]:
    """What a template may ask of a part."""
    own = {veld for veld in cls.model_fields if veld != "gemeen"}
    shared = set(VORMEN[cls].gedeeld) - {"niet", "pm", "onbekend", "zie"} if issubclass(cls, Afwezigbaar) else set()
    work = {"geschiedenis", "verschoven_naar", "status", "moment"} if issubclass(cls, Werk) else set()
    return frozenset(
        own | shared | work | {"afwezig", "naam_of_titel", "per"} | ({"getal"} if cls is Waarde else set())
    )


@cache
def _empty(soort: str) -> Basis:
    """A part of a kind that says nothing."""
    cls = next((cls for cls, kind in SOORTEN.items() if kind == soort), Sectie)
    return cls.model_construct()


def _is_above(target: Basis, owner: Basis) -> bool:
    """Whether a referred thing holds the one that refers to it: printing it there would never end."""
    pad = target.plek.pad
    return target.plek.bestand == owner.plek.bestand and owner.plek.pad[: len(pad)] == pad
