"""Every text that a file of the plan holds, with its source: what a document must print, or say why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from ivpgen.documents.paths import below
from ivpgen.documents.texts import moment
from ivpgen.plan.absence import SOORTEN
from ivpgen.plan.content import Hoofdstuk
from ivpgen.plan.grammar import Afwezigbaar, Gemeen
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import GATHERED, Stuk
from ivpgen.plan.words import Ref, Regel, Verwijst, Woord

_EXEMPT = frozenset({"controle", "proces", "termen"})
_SILENT = frozenset(
    {
        "id",
        "bestand",
        "huisstijl",
        "grafieken",
        "nummering",
        "ivpgen",
        "methode",
        "status",
        "peildatum",
        "gebied",
        "code",
        "reeks",
        "grafiek",
    }
    | {
        "hoofdstuk",
        "bijlage",
        "per",
        "inhoud",
        "kolommen",
        "koppen",
        "was",
        "vervolg_op",
        "plan",
        "overgenomen",
        "bbv",
        "percentage",
        "eenheid",
        "taakveld",
        "onderdeel",
    }
)
"""Keys whose value is a choice or an address, no text."""
_CHOSEN = frozenset({"prioriteiten", "velden", "themas", "doelen"})
_UNWRITTEN = frozenset({"gemeen", "kop", "tafel", "reeks"})


class Leaf(NamedTuple):
    """A text of the plan: where it comes from, its keys for a label, the text, and whether it is prose.

    `soort` is that of an absence, whose text is the reason.
    """

    bron: str
    label: tuple[str, ...]
    tekst: str
    proza: bool
    soort: str = ""


def leaves(stuk: Stuk, path: Callable[[Basis], str]) -> Iterator[Leaf]:
    """The texts of a file in order; `controle`, `proces`, the words of `termen` and what lies in `archief/` left out.

    `path` gives the id path of a part.
    """
    gathers_nothing = stuk.deel_b is None
    for deel in stuk.delen:
        pad = deel.plek.pad
        if pad[:1] and (
            pad[0] in _EXEMPT or (pad[0] == "voorgangers" and stuk.document.place(pad).file.startswith("archief/"))
        ):
            continue
        if isinstance(deel, Hoofdstuk) and deel.hoofdstuk == GATHERED and gathers_nothing:
            continue
        silent = _SILENT | _CHOSEN if isinstance(deel, Hoofdstuk) else _SILENT
        holders: list[Any] = [deel, *([deel.gemeen] if isinstance(deel, Afwezigbaar) else [])]
        for holder in holders:
            said = holder.model_fields_set - silent
            if not said:
                continue
            here = path(deel)
            label = tuple(str(step) for step in pad if isinstance(step, str) and step not in _UNWRITTEN)
            for veld in type(holder).model_fields:
                if veld in said:
                    yield from _of_value(getattr(holder, veld), type(holder), veld, here, (*label, veld))


def _of_value(value: Any, cls: type, veld: str, path: str, label: tuple[str, ...]) -> Iterator[Leaf]:
    if isinstance(value, Basis | Gemeen | bool):
        return
    if isinstance(value, Regel | Moment) and value.afwezig is not None:
        yield Leaf(below(path, veld, value.afwezig.soort), label, value.afwezig.reden, False, value.afwezig.soort)
    elif isinstance(value, Moment):
        if value:
            yield Leaf(below(path, veld), label, moment(value), False)
        if value.noot:
            yield Leaf(below(path, veld, "noot"), label, value.noot, False)
    elif isinstance(value, Regel):
        if value and not _is_word(cls, veld):
            yield Leaf(below(path, veld), label, str(value), False)
    elif isinstance(value, Reeks):
        if value.kop is not None and cls is Gemeen:
            yield from _of_head(value.kop.gemeen, below(path, veld), label)
        if not _is_reference(cls, veld):
            for number, item in enumerate(value):
                if isinstance(item, str) and item and not isinstance(item, Ref):
                    yield _of_text(item, below(path, veld, str(number)), label, False)
    elif isinstance(value, Tafel):
        for key, item in value.items():
            if isinstance(item, Regel) and item:
                yield Leaf(below(path, veld, key), (*label, key), str(item), False)
    elif isinstance(value, tuple):
        for number, piece in enumerate(value):
            yield _of_text(piece, below(path, veld, *([str(number)] if number else [])), label, True)
    elif isinstance(value, str) and veld in SOORTEN:
        yield Leaf(below(path, veld), label[:-1], value, False, veld)


def _of_text(text: str, bron: str, label: tuple[str, ...], proza: bool) -> Leaf:
    """A text, or the gap that is still to be filled there."""
    return Leaf(bron, label, "", False, "pm") if text.strip() == "pm" else Leaf(bron, label, str(text), proza)


def _of_head(gemeen: Gemeen, path: str, label: tuple[str, ...]) -> Iterator[Leaf]:
    """The head of a list that every thing may have: no part of its own, so that nobody else comes by."""
    for veld in type(gemeen).model_fields:
        if veld in gemeen.model_fields_set:
            yield from _of_value(getattr(gemeen, veld), Gemeen, veld, path, (*label, veld))


@cache
def _marks(cls: type, veld: str) -> tuple[type, ...]:
    info = cls.model_fields[veld]  # type: ignore[attr-defined]
    return tuple(type(mark) for mark in info.metadata)


def _is_word(cls: type, veld: str) -> bool:
    return Woord in _marks(cls, veld) or Verwijst in _marks(cls, veld)


@cache
def _is_reference(cls: type, veld: str) -> bool:
    """Lists of references print the names of what they refer to."""
    return "Verwijst" in repr(cls.model_fields[veld].annotation) or "Woord" in repr(cls.model_fields[veld].annotation)  # type: ignore[attr-defined]
