"""The values that fill the templates of a new plan: who takes part, the years, and what the catalogue offers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ivpgen.method import catalogus
from ivpgen.phrases import listed
from ivpgen.start.participants import Deelnemer

# Who most plans are made with; the catalogue says which of them a source names.
_PARTNERS = (
    "politie",
    "om",
    "veiligheidsregio",
    "zorg-en-veiligheidshuis",
    "riec",
    "omgevingsdienst",
    "woningcorporaties",
    "halt",
    "jongerenwerk",
    "ibd",
    "boa",
    "sociaal-domein",
)
_OWN_TEAM = "oov"
PARTNER_IDS = (*_PARTNERS, _OWN_TEAM)


@dataclass(frozen=True, slots=True)
class Startpartner:
    """A partner in the starter plan."""

    id: str
    naam: str
    afkorting: str
    soort: str


def values(
    who: Sequence[Deelnemer], van: int, tot: int, *, titel: str, samenwerking: str, editie: str
) -> dict[str, object]:
    """What the templates may name, as plain data; raises ValueError for an unknown edition."""
    joint = len(who) > 1
    plaats = listed(gemeente.naam for gemeente in who)
    wie = f"de gemeenten {plaats}" if joint else f"gemeente {plaats}"
    items = catalogus.digitale_items()
    return {
        "deelnemers": who,
        "samen": joint,
        "samenwerking": samenwerking or plaats,
        "plaats": plaats,
        "wie": wie,
        "ons": "onze gemeenten" if joint else "onze gemeente",
        "inzetten": "inzetten" if joint else "inzet",
        "titel": titel or f"Integraal veiligheidsplan {van}-{tot}",
        "ondertitel": wie[0].upper() + wie[1:],
        "van": van,
        "tot": tot,
        "looptijd": range(van, tot + 1),
        # The figures of the last full year are seldom out when the writing starts.
        "jaren": range(van - 5, van - 1),
        # The Veiligheidsmonitor comes out in odd years.
        "oneven_jaren": [year for year in range(van - 6, van - 1) if year % 2],
        "editie": editie,
        "gebied": "" if joint else who[0].code,
        "politie_eenheden": _known(gemeente.politie_eenheid for gemeente in who),
        "veiligheidsregios": _known(gemeente.veiligheidsregio for gemeente in who),
        "velden": catalogus.velden(editie),
        "digitaal_kern": [item for item in items if item.kern],
        "digitaal_overig": [item for item in items if not item.kern],
        "partners": _partners(who),
        "startbijeenkomst": catalogus.startbijeenkomst(),
        "stappen": catalogus.stappen(),
    }


def _partners(who: Sequence[Deelnemer]) -> list[Startpartner]:
    """The partners to start with, with the name of the region where all gemeenten lie in the same one."""
    eenheden = _known(gemeente.politie_eenheid for gemeente in who)
    regios = _known(gemeente.veiligheidsregio for gemeente in who)
    local = {
        "politie": f"Politie, eenheid {eenheden[0]}" if len(eenheden) == 1 else "",
        "veiligheidsregio": f"Veiligheidsregio {regios[0]}" if len(regios) == 1 else "",
    }
    made = []
    for slug in _PARTNERS:
        partner = catalogus.cataloguspartner(slug)
        assert partner is not None
        made.append(Startpartner(slug, local.get(slug) or partner.naam, partner.afkorting, partner.soort))
    return [*made, Startpartner(_OWN_TEAM, catalogus.rol(_OWN_TEAM) or "", _OWN_TEAM.upper(), "intern")]


def _known(names: Iterable[str]) -> list[str]:
    """The names that are filled, each once, in order."""
    return [name for name in dict.fromkeys(names) if name]
