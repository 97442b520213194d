"""What Word calls its built-in styles: in the file English and the same everywhere, on the screen of a Dutch Word otherwise."""

from __future__ import annotations

DUTCH_NAMES = {
    "normal": "Standaard",
    **{f"heading {level}": f"Kop {level}" for level in range(1, 10)},
    "title": "Titel",
    "subtitle": "Ondertitel",
    "caption": "Bijschrift",
    "quote": "Citaat",
    "toc heading": "Kop van inhoudsopgave",
    **{f"toc {level}": f"Inhopg {level}" for level in range(1, 10)},
    "table of figures": "Lijst met afbeeldingen",
    "list bullet": "Lijst opsom.teken",
    "list bullet 2": "Lijst opsom.teken 2",
    "list bullet 3": "Lijst opsom.teken 3",
    "list number": "Lijstnummering",
    "list number 2": "Lijstnummering 2",
    "list number 3": "Lijstnummering 3",
    "list continue": "Lijstvoortzetting",
    "list continue 2": "Lijstvoortzetting 2",
    "list continue 3": "Lijstvoortzetting 3",
    "header": "Koptekst",
    "footer": "Voettekst",
    "footnote text": "Voetnoottekst",
    "footnote reference": "Voetnootmarkering",
    "hyperlink": "Hyperlink",
}
"""The name in the file, in lower case, to the name that a Dutch Word shows: for messages, and for files whose maker used it as name."""

_BUILT_IN = {dutch.lower(): name for name, dutch in DUTCH_NAMES.items()}


def built_in(name: str) -> str:
    """The name of a style as Word itself would have it, in lower case: `kop 1` is `heading 1`; others as they are."""
    lower = name.strip().lower()
    return _BUILT_IN.get(lower, lower)
