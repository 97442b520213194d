"""Breaks for family 5xx: digital safety."""

from __future__ import annotations

import re
from pathlib import Path

from tests.rules.breaks.made import YEAR, broken

_PLAN = (Path(__file__).parents[1] / "clean" / "plan.yaml").read_text(encoding="utf-8")
_SECTION = "".join(re.findall(r"^digitale_veiligheid:\n(?:  .*\n)+", _PLAN, re.MULTILINE))
_LINK = (YEAR, "        digitaal: [cyberweerbare-inwoners]\n", "")
_LEFT_OUT = "".join(
    f"  {slug}:\n    niet: Speelt hier niet.\n"
    for slug in re.findall(r"^  ([a-z-]+):$", _SECTION, re.MULTILINE)
    if slug not in {"eigen-huis-op-orde", "incidenten-delen", "jeugd-online", "digitaal-veilige-evenementen"}
)
_TREATED = "".join(
    f"  {slug}:\n    inzet: Dit doen we elk jaar.\n{{{number}}}"
    for number, slug in enumerate(
        ("eigen-huis-op-orde", "incidenten-delen", "jeugd-online", "digitaal-veilige-evenementen")
    )
)
_OWNER, _PARTNER, _MEASURE = (
    "    portefeuillehouder: burgemeester\n",
    "    partners: [Bibliotheek]\n",
    "    maatregelen: [2027/spreekuur]\n",
)


def _section(*extra: str) -> str:
    """A section of four items, each with the keys that are given, and no word in its prose of who or with whom."""
    return "digitale_veiligheid:\n" + _TREATED.format(*extra) + _LEFT_OUT


BREAKS = [
    broken(
        "digital item left out",
        "  regierol-digitaal:\n    inzet: De gemeente brengt scholen en bibliotheek bijeen.\n",
        "",
        "IVP501",
    ),
    broken("digital item misspelt", "  jeugd-online:\n", "  jeugd-onlyne:\n", "IVP502", "IVP503"),
    broken(
        "digital item outside the core left out",
        "  slimme-technologie-openbare-ruimte:\n    niet: In het dorp hangen geen sensoren.\n",
        "",
        "IVP503",
    ),
    broken(
        "digital item that only points at the region",
        "De burgemeester en de politie overleggen direct.",
        "Zie het regionale beleidsplan.",
        "IVP504",
    ),
    broken(
        "digital exercise without a moment",
        "De gemeente oefent elk jaar met de veiligheidsregio.",
        "De gemeente oefent met de veiligheidsregio.",
        "IVP507",
    ),
    broken("incident plan without rhythm", "Het plan wordt elk voorjaar bijgewerkt.", "Er is een plan.", "IVP508"),
    broken(
        "agenda without rhythm", "staat twee keer per jaar op de agenda van de", "staat op de agenda van de", "IVP510"
    ),
    broken(
        "online monitoring without frame",
        "    inzet: Medewerkers doen geen online onderzoek naar personen.",
        "    niet: Dat speelt hier niet.\n  deepfakes:\n    naam: Nepfilmpjes\n    inzet: De gemeente doet online onderzoek.",
        "IVP512",
    ),
    broken(
        "digital item without a word",
        "    inzet: De informatiebeveiliger meldt incidenten aan de Informatiebeveiligingsdienst.",
        "    partners: [Bibliotheek]",
        "IVP513",
    ),
    broken(
        "digital item treated where nothing is digital",
        "  jeugd-online:\n    niet: Dit staat in het jeugdbeleid.\n",
        "  jeugd-online:\n    zie: verkeer\n",
        "IVP514",
    ),
    broken(
        "digital safety without an owner",
        _SECTION,
        _section(_PARTNER, "", "", ""),
        "IVP505",
        also=(_LINK, ("plan.yaml", ", ook online", "")),
    ),
    broken("digital safety without partners", _SECTION, _section(_OWNER, "", "", ""), "IVP506", also=(_LINK,)),
    broken(
        "digital safety without money",
        _SECTION,
        _section(_OWNER, _PARTNER, "", "").replace("  structureel-budget-digitaal:\n    niet: Speelt hier niet.\n", ""),
        "IVP509",
        "IVP503",
        also=(_LINK,),
    ),
    broken(
        "one digital item without a measure",
        _SECTION,
        _section(_OWNER + _MEASURE, _PARTNER + _MEASURE, _MEASURE, ""),
        "IVP511",
        also=(_LINK,),
    ),
]
