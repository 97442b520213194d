"""What LibreOffice adds to the Word files of a plan: page numbers in their tables of contents, and the forms made from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from ivpgen.office import Office, finished_odt, finished_pdf, need, pages

Contents = Mapping[str, Mapping[str, str]]
"""Per document the bookmark of each line of its tables of contents."""
Again = Callable[[Mapping[str, Mapping[str, int]]], dict[str, bytes]]
"""Writes the Word files with, per document, the page of each of those lines."""
_TRIES = 3
"""A page number may push a line to the next page, and that page number the next; more than once is rare."""


class LaidOut(NamedTuple):
    """The files by form and document, and what the reader should know."""

    files: dict[str, dict[str, bytes]]
    meldingen: list[str]


def needed(forms: Collection[str]) -> Path:
    """The program of LibreOffice; raises Onbruikbaar, saying what for, when it or what else these forms need isn't there."""
    what = [form for form in ("odt", "pdf") if form in forms]
    said = f"Voor {' en '.join(what)}" if what else "Voor bladzijdenummers in de inhoudsopgave"
    return need(said, pdf=what != ["odt"])


def lay_out(
    program: Path,
    forms: Collection[str],
    files: dict[str, bytes],
    contents: Contents,
    again: Again,
    *,
    page_numbers: bool,
) -> LaidOut:
    """Have LibreOffice make the forms of Word files by their name, each of which has `contents` as its bookmarks.

    The page numbers in the tables of contents come from a layout that has them in it already, or they
    are left out.
    """
    made: dict[str, dict[str, bytes]] = {"docx": files}
    said: list[str] = []
    with Office(program) as office:
        if page_numbers or "pdf" in forms:
            made["docx"], pdfs, said = _numbered(office, files, contents, again)
            if "pdf" in forms:
                made["pdf"] = {name: finished_pdf(pdf, made["docx"][name]) for name, pdf in pdfs.items()}
        if "odt" in forms:
            odts = office.convert(made["docx"], "odt")
            made["odt"] = {name: finished_odt(odt, made["docx"][name]) for name, odt in odts.items()}
    return LaidOut(made, said)


def _numbered(
    office: Office,
    files: dict[str, bytes],
    contents: Contents,
    again: Again,
) -> tuple[dict[str, bytes], dict[str, bytes], list[str]]:
    """The Word files and PDFs with page numbers that are right, and what is to be said of those without."""
    known: dict[str, dict[str, int]] = {name: {} for name in files}
    for _ in range(_TRIES):
        pdfs = office.convert(files, "pdf")
        found = _pages(pdfs, files, contents)
        if found == known:
            break
        known, files = found, again(found)
    else:
        found = _pages(office.convert(files, "pdf"), files, contents)
        known = {name: numbers if numbers == found[name] else {} for name, numbers in known.items()}
        files = again(known)
        pdfs = office.convert(files, "pdf")
    without = [name for name, numbers in known.items() if not numbers and contents[name]]
    return (
        files,
        pdfs,
        [f"De inhoudsopgave van {name} heeft geen bladzijdenummers: die waren niet te bepalen." for name in without],
    )


def _pages(pdfs: Mapping[str, bytes], files: Mapping[str, bytes], contents: Contents) -> dict[str, dict[str, int]]:
    return {name: pages(pdf, files[name], contents[name]) for name, pdf in pdfs.items()}
