"""What this computer needs for ODT and PDF, asked before any work is done."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar

_NAMES = ("soffice", "libreoffice")
_USUAL = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (r"LibreOffice\program\soffice.com", r"LibreOffice\program\soffice.exe"),
}
_ELSEWHERE = "/opt/libreoffice*/program/soffice"


def need(what: str, *, pdf: bool) -> Path:
    """The program of LibreOffice; raises Onbruikbaar, saying how to get what is absent. `pdf`: whether PDFs are read as well.

    `what` begins the sentence: "Voor odt".
    """
    found = _program()
    if found is None:
        raise Onbruikbaar(
            f"{what} is LibreOffice nodig, en dat staat niet op deze computer.",
            hoe="Installeer LibreOffice (gratis; op Debian en Ubuntu: apt install libreoffice-writer), of vraag je beheerder. "
            "docx, html en md kunnen zonder.",
        )
    if pdf and find_spec("pikepdf") is None:
        raise Onbruikbaar(
            f"{what} is het Python-pakket pikepdf nodig, en dat is niet geïnstalleerd.",
            hoe="Installeer ivpgen met de toevoeging pdf: in de map met de code, pipx install --force '.[pdf]'.",
        )
    return found


def _program() -> Path | None:
    """LibreOffice on the path, or in the usual places of this system."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    if sys.platform == "win32":
        bases = [os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")]
        places = [Path(base, place) for base in bases if base for place in _USUAL["win32"]]
    else:
        newest_first = sorted(Path("/").glob(_ELSEWHERE.removeprefix("/")), reverse=True)
        places = [*map(Path, _USUAL.get(sys.platform, ())), *newest_first]
    return next((place for place in places if place.is_file()), None)
