"""The words of a report for who knows neither ivpgen nor YAML: rules, levels and sources in plain Dutch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ivpgen.documents.texts import capitalised
from ivpgen.method import catalogus
from ivpgen.phrases import listed, number_of
from ivpgen.rules.record import FOUT, LET_OP, TIP, Rule

NIVEAUS = {FOUT: "Fout", LET_OP: "Let op", TIP: "Tip"}
FAMILIES = {
    "1": "Bestanden en schrijfwijze",
    "2": "Vorm en inhoud van gegevens",
    "3": "De keten van bron tot maatregel",
    "4": "De methode Kernbeleid Veiligheid",
    "5": "Digitale veiligheid",
    "6": "Bestuur, wet en regie",
    "7": "Uitvoering, middelen en voortgang",
    "8": "Cijfers",
    "9": "Taal en toegankelijkheid",
}
"""What the families of rules are about, by the first digit of their codes."""
_WRITTEN = {
    "yaml": "YAML",
    "utf-8": "UTF-8",
    "ivp": "IVP",
    "ccv": "CCV",
    "bbv": "BBV",
    "cbs": "CBS",
    "ja of nee": "“ja” of “nee”",
}
_OWN = frozenset({"", "ivpgen", "project"})
_CERTAIN = {
    "bevestigd": "Dit staat in de bron",
    "afgeleid": "Dit is afgeleid: de bron vraagt het niet met zoveel woorden",
    "achtergrond": "Dit is achtergrondkennis: in de bron is het niet nagegaan",
}
_OF_OUR_OWN = "Dit is een eigen regel van ivpgen; geen wet of methode schrijft het voor."
_UNPUBLISHED = {
    "afgeleid": "Dit heeft ivpgen zelf afgeleid; geen publicatie zegt het zo.",
    "achtergrond": "Dit is achtergrondkennis; er is geen publicatie bij nagegaan.",
}


class Grond(NamedTuple):
    """What a rule rests on: a sentence, and the publication with its address where it has one."""

    zin: str
    titel: str = ""
    adres: str = ""


def title(rule: Rule) -> str:
    """The name of a rule as a heading: `Doel zonder indicator`."""
    made = rule.naam.replace("-", " ").replace("utf 8", "utf-8")
    for word, shown in _WRITTEN.items():
        made = re.sub(rf"\b{word}\b", shown, made)
    return capitalised(made)


def grounds(rule: Rule) -> Grond:
    """The source of a rule and how certain it is that the source says so."""
    found = None if rule.bron in _OWN else catalogus.bron(rule.bron)
    if found is None or rule.zekerheid not in _CERTAIN:
        return Grond(_UNPUBLISHED.get(rule.zekerheid, _OF_OUR_OWN))
    about = ", ".join(part for part in (found.uitgever, found.jaar) if part)
    return Grond(f"{_CERTAIN[rule.zekerheid]}:", f"{found.titel} ({about})" if about else found.titel, found.url)


def family(code: str) -> str:
    """What the family of a code is about."""
    return FAMILIES.get(code[3:4], "Overig")


def counted(niveaus: Sequence[str]) -> str:
    """How many of each level, the heaviest first: `2 fouten en 1 keer let op`."""
    found = Counter(niveaus)
    shown = {FOUT: ("fout", "fouten"), LET_OP: ("keer let op", "keer let op"), TIP: ("tip", "tips")}
    parts = [number_of(found[niveau], *shown[niveau]) for niveau in shown if found[niveau]]
    return listed(parts)
