"""Numbers in charts and their texts as Dutch writes them."""

from __future__ import annotations

from decimal import Decimal

from ivpgen.phrases import dutch

_MOST_DECIMALS = 2


def written(number: float) -> str:
    """A number with a decimal comma and dots between thousands, at most two decimals and no needless ones."""
    text = f"{number:.{_MOST_DECIMALS}f}".rstrip("0").rstrip(".")
    return dutch(Decimal("0" if text == "-0" else text))
