"""Money as a table: a row per item, a column per year, a total where it adds up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ivpgen.documents.texts import Gegevens
from ivpgen.phrases import dutch

_KENMERKEN = (("soort", "Soort"), ("dekking", "Dekking"), ("taakveld", "Taakveld"), ("stand", "Stand"))
_MORE = ("tekst", "toelichting", "wijziging", "vanaf", "reden", "gevolg")


def means_table(items: list[Gegevens]) -> Gegevens:
    """Rows, years and totals. An item that is wider than the plan counts in no total; neither does one in another unit."""
    rows = [one for one in items if one.get("soort_deel") == "middel"]
    years = sorted({year for one in rows for year in _per_year(one)})
    units = {str(one["eenheid"]) for one in rows if str(one["eenheid"])}
    counted = [one for one in rows if not one["ruimer_dan_plan"]]
    total = [_total(counted, year) for year in years] if len(counted) > 1 and len(units) <= 1 else []
    return {
        "rijen": [
            {
                "deel": one,
                "kenmerken": _traits(one, len(units) > 1),
                "bedragen": [_per_year(one).get(year) for year in years],
            }
            for one in rows
        ],
        "jaren": years,
        "eenheid": next((one["eenheid"] for one in rows if one["eenheid"]), "") if len(units) == 1 else "",
        "totaal": total if any(total) else [],
        "buiten_totaal": [one for one in rows if one["ruimer_dan_plan"]],
    }


def _traits(one: Gegevens, with_unit: bool) -> list[Gegevens]:
    """What is said about an item besides its amounts; its unit where items differ in it."""
    names = [*_KENMERKEN, *([("eenheid", "Eenheid")] if with_unit else [])]
    return [{"veld": veld, "kop": kop} for veld, kop in names if one[veld] or one[veld].afwezig]


def explained(items: list[Gegevens]) -> list[Gegevens]:
    """The items that say more than a row can hold."""
    return [one for one in items if one.get("soort_deel") == "middel" and _says_more(one)]


def _says_more(one: Gegevens) -> bool:
    links = any(one[key]["lijst"] for key in ("gemeenten", "bronnen"))
    return (
        links
        or any(one[key] for key in _MORE)
        or not isinstance(one["bedragen"].get("per"), dict)
        or one["bedragen"]["afwezig"] is not None
    )


def _per_year(one: Gegevens) -> dict[str, Any]:
    per = one["bedragen"].get("per")
    return per if isinstance(per, dict) else {}


def _total(items: list[Gegevens], year: str) -> str:
    """The sum of a year, empty where an amount of that year is no number."""
    values = [_per_year(one)[year]["getal"] for one in items if year in _per_year(one)]
    if not values or any(value is None for value in values):
        return ""
    return dutch(sum(values, Decimal(0)))
