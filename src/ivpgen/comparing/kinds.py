"""What kind of thing a part is, and by what it is recognised in another version."""

from __future__ import annotations

from ivpgen.plan.content import Bijlage, Hoofdstuk, Ontwikkeling, Participatie, TerugblikOpPrioriteit, Uitsluiting
from ivpgen.plan.governance import (
    Afstemming,
    Besluit,
    EvaluatieMoment,
    Overleg,
    Portefeuillehouder,
    Rol,
    Stap,
    Uitzondering,
)
from ivpgen.plan.grammar import Sectie
from ivpgen.plan.index import SOORTEN, soort_en_id
from ivpgen.plan.means import Bedrag
from ivpgen.plan.model import Indeling
from ivpgen.plan.parts import Basis
from ivpgen.plan.work import Voortgang

_KINDS: dict[type[Basis], str] = {
    Besluit: "besluit",
    Voortgang: "voortgang",
    EvaluatieMoment: "moment",
    Bedrag: "bedrag",
    Participatie: "participatie",
    Uitsluiting: "uitsluiting",
    TerugblikOpPrioriteit: "terugblik",
    Overleg: "overleg",
    Rol: "rol",
    Portefeuillehouder: "portefeuillehouder",
    Hoofdstuk: "hoofdstukregel",
    Bijlage: "bijlage",
    Ontwikkeling: "ontwikkeling",
    Afstemming: "afstemming",
    Stap: "stap",
    Uitzondering: "uitzondering",
    Indeling: "indeling",
}
_SECTIONS = {
    "pluspunten": "pluspunt",
    "verbeterpunten": "verbeterpunt",
    "uitgangspunten": "uitgangspunt",
    "trends": "trend",
    "landelijk": "kader",
    "regionaal": "kader",
    "lokaal": "kader",
    "flankerend": "kader",
}


def kind_and_id(deel: Basis) -> tuple[str, str]:
    """The kind of a part and the id by which it is known; without one "" and what goes by its name."""
    found = soort_en_id(deel)
    if found is not None and found[0] not in {"kader", "uitgangspunt"}:
        return found
    own = str(getattr(deel, "id", ""))
    if isinstance(deel, Sectie) and type(deel) is Sectie:
        above = [str(step) for step in deel.plek.pad if isinstance(step, str)]
        return next((_SECTIONS[step] for step in reversed(above) if step in _SECTIONS), "punt"), own
    return next(
        (known[cls] for known in (SOORTEN, _KINDS) for cls in type(deel).__mro__ if cls in known), "onderdeel"
    ), own


def name_of(deel: Basis) -> str:
    """What people call a part on one line; of what has no name that which tells it from others of its kind."""
    if isinstance(deel, Besluit):
        whose = f" ({', '.join(deel.gemeenten)})" if deel.gemeenten else ""
        shown = f"{deel.soort or 'besluit'} door {deel.orgaan}{whose}" if deel.orgaan else str(deel.soort)
    elif isinstance(deel, Voortgang):
        shown = str(deel.datum) or str(deel.status)
    elif isinstance(deel, EvaluatieMoment):
        shown = " over ".join(part for part in (str(deel.vorm), str(deel.onderwerp)) if part)
    elif isinstance(deel, Bedrag):
        shown = " ".join(part for part in (str(deel.bron), str(deel.jaar)) if part)
    elif isinstance(deel, Afstemming):
        shown = ", ".join(deel.met)
    elif isinstance(deel, Indeling):
        shown = str(deel.prioriteit or deel.veld or deel.doel)
    elif isinstance(deel, Hoofdstuk):
        shown = str(deel.hoofdstuk or deel.bijlage or deel.titel)
    else:
        shown = deel.naam_of_titel
    away = deel.afwezig
    if not shown and away is not None:
        shown = f"{away.soort} {away.reden}".strip()
    return " ".join(shown.split())
