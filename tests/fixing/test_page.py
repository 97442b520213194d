"""The page of the handleiding on fixes says what the records say."""

from __future__ import annotations

from tools.fixes_page import PAGE, page


def test_the_page_tells_of_every_fix() -> None:
    kept = PAGE.read_text(encoding="utf-8")
    assert kept == page(), (
        "docs/handleiding/herstellen.md is behind the fixes. Make it anew: python -m tools.fixes_page"
    )
