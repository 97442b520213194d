"""What may not be in one series: a total with its parts, offences of the police with those of CBS, fraud from before it was counted."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.analysis import Bron, Indicator
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, TIP, Rule

_KINDS = ("misdrijf", "overlast", "soort")
_TOTALS = frozenset({"0.0.0", "T001161", "Totaal misdrijven", "Misdrijven, totaal"})
_FRAUD, _SINCE = "3.9.1", "2016"
_POLICE = ("47013", "47015", "47018", "47021", "47022", "47024", "politie")
_CBS = ("83648", "83723", "cbs")


def parts_with_total(context: Context) -> Iterator[Finding]:
    """Series that add up a total and its parts, or fraud of years in which it wasn't counted yet."""
    for indicator in context.delen(Indicator):
        for key in _KINDS if indicator.reeks else ():
            codes = [str(code).strip() for code in indicator.reeks.get(key, ())]
            for whole, parts in _doubled(codes):
                yield context.finding(
                    "IVP810",
                    indicator,
                    "reeks",
                    key,
                    bericht=f"In {whole} zit {listed(parts)} al; samen opgeteld {'telt die' if len(parts) == 1 else 'tellen die'} dubbel.",
                    hoe=f"Laat {whole} weg, of gebruik alleen {whole}.",
                )
            early = sorted(jaar for jaar in indicator.waarden if jaar.isdecimal() and jaar < _SINCE)
            if _FRAUD in codes and early and not (indicator.duiding or indicator.toelichting or indicator.noot):
                yield context.finding(
                    "IVP812",
                    indicator,
                    "reeks",
                    key,
                    bericht=f"“{shortened(indicator.naam_of_titel)}” begint in {early[0]}, maar horizontale fraude ({_FRAUD}) wordt pas sinds {_SINCE} zo geregistreerd.",
                    hoe=f"Laat de reeks in {_SINCE} beginnen, of leg de sprong uit bij duiding.",
                )


def _doubled(codes: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The codes that hold others of them, with those; of CBS the digits before the zeros are what a group holds."""
    for whole in codes:
        if whole in _TOTALS:
            parts = [code for code in codes if code not in _TOTALS]
        elif whole.startswith("CRI"):
            stem = whole.rstrip("0")
            parts = [code for code in codes if code != whole and code.startswith(stem) and code.rstrip("0") != stem]
        else:
            continue
        if parts:
            yield whole, parts


def two_publishers(context: Context) -> Iterator[Finding]:
    """Indicators whose offences are counted by the police in one place and by CBS in another."""
    bronnen = {str(one.id): one for one in context.delen(Bron) if one.id}
    whose = {name: publisher for name, one in bronnen.items() if (publisher := _publisher(one))}
    if len(set(whose.values())) < 2:
        return
    for indicator in context.delen(Indicator):
        people = {str(name) for name in indicator.reeks.get("per", ())}
        own = [whose[str(name)] for name in indicator.bron if str(name) in whose and str(name) not in people]
        if len(set(own)) > 1:
            yield _mixed(context, indicator, "bron")
            continue
        for at, one in enumerate(indicator.vergelijking):
            others = {whose[str(name)] for name in one.bronnen if str(name) in whose}
            if own and others - set(own) and not (one.noot or indicator.duiding):
                yield _mixed(context, indicator, "vergelijking", at, "bronnen")
                break


def _publisher(bron: Bron) -> str:
    """Who counts the offences in a source; "" where it is about something else, such as inhabitants."""
    name = f"{bron.naam} {bron.bestand}".lower()
    if any(word in name for word in _CBS):
        return "CBS" if any(word in name for word in ("83648", "83723", "misdrij", "criminaliteit")) else ""
    crime = any(word in name for word in ("misdrij", "criminaliteit", "470"))
    return "politie" if crime and any(word in name for word in _POLICE) else ""


def _mixed(context: Context, indicator: Indicator, *below: str | int) -> Finding:
    return context.finding(
        "IVP811",
        indicator,
        *below,
        key=True,
        bericht=f"“{shortened(indicator.naam_of_titel)}” zet cijfers van de politie naast cijfers van het CBS over misdrijven.",
        hoe="Gebruik er één van, of leg bij duiding uit waarom ze te vergelijken zijn.",
    )


_SERIES = """\
bronnen:
  - id: politie-47018
    naam: Politie, geregistreerde misdrijven, tabel 47018NED
    bestand: cijfers/47018NED.csv
    gedownload: 2026-09-15
indicatoren:
  - id: cijfer
    naam: Misdrijven
    eenheid: aantal
    gebied: GM9999
    bron: politie-47018
    reeks:
      misdrijf: {}
# cijfers/47018NED.csv
"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"
"1";"0.0.0 ";"GM9999    ";"2015JJ00";"    2115"
"2";"1.1.1 ";"GM9999    ";"2015JJ00";"      41"
"3";"3.9.1 ";"GM9999    ";"2015JJ00";"       2"
"4";"0.0.0 ";"GM9999    ";"2016JJ00";"    2090"
"5";"1.1.1 ";"GM9999    ";"2016JJ00";"      44"
"6";"3.9.1 ";"GM9999    ";"2016JJ00";"      97"
"""
_TWO = """\
bronnen:
  - id: politie-47018
    naam: Politie, geregistreerde misdrijven, tabel 47018NED
  - id: cbs-83648
    naam: CBS, geregistreerde criminaliteit, tabel 83648NED
indicatoren:
  - id: geweld
    naam: Geweldsmisdrijven
    eenheid: per 1.000 inwoners
    bron: {}
    waarden:
      2025: "4,2"
"""

RULES: Rules = (
    (
        Rule(
            "IVP810",
            "totaal-bij-zijn-delen",
            LET_OP,
            "Een totaal bevat alle soorten al; wie het optelt bij een soort, telt die twee keer.",
            bron="politie-47018",
            zekerheid="afgeleid",
            fout=_SERIES.format("[0.0.0, 1.1.1]"),
            goed=_SERIES.format("[1.1.1]"),
            herstel="Kies het totaal of de delen.",
        ),
        parts_with_total,
    ),
    (
        Rule(
            "IVP812",
            "fraude-van-voor-2016",
            TIP,
            "Horizontale fraude wordt pas sinds 2016 onder deze code geregistreerd; een reeks die eerder begint, toont een stijging die er niet was.",
            fout=_SERIES.format("[3.9.1]"),
            goed=_SERIES.replace("2015JJ00", "2017JJ00").format("[3.9.1]"),
            herstel="Begin de reeks in 2016.",
        ),
        None,
    ),
    (
        Rule(
            "IVP811",
            "politie-naast-cbs",
            LET_OP,
            "De politie telt elk misdrijf en het CBS per voorval het zwaarste, met een andere indeling; die cijfers zijn niet te vergelijken.",
            fout=_TWO.format("[politie-47018, cbs-83648]"),
            goed=_TWO.format("cbs-83648"),
            herstel="Gebruik voor een indicator cijfers van één van de twee.",
        ),
        two_publishers,
    ),
)
