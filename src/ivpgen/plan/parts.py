"""What every mapping of a plan is: which keys it takes, what a plain text in its place stands for, where it falls back on.

The modules with models don't postpone annotations: pydantic would evaluate every text again for every subclass, at each start.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, model_validator

from ivpgen.plan.absence import SOORTEN, Afwezig
from ivpgen.source.tree import Pad

LEEG: tuple[Any, ...] = (None, "", {})
"""What counts as not written: as if the key were not there."""


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
    # A slot: pydantic makes a private attribute anew for every part, once for each class that it descends from.
    __slots__ = ("_plek",)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Take the keywords that `__pydantic_init_subclass__` reads once the fields are known."""

    @classmethod
    def __pydantic_init_subclass__(
        cls, vorm: str | None = None, naam: str | None = None, gedeeld: frozenset[str] | None = None, **kwargs: Any
    ) -> None:
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
                value = {VORMEN[cls].tekst or "tekst": value}
            else:
                return value
        shared = VORMEN[cls].gedeeld
        own: dict[str, Any] = {}
        common: dict[str, Any] = {}
        for key, part in value.items() if all(value.values()) else cls._written(value):
            (common if key in shared else own)[key] = part
        if common:
            own["gemeen"] = common
        return own

    @classmethod
    def _written(cls, value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        return written(value, VORMEN[cls].gedeeld, value if cls.model_config["extra"] == "allow" else cls.model_fields)

    @property
    def plek(self) -> Plek:
        """Where the part stands."""
        plek: Plek = getattr(self, "_plek", NERGENS)
        return plek

    def put(self, plek: Plek) -> None:
        """Say where the part stands: the one thing about it that is only known when all of the file is read."""
        object.__setattr__(self, "_plek", plek)

    @property
    def afwezig(self) -> Afwezig | None:
        """Why this part is not there, None when it is."""
        return None

    @property
    def naam_of_titel(self) -> str:
        """What people call it: its name or title, the start of its text, else its id."""
        return self.benaming()[0]

    def benaming(self) -> "tuple[str, str, Basis]":
        """What people call it, under which key that stands, and the part that says it: this one or an earlier one."""
        for veld in (VORMEN[type(self)].naam, "titel", "tekst", "id"):
            if hasattr(self, veld):
                value, owner = self.gezegd(veld)
                if value:
                    return str(value[0] if isinstance(value, tuple) else value), veld, owner
        return "", "id", self

    def noemt(self, veld: str) -> bool:
        """Whether the writer wrote this key here."""
        return veld in self.model_fields_set

    def gezegd(self, veld: str) -> "tuple[Any, Basis]":
        """The value that holds for a field, and the part that says it: this one, or what it continues or inherits from."""
        if self.noemt(veld):
            return getattr(self, veld), self
        for deel, keys in self.plek.terugval:
            if (keys is None or veld in keys) and deel.noemt(veld):
                return getattr(deel, veld), deel
        return getattr(self, veld), self


def written(value: dict[str, Any], *known: Any) -> Iterator[tuple[str, Any]]:
    """The keys that count: empty ones only where they say an absence, or where nothing knows them."""
    for key, part in value.items():
        if part not in LEEG or not any(key in names for names in known):
            yield key, part
        elif key in SOORTEN and not isinstance(part, dict):
            yield key, ""
