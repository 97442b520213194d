"""What the abbreviations of the report mean: those of the plan, and those of the questions and rules."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.documents.options import Options
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens, Tekst

_OWN = {
    "AVG": "Algemene verordening gegevensbescherming",
    "BBV": "Besluit begroting en verantwoording provincies en gemeenten",
    "CBS": "Centraal Bureau voor de Statistiek",
    "CCV": "Centrum voor Criminaliteitspreventie en Veiligheid",
    "IBD": "Informatiebeveiligingsdienst voor gemeenten",
    "IVP": "integraal veiligheidsplan",
    "OM": "Openbaar Ministerie",
    "RIEC": "Regionaal Informatie- en Expertisecentrum",
    "VNG": "Vereniging van Nederlandse Gemeenten",
    "VTH": "vergunningverlening, toezicht en handhaving",
}


def abbreviations(plains: Sequence[Plain]) -> list[Gegevens]:
    """Abbreviations (`kort`) with their meaning (`lang`) in order; what the plan says of one goes before ours."""
    found: dict[str, Gegevens] = {short: {"kort": Tekst(short), "lang": Tekst(long)} for short, long in _OWN.items()}
    for plain in reversed(plains):
        for stuk in reversed([*plain.editie.stukken()]):
            found |= {str(one["kort"]): one for one in Options(plain, stuk)("afkortingen", None)["afkortingen"]}
    return sorted(found.values(), key=lambda one: str(one["kort"]).lower())
