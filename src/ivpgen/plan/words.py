"""The small types of the grammar: a line of text, a word from a list, yes or no, a reference."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ivpgen.plan.absence import Afwezig, absence_in

_SLUG = re.compile(r"[^\s]+")


class Regel(str):
    """A short text on one line; empty with an `afwezig` where the writer said why it isn't there."""

    afwezig: Afwezig | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_regel)


def _regel(value: Any) -> Regel:
    if isinstance(value, str) and value != "pm":
        return Regel(value)
    afwezig = absence_in(value)
    if afwezig is None:
        raise PydanticCustomError("regel", "geen tekst")
    regel = Regel()
    regel.afwezig = afwezig
    return regel


def _ja_nee(value: Any) -> bool:
    word = value.lower() if isinstance(value, str) else value
    if word is True or word in ("ja", "true"):
        return True
    if word is False or word in ("nee", "false"):
        return False
    raise PydanticCustomError("ja_nee", "geen ja of nee")


JaNee = Annotated[bool, PlainValidator(_ja_nee)]


class Woord(NamedTuple):
    """Marks a Regel whose known words are these; another word is a `let op` unless the list is `open`."""

    woorden: tuple[str, ...]
    open: bool = False


def woord(*woorden: str, open: bool = False) -> Woord:  # noqa: A002 - an open list is the field's word
    """The mark for a field with these known words."""
    return Woord(woorden, open)


class Verwijst(NamedTuple):
    """Marks a text that refers to a thing of one of `soorten`; `vrij` allows free text (a space or a capital in it)."""

    soorten: tuple[str, ...]
    vrij: bool = False


class Ref(str):
    """A reference where a thing could also have been defined."""


class OfVerwijzing(NamedTuple):
    """Marks `Thing | Ref`: a word without spaces refers to a thing of `soort`, a mapping or a sentence defines one here."""

    soort: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        thing = next(arg for arg in get_args(source) if arg is not Ref)
        return core_schema.no_info_wrap_validator_function(_ref_or, handler.generate_schema(thing))


def _ref_or(value: Any, handler: Any) -> Any:
    if isinstance(value, str) and value != "pm" and _SLUG.fullmatch(value):
        return Ref(value)
    return handler(value)
