"""With --public no secret is left in any part of any file that is made, in whatever form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.plan.load import load
from ivpgen.rendering.assignments import assignments, papers
from tests.acceptance.promise import run
from tests.acceptance.secret_plan import MARK, write
from tests.acceptance.unpacked import text, unpacked
from tests.office.libre import OFFICE, ONE

NUMBERS = ("7701", "7702", "7703", "880.088", "880088")
"""Figures that only private things have."""
BY_ITSELF = ("docx", "html", "md")


def made(folder: Path, forms: tuple[str, ...], *, public: bool) -> dict[str, bytes]:
    """Every document and paper of the plan in these forms, with the metadata for who publishes them."""
    planmap = load(folder, public=public)
    names = sorted({one.naam for one in (*assignments(planmap), *papers(planmap))})
    return rendering.render(planmap, documents=names, to=forms, metadata=True).files


def leaks(files: Mapping[str, bytes]) -> list[str]:
    """Where a secret stands, with what is around it."""
    found = []
    for name, data in files.items():
        for where, part in unpacked(name, data):
            said = text(part)
            # In the bytes of a picture any four figures may stand.
            for secret in (MARK,) if where.endswith((".png", ".pdf")) else (MARK, *NUMBERS):
                if secret in said:
                    at = said.index(secret)
                    found.append(f"{where}: {said[max(0, at - 40) : at + 40]!r}")
    return found


def test_no_secret_in_word_page_or_markdown(tmp_path: Path) -> None:
    files = made(write(tmp_path), BY_ITSELF, public=True)
    assert len(files) > 60
    assert leaks(files) == []


def test_the_same_plan_is_full_of_secrets_without_public(tmp_path: Path) -> None:
    found = leaks(made(write(tmp_path), BY_ITSELF, public=False))
    parts = {one.partition(": ")[0] for one in found}
    assert any("embeddings/" in part or ".xlsx" in part for part in parts), "the workbooks of charts are searched"
    for piece in ("word/document.xml", "media/", ".svg", "metadata.json", "!data-", "raadsvoorstel", "afbeeldingen/"):
        assert any(piece in part for part in parts), piece
    said = "\n".join(found)
    for number in ("7703", "880.088"):
        assert number in said


@OFFICE
@ONE
def test_no_secret_in_what_libreoffice_makes(tmp_path: Path) -> None:
    pytest.importorskip("pikepdf")
    write(tmp_path)
    planmap = load(tmp_path, public=True)
    files = rendering.render(
        planmap, documents=["ivp", "uitvoeringsplan-2027", "raadsvoorstel"], to=("odt", "pdf")
    ).files
    assert leaks(files) == []
    pages = "".join(
        text(part) for name, data in files.items() for where, part in unpacked(name, data) if "!page-" in where
    )
    assert "jeugdoverlast" in pages, "what a PDF shows is searched"


def test_what_is_public_stays(tmp_path: Path) -> None:
    files = made(write(tmp_path), ("md",), public=True)
    said = "\n".join(data.decode("utf-8", "replace") for name, data in files.items() if name.endswith(".md"))
    for kept in ("Toezicht in het park", "Minder overlast", "Politie", "In 8 gevallen", "Ook hier", "Na controle"):
        assert kept in said
    assert "in [niet openbaar] niet" in said.replace("\\", "")


def test_a_plan_that_is_private_itself_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("ivpgen: 1\ntitel: Plan\nopenbaar: nee\n", encoding="utf-8")
    answer = run("render", "--public", cwd=tmp_path)
    assert answer.code == 2
    assert "niet openbaar" in answer.err
    assert not (tmp_path / "uit").exists()


def test_the_check_that_render_prints_judges_the_whole_plan(tmp_path: Path) -> None:
    write(tmp_path)
    assert "uitvoering/geheim.yaml:4:1: fout[IVP201]" in run("render", "--public", cwd=tmp_path).err
