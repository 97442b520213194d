"""What there is to say about a rule, made from its record, the profiles and the catalogue: the content of `explain`."""

from __future__ import annotations

from typing import NamedTuple

from ivpgen.method import catalogus
from ivpgen.method.bronnen import Bron
from ivpgen.rules.profiles import PROFIELEN, reaches
from ivpgen.rules.record import Rule, parts

FAMILIES = {
    "1": "het bestand en de YAML",
    "2": "sleutels, waarden en vormen",
    "3": "verwijzingen, en de keten van bron tot maatregel",
    "4": "de methode: velden, themas, analyse, prioriteiten, doelen",
    "5": "digitale veiligheid",
    "6": "bestuur, wet en regie",
    "7": "uitvoeringsplan, middelen en voortgang",
    "8": "cijfers",
    "9": "taal, toegankelijkheid en huisstijl",
}
"""What the first digit of a code says."""
_CERTAINTY = {
    "bevestigd": "Bevestigd: dit staat in de bron.",
    "afgeleid": "Afgeleid: ivpgen leidt de regel af uit de bron; zo staat zij er niet.",
    "achtergrond": "Achtergrond: kennis uit het vak, niet nagegaan in de bron.",
}
_OWN = "Dit is een eigen regel van ivpgen; zij staat niet in een bron."
_ASIDE = "Geldt de regel niet voor jouw plan, zet haar dan uit en zeg waarom, wie daarover gaat en tot wanneer:"
_ASIDE_IN_FILES = (
    "Een plan.yaml die niet te lezen is kan niets uitzetten; herstel die dus. Kan een ander bestand niet anders, zet de regel "
    "dan uit en zeg waarom, wie daarover gaat en tot wanneer:"
)
CHECKLIST = "Helpt bij de checklist van het CCV:"
_LANGUAGES = {"yaml": "yaml", "md": "markdown", "csv": "csv"}


class Voorbeeld(NamedTuple):
    """A file of an example; `taal` is what Markdown calls its kind."""

    bestand: str
    tekst: str
    taal: str


class Niveau(NamedTuple):
    """The level of a rule in a profile, and whether a plan fails on it."""

    profiel: str
    niveau: str
    houdt_tegen: bool


class Uitleg(NamedTuple):
    """All there is to say about a rule, in Dutch sentences; `adres` is where its source can be found, or empty.

    `vragen` are the questions of the CCV-checklist that it helps to answer, whoever thought of the rule.
    """

    regel: Rule
    waarom: str
    bron: tuple[str, ...]
    adres: str
    vragen: tuple[str, ...]
    niveaus: tuple[Niveau, ...]
    zwijgt: str
    fout: tuple[Voorbeeld, ...]
    goed: tuple[Voorbeeld, ...]
    herstel: str
    uitzetten: str
    uitzondering: str


def explained(rule: Rule) -> Uitleg:
    """The explanation of one rule."""
    source = catalogus.bron(rule.bron)
    own = rule.bron in {"ivpgen", "project"} or source is None
    return Uitleg(
        rule,
        rule.waarom,
        (_OWN,) if own or source is None else (_source(source), _CERTAINTY[rule.zekerheid]),
        "" if own or source is None else source.url,
        tuple(vraag.vraag for vraag in catalogus.ccv_vragen() if vraag.slug in rule.vragen),
        tuple(_level(rule, name) for name in PROFIELEN),
        "Bij overgenomen: ja, en zolang een deel van het plan niet te lezen is, zwijgt de regel."
        if rule.volledigheid
        else "",
        _example(rule.fout),
        _example(rule.goed),
        rule.herstel,
        _ASIDE_IN_FILES if rule.code[3] == "1" else _ASIDE,
        "controle:\n"
        "  uit:\n"
        f"    - regel: {rule.code}\n"
        "      reden: Waarom de regel hier niet geldt.\n"
        "      wie: Wie hierover gaat.\n"
        "      tot: 2030-12-31\n",
    )


def _source(source: Bron) -> str:
    return f"{source.titel} ({', '.join(said for said in (source.uitgever, source.jaar) if said)})."


def _level(rule: Rule, name: str) -> Niveau:
    profile = PROFIELEN[name]
    niveau = profile.zwaarder(rule, rule.niveau)
    return Niveau(name, niveau, reaches(niveau, profile.drempel))


def _example(example: str) -> tuple[Voorbeeld, ...]:
    return tuple(
        Voorbeeld(name, text, _LANGUAGES[name.rpartition(".")[2]])
        for name, text in parts(example).items()
        if text.strip()
    )
