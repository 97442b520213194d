"""Markdown that is more than plain paragraphs → the vocabulary of the document model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape

_ALIGNED = "style"
_DEFINED = re.compile(r"^ {0,3}(\[\^[^\]\s]+\]):[ \t]*", re.MULTILINE)
_SPACE = Token("text", "", 0, content=" ")


@cache
def _markdown() -> MarkdownIt:
    from mdit_py_plugins.footnote import footnote_plugin

    return (
        MarkdownIt("commonmark", {"html": False, "xhtmlOut": True, "typographer": False})
        .enable("table")
        .use(footnote_plugin, inline=True, move_to_end=True)
    )


def blocks(text: str, *, highest: int, lowest: int) -> str:
    """The blocks of a text as XHTML, its headings from `highest` down and none below `lowest`."""
    parser = _markdown()
    env: dict[str, Any] = {}
    tokens = parser.parse(_without_orphans(text) if "[^" in text else text, env)
    return str(
        parser.renderer.render(_in_vocabulary(tokens, range(highest, lowest + 1), parser, env), parser.options, env)
    )


def _in_vocabulary(tokens: Sequence[Token], levels: range, parser: MarkdownIt, env: dict[str, Any]) -> list[Token]:
    """Headings at the level of their place, header cells with a scope, aligned cells by class, footnotes where they are called."""
    highest = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
    notes = _notes(tokens, parser, env)
    made: list[Token] = []
    skip = 0
    for token in tokens:
        if token.type == "footnote_block_open":
            skip = 1
        if skip:
            skip = 0 if token.type == "footnote_block_close" else 1
            continue
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(levels[0] + int(token.tag[1]) - highest, levels[-1])}"
        elif token.type in {"th_open", "td_open"}:
            style = str(token.attrs.pop(_ALIGNED, ""))
            if "right" in style:
                token.attrs["class"] = "getal"
            if token.type == "th_open":
                token.attrs["scope"] = "col"
        elif token.type in {"fence", "code_block"}:
            token = _code(token.content)
        elif token.type == "inline" and token.children:
            token.children = [_called(child, notes) for child in token.children]
        made.append(token)
    return made


def _code(content: str) -> Token:
    """A block of code as a paragraph, a line each."""
    made = Token("html_block", "", 0)
    lines = [f"<code>{escape(line)}</code>" for line in content.splitlines() if line.strip()]
    made.content = f"<p>{'<br/>'.join(lines)}</p>\n"
    return made


def _notes(tokens: Sequence[Token], parser: MarkdownIt, env: dict[str, Any]) -> dict[int, str]:
    """The text of each footnote by its number, as inline HTML."""
    lines: dict[int, list[Token]] = {}
    number = -1
    for token in tokens:
        if token.type == "footnote_open":
            number = int(token.meta["id"])
        elif token.type == "inline" and number >= 0:
            lines.setdefault(number, []).append(token)
        elif token.type == "footnote_close":
            number = -1
    return {number: _note(number, lines, frozenset(), parser, env) for number in lines}


def _note(
    number: int, lines: Mapping[int, list[Token]], above: frozenset[int], parser: MarkdownIt, env: dict[str, Any]
) -> str:
    """One footnote; another that is called in it stands there between brackets."""
    inner = {
        other: f" ({_note(other, lines, above | {number}, parser, env)})"
        for token in lines.get(number, [])
        for child in token.children or []
        if child.type == "footnote_ref" and (other := int(child.meta["id"])) not in {number, *above}
    }
    children = [_inner(child, inner) for token in lines.get(number, []) for child in [*(token.children or []), _SPACE]]
    line = Token("inline", "", 0, children=children)
    return str(parser.renderer.render([line], parser.options, env)).strip()


def _inner(token: Token, notes: Mapping[int, str]) -> Token:
    if token.type != "footnote_ref":
        return token
    return Token("html_inline", "", 0, content=notes.get(int(token.meta["id"]), ""))


def _called(token: Token, notes: Mapping[int, str]) -> Token:
    if token.type != "footnote_ref":
        return token
    content = f'<span class="voetnoot">{notes.get(int(token.meta["id"]), "")}</span>'
    return Token("html_inline", "", 0, content=content)


def _without_orphans(text: str) -> str:
    """A text in which a footnote that nobody calls is an ordinary paragraph."""
    for found in reversed(list(_DEFINED.finditer(text))):
        if not re.search(rf"{re.escape(found[1])}(?!:)", text):
            text = text[: found.start(1)] + text[found.end() :]
    return text
