"""Names as ids: small letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

from ivpgen.plan.goals import NIVEAUS
from ivpgen.plan.refs import BEKENDEN

_SLUG = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_LONGEST = 40


def is_slug(text: str) -> bool:
    """Whether a text can be an id as it is."""
    return _SLUG.fullmatch(text) is not None


def slug(text: str) -> str:
    """`Veilig Verkeer` → `veilig-verkeer`; "" where nothing is left."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def short_slug(text: str) -> str:
    """The slug of a title, of a long one only the first words."""
    whole = slug(text)
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rsplit("-", 1)[0]


KNOWN_WORDS = frozenset({*BEKENDEN, *NIVEAUS, "nieuw", "pm"})
"""The words that mean something where an id may stand."""
