"""Many plans in one SQLite file: built from folders, searched, compared, counted and published."""

from __future__ import annotations
