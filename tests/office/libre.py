"""What the tests of LibreOffice share: its absence is said, and a document is laid out once."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ivpgen.plan.load import load
from ivpgen.rendering import Rendered, render
from tests.documents.made import ROOT

OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: .ci/run does that")
ONE = pytest.mark.xdist_group("libreoffice")
"""Puts tests in the process that has the documents already."""


@cache
def laid_out() -> Rendered:
    """An uitvoeringsplan of the example in every form that LibreOffice makes."""
    plan = load(ROOT / "examples" / "voorbeeldstad")
    return render(plan, documents=["uitvoeringsplan-2028"], to=["docx", "odt", "pdf"])


def found_by_outloud(pdf: Path, *options: str) -> list[dict[str, Any]]:
    """The errors and warnings that the checker outloud finds in a PDF; skips where it isn't installed."""
    program = Path(sys.executable).with_name("outloud")
    if not program.is_file():
        pytest.skip("the checker outloud is not installed: .ci/run does that")
    report = pdf.with_suffix(".json")
    command = [str(program), "--quiet", "--fail-on", "never", "--json", str(report), *options, str(pdf)]
    subprocess.run(command, check=True, capture_output=True)
    (result,) = json.loads(report.read_text("utf-8"))["results"]
    assert result["stats"]["pages"] > 0
    return [one for one in result["findings"] if one["severity"] in {"error", "warning"}]
