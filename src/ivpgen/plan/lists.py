"""Lists and tables of a plan: written as a list, as one thing, as a text, or as an absence with its reason."""

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ivpgen.plan.absence import SOORTEN, Afwezig
from ivpgen.plan.parts import LEEG, VORMEN, Basis, written
from ivpgen.plan.words import Regel

if TYPE_CHECKING:
    from ivpgen.plan.grammar import Sectie

T = TypeVar("T")


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
    from ivpgen.plan.grammar import Gemeen, Sectie  # the head of a list is a section, and a section has lists

    if value == "pm":
        value = {"pm": ""}
    elif not isinstance(value, dict):
        value = {"tekst": value}
    fields: dict[str, Any] = {}
    for key, part in written(value, HEAD_KEYS):
        if key not in HEAD_KEYS:
            raise PydanticCustomError("sleutel", "onbekende sleutel", {"sleutel": key})
        if not isinstance(part, str | tuple):
            raise PydanticCustomError("tekst", "geen tekst")
        if key in {"tekst", "toelichting"}:
            fields[key] = part if isinstance(part, tuple) else (part,)
        else:
            fields[key] = Regel(part) if key in {"titel", "noot"} else part
    return Sectie.model_construct(gemeen=Gemeen.model_construct(**fields))


HEAD_KEYS = ("titel", "tekst", "toelichting", "noot", *SOORTEN)
"""What may stand beside `lijst`, or in its place."""


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
