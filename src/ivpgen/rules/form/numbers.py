"""Numbers that can't be read, or that can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.analysis import Indicator, Tabel, Verandering
from ivpgen.plan.content import Uitkomst
from ivpgen.plan.means import Capaciteit
from ivpgen.plan.numerals import parse
from ivpgen.plan.parts import Basis
from ivpgen.plan.values import Gepubliceerd, Waarde
from ivpgen.plan.work import Voortgang
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_DIGITS = pattern(r"[€+−-]?\s*\d[\d.,\s]*%?")
_DOUBTFUL = pattern(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,])")
_SMALL = pattern(r"%|procent|rapportcijfer|cijfer\b|per\s|rang\b|fte\b")


def unreadable(context: Context) -> Iterator[Finding]:
    """Digits, dots and commas that make no number; words and bounds are left alone."""
    for deel in context.delen(Waarde, Gepubliceerd, Verandering):
        yield from _unreadable(context, deel, "waarde", str(getattr(deel, "waarde", "")))
    for voortgang in context.delen(Voortgang):
        yield from _unreadable(context, voortgang, "percentage", voortgang.percentage)


def _unreadable(context: Context, deel: Basis, veld: str, text: str) -> Iterator[Finding]:
    if text and _DIGITS.fullmatch(text) and parse(text) is None:
        yield context.finding(
            "IVP206",
            deel,
            veld,
            bericht=f"“{text}” is niet als getal te lezen.",
            hoe="Schrijf een komma voor decimalen en een punt tussen duizendtallen: 1.234,5.",
        )


def doubtful(context: Context) -> Iterator[Finding]:
    """One dot and three digits where thousands are unlikely."""
    for deel, waarden in _small(context):
        for waarde in waarden:
            for veld in ("waarde", "relatief"):
                found = _DOUBTFUL.search(getattr(waarde, veld))
                if found:
                    yield _doubt(context, waarde, veld, found[0], getattr(deel, "eenheid", ""))
    for voortgang in context.delen(Voortgang):
        found = _DOUBTFUL.search(voortgang.percentage)
        if found:
            yield _doubt(context, voortgang, "percentage", found[0], "procent")


def _small(context: Context) -> Iterator[tuple[Basis, Iterable[Waarde]]]:
    """The values whose unit is small, with the part that says the unit."""
    for indicator in context.delen(Indicator):
        if _SMALL.match(indicator.eenheid):
            single = (value for value in (indicator.nulmeting, indicator.streefwaarde) if value)
            others = (value for one in indicator.vergelijking for value in one.waarden.values())
            yield indicator, (*indicator.waarden.values(), *indicator.streefwaarden.values(), *single, *others)
    for tabel in context.delen(Tabel):
        if _SMALL.match(tabel.eenheid):
            yield tabel, (value for rij in tabel.rijen for value in (rij.__pydantic_extra__ or {}).values())
    for uitkomst in context.delen(Uitkomst):
        if uitkomst.waarde and _SMALL.match(uitkomst.eenheid):
            yield uitkomst, (uitkomst.waarde,)
    for capaciteit in context.delen(Capaciteit):
        yield capaciteit, (value for value in (capaciteit.fte, capaciteit.procent) if value)


def _doubt(context: Context, deel: Basis, veld: str, number: str, eenheid: str) -> Finding:
    comma = number.replace(".", ",")
    plain = number.replace(".", "")
    return context.finding(
        "IVP207",
        deel,
        veld,
        bericht=f"{number} leest ivpgen als {plain}; {'bij ' + eenheid if eenheid else 'hier'} is dat onwaarschijnlijk.",
        hoe=f"Bedoel je {comma}, schrijf dan een komma. Klopt {plain}, schrijf het dan zonder punt.",
    )


RULES: Rules = (
    (
        Rule(
            "IVP206",
            "onleesbaar-getal",
            LET_OP,
            "Met een getal dat niet te lezen is kan niet gerekend worden, en in een grafiek ontbreekt het.",
            fout="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    eenheid: aantal
    waarden:
      2024: 1.25.000
""",
            goed="""\
indicatoren:
  - id: misdrijven
    naam: Misdrijven
    eenheid: aantal
    waarden:
      2024: 1.250.000
      2025: bijna 1.300.000
""",
            herstel="Schrijf een komma voor decimalen en een punt tussen duizendtallen.",
        ),
        unreadable,
    ),
    (
        Rule(
            "IVP207",
            "twijfelachtig-getal",
            LET_OP,
            "Een punt met drie cijfers is in het Nederlands een duizendtal; bij een percentage, een rapportcijfer of een aantal per 1.000 is dat zelden bedoeld.",
            fout="""\
indicatoren:
  - id: cijfer
    naam: Rapportcijfer voor veiligheid
    eenheid: rapportcijfer
    waarden:
      2025: 7.125
""",
            goed="""\
indicatoren:
  - id: cijfer
    naam: Rapportcijfer voor veiligheid
    eenheid: rapportcijfer
    waarden:
      2025: "7,125"
""",
            herstel="Schrijf een komma, of laat de punt weg.",
        ),
        doubtful,
    ),
)
