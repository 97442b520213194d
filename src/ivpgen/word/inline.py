"""Inline content: runs of text with their character style, links, breaks and footnote references."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from lxml import etree

from ivpgen.html.tree import UnknownElement, collapse, text
from ivpgen.word.images import add_picture
from ivpgen.word.references import add_cross_reference
from ivpgen.word.wml import RPR, RUN, TEXT, R, W, add, add_text
from ivpgen.word.writing import Writing

_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_SAFE = "%/:=&?~#+!$,;'@()*[]"
_REGIONS = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "nl": "nl-NL", "fy": "fy-NL"}


class Format(NamedTuple):
    """What sets a run apart from its paragraph; `style` is a character style by name, `position` as in `w:vertAlign`."""

    style: str | None = None
    bold: bool = False
    italic: bool = False
    strike: bool = False
    position: str | None = None
    language: str | None = None


_PLAIN = Format()
_POSITIONS = {"sub": "subscript", "sup": "superscript"}


def add_inline(w: Writing, paragraph: etree._Element, element: etree._Element) -> None:
    """Append the inline content of an element to a paragraph."""
    form = _form(w, element)
    if not len(element) and form == _PLAIN:
        content = collapse(element.text or "").strip(" ")
        if content:
            etree.SubElement(etree.SubElement(paragraph, RUN), TEXT).text = content
        return
    inline = _Inline(w, paragraph)
    inline.inside(element, form)
    inline.end()


def add_pieces(
    w: Writing, paragraph: etree._Element, pieces: Iterable[str | etree._Element], owner: etree._Element
) -> None:
    """Append loose text and inline elements, which stand in `owner`, to a paragraph."""
    form = _form(w, owner)
    inline = _Inline(w, paragraph)
    for piece in pieces:
        if isinstance(piece, str):
            inline.text(piece, form)
        else:
            inline.element(piece, form)
    inline.end()


def _form(w: Writing, element: etree._Element) -> Format:
    """What the text of a block starts with: another language, where it or what it stands in says so."""
    if not w.languages:
        return _PLAIN
    said = next(each for each in (element, *element.iterancestors()) if "lang" in each.attrib or each.tag == "html")
    return _PLAIN if said.tag == "html" else Format(language=region(said.get("lang", "")))


class _Inline:
    """White space collapses across element borders, and goes at both ends of a line, as in a browser."""

    __slots__ = ("_after_space", "_last", "_parent", "_w")

    def __init__(self, w: Writing, paragraph: etree._Element) -> None:
        self._w = w
        self._parent = paragraph
        self._after_space = True
        self._last: etree._Element | None = None

    def end(self) -> None:
        if self._last is not None and self._last.text:
            self._last.text = self._last.text.rstrip(" ")
        self._after_space = True

    def _not_text(self) -> None:
        """Something without text of its own stands there now: white space before and after it stays."""
        self._last = None
        self._after_space = False

    def text(self, content: str, form: Format) -> None:
        content = collapse(content)
        if self._after_space:
            content = content.lstrip(" ")
        if content:
            run = self._run(form)
            add_text(run, content)
            self._last = run[-1]
            self._after_space = content[-1] == " "

    def inside(self, element: etree._Element, form: Format) -> None:
        if element.text:
            self.text(element.text, form)
        for child in element:
            self.element(child, form)
            if child.tail:
                self.text(child.tail, form)

    def element(self, element: etree._Element, form: Format) -> None:
        if (language := element.get("lang")) is not None:
            form = form._replace(language=region(language))
        entered = self._w.bookmarks.enter(element)
        if entered:
            self._w.bookmarks.start_in(self._parent)
        self._by_tag(element, form)
        self._w.bookmarks.leave(entered, self._parent)

    def _by_tag(self, element: etree._Element, form: Format) -> None:
        match element.tag:
            case "strong":
                self.inside(element, form._replace(bold=True))
            case "em":
                self.inside(element, form._replace(italic=True))
            case "s":
                self.inside(element, form._replace(strike=True))
            case "sub" | "sup":
                self.inside(element, form._replace(position=_POSITIONS[element.tag]))
            case "code":
                self.inside(element, form._replace(style="HTML Code"))
            case "abbr":
                self.inside(element, form)
            case "span":
                self.inside(element, form._replace(style=_span_style(self._w, element) or form.style))
            case "br":
                self.end()
                self._last = None
                add(etree.SubElement(self._parent, RUN), "br")
            case "img":
                add_picture(self._w, self._run(form), element)
                self._not_text()
            case "a" if element.get("role") == "doc-noteref":
                self._w.notes.add_reference(self._parent, element, self._w.styles, self._w.bookmarks)
                self._not_text()
            case "a":
                self._link(element, form)
            case _:
                raise UnknownElement(element)

    def _link(self, element: etree._Element, form: Format) -> None:
        href = element.get("href", "")
        target = href[1:] if href.startswith("#") else ""
        caption = text(element)
        if not caption and target in self._w.outline.numbered:
            add_cross_reference(self._parent, self._w.bookmarks.name(target), self._w.outline.numbered[target])
            self._not_text()
            return
        attributes = {f"{W}history": "1"}
        if target in self._w.outline.targets:
            attributes[f"{W}anchor"] = self._w.bookmarks.name(target)
        elif href.lower().startswith(_SCHEMES):
            attributes[f"{R}id"] = self._w.links.id(quote(href, safe=_SAFE))
        else:
            self._w.meldingen.append(
                f'De verwijzing "{caption}" ({href}) gaat nergens heen; alleen haar tekst staat in het document.'
            )
            self.inside(element, form)
            return
        outer = self._parent
        self._parent = etree.SubElement(outer, f"{W}hyperlink", attributes)
        form = form._replace(style="Hyperlink")
        if caption:
            self.inside(element, form)
        else:
            self.text(href, form)
        self._parent = outer

    def _run(self, form: Format) -> etree._Element:
        run = etree.SubElement(self._parent, RUN)
        if form == _PLAIN:
            return run
        # In the order that the schema wants.
        properties = etree.SubElement(run, RPR)
        if form.style is not None:
            add(properties, "rStyle", val=self._w.styles.id(form.style, "character"))
        for wanted, names in ((form.bold, ("b", "bCs")), (form.italic, ("i", "iCs")), (form.strike, ("strike",))):
            if wanted:
                for name in names:
                    add(properties, name)
        if form.position is not None:
            add(properties, "vertAlign", val=form.position)
        if form.language is not None:
            add(properties, "lang", val=form.language)
        return run


def _span_style(w: Writing, element: etree._Element) -> str | None:
    """The character style of a `<span>`; a status that no house style knows gets the general one."""
    match element.get("class"):
        case None:
            return None
        case "gat":
            return "Gat in tekst"
        case name if name.startswith("status-") and " " not in name:
            style = f"Status {name.removeprefix('status-').replace('-', ' ')}"
            return style if w.styles.has(style, "character") else "Status"
        case _:
            raise UnknownElement(element)


def region(language: str) -> str:
    """A language as Word names it: with a country."""
    return _REGIONS.get(language, language)
