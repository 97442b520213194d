"""Numbers in charts and their texts as Dutch writes them."""

from __future__ import annotations

_MOST_DECIMALS = 2


def written(number: float) -> str:
    """A number with a decimal comma and dots between thousands, at most two decimals and no needless ones."""
    text = f"{number:,.{_MOST_DECIMALS}f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")
