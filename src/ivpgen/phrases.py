"""How a Dutch sentence names things: several in a row, an amount of them, one whose name is a sentence, a number, a month."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_LONGEST = 60


def listed(names: Iterable[str]) -> str:
    """Names as Dutch lists them, without a comma before the last: `a, b en c`; "" of none."""
    *others, last = [*names] or [""]
    return " en ".join(part for part in (", ".join(others), last) if part)


def dutch(number: Decimal | int) -> str:
    """`1254.5` → `1.254,5`."""
    return f"{number:,}".replace(",", "\x00").replace(".", ",").replace("\x00", ".")


def number_of(amount: int, one: str, more: str) -> str:
    """An amount with its noun: `1 plek`, `2 plekken`."""
    return f"{amount} {one if amount == 1 else more}"


def shortened(name: str) -> str:
    """A name on one line; one of more than 60 characters up to a whole word within these, and `…`."""
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"
