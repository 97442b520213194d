"""Diagnostics as text for people: in full with source lines, in brief, and the message that ends a command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ivpgen.diagnostics import Place
from ivpgen.phrases import number_of
from ivpgen.report.aside import exceptions, reason
from ivpgen.report.checked import Checked
from ivpgen.report.excerpt import excerpt
from ivpgen.report.plain import paragraph, plain, wrap
from ivpgen.report.summary import counted, summary
from ivpgen.rules.check import Diagnostic
from ivpgen.rules.record import FOUT, LET_OP, TIP

_INDENT = "   "
_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_COLOURS = {FOUT: "\x1b[1;31m", LET_OP: "\x1b[1;33m", TIP: "\x1b[1;36m"}
_LONGEST = 1_000
"""A message with more characters than this is cut: it holds a value that nobody reads in a terminal."""

_PLACES = 10
"""So many places are named of what a plan sets aside for one reason; JSON has them all."""


_SHOWN = 5
"""So many tips of one rule are shown in full for a plan; of the rest, nearly the same words, only the place."""


def full(plans: Sequence[Checked], *, width: int, colour: bool = False) -> str:
    """Every diagnostic with its source line, carets and hint, then a summary; lines of at most `width` columns.

    Places that are still to be filled in are counted per file, unless they hold the plan up. Tips of which there are many of one
    rule are named by their place after the first few.
    """
    blocks: list[str] = []
    for one in plans:
        lines: dict[str, list[str]] = {}
        shown: Counter[str] = Counter()
        more: dict[str, list[Diagnostic]] = {}
        for diagnostic in one.outcome.diagnostics:
            if one.only_to_fill_in(diagnostic):
                continue
            code = diagnostic.finding.code
            shown[code] += diagnostic.niveau == TIP
            if diagnostic.niveau == TIP and shown[code] > _SHOWN:
                more.setdefault(code, []).append(diagnostic)
            else:
                blocks.append("\n".join(_full(diagnostic, one, lines, width, colour)))
        blocks += _more(more, one, width)
        blocks += _to_fill_in(one, width)
        blocks += _set_aside(one, width)
    blocks += ["\n".join(line for said in summary(plans) for line in paragraph(said, width))]
    return "\n\n".join(blocks)


def brief(plan: Checked, *, width: int, colour: bool = False) -> str:
    """Faults and warnings in a line each, the rest as a number; empty when there is nothing to say."""
    outcome = plan.outcome
    shown = [one for one in outcome.diagnostics if one.niveau != TIP]
    lines = [line for one in shown for line in _head(one, plan, width, colour)]
    rest = [counted(0, 0, outcome.aantal(TIP) - len(plan.to_fill_in()))]
    if outcome.in_te_vullen:
        rest.append(f"{number_of(outcome.in_te_vullen, 'plek', 'plekken')} in te vullen")
    said = " en ".join(part for part in rest if part)
    if said:
        also = "Verder: " if shown else ""
        lines += paragraph(f"{also}{said}; zie ivpgen check.", width)
    return "\n".join(lines)


def notice(niveau: str, bericht: str, hoe: str = "", *, width: int, colour: bool = False) -> str:
    """A message without a place: `fout: …` with the hint on lines of its own."""
    label = f"{niveau}:"
    word, *words = plain(bericht).split() or [""]
    first, *rest = [" ".join(line) for line in wrap([f"{label} {word}", *words], width)]
    lines = [paint(label, niveau, colour) + first[len(label) :], *rest, *paragraph(hoe, width, _INDENT)]
    return "\n".join(lines)


def _full(one: Diagnostic, plan: Checked, lines: dict[str, list[str]], width: int, colour: bool) -> Iterator[str]:
    finding = one.finding
    yield from _head(one, plan, width, colour)
    yield from _excerpt(finding.place, plan, lines, width)
    yield from paragraph(finding.hoe, width, _INDENT)
    if finding.zie:
        yield f"{_INDENT}zie ook {_place(finding.zie, plan)}"
        yield from _excerpt(finding.zie, plan, lines, width)


def _head(one: Diagnostic, plan: Checked, width: int, colour: bool) -> Iterator[str]:
    finding = one.finding
    place, label = f"{_place(finding.place, plan)}:", f"{one.niveau}[{finding.code}]"
    bericht = finding.bericht if len(finding.bericht) <= _LONGEST else finding.bericht[:_LONGEST] + "…"
    painted = [f"{_BOLD}{place}{_RESET}" if colour else place, paint(label, one.niveau, colour)]
    yield from headed([place, label], painted, bericht, width)


def _excerpt(place: Place, plan: Checked, lines: dict[str, list[str]], width: int) -> list[str]:
    if place.file not in lines:
        lines[place.file] = plan.texts.get(place.file, "").split("\n")
    return excerpt(lines[place.file], place, width)


def _place(place: Place, plan: Checked) -> str:
    return f"{plain(plan.file(place))}:{place.line}:{place.column}"


def _more(found: Mapping[str, Sequence[Diagnostic]], plan: Checked, width: int) -> Iterator[str]:
    lines = []
    for code, diagnostics in found.items():
        where = ", ".join(_place(one.finding.place, plan) for one in diagnostics[:_PLACES])
        rest = len(diagnostics) - _PLACES
        where += f" en {rest} {'andere plek' if rest == 1 else 'andere plekken'}" if rest > 0 else ""
        lines += paragraph(f"{code} {diagnostics[0].rule.naam}: {where}", width, _INDENT)
    if lines:
        yield "\n".join(["Nog meer van deze tips (met --format json staan ze er alle volledig):", *lines])


def _to_fill_in(plan: Checked, width: int) -> Iterator[str]:
    lines = []
    for _, found in groupby(plan.to_fill_in(), lambda one: one.finding.place.file):
        first, *others = [one.finding.place for one in found]
        more = f" en {len(others)} andere" if others else ""
        lines += paragraph(f"{_place(first, plan)}{more}", width, _INDENT)
    if lines:
        yield "\n".join(["Nog in te vullen:", *lines])


def _set_aside(plan: Checked, width: int) -> Iterator[str]:
    if not plan.outcome.onderdrukt:
        return
    lines = ["Uitgezet bij controle:"]
    for rule, uitzondering, places in exceptions(plan):
        where = ", ".join(_place(place, plan) for place in places[:_PLACES])
        if len(places) > _PLACES:
            where += f" en {len(places) - _PLACES} andere"
        lines += paragraph(f"{rule.code} {rule.naam}: {where}", width, _INDENT)
        lines += paragraph(reason(uitzondering), width, _INDENT * 2)
    yield "\n".join(lines)


def headed(head: Sequence[str], painted: Sequence[str], bericht: str, width: int) -> Iterator[str]:
    """A message behind the plain words of its head, in lines; `painted` are those words with their colours."""
    words = iter(painted)
    indent = ""
    for line in wrap([*head, *plain(bericht).split()], width, len(_INDENT)):
        yield indent + " ".join(next(words, word) for word in line)
        indent = _INDENT


def paint(text: str, niveau: str, colour: bool) -> str:
    """The text in the colour of a level, where there is colour."""
    return f"{_COLOURS[niveau]}{text}{_RESET}" if colour else text
