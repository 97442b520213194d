from __future__ import annotations

import pytest

from ivpgen.word.wml import NSMAP, W
from tests.word.conftest import Written
from tests.word.structure import text


@pytest.mark.parametrize(
    ("words", "glued"),
    [
        ("Veilig in 2027-2030", 1),
        ("2023-2026 en 2027-2030, samen", 2),
        ("<em>Plan 2027-2030</em> van <strong>ons</strong>", 1),
        ("Overleg 06-2027", 0),
        ("Zorg- en Veiligheidshuis", 0),
    ],
)
def test_years_on_the_cover_stay_on_one_line_and_read_as_they_were_written(
    written: Written, words: str, glued: int
) -> None:
    document = written(f'<header class="omslag"><p class="titel">{words}</p></header><h1>Een</h1><p>In 2027-2030.</p>')
    title = next(paragraph for paragraph in document.document.iter(f"{W}p"))
    assert len(title.findall(".//w:noBreakHyphen", NSMAP)) == glued
    assert text(title) == words.replace("<em>", "").replace("</em>", "").replace("<strong>", "").replace(
        "</strong>", ""
    )
    assert len(document.document.findall(".//w:noBreakHyphen", NSMAP)) == glued
