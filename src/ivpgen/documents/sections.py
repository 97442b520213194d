"""The usual parts of a document: what each is called, which template prints it, and when there is anything to print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ivpgen.documents.texts import Gegevens, Later, Opties


class Onderdeel(NamedTuple):
    """A usual part: `naam` is its root key, `uitleg` what the reading guide says of it."""

    naam: str
    titel: str
    sjabloon: str
    uitleg: str = ""
    bijlage: bool = False
    ongenummerd: bool = False


def _part(
    naam: str, titel: str, uitleg: str = "", *, sjabloon: str = "", bijlage: bool = False, ongenummerd: bool = False
) -> Onderdeel:
    return Onderdeel(naam, titel, f"onderdelen/{sjabloon or naam}.html.j2", uitleg, bijlage, ongenummerd)


ONDERDELEN = {
    part.naam: part
    for part in (
        _part("colofon", "Colofon", sjabloon="proza", ongenummerd=True),
        _part("gegevens", "Over dit document"),
        _part("voorwoord", "Voorwoord", ongenummerd=True),
        _part("samenvatting", "Samenvatting", sjabloon="proza", ongenummerd=True),
        _part("inleiding", "Inleiding", sjabloon="proza"),
        _part("hoofdlijnen", "Hoofdlijnen"),
        _part("lezers", "Voor wie is dit plan", sjabloon="proza"),
        _part("reikwijdte", "Reikwijdte"),
        _part("leeswijzer", "Leeswijzer"),
        _part("kaders", "Kaders", "de wet en het beleid waarbinnen dit plan past"),
        _part("visie", "Visie", "wat we willen zijn en hoe we werken"),
        _part("participatie", "Participatie", "hoe inwoners, raad en partners meededen"),
        _part("afstemming", "Afstemming", "met wie dit plan is besproken"),
        _part("terugblik", "Terugblik", "wat de vorige periode opleverde"),
        _part("ontwikkelingen", "Ontwikkelingen", "wat er om ons heen verandert"),
        _part("analyse", "Veiligheidsbeeld", "hoe het met de veiligheid staat, per veld en in cijfers"),
        _part("doelen", "Doelen", "wat we willen bereiken"),
        _part("prioriteiten", "Prioriteiten", "wat de komende jaren voorgaat, waarom en hoe we het aanpakken"),
        _part("velden", "Veiligheidsvelden", "wat we op de andere thema’s doen"),
        _part("themas", "Overige thema’s", "thema’s buiten de velden"),
        _part("digitale_veiligheid", "Digitale veiligheid", "hoe we ons wapenen tegen digitale dreiging"),
        _part("organisatie", "Organisatie", "wie wat doet en hoe we overleggen"),
        _part("portefeuillehouders", "Portefeuillehouders"),
        _part("communicatie", "Communicatie", "hoe we erover vertellen", sjabloon="proza"),
        _part("middelen", "Middelen", "wat het kost en wie het betaalt"),
        _part("evaluatie", "Evaluatie en verantwoording", "hoe we volgen of het werkt"),
        _part("uitvoeringsplannen", "Uitvoering"),
        _part("vervolg", "Vervolg", "wat er na deze periode komt"),
        _part("werk", "Maatregelen"),
        _part("verslag", "Verslag", "wat er van dit plan terechtkwam", sjabloon="terugblik"),
        _part("overzicht_velden", "Velden en thema’s", bijlage=True),
        _part("indicatoren", "Indicatoren", bijlage=True),
        _part("tabellen", "Tabellen", bijlage=True),
        _part("partners", "Partners", bijlage=True),
        _part("bronnen", "Bronnen", bijlage=True),
        _part("begrippen", "Begrippen", bijlage=True),
        _part("afkortingen", "Afkortingen", bijlage=True),
        _part("besluiten", "Besluitvorming", bijlage=True),
        _part("afbeeldingen", "Afbeeldingen", bijlage=True),
    )
}

Opbouw = tuple[tuple[str, tuple[str, ...]], ...]
"""Chapters in order: the part that gives the title, and the parts in it."""

IVP: Opbouw = (
    ("colofon", ("colofon", "gegevens")),
    ("voorwoord", ("voorwoord",)),
    ("samenvatting", ("samenvatting",)),
    ("inleiding", ("inleiding", "lezers", "reikwijdte", "leeswijzer")),
    ("kaders", ("kaders",)),
    ("visie", ("visie", "doelen")),
    ("participatie", ("participatie", "afstemming")),
    ("terugblik", ("terugblik",)),
    ("ontwikkelingen", ("ontwikkelingen",)),
    ("analyse", ("analyse",)),
    ("prioriteiten", ("prioriteiten",)),
    ("velden", ("velden", "themas")),
    ("digitale_veiligheid", ("digitale_veiligheid",)),
    ("organisatie", ("organisatie", "portefeuillehouders", "communicatie")),
    ("middelen", ("middelen",)),
    ("evaluatie", ("evaluatie", "uitvoeringsplannen", "vervolg")),
    ("verslag", ("verslag",)),
)
BIJLAGEN = (
    "overzicht_velden",
    "indicatoren",
    "partners",
    "bronnen",
    "begrippen",
    "afkortingen",
    "besluiten",
    "afbeeldingen",
)


def _with_work(opbouw: Opbouw) -> Opbouw:
    """The order of an uitvoeringsplan: that of the plan, with its headlines for a reading guide and the work before who does it."""
    made: list[tuple[str, tuple[str, ...]]] = []
    for title, parts in opbouw:
        if title == "organisatie":
            made.append(("werk", ()))
        made.append((title, ("inleiding", "hoofdlijnen", "lezers", "reikwijdte") if title == "inleiding" else parts))
    return tuple(made)


UITVOERINGSPLAN = _with_work(IVP)


def onderdeel(naam: str, sjabloon: str = "", *, titel: str = "", deel: Any = None, **opties: Any) -> Gegevens:
    """A part of a chapter as the template takes it; `sjabloon` only where the template has another name."""
    return {
        "naam": naam,
        "titel": titel,
        "kop": False,
        "sjabloon": sjabloon or f"onderdelen/{naam}.html.j2",
        "deel": deel,
        "opties": Opties(opties),
    }


def hoofdstuk(
    titel: str,
    naam: str,
    onderdelen: Sequence[Gegevens],
    *,
    id_: str = "",
    klassen: str = "",
    ongenummerd: bool = False,
    deel: Gegevens | None = None,
) -> Gegevens:
    """A chapter as the template takes it; its id is its name unless it has another, and `deel` is the part whose text opens it."""
    return {
        "id": id_ or naam,
        "naam": naam,
        "titel": titel,
        "klassen": klassen,
        "ongenummerd": ongenummerd,
        "tekst": deel["tekst"] if deel else [],
        "deel": deel,
        "onderdelen": onderdelen,
    }


def filled(value: Any) -> bool:
    """Whether a root key has anything to print."""
    if isinstance(value, Later):
        return bool(value["gezegd"])
    if isinstance(value, dict):
        return bool(value.get("lijst") or value.get("per") or value["kop"] or value["afwezig"])
    return bool(value)


def left_out(value: Any) -> bool:
    """Whether a part is only a reason why it isn't there; such reasons stand together under the scope of the plan."""
    if not isinstance(value, dict) or value.get("afwezig") is None or value["afwezig"].soort == "pm":
        return False
    return not (value.get("lijst") or value.get("per") or value.get("tekst"))
