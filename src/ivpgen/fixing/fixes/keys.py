"""Unknown keys that can only be one known key: another spelling, a slip, another number, or a word that people use for it."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, ScalarNode

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.nearby import meant
from ivpgen.fixing.record import Edit, Finder, Fix, Proposal
from ivpgen.fixing.scalars import is_simple
from ivpgen.fixing.visiting import visits
from ivpgen.plan import shape
from ivpgen.source.nodes import span

_NAME = "sleutel"
OTHER_WORDS = {
    "name": ("naam",),
    "title": ("titel",),
    "subtitle": ("ondertitel",),
    "subtitel": ("ondertitel",),
    "text": ("tekst",),
    "naam": ("titel",),
    "titel": ("naam",),
    "note": ("noot",),
    "voetnoot": ("noot",),
    "period": ("periode",),
    "municipality": ("gemeenten",),
    "municipalities": ("gemeenten",),
    "source": ("bron", "bronnen"),
    "sources": ("bronnen", "bron"),
    "bron": ("bronnen",),
    "bronnen": ("bron",),
    "indicator": ("indicatoren",),
    "indicators": ("indicatoren",),
    "indicatorenlijst": ("indicatoren",),
    "finding": ("bevindingen",),
    "findings": ("bevindingen",),
    "bevinding": ("bevindingen",),
    "goal": ("doelen",),
    "goals": ("doelen",),
    "doel": ("doelen",),
    "doelstelling": ("doelen",),
    "doelstellingen": ("doelen",),
    "priority": ("prioriteiten",),
    "priorities": ("prioriteiten",),
    "prioriteit": ("prioriteiten",),
    "speerpunt": ("prioriteiten",),
    "speerpunten": ("prioriteiten",),
    "theme": ("thema", "themas"),
    "themes": ("themas",),
    "thema": ("themas",),
    "themas": ("thema",),
    "thema's": ("themas",),
    "field": ("veld", "velden"),
    "fields": ("velden",),
    "veld": ("velden",),
    "velden": ("veld",),
    "veiligheidsvelden": ("velden",),
    "measure": ("maatregelen", "maatregel"),
    "measures": ("maatregelen",),
    "maatregelen": ("maatregel",),
    "maatregel": ("maatregelen",),
    "actie": ("actiepunten",),
    "acties": ("actiepunten",),
    "actiepunt": ("actiepunten",),
    "partner": ("partners",),
    "owner": ("trekker",),
    "trekkers": ("trekker",),
    "planningen": ("planning",),
    "value": ("waarde",),
    "values": ("waarden",),
    "waarde": ("waarden",),
    "waarden": ("waarde",),
    "unit": ("eenheid",),
    "target": ("streefwaarde", "streefwaarden"),
    "targets": ("streefwaarden",),
    "streefwaarde": ("streefwaarden",),
    "streefwaarden": ("streefwaarde",),
    "baseline": ("nulmeting",),
    "result": ("resultaat",),
    "resultaten": ("resultaat",),
    "approach": ("aanpak",),
    "vision": ("visie",),
    "introduction": ("inleiding",),
    "summary": ("samenvatting",),
    "evaluation": ("evaluatie",),
    "progress": ("voortgang",),
    "date": ("datum",),
    "year": ("jaar", "jaren"),
    "from": ("van",),
    "start": ("van",),
    "begin": ("van",),
    "end": ("tot",),
    "eind": ("tot",),
    "einde": ("tot",),
    "organisation": ("organisatie",),
    "communication": ("communicatie",),
    "resources": ("middelen",),
    "public": ("openbaar",),
    "list": ("lijst",),
}
"""Other words for a key: English, the other number, what people say. The first that is known at that place is meant."""


def unknown(draft: Draft) -> Iterator[Proposal]:
    """A key that the model refuses and that can only be one other, which isn't there yet."""
    refused = {finding.place[:3] for finding in draft.planmap.findings if finding.code == "IVP201"}
    for visit in visits(draft) if refused else ():
        node, part = visit.node, visit.part()
        if not isinstance(node, MappingNode) or part is None:
            continue
        keys = [key for key, _ in node.value if isinstance(key, ScalarNode)]
        free = frozenset(shape.keys(part)) - {key.value for key in keys}
        found = [(key, _meant(key.value, free)) for key in keys if span(key)[:3] in refused]
        for key, known in found:
            once = sum(other == known for _, other in found) == 1
            if known and once and is_simple(key, draft.texts):
                at = key.start_mark.index + bool(key.style)
                said = f"“{key.value}” als “{known}”"
                yield Proposal(_NAME, said, (Edit(visit.file, at, key.value, known),))


def _meant(word: str, free: frozenset[str]) -> str | None:
    """The key that a word stands for, of those that are still free."""
    plain = word.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in free:
        return plain
    other = next((one for one in OTHER_WORDS.get(plain, ()) if one in free), None)
    return other or (meant(plain, free) if plain.replace("_", "").isalpha() else None)


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            _NAME,
            ("sleutel", "sleutels"),
            "Verbetert een sleutel die ivpgen niet kent: een tikfout, een hoofdletter of streepje, het enkelvoud of meervoud, "
            "het Engelse woord of een gangbaar ander woord.",
            "Wat onder een onbekende sleutel staat komt in geen document, dus er kan niets verloren gaan. Er mag op die plaats "
            "maar één sleutel zijn die erop lijkt, zij mag er nog niet staan, en wat eronder staat moet erbij passen.",
            voor="""\
samenvating: Dit plan kiest één prioriteit. # kort
prioriteiten:
  - id: verkeer
    Title: Veilig verkeer
    bevinding: [hardrijders]
bevindingen:
  - {id: hardrijders, tekst: Er wordt te hard gereden., "Bron": Inwonerspeiling 2026}
""",
            na="""\
samenvatting: Dit plan kiest één prioriteit. # kort
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    bevindingen: [hardrijders]
bevindingen:
  - {id: hardrijders, tekst: Er wordt te hard gereden., "bronnen": Inwonerspeiling 2026}
""",
            blijft="""\
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    tietel: Veilig verkeer in de kernen
    wensen: Meer toezicht
""",
            onthult=True,
        ),
        unknown,
    ),
)
