"""HTML tree → Word file in the house style."""

from __future__ import annotations

from ivpgen.word.contents import contents_bookmarks
from ivpgen.word.images import ImageError
from ivpgen.word.package import WordResult, write

__all__ = ["ImageError", "WordResult", "contents_bookmarks", "write"]
