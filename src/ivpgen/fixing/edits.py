"""Edits → the new text and the new bytes of a file, everything outside the edits as it was."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable

from ivpgen.fixing.record import Edit, Proposal

_BREAK = re.compile(r"\r\n|\r|\n")
_BOM = "\ufeff"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that don't overlap."""
    for edit in sorted(set(edits), key=lambda one: (one.start, one.end), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def fits(text: str, edits: Iterable[Edit]) -> bool:
    """Whether what the edits replace stands where they say."""
    return all(text[edit.start : edit.end] == edit.old for edit in edits)


def apart(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals that can be done together, the first of those that overlap; the rest is for a next round."""
    taken: dict[str, list[tuple[int, int]]] = {}
    kept = []
    for proposal in proposals:
        spans = [(taken.setdefault(edit.file, []), (edit.start, edit.end)) for edit in set(proposal.edits)]
        if spans and not any(_touches(span, others) for others, span in spans):
            kept.append(proposal)
            for others, span in spans:
                insort(others, span)
    return kept


def _touches(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether a span touches one of others that lie apart, in order: what stands side by side may depend on each other."""
    at = bisect_left(others, span)
    return (at > 0 and others[at - 1][1] >= span[0]) or (at < len(others) and others[at][0] <= span[1])


def rewritten(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file with edits that count characters as `source.text.decode` gives them.

    A byte order mark stays, and so does every line break: new lines end as the first line of the file does.
    """
    raw = data.decode("utf-8")
    shift = len(_BOM) if raw.startswith(_BOM) else 0
    breaks = [found.span() for found in _BREAK.finditer(raw)]
    # Characters of the decoded text behind which two raw characters were one line break.
    pairs = [start - shift - number for number, start in enumerate(s for s, e in breaks if e - s == 2)]
    newline = raw[slice(*breaks[0])] if breaks else "\n"

    def at(index: int) -> int:
        return index + shift + bisect_left(pairs, index)

    for edit in sorted(set(edits), key=lambda one: (one.start, one.end), reverse=True):
        raw = raw[: at(edit.start)] + edit.new.replace("\n", newline) + raw[at(edit.end) :]
    return raw.encode("utf-8")
