"""How a message names things: several in a row, and one whose name is a sentence."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 60


def listed(names: Sequence[str]) -> str:
    """Names as Dutch lists them, without a comma before the last: `a, b en c`."""
    return " en ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def shortened(name: str) -> str:
    """A name on one line; one of more than 60 characters up to a whole word within these, and `…`."""
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"
