"""Breaks for family 4xx: the method."""

from __future__ import annotations

from tests.rules.breaks.made import broken

BREAKS = [
    broken(
        "veld left out",
        "  bedrijvigheid-en-veiligheid:\n    beeld: Alleen de jaarmarkt vraagt om toezicht.\n",
        "",
        "IVP401",
    ),
    broken("unknown edition", "kernbeleid: 2021", "kernbeleid: 2020", "IVP402"),
]
