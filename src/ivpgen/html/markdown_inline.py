"""Inline content as Markdown, with everything escaped that a reader of Markdown could take for a sign."""

from __future__ import annotations

import re

from lxml import etree

from ivpgen.html.tree import UnknownElement, collapse

_SIGNS = re.compile(r"[\\`*\[\]<]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~")
_AT_START = re.compile(r"(?m)^([ ]*)(?:(#{1,6}|[-+=>:])(?=[ ]|$)|(\d{1,9})([.)])(?=[ ]|$)|(>|\||-{2,}|={2,}|~{3,}))")
_PAIRS = {"strong": "**", "em": "*", "s": "~~"}


def inline(element: etree._Element) -> str:
    """What is inside an element, as one paragraph; a break is a backslash at the end of a line."""
    lines = (part.strip(" ") for part in _inside(element).split("\n"))
    return _AT_START.sub(_escaped_start, "\\\n".join(lines).strip("\n"))


def words(content: str) -> str:
    """Plain text with its signs escaped."""
    return _SIGNS.sub(r"\\\g<0>", collapse(content))


def picture(image: etree._Element) -> str:
    """A picture with its text alternative."""
    return f"![{words(image.get('alt', '').strip())}](<{image.get('src', '')}>)"


def _inside(element: etree._Element) -> str:
    """The content with every break as a line end."""
    return words(element.text or "") + "".join(_element(child) + words(child.tail or "") for child in element)


def _element(element: etree._Element) -> str:
    match element.tag:
        case "br":
            return "\n"
        case "strong" | "em" | "s":
            return _around(_inside(element), _PAIRS[element.tag])
        case "sub" | "sup":
            return f"<{element.tag}>{_inside(element)}</{element.tag}>"
        case "code":
            return _code(collapse("".join(map(str, element.itertext()))))
        case "a" if element.get("role") == "doc-noteref":
            return f"[^{element.text}]"
        case "a" if not element.get("href", "").startswith("#"):
            return f"[{_inside(element)}](<{element.get('href', '')}>)"
        case "span" if element.get("class") == "gat":
            return _around(_inside(element), "**")
        case "span" | "abbr" | "a":
            return _inside(element)
        case "img":
            return picture(element)
        case _:
            raise UnknownElement(element)


def _around(content: str, sign: str) -> str:
    """The sign at both ends of the words, for with white space in between it would be no sign; each line has its own."""
    made = []
    for line in content.split("\n"):
        bare = line.strip(" ")
        before, after = line[: len(line) - len(line.lstrip(" "))], line[len(line.rstrip(" ")) :]
        made.append(f"{before}{sign}{bare}{sign}{after}" if bare else line)
    return "\n".join(made)


def _code(content: str) -> str:
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    fence = "`" * (longest + 1)
    room = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{fence}{room}{content}{room}{fence}" if content.strip() else content


def _escaped_start(found: re.Match[str]) -> str:
    indent, sign, number, point, other = found.groups()
    if number:
        return f"{indent}{number}\\{point}"
    return f"{indent}\\{sign or other}"
