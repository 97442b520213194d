"""The grammar that every part of a plan shares: sections, things, lists and tables, with absence everywhere.

The modules with models don't postpone annotations: pydantic would evaluate every text again for every subclass, at each start.
"""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any, Generic, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, PrivateAttr, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ivpgen.plan.absence import ABSENCE_SCHEMA, SOORTEN, Afwezig
from ivpgen.plan.words import JaNee, Regel, Verwijst
from ivpgen.source.tree import Pad

T = TypeVar("T")
LEEG: tuple[Any, ...] = (None, "", {})
"""What counts as not written: as if the key were not there."""


def _pieces(value: Any) -> Any:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return value
    raise PydanticCustomError("tekst", "geen tekst")


Stukken = Annotated[tuple[str, ...], BeforeValidator(_pieces)]
"""A prose text in Markdown: one piece, or the joint text followed by what a gemeente adds."""


class Plek(NamedTuple):
    """Where a part stands, and what it falls back on, nearest first: a part, and which of its keys (None: all)."""

    bestand: str = ""
    pad: Pad = ()
    terugval: "tuple[tuple[Basis, frozenset[str] | None], ...]" = ()


class Vorm(NamedTuple):
    """How a part may be written: the key that a plain text stands for, the key of its name, the shared keys that it takes."""

    tekst: str = "tekst"
    naam: str = "titel"
    gedeeld: frozenset[str] = frozenset()


NERGENS = Plek()
VORMEN: dict[type, Vorm] = {}


class Basis(BaseModel):
    """A mapping of the plan: unknown keys are faults, what is empty is as if it were not there.

    Written as a plain text it is that text under the key that `vorm` names, written as `pm` it is still to come.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    _plek: Plek = PrivateAttr(default=NERGENS)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Take the keywords that `__pydantic_init_subclass__` reads once the fields are known."""

    @classmethod
    def __pydantic_init_subclass__(cls, vorm: str | None = None, naam: str | None = None, gedeeld: frozenset[str] | None = None, **kwargs: Any) -> None:
        above = VORMEN[cls.__mro__[1]] if cls.__mro__[1] in VORMEN else Vorm()
        VORMEN[cls] = Vorm(
            above.tekst if vorm is None else vorm,
            above.naam if naam is None else naam,
            (above.gedeeld if gedeeld is None else gedeeld) - set(cls.model_fields),
        )

    @model_validator(mode="before")
    @classmethod
    def _shape(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            if value == "pm":
                value = {"pm": ""}
            elif isinstance(value, str) and VORMEN[cls].tekst:
                value = {VORMEN[cls].tekst: value}
            elif isinstance(value, tuple):
                value = {"tekst": value}
            else:
                return value
        shared = VORMEN[cls].gedeeld
        own: dict[str, Any] = {}
        common: dict[str, Any] = {}
        for key, part in _written(value, shared, cls.model_fields):
            (common if key in shared else own)[key] = part
        if common:
            own["gemeen"] = common
        return own

    @property
    def plek(self) -> Plek:
        """Where the part stands."""
        return self._plek

    @property
    def afwezig(self) -> Afwezig | None:
        """Why this part is not there, None when it is."""
        return None

    @property
    def naam_of_titel(self) -> str:
        """What people call it: its name or title, the start of its text, else its id."""
        for veld in (VORMEN[type(self)].naam, "titel", "tekst", "id"):
            value = getattr(self, veld, "")
            if value:
                return str(value[0] if isinstance(value, tuple) else value)
        return ""

    def noemt(self, veld: str) -> bool:
        """Whether the writer wrote this key here."""
        shared = isinstance(self, Afwezigbaar) and veld in VORMEN[type(self)].gedeeld
        return veld in (self.gemeen.model_fields_set if shared else self.model_fields_set)  # type: ignore[attr-defined]

    def gezegd(self, veld: str) -> "tuple[Any, Basis]":
        """The value that holds for a field, and the part that says it: this one, or what it continues or inherits from."""
        if self.noemt(veld):
            return getattr(self, veld), self
        for deel, keys in self._plek.terugval:
            if (keys is None or veld in keys) and deel.noemt(veld):
                return getattr(deel, veld), deel
        return getattr(self, veld), self


def _written(value: dict[str, Any], *known: Any) -> Iterator[tuple[str, Any]]:
    """The keys that count: empty ones only where they say an absence, or where nothing knows them."""
    for key, part in value.items():
        if part not in LEEG or not any(key in names for names in known):
            yield key, part
        elif key in SOORTEN and not isinstance(part, dict):
            yield key, ""


class Reeks(tuple[T, ...], Generic[T]):
    """A list of things or references, with `kop`: the text or the absence that was written with it or in its place."""

    kop: Any = None

    @property
    def afwezig(self) -> Afwezig | None:
        """Why the list is not there."""
        return self.kop.afwezig if self.kop else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (item,) = get_args(source)
        inner = core_schema.list_schema(handler.generate_schema(item))
        return core_schema.no_info_wrap_validator_function(partial(_with_head, cls, _list_parts(item)), inner)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        items = handler(schema)
        section = {"type": "object", "properties": {"tekst": {"type": "string"}, "lijst": items}, "required": ["lijst"]}
        return {"anyOf": [items, items.get("items", {}), {"type": "string"}, section, ABSENCE_SCHEMA]}


class Tafel(dict[str, T], Generic[T]):
    """A mapping by name, year or id, with `kop` as in Reeks."""

    kop: Any = None

    @property
    def afwezig(self) -> Afwezig | None:
        """Why the mapping is not there."""
        return self.kop.afwezig if self.kop else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (item,) = get_args(source)
        inner = core_schema.dict_schema(core_schema.str_schema(), handler.generate_schema(item))
        return core_schema.no_info_wrap_validator_function(partial(_with_head, cls, _table_parts), inner)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [handler(schema), ABSENCE_SCHEMA]}


def _with_head(cls: Any, parts: Any, value: Any, validate: Any) -> Any:
    """The list or mapping of `value`, and what was written at its head."""
    if isinstance(value, cls):
        return value
    items, head = parts(value)
    made = cls(validate(items)) if items is not None else cls()
    if head is not None:
        made.kop = _head(head)
    return made


def _head(value: Any) -> "Sectie":
    """The text or absence of a list, checked by hand: it has only texts."""
    if value == "pm":
        value = {"pm": ""}
    elif not isinstance(value, dict):
        value = {"tekst": value}
    fields: dict[str, Any] = {}
    for key, part in _written(value, _HEAD_KEYS):
        if key not in _HEAD_KEYS:
            raise PydanticCustomError("sleutel", "onbekende sleutel", {"sleutel": key})
        if not isinstance(part, str | tuple):
            raise PydanticCustomError("tekst", "geen tekst")
        if key in {"tekst", "toelichting"}:
            fields[key] = part if isinstance(part, tuple) else (part,)
        else:
            fields[key] = Regel(part) if key in {"titel", "noot"} else part
    return Sectie.model_construct(gemeen=Gemeen.model_construct(**fields))


_HEAD_KEYS = frozenset({"titel", "tekst", "toelichting", "noot", *SOORTEN})


def _list_parts(item: Any) -> Any:
    thing = next((arg for arg in (item, *get_args(item)) if isinstance(arg, type) and issubclass(arg, Basis)), None)
    sentence_is_item = thing is None or VORMEN[thing].tekst != ""

    def parts(value: Any) -> tuple[Any, Any]:
        if isinstance(value, list):
            return value, None
        if value in LEEG:
            return None, None
        if isinstance(value, dict):
            head = {key: part for key, part in value.items() if key != "lijst"}
            if "lijst" in value:
                items = value["lijst"]
                return (None if items in LEEG else items if isinstance(items, list) else [items]), head or None
            only_head = set(value) <= _ABSENT or (set(value) == {"tekst"} and not sentence_is_item)
            return (None, head) if only_head else ([value], None)
        if value == "pm" or isinstance(value, tuple) or (isinstance(value, str) and not sentence_is_item):
            return None, value
        return [value], None

    return parts


_ABSENT = frozenset({*SOORTEN, "noot"})


def _table_parts(value: Any) -> tuple[Any, Any]:
    if isinstance(value, dict):
        if value and set(value) <= _ABSENT:
            return None, value
        return {key: item for key, item in value.items() if item not in LEEG}, None
    return (None, value) if value == "pm" else (None if value in LEEG else value, None)


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
        for soort in SOORTEN:
            reden = getattr(self.gemeen, soort)
            if reden is not None:
                return Afwezig(soort, reden)
        return None


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


def walk(deel: Basis, pad: Pad = ()) -> Iterator[tuple[Pad, Basis]]:
    """Every part below and including `deel` with its path, in the order of the model's fields."""
    yield pad, deel
    said = deel.model_fields_set
    for veld in type(deel).model_fields:
        if veld in said:
            yield from _walk_value(getattr(deel, veld), (*pad, veld))
    for veld, value in (deel.__pydantic_extra__ or {}).items():
        yield from _walk_value(value, (*pad, veld))


def _walk_value(value: Any, pad: Pad) -> Iterator[tuple[Pad, Basis]]:
    if isinstance(value, Basis):
        yield from walk(value, pad)
    elif isinstance(value, Reeks | Tafel):
        if value.kop is not None:
            yield from walk(value.kop, (*pad, "kop"))
        for step, item in enumerate(value) if isinstance(value, Reeks) else value.items():
            yield from _walk_value(item, (*pad, step))


def locate(deel: Basis, bestand: str) -> list[Basis]:
    """Tell every part of a file where it stands; all of them, in order."""
    parts = []
    for at, part in walk(deel):
        part._plek = Plek(bestand, at)
        parts.append(part)
    return parts
