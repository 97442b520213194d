"""The rules: what makes a plan sound, why, and according to whom."""

from __future__ import annotations

from ivpgen.rules.check import Diagnostic, Outcome, check
from ivpgen.rules.record import Rule

__all__ = ["Diagnostic", "Outcome", "Rule", "check"]
