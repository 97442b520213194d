"""What the schemas say to the schrijver about every part and key: read from the data beside the schemas."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ivpgen.plan.parts import Basis

_FOLDER = Path(__file__).parents[1] / "data" / "beschrijvingen"
# No resolver: every scalar stays text, as in a plan.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WHOLE = re.compile(r"-?(0|[1-9]\d*)")


class Beschrijving(NamedTuple):
    """A title, an explanation in Markdown, examples as an editor reads them, an example in YAML, and words to propose."""

    titel: str
    uitleg: str
    voorbeelden: tuple[Any, ...] = ()
    blok: str = ""
    keuze: tuple[str, ...] = ()

    @property
    def body(self) -> Any:
        """The example in YAML as data, every scalar as text; None without one."""
        return yaml.load(self.blok, Loader=_LOADER)


class Knipsel(NamedTuple):
    """A piece of YAML that an editor can put down, with `${1:…}` where the schrijver fills in."""

    naam: str
    uitleg: str
    blok: str

    @property
    def body(self) -> Any:
        """The piece as data, every scalar as text."""
        return yaml.load(self.blok, Loader=_LOADER)


def key_description(cls: type[Basis], key: str) -> tuple[str, Beschrijving]:
    """What goes under a key of a part, and who says it: the part, a part that it extends, or `gedeeld` for every part.

    Raises KeyError when the data doesn't know it.
    """
    for above in cls.__mro__:
        said = _parts().get(above.__name__, {}).get(key)
        if said:
            return above.__name__, _described(said)
    return "gedeeld", _described(_read("gedeeld")["sleutels"][key])


def form_description(name: str) -> Beschrijving:
    """What a form of the grammar is, such as `lijst` or `moment.van`; a shared key such as `pm` is described as everywhere."""
    shared = _read("gedeeld")
    return _described(shared["vormen"].get(name) or shared["sleutels"][name])


def file_description(name: str) -> Beschrijving:
    """What a kind of file is: plan, uitvoeringsplan or lokaal."""
    return _described(_read("gedeeld")["bestanden"][name])


def part_snippets(cls: type[Basis]) -> tuple[Knipsel, ...]:
    """What an editor can put down of a part in one go."""
    return tuple(Knipsel(**said) for said in _read("knipsels").get(cls.__name__, ()))


def described_keys() -> set[tuple[str, str]]:
    """Every part and key that the data describes apart, to find what the model no longer has."""
    return {(part, key) for part, keys in _parts().items() for key in keys}


@cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((_FOLDER / f"{name}.yaml").read_bytes(), Loader=_LOADER)
    return found


@cache
def _parts() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in sorted(_FOLDER.glob("*.yaml")):
        if path.stem not in {"gedeeld", "knipsels"}:
            found |= _read(path.stem)
    return found


def _described(said: dict[str, Any]) -> Beschrijving:
    return Beschrijving(
        said["titel"],
        said["uitleg"],
        tuple(_typed(example) for example in said.get("voorbeelden", ())),
        said.get("blok", ""),
        tuple(said.get("keuze", ())),
    )


def _typed(value: Any) -> Any:
    """An example as an editor reads it: a whole number is a number."""
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return int(value) if _WHOLE.fullmatch(value) else value
