"""Whose house style a document gets, and what is said when it can't be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.resources import template_path
from tests.documents.build import THREE, planned
from tests.word.house_styles import HOUSE_STYLES
from tests.word.structure import Docx

OTHER = next(made for name, made in HOUSE_STYLES.items() if made() != template_path("huisstijl.docx").read_bytes())


def styles(data: bytes) -> bytes:
    return Docx(data).files["word/styles.xml"]


def made(folder: Path, plan: str = "", chosen: Path | None = None, **files: bytes) -> bytes:
    named = {name.replace("_", "/", 1) + ".docx": data for name, data in files.items()}
    return styles(rendering.render(planned(folder, plan, named), house_style=chosen).files["ivp.docx"])


def test_the_house_style_that_is_asked_for_wins(tmp_path: Path) -> None:
    ours = made(tmp_path / "a")
    other = made(tmp_path / "b", huisstijl=OTHER())
    assert ours != other
    assert made(tmp_path / "c", "huisstijl: stijl/eigen.docx", stijl_eigen=OTHER()) == other
    (tmp_path / "gekozen.docx").write_bytes(OTHER())
    assert made(tmp_path / "d", chosen=tmp_path / "gekozen.docx") == other
    ours_again = made(
        tmp_path / "e", "huisstijl: stijl/eigen.docx", template_path("huisstijl.docx"), stijl_eigen=OTHER()
    )
    assert ours_again == ours


@pytest.mark.parametrize("name", ["weg.docx", "../buiten.docx", "/etc/passwd", "x" * 300 + ".docx", "map"])
def test_a_house_style_that_is_not_in_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "buiten.docx").write_bytes(OTHER())
    (tmp_path / "plan" / "map").mkdir(parents=True)
    made = rendering.render(planned(tmp_path / "plan", f"huisstijl: {name}"))
    assert [one for one in made.meldingen if "staat niet in de map van het plan" in one]
    assert made.files == rendering.render(planned(tmp_path / "ours", "")).files


@pytest.mark.parametrize("data", [b"", b"geen zip", template_path("huisstijl.docx").read_bytes()[:2000]])
def test_a_house_style_that_can_not_be_read(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        rendering.render(planned(tmp_path, "", {"huisstijl.docx": data}))
    assert "huisstijl" in caught.value.bericht.lower()


def test_a_house_style_that_disappeared(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="niet te lezen"):
        rendering.render(planned(tmp_path, ""), house_style=tmp_path / "weg.docx")


def test_a_gemeente_may_have_its_own_in_its_edition(tmp_path: Path) -> None:
    plan = "per_gemeente: {teststad: {huisstijl: stad.docx}}"
    files = rendering.render(planned(tmp_path, plan, {"stad.docx": OTHER()}, head=THREE)).files
    assert styles(files["teststad/ivp.docx"]) != styles(files["ivp.docx"])
    assert styles(files["proefdorp/ivp.docx"]) == styles(files["ivp.docx"])


def test_what_should_be_mended_is_said_once_and_colours_that_can_not_be_read_are_replaced(tmp_path: Path) -> None:
    plan = "per_gemeente: {teststad: {huisstijl: stad.docx}}"
    data = HOUSE_STYLES["engels"]()
    made = rendering.render(planned(tmp_path, plan, {"stad.docx": data, "huisstijl.docx": data}, head=THREE))
    contrast = [one for one in made.meldingen if "contrast" in one]
    assert len(contrast) == 1
    assert "“Kop 2”" in contrast[0]
    assert "Het papier is Letter, geen A4." in made.meldingen
    assert [one for one in made.meldingen if "ivpgen style" in one]
    assert b"4F81BD" not in styles(made.files["ivp.docx"]).partition(b'w:val="heading 2"')[2][:600]


def test_ours_has_nothing_said_of_it(tmp_path: Path) -> None:
    own = template_path("huisstijl.docx").read_bytes()
    assert rendering.render(planned(tmp_path, "", {"huisstijl.docx": own})).meldingen == []


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_a_text_of_the_plan_is_on_every_cover(tmp_path: Path, name: str) -> None:
    made = rendering.render(planned(tmp_path, "ondertitel: Samen sterk", {"huisstijl.docx": HOUSE_STYLES[name]()}))
    document = Docx(made.files["ivp.docx"])
    cover = "".join(map(str, document.document.itertext())).partition("Inhoud")[0]
    assert "Veilig in Proefdorp" in cover
    assert "Samen sterk" in cover
    assert "vorige gebruiker" not in cover
