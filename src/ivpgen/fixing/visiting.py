"""The nodes of a plan with what the model expects of each, as far as they may be edited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.fixing.draft import Draft
from ivpgen.plan import shape
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.local import LOCAL
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import PERIOD_KEYS, Moment
from ivpgen.plan.parts import Basis

T = TypeVar("T")
_REPLACED = "vervang"
_MERGE = "<<"


class Visit(NamedTuple):
    """One node and what is expected there.

    `key` is the key that it stands under, None in a list. `kinds` are the kinds of parts that may stand here, `marks` what the
    model says of a text here (closed words, references), `table` whether it is a mapping by name or year, `within` the parts that
    hold it, the outermost first, `flow` whether it stands within [ ] or { }.
    """

    node: Node
    key: ScalarNode | None
    kinds: tuple[Any, ...]
    marks: tuple[Any, ...]
    table: bool
    within: tuple[type[Basis], ...]
    flow: bool

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return str(self.node.start_mark.name)

    @property
    def name(self) -> str:
        """The word of its key; "" in a list."""
        return str(self.key.value) if self.key is not None else ""

    def part(self) -> type[Basis] | None:
        """The part that is expected here."""
        return next((kind for kind in self.kinds if isinstance(kind, type) and issubclass(kind, Basis)), None)

    def marked(self, kind: type[T]) -> Iterator[T]:
        """The marks of one kind."""
        return (mark for mark in self.marks if isinstance(mark, kind))


def visits(draft: Draft) -> Iterator[Visit]:
    """Every node that a fix may look at, in order; what has to do with an anchor, alias, label or merge is passed by."""
    walk = _Walk(draft.planmap.folder.texts, frozenset(draft.texts))
    for root in draft.roots:
        yield from walk.below(root, None, Plan, (), False)


class _Walk:
    def __init__(self, texts: dict[str, str], files: frozenset[str]) -> None:
        self._texts = texts
        self._files = files

    def below(
        self, node: Node, key: ScalarNode | None, expected: Any, within: tuple[type[Basis], ...], flow: bool
    ) -> Iterator[Visit]:
        file, index = node.start_mark.name, node.start_mark.index
        if file not in self._files or self._texts[file][index : index + 1] in {"&", "*", "!"}:
            return
        forms = list(_forms(expected, ()))
        here = flow or bool(getattr(node, "flow_style", False))
        if isinstance(node, SequenceNode):
            item = next((get_args(form)[0] for form, _ in forms if get_origin(form) is Reeks), None)
            for each in node.value:
                yield from self.below(each, None, item, within, here)
            return
        if isinstance(node, MappingNode):
            yield from self._mapping(node, key, expected, forms, within, here)
            return
        if any(get_origin(form) is Reeks for form, _ in forms):
            forms = [one for form, _ in forms if get_origin(form) is Reeks for one in _forms(get_args(form)[0], ())]
        yield _visit(node, key, forms, within, here)

    def _mapping(
        self,
        node: MappingNode,
        key: ScalarNode | None,
        expected: Any,
        forms: list[tuple[Any, tuple[Any, ...]]],
        within: tuple[type[Basis], ...],
        flow: bool,
    ) -> Iterator[Visit]:
        entries = [(name, value) for name, value in node.value if isinstance(name, ScalarNode)]
        words = [name.value for name, _ in entries]
        if _MERGE in words:
            return
        if words == [_REPLACED]:
            yield from self.below(entries[0][1], entries[0][0], expected, within, flow)
            return
        table = next((form for form, _ in forms if get_origin(form) is Tafel), None)
        listed = next((form for form, _ in forms if get_origin(form) is Reeks), None)
        if table is not None and not self._is_amount(words, listed):
            yield _visit(node, key, forms, within, flow)._replace(table=True)
            for name, value in entries:
                yield from self.below(value, name, get_args(table)[0], within, flow)
            return
        if listed is not None:
            if "lijst" in words:
                for name, value in entries:
                    yield from self.below(value, name, expected if name.value == "lijst" else None, within, flow)
                return
            forms = list(_forms(get_args(listed)[0], ()))
        visit = _visit(node, key, forms, within, flow)
        cls = visit.part()
        yield visit
        for name, value in entries:
            inside = within if cls is None else (*within, cls)
            if name.value == LOCAL and isinstance(value, MappingNode):
                for gemeente, local in value.value:
                    yield from self.below(local, gemeente, expected, within, flow)
            elif cls is not None:
                yield from self.below(value, name, shape.field(cls, name.value), inside, flow)
            elif any(form is Moment for form, _ in forms) and name.value in PERIOD_KEYS[:3]:
                yield from self.below(value, name, Moment, within, flow)

    @staticmethod
    def _is_amount(words: list[str], listed: Any) -> bool:
        """Whether a mapping that may be a table or one item of a list is that item."""
        item = shape.thing(listed)
        return item is not None and bool(set(words) & set(item.model_fields))


def _visit(
    node: Node,
    key: ScalarNode | None,
    forms: list[tuple[Any, tuple[Any, ...]]],
    within: tuple[type[Basis], ...],
    flow: bool,
) -> Visit:
    kinds = tuple(form for form, _ in forms)
    marks = tuple(mark for _, marks in forms for mark in marks)
    return Visit(node, key, kinds, marks, False, within, flow)


def _forms(annotation: Any, marks: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """The forms that an annotation allows, each with its marks."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *own = get_args(annotation)
        yield from _forms(inner, (*marks, *own))
    elif origin in (Reeks, Tafel) or isinstance(annotation, type):
        yield annotation, marks
    else:
        for option in get_args(annotation):
            yield from _forms(option, marks)
