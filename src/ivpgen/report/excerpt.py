"""The source line that a diagnostic is about, with carets under what is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ivpgen.diagnostics import Place
from ivpgen.report.plain import columns, plain

_TAB = "    "
_GUTTER = 8
_NARROWEST = 20


def excerpt(lines: Sequence[str], place: Place, width: int) -> list[str]:
    """The line of `place` in a file's `lines`, and the carets, at most `width` columns wide; nothing where no text stands."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if not line.strip():
        return []
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    shown, before, size = _window(line, start, max(end, start + 1), max(width - _GUTTER, _NARROWEST))
    return [f"{place.line:>5} | {shown}".rstrip(), f"{'':>{max(5, len(str(place.line)))}} | {' ' * before}{'^' * size}"]


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """What is shown of a line, the columns before the carets, and how many carets there are."""
    left = [_cell(character) for character in line[max(0, start - width) : start]]
    # Past the end of the line the caret needs a column too.
    right = [_cell(character) for character in line[start : start + width]] or [" "]
    if start <= width and len(line) - start <= width and _width(left) + _width(right) <= width:
        return "".join(left + right), _width(left), max(1, _width(right[: end - start]))
    # One column on each side is kept for the sign that something was cut off.
    room = width - 2
    from_the_start = len(left) == start and _width(left) <= room * 2 // 3
    before = left if from_the_start else _fitting(reversed(left), max(room // 3, room - _width(right)))[::-1]
    after = _fitting(right, room - _width(before))
    cut_left = "…" if len(before) < start else ""
    cut_right = "…" if start + len(after) < len(line) else ""
    carets = max(1, _width(after[: end - start]))
    return cut_left + "".join(before + after) + cut_right, len(cut_left) + _width(before), carets


def _cell(character: str) -> str:
    return _TAB if character == "\t" else plain(character)


def _width(cells: list[str]) -> int:
    return sum(map(columns, cells))


def _fitting(cells: Iterable[str], room: int) -> list[str]:
    """The first cells that fit in `room` columns."""
    found: list[str] = []
    for cell in cells:
        room -= columns(cell)
        if room < 0:
            break
        found.append(cell)
    return found
