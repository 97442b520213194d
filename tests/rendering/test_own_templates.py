"""A municipality's own templates in `sjablonen/`: they win by name, and a faulty one is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.diagnostics import Onbruikbaar
from tests.documents.build import planned
from tests.documents.printed import Printed

PLAN = "visie: Samen sterk.\nmiddelen: Er is geld."


def render(folder: Path, **templates: str | bytes) -> Printed:
    files = {f"sjablonen/{name.replace('__', '/')}.html.j2": text for name, text in templates.items()}
    return Printed(rendering.render(planned(folder, PLAN, files)).files["ivp.docx"])


def test_an_own_template_replaces_ours_by_name(tmp_path: Path) -> None:
    own = '{% import "macros.html.j2" as m %}<p class="inleiding">Onze visie:</p>{{ m.stukken(deel.tekst, niveau) }}'
    printed = render(tmp_path, onderdelen__visie=own)
    assert "Onze visie: Samen sterk." in printed
    assert "Er is geld." in printed


def test_any_text_can_be_overridden(tmp_path: Path) -> None:
    ours = render(tmp_path / "a")
    assert "ten minste eens in de vier jaar" in ours
    own = render(tmp_path / "b", onderdelen__kaders="<p>Onze raad besluit.</p>")
    assert "ten minste eens in de vier jaar" not in own
    assert "Onze raad besluit." in own


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{% if %}", "sjablonen/onderdelen/visie.html.j2"),
        ("{{ deel.bestaat_niet.dus_niet }}", "sjablonen/onderdelen/visie.html.j2"),
        ("{{ ''.__class__ }}", "sjablonen/onderdelen/visie.html.j2"),
        ("<p>niet gesloten", "onderdelen/visie.html.j2"),
        ("<marquee>x</marquee>", "onderdelen/visie.html.j2"),
        ("losse tekst", "onderdelen/visie.html.j2"),
        ('{% include "onderdelen/visie.html.j2" %}', "sjablonen/onderdelen/visie.html.j2"),
    ],
)
def test_a_faulty_one_is_said_with_its_name(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        render(tmp_path, onderdelen__visie=text)
    assert named in caught.value.hoe
    assert "sjabl" in caught.value.bericht


def test_one_that_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match=r"sjablonen/onderdelen/visie\.html\.j2 is niet te lezen"):
        render(tmp_path, onderdelen__visie=b"\xff\xfe\x00visie")


def test_other_files_in_the_folder_do_no_harm(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"sjablonen/LEESMIJ.txt": "uitleg", "sjablonen/logo.png": b"\x89PNG"}
    assert rendering.render(planned(tmp_path, PLAN, files)).files


def test_two_plans_with_other_templates_in_one_process(tmp_path: Path) -> None:
    assert "Eerste" in render(tmp_path / "a", onderdelen__visie="<p>Eerste</p>")
    assert "Tweede" in render(tmp_path / "b", onderdelen__visie="<p>Tweede</p>")
    assert "Samen sterk." in render(tmp_path / "c")
