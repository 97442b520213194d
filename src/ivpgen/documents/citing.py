"""The numbers that a text takes from indicators, put in their place when a document is made."""

from __future__ import annotations

from ivpgen.documents.texts import Aangehaald, Reden, Tekst
from ivpgen.plan.citations import citations
from ivpgen.plan.cited_figures import answer
from ivpgen.plan.index import Index


def cited(text: str, bron: str, afwezig: Reden | None, index: Index) -> Tekst:
    """The text with a number for each reference; one that can't be had stays as it was written, as a gap."""
    file = bron.partition("#")[0]
    parts: list[str] = []
    marks: list[Aangehaald] = []
    length = last = 0
    for one in citations(text):
        found = answer(index, one, file)
        said = found.tekst or " ".join(one.tekst.split())
        before = text[last : one.start]
        start = length + len(before)
        length, last = start + len(said), one.end
        parts += [before, said]
        marks.append(Aangehaald(start, length, not found.tekst))
    return Tekst("".join([*parts, text[last:]]), bron, afwezig, tuple(marks))
