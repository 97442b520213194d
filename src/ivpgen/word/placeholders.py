"""Placeholders in headers, footers and covers, `{{ titel }}`: Word may have split one over several runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from ivpgen.phrases import MAANDEN
from ivpgen.word.wml import SPACE, TEXT, P

_PLACEHOLDER = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
COVER_NAMES = ("titel", "ondertitel", "gemeente", "periode", "status", "versie", "datum", "versieregel")
"""What a cover may ask for; headers and footers know these too, and everything else in the head of a document."""


def values(meta: Mapping[str, str]) -> dict[str, str]:
    """What placeholders stand for, by name: everything that the head of the document says, and lines made of it."""
    found = {name.removeprefix("ivpgen:"): content for name, content in meta.items()}
    title = meta.get("title", "")
    municipality = meta.get("ivpgen:gemeente", meta.get("author", ""))
    status, version, date = found.get("status", ""), found.get("versie", ""), in_words(found.get("datum", ""))
    line = ", ".join(filter(None, [status, version and f"versie {version}", date]))
    found |= {"titel": title, "gemeente": municipality, "status": status, "versie": version, "datum": date}
    return {"kop": title, "ondertitel": "", "periode": "", **found, "versieregel": line[:1].upper() + line[1:]}


def asked(paragraph: etree._Element) -> Iterator[str]:
    """The names of the placeholders in a paragraph, known or not, in lower case."""
    return (match[1].lower() for match in _PLACEHOLDER.finditer("".join(text.text or "" for text in _texts(paragraph))))


def fill(root: etree._Element, values: Mapping[str, str]) -> list[str]:
    """Fill in the placeholders of a header, footer or cover; those that aren't known, which stay as they are."""
    unknown: list[str] = []
    for paragraph in root.iter(P):
        texts = _texts(paragraph)
        # From the end, so that what was found before keeps its place.
        for match in reversed(list(_PLACEHOLDER.finditer("".join(text.text or "" for text in texts)))):
            name = match[1].lower()
            if name in values:
                _replace(texts, match.start(), match.end(), values[name])
            else:
                unknown.append(match[0])
    return unknown[::-1]


def in_words(date: str) -> str:
    """A date as a Dutch reader writes it: "2026-05-12" is "12 mei 2026"; anything else stays what it was."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", date)
    if found is None or not 1 <= int(found[2]) <= 12:
        return date
    return f"{int(found[3])} {MAANDEN[int(found[2]) - 1]} {found[1]}"


def _texts(paragraph: etree._Element) -> list[etree._Element]:
    """The texts of a paragraph, without those of the text boxes that are anchored in it."""
    return [text for text in paragraph.iter(TEXT) if next(text.iterancestors(P)) is paragraph]


def _replace(texts: list[etree._Element], start: int, end: int, replacement: str) -> None:
    """Put a text in the place of what stands from `start` to `end` in these runs together."""
    position = 0
    for text in texts:
        content = text.text or ""
        first, last = max(start - position, 0), min(end - position, len(content))
        if first < last:
            text.text = content[:first] + replacement + content[last:]
            text.set(SPACE, "preserve")
            replacement = ""
        position += len(content)
