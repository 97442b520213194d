"""Times as Markdown tables, with the targets beside what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.contest import Times


class Target(NamedTuple):
    """What a command promises: at most so many times the base, or (`faster`) at least so many times as fast as `than`."""

    name: str
    than: str
    times: float
    faster: bool = False

    def said(self, times: Mapping[str, Times]) -> str:
        """The promise and what came of it; a contender that took no part is named as such."""
        if self.than not in times or self.name not in times:
            return f"- {self.name} against {self.than}: not measured."
        own, other = times[self.name].median, times[self.than].median
        if self.faster:
            ratio, kept = other / own, other / own >= self.times
            promise = (
                f"at least {self.times:g} × as fast as {self.than}" if self.times > 1 else f"faster than {self.than}"
            )
        else:
            ratio, kept = own / other, own / other <= self.times
            promise = f"at most {self.times:g} × {self.than}"
        return f"- {self.name}, {promise}: **{ratio:.2f} ×**, {'kept' if kept else 'NOT KEPT'}."


def table(times: Mapping[str, Times], base: str) -> str:
    """A row per command: median and least in milliseconds, and the median beside that of the base."""
    of_base = times[base].median
    return grid(
        ("", "ms, median", "ms, least", f"× {base}"),
        (
            (one.name, _milliseconds(one.median), _milliseconds(one.least), f"{one.median / of_base:.2f}")
            for one in times.values()
        ),
    )


def grid(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table whose first column is text and whose other columns are numbers."""
    head = tuple(head)
    lines = [head, ("---", *("---:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:,.0f}"
