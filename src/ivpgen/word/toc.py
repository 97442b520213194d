"""The table of contents: a TOC field that already holds its entries, each a link; page numbers only where they are known."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import ANNEX, Heading
from ivpgen.word.fields import begin_field, end_field
from ivpgen.word.page_numbers import add_page_number
from ivpgen.word.paragraphs import begin_paragraph, keep_with_next
from ivpgen.word.wml import add, add_run, properties
from ivpgen.word.writing import Writing

TITLE = "Inhoudsopgave"
DEEPEST = 3
_AIR = 360


def add_contents(w: Writing, parent: etree._Element, deepest: int = DEEPEST, *, runs_on: bool = False) -> None:
    """Append the table of contents of h1 to `deepest`, in the container that gives Word its "Update table" button.

    It starts a page where its style says so, unless it `runs_on`.

    Where headings are numbered, one without a number counts as part of the text above it, unless it is a chapter.
    """
    numbered = any(heading.number for heading in w.outline.headings)
    entries = [
        heading
        for heading in w.outline.headings
        if heading.level <= deepest and heading.text and (heading.level == 1 or heading.number or not numbered)
    ]
    if not entries:
        return
    container = add(parent, "sdt")
    about = add(add(container, "sdtPr"), "docPartObj")
    add(about, "docPartGallery", val="Table of Contents")
    add(about, "docPartUnique")
    content = add(container, "sdtContent")
    heading_line = begin_paragraph(w, content, "TOC Heading")
    if runs_on:
        add(properties(heading_line), "pageBreakBefore", val=0)
        add(properties(heading_line), "spacing", before=_AIR)
        keep_with_next(heading_line)
    add_run(heading_line, TITLE)
    for index, heading in enumerate(entries):
        paragraph = begin_paragraph(w, content, f"toc {heading.level}")
        if index == 0:
            begin_field(paragraph, rf'TOC \o "1-{deepest}" \h \z \u')
        _add_entry(w, paragraph, heading)
        if index == len(entries) - 1:
            end_field(paragraph)
    if runs_on:
        w.air = _AIR


def _add_entry(w: Writing, paragraph: etree._Element, heading: Heading) -> None:
    bookmark = w.bookmarks.contents_name(heading.id)
    link = add(paragraph, "hyperlink", anchor=bookmark, history=1)
    if heading.number:
        add(add_run(link, heading.number), "tab")
    add_run(link, heading.text)
    if (page := w.pages.get(heading.id)) is not None:
        # "Bijlage A" reaches past the first stop.
        stops = 0 if not heading.number else 2 if heading.number.startswith(ANNEX) else 1
        add_page_number(w, paragraph, link, f"toc {heading.level}", bookmark, page, stops)
