"""The text of a cell → its number, what is missing, or a refusal: a number that can be read in two ways isn't read."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ivpgen.figures.records import NIET_GEPUBLICEERD, NIET_VAN_TOEPASSING, Onderwerp

MISSING = {".": NIET_GEPUBLICEERD, "x": NIET_GEPUBLICEERD, "": NIET_VAN_TOEPASSING}
"""The signs of StatLine: unknown, not reliable enough or secret; secret in older tables; can't occur."""

COUNTS = frozenset({"aantal", "aantallen"})
_WHOLE = re.compile(r"[-−]?[0-9]{1,15}")
_GROUPED = re.compile(
    r"[-−]?[0-9]{1,3}(?:[. \u00a0\u202f][0-9]{3})+,[0-9]+|[-−]?[0-9]{1,3}(?:\.[0-9]{3}){2,}|[-−]?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+"
)
_GROUPED_ENGLISH = re.compile(r"[-−]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[-−]?[0-9]{1,3}(?:,[0-9]{3}){2,}")
_DOUBTFUL = re.compile(r"[-−]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_THOUSANDS = re.compile(r"[-−]?[1-9][0-9]{0,2}\.[0-9]{3}")
_POINT = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}")
_DECIMAL = re.compile(r"[-−]?[0-9]{1,15}[.,][0-9]{1,15}")


class Dubbelzinnig(Exception):
    """A number that may be two; the message names both."""


class GeenGetal(Exception):
    """Something that is no number."""


def is_count(onderwerp: Onderwerp) -> bool:
    """Whether only whole numbers are possible, so that a dot with three digits can only separate thousands."""
    return onderwerp.decimalen == 0 or (onderwerp.decimalen is None and onderwerp.eenheid.lower() in COUNTS)


@lru_cache(8192)
def number(text: str, *, count: bool, decimals: int | None = None, point: bool = False) -> Decimal:
    """The number in a text without spaces around it, with decimal comma or point.

    `count` says that it must be whole; `decimals` how many the metadata announces; `point` that the form of the file knows no
    other sign than a decimal point. Raises Dubbelzinnig or GeenGetal.
    """
    if _WHOLE.fullmatch(text):
        return _decimal(text)
    if point and _POINT.fullmatch(text):
        return _checked(_decimal(text), text, count)
    if _GROUPED.fullmatch(text):
        return _checked(_decimal(re.sub("[. \u00a0\u202f]", "", text).replace(",", ".")), text, count)
    if _GROUPED_ENGLISH.fullmatch(text):
        return _checked(_decimal(text.replace(",", "")), text, count)
    if count and _THOUSANDS.fullmatch(text):
        return _decimal(text.replace(".", ""))
    if _DOUBTFUL.fullmatch(text) and decimals != 3:
        whole, fraction = re.sub("[.,]", "", text), text.replace(".", ",")
        raise Dubbelzinnig(f"“{text}” kan {whole} zijn of {fraction}")
    if _DECIMAL.fullmatch(text):
        return _checked(_decimal(text.replace(",", ".")), text, count)
    raise GeenGetal(f"“{text[:40]}” is geen getal")


def _checked(value: Decimal, text: str, count: bool) -> Decimal:
    if not count:
        return value
    whole = value.to_integral_value()
    if value != whole:
        raise GeenGetal(f"“{text}” is geen heel getal, en dit zijn aantallen")
    return whole


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("−", "-"))
