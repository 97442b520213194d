"""What the model expects at a path: for messages about keys, for merging local parts and for the JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from ivpgen.plan.grammar import Afwezigbaar, Gemeen
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.parts import VORMEN, Basis

_UNWRITTEN = frozenset({"gemeen", "kop", "tafel", "reeks", "lijst"})


def step(annotation: Any, key: str | int) -> Any:
    """The annotation one step down, None where the model knows nothing there."""
    if key in _UNWRITTEN:
        return annotation
    for option in _options(annotation):
        origin = get_origin(option)
        if origin in (Reeks, Tafel):
            if isinstance(key, int) or origin is Tafel:
                return get_args(option)[0]
        elif isinstance(option, type) and issubclass(option, Basis) and isinstance(key, str):
            return field(option, key)
    return None


def field(cls: type[Basis], key: str) -> Any:
    """The annotation of a key of a part, shared keys and open keys included."""
    info = cls.model_fields.get(key)
    if info is not None:
        return info.annotation if not info.metadata else Annotated[info.annotation, *info.metadata]
    if issubclass(cls, Afwezigbaar) and key in VORMEN[cls].gedeeld:
        info = Gemeen.model_fields[key]
        return info.annotation if not info.metadata else Annotated[info.annotation, *info.metadata]
    if is_open(cls):
        return get_args(cls.__annotations__["__pydantic_extra__"])[1]
    return None


def thing(annotation: Any) -> type[Basis] | None:
    """The part that an annotation asks for, of a list the part that its items are."""
    for option in _options(annotation):
        if get_origin(option) in (Reeks, Tafel):
            return thing(get_args(option)[0])
        if isinstance(option, type) and issubclass(option, Basis):
            return option
    return None


def at(root: type[Basis], pad: tuple[str | int, ...]) -> type[Basis] | None:
    """The part that the model expects at a path below `root`."""
    here: Any = root
    for key in pad:
        here = step(here, key)
        if here is None:
            return None
    return thing(here)


def keys(cls: type[Basis]) -> list[str]:
    """The keys that a part may have."""
    return [key for key in cls.model_fields if key != "gemeen"] + sorted(VORMEN[cls].gedeeld)


def is_list(annotation: Any) -> bool:
    """Whether a list is expected, and nothing but a list."""
    options = [get_origin(option) for option in _options(annotation)]
    return Reeks in options and Tafel not in options


def is_open(cls: type[Basis]) -> bool:
    """Whether a part takes keys of the writer's own."""
    return cls.model_config.get("extra") == "allow"


def _options(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Annotated:
        return _options(get_args(annotation)[0])
    if get_origin(annotation) in (Reeks, Tafel) or isinstance(annotation, type):
        return (annotation,)
    return tuple(option for arg in get_args(annotation) for option in _options(arg))
