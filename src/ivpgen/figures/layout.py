"""The header of a file, with its metadata → what each column is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ivpgen.figures import names
from ivpgen.figures.metadata import Metadata
from ivpgen.figures.names import Rol
from ivpgen.figures.records import Onderwerp, Onleesbaar
from ivpgen.figures.tables import ONDERWERPEN


class Indeling(NamedTuple):
    """Positions of columns in a row; None where a file has none. `maat` names the subject in OData v4."""

    soort: int | None
    gebied: int | None
    periode: int
    uitsplitsingen: tuple[tuple[int, str], ...]
    onderwerpen: tuple[tuple[int, Onderwerp], ...]
    maat: int | None
    labels: bool
    """Whether cells hold names in place of codes."""


def of_keys(header: Sequence[str], metadata: Metadata, *, per_cell: bool, landelijk: bool, naam: str) -> Indeling:
    """The layout of a raw data set or an answer in JSON: keys as columns, codes in the cells."""
    rollen = [_role_of_key(key, metadata, per_cell=per_cell) for key in header]
    topics = [key for key, rol in zip(header, rollen, strict=True) if rol == Rol.ONDERWERP]
    shared = Counter(names.stem(key) for key in topics)
    subjects = {key: _subject(key, metadata, unique=shared[names.stem(key)] == 1) for key in topics}
    return _made(header, rollen, subjects, labels=False, landelijk=landelijk, naam=naam)


def of_labels(header: Sequence[str], sample: Sequence[Sequence[str]], *, landelijk: bool, naam: str) -> Indeling:
    """The layout of a label file; `sample` are its first rows, to tell a subject without a unit from a dimension."""
    rollen = []
    for at, label in enumerate(header):
        rol = names.role(label) if label else Rol.NEGEREN
        if rol is None:
            counted = bool(names.unit(label)) or _is_counted([row[at] for row in sample])
            rol = Rol.ONDERWERP if counted else Rol.UITSPLITSING
        rollen.append(rol)
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
    return _made(header, rollen, subjects, labels=True, landelijk=landelijk, naam=naam)


def _made(
    header: Sequence[str],
    rollen: Sequence[Rol],
    subjects: dict[str, Onderwerp],
    *,
    labels: bool,
    landelijk: bool,
    naam: str,
) -> Indeling:
    at = {rol: [place for place, found in enumerate(rollen) if found == rol] for rol in Rol}
    if landelijk:
        at[Rol.UITSPLITSING] += at.pop(Rol.GEBIED)
        at[Rol.GEBIED] = []
    for rol, what in ((Rol.PERIODE, "perioden"), (Rol.GEBIED, "gebieden"), (Rol.ONDERWERP, "cijfers")):
        if not at[rol] and not (rol == Rol.GEBIED and landelijk):
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
        periode=at[Rol.PERIODE][0],
        uitsplitsingen=tuple((place, header[place]) for place in sorted(at[Rol.UITSPLITSING])),
        onderwerpen=tuple((place, subjects.get(header[place], Onderwerp("", ""))) for place in at[Rol.ONDERWERP]),
        maat=next(iter(at[Rol.MAAT]), None),
        labels=labels,
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


def _is_counted(values: Sequence[str]) -> bool:
    """Whether a column without a unit holds figures: only numbers and signs for missing ones, and one number at least."""
    stripped = [value.strip() for value in values]
    numbers = [value for value in stripped if value.strip("-−").replace(",", "").replace(".", "").isdigit()]
    return bool(numbers) and all(value in {"", ".", "x"} for value in stripped if value not in numbers)


def _shown(header: Sequence[str]) -> str:
    return ", ".join(f"“{name[:40]}”" for name in header[:8]) + (" en meer" if len(header) > 8 else "")
