"""The data of the document on what changed: head and chapters, as every document has them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ivpgen.comparing.change import AARDEN, GEWIJZIGD, NIEUW, VERPLAATST, VERVALLEN, Verschil
from ivpgen.comparing.wording import heading, link, sentence, subject
from ivpgen.comparing.words import ERBIJ, WEG, word_diff
from ivpgen.documents.head import head
from ivpgen.documents.sections import hoofdstuk, onderdeel
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst, capitalised
from ivpgen.plan.planmap import Planmap

NAME = "Wat er veranderde"
_COUNTED = {
    NIEUW: ("nieuw", "kwam erbij"),
    VERVALLEN: ("vervallen", "staat er niet meer in"),
    "hernoemd": ("hernoemd", "heeft een ander id, en is verder dezelfde"),
    VERPLAATST: ("verplaatst", "staat op een andere plek"),
    GEWIJZIGD: ("gewijzigd", "zegt iets anders dan eerst"),
}
_FIRST = frozenset({"prioriteit", "uitvoeringsplan"})


def document(planmap: Planmap, oud: str, nieuw: str, verschillen: Sequence[Verschil]) -> Gegevens:
    """The context of the template; `planmap` is the new version, `oud` and `nieuw` are how the reader calls the two."""
    editie = planmap.edities[0]
    term = terms(editie.plan.plan)
    doc = head(editie, editie.plan, naam="integraal veiligheidsplan")
    lead = {
        "oud": oud,
        "nieuw": nieuw,
        "aantal": len(verschillen),
        "tellingen": [
            {"aard": capitalised(_COUNTED[aard][0]), "uitleg": _COUNTED[aard][1], "aantal": number}
            for aard in AARDEN
            if (number := sum(one.aard == aard for one in verschillen))
        ],
        "eerst": [_line(one, term) for one in verschillen if _matters(one)],
        "proza": any(one.proza for one in verschillen),
    }
    chapters = [_chapter("In het kort", "kort", "verschillen-kort.html.j2", kort=lead)]
    for number, (title, group) in enumerate(groupby(verschillen, heading), 1):
        changes = [*group]
        chapters.append(
            _chapter(
                capitalised(title),
                f"verschillen-{number}",
                "verschillen-hoofdstuk.html.j2",
                kop=capitalised(title),
                regels=[_line(one, term) for one in changes if not one.proza],
                teksten=[{**_line(one, term), "alineas": _paragraphs(one)} for one in changes if one.proza],
            )
        )
    return {
        "doc": {
            **doc,
            "titel": f"{NAME} – {doc['titel']}",
            "titelregel": Tekst(NAME),
            "ondertitel": doc["titelregel"],
            "omslag": [Tekst(f"Van {oud} naar {nieuw}"), Tekst(f"Status van het plan: {doc['status'].lower()}")],
            "omschrijving": f"Wat er veranderde tussen twee versies: {doc['omschrijving']}",
            "trefwoorden": f"wijzigingen, {doc['trefwoorden']}",
            "kenmerk": f"{doc['kenmerk']}-verschillen",
            "kop": f"{NAME}: {doc['kop']}",
            "nummering": "automatisch",
        },
        "hoofdstukken": chapters,
        "term": term,
        "tabellen": None,
        "peiljaar": None,
        "eindjaar": "",
    }


def _matters(one: Verschil) -> bool:
    """Whether a change belongs in the summary: what a raad decides on."""
    if one.proza:
        return False
    if one.soort in _FIRST and one.aard in {NIEUW, VERVALLEN}:
        return True
    if one.soort == "prioriteit" and one.veld == "titel":
        return True
    root = one.veld.split("/")[0]
    return (
        (one.soort == "indicator" and root in {"streefwaarden", "streefwaarde", "nulmeting"})
        or (one.soort == "middel" and (one.aard in {NIEUW, VERVALLEN} or root == "bedragen"))
        or (one.soort == "doel" and one.aard in {NIEUW, VERVALLEN})
        or (one.soort == "besluit" and (one.aard == NIEUW or root == "datum"))
        or (one.soort == "thema" and root == "niveau")
        or (one.soort == "plan" and root in {"status", "periode"})
    )


def _line(one: Verschil, term: Any) -> Gegevens:
    name = capitalised(subject(one, term))
    return {
        "ding": Tekst(name, one.bron if one.bron and one.soort not in {"plan", "hoofdstuk"} else ""),
        "zin": Tekst(sentence(one, term)),
        "tussen": link(one),
        "los": Tekst(capitalised(sentence(one, term))),
    }


def _chapter(titel: str, naam: str, sjabloon: str, **opties: Any) -> Gegevens:
    return hoofdstuk(titel, naam, [onderdeel(naam, sjabloon, **opties)])


def _paragraphs(one: Verschil) -> list[list[Gegevens]]:
    """The text with what went and what came, by paragraph."""
    made: list[list[Gegevens]] = [[]]
    for stuk in word_diff(one.oud, one.nieuw):
        for number, part in enumerate(stuk.tekst.split("\n\n")):
            if number and made[-1]:
                made.append([])
            if part.strip():
                made[-1].append({"weg": stuk.soort == WEG, "erbij": stuk.soort == ERBIJ, "tekst": part.strip()})
    return [part for part in made if part and (len(made) == 1 or _near(part))]


def _near(part: list[Gegevens]) -> bool:
    """Whether anything changed in a paragraph; one that stayed as it was is left out."""
    return any(one["weg"] or one["erbij"] for one in part)
