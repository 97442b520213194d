"""The gemeenten of a new plan, as the templates need them: an id to refer to, a name, and what the list knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ivpgen.method.gemeenten import Gemeente, onderscheidende_naam

_LONGEST_ID = 60
# Words that mean something else where a gemeente or partner is referred to.
_TAKEN = {"pm", "raad", "college", "burgemeester", "driehoek", "gemeente", "inwoners", "ondernemers"}


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """A gemeente that takes part; the last three are empty for a name outside the list."""

    id: str
    naam: str
    code: str = ""
    veiligheidsregio: str = ""
    politie_eenheid: str = ""


def deelnemers(gemeenten: Sequence[Gemeente | str], taken: Iterable[str]) -> tuple[Deelnemer, ...]:
    """One participant for each gemeente or name, in the given order; `taken` are ids that partners already have.

    Raises ValueError without a gemeente, for an empty name, and when two would get the same id.
    """
    made = tuple(_deelnemer(item, _TAKEN.union(taken)) for item in gemeenten)
    if not made:
        raise ValueError("geen gemeente")
    seen: set[str] = set()
    for item in made:
        if item.id in seen:
            raise ValueError(item.naam)
        seen.add(item.id)
    return made


def _deelnemer(gemeente: Gemeente | str, taken: set[str]) -> Deelnemer:
    if isinstance(gemeente, Gemeente):
        return Deelnemer(
            id=_slug(onderscheidende_naam(gemeente), taken),
            naam=gemeente.naam,
            code=gemeente.code,
            veiligheidsregio=gemeente.veiligheidsregio,
            politie_eenheid=gemeente.politie_eenheid,
        )
    naam = one_line(gemeente)
    if not naam:
        raise ValueError("lege naam")
    return Deelnemer(id=_slug(naam, taken), naam=naam)


def one_line(text: str) -> str:
    """The text on one line, without control characters: safe in a comment and in prose."""
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.split())


def _slug(naam: str, taken: set[str]) -> str:
    decomposed = unicodedata.normalize("NFKD", naam)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    slug = re.sub(r"[^0-9a-z]+", "-", letters).strip("-")[:_LONGEST_ID].rstrip("-")
    if not slug:
        return "eigen-gemeente"
    return f"gemeente-{slug}" if slug in taken or slug.isdigit() else slug
