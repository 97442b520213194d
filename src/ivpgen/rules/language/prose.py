"""All texts of a plan as one: what a rule asks of it costs one search, and what it finds is brought back to its text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from yaml.nodes import ScalarNode

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import END_OF_TEXT, Context
from ivpgen.rules.language.sentences import LONG, Span, sentences
from ivpgen.rules.passages import Passage, Written, passage

BETWEEN = END_OF_TEXT
"""Stands after each text."""
_NAMES = frozenset(
    {
        "aan", "alt", "antwoord", "bestand", "bron", "bronnen", "deelnemers", "dekking", "door", "functie", "grondslag", "kenmerk", "met",
        "naam", "ondertitel", "onderwerp", "partners", "post", "titel", "trekker", "url", "volgens", "vorm", "waar", "wie",
    }
)  # fmt: skip
_TITLES = frozenset({"bijlagen", "flankerend", "landelijk", "lokaal", "regionaal"})
_MARKS = '.,;:!?()[]{}"“”‘„…*_–—'
_NEAR = 1_000
"""Characters: what stands further away says nothing about a place, and looking there takes long in a long text."""
_OPENING, _CLOSING = "“„«", "”»"


class Hit(NamedTuple):
    """Something that was found: from `start` to `end` of one text."""

    text: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves, on one line."""
        return " ".join(self.text.text[self.start : self.end].split())

    @property
    def is_long(self) -> bool:
        """Whether it is too much for one sentence, which is said of it already."""
        return len(self.text.text[self.start : self.end].split()) > LONG

    @property
    def line(self) -> str:
        """The line it stands on, or so much of it as is near."""
        shown = self.text.shown
        end = shown.find("\n", self.start, self.end + _NEAR)
        return shown[self._begin("\n") : end if end >= 0 else self.end + _NEAR]

    @property
    def is_cited(self) -> bool:
        """Whether somebody else says it: within quotation marks, or in a quoted paragraph."""
        before = self.text.shown[self._begin("\n\n") : self.start]
        in_quotes = sum(map(before.count, _OPENING)) > sum(map(before.count, _CLOSING))
        return in_quotes or before.count('"') % 2 == 1 or self.line.lstrip().startswith(">")

    @property
    def context(self) -> str:
        """The text around it."""
        return self.text.shown[max(self.start - _NEAR, 0) : self.end + _NEAR]

    def _begin(self, mark: str) -> int:
        least = max(self.start - _NEAR, 0)
        at = self.text.shown.rfind(mark, least, self.start)
        return at + len(mark) if at >= 0 else least

    def finding(self, code: str, bericht: str, hoe: str) -> Finding:
        """A finding at its place."""
        return Finding(code, self.text.place(self.start, self.end), bericht, hoe)


class Prose:
    """The texts of all editions of a plan, each once. `whole` has them one after another, `flat` the same on one line."""

    def __init__(self, context: Context) -> None:
        self._context, self._files = context, context.planmap.folder.texts
        self.written = _once(context)
        self.whole = BETWEEN.join([node.value for _, node in self.written]) + BETWEEN
        self.flat = self.whole.replace("\n", " ")
        self._sentences: dict[int, list[Span]] = {}
        self._passages: dict[int, Passage] = {}

    @cached_property
    def tokens(self) -> list[str]:
        """What stands between spaces, in order."""
        if self.written is self._context.scalars:
            return self._context.tokens
        return self.flat.replace(BETWEEN, f" {BETWEEN} ").split()

    @cached_property
    def vocabulary(self) -> str:
        """Each different token once: a short text in which to look for marks."""
        return " ".join(self._context.words if self.written is self._context.scalars else set(self.tokens))

    @cached_property
    def _spaced(self) -> str:
        text = self.vocabulary
        for mark in _MARKS:
            text = text.replace(mark, " ")
        return text

    @cached_property
    def written_words(self) -> set[str]:
        """Every word as it is written somewhere, without the marks around it."""
        return set(self._spaced.split())

    @cached_property
    def words(self) -> set[str]:
        """Every word in small letters."""
        return set(self._spaced.lower().split())

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(node.value) + 1 for _, node in self.written)]

    def number(self, index: int) -> int:
        """Which text stands at this place of `whole`."""
        return bisect_right(self._starts, index) - 1

    def passage(self, number: int) -> Passage:
        """A text by its number."""
        if number not in self._passages:
            self._passages[number] = passage(self.written[number], self._files)
        return self._passages[number]

    def hit(self, start: int, end: int) -> Hit | None:
        """What stands there; None when that is code."""
        number = self.number(start)
        begin = self._starts[number]
        found = Hit(self.passage(number), start - begin, end - begin)
        return found if found.text.shown[found.start : found.end].strip() else None

    def wording(self, start: int, end: int) -> Hit | None:
        """The same, when it is the writer's own wording: no name, no title, no quotation."""
        if self.is_name(self.number(start)):
            return None
        found = self.hit(start, end)
        return None if found is None or found.is_cited else found

    def is_name(self, number: int) -> bool:
        """Whether a text only names something, which may have been named by others."""
        key, node = self.written[number]
        if key in _NAMES or not key[:1].islower():
            return True
        return key in _TITLES and not node.value.rstrip().endswith(".")

    def sentence(self, hit: Hit) -> Hit:
        """The sentence that a hit begins in."""
        spans = self.sentences(hit.text)
        start, end = spans[max(bisect_right(spans, (hit.start, len(hit.text.text))) - 1, 0)]
        return Hit(hit.text, start, end)

    def sentences(self, text: Passage) -> list[Span]:
        """Where the sentences of a text are."""
        key = id(text.node)
        if key not in self._sentences:
            self._sentences[key] = sentences(text.shown)
        return self._sentences[key]

    def of_node(self, node: ScalarNode) -> Passage | None:
        """The text of a node; None when that is a single word."""
        for number, (_, other) in enumerate(self.written):
            if other is node:
                return self.passage(number)
        return None


def _once(context: Context) -> list[Written]:
    if len(context.edities) == 1:
        return context.scalars
    each = (one for context in context.edities for one in context.scalars)
    return list({id(node): (key, node) for key, node in each}.values())
