"""The grammar that every part of a plan shares: the keys of any thing, and sections, with absence everywhere."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from ivpgen.plan.absence import SOORTEN, Afwezig
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.parts import VORMEN, Basis, Plek
from ivpgen.plan.words import JaNee, Regel, Verwijst
from ivpgen.source.tree import Pad


def _pieces(value: Any) -> Any:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return value
    raise PydanticCustomError("tekst", "geen tekst")


Stukken = Annotated[tuple[str, ...], BeforeValidator(_pieces)]
"""A prose text in Markdown: one piece, or the joint text followed by what a gemeente adds."""


class Gemeen(BaseModel):
    """The keys that any thing may have: what it is called, its text, its note, and why it isn't there.

    One model that every part holds, instead of fields that every part inherits: pydantic builds it once.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: Regel = Regel()
    code: Regel = Regel()
    titel: Regel = Regel()
    tekst: Stukken = ()
    toelichting: Stukken = ()
    noot: Regel = Regel()
    bronnen: Reeks[Annotated[str, Verwijst(("bron",), vrij=True)]] = Reeks()
    openbaar: JaNee = True
    gemeenten: Reeks[Annotated[str, Verwijst(("gemeente",))]] = Reeks()
    niet: str | None = None
    pm: str | None = None
    onbekend: str | None = None
    zie: str | None = None


NIETS_GEMEEN = Gemeen.model_construct()


class Afwezigbaar(Basis, gedeeld=frozenset({"noot", *SOORTEN})):
    """A part that the writer may leave out with a reason, and that may carry a note."""

    gemeen: Gemeen = NIETS_GEMEEN

    @property
    def noot(self) -> Regel:
        """A remark that becomes a footnote."""
        return self.gemeen.noot

    @property
    def afwezig(self) -> Afwezig | None:
        """Why this part is not there, None when it is."""
        if self.gemeen.model_fields_set.isdisjoint(SOORTEN):
            return None
        for soort in SOORTEN:
            reden = getattr(self.gemeen, soort)
            if reden is not None:
                return Afwezig(soort, reden)
        return None

    def noemt(self, veld: str) -> bool:
        """Whether the writer wrote this key here."""
        return veld in (self.gemeen if veld in VORMEN[type(self)].gedeeld else self).model_fields_set


class Deel(Afwezigbaar, gedeeld=frozenset(Gemeen.model_fields)):
    """Anything that may be printed: a section or a thing."""

    @property
    def id(self) -> Regel:
        """The slug that others refer to."""
        return self.gemeen.id

    @property
    def code(self) -> Regel:
        """The plan's own number."""
        return self.gemeen.code

    @property
    def titel(self) -> Regel:
        """Its heading."""
        return self.gemeen.titel

    @property
    def tekst(self) -> tuple[str, ...]:
        """The thing itself, in pieces of Markdown."""
        return self.gemeen.tekst

    @property
    def toelichting(self) -> tuple[str, ...]:
        """More about a thing that has a name, in pieces of Markdown."""
        return self.gemeen.toelichting

    @property
    def bronnen(self) -> Reeks[str]:
        """The sources it rests on."""
        return self.gemeen.bronnen

    @property
    def openbaar(self) -> bool:
        """Whether it may be published."""
        return self.gemeen.openbaar

    @property
    def gemeenten(self) -> Reeks[str]:
        """The gemeenten that it is for; none means all."""
        return self.gemeen.gemeenten


class Sectie(Deel):
    """A prose section without keys of its own."""


_HOLDERS = (Basis, Reeks, Tafel)


def locate(deel: Basis, bestand: str) -> list[Basis]:
    """Tell every part of a file where it stands; all of them, in the order of the model's fields."""
    parts: list[Basis] = []
    _locate(deel, bestand, (), parts)
    return parts


def _locate(deel: Basis, bestand: str, pad: Pad, parts: list[Basis]) -> None:
    deel.put(Plek(bestand, pad))
    parts.append(deel)
    said = deel.model_fields_set
    for veld, value in deel.__dict__.items():
        if veld in said and isinstance(value, _HOLDERS):
            _locate_in(value, bestand, (*pad, veld), parts)
    for veld, value in (deel.__pydantic_extra__ or {}).items():
        _locate_in(value, bestand, (*pad, veld), parts)


def _locate_in(value: Any, bestand: str, pad: Pad, parts: list[Basis]) -> None:
    if isinstance(value, Basis):
        _locate(value, bestand, pad, parts)
        return
    if value.kop is not None:
        _locate(value.kop, bestand, (*pad, "kop"), parts)
    for step, item in enumerate(value) if isinstance(value, Reeks) else value.items():
        if isinstance(item, _HOLDERS):
            _locate_in(item, bestand, (*pad, step), parts)
