"""Numbers that are written as in English or with spaces, in Dutch notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yaml.nodes import ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.record import Finder, Fix, Proposal
from ivpgen.fixing.scalars import replaced
from ivpgen.fixing.visiting import Visit, visits
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Tabel, Verandering
from ivpgen.plan.numerals import parse
from ivpgen.plan.values import Gepubliceerd, Waarde
from ivpgen.plan.work import Voortgang
from ivpgen.source.nodes import span

_NUMBER = re.compile(
    r"(?P<before>(?:(?:[<>]=?|[≤≥]|circa|ca\.|min\.|max\.)\s*)?(?:€\s*)?[-−+]?)(?P<number>\d[\d.,'\u00a0 ]*?)(?P<after>\s*%)?"
)
_LONGEST = 30
"""More characters than any number in a plan has."""
_ENGLISH = re.compile(r"(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d{1,2}|\d{4,}))?")
_SPACED = re.compile(r"(\d{1,3}(?:[\u00a0 ]\d{3})+)(?:,(\d+))?")
_POINT = re.compile(r"(\d+)\.(\d{1,2}|\d{4,})|(0)\.(\d{3})")


def not_dutch(draft: Draft) -> Iterator[Proposal]:
    """A value that can be read in one way only, in another notation than the Dutch one.

    In a table only what can't be read now: a cell with a point may be a time, or the number of something.
    """
    unreadable = {finding.place[:3] for finding in draft.findings if finding.code == "IVP206"}
    for visit in visits(draft):
        node = visit.node
        if not isinstance(node, ScalarNode) or not _is_value(visit):
            continue
        if Tabel in visit.within and span(node)[:3] not in unreadable:
            continue
        new = dutch_form(node.value)
        edit = replaced(node, new, draft.texts, flow=visit.flow) if new and new != node.value else None
        if edit:
            yield Proposal("getal", f"{node.value} als {new}", (edit,))


def _is_value(visit: Visit) -> bool:
    if visit.part() is Waarde:
        return True
    owner = visit.within[-1] if visit.within else None
    if owner is Voortgang:
        return visit.name == "percentage"
    return owner in (Waarde, Gepubliceerd, Verandering) and visit.name in {"waarde", "relatief"}


def dutch_form(text: str) -> str | None:
    """The same number in Dutch notation; None for what is no number, or one that can be read in two ways.

    `1,254,000` → `1.254.000`, `1 254` → `1.254`, `1254.5` → `1.254,5`, `0.125` → `0,125`, `12 %` → `12%`. One comma or point with
    three digits behind it (`1,254`, `7.125`) stays: it may be a decimal or a thousand.
    """
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    number = _dutch(found["number"])
    if number is None or parse(number) is None:
        return None
    return found["before"] + number + ("%" if found["after"] else "")


def _dutch(number: str) -> str | None:
    for form in (_ENGLISH, _SPACED):
        found = form.fullmatch(number)
        if found:
            whole = re.sub(r"\D", ".", found[1])
            return f"{whole},{found[2]}" if found[2] else whole
    found = _POINT.fullmatch(number)
    if found:
        whole, decimals = found[1] or found[3], found[2] or found[4]
        return f"{dutch(Decimal(whole))},{decimals}"
    return number if parse(number) is not None else None


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            "getal",
            ("getal", "getallen"),
            "Schrijft een getal op de Nederlandse manier: een punt tussen duizendtallen, een komma voor decimalen, geen spatie "
            "voor een procentteken.",
            "Alleen wat maar op één manier te lezen is verandert, en aanhalingstekens blijven. Een komma of punt met "
            "precies drie cijfers erachter blijft staan: dat kan een duizendtal of een decimaal zijn. In een tabel verandert "
            "alleen wat nu niet te lezen is; een punt kan daar een tijd of een nummer zijn.",
            voor="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    eenheid: aantal
    waarden:
      2024: 1,254,000 # voorlopig
      2025: "1 198 500"
  - id: gevoel
    naam: Voelt zich wel eens onveilig
    eenheid: procent
    waarden: {2024: 34.5, 2025: '33 %'}
""",
            na="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    eenheid: aantal
    waarden:
      2024: 1.254.000 # voorlopig
      2025: "1.198.500"
  - id: gevoel
    naam: Voelt zich wel eens onveilig
    eenheid: procent
    waarden: {2024: "34,5", 2025: '33%'}
""",
            blijft="""\
indicatoren:
  - id: cijfer
    naam: Rapportcijfer voor veiligheid
    eenheid: rapportcijfer
    waarden:
      2023: 7.125
      2024: 1.25.000
      2025: bijna 7
tabellen:
  - id: tijden
    titel: Openingstijden
    kolommen: [tot]
    rijen:
      - naam: Horeca
        tot: 22.30
""",
        ),
        not_dutch,
    ),
)
