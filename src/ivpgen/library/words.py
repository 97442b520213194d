"""The words of a part of a plan as plain text: what can be searched, without Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.documents.citing import cited
from ivpgen.plan.index import Index, refers
from ivpgen.plan.parts import Basis

_TEXTS = (
    "titel", "naam", "maatregel", "tekst", "toelichting", "noot", "onderwerp", "functie", "post", "vorm", "stap",
    "reden", "door", "wat", "uitkomst", "antwoord", "alt",
)  # fmt: skip
"""The keys that hold words to read."""
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")
_SIGNS = re.compile(r"(?m)^[ \t]{0,8}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]+|[*`]{1,3}|\[\^[^\]\n]{0,40}\]")


def said(deel: Basis, index: Index) -> Iterator[str]:
    """What a part says itself, its references apart; numbers that come from an indicator are in their place."""
    for key in _TEXTS:
        if not hasattr(deel, key) or not deel.noemt(key) or refers(type(deel), key):
            continue
        value = getattr(deel, key)
        pieces = value if isinstance(value, tuple) else (value,)
        yield from (plain(one, deel, index) for one in pieces if isinstance(one, str) and one)


def plain(text: str, deel: Basis, index: Index) -> str:
    """A text on one line without the signs of Markdown."""
    if "{{" in text:
        text = str(cited(text, f"{deel.plek.bestand}#", None, index))
    return " ".join(_SIGNS.sub("", _LINK.sub(r"\1", text)).split())
