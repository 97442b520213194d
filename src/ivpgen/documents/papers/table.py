"""Which papers there are: what each is called, what it is about, and for whom it is made apart."""

from __future__ import annotations

from typing import NamedTuple


class Papier(NamedTuple):
    """A paper. `groep` is another name that asks for it, together with others.

    `jaarlijks` papers are about an uitvoeringsplan, the others about the plan. Those `per_gemeente` go to a raad or college,
    so that several gemeenten together have none.
    """

    naam: str
    titel: str
    groep: str = ""
    jaarlijks: bool = False
    per_gemeente: bool = False
    omslag: bool = False

    @property
    def sjabloon(self) -> str:
        """The template that prints it."""
        return f"papieren/{self.naam}.html.j2"


PAPIEREN = {
    one.naam: one
    for one in (
        Papier("startnotitie", "Startnotitie", omslag=True),
        Papier("startbijeenkomst-uitnodiging", "Uitnodiging startbijeenkomst", "startbijeenkomst"),
        Papier("startbijeenkomst-programma", "Programma startbijeenkomst", "startbijeenkomst"),
        Papier("startbijeenkomst-voorbereiding", "Voorbereiding startbijeenkomst", "startbijeenkomst"),
        Papier("startbijeenkomst-werkblad", "Werkblad startbijeenkomst", "startbijeenkomst"),
        Papier("startbijeenkomst-verslag", "Verslag startbijeenkomst", "startbijeenkomst"),
        Papier("raadsvoorstel", "Raadsvoorstel", per_gemeente=True),
        Papier("raadsbesluit", "Raadsbesluit", "raadsvoorstel", per_gemeente=True),
        Papier("collegevoorstel", "Collegevoorstel", jaarlijks=True, per_gemeente=True),
        Papier("raadsinformatiebrief", "Raadsinformatiebrief", jaarlijks=True, per_gemeente=True),
        Papier("veiligheidsanalyse", "Veiligheidsanalyse", omslag=True),
        Papier("publiekssamenvatting", "In het kort"),
    )
}


def names() -> list[str]:
    """What a reader asks for: a group by its name, the other papers by their own."""
    return list(dict.fromkeys(one.groep or one.naam for one in PAPIEREN.values()))
