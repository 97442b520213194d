"""Changes that are said beside the numbers they are between, and don't follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Indicator, Verandering
from ivpgen.plan.numerals import parse
from ivpgen.plan.values import Doelwaarde, Waarde
from ivpgen.rules.chain.figures import Getal, at, explained, getal
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.form.targets import targets
from ivpgen.rules.record import LET_OP, Rule


def change_does_not_follow(context: Context) -> Iterator[Finding]:
    """A value and its change, or a change between two known years, that differ by more than rounding."""
    for indicator in context.delen(Indicator):
        for waarde in (*indicator.waarden.values(), *targets(indicator)):
            doel = waarde.doel
            if waarde.relatief and waarde.getal is not None and doel.soort == "relatief" and not explained(waarde):
                bases = [_exact(one) if indicator.eenheid == "aantal" else one for one in at(indicator, doel.jaar)]
                if bases and not _follows(bases, doel, _either_way(waarde.getal), rounded=False):
                    yield _finding(context, indicator, waarde, doel, bases)
        for verandering in indicator.veranderingen:
            yield from _between(context, indicator, verandering)


def unknown_base(context: Context) -> Iterator[Finding]:
    """A change against a year of which the indicator has no value."""
    for indicator in context.delen(Indicator):
        if indicator.reeks or not indicator.waarden:
            continue
        for waarde in targets(indicator):
            doel = waarde.doel
            if doel.soort == "relatief" and not at(indicator, doel.jaar) and not _said(indicator, doel.jaar):
                yield context.finding(
                    "IVP326",
                    waarde,
                    "relatief" if waarde.relatief else "waarde",
                    bericht=f"Deze streefwaarde rekent vanaf {doel.jaar}, maar van dat jaar staat er geen waarde.",
                    hoe=f"Vul de waarde van {doel.jaar} in, of reken vanaf een jaar dat er wel staat.",
                )


def _said(indicator: Indicator, jaar: str) -> bool:
    """Whether something is said of that year that is no number: that it can't be had, or a bound."""
    return jaar in indicator.waarden or (indicator.nulmeting is not None and indicator.nulmeting.jaar.tekst == jaar)


def _between(context: Context, indicator: Indicator, verandering: Verandering) -> Iterator[Finding]:
    amount = parse(verandering.waarde)
    before, after = at(indicator, verandering.van.tekst), at(indicator, verandering.tot.tekst)
    if amount is None or not before or not after or verandering.noot:
        return
    doel = Doelwaarde("relatief", amount, richting="procent" if "%" in verandering.waarde else "getal")
    if not any(_follows(before, doel, one, rounded=True) for one in after):
        yield context.finding(
            "IVP325",
            verandering,
            "waarde",
            bericht=f"Van {dutch(before[0].waarde)} naar {dutch(after[0].waarde)} is geen verschil van {verandering.waarde}.",
            hoe="Verbeter het verschil of de waarden, of leg het uit in een noot.",
        )


def _exact(number: Getal) -> Getal:
    return number._replace(marge=Decimal(0))


def _either_way(number: Decimal) -> Getal:
    """A number that may have been rounded up or down to its last decimal."""
    one = getal(number)
    return one._replace(marge=2 * one.marge)


def _follows(bases: Sequence[Getal], doel: Doelwaarde, said: Getal, *, rounded: bool) -> bool:
    """Whether a number can be any of the bases with the change; a change that was agreed is exact, a measured one rounded."""
    assert doel.grens is not None
    change = getal(doel.grens) if rounded else Getal(doel.grens, Decimal(0))
    for base in bases:
        if doel.richting == "procent":
            ends = [
                (base.waarde + by * base.marge) * (1 + (change.waarde + of * change.marge) / 100)
                for by in (-1, 1)
                for of in (-1, 1)
            ]
        else:
            margin = base.marge + change.marge
            ends = [base.waarde + change.waarde - margin, base.waarde + change.waarde + margin]
        if min(ends) - said.marge <= said.waarde <= max(ends) + said.marge:
            return True
    return False


def _finding(
    context: Context, indicator: Indicator, waarde: Waarde, doel: Doelwaarde, bases: Sequence[Getal]
) -> Finding:
    base = bases[0].waarde
    assert doel.grens is not None
    expected = base + doel.grens if doel.richting == "punt" else base * (1 + doel.grens / 100)
    rounded = (
        expected.quantize(Decimal(1).scaleb(min(0, int(waarde.getal.as_tuple().exponent)))) if waarde.getal else base
    )
    return context.finding(
        "IVP325",
        waarde,
        "waarde",
        bericht=f"“{waarde.relatief}” is {dutch(rounded)}, want in {doel.jaar} was het {dutch(base)}; hier staat {waarde.waarde}.",
        hoe="Verbeter het getal of het verschil, of leg het uit in een noot.",
        zie=context.place(indicator, "waarden", doel.jaar),
    )


RULES: Rules = (
    (
        Rule(
            "IVP325",
            "verschil-klopt-niet",
            LET_OP,
            "Een getal en een verschil die niet bij elkaar passen, zijn de eerste fout die een lezer met een rekenmachine vindt.",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2024: 61
    streefwaarden:
      2030:
        waarde: 52
        relatief: "-20% t.o.v. 2024"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2024: 61
    streefwaarden:
      2030:
        waarde: 49
        relatief: "-20% t.o.v. 2024"
""",
            herstel="Verbeter het getal of het verschil, of leg het uit in een noot.",
        ),
        change_does_not_follow,
    ),
    (
        Rule(
            "IVP326",
            "verschil-zonder-begin",
            LET_OP,
            "Een verschil met een jaar waarvan de waarde ontbreekt is later niet uit te rekenen.",
            fout="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2025: 61
    streefwaarden:
      2030: "-20% t.o.v. 2019"
""",
            goed="""\
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    waarden:
      2019: 80
      2025: 61
    streefwaarden:
      2030: "-20% t.o.v. 2019"
""",
            herstel="Vul de waarde van dat jaar in, of reken vanaf een ander jaar.",
        ),
        unknown_base,
    ),
)
