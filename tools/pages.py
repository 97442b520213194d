"""Makes the pictures of pages in `docs/voorbeeld/` from the example, with LibreOffice and poppler: `make pages`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from ivpgen import load, render

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "voorbeeld"
WIDTH = 460


class Page(NamedTuple):
    """A page to show: the picture's name, the document, and words that only that page has ("" for the first page)."""

    name: str
    document: str
    words: str


PAGES = (
    Page("omslag", "ivp.docx", ""),
    Page("prioriteiten", "ivp.docx", "Waarom deze prioriteit"),
    Page("veiligheidsbeeld", "ivp.docx", "De belangrijkste trends"),
    Page("maatregelen", "uitvoeringsplan-2027.docx", "A1a"),
    Page("planning", "uitvoeringsplan-2027.docx", "in uitvoering in deze periode"),
)


def main() -> None:
    """Render the example, lay it out, and keep one picture per page."""
    files = render(load(ROOT / "examples" / "voorbeeldstad")).files
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in sorted({page.document for page in PAGES}):
            (work / name).write_bytes(files[name])
            _run(
                "soffice",
                f"-env:UserInstallation=file://{work}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                work,
                work / name,
            )
            if not (work / name).with_suffix(".pdf").is_file():
                sys.exit(f"LibreOffice made no PDF of {name}.")
        for page in PAGES:
            pdf = (work / page.document).with_suffix(".pdf")
            number = _number(pdf, page.words)
            _run(
                "pdftoppm",
                "-png",
                "-singlefile",
                "-f",
                number,
                "-l",
                number,
                "-scale-to-x",
                WIDTH,
                "-scale-to-y",
                -1,
                pdf,
                TARGET / page.name,
            )
            print(f"{TARGET.relative_to(ROOT) / page.name}.png: page {number} of {page.document}")


def _number(pdf: Path, words: str) -> int:
    """The first page after the table of contents with these words; 1 when there are none to look for."""
    if not words:
        return 1
    pages = _run("pdftotext", "-layout", pdf, "-").split("\f")
    contents = next((number for number, text in enumerate(pages) if "Inhoudsopgave" in text), 0)
    return next(number for number, text in enumerate(pages, 1) if number > contents + 2 and words in text)


def _run(*command: object) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
