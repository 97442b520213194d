"""Breaks for family 6xx: bestuur, law and regie."""

from __future__ import annotations

from tests.rules.breaks.made import Break

BREAKS: list[Break] = []
