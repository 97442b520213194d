"""A plan to which entries are added one by one: each time it is read again, and must say what it said and what came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.appending import NotAppendable, appended, with_keys
from ivpgen.fixing.draft import Draft
from ivpgen.fixing.edits import apply
from ivpgen.fixing.record import Edit, Proposal
from ivpgen.fixing.sources import FixedFile, Sources
from ivpgen.source.folder import Folder
from ivpgen.source.keys import key_of, text_of, value_of
from ivpgen.source.tree import Document

_BY_HAND = "Er is niets veranderd. Neem de regels die ivpgen figures toont zelf over."
_OF_A_SERIES = ("gebied", "bron", "reeks")


class Growing:
    """The plan in `draft`, with what was added since; nothing is written."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._sources, self._begin = Sources(draft), draft

    def changed(self) -> tuple[FixedFile, ...]:
        """The files that are no longer what they were."""
        return self._sources.changed()

    def holds_indicator(self, name: str) -> bool:
        """Whether the list of indicators of the plan has this id."""
        return self._indicator(name) is not None

    def append(self, key: str, entry: Mapping[str, str], *, behind: str) -> None:
        """Put an entry at the end of a list, which is made behind the list `behind` where it isn't there."""
        document = self._document()
        try:
            edits = appended(document.root, key, [*entry.items()], self._text(), behind=behind)
        except NotAppendable as error:
            raise Onbruikbaar(
                f"Aan {key} is niets toe te voegen: de lijst is niet gewoon uitgeschreven in {self.draft.plan}.",
                hoe=_BY_HAND,
            ) from error
        self._edit(edits, document, key, [*_listed(document.data.get(key)), _data(entry)])

    def fill(self, name: str, entry: Mapping[str, str]) -> None:
        """Give an indicator its area, source and series; raises Onbruikbaar where it has figures, a series or another source."""
        document, node = self._document(), self._indicator(name)
        assert node is not None
        _refuse_filled(node, name, text_of(yaml.compose(entry["bron"], Loader=yaml.BaseLoader)))
        said = {key: entry[key] for key in _OF_A_SERIES if key in entry and not text_of(value_of(node, key))}
        empty = [key for key in said if key_of(node, key) is not None]
        try:
            edits = [_in_place(node, key, said[key], self._text()) for key in empty]
            rest = [(key, value) for key, value in said.items() if key not in empty]
            edits += [with_keys(node, rest, self._text())] if rest else []
        except NotAppendable as error:
            raise Onbruikbaar(f"De indicator “{name}” is niet aan te vullen: {error.reden}.", hoe=_BY_HAND) from error
        wanted = [
            {**one, **_data(said)} if isinstance(one, dict) and one.get("id") == name else one
            for one in _listed(document.data.get("indicatoren"))
        ]
        self._edit(tuple(edits), document, "indicatoren", wanted)

    def _edit(self, edits: tuple[Edit, ...], before: Document, key: str, wanted: list[Any]) -> None:
        unsafe = Onbruikbaar(f"De lijst {key} in {self.draft.plan} is niet veilig te wijzigen.", hoe=_BY_HAND)
        if any(edit.file != self.draft.plan for edit in edits):
            raise unsafe
        if not self._sources.hold(Proposal("cijfers", "indicatoren", edits), self._begin):
            raise unsafe
        self.draft = self.draft.with_texts({self.draft.plan: apply(self._text(), edits)})
        self._sources.edit({self.draft.plan: edits})
        after = Folder(self.draft.root, self.draft.plan, dict(self.draft.edited)).document(self.draft.plan)
        if (
            after is None
            or _bare(_listed(after.data.get(key))) != _bare(wanted)
            or _others(after, key) != _others(before, key)
        ):
            raise unsafe

    def _document(self) -> Document:
        found = Folder(self.draft.root, self.draft.plan, dict(self.draft.edited)).document(self.draft.plan)
        assert found is not None
        return found

    def _text(self) -> str:
        text = self.draft.edited.get(self.draft.plan) or self._begin.texts.get(self.draft.plan)
        if text is None:
            raise Onbruikbaar(f"{self.draft.plan} is niet te wijzigen.", hoe=_BY_HAND)
        return text

    def _indicator(self, name: str) -> MappingNode | None:
        said: Node | None = value_of(self._document().root, "indicatoren")
        if isinstance(said, MappingNode):
            said = value_of(said, "lijst") or said
        items = said.value if isinstance(said, SequenceNode) else [said]
        return next(
            (one for one in items if isinstance(one, MappingNode) and text_of(value_of(one, "id")) == name), None
        )


def _refuse_filled(node: MappingNode, name: str, source: str) -> None:
    values = value_of(node, "waarden")
    if values is not None and (not isinstance(values, MappingNode) or values.value):
        raise Onbruikbaar(
            f"De indicator “{name}” heeft in het plan al waarden; er is niets veranderd.",
            hoe="Haal waarden daar weg als de cijfers uit het bestand moeten komen.",
        )
    if value_of(node, "reeks") is not None and not _is_nothing(value_of(node, "reeks")):
        raise Onbruikbaar(
            f"De indicator “{name}” heeft in het plan al een reeks; er is niets veranderd.",
            hoe="Voor een nieuwere download van dezelfde tabel: ivpgen figures --update BESTAND.",
        )
    there = value_of(node, "bron")
    if not _is_nothing(there) and text_of(there) != source:
        raise Onbruikbaar(
            f"De indicator “{name}” heeft in het plan een andere bron; er is niets veranderd.",
            hoe="Haal bron daar weg als de cijfers uit het bestand moeten komen.",
        )


def _is_nothing(node: Node | None) -> bool:
    return node is None or (isinstance(node, ScalarNode) and node.value in {"", "null", "~"})


def _in_place(node: MappingNode, key: str, new: str, text: str) -> Edit:
    """The edit that puts a value where nothing stands behind a key."""
    label, value = key_of(node, key), value_of(node, key)
    assert label is not None
    assert value is not None
    start, end = label.end_mark.index, value.end_mark.index
    old = text[start:end]
    if not _is_nothing(value) or "\n" in old or "#" in old or label.start_mark.name != value.start_mark.name:
        raise NotAppendable(reden=f"bij {key} staat iets wat niet te vervangen is")
    return Edit(str(label.start_mark.name), start, old, f": {new}")


def _listed(value: Any) -> list[Any]:
    """What a list holds, in each of the forms in which a plan may write one; pm says that it is still to come."""
    if isinstance(value, dict):
        value = value["lijst"] if value.get("lijst") is not None else value
    if value is None or value in ("", "pm", {}):
        return []
    return value if isinstance(value, list) else [value]


def _others(document: Document, key: str) -> dict[str, Any]:
    return {name: _bare(value) for name, value in document.data.items() if name != key}


def _bare(value: Any) -> Any:
    """A value without line breaks at the end: a text in a file that ends without one gets one when lines come behind it."""
    if isinstance(value, dict):
        return {key: _bare(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_bare(one) for one in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _data(entry: Mapping[str, str]) -> Any:
    said = ", ".join(f"{key}: {value}" for key, value in entry.items() if value)
    return yaml.load("{" + said + "}", Loader=yaml.BaseLoader)
