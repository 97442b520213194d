"""The header of a file, with its metadata → what each column is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ivpgen.figures import names
from ivpgen.figures.metadata import Metadata
from ivpgen.figures.names import Rol
from ivpgen.figures.numbers import MISSING
from ivpgen.figures.periods import Periode
from ivpgen.figures.records import Onderwerp, Onleesbaar
from ivpgen.figures.tables import ONDERWERPEN

_LIKE_A_NUMBER = re.compile(r"[-−]?[0-9][0-9 \u00a0\u202f.,]*[^\W\d_]?")
"""A number, perhaps with a letter typed into its end: what stands among numbers is read as one, and refused where it isn't."""


class Indeling(NamedTuple):
    """Positions of columns in a row; None where a file has none. `maat` names the subject in OData v4.

    `vast` is the code of the period of a table that has one only, and no column for it. `tekst` are columns of words, which
    aren't read.
    """

    soort: int | None
    gebied: int | None
    periode: int | None
    vast: str
    uitsplitsingen: tuple[tuple[int, str], ...]
    onderwerpen: tuple[tuple[int, Onderwerp], ...]
    maat: int | None
    labels: bool
    """Whether cells hold names in place of codes."""
    tekst: tuple[str, ...] = ()


class Bekend(NamedTuple):
    """What is known of a table apart from its columns: whether it has no areas, and the year of one without periods (else 0)."""

    landelijk: bool
    jaar: int


def of_keys(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    metadata: Metadata,
    bekend: Bekend,
    *,
    per_cell: bool,
    naam: str,
) -> Indeling:
    """The layout of a raw data set or an answer in JSON: keys as columns, codes in the cells; `sample` are its first rows."""
    rollen = [_role_of_key(key, metadata, per_cell=per_cell) for key in header]
    _set_words_apart(rollen, sample)
    topics = [key for key, rol in zip(header, rollen, strict=True) if rol == Rol.ONDERWERP]
    shared = Counter(names.stem(key) for key in topics)
    subjects = {key: _subject(key, metadata, unique=shared[names.stem(key)] == 1) for key in topics}
    return _made(header, rollen, subjects, bekend, labels=False, naam=naam)


def of_labels(header: Sequence[str], sample: Sequence[Sequence[str]], bekend: Bekend, *, naam: str) -> Indeling:
    """The layout of a label file; `sample` are its first rows, to tell a subject without a unit from a dimension."""
    rollen = []
    for at, label in enumerate(header):
        rol = names.role(label) if label else Rol.NEGEREN
        if rol is None:
            counted = bool(names.unit(label)) or _is_counted([row[at] for row in sample])
            rol = Rol.ONDERWERP if counted else Rol.UITSPLITSING
        rollen.append(rol)
    _set_words_apart(rollen, sample)
    topics = [label for label, rol in zip(header, rollen, strict=True) if rol == Rol.ONDERWERP]
    shared = Counter(names.key(label) for label in topics)
    subjects = {
        label: Onderwerp(
            names.key(label)
            if shared[names.key(label)] == 1
            else "".join(map(names.key, names.without_unit(label).split("/"))),
            " / ".join(part.strip() for part in names.without_unit(label).split("/")),
            names.unit(label),
        )
        for label in topics
    }
    return _made(header, rollen, subjects, bekend, labels=True, naam=naam)


def _made(
    header: Sequence[str],
    rollen: Sequence[Rol],
    subjects: dict[str, Onderwerp],
    bekend: Bekend,
    *,
    labels: bool,
    naam: str,
) -> Indeling:
    at = {rol: [place for place, found in enumerate(rollen) if found == rol] for rol in Rol}
    if bekend.landelijk:
        at[Rol.UITSPLITSING] += at.pop(Rol.GEBIED)
        at[Rol.GEBIED] = []
    for rol, what in ((Rol.PERIODE, "perioden"), (Rol.GEBIED, "gebieden"), (Rol.ONDERWERP, "cijfers")):
        excused = (rol == Rol.GEBIED and bekend.landelijk) or (rol == Rol.PERIODE and bekend.jaar)
        if not at[rol] and not excused:
            raise Onleesbaar(
                f"{naam} heeft geen kolom met {what}.",
                hoe=f"De kolommen heten: {_shown(header)}. Is een kolom hernoemd of weggehaald? Neem het bestand zoals het gedownload is.",
                regel=1,
            )
    for rol, what in ((Rol.PERIODE, "perioden"), (Rol.GEBIED, "gebieden"), (Rol.SOORT, "soorten")):
        if len(at[rol]) > 1:
            raise Onleesbaar(
                f"{naam} heeft meer dan één kolom met {what}: {_shown([header[place] for place in at[rol]])}.",
                hoe="Neem het bestand zoals het gedownload is.",
                regel=1,
            )
    return Indeling(
        soort=next(iter(at[Rol.SOORT]), None),
        gebied=next(iter(at[Rol.GEBIED]), None),
        periode=next(iter(at[Rol.PERIODE]), None),
        vast="" if at[Rol.PERIODE] else Periode(bekend.jaar).code,
        uitsplitsingen=tuple((place, header[place]) for place in sorted(at[Rol.UITSPLITSING])),
        onderwerpen=tuple((place, subjects.get(header[place], Onderwerp("", ""))) for place in at[Rol.ONDERWERP]),
        maat=next(iter(at[Rol.MAAT]), None),
        labels=labels,
        tekst=tuple(header[place] for place in at[Rol.TEKST]),
    )


def _role_of_key(key: str, metadata: Metadata, *, per_cell: bool) -> Rol:
    if key in metadata.rollen:
        return metadata.rollen[key]
    if per_cell and key == "Value":
        return Rol.ONDERWERP
    if key in metadata.onderwerpen or (names.is_numbered(key) and key not in metadata.labels):
        return Rol.ONDERWERP
    rol = names.role(key) if key else Rol.NEGEREN
    return rol if rol is not None and (rol != Rol.MAAT or per_cell) else Rol.UITSPLITSING


def _subject(key: str, metadata: Metadata, *, unique: bool) -> Onderwerp:
    column = metadata.onderwerpen.get(key)
    handle = names.stem(key) if unique else key
    return Onderwerp(handle, column.naam, column.eenheid, column.decimalen) if column else known_subject(handle)


def known_subject(handle: str) -> Onderwerp:
    """A subject by its key alone, with the name and unit of those we know."""
    name, unit = ONDERWERPEN.get(handle, (handle, ""))
    return Onderwerp(handle, name, unit)


def _set_words_apart(rollen: list[Rol], sample: Sequence[Sequence[str]]) -> None:
    """A column among the figures that holds only words, such as the name of a gemeente, is none of them."""
    for at, rol in enumerate(rollen):
        values = [value for row in sample if (value := row[at].strip()) not in MISSING]
        if rol == Rol.ONDERWERP and values and not any(_LIKE_A_NUMBER.fullmatch(value) for value in values):
            rollen[at] = Rol.TEKST


def _is_counted(values: Sequence[str]) -> bool:
    """Whether a column without a unit holds figures: only numbers and signs for missing ones, and one number at least."""
    stripped = [value.strip() for value in values]
    numbers = [value for value in stripped if _LIKE_A_NUMBER.fullmatch(value)]
    return bool(numbers) and all(value in MISSING for value in stripped if value not in numbers)


def _shown(header: Sequence[str]) -> str:
    return ", ".join(f"“{name[:40]}”" for name in header[:8]) + (" en meer" if len(header) > 8 else "")
