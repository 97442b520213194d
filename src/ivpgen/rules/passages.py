"""The texts of a plan as somebody wrote them, with the place of every word in its file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Place
from ivpgen.patterns import pattern
from ivpgen.source.nodes import span
from ivpgen.source.text import place_of

_NO_PROSE = frozenset(
    {
        "bestand", "code", "controle", "huisstijl", "id", "ivpgen", "kolommen", "methode", "nummering", "proces",
        "reeks", "taakveld", "termen", "url", "zie",
    }
)  # fmt: skip
_CODE = pattern(r"(?ms)^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)")
_NOT_LINE_END = pattern(r"[^\n]")
_SPACES = " \n\t"
_FEW = 24
"""So many times words are looked for one after another; what stands there more often is found by another way."""


Written: TypeAlias = tuple[str, ScalarNode]
"""A text in its file, and the key under which it stands."""


class Passage(NamedTuple):
    """One text: `text` as YAML reads it, `shown` the same with code blanked out, `key` under which it stands."""

    text: str
    shown: str
    key: str
    node: ScalarNode
    raw: str
    """The whole file."""

    @property
    def folds(self) -> bool:
        """Whether it stands on more than one line, which YAML makes one of."""
        return folds(self.node)

    @property
    def written(self) -> str:
        """The text as it stands in the file, with its marks and indents."""
        return self.raw[self.node.start_mark.index : self._end]

    @property
    def _end(self) -> int:
        return max(self.node.end_mark.index, self.node.start_mark.index + 1)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines, code blanked out, each with where it starts."""
        at = 0
        for line in self.shown.split("\n"):
            yield at, line
            at += len(line) + 1

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the text, at most up to the end of its first line."""
        words = self.text[start:end].split("\n")[0].rstrip()
        found = self._find(words, start) if words else None
        if found is None and words:
            # Folded over lines in the file: its first word, then.
            words = words.split(" ")[0]
            found = self._find(words, start)
        return span(self.node) if found is None else self.at(found, len(words))

    def place_of_line(self, at: int, line: str) -> Place:
        """The place of one of `lines`, without its indent."""
        return self.place(at + len(line) - len(line.lstrip()), at + len(line))

    def at(self, index: int, length: int) -> Place:
        """The place of so many characters of the file."""
        start = place_of(self.raw, index, self.node.start_mark.name)
        return start._replace(end_column=start.column + length)

    def _find(self, words: str, start: int) -> int | None:
        """Where in the file the words stand that stand at `start` in the text: as many alike before them in both."""
        at = self.node.start_mark.index - 1
        in_text = -1
        for _ in range(_FEW):
            in_text = self.text.find(words, in_text + 1)
            if in_text < 0:
                return None
            at = self.raw.find(words, at + 1, self._end)
            if at < 0 or in_text >= start:
                break
        else:
            return self._find_by_ink(words, start)
        return at if at >= 0 and in_text == start else None

    def _find_by_ink(self, words: str, start: int) -> int | None:
        """The same for words that stand there often: after as many characters, white space aside."""
        begin = self.node.start_mark.index
        skipped = 0
        if self.node.style in ("'", '"'):
            if self.raw.find("\\", begin, self._end) >= 0 or self.raw.find("''", begin, self._end) >= 0:
                return None
            skipped = 1
        ink = _ink(self.raw, begin, self._end)
        # A text from a file of its own has the style of a block, but no line with `|` above it.
        if self.node.style in ("|", ">") and self.node.start_mark.name.endswith((".yaml", ".yml")):
            skipped = bisect_left(ink, self.raw.find("\n", begin))
        before = bisect_left(_ink_of_text(self.text), start)
        at = ink[before + skipped] if before + skipped < len(ink) else -1
        at -= len(words) - len(words.lstrip())
        return at if at >= 0 and self.raw.startswith(words, at) else None


@lru_cache(maxsize=2)
def _ink(raw: str, start: int, end: int) -> list[int]:
    """Where the characters stand that a folded text keeps as they are: all but white space."""
    return [at for at in range(start, end) if raw[at] not in _SPACES]


@lru_cache(maxsize=1)
def _ink_of_text(text: str) -> list[int]:
    return _ink(text, 0, len(text))


def scalars(root: Node) -> list[Written]:
    """Every text of more than a word below a node, in order. Not those of the archive."""
    found: list[Written] = []
    _gather("", root, found)
    return found


def _gather(key: str, node: Node, found: list[Written]) -> None:
    # As deep as YAML is read, which is within bounds; a stack of our own takes twice the time.
    if isinstance(node, MappingNode):
        for name, one in node.value:
            if isinstance(name, ScalarNode) and name.value not in _NO_PROSE:
                _gather(name.value, one, found)
    elif isinstance(node, SequenceNode):
        for one in node.value:
            _gather(key, one, found)
    elif isinstance(node, ScalarNode):
        text = node.value
        if (" " in text or "\n" in text or "](" in text) and not node.start_mark.name.startswith("archief/"):
            found.append((key, node))


def passage(written: Written, texts: Mapping[str, str]) -> Passage:
    """A text, ready to be searched; `texts` holds every file that was read."""
    key, node = written
    text = node.value
    shown = _CODE.sub(_blank, text) if "`" in text or "~~~" in text else text
    return Passage(text, shown, key, node, texts[node.start_mark.name])


def folds(node: ScalarNode) -> bool:
    """Whether a text stands on more than one line, which YAML makes one of."""
    return bool(node.style != "|" and node.end_mark.line > node.start_mark.line)


def _blank(found: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", found[0])
