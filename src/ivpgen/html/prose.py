"""Prose of the plan (Markdown, no raw HTML) → the vocabulary of the document model, with its source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from ivpgen.documents.texts import Aangehaald
from ivpgen.html.citing import held, marked, restored

LOWEST = 4
"""The lowest heading that a text gets: below it documents have no levels."""
STILL_TO_COME = "pm"
"""A text that is only this is a gap, not a text."""
OPEN_PLACE = re.compile(r"\[nog invullen[^\]<]*\]")
"""A place that the writer still has to fill in, as `new` leaves it."""
_MARKED_UP = re.compile(
    r"""[^\w ,.;:()'"’“”‘€%/+=?!–…\n-]|_   # a character that Markdown may give a meaning
    | [ ]{2} | [ ]$ | ^[^\w("“‘’€\n]       # white space or a mark that does so at the edge of a line
    | ^\d+[.)]                             # an item of a numbered list
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What a text of plain paragraphs has nothing of; where in doubt a text counts as marked up."""


def prose(text: str, bron: str, level: int, cijfers: Sequence[Aangehaald] = ()) -> Markup:
    """Blocks of one text, carrying its source; its highest heading becomes `level`, none goes below h4.

    `cijfers` are the stretches of it that are no Markdown.
    """
    if not text.strip():
        return Markup("")
    if text.strip() == STILL_TO_COME:
        return Markup('<aside class="gat"><p>{}</p></aside>').format(_gap(bron))
    return _carrying("div", bron, _around(text, level, cijfers))


def line(text: str, cijfers: Sequence[Aangehaald] = ()) -> Markup:
    """A text that is no Markdown, its open places marked."""
    return Markup(mark_open(marked(text, cijfers)))


def _around(text: str, level: int, cijfers: Sequence[Aangehaald]) -> str:
    """The blocks of a text around the numbers that it takes from elsewhere."""
    if not cijfers:
        return _blocks(text, level)
    kept = held(text, cijfers)
    return restored(_blocks(kept.tekst, level), kept)


def _blocks(text: str, level: int) -> str:
    text = text.replace("\0", "").strip("\n")
    if not _MARKED_UP.search(text):
        return _paragraphs(text)
    from ivpgen.html.markdown import blocks

    return mark_open(blocks(text, highest=level, lowest=LOWEST))


def _paragraphs(text: str) -> str:
    """What Markdown makes of a text without any mark-up; most texts of a plan are so, and reading Markdown takes time."""
    return "".join(f"<p>{one}</p>\n" for one in re.split(r"\n{2,}", text) if one)


def mark_open(html: str) -> str:
    """Escaped text with its open places marked as gaps."""
    return OPEN_PLACE.sub(r'<span class="gat">\g<0></span>', html) if "[nog" in html else html


def run_in(text: str, bron: str, cijfers: Sequence[Aangehaald] = ()) -> Markup:
    """A text inside a sentence or a list item: one paragraph becomes inline text, more stay blocks."""
    if text.strip() == STILL_TO_COME:
        return _gap(bron)
    rendered = _around(text, LOWEST, cijfers).strip()
    if rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>"):
        return _carrying("span", bron, rendered[3:-4])
    return _carrying("div", bron, rendered) if rendered else Markup("")


def _gap(bron: str) -> Markup:
    return Markup('<span class="gat" data-bron="{}">[nog in te vullen]</span>').format(bron)


def _carrying(tag: str, bron: str, rendered: str) -> Markup:
    """HTML that came from Markdown, in an element with its source."""
    return Markup(f'<{tag} data-bron="{escape(bron)}">{rendered}</{tag}>')
