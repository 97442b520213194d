"""What belongs together stays on one page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ivpgen.word import WordResult
from ivpgen.word.wml import NSMAP, W
from tests.word.conftest import Written
from tests.word.structure import Docx, problems, text


def kept(document: Docx, words: str) -> bool:
    paragraph = next(one for one in document.document.iter(f"{W}p") if text(one) == words)
    return paragraph.find("w:pPr/w:keepNext", NSMAP) is not None


@pytest.mark.parametrize("kind", ["ul", "ol"])
def test_the_sentence_that_announces_a_list_stays_with_it(written: Written, kind: str) -> None:
    document = written(f"<p>Dit plan gaat over:</p><{kind}><li>een</li><li>twee</li></{kind}><p>Einde.</p>")
    assert kept(document, "Dit plan gaat over:")
    assert not kept(document, "Einde.")


def test_another_sentence_before_a_list_is_not_held(written: Written) -> None:
    assert not kept(written("<p>Dit is een zin.</p><ul><li>een</li></ul>"), "Dit is een zin.")


def test_the_small_line_under_a_heading_stays_with_what_follows(written: Written) -> None:
    document = written('<h1>Thema</h1><p class="klein">Regulier werk</p><p>Tekst</p><p class="klein">Partners</p>')
    assert kept(document, "Regulier werk")
    assert not kept(document, "Partners")


def test_what_is_kept_together_is_sound_word(result: Callable[[str], WordResult]) -> None:
    body = '<h1>Thema</h1><p class="klein">Regulier werk</p><p>Over:</p><ul><li>een</li></ul>'
    assert problems(result(body).data) == []


def test_the_last_row_of_a_table_does_not_stand_alone(written: Written) -> None:
    rows = "".join(f"<tr><td>{number}</td><td>x{number}</td></tr>" for number in range(1, 5))
    document = written(f"<table><tbody>{rows}</tbody></table>")
    assert [kept(document, words) for words in ("1", "2", "3", "x3", "4", "x4")] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]


def test_a_table_of_two_rows_is_left_as_it_is(written: Written) -> None:
    assert not kept(written("<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"), "1")
