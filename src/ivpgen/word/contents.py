"""Which bookmark stands at each line of the tables of contents: for who lays the file out and reads on which page they came."""

from __future__ import annotations

from lxml import etree

from ivpgen.html.outline import outline
from ivpgen.word.bookmarks import Bookmarks


def contents_bookmarks(root: etree._Element) -> dict[str, str]:
    """The bookmark (`_Toc…`) of each heading by its id and of each caption by what text calls it: the keys of `pages` in `write`."""
    counted = outline(root)
    bookmarks = Bookmarks(counted)
    keys = [heading.id for heading in counted.headings if heading.text]
    keys += [caption.reference for caption in counted.captions]
    return {key: bookmarks.contents_name(key) for key in keys}
