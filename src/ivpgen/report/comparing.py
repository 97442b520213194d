"""What changed between two versions of a plan → text, JSON and Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ivpgen.comparing.change import Verschil
from ivpgen.comparing.wording import Termen, heading, told
from ivpgen.comparing.words import ERBIJ, GELIJK, Stuk, excerpt, word_diff
from ivpgen.diagnostics import Place
from ivpgen.report.plain import paragraph, plain

VERSION = 1
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


class Vergelijking(NamedTuple):
    """Two versions by the names that the reader gave them, what leads to their files, and what changed."""

    oud: str
    nieuw: str
    oud_voor: str
    nieuw_voor: str
    verschillen: Sequence[Verschil]
    term: Termen


def text(made: Vergelijking, width: int) -> str:
    """The changes by chapter and thing, each with its places; of running text a short excerpt."""
    if not made.verschillen:
        return "Geen verschillen."
    lines = []
    for title, group in _chapters(made):
        lines += ["", plain(title)]
        for one in group:
            lines += _hanging(f"{told(one, made.term)} ({_places(one, made)})", width)
            if one.proza:
                lines += paragraph(_marked(excerpt(word_diff(one.oud, one.nieuw))), width, "      ")
    number = len(made.verschillen)
    return "\n".join([*lines[1:], "", f"{number} {'verschil' if number == 1 else 'verschillen'}."])


def as_json(made: Vergelijking) -> str:
    """One object for programs; `versie` goes up when a key changes its meaning or goes. Pure ASCII."""
    return json.dumps(
        {
            "versie": VERSION,
            "oud": made.oud,
            "nieuw": made.nieuw,
            "verschillen": [
                {
                    "aard": one.aard,
                    "soort": one.soort,
                    "id": one.id,
                    "naam": one.naam,
                    "hoofdstuk": one.hoofdstuk,
                    "stuk": one.stuk,
                    "gemeente": one.gemeente,
                    "veld": one.veld,
                    "wat": one.wat,
                    "strenger": one.strenger,
                    "oud": one.oud,
                    "nieuw": one.nieuw,
                    "zeker": one.zeker,
                    "met": dict(one.met),
                    "zin": f"{told(one, made.term)}.",
                    "oude_plaats": _place(one.oude_plaats, made.oud_voor),
                    "nieuwe_plaats": _place(one.nieuwe_plaats, made.nieuw_voor),
                }
                for one in made.verschillen
            ],
        },
        indent=2,
    )


def markdown(made: Vergelijking) -> str:
    """The changes as Markdown, for a merge request: what went is struck through, what came is bold."""
    lines = [f"# Wat er veranderde van {_escaped(made.oud)} naar {_escaped(made.nieuw)}", ""]
    if not made.verschillen:
        return "\n".join([*lines, "Geen verschillen."])
    for title, group in _chapters(made):
        lines += [f"## {_escaped(title)}", ""]
        for one in group:
            lines.append(f"- {_escaped(told(one, made.term))} ({_escaped(_places(one, made))})")
            if one.proza:
                lines += ["", f"  > {_in_markdown(excerpt(word_diff(one.oud, one.nieuw)))}", ""]
        lines.append("")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n")


def _chapters(made: Vergelijking) -> Iterator[tuple[str, list[Verschil]]]:
    for title, group in groupby(made.verschillen, heading):
        yield title, [*group]


def _places(one: Verschil, made: Vergelijking) -> str:
    """`nieuw/plan.yaml:12`, with the old place where it is another one."""
    before = _shown(one.oude_plaats, made.oud_voor)
    after = _shown(one.nieuwe_plaats, made.nieuw_voor)
    if before and after:
        return f"{before} → {after}"
    return after or before


def _shown(place: Place | None, prefix: str) -> str:
    return f"{prefix}{place.file}:{place.line}" if place else ""


def _place(place: Place | None, prefix: str) -> dict[str, object] | None:
    return {"bestand": f"{prefix}{place.file}", "regel": place.line, "kolom": place.column} if place else None


def _hanging(text: str, width: int) -> list[str]:
    first, *rest = paragraph(text, width - 4)
    return [f"  {first}", *(f"    {line}" for line in rest)]


def _marked(stukken: Sequence[Stuk]) -> str:
    marks = {GELIJK: ("", ""), ERBIJ: ("{+", "+}")}
    return " ".join("{}{}{}".format(*_around(marks.get(one.soort, ("[-", "-]")), one.tekst)) for one in stukken)


def _around(marks: tuple[str, str], text: str) -> tuple[str, str, str]:
    return marks[0], " ".join(text.split()), marks[1]


def _in_markdown(stukken: Sequence[Stuk]) -> str:
    marks = {GELIJK: "", ERBIJ: "**"}
    words = ((marks.get(one.soort, "~~"), _escaped(" ".join(one.tekst.split()))) for one in stukken)
    return " ".join(f"{mark}{shown}{mark}" for mark, shown in words if shown)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", plain(text))
