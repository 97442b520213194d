"""Breaks for family 1xx: the file and its YAML."""

from __future__ import annotations

from tests.rules.breaks.made import broken

BREAKS = [
    broken("colon in a title", "titel: Veilig in Proefdorp", "titel: Veilig: in Proefdorp", "IVP102"),
    broken("comma in a flow", "2024: 12\n", "2024: {waarde: 12,5}\n", "IVP109"),
    broken("key twice", "    trekker: politie\n", "    trekker: politie\n    trekker: raad\n", "IVP110"),
    broken(
        "include that isn't there",
        "inzet: De bibliotheek houdt een spreekuur.",
        "inzet: {bestand: teksten/x.md}",
        "IVP101",
    ),
    broken("include outside", "inzet: De bibliotheek houdt een spreekuur.", "inzet: {bestand: ../x.md}", "IVP111"),
]
