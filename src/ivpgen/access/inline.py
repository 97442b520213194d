"""The content of one paragraph: runs with their look, links, fields, pictures, and traces of who worked on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from ivpgen.access.document import TEKST, Document, Field, Link, Run, quote
from ivpgen.access.drawings import TEXT_BOX, picture
from ivpgen.access.looks import Context, Looks
from ivpgen.access.place import Plek
from ivpgen.ooxml.formatting import Look
from ivpgen.ooxml.namespaces import MC, VAL, R, W
from ivpgen.ooxml.opening import Relation

_STYLE = W + "pStyle"
_NO_CONTENT = frozenset(W + name for name in ("pPr", "bookmarkStart", "bookmarkEnd"))
_RUN, _RPR, _TEXT, _LINK, _SIMPLE, _BREAK, _LANGUAGE = (
    W + name for name in ("r", "rPr", "t", "hyperlink", "fldSimple", "br", "lang")
)
_THROUGH = frozenset(W + name for name in ("ins", "moveTo", "smartTag", "sdtContent", "customXml", "dir", "bdo"))
_CHANGES = frozenset(W + name for name in ("ins", "moveTo", "del", "moveFrom"))
_CHANGED_FORM = (f"{W}rPrChange", f"{W}pPrChange")
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}sym": "\ufffc"}
_BREAKS = {"page": "page break", "column": "column break"}
_DRAWINGS = frozenset([f"{W}drawing", f"{W}pict", f"{W}object"])
_NOTES = frozenset(W + name for name in ("footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef"))
_DEEPEST = 30


class _Open(NamedTuple):
    """A field that hasn't ended: where its code and its result began."""

    code: list[str]
    separated: bool
    start: int


class _Target(NamedTuple):
    anchor: str | None
    address: str | None


class _State:
    """What is known of a paragraph so far."""

    def __init__(
        self, style_id: str | None, properties: etree._Element | None, context: Context, in_contents: bool
    ) -> None:
        self.style_id, self.properties, self.context, self.in_contents = style_id, properties, context, in_contents
        self.plain: Look | None = None
        self.runs: list[Run] = []
        self.holds: set[str] = set()
        self.links: list[tuple[_Target, list[Run]]] = []
        self.codes: list[str] = []
        self.drawings: list[etree._Element] = []
        self.changed = False

    @property
    def text(self) -> str:
        return "".join([run.text for run in self.runs])


class Inline:
    """Reads paragraphs of one text; a field may begin in one and end in a later one, as that of a table of contents does."""

    def __init__(
        self,
        document: Document,
        part: str,
        relations: Mapping[str, Relation],
        looks: Looks,
        box: Callable[[etree._Element], None],
    ) -> None:
        self._document, self._part, self._relations, self._looks, self._box = document, part, relations, looks, box
        self._fields: list[_Open] = []

    def read(
        self,
        element: etree._Element,
        style_id: str | None,
        properties: etree._Element | None,
        said: Mapping[str, etree._Element],
        context: Context,
        path: tuple[str, ...],
        in_contents: bool,
    ) -> _State:
        """What is in a paragraph; links, fields and pictures go to the document. `said` are the properties by name."""
        state = _State(style_id, properties, context, in_contents or self._in_field("TOC"))
        if len(said) > (_STYLE in said):
            self._look_at(said, state)
        self._inside(element, state, None, 0)
        self._hand_over(state, path)
        return state

    def _in_field(self, kind: str) -> bool:
        """Whether what is read now is the result of such a field."""
        return bool(self._fields) and any(
            "".join(each.code).split()[:1] == [kind] for each in self._fields if each.separated
        )

    @staticmethod
    def _look_at(said: Mapping[str, etree._Element], state: _State) -> None:
        """What else a paragraph says about itself than its style."""
        if f"{W}sectPr" in said:
            state.holds.add("section")
        frame, mark = said.get(f"{W}framePr"), said.get(_RPR)
        if frame is not None and frame.get(f"{W}dropCap", "none") == "none":
            state.holds.add("frame")
        state.changed = _CHANGED_FORM[1] in said or (mark is not None and any(each.tag in _CHANGES for each in mark))

    def _inside(self, parent: etree._Element, state: _State, link: list[Run] | None, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, state, link)
            elif tag in _NO_CONTENT:
                continue
            elif tag == _LINK:
                words: list[Run] = []
                state.links.append((self._target(child), words))
                self._inside(child, state, words, depth + 1)
            elif tag == _SIMPLE:
                state.codes.append(child.get(f"{W}instr", ""))
                state.holds.add("field")
                self._inside(child, state, link, depth + 1)
            elif tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._inside(content, state, link, depth + 1)
            elif tag in _CHANGES or tag in _THROUGH:
                state.changed |= tag in _CHANGES
                if tag in _THROUGH:
                    self._inside(child, state, link, depth + 1)

    def _run(self, run: etree._Element, state: _State, link: list[Run] | None) -> None:
        properties: etree._Element | None = None
        words = ""
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                words += child.text or ""
            elif tag == _RPR:
                properties = child
            elif tag in _SIGNS:
                words += _SIGNS[tag]
            elif tag == _BREAK:
                kind = _BREAKS.get(child.get(f"{W}type", ""))
                if kind is None:
                    words += "\n"
                else:
                    state.holds.add(kind)
            elif tag == f"{W}fldChar":
                state.holds.add("field")
                self._field(child.get(f"{W}fldCharType", ""), state)
            elif tag == f"{W}instrText":
                if self._fields:
                    self._fields[-1].code.append(child.text or "")
            elif tag in _NOTES:
                state.holds.add("note")
            elif tag in _DRAWINGS:
                self._drawing(child, state)
            elif tag == f"{MC}AlternateContent":
                choice = next(iter(child), None)
                for each in () if choice is None else choice:
                    if each.tag in _DRAWINGS:
                        self._drawing(each, state)
        if words:
            look = state.plain if properties is None else None
            if look is None:
                look = self._looks.look(state.style_id, state.properties, properties, state.context)
                if properties is None:
                    state.plain = look
            language = None
            if properties is not None:
                state.changed |= properties.find(_CHANGED_FORM[0]) is not None
                said = properties.find(_LANGUAGE)
                language = None if said is None else said.get(VAL)
            linked = link is not None or (bool(self._fields) and self._in_field("HYPERLINK"))
            made = Run(words, look, language, linked)
            state.runs.append(made)
            if link is not None:
                link.append(made)

    def _field(self, kind: str, state: _State) -> None:
        if kind == "begin" and len(self._fields) < _DEEPEST:
            self._fields.append(_Open([], separated=False, start=len(state.runs)))
        elif kind == "separate" and self._fields:
            self._fields[-1] = self._fields[-1]._replace(separated=True, start=len(state.runs))
            code = "".join(self._fields[-1].code)
            state.codes.append(code)
            state.in_contents |= self._in_field("TOC")
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            code = "".join(field.code)
            if not field.separated:
                state.codes.append(code)
            elif code.split()[:1] == ["HYPERLINK"]:
                state.links.append((_address(code), state.runs[min(field.start, len(state.runs)) :]))

    def _target(self, link: etree._Element) -> _Target:
        anchor, relation = link.get(f"{W}anchor"), link.get(f"{R}id")
        found = None if relation is None else self._relations.get(relation)
        return _Target(anchor, None if found is None else found.target)

    def _drawing(self, drawing: etree._Element, state: _State) -> None:
        state.holds.add("drawing")
        state.drawings.append(drawing)

    def _hand_over(self, state: _State, path: tuple[str, ...]) -> None:
        document = self._document
        if not (state.links or state.codes or state.drawings or state.changed):
            return
        plek = Plek(path, quote(state.text), self._part)
        for code in state.codes:
            document.fields.append(Field(code, self._part, plek))
        plain = next((run.look for run in state.runs if not run.link and run.text.strip()), None)
        for target, words in state.links:
            shown = [run for run in words if run.text.strip()]
            document.links.append(
                Link(
                    text="".join(run.text for run in words).strip(),
                    anchor=target.anchor,
                    target=target.address,
                    in_contents=state.in_contents,
                    underlined=all(run.look.underline for run in shown),
                    coloured=plain is not None and any(run.look.colour != plain.colour for run in shown),
                    plek=plek,
                )
            )
        if state.changed:
            document.changes.append(plek)
        at = len(document.body) if self._part == TEKST else -1
        for drawing in state.drawings:
            document.pictures.append(picture(drawing, self._relations, plek, at))
            for content in drawing.iter(TEXT_BOX):
                self._box(content)


def _address(code: str) -> _Target:
    r"""The target of ` HYPERLINK "https://…" \l "bookmark" `."""
    words = code.replace("“", '"').replace("”", '"').split('"')
    quoted = words[1::2]
    local = "\\l" in words[0] or (len(words) > 2 and "\\l" in words[2])
    if local and "\\l" in words[0]:
        return _Target(quoted[0] if quoted else None, None)
    return _Target(quoted[1] if local and len(quoted) > 1 else None, quoted[0] if quoted else None)
