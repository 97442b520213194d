"""The accessibility of Word files, also those that someone edited by hand: 27 rules with EN 301 549 beside them."""

from __future__ import annotations

from ivpgen.access.check import brief, check, niveau
from ivpgen.access.place import Plek
from ivpgen.access.record import Bevinding

__all__ = ["Bevinding", "Plek", "brief", "check", "niveau"]
