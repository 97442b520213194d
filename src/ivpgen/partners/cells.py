"""What a partner typed in a cell → what the plan would say; what may mean two things is refused."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from ivpgen.partners.columns import KEUZES
from ivpgen.partners.returned import Cel
from ivpgen.plan.moments import parse

_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_WORDED = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LONGEST = 5_000


class NotUnderstood(Exception):
    """`bericht` and `hoe` are for the user."""

    def __init__(self, *, bericht: str, hoe: str) -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.hoe = hoe


def status(cel: Cel) -> str:
    """One of the statuses."""
    said = prose(cel).lower()
    if not said or said in KEUZES:
        return said
    near = get_close_matches(said, KEUZES, 1)
    hoe = f"Bedoel je {near[0]}? Kies uit de lijst." if near else f"Kies uit: {', '.join(KEUZES)}."
    raise NotUnderstood(bericht=f"“{said[:60]}” is geen status.", hoe=hoe)


def percentage(cel: Cel) -> str:
    """A number from 0 to 100, without its sign."""
    value = _plain(cel)
    if value in (None, ""):
        return ""
    wrong = NotUnderstood(
        bericht=f"“{str(value)[:60]}” is geen percentage.", hoe="Vul een getal van 0 tot en met 100 in."
    )
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise wrong
    signed = isinstance(value, str) and value.strip().endswith("%")
    said = (
        value.strip().removesuffix("%").strip().replace(",", ".") if isinstance(value, str) else format(value, ".15g")
    )
    if not re.fullmatch(r"\d{1,3}(\.\d+)?", said):
        raise wrong
    try:
        number = Decimal(said)
    except InvalidOperation as error:  # pragma: no cover - the pattern leaves nothing else
        raise wrong from error
    if not isinstance(value, str) and "%" in re.sub(r'"[^"]*"', "", cel.vorm):
        number *= 100
    elif 0 < number < 1 and not signed:
        raise NotUnderstood(
            bericht=f"“{value}” kan {dutch(number)} procent zijn, of {dutch(number * 100)} procent.",
            hoe="Vul een getal van 0 tot en met 100 in.",
        )
    if not 0 <= number <= 100:
        raise wrong
    return dutch(number)


def dutch(number: Decimal) -> str:
    """A number with a decimal comma and no zeros behind it."""
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")


def day(cel: Cel) -> date | None:
    """A day; None for an empty cell."""
    value = _plain(cel)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    said = prose(cel)
    if not said:
        return None
    found = _day(said)
    if found is None:
        raise NotUnderstood(bericht=f"“{said[:60]}” is geen dag.", hoe="Vul een datum in, zoals 30-06-2027.")
    return found


def planning(cel: Cel) -> str:
    """A moment as the plan writes it: `2028`, `2028-K2`, `2028-06-30`."""
    value = _plain(cel)
    if isinstance(value, datetime | date):
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    said = prose(cel)
    if not said:
        return ""
    found = _day(said)
    if found is not None:
        return found.isoformat()
    try:
        moment = parse(said)
    except ValueError:
        moment = None
    if moment is None or not (moment.van or moment.tot) or "\n" in said:
        raise NotUnderstood(
            bericht=f"“{said[:60]}” is geen planning die te begrijpen is.",
            hoe="Schrijf bijvoorbeeld 2028, 2028-K2 of 30-06-2028.",
        )
    return said


def prose(cel: Cel) -> str:
    """A text, with the line breaks that it has and no others' signs."""
    value = _plain(cel)
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    said = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
    if len(said) > _LONGEST:
        raise NotUnderstood(bericht=f"Deze tekst is langer dan {_LONGEST} tekens.", hoe="Kort hem in.")
    if _CONTROL.search(said):
        raise NotUnderstood(bericht="In deze tekst staan onzichtbare tekens.", hoe="Typ de tekst opnieuw.")
    return said


def _plain(cel: Cel) -> Any:
    if cel.formule:
        raise NotUnderstood(bericht="Hier staat een formule.", hoe="Vul de uitkomst zelf in.")
    if isinstance(cel.waarde, str) and re.fullmatch(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)", cel.waarde):
        raise NotUnderstood(bericht=f"Hier staat de fout {cel.waarde}.", hoe="Vul de waarde zelf in.")
    return cel.waarde


def _day(said: str) -> date | None:
    """The day that a text says; a day and month that may be each other's are only taken in the Dutch way, with dashes."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", said):
            return date.fromisoformat(said)
        if found := _DASHED.fullmatch(said):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _WORDED.fullmatch(said.lower()):
            month = "maa" if found[2] == "mrt" else found[2][:3]
            return date(int(found[3]), _MONTHS.index(month) + 1, int(found[1]))
        if found := _SLASHED.fullmatch(said):
            first, second, year = int(found[1]), int(found[2]), int(found[3])
            if first <= 12 and second <= 12 and first != second:
                raise NotUnderstood(
                    bericht=f"“{said}” kan {first}-{second} en {second}-{first} betekenen.",
                    hoe=f"Schrijf de dag met streepjes: {first:02d}-{second:02d}-{year}.",
                )
            return date(year, second, first) if second <= 12 else date(year, first, second)
    except ValueError:
        return None
    return None
