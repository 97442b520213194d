"""Regular expressions that are compiled when they are first used: there are many, and most runs need few of them."""

from __future__ import annotations

import re
from typing import cast


class _Lazy:
    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        # Asked once per name: what it gives is kept.
        found: object = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but done when something is asked of the pattern; a fault in it shows then as well."""
    return cast("re.Pattern[str]", _Lazy(text, flags))
