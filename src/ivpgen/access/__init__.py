"""The accessibility of Word files, also those that someone edited by hand: 27 rules with EN 301 549 beside them."""

from __future__ import annotations

from ivpgen.access.check import brief, check, niveau
from ivpgen.access.record import Bevinding, Plek

__all__ = ["Bevinding", "Plek", "brief", "check", "niveau"]
