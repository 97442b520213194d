"""A changed cell of the table → the edit of the YAML that says it, by position: every other byte stays."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.fixing.record import Edit
from ivpgen.fixing.scalars import quoted, replaced
from ivpgen.partners.table import LIJSTEN, MOMENTEN, SCHEIDING, TOT
from ivpgen.source.keys import value_of
from ivpgen.source.tree import PIECES

_ABSENT = frozenset({"niet", "pm", "onbekend", "zie"})


class NotEditable(Exception):
    """`reden` completes “dat kan hier niet: …”."""

    def __init__(self, *, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


def edited(owner: Node | None, key: str, said: str, text: str) -> tuple[Edit, ...]:
    """The edits after which the mapping `owner` says `said` under `key`; `text` is that of its file.

    Raises NotEditable for what was written in a form that can't be kept.
    """
    if not isinstance(owner, MappingNode) or not owner.value:
        raise NotEditable(reden="de maatregel is geschreven als losse tekst")
    if text[owner.start_mark.index : owner.start_mark.index + 1] in {"&", "*", "!"}:
        raise NotEditable(reden="de maatregel gebruikt een label (& of *)")
    value = value_of(owner, key)
    if not said:
        raise NotEditable(reden="iets weghalen doe je in het plan zelf")
    if value is None:
        return (_new(owner, key, said, text),)
    if value.tag == PIECES or not _stands_in(value, owner, text):
        raise NotEditable(reden="het staat in een ander bestand, of gebruikt een label (& of *)")
    flow = bool(owner.flow_style)
    if key in LIJSTEN:
        return (_list(value, said, text),)
    if isinstance(value, MappingNode):
        return _period(value, key, said, text)
    if not isinstance(value, ScalarNode):
        raise NotEditable(reden="het is in het plan een lijst")
    if "\n" not in said and (edit := replaced(value, said, {str(value.start_mark.name): text}, flow=flow)) is not None:
        return (edit,)
    start, end = value.start_mark.index, value.end_mark.index
    old = text[start:end]
    if value.style in {"|", ">"}:
        tail = old[len(old.rstrip("\n")) :] or "\n"
        return (Edit(str(value.start_mark.name), start, old, _block(said, owner.start_mark.column) + tail),)
    if flow and "\n" in said:
        raise NotEditable(reden="een tekst over meer regels past hier niet")
    new = _block(said, owner.start_mark.column) if "\n" in said else quoted(said)
    if start == end:
        raise NotEditable(reden="de sleutel staat er al, zonder waarde")
    return (Edit(str(value.start_mark.name), start, old, new),)


def _stands_in(node: Node, owner: Node, text: str) -> bool:
    start = node.start_mark
    inside = owner.start_mark.index <= start.index and node.end_mark.index <= owner.end_mark.index
    return start.name == owner.start_mark.name and inside and text[start.index : start.index + 1] not in {"&", "*", "!"}


def _new(owner: MappingNode, key: str, said: str, text: str) -> Edit:
    """A line with the key after the first that stands on one line; in a mapping between braces, behind it."""
    file = str(owner.start_mark.name)
    plain = _flow_list(said) if key in LIJSTEN else _moment(said) if key in MOMENTEN else ""
    if owner.flow_style:
        if "\n" in said:
            raise NotEditable(reden="een tekst over meer regels past hier niet")
        return Edit(file, owner.value[-1][1].end_mark.index, "", f", {key}: {plain or quoted(said)}")
    for _, value in owner.value:
        if isinstance(value, ScalarNode) and value.style not in {"|", ">"} and value.value:
            stop = text.find("\n", value.end_mark.index)
            lead = "" if stop >= 0 else "\n"
            at = stop + 1 if stop >= 0 else len(text)
            column = owner.start_mark.column
            shown = plain or (_block(said, column) if "\n" in said else quoted(said))
            return Edit(file, at, "", f"{lead}{' ' * column}{key}: {shown}\n")
    raise NotEditable(reden="er is geen plek voor een nieuwe sleutel")


def _list(value: Node, said: str, text: str) -> Edit:
    start = value.start_mark.index
    if isinstance(value, MappingNode):
        raise NotEditable(reden="het staat in het plan met eigen sleutels")
    if isinstance(value, SequenceNode) and not all(isinstance(one, ScalarNode) for one in value.value):
        raise NotEditable(reden="de lijst heeft onderdelen met eigen sleutels")
    if isinstance(value, SequenceNode) and not value.flow_style:
        end = value.value[-1].end_mark.index
        old = text[start:end]
        if "#" in old:
            raise NotEditable(reden="tussen de lijst staan opmerkingen")
        dash = "\n" + " " * value.start_mark.column + "- "
        return Edit(str(value.start_mark.name), start, old, "- " + dash.join(_words(said)))
    old = text[start : value.end_mark.index]
    if "#" in old or "\n" in old or not old:
        raise NotEditable(reden="de lijst staat over meer regels")
    words = _words(said)
    new = words[0] if isinstance(value, ScalarNode) and len(words) == 1 else f"[{', '.join(words)}]"
    return Edit(str(value.start_mark.name), start, old, new)


def _words(said: str) -> list[str]:
    parts = [one.strip() for one in said.replace("\n", " ").split(SCHEIDING.strip())]
    return [part if part.replace("-", "").replace("_", "").isalnum() else quoted(part) for part in parts if part]


def _flow_list(said: str) -> str:
    words = _words(said)
    return words[0] if len(words) == 1 else f"[{', '.join(words)}]"


def _moment(said: str) -> str:
    if TOT not in said:
        return quoted(said)
    van, tot = said.split(TOT, 1)
    return f"{{van: {quoted(van.strip())}, tot: {quoted(tot.strip())}}}"


def _period(value: MappingNode, key: str, said: str, text: str) -> tuple[Edit, ...]:
    keys = {str(name.value) for name, _ in value.value if isinstance(name, ScalarNode)}
    if key not in MOMENTEN or keys & _ABSENT:
        raise NotEditable(reden="het staat in het plan met eigen sleutels")
    if keys != {"van", "tot"} or TOT not in said:
        raise NotEditable(reden="in het plan staat een begin en een eind; schrijf ze als 2027-K1 t/m 2027-K4")
    edits = []
    for name, part in zip(("van", "tot"), said.split(TOT, 1), strict=True):
        node = value_of(value, name)
        if node is not None and getattr(node, "value", None) != part.strip():
            texts = {str(node.start_mark.name): text}
            edit = replaced(node, part.strip(), texts, flow=bool(value.flow_style))
            if edit is None:
                raise NotEditable(reden="het begin of eind is niet gewoon geschreven")
            edits.append(edit)
    return tuple(edits)


def _block(said: str, column: int) -> str:
    indent = " " * (column + 2)
    lines = [f"{indent}{line.strip()}".rstrip() for line in said.strip().split("\n")]
    return "|\n" + "\n".join(lines)
