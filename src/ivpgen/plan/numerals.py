"""Dutch numbers: read as written (`1.234,5`), printed the same way."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_THOUSANDS = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA = re.compile(r"[-−+]?\d+(?:,\d+)?")
_POINT = re.compile(r"[-−+]?\d+\.\d+")
_AROUND = re.compile(r"^(?:€\s*)?(.*?)(?:\s*%|,-)?$")


@lru_cache(4096)
def parse(text: str) -> Decimal | None:
    """The number in `text`, None when it isn't one. A euro sign before it and a percent sign after it are allowed.

    A dot with exactly three digits behind it separates thousands, any other dot is a decimal point.
    """
    found = _AROUND.match(text.strip())
    bare = found[1] if found else ""
    if _THOUSANDS.fullmatch(bare):
        plain = bare.replace(".", "").replace(",", ".")
    elif _COMMA.fullmatch(bare):
        plain = bare.replace(",", ".")
    elif _POINT.fullmatch(bare):
        plain = bare
    else:
        return None
    return Decimal(plain.replace("−", "-"))
