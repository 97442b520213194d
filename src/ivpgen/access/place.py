"""A place in a Word file, as a reader finds it back."""

from __future__ import annotations

from typing import NamedTuple


class Plek(NamedTuple):
    """Where something stands: the headings above it, the start of its paragraph, and the part of the document."""

    pad: tuple[str, ...] = ()
    citaat: str = ""
    deel: str = ""
