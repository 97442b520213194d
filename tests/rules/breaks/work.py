"""Breaks for family 7xx: uitvoeringsplan, means and progress."""

from __future__ import annotations

from tests.rules.breaks.made import Break

BREAKS: list[Break] = []
