"""What `ivpgen new` lays down: a starter plan for one or more gemeenten, as texts; nothing here writes a file."""

from __future__ import annotations

from ivpgen.start.folder import CI, PIPELINES, Periode, make

__all__ = ["CI", "PIPELINES", "Periode", "make"]
