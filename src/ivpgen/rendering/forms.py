"""The forms in which a document can be made."""

from __future__ import annotations

from collections.abc import Sequence

from ivpgen.diagnostics import Onbruikbaar

FORMS = ("docx", "odt", "pdf", "html", "md")
"""By the end of the file's name, in the order in which they are listed."""
WORD = "docx"
PICTURED = "docx met afbeeldingen"
"""The Word file as LibreOffice is given it: the charts are pictures in it, whatever they are for who opens it in Word."""
OFFICE = frozenset({"odt", "pdf"})
"""Those that LibreOffice makes from the Word file."""


def forms(asked: Sequence[str]) -> list[str]:
    """The forms that are asked for, each once; raises Onbruikbaar for one that doesn't exist."""
    for form in asked:
        if form not in FORMS:
            raise Onbruikbaar(f"De vorm “{form}” bestaat niet.", hoe=f"Kies uit: {', '.join(FORMS)}.")
    return [form for form in FORMS if form in asked]
