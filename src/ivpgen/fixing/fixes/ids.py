"""Ids that are names rather than slugs, with every reference to them; and ids that are missing and referred to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ivpgen.fixing.draft import Draft
from ivpgen.fixing.naming import Names, Thing, names
from ivpgen.fixing.record import Edit, Finder, Fix, Proposal
from ivpgen.fixing.scalars import is_simple, replaced
from ivpgen.fixing.slugs import KNOWN_WORDS, is_slug, short_slug, slug

_FIXED_NAMES = frozenset({"gemeente", "thema", "veld", "digitaal"})
"""Kinds whose id is the name of an edition, or a word of the method."""


def odd(draft: Draft) -> Iterator[Proposal]:
    """An id with a space, a capital or an accent: one proposal for all that has this id and all that refers to it."""
    if not draft.is_whole:
        return
    found = names(draft)
    ids: dict[str, list[Thing]] = {}
    for thing in found.things:
        if thing.id is not None:
            ids.setdefault(thing.id.value, []).append(thing)
    taken = ids.keys() | KNOWN_WORDS | draft.earlier_names
    slugs = Counter(map(slug, taken))
    for old, same in ids.items():
        new = slug(old)
        if is_slug(old) or not new or new in taken or slugs[new] > 1 or old in draft.earlier_names:
            continue
        soorten = {one.soort for one in same}
        if not soorten & _FIXED_NAMES and not _is_said(draft, found, new, soorten) and not _is_linked(draft, old):
            edits = _renamed(draft, found, same, old, new)
            if edits is not None:
                yield Proposal("id", f"de id “{old}” als “{new}”", edits)


def _is_said(draft: Draft, found: Names, name: str, soorten: set[str]) -> bool:
    """Whether a reference that may mean these kinds says this already, and leads somewhere with it."""
    said = (one for one in found.references if one.node.value.rpartition("/")[2] == name)
    return name not in draft.wanted and any(one.soorten & soorten for one in said)


def _renamed(draft: Draft, found: Names, same: list[Thing], old: str, new: str) -> tuple[Edit, ...] | None:
    """The edits of the id and all references; None where one of them can't be made."""
    soorten = {one.soort for one in same}
    edits = [replaced(one.id, new, draft.texts, flow=one.visit.flow) for one in same if one.id is not None]
    for reference in found.references:
        stem, slash, last = reference.node.value.rpartition("/")
        if last == old and not reference.soorten.isdisjoint(soorten):
            said = f"{stem}{slash}{new}"
            edits.append(replaced(reference.node, said, draft.texts, flow=reference.visit.flow))
    made = [edit for edit in edits if edit is not None]
    return tuple(made) if len(made) == len(edits) else None


def _is_linked(draft: Draft, old: str) -> bool:
    """Whether a text links to it, as in `[](#tabel-id)`."""
    link = re.compile(rf"\(#[^)]*{re.escape(old)}")
    return any(link.search(text) for text in draft.planmap.folder.texts.values())


def missing(draft: Draft) -> Iterator[Proposal]:
    """A thing without an id whose name is what a reference that leads nowhere says; a gemeente of several without one."""
    if not draft.is_whole:
        return
    codes = {finding.code for finding in draft.findings}
    if codes.isdisjoint({"IVP301", "IVP210"}):
        return
    found = names(draft)
    taken = {str(one.id.value) for one in found.things if one.id is not None} | KNOWN_WORDS | draft.earlier_names
    nameless = [
        one for one in found.things if one.id is None and one.name and one.soort not in _FIXED_NAMES - {"gemeente"}
    ]
    for wanted, soorten in draft.wanted.items():
        fitting = [one for one in nameless if one.soort in soorten and slug(one.name) == wanted]
        if is_slug(wanted) and wanted not in taken and len(fitting) == 1:
            yield from _given(draft, fitting[0], wanted)
    gemeenten = [one for one in nameless if one.soort == "gemeente"] if "IVP210" in codes else []
    for one in gemeenten:
        new = short_slug(one.name)
        alone = sum(short_slug(other.name) == new for other in gemeenten) == 1
        if new and new not in taken and new not in draft.wanted and alone:
            yield from _given(draft, one, new)


def _given(draft: Draft, thing: Thing, new: str) -> Iterator[Proposal]:
    """The id as the first key of a thing."""
    key = thing.node.value[0][0]
    text = draft.texts[thing.visit.file]
    start = key.start_mark.index
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if not is_simple(key, draft.texts) or (not thing.node.flow_style and before.strip(" -")):
        return
    said = f"id: {new}, " if thing.node.flow_style else f"id: {new}\n{' ' * len(before)}"
    yield Proposal("ontbrekende-id", f"“{thing.name}” met de id “{new}”", (Edit(thing.visit.file, start, "", said),))


FIXES: tuple[tuple[Fix, Finder], ...] = (
    (
        Fix(
            "id",
            ("id", "id's"),
            "Maakt van een id met een spatie, hoofdletter of accent een id met kleine letters en streepjes, met elke verwijzing "
            "ernaar in alle bestanden van het plan.",
            "De nieuwe id mag nog nergens voorkomen, elke verwijzing moet daarna naar hetzelfde leiden, en alle bestanden moeten "
            "te lezen zijn. Staat de id ook in een plan in archief, of linkt een tekst ernaar, dan blijft zij zoals zij is. De id "
            "van een gemeente blijft: zo heet ook haar map met documenten.",
            voor="""\
prioriteiten:
  - id: Veilig Verkeer # uit de kadernota
    titel: Veilig Verkeer
    trekker: Medewerker verkeer
    doelen:
      - id: "D1"
        tekst: Minder ongevallen
        indicatoren:
          niet: Dat blijkt uit het jaarverslag.
# uitvoering/2027.yaml
actiepunten:
  - id: drempels
    titel: Drempels in de Dorpsstraat
    prioriteiten: [Veilig Verkeer]
    doelen: [D1]
""",
            na="""\
prioriteiten:
  - id: veilig-verkeer # uit de kadernota
    titel: Veilig Verkeer
    trekker: Medewerker verkeer
    doelen:
      - id: "d1"
        tekst: Minder ongevallen
        indicatoren:
          niet: Dat blijkt uit het jaarverslag.
# uitvoering/2027.yaml
actiepunten:
  - id: drempels
    titel: Drempels in de Dorpsstraat
    prioriteiten: [veilig-verkeer]
    doelen: [d1]
""",
            blijft="""\
prioriteiten:
  - id: Veilig Verkeer
    titel: Veilig Verkeer
  - id: veilig-verkeer
    titel: Veilig verkeer in de kernen
""",
        ),
        odd,
    ),
    (
        Fix(
            "ontbrekende-id",
            ("ontbrekende id", "ontbrekende id's"),
            "Geeft iets een id als een verwijzing die nergens heen leidt precies zijn titel zegt, en een gemeente van een "
            "gezamenlijk plan de hare.",
            "De verwijzing zegt al hoe de id moet heten, en er is maar één ding van die soort met die titel. Waar niets naar "
            "verwijst komt geen id: zij zou niets doen, en een naam kies je liever zelf.",
            voor="""\
bevindingen:
  - tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    titel: Hardrijders
prioriteiten:
  - titel: Veilig verkeer # uit de kadernota
    trekker: Medewerker verkeer
    bevindingen: [hardrijders]
# uitvoering/2027.yaml
actiepunten:
  - id: drempels
    titel: Drempels in de Dorpsstraat
    prioriteiten: [veilig-verkeer]
""",
            na="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben hinder van te hard rijden.
    titel: Hardrijders
prioriteiten:
  - id: veilig-verkeer
    titel: Veilig verkeer # uit de kadernota
    trekker: Medewerker verkeer
    bevindingen: [hardrijders]
# uitvoering/2027.yaml
actiepunten:
  - id: drempels
    titel: Drempels in de Dorpsstraat
    prioriteiten: [veilig-verkeer]
""",
            blijft="""\
prioriteiten:
  - titel: Veilig verkeer
  - titel: Veilig Verkeer
# uitvoering/2027.yaml
actiepunten:
  - id: drempels
    titel: Drempels in de Dorpsstraat
    prioriteiten: [veilig-verkeer]
""",
        ),
        missing,
    ),
)
