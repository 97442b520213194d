"""The local parts of a joint plan, worked in on the nodes: the joint text alone, or with what one gemeente says."""

from __future__ import annotations

from typing import Any, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding
from ivpgen.plan import shape
from ivpgen.plan.absence import SOORTEN
from ivpgen.plan.grammar import Stukken
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.source.nodes import is_null, span
from ivpgen.source.tree import PIECES

N = TypeVar("N", SequenceNode, MappingNode)
LOCAL = "per_gemeente"
_KEPT = frozenset({"besluiten", "voorgangers"})
"""Lists whose items stay in the joint edition, whoever they are for."""
_PROSE = frozenset({"tekst", "toelichting"})
"""Keys at the head of a list where a local text comes after the joint one."""
_NAMES = frozenset({"id", "code", "titel", "naam", "thema"})
"""What a thing with local additions keeps, to be recognised."""


class Localizer:
    """Makes the editions of one file; says what is wrong with its local parts."""

    def __init__(self, gemeenten: frozenset[str]) -> None:
        self.gemeenten = gemeenten
        self.findings: list[Finding] = []

    def edition(self, root: MappingNode, gemeente: str | None) -> MappingNode:
        """The tree of the edition of one gemeente, or with None the joint one; `root` stays as it is."""
        made = self._mapping(root, gemeente, Plan)
        assert isinstance(made, MappingNode)
        return made

    def only(self, root: MappingNode, gemeente: str) -> MappingNode:
        """The tree of what one gemeente adds, each addition in its place with just the names of the things above it."""
        found = self._only(root, gemeente, Plan)
        return found if isinstance(found, MappingNode) else MappingNode(root.tag, [], root.start_mark, root.end_mark)

    def _only(self, node: Node, gemeente: str, annotation: Any) -> Node | None:
        if isinstance(node, SequenceNode):
            items = [self._mine(item, gemeente, shape.step(annotation, 0)) for item in node.value]
            kept = [item for item in items if item is not None]
            return _like(node, kept) if kept else None
        if not isinstance(node, MappingNode):
            return None
        inner = [
            (key, found)
            for key, value in node.value
            if _word(key) not in {LOCAL, *_KEPT}
            and (found := self._only(value, gemeente, shape.step(annotation, _word(key)))) is not None
        ]
        made: Node = _like(node, inner)
        local = _get(_get(node, LOCAL), gemeente)
        if isinstance(local, MappingNode):
            made = self._merge(made, _like(local, [(key, _replaced(value)) for key, value in local.value]), annotation)
        if not isinstance(made, MappingNode) or not made.value:
            return None
        names = [(key, value) for key, value in node.value if _word(key) in _NAMES and _get(made, _word(key)) is None]
        return _like(made, [*names, *made.value])

    def _mine(self, item: Node, gemeente: str, annotation: Any) -> Node | None:
        """A list item that is theirs alone as a whole, of another only what they add."""
        alone = _get(item, "gemeenten") is not None and self._theirs(item, gemeente) and not self._theirs(item, None)
        return self._node(item, gemeente, annotation, "") if alone else self._only(item, gemeente, annotation)

    def _node(self, node: Node, gemeente: str | None, annotation: Any, key: str) -> Node:
        if isinstance(node, MappingNode):
            return self._mapping(node, gemeente, annotation)
        if isinstance(node, SequenceNode):
            items = [item for item in node.value if (key in _KEPT and gemeente is None) or self._theirs(item, gemeente)]
            return _like(node, [self._node(item, gemeente, shape.step(annotation, 0), "") for item in items])
        return node

    def _mapping(self, node: MappingNode, gemeente: str | None, annotation: Any) -> Node:
        own = [(key, value) for key, value in node.value if _word(key) != LOCAL]
        made: Node = _like(
            node,
            [
                (
                    key,
                    _joint_part(value)
                    if _word(key) == "voorgangers"
                    else self._node(value, gemeente, shape.step(annotation, _word(key)), _word(key)),
                )
                for key, value in own
            ],
        )
        for key, value in node.value:
            if _word(key) == LOCAL:
                local = self._local(value, gemeente)
                if local is not None:
                    made = self._merge(
                        made, self._node(local, gemeente, annotation, ""), annotation, (node, gemeente or "")
                    )
        return made

    def _local(self, node: Node, gemeente: str | None) -> Node | None:
        if not isinstance(node, MappingNode):
            self._say(
                "IVP213",
                node,
                "Onder “per_gemeente” hoort per gemeente een blok.",
                "Schrijf: per_gemeente: met daaronder het id van de gemeente.",
            )
            return None
        found = None
        for key, value in node.value:
            if _word(key) not in self.gemeenten:
                known = ", ".join(sorted(self.gemeenten))
                self._say("IVP213", key, f"“{_word(key)}” is geen gemeente van dit plan.", f"Kies uit: {known}.")
            elif _word(key) == gemeente:
                found = value
        return found

    def _theirs(self, node: Node, gemeente: str | None) -> bool:
        """Whether a list item is in an edition: theirs, or with None not of a single gemeente."""
        said = _get(node, "gemeenten")
        if said is None:
            return True
        ids = [item.value for item in said.value] if isinstance(said, SequenceNode) else [said.value]
        if gemeente is None:
            return len(ids) != 1 or len(self.gemeenten) < 2
        return gemeente in ids

    def _merge(self, base: Node, extra: Node, annotation: Any, origin: tuple[Node, str] | None = None) -> Node:
        if _replaced(extra) is not extra:
            return _replaced(extra)
        cls = shape.thing(annotation)
        single = isinstance(base, ScalarNode) and isinstance(extra, ScalarNode) and cls is None
        if (shape.is_list(annotation) and not single) or (isinstance(base, SequenceNode) and base.tag != PIECES):
            return self._merge_list(base, extra, annotation)
        if isinstance(base, MappingNode) and isinstance(extra, MappingNode):
            merged = list(base.value)
            places = {_word(key): index for index, (key, _) in enumerate(merged)}
            for key, value in extra.value:
                at = places.get(_word(key))
                if at is None:
                    merged.append((key, value))
                    continue
                if origin is not None and _get(_get(_get(origin[0], _word(key)), LOCAL), origin[1]) is not None:
                    self._say(
                        "IVP214",
                        key,
                        f"“{_word(key)}” is voor deze gemeente op twee plaatsen ingevuld.",
                        "Kies één plaats.",
                    )
                merged[at] = (merged[at][0], self._merge(merged[at][1], value, shape.step(annotation, _word(key))))
            return _like(base, merged)
        if _is_text(base) and isinstance(extra, ScalarNode):
            return _pieces(base, extra) if _is_prose(annotation, cls) else extra
        if isinstance(base, ScalarNode | SequenceNode) and isinstance(extra, MappingNode) and cls is not None:
            return self._merge(_wrapped(base, cls), extra, annotation)
        if isinstance(base, MappingNode) and isinstance(extra, ScalarNode) and cls is not None:
            return self._merge(base, _wrapped(extra, cls), annotation)
        return extra

    def _merge_list(self, base: Node, extra: Node, annotation: Any) -> Node:
        """The joint list with what is added to it: a known id extends its item, a text or absence becomes the head."""
        head, items = _list_parts(base, annotation)
        local_head, local_items = _list_parts(extra, annotation)
        ids = {_word(_get(item, "id")): index for index, item in enumerate(items) if _get(item, "id") is not None}
        for item in local_items:
            known = ids.get(_word(_get(item, "id")))
            if known is None:
                items.append(item)
            else:
                items[known] = self._merge(items[known], item, shape.step(annotation, 0))
        for key, value in local_head:
            at = next((number for number, (name, _) in enumerate(head) if _word(name) == _word(key)), None)
            if at is None:
                head.append((key, value))
            else:
                joint = head[at][1]
                head[at] = (head[at][0], _pieces(joint, value) if _word(key) in _PROSE and _is_text(joint) else value)
        made = SequenceNode("tag:yaml.org,2002:seq", items, base.start_mark, base.end_mark)
        if not head:
            return made
        listed = [(_key("lijst", base), made)] if items else []
        return MappingNode("tag:yaml.org,2002:map", [*listed, *head], base.start_mark, base.end_mark)

    def _say(self, code: str, node: Node, bericht: str, hoe: str) -> None:
        self.findings.append(Finding(code, span(node), bericht, hoe))


def has_local(text: str, *, joint: bool) -> bool:
    """Whether a file can have local parts at all."""
    return LOCAL in text or (joint and "gemeenten" in text)


def _joint_part(node: Node) -> Node:
    """A former plan as it was jointly: who took part then may be others than now."""
    if isinstance(node, MappingNode):
        return _like(node, [(key, _joint_part(value)) for key, value in node.value if _word(key) != LOCAL])
    return _like(node, [_joint_part(one) for one in node.value]) if isinstance(node, SequenceNode) else node


def _replaced(node: Node) -> Node:
    """What a gemeente puts in the place of a joint text."""
    if isinstance(node, MappingNode) and [_word(key) for key, _ in node.value] == ["vervang"]:
        replacement: Node = node.value[0][1]
        return replacement
    return node


def _is_prose(annotation: Any, cls: type[Basis] | None) -> bool:
    return (cls is not None and VORMEN[cls].tekst in {"tekst", "beeld", "inzet"}) or annotation == Stukken


def _list_parts(node: Node, annotation: Any) -> tuple[list[tuple[Node, Node]], list[Node]]:
    """The head and the items of a list as it is written, by the same forms as `Reeks` takes."""
    cls = shape.thing(annotation)
    sentence_is_item = cls is None or VORMEN[cls].tekst != ""
    if isinstance(node, MappingNode):
        words = {_word(key) for key, _ in node.value}
        if "lijst" in words:
            head = [(key, value) for key, value in node.value if _word(key) != "lijst"]
            inner = _get(node, "lijst")
            return head, _list_parts(inner, annotation)[1] if inner is not None else []
        is_head = words <= {*SOORTEN, "noot"} or (words == {"tekst"} and not sentence_is_item)
        return (list(node.value), []) if is_head else ([], [node])
    if isinstance(node, SequenceNode) and node.tag != PIECES:
        return [], list(node.value)
    if isinstance(node, ScalarNode) and (is_null(node) or not node.value):
        return [], []
    if _word(node) == "pm":
        return [(node, ScalarNode("tag:yaml.org,2002:str", "", node.start_mark, node.end_mark))], []
    return ([], [node]) if sentence_is_item else ([(_key("tekst", node), node)], [])


def _key(word: str, node: Node) -> ScalarNode:
    """A key that nobody wrote, where `node` begins."""
    return ScalarNode("tag:yaml.org,2002:str", word, node.start_mark, node.start_mark)


def _wrapped(node: Node, cls: type[Basis]) -> MappingNode:
    return MappingNode(
        "tag:yaml.org,2002:map", [(_key(VORMEN[cls].tekst or "tekst", node), node)], node.start_mark, node.end_mark
    )


def _is_text(node: Node) -> bool:
    return isinstance(node, ScalarNode) or node.tag == PIECES


def _pieces(base: Node, extra: Node) -> SequenceNode:
    """One prose text: what stands there, and what is added to it."""
    joint = base.value if isinstance(base, SequenceNode) else [base]
    return SequenceNode(PIECES, [*joint, extra], base.start_mark, base.end_mark)


def _like(node: N, value: list[Any]) -> N:
    """The same list or mapping with other content."""
    return type(node)(node.tag, value, node.start_mark, node.end_mark, node.flow_style)


def _word(node: Node | None) -> str:
    return node.value if isinstance(node, ScalarNode) else ""


def _get(node: Node | None, key: str) -> Node | None:
    if isinstance(node, MappingNode):
        found: Node | None = next((value for name, value in node.value if _word(name) == key), None)
        return found
    return None
