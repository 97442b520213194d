"""Breaks for family 8xx: figures that don't bear what the plan says of them."""

from __future__ import annotations

from tests.rules.breaks.made import broken

_FILE = "bronnen:\n  - id: peiling\n    naam: Dorpspeiling\n"
_SOURCE = "  - id: politiecijfers\n    naam: Politie, geregistreerde misdrijven\n"
_OLDER = "    eenheid: aantal\n    bron: begroting\n    waarden:\n      2025: 2.310\n"
_COUNTS = "    eenheid: aantal\n    richting: omlaag\n    bron: politiecijfers\n"
_THEFTS = """\
  - id: diefstal
    naam: Fietsdiefstallen
    soort: context
    eenheid: aantal
    bron: politiecijfers
    waarden:
      2023: {}
      2024: {}
      2025: {}
"""
_FIRST = "indicatoren:\n"
_FINDING = """\
  - id: b-diefstal
    tekst: {}
    indicatoren: [diefstal]
    gevolg: regulier
"""
_FINDINGS = "bevindingen:\n"

BREAKS = [
    broken(
        "number of an indicator that isn't there",
        "Achter de dijk wonen weinig mensen.",
        "Achter de dijk wonen {{ cijfer dijkbewoners 2025 }} mensen.",
        "IVP890",
    ),
    broken(
        "total beside its parts", _COUNTS, f"{_COUNTS}    reeks:\n      misdrijf: [0.0.0, 3.9.1]\n", "IVP801", "IVP810"
    ),
    broken(
        "years and months",
        "      2026:\n        waarde: 30\n        tot_en_met: juni 2026\n",
        "      2026-06: 5\n",
        "IVP815",
    ),
    broken(
        "year that wasn't over",
        _SOURCE,
        f"{_SOURCE}    gedownload: 2025-11-03\n",
        "IVP816",
    ),
    broken(
        "new start of the Veiligheidsmonitor",
        "    naam: Dorpspeiling\n",
        "    naam: Veiligheidsmonitor, eigen steekproef\n",
        "IVP817",
        also=(("plan.yaml", "      2022: 37\n      2025: 40", "      2019: 37\n      2022: 38\n      2025: 40"),),
    ),
    broken(
        "trend against the figures",
        "    trend: stijgend\n    jaren:\n      van: 2022",
        "    trend: dalend\n    jaren:\n      van: 2022",
        "IVP820",
    ),
    broken(
        "trend within chance",
        "    duiding: Slachtoffers doen vaker aangifte, omdat de bank daarom vraagt.\n",
        "",
        "IVP821",
        also=(
            ("plan.yaml", "    bronnen: [peiling]\n", "    bronnen: [peiling]\n    duiding: De weg werd drukker.\n"),
        ),
    ),
    broken(
        "change within the margins",
        "      2022: 37\n      2025: 40\n",
        "      2022: {waarde: 37, ondergrens: 33, bovengrens: 41}\n      2025: {waarde: 40, ondergrens: 36, bovengrens: 44}\n",
        "IVP822",
    ),
    broken(
        "percentage of a small number",
        _FINDINGS,
        _FINDINGS + _FINDING.format("In een jaar kwam er 50% bij."),
        "IVP823",
        also=(("plan.yaml", _FIRST, _FIRST + _THEFTS.format(9, 8, 12)),),
    ),
    broken("leap in the last year", _FIRST, _FIRST + _THEFTS.format(182, 175, 96), "IVP824"),
    broken(
        "percent of a percentage",
        '        waarde: 30\n        relatief: "-25% t.o.v. 2025"',
        '        relatief: "-25% t.o.v. 2025"',
        "IVP830",
    ),
    broken(
        "provisional baseline",
        "      2025: 64\n",
        "      2025:\n        waarde: 64\n        voorlopig: ja\n",
        "IVP832",
    ),
    broken(
        "file of unknown age",
        _SOURCE,
        f"{_SOURCE.rstrip()}, tabel 47018NED\n    bestand: plan.yaml\n",
        "IVP840",
    ),
    broken(
        "old file",
        _SOURCE,
        f"{_SOURCE.rstrip()}, tabel 47018NED\n    gedownload: 2024-02\n",
        "IVP816",
        "IVP841",
        also=(("plan.yaml", "titel: Veilig in Proefdorp\n", "titel: Veilig in Proefdorp\npeildatum: 2026-12-31\n"),),
    ),
]
