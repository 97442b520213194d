"""The column Marges of the Veiligheidsmonitor: which of its codes or labels is the value, and which a bound of the 95% margin."""

from __future__ import annotations

from collections.abc import Collection

KOLOM = "marges"
WAARDE, ONDER, BOVEN = "waarde", "onder", "boven"
_CODES = {"mw00000": WAARDE, "mog0095": ONDER, "mbg0095": BOVEN}
_LABELS = (("waarde", WAARDE), ("ondergrens", ONDER), ("bovengrens", BOVEN))


def side(code: str) -> str:
    """`waarde`, `onder` or `boven` for a code or label; "" for any other."""
    lower = code.strip().lower()
    return _CODES.get(lower) or next((side for label, side in _LABELS if lower.startswith(label)), "")


def wants_margin(codes: Collection[str] | None) -> bool:
    """Whether a choice from the column asks for the value, so that its bounds come along; None is no choice."""
    return codes is None or {side(code) for code in codes} == {WAARDE}
