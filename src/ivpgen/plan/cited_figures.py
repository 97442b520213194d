"""What a text gets for a number that it takes from an indicator: the number in Dutch with its unit, or why there is none."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from ivpgen.method import catalogus
from ivpgen.phrases import dutch
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.citations import DOEL, JAAR, LAATSTE, LAATSTE_JAAR, NULMETING, PROCENT, VORMEN, Aanhaling, Vraag
from ivpgen.plan.index import Index
from ivpgen.plan.values import GEEN_WAARDE, Doelwaarde, Waarde

SMALLEST = 20
"""Of fewer events a percentage says nothing."""
_COUNTED = frozenset({"aantal", ""})
_NO_UNIT = frozenset({"", "aantal", "rang", "rapportcijfer", "ja/nee"})
ONBEKEND, VORM, WAARDE = "onbekend", "vorm", "waarde"
"""Why there is no number: no such indicator, not understood, or no value to give."""


class Cijfer(NamedTuple):
    """`tekst` stands in the place of the reference. Without it `gebrek` is one of the three above, `bericht` and `hoe` say what to do."""

    tekst: str
    gebrek: str = ""
    bericht: str = ""
    hoe: str = ""


class _None(Exception):
    """There is no number, for this reason."""


def answer(index: Index, one: Aanhaling, file: str) -> Cijfer:
    """What a reference in `file` (the plan or an uitvoeringsplan of this edition) stands for."""
    if one.vraag is None:
        return Cijfer(
            "",
            VORM,
            f"“{_short(one.tekst)}” is niet te begrijpen.",
            f"Schrijf {{{{ cijfer: id {VORMEN[0]} }}}}, met achter de id van de indicator een van: {', '.join(VORMEN)}.",
        )
    indicator = index.find("indicator", one.indicator, file)
    if not isinstance(indicator, Indicator):
        return Cijfer(
            "",
            ONBEKEND,
            f"De indicator “{one.indicator[:60]}” bestaat niet.",
            "Noem de id van een indicator uit dit plan.",
        )
    plan = index.editie.plan
    until = plan.plan.peildatum.tot if file == plan.document.file else None
    try:
        return Cijfer(told(indicator, one.vraag, until.year if until else None))
    except _None as reason:
        return Cijfer("", WAARDE, f"{indicator.naam_of_titel or one.indicator}: {reason}.", _MEND)


_MEND = "Vul de waarde aan bij de indicator, of vraag iets anders."


def told(indicator: Indicator, vraag: Vraag, peiljaar: int | None) -> str:
    """The words for a question; raises _None with the reason."""
    if vraag.soort == JAAR:
        return shown(_of_year(indicator, vraag.van), unit(indicator))
    if vraag.soort == NULMETING:
        return shown(_baseline(indicator)[1], unit(indicator))
    if vraag.soort == DOEL:
        return _target(indicator, vraag.van)
    if vraag.soort in {LAATSTE, LAATSTE_JAAR}:
        year, found = _last(indicator, peiljaar)
        return year if vraag.soort == LAATSTE_JAAR else shown(found, unit(indicator))
    first, last = _end(indicator, vraag.van, peiljaar), _end(indicator, vraag.tot, peiljaar)
    return _difference(first, last, unit(indicator), percentage=vraag.soort == PROCENT)


def unit(indicator: Indicator) -> str:
    """The unit of an indicator, that of the catalogue where it only names one of the BBV."""
    known = catalogus.bbv(str(indicator.bbv)) if indicator.bbv and not indicator.eenheid else None
    return known.eenheid if known else str(indicator.eenheid)


def shown(waarde: Waarde, eenheid: str) -> str:
    """A value as it stands in a sentence, with its unit and what makes it less certain."""
    number = waarde.getal
    about = "ongeveer " if _is_about(waarde) else ""
    said = about + with_unit(number, eenheid) if number is not None else target_words(waarde, eenheid)
    remarks = []
    if waarde.tot_en_met:
        remarks.append(f"tot en met {waarde.tot_en_met}")
    if waarde.voorlopig:
        remarks.append("voorlopig")
    return f"{said} ({', '.join(remarks)})" if remarks else said


def _is_about(waarde: Waarde) -> bool:
    return waarde.circa or waarde.waarde.startswith(("circa ", "ca. "))


def with_unit(number: Decimal, eenheid: str) -> str:
    """`34,2%`, `€ 1.254`, `19,2 per 1.000 inwoners`; a count by itself."""
    said = dutch(number)
    if eenheid in {"procent", "%"}:
        return f"{said}%"
    if eenheid == "euro":
        return f"€ {said}"
    if eenheid == "uren":
        return f"{said} uur"
    return said if eenheid in _NO_UNIT or eenheid.startswith("aantal ") else f"{said} {eenheid}"


def is_count(eenheid: str) -> bool:
    """Whether a unit counts events."""
    return eenheid in _COUNTED or eenheid.startswith("aantal ")


def _of_year(indicator: Indicator, jaar: str) -> Waarde:
    found = indicator.waarden.get(jaar)
    if found is None:
        year, baseline = _baseline(indicator) if indicator.nulmeting else ("", None)
        found = baseline if year == jaar else None
    if found is None or found.afwezig or not found.waarde or found.waarde.lower() in GEEN_WAARDE:
        raise _None(f"voor {jaar} is er geen waarde")
    return found


def _last(indicator: Indicator, peiljaar: int | None) -> tuple[str, Waarde]:
    """The last whole year with a number, up to the peildatum."""
    years = [one for one in indicator.waarden if one.isdecimal() and (peiljaar is None or int(one) <= peiljaar)]
    for year in sorted(years, key=int, reverse=True):
        found = indicator.waarden[year]
        if found.getal is not None and not found.tot_en_met:
            return year, found
    raise _None("er is nog geen heel jaar met een waarde")


def _baseline(indicator: Indicator) -> tuple[str, Waarde]:
    said = indicator.nulmeting
    if said is None or said.afwezig:
        raise _None("er is geen nulmeting")
    year = said.jaar.tekst
    found = said if said.waarde else indicator.waarden.get(year)
    if found is None or found.getal is None:
        raise _None("de nulmeting heeft geen waarde")
    return year, found


def _end(indicator: Indicator, jaar: str, peiljaar: int | None) -> Waarde:
    """The value at one end of a difference, which must be a number over a whole year."""
    if jaar == NULMETING:
        found = _baseline(indicator)[1]
    else:
        found = _last(indicator, peiljaar)[1] if jaar == LAATSTE else _of_year(indicator, jaar)
    if found.getal is None:
        raise _None(f"“{found.waarde}” is geen getal om mee te rekenen")
    if found.tot_en_met:
        raise _None(f"{jaar} is nog niet heel, en dus niet te vergelijken")
    return found


def _difference(first: Waarde, last: Waarde, eenheid: str, *, percentage: bool) -> str:
    before, after = first.getal or Decimal(0), last.getal or Decimal(0)
    change = after - before
    counted = is_count(eenheid) or eenheid in {"euro", "uren"}
    less, more, same = ("minder", "meer", "evenveel") if counted else ("lager", "hoger", "gelijk")
    word = more if change > 0 else less
    if percentage:
        said = f"{_percentage(before, after, eenheid)} {word}"
    elif eenheid in {"procent", "%"}:
        said = f"{dutch(abs(change))} procentpunt {word}"
    else:
        said = f"{with_unit(abs(change), eenheid if counted else '')} {word}"
    if change == 0:
        said = same
    elif _is_about(first) or _is_about(last):
        said = f"ongeveer {said}"
    return f"voorlopig {said}" if first.voorlopig or last.voorlopig else said


def _percentage(before: Decimal, after: Decimal, eenheid: str) -> str:
    if eenheid in {"procent", "%"}:
        raise _None("het verschil tussen percentages is in procentpunten; laat procent weg")
    if eenheid in {"rang", "rapportcijfer", "ja/nee"}:
        raise _None(f"een verschil in {eenheid} is geen percentage")
    if before == 0 or (is_count(eenheid) and min(before, after) < SMALLEST):
        raise _None(f"onder de {SMALLEST} zegt een percentage niets; laat procent weg")
    part = abs(after - before) / before * 100
    whole = part.quantize(Decimal(1), ROUND_HALF_UP)
    return f"{dutch(whole)}%" if whole else "minder dan 1%"


def _target(indicator: Indicator, jaar: str) -> str:
    if jaar:
        found = indicator.streefwaarden.get(jaar)
    else:
        years = sorted((one for one in indicator.streefwaarden if one.isdecimal()), key=int)
        found = indicator.streefwaarde or (indicator.streefwaarden[years[-1]] if years else None)
    if found is None or found.afwezig or found.doel.soort == "geen":
        raise _None(f"voor {jaar} is er geen streefwaarde" if jaar else "er is geen streefwaarde")
    return target_words(found, unit(indicator))


def target_words(waarde: Waarde, eenheid: str) -> str:
    """A target as it stands in a sentence: `minder dan 55`, `25% minder dan in 2025`; words as they were written."""
    doel = waarde.doel
    counted = is_count(eenheid) or eenheid in {"euro", "uren"}
    less, more = ("minder", "meer") if counted else ("lager", "hoger")
    if doel.soort in {"woorden", "richting"} or doel.grens is None:
        return str(waarde.relatief or waarde.waarde)
    if doel.soort == "relatief":
        amount = f"{dutch(abs(doel.grens))}{' procentpunt' if doel.richting == 'punt' else '%'}"
        return f"{amount} {less if doel.grens < 0 else more} dan in {doel.jaar}"
    if doel.soort == "tussen" and doel.boven is not None:
        return f"tussen {dutch(doel.grens)} en {with_unit(doel.boven, eenheid)}"
    return f"{_bound(doel, less, more)}{with_unit(doel.grens, eenheid)}"


def _bound(doel: Doelwaarde, less: str, more: str) -> str:
    if doel.soort == "getal":
        return ""
    if doel.strikt:
        return f"{less if doel.soort == 'hoogstens' else more} dan "
    return f"{doel.soort} "


def _short(text: str) -> str:
    return " ".join(text.split())[:80]
