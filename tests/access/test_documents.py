"""Our own documents: nothing is found in any of them, in whatever house style they are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.access import check
from ivpgen.access.document import TEKST
from ivpgen.html.tree import parse
from ivpgen.word import write
from tests.documents.made import EXAMPLES, files, planmap
from tests.word.house_styles import HOUSE_STYLES
from tests.word.sample import image, sample

# Pale headings, small captions and no page numbers: what rendering a plan mends, and the writer alone doesn't.
FAULTS_OF_PYTHON_DOCX = {"T18", "T24", "T25"}
# The title of this cover stands in a text box and nowhere else. A screen reader may pass it over, so that it is a fault
# indeed; only the municipality can say what its cover looks like without. `ivpgen render` says so each time.
ON_ITS_COVER = {"omslag": {"T09"}}


@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_is_found_in_the_documents_of_the_examples(example: str) -> None:
    for path, data in files(example).items():
        assert check(data) == [], path


@pytest.mark.parametrize("name", HOUSE_STYLES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_nor_in_other_house_styles_but_for_what_lies_on_their_cover(example: str, name: str, tmp_path: Path) -> None:
    style = tmp_path / "huisstijl.docx"
    style.write_bytes(HOUSE_STYLES[name]())
    made = rendering.render(planmap(example), house_style=style)
    for path, data in made.files.items():
        found = check(data)
        assert {one.code for one in found} == ON_ITS_COVER.get(name, set()), path
        assert all(plek.deel == TEKST and not plek.pad for one in found for plek in one.plekken), "before any heading"
    assert any("tekstvak" in one for one in made.meldingen) == (name in ON_ITS_COVER)


@pytest.mark.parametrize("name", ["engels", "dotx"])
def test_a_house_style_with_faults_of_its_own_gives_just_those(name: str) -> None:
    data = write(parse(sample()), house_style=HOUSE_STYLES[name](), image=image).data
    own = write(parse(sample()), house_style=HOUSE_STYLES["eigen"](), image=image).data
    assert {one.code for one in check(data)} - {one.code for one in check(own)} == FAULTS_OF_PYTHON_DOCX
