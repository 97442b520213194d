"""What the tests of the Word room share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ivpgen.html.tree import parse
from ivpgen.resources import template_path
from ivpgen.word import WordResult, write
from tests.word.sample import image
from tests.word.structure import Docx

Written = Callable[[str], Docx]


@pytest.fixture(scope="session")
def house_style() -> bytes:
    return template_path("huisstijl.docx").read_bytes()


@pytest.fixture(scope="session")
def result(house_style: bytes) -> Callable[[str], WordResult]:
    """Writes what stands in a `<body>`, in ivpgen's own house style."""

    def write_body(body: str) -> WordResult:
        root = parse(f'<html lang="nl-NL"><head><title>Proef</title></head><body>{body}</body></html>')
        return write(root, house_style=house_style, image=image)

    return write_body


@pytest.fixture(scope="session")
def written(result: Callable[[str], WordResult]) -> Written:
    """The same, taken apart."""
    return lambda body: Docx(result(body).data)
