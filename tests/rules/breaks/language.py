"""Breaks for family 9xx: language and accessibility."""

from __future__ import annotations

from tests.rules.breaks.made import broken

BREAKS = [
    broken("place to fill in", "beeld: Er wordt weinig ingebroken.", "beeld: pm", "IVP901"),
    broken("placeholder", "wonen weinig mensen", "wonen [nog invullen] mensen", "IVP901"),
]
