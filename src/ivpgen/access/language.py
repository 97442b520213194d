"""T02: the language of the document and of what is in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.access.document import Document
from ivpgen.access.record import FOUT, LET_OP, Bevinding, Regel, Regels

_DUTCH = frozenset(
    "de het een van en in is dat op te voor met zijn niet aan er om ook als bij door naar worden wordt wij".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS, _DUTCH_SHARE = 8, 0.2
_SAMPLE = 20_000
_PROOFING = "Selecteer de tekst en kies in Word Controleren, Taal, Controletaal instellen."


def language(document: Document) -> Iterator[Bevinding]:
    """A language, the right one, and the same everywhere."""
    said = document.language
    texts = [each.text for each in document.paragraphs]
    if said is None:
        yield Bevinding("T02", "Het bestand zegt niet in welke taal het is.", _PROOFING)
    elif not _is_dutch(said) and looks_dutch(" ".join(texts)[:_SAMPLE]):
        yield Bevinding("T02", f"De taal van het document is {said}, maar de tekst is Nederlands.", _PROOFING)
    for other, what in (
        (document.properties["taal"], "De taal in de eigenschappen"),
        (document.theme_language, "De taal van het thema"),
    ):
        if said and other and other.lower()[:2] != said.lower()[:2]:
            yield Bevinding("T02", f"{what} is {other}, die van de tekst {said}.", _PROOFING, gewicht=LET_OP)
    wrong = [
        each.plek
        for each in document.paragraphs
        if any(run.language for run in each.runs)
        and looks_dutch(" ".join(run.text for run in each.runs if run.language and not _is_dutch(run.language)))
    ]
    if wrong and said is not None and _is_dutch(said):
        yield Bevinding(
            "T02", "Nederlandse tekst staat als een andere taal gemarkeerd.", _PROOFING, tuple(wrong), LET_OP
        )


def looks_dutch(text: str) -> bool:
    """Whether a text of some length has the small words of Dutch."""
    words = _WORD.findall(text.lower())
    return len(words) >= _ENOUGH_WORDS and sum(word in _DUTCH for word in words) / len(words) >= _DUTCH_SHARE


def _is_dutch(tag: str) -> bool:
    return tag.lower().partition("-")[0] == "nl"


REGELS: Regels = (
    (
        Regel(
            "T02",
            "taal-ontbreekt-of-klopt-niet",
            FOUT,
            "Een schermlezer spreekt de tekst uit in de taal die het bestand noemt.",
            toetst="De standaardstijl noemt een taal; zij is Nederlands als de tekst dat is; eigenschappen en thema noemen geen"
            " andere; Nederlandse zinnen staan niet als een andere taal gemarkeerd.",
            toetst_niet="Of anderstalige woorden en zinnen als zodanig gemarkeerd zijn.",
            clausules=("10.3.1.1", "10.3.1.2"),
        ),
        language,
    ),
)
