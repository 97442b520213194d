"""Numbers that texts take from indicators, in the forms that LibreOffice makes."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from ivpgen.rendering import render
from tests.documents.build import ONE, planned
from tests.office.libre import OFFICE
from tests.office.libre import ONE as ONE_PROCESS

pytestmark = [OFFICE, ONE_PROCESS]

PLAN = """
bronnen: [{id: politie, naam: Politie}]
indicatoren:
  - {id: inbraak, naam: Woninginbraken, eenheid: aantal, bron: politie, waarden: {2024: 1254, 2025: {waarde: 61, voorlopig: ja}}}
samenvatting: |
  Het waren er **{{ cijfer: inbraak 2025 }}**, {{ cijfer: inbraak 2024-2025 }} dan eerst. Ooit: {{ cijfer: inbraak 2011 }}.
"""
SENTENCE = "Het waren er 61 (voorlopig), voorlopig 1.193 minder dan eerst. Ooit: {{ cijfer: inbraak 2011 }}."
TITLE = "Van 1.254 inbraken naar nul"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    head = ONE.replace("Veilig in Proefdorp", "Van {{ cijfer inbraak 2024 }} inbraken naar nul")
    planmap = planned(tmp_path_factory.mktemp("cijfers"), PLAN, head=head)
    return dict(render(planmap, documents=["ivp"], to=["odt", "pdf"]).files)


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_an_odt_has_the_numbers_in_the_text_and_in_the_title(made: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["ivp.odt"])) as package:
        content = plain("".join(map(str, etree.fromstring(package.read("content.xml")).itertext())))
        meta = plain("".join(map(str, etree.fromstring(package.read("meta.xml")).itertext())))
    assert SENTENCE in content
    assert TITLE in content
    assert TITLE in meta


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed: .ci/run does that")
def test_a_pdf_has_the_numbers_in_the_text_and_in_the_title(made: dict[str, bytes], tmp_path: Path) -> None:
    file = tmp_path / "ivp.pdf"
    file.write_bytes(made["ivp.pdf"])
    answer = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    said = plain(answer.stdout.decode())
    assert SENTENCE in said
    assert TITLE in said
