"""Placeholders in headers and footers, `{{ titel }}`: Word may have split one over several runs."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from ivpgen.word.wml import SPACE, TEXT, P

_PLACEHOLDER = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def values(meta: Mapping[str, str]) -> dict[str, str]:
    """What placeholders stand for, by name: everything that the head of the document says, and lines made of it."""
    found = {name.removeprefix("ivpgen:"): content for name, content in meta.items()}
    title = meta.get("title", "")
    municipality = meta.get("ivpgen:gemeente", meta.get("author", ""))
    status, version, date = found.get("status", ""), found.get("versie", ""), in_words(found.get("datum", ""))
    line = ", ".join(filter(None, [status, version and f"versie {version}", date]))
    found |= {"titel": title, "gemeente": municipality, "status": status, "versie": version, "datum": date}
    return {"kop": title, **found, "versieregel": line[:1].upper() + line[1:]}


def fill(root: etree._Element, values: Mapping[str, str]) -> list[str]:
    """Fill in the placeholders of a header or footer; the names that aren't known, which stay as they are."""
    unknown: list[str] = []
    for paragraph in root.iter(P):
        texts = [text for text in paragraph.iter(TEXT) if next(text.iterancestors(P)) is paragraph]
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
    return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}"


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
