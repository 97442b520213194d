"""Words from a closed list, and yes and no, that are written in another way."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.nearby import meant
from ivpgen.fixing.record import Finder, Fix, Proposal
from ivpgen.fixing.scalars import replaced
from ivpgen.fixing.visiting import visits
from ivpgen.plan.words import Woord
from ivpgen.source.nodes import span

_YES_OR_NO = {
    **dict.fromkeys(("yes", "y", "j", "waar", "on", "ja.", "jawel"), "ja"),
    **dict.fromkeys(("no", "n", "neen", "onwaar", "off", "nee.", "niet waar"), "nee"),
}


def misspelled(draft: Draft) -> Iterator[Proposal]:
    """A word that isn't in the list of its key, and that only one word of the list is near to."""
    places = {finding.place[:3] for finding in draft.findings if finding.code == "IVP205"}
    for visit in visits(draft) if places else ():
        node = visit.node
        closed = [mark for mark in visit.marked(Woord) if not mark.open]
        if not isinstance(node, ScalarNode) or not closed or span(node)[:3] not in places | {_key_place(visit.key)}:
            continue
        words = closed[0].woorden
        word = node.value.strip().lower()
        known = word if word in words else meant(word, words)
        edit = replaced(node, known, draft.texts, flow=visit.flow) if known and node.value not in words else None
        if edit:
            yield Proposal("woord", f"“{node.value}” als “{known}”", (edit,))


def _key_place(key: ScalarNode | None) -> tuple[str, int, int] | None:
    return span(key)[:3] if key is not None else None


def yes_or_no(draft: Draft) -> Iterator[Proposal]:
    """Another way to say yes or no, where nothing else can stand."""
    places = {finding.place[:3] for finding in draft.planmap.findings if finding.code == "IVP204"}
    for visit in visits(draft) if places else ():
        node = visit.node
        if isinstance(node, ScalarNode) and bool in visit.kinds and span(node)[:3] in places:
            known = _YES_OR_NO.get(node.value.strip().lower())
            edit = replaced(node, known, draft.texts, flow=visit.flow) if known else None
            if edit:
                yield Proposal("ja-nee", f"“{node.value}” als “{known}”", (edit,))


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            "woord",
            ("woord", "woorden"),
            "Verbetert een tikfout of hoofdletter in een woord uit een vaste lijst, zoals een status.",
            "De sleutel kent alleen deze woorden. Er moet er één zijn die er hoogstens een letter van afwijkt, bij lange woorden "
            "twee, en geen ander dat er even veel op lijkt. Geeft het goede woord een nieuwe melding, dan blijft het oude staan.",
            voor="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Medewerker verkeer
    schaal: 'Lokaal' # niet in de regio
bevindingen:
  - {id: hardrijders, tekst: Er wordt te hard gereden., trend: stijgent}
""",
            na="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    trekker: Medewerker verkeer
    schaal: 'lokaal' # niet in de regio
bevindingen:
  - {id: hardrijders, tekst: Er wordt te hard gereden., trend: stijgend}
""",
            blijft="""\
themas:
  - thema: woninginbraak
    niveau: hoog
""",
        ),
        misspelled,
    ),
    (
        Fix(
            "ja-nee",
            ("ja of nee", "keer ja of nee"),
            "Schrijft ja of nee waar yes, no, waar, onwaar, j of n staat.",
            "Op deze plaats kan alleen ja of nee staan, en deze woorden betekenen niets anders. Een woord als “deels” blijft staan.",
            voor="""\
bronnen:
  - id: beeld
    naam: Ondermijningsbeeld
    openbaar: "no"
  - id: peiling
    naam: Inwonerspeiling
    openbaar: Yes # staat op de website
""",
            na="""\
bronnen:
  - id: beeld
    naam: Ondermijningsbeeld
    openbaar: "nee"
  - id: peiling
    naam: Inwonerspeiling
    openbaar: ja # staat op de website
""",
            blijft="""\
bronnen:
  - id: beeld
    naam: Ondermijningsbeeld
    openbaar: deels
""",
        ),
        yes_or_no,
    ),
)
