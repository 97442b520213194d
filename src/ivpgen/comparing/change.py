"""One change between two versions of a plan."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.diagnostics import Place

NIEUW, VERVALLEN, HERNOEMD, VERPLAATST, GEWIJZIGD = "nieuw", "vervallen", "hernoemd", "verplaatst", "gewijzigd"
AARDEN = (NIEUW, VERVALLEN, HERNOEMD, VERPLAATST, GEWIJZIGD)


class Verschil(NamedTuple):
    """One change of one thing.

    `aard` is one of AARDEN; `soort` what kind of thing it is, as the format calls it, `id` its id now (before, when it is gone),
    "" where it has none, `naam` what people call it. For GEWIJZIGD `veld` is the key, with the keys below it behind a slash,
    and `oud` and `nieuw` the values, "" where there is none; `wat` says what kind of change that is: toegevoegd, vervallen,
    verhoogd, verlaagd, eerder, later, genomen, gewijzigd. For HERNOEMD these are the ids, for VERPLAATST what it stood under or after. `proza` marks running text.
    `zeker` is no where things were taken for the same by their likeness. The places are those of the value, or of the thing.
    `stuk` is the stem of the file, `gemeente` whose edition alone it is, `hoofdstuk` the root key that it stands under.
    `met` counts what came or went with it, by kind. `bron` is the id path of the thing in the new version, "" when it is gone.
    """

    aard: str
    soort: str
    id: str
    naam: str
    hoofdstuk: str
    stuk: str
    veld: str = ""
    oud: str = ""
    nieuw: str = ""
    wat: str = ""
    strenger: bool | None = None
    proza: bool = False
    zeker: bool = True
    oude_plaats: Place | None = None
    nieuwe_plaats: Place | None = None
    gemeente: str = ""
    met: tuple[tuple[str, int], ...] = ()
    bron: str = ""
