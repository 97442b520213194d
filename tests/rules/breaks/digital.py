"""Breaks for family 5xx: digital safety."""

from __future__ import annotations

from tests.rules.breaks.made import broken

BREAKS = [
    broken(
        "digital item left out",
        "  regierol-digitaal:\n    inzet: De gemeente brengt scholen en bibliotheek bijeen.\n",
        "",
        "IVP501",
    ),
]
