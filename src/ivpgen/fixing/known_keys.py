"""Every key that any part of a plan may have."""

from __future__ import annotations

from functools import cache

from ivpgen.plan import shape
from ivpgen.plan.lists import HEAD_KEYS
from ivpgen.plan.moments import PERIOD_KEYS
from ivpgen.plan.parts import VORMEN, Basis


@cache
def known_keys() -> frozenset[str]:
    """All of them, those of lists and periods included."""
    kinds = [kind for kind in VORMEN if issubclass(kind, Basis)]
    return frozenset({*(key for kind in kinds for key in shape.keys(kind)), *HEAD_KEYS, *PERIOD_KEYS, "lijst"})
