"""A newer file put in the place of the one that a source has: the file itself, and the two lines in the YAML that name it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.figures import Gegevensbestand
from ivpgen.figures.data_file import EIGEN
from ivpgen.figures.proposal import FOLDER
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.scalars import raw, replaced
from ivpgen.fixing.sources import FixedFile, Sources
from ivpgen.source.folder import Folder
from ivpgen.source.keys import text_of, value_of

_BY_HAND = "Zet het bestand zelf in de map van het plan, en verbeter bestand en gedownload bij de bron."


class Vervanging(NamedTuple):
    """What must be written: new files by their name from the plan's folder, and YAML files that change."""

    nieuw: dict[str, bytes]
    gewijzigd: tuple[FixedFile, ...]


def replacement(folder: Folder, source: str, bestand: Gegevensbestand, path: Path) -> Vervanging:
    """What puts the file at `path` in the place of that of a source, worked out in memory; raises Onbruikbaar where it can't be done."""
    draft = Draft(folder.root, folder.plan, {})
    node = _source(draft, source)
    name, copies = laid(folder, bestand, path, text_of(value_of(node, "bestand")))
    edits = tuple(_edits(node, draft.texts, name, _day(bestand)))
    proposal = Proposal("cijfers", "een nieuwer bestand", edits)
    sources = Sources(draft)
    if edits and not sources.hold(proposal, draft):
        raise Onbruikbaar(f"De regels van de bron “{source}” zijn niet te wijzigen.", hoe=_BY_HAND)
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(edit)
    after = draft.with_texts({file: apply(draft.texts[file], found) for file, found in by_file.items()})
    if edits and (not after.is_whole or text_of(value_of(_source(after, source), "bestand")) != name):
        raise Onbruikbaar(f"De regels van de bron “{source}” zijn niet te wijzigen.", hoe=_BY_HAND)
    sources.edit(by_file)
    return Vervanging(copies, sources.changed())


def laid(folder: Folder, bestand: Gegevensbestand, path: Path, old: str) -> tuple[str, dict[str, bytes]]:
    """The name of the file in the plan's folder, and what must be copied there, names of codes included."""
    root, absolute = folder.root.resolve(), path.resolve()
    if absolute.is_relative_to(root):
        return absolute.relative_to(root).as_posix(), {}
    wanted = [path]
    beside = path.with_name(Path(bestand.labels_van).name) if bestand.labels_van else None
    if beside is not None and path.suffix.lower() != ".zip" and beside.is_file():
        wanted.append(beside)
    copies = {}
    for one in wanted:
        name = f"{FOLDER}/{one.name}"
        try:
            data, there = one.read_bytes(), folder.root / name
            known = there.read_bytes() if there.is_file() else None
        except OSError as error:
            raise Onbruikbaar(f"{one} is niet te lezen.") from error
        if known is not None and known != data and name != old and one is path:
            raise Onbruikbaar(
                f"In het plan staat al een ander bestand {name}.", hoe="Geef je download een andere naam."
            )
        if known != data:
            copies[name] = data
    return f"{FOLDER}/{path.name}", copies


def _edits(node: MappingNode, texts: dict[str, str], name: str, day: str | None) -> list[Edit]:
    found = []
    for key, new in (("bestand", name), ("gedownload", day)):
        old = _value(node, key)
        if new is None or (isinstance(old, ScalarNode) and old.value == new):
            continue
        if old is None:
            found.append(_added(node, texts, key, new))
            continue
        edit = replaced(old, new, texts, flow=bool(node.flow_style))
        if edit is None:
            raise Onbruikbaar(f"De waarde van {key} bij de bron is niet te wijzigen.", hoe=_BY_HAND)
        found.append(edit)
    return found


def _added(node: MappingNode, texts: dict[str, str], key: str, new: str) -> Edit:
    """The edit that puts a key behind `bestand`."""
    said = _value(node, "bestand")
    after: Node = node.value[-1][1] if said is None else said
    file = after.start_mark.name
    if node.flow_style:
        return Edit(file, after.end_mark.index, "", f", {key}: {new}")
    text = texts[file]
    end = text.find("\n", after.start_mark.index + max(0, len(raw(after, texts)) - 1))
    indent = " " * node.value[0][0].start_mark.column
    return Edit(file, len(text) if end < 0 else end, "", f"\n{indent}{key}: {new}")


def _day(bestand: Gegevensbestand) -> str | None:
    """The day of the download; a gap where the name of the file doesn't tell, for the old day would be untrue."""
    if bestand.gedownload:
        return bestand.gedownload.isoformat()
    return None if bestand.vorm == EIGEN else "pm"


def _source(draft: Draft, wanted: str) -> MappingNode:
    for root in draft.roots:
        listed = _value(root, "bronnen")
        for one in listed.value if isinstance(listed, SequenceNode) else ():
            if isinstance(one, MappingNode) and text_of(value_of(one, "id")) == wanted:
                return one
    raise Onbruikbaar(f"De bron “{wanted}” staat niet in de lijst bronnen van het plan.", hoe=_BY_HAND)


def _value(node: Node, name: str) -> Node | None:
    return value_of(node, name) if isinstance(node, MappingNode) else None
