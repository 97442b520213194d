"""The sources that the catalogue rests on, looked up by the keys in every record's `bron`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from ivpgen.method.reading import Row, entry, read


class Bron(NamedTuple):
    """A publication; `jaar` may say "ca. 2016" and is empty where the page has no date, `url` where there is none."""

    slug: str
    titel: str
    uitgever: str
    jaar: str = ""
    url: str = ""


@cache
def _by_slug() -> dict[str, Bron]:
    return {slug: entry(Bron, cast(Row, row), slug=slug) for slug, row in read("bronnen").items()}


def bronnen() -> tuple[Bron, ...]:
    """All sources, in the order of the file; `project` stands for a choice of ivpgen itself."""
    return tuple(_by_slug().values())


def bron(slug: str) -> Bron | None:
    """The source with this key."""
    return _by_slug().get(slug)
