"""HTML tree → Word file in the house style."""

from __future__ import annotations

from ivpgen.word.contents import contents_bookmarks
from ivpgen.word.images import ImageError
from ivpgen.word.package import WordResult, write
from ivpgen.word.writing import NativeChart, no_chart

__all__ = ["ImageError", "NativeChart", "WordResult", "contents_bookmarks", "no_chart", "write"]
