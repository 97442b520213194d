"""What Datasette needs to know to show a library as a website: titles, descriptions, and where to search."""

from __future__ import annotations

import json
from pathlib import Path

_TABLES = {
    "plan": ("De plannen, met wat een controle telde.", "titel"),
    "gemeente": ("De gemeenten van elk plan, met provincie en regio's.", "naam"),
    "item": ("Alles wat te vinden is: prioriteiten, doelen, maatregelen, hoofdstukken …", "naam"),
    "thema": ("Hoe een plan elk thema behandelt: prioriteit, strategisch, regulier of afgeschaald.", "naam"),
    "doel": ("Of een doel meetbaar is: een indicator heeft met een streefwaarde.", ""),
    "indicator": ("Nulmeting en streefwaarden van elke indicator.", ""),
    "waarde": ("De gemeten waarden en de streefwaarden per jaar.", ""),
    "maatregel": ("Stand, trekker en planning van elke maatregel.", ""),
    "digitaal": ("Hoe een plan elk onderwerp van digitale veiligheid behandelt.", "naam"),
    "kenmerk": ("De thema's, velden en partners van elk item.", "naam"),
    "verband": ("Welk item bij welk ander hoort: een maatregel bij haar prioriteit, een doel bij zijn indicator.", ""),
    "melding": ("Hoe vaak een controle elke regel meldde, per plan.", ""),
    "over": ("Waarmee deze bibliotheek is gemaakt.", ""),
    "geweigerd": ("Mappen met plan.yaml die er niet in staan.", ""),
}
_FACETS = {
    "plan": ["status", "van", "soort"],
    "gemeente": ["provincie", "veiligheidsregio", "politie_eenheid", "grootte"],
    "item": ["soort"],
    "thema": ["niveau", "veld"],
    "maatregel": ["status"],
    "digitaal": ["hoe", "kern"],
    "kenmerk": ["soort"],
    "melding": ["niveau", "regel"],
}


def metadata(library: Path) -> bytes:
    """The metadata file for a library with this name, as JSON."""
    tables: dict[str, dict[str, object]] = {}
    for name, (description, label) in _TABLES.items():
        tables[name] = {"description": description}
        if label:
            tables[name]["label_column"] = label
        if name in _FACETS:
            tables[name]["facets"] = _FACETS[name]
    tables["item"] |= {"fts_table": "zoek", "fts_pk": "id", "sort": "id"}
    for name in ("zoek", *(f"zoek_{part}" for part in ("config", "data", "docsize", "idx")), "sqlite_stat1"):
        tables[name] = {"hidden": True}
    made = {
        "title": "Integrale veiligheidsplannen",
        "description": "Veiligheidsplannen van gemeenten, doorzoekbaar. Gemaakt met ivpgen.",
        "databases": {library.stem: {"tables": tables}},
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=2)}\n".encode()
