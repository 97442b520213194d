"""Pictures of the plan: inside its folder, with a text alternative, and a visible gap where one can't be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen import rendering
from tests.documents.build import planned
from tests.documents.printed import Printed
from tests.word.sample import png as drawn
from tests.word.structure import PICTURE, problems

PNG = drawn(60, 40)
PLAN = """
inleiding: |
  Zo ziet het eruit.

  ![De vier kernen op een rij](afbeeldingen/kaart.png)
bijlagen: [{titel: Kaart, afbeelding: kaart}]
afbeeldingen: [{id: kaart, bestand: afbeeldingen/kaart.png, alt: Kaart van Proefdorp, titel: De kernen, bron: Eigen werk}]
"""


def render(folder: Path, plan: str = PLAN, **files: bytes) -> tuple[Printed, list[str]]:
    named = {f"afbeeldingen/{name}.png": data for name, data in files.items()}
    made = rendering.render(planned(folder, plan, named))
    data = made.files["ivp.docx"]
    assert problems(data) == []
    return Printed(data), made.meldingen


def test_a_picture_is_shown_with_its_alternative_caption_and_source(tmp_path: Path) -> None:
    printed, told = render(tmp_path, kaart=PNG)
    assert told == []
    assert printed.text.count(PICTURE) == 2
    for text in ("De vier kernen op een rij", "Kaart van Proefdorp", "De kernen", "Bron: Eigen werk"):
        assert text in printed


@pytest.mark.parametrize(
    ("path", "data", "reason"),
    [
        ("afbeeldingen/kaart.png", None, "staat niet in de map van het plan"),
        ("../kaart.png", PNG, "ligt buiten de map van het plan"),
        ("/etc/hosts", None, "ligt buiten de map van het plan"),
        ("afbeeldingen/kaart.png", b"", "is geen PNG"),
        ("afbeeldingen/kaart.png", b"<svg/>", "is geen PNG"),
        ("afbeeldingen/kaart.png", PNG[:20], "is geen PNG"),
        ("afbeeldingen/kaart.png", PNG[:40], "is geen PNG"),
        ("afbeeldingen/kaart.png", b"\xff\xd8\xff\xc0\x00\x14\x08\x00\x14\x00\x1e\x04" + bytes(12), "CMYK"),
        ("afbeeldingen", None, "staat niet in de map van het plan"),
        ("a" * 300 + ".png", None, "is niet te lezen"),
    ],
)
def test_a_picture_that_can_not_be_shown_is_a_gap_and_is_said(
    tmp_path: Path, path: str, data: bytes | None, reason: str
) -> None:
    (tmp_path / "plan" / "afbeeldingen").mkdir(parents=True)
    if data is not None:
        (tmp_path / "plan" / path).write_bytes(data)
    printed, told = render(tmp_path / "plan", PLAN.replace("afbeeldingen/kaart.png", path))
    assert len(told) == 1
    assert reason in told[0]
    assert path in told[0]
    assert PICTURE not in printed.text
    for text in ("hier hoort de afbeelding", "De vier kernen op een rij", "Kaart van Proefdorp", "De kernen"):
        assert text in printed


def test_pictures_that_nothing_refers_to_stand_in_an_annex(tmp_path: Path) -> None:
    plan = "afbeeldingen: [{bestand: afbeeldingen/los.png, alt: Losse foto van het plein}]"
    printed, _ = render(tmp_path, plan, los=PNG)
    assert printed.headings()[-1] == "Afbeeldingen"
    assert "Losse foto van het plein" in printed
