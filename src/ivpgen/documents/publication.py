"""What a document says about itself to who publishes it: the fields of DiWoo, with the codes of TOOI, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ivpgen.documents.state import deciding, gemeenten
from ivpgen.method.gemeenten import zoek
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.planmap import Editie, Stuk

_TOOI = "https://identifier.overheid.nl/tooi"
_EU = "http://publications.europa.eu/resource/authority"
_CODE = re.compile(r"GM\d{4}")
# Woo, article 3.3; which document belongs where is our own reading.
_OF_THE_COUNCIL = ("c_db4862c3", "Vergaderstukken decentrale overheden")
_YEARLY = ("c_c6cd1213", "Jaarplannen en jaarverslagen")
_ADOPTION = ("c_641ecd76", "vaststelling")
_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "html": "text/html",
    "md": "text/markdown",
}
_IN_THE_LIST_OF_FORMATS = frozenset({"docx", "odt", "pdf", "html"})


_PAPERS_OF_THE_COUNCIL = frozenset(
    {"startnotitie", "veiligheidsanalyse", "raadsvoorstel", "raadsbesluit", "raadsinformatiebrief"}
)


def publication(
    editie: Editie, stuk: Stuk, head: Mapping[str, str], files: Sequence[str], papier: str = ""
) -> dict[str, Any]:
    """The fields of one document; `head` is what its tree says of it, `files` are the names of its files.

    A paper, by its name in `papier`, is not what was adopted, and has a category only where it goes to the raad.

    What the plan doesn't say is left out: nothing is made up. A document of several gemeenten has no publisher, for each of
    them publishes it by itself.
    """
    authors = [_author(one) for one in gemeenten(editie)]
    category = _OF_THE_COUNCIL if (papier or stuk is editie.plan) else _YEARLY
    categories = [_thesaurus(*category)] if not papier or papier in _PAPERS_OF_THE_COUNCIL else []
    fields: dict[str, Any] = {
        "identifiers": [head["ivpgen:kenmerk"]] if head.get("ivpgen:kenmerk") else [],
        "publisher": authors[0] if len(authors) == 1 else None,
        "opstellers": authors,
        "titelcollectie": {"officieleTitel": head.get("title", "")},
        "omschrijvingen": [head["description"]] if head.get("description") else [],
        "classificatiecollectie": {
            "informatiecategorieen": categories,
            "trefwoorden": [word.strip() for word in head.get("keywords", "").split(",") if word.strip()],
        },
        "creatiedatum": head.get("ivpgen:datum"),
        "language": {"resource": f"{_EU}/language/NLD", "label": "Nederlands"},
        "documenthandelingen": [] if papier else list(_adoptions(editie, stuk)),
        "bestanden": [_file(name) for name in files],
    }
    return {name: value for name, value in fields.items() if value}


def _author(gemeente: Gemeente) -> dict[str, str]:
    name = str(gemeente.naam or gemeente.id)
    known = zoek(name).gemeente
    code = str(gemeente.code).upper() or (known.code if known else "")
    address = {"resource": f"{_TOOI}/id/gemeente/{code.lower()}"} if _CODE.fullmatch(code) else {}
    return {**address, "label": f"Gemeente {name}"}


def _adoptions(editie: Editie, stuk: Stuk) -> Iterator[dict[str, Any]]:
    """The decisions that adopted it: each with its day where that is known to the day, and the body that took it."""
    for one in deciding(stuk.plan, editie):
        if one.genomen:
            day = one.datum.van if one.datum.van == one.datum.tot else None
            when = {"atTime": day.isoformat()} if day else {}
            who = {"wasAssociatedWith": {"label": str(one.orgaan)}} if one.orgaan else {}
            yield {"soortHandeling": _thesaurus(*_ADOPTION), **when, **who}


def _thesaurus(code: str, label: str) -> dict[str, str]:
    return {"resource": f"{_TOOI}/def/thes/kern/{code}", "label": label}


def _file(name: str) -> dict[str, Any]:
    form = name.rpartition(".")[2]
    resource = {"resource": f"{_EU}/file-type/{form.upper()}"} if form in _IN_THE_LIST_OF_FORMATS else {}
    return {"naam": name, "format": {**resource, "label": form.upper()}, "mediatype": _MEDIA[form]}
