"""Makes the pictures in `docs/voorbeeld/` from the examples, with LibreOffice and poppler: `make pages`.

A picture of each page that README shows, and of every document of every example a sheet with all its pages.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from ivpgen import load, render
from ivpgen.office import Office, need

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "voorbeeld"
SHEETS = TARGET / "overzicht"
EXAMPLES = ("voorbeeldstad", "samen", "klein/plan.yaml")
WIDTH = 460
COLUMNS = 10
THUMBNAIL = 150
GAP = 6
COLOURS = 32


class Page(NamedTuple):
    """A page to show: the picture's name, the document of voorbeeldstad, and words that only that page has ("" for the first page)."""

    name: str
    document: str
    words: str


PAGES = (
    Page("omslag", "ivp", ""),
    Page("prioriteiten", "ivp", "Waarom deze prioriteit"),
    Page("veiligheidsbeeld", "ivp", "De belangrijkste trends"),
    Page("maatregelen", "uitvoeringsplan-2027", "A1a"),
    Page("planning", "uitvoeringsplan-2027", "in uitvoering in deze periode"),
)


def main() -> None:
    """Render the examples, lay them out, and keep the pictures."""
    SHEETS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for example in EXAMPLES:
            name = example.partition("/")[0]
            for document, pdf in _lay_out(example, Path(folder) / name).items():
                _sheet(pdf, SHEETS / f"{name}-{document.replace('/', '-')}.png")
        for page in PAGES:
            pdf = Path(folder) / EXAMPLES[0] / f"{page.document}.pdf"
            number = _number(pdf, page.words)
            (picture,) = _pictures(pdf, WIDTH, number)
            picture.save(TARGET / f"{page.name}.png", optimize=True)


def _lay_out(example: str, folder: Path) -> dict[str, Path]:
    """The PDF of each document of an example, by the name of the document."""
    made = {}
    with Office(need("Voor de plaatjes", pdf=False)) as office:
        for name, data in office.convert(render(load(ROOT / "examples" / example)).files, "pdf").items():
            document = name.removesuffix(".docx")
            made[document] = folder / f"{document}.pdf"
            made[document].parent.mkdir(parents=True, exist_ok=True)
            made[document].write_bytes(data)
    return made


def _sheet(pdf: Path, target: Path) -> None:
    """Every page of a document, small, on one picture."""
    pictures = list(_pictures(pdf, THUMBNAIL))
    width, height = (max(picture.size[side] for picture in pictures) + GAP for side in (0, 1))
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (min(len(pictures), COLUMNS) * width + GAP, rows * height + GAP), "#8A8A8A")
    for number, picture in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        sheet.paste(picture, (GAP + column * width, GAP + row * height))
    sheet.quantize(COLOURS).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {len(pictures)} pages")


def _pictures(pdf: Path, width: int, number: int | None = None) -> Iterator[Image.Image]:
    """Each page of a PDF so many pixels wide, or only one of them."""
    only = () if number is None else ("-f", number, "-l", number)
    with tempfile.TemporaryDirectory() as folder:
        _run("pdftoppm", "-png", *only, "-scale-to-x", width, "-scale-to-y", -1, pdf, Path(folder) / "page")
        for path in sorted(Path(folder).iterdir()):
            with Image.open(path) as picture:
                yield picture.convert("RGB")


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
