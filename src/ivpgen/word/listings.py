"""The lists of tables and of figures: TOC fields over the captions of one kind, filled, each entry a link to its caption."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import Caption, Outline
from ivpgen.html.tree import text
from ivpgen.word.fields import begin_field, end_field
from ivpgen.word.page_numbers import add_page_number
from ivpgen.word.paragraphs import begin_paragraph
from ivpgen.word.wml import VAL, W, add, add_run
from ivpgen.word.writing import Writing

LISTED = {"tabellen": ("Tabel", "Tabellen"), "figuren": ("Figuur", "Figuren")}
"""The class of a `<nav>`: the kind of caption that it lists, and its title."""
_AIR_ABOVE = 480


def listed_kinds(root: etree._Element, outline: Outline) -> frozenset[str]:
    """The kinds of captions that this document has a list of."""
    asked = {LISTED[name][0] for nav in root.iterfind("body/nav") if (name := nav.get("class", "")) in LISTED}
    return frozenset(asked & {caption.kind for caption in outline.captions})


def add_listing(w: Writing, parent: etree._Element, name: str) -> None:
    """Append the list that goes with a class of LISTED; nothing where there are none of its kind."""
    kind, title = LISTED[name]
    if kind not in w.listed:
        return
    captions = [caption for caption in w.outline.captions if caption.kind == kind]
    _add_title(w, parent, title)
    for caption in captions:
        paragraph = begin_paragraph(w, parent, "table of figures")
        if caption is captions[0]:
            begin_field(paragraph, rf'TOC \h \z \c "{kind}"')
        _add_entry(w, paragraph, caption)
        if caption is captions[-1]:
            end_field(paragraph)


def _add_title(w: Writing, parent: etree._Element, title: str) -> None:
    """The title looks as that of the table of contents, but runs on behind it."""
    paragraph = begin_paragraph(w, parent, "TOC Heading")
    if w.styles.setting(w.styles.id("TOC Heading"), "pageBreakBefore") is not None:
        paragraph[0].insert(1, etree.Element(f"{W}pageBreakBefore", {VAL: "0"}))
        add(paragraph[0], "spacing", before=_AIR_ABOVE)
    add_run(paragraph, title)


def _add_entry(w: Writing, paragraph: etree._Element, caption: Caption) -> None:
    bookmark = w.bookmarks.contents_name(caption.reference)
    link = add(paragraph, "hyperlink", anchor=bookmark, history=1)
    words = caption.element.find("caption" if caption.kind == "Tabel" else "figcaption")
    add_run(link, f"{caption.kind} {caption.number}. {'' if words is None else text(words)}")
    if (page := w.pages.get(caption.reference)) is not None:
        add_page_number(w, paragraph, link, "table of figures", bookmark, page, 0)
