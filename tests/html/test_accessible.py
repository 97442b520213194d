"""Pages of the examples in a browser: axe-core finds nothing, on a phone and on a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.made import EXAMPLES, pages
from tests.html.browser import BROWSER, looked_at

PHONE, SCREEN = 360, 1280


def made(name: str, document: str) -> str:
    return pages(name)[document.replace(".docx", ".html")].decode()


DOCUMENTS = [(name, "ivp.docx") for name in EXAMPLES] + [("examples/voorbeeldstad", "uitvoeringsplan-2028.docx")]


@BROWSER
@pytest.mark.parametrize("width", [PHONE, SCREEN])
@pytest.mark.parametrize(("name", "document"), DOCUMENTS)
def test_axe_finds_nothing_and_the_page_fits_the_window(name: str, document: str, width: int, tmp_path: Path) -> None:
    found = looked_at(made(name, document), tmp_path, width)
    assert found["violations"] == []
    assert found["overflow"] <= 0
    assert {"color-contrast", "heading-order", "region"} <= {*found["passes"]}


@BROWSER
def test_axe_sees_what_is_wrong(tmp_path: Path) -> None:
    spoilt = made("examples/voorbeeldstad", "ivp.docx")
    spoilt = spoilt.replace('lang="nl-NL"', "").replace("--zacht: #52616b", "--zacht: #b8c2c8")
    found = looked_at(spoilt, tmp_path, SCREEN)
    assert {rule for rule, _ in found["violations"]} >= {"html-has-lang", "color-contrast"}
