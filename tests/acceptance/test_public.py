"""What is not public stays out of the public version, and is checked all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.promise import run, word_text

PLAN = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
gemeenten:
  - id: proefdorp
    naam: Proefdorp
inleiding: Dit mag iedereen lezen.
bevindingen:
  - id: pand
    openbaar: nee
    tekst: Er staat een verdacht pand aan de Kade.
    gevolg: regulier
    sleutel: x
"""


@pytest.mark.parametrize("public", [True, False])
def test_the_public_version(tmp_path: Path, public: bool) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    answer = run("render", *(["--public"] if public else []), cwd=tmp_path)
    assert answer.code == 1
    assert "plan.yaml:13:5: fout[IVP201]" in answer.err
    made = word_text((tmp_path / "uit" / "ivp.docx").read_bytes())
    assert "Dit mag iedereen lezen." in made
    assert ("verdacht pand" in made) is not public
