"""The proposed look back on the last uitvoeringsplan: what its progress says, with a gap where people must judge."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from ivpgen.phrases import listed
from ivpgen.plan.continuity import history
from ivpgen.plan.moments import parse
from ivpgen.rollover.carrying import Vervolg

_WIDTH = 110
_ORDER = ("gereed", "loopt", "doorlopend", "gepland", "verschoven", "vervallen", "vervangen", "niet gelukt", "")
_COUNTED = {
    "gereed": ("is gereed", "zijn gereed"),
    "loopt": ("loopt", "lopen"),
    "doorlopend": ("is doorlopend", "zijn doorlopend"),
    "gepland": ("moet nog beginnen", "moeten nog beginnen"),
    "verschoven": ("is verschoven", "zijn verschoven"),
    "vervallen": ("is vervallen", "zijn vervallen"),
    "vervangen": ("is vervangen", "zijn vervangen"),
    "niet gelukt": ("is niet gelukt", "zijn niet gelukt"),
    "": ("heeft geen gemelde stand", "hebben geen gemelde stand"),
}
_NAMED = (
    ("gereed", "Gereed zijn:", "Gereed is:"),
    ("verschoven", "Verschoven zijn:", "Verschoven is:"),
    ("vervallen", "Vervallen zijn:", "Vervallen is:"),
    ("vervangen", "Vervangen zijn:", "Vervangen is:"),
    ("niet gelukt", "Niet gelukt zijn:", "Niet gelukt is:"),
)
_GOOD = "[nog invullen: wat ging er goed, volgens jullie en de partners?]"
_BETTER = "[nog invullen: wat ging minder goed, en wat doen jullie daarom anders?]"


def look_back(titel: str, work: Sequence[Vervolg]) -> dict[str, Any]:
    """The section `terugblik`, with gaps for what only people can say."""
    return {"tekst": told(titel, work), "pluspunten": [_GOOD], "verbeterpunten": [_BETTER]}


def told(titel: str, work: Sequence[Vervolg], *, eigen: bool = False) -> str:
    """What became of the work, in Markdown; `eigen` is the work of one gemeente alone.

    What is not public is neither counted nor named, as the text itself is public.
    """
    shown = [one for one in work if one.werk.gezegd("openbaar")[0]]
    lines = (
        textwrap.wrap(line, _WIDTH, subsequent_indent="  " if line.startswith("- ") else "", break_long_words=False)
        for line in _text(titel, shown, "eigen " if eigen else "")
    )
    return "\n".join("\n".join(line) for line in lines) + "\n"


def _text(titel: str, work: Sequence[Vervolg], eigen: str) -> Iterator[str]:
    by_status: dict[str, list[Vervolg]] = {}
    for one in work:
        by_status.setdefault(_status(one), []).append(one)
    if not work or set(by_status) == {""}:
        yield f"[nog invullen: wat is er van {titel} terechtgekomen? Bij geen enkele {eigen}maatregel staat een stand.]"
        return
    number = f"{len(work)} {eigen}maatregelen" if len(work) != 1 else f"één {eigen}maatregel"
    yield f"{titel} telde {number}. Daarvan {listed(_counts(by_status))}.{_day(work)}"
    for status, several, single in _NAMED:
        named = by_status.get(status, [])
        if named:
            yield ""
            yield single if len(named) == 1 else several
            yield ""
            yield from (f"- {_named(status, one)}" for one in named)


def _status(one: Vervolg) -> str:
    status = next((str(entry.status) for entry in reversed(history(one.werk)) if entry.status), "")
    return status if status in _COUNTED else ""


def _counts(by_status: dict[str, list[Vervolg]]) -> Iterator[str]:
    for status in _ORDER:
        number = len(by_status.get(status, ()))
        if number:
            single, several = _COUNTED[status]
            verb, _, rest = (single if number == 1 else several).partition(" ")
            yield f"{verb} er {number} {rest}".strip()


def _day(work: Sequence[Vervolg]) -> str:
    days = [entry.datum.tot for one in work for entry in history(one.werk) if entry.datum.tot]
    return f" Dat was de stand op {parse(max(days).isoformat())}." if days else ""


def _named(status: str, one: Vervolg) -> str:
    name = " ".join(one.naam.split()).rstrip(".")
    if status == "gereed":
        return name
    if status == "verschoven":
        to = next((entry.nieuwe_planning for entry in reversed(history(one.werk)) if entry.nieuwe_planning), None)
        when = f", naar {to}" if to else ""
        return f"{name}{when}. {_sentence(one.uitleg)}"
    return f"{name}. {_sentence(one.uitleg)}"


def _sentence(why: str) -> str:
    if not why:
        return "[nog invullen: waarom?]"
    return f"{why[:1].upper()}{why[1:].rstrip('.')}."
