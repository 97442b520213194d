"""Each gemeente of a joint plan may have a house style of its own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx

from ivpgen.plan.load import load
from ivpgen.rendering import render
from ivpgen.resources import template_path

PLAN = """\
ivpgen: 1
titel: Samen veilig
periode: 2027-2030
gemeenten:
  - {id: waterdam, naam: Waterdam}
  - {id: zandhove, naam: Zandhove}
per_gemeente:
  zandhove:
    huisstijl: zandhove.docx
"""


def test_an_edition_takes_the_house_style_of_its_gemeente(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    own = docx.Document(str(template_path("huisstijl.docx")))
    own.sections[0].page_width, own.sections[0].page_height = own.sections[0].page_height, own.sections[0].page_width
    own.save(str(tmp_path / "zandhove.docx"))
    files = render(load(tmp_path), documents=["ivp"]).files
    wide = {name: _is_wide(data) for name, data in files.items()}
    assert wide == {"ivp.docx": False, "waterdam/ivp.docx": False, "zandhove/ivp.docx": True}


def _is_wide(data: bytes) -> bool:
    section = docx.Document(BytesIO(data)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    return section.page_width > section.page_height
