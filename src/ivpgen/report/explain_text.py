"""The explanation of rules as text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ivpgen.report.explained import CHECKLIST, Uitleg, Voorbeeld
from ivpgen.report.plain import paragraph, plain, wrap

_INDENT = "   "
_DEEP = _INDENT + "  "
_LINE = "-"
_MARGIN = re.compile(r" *(?:- )*")
_KEY = re.compile(r"[^:{\[\"']{1,40}:(?: |$)")


def text(rules: Sequence[Uitleg], *, width: int) -> str:
    """Every rule in sections, in lines of at most `width` columns; examples and addresses keep their own lines."""
    return f"\n\n{_LINE * min(width, 80)}\n\n".join("\n\n".join(_sections(one, width)) for one in rules)


def _sections(one: Uitleg, width: int) -> Iterator[str]:
    rule = one.regel
    yield f"{rule.code} {rule.naam}"
    yield _section("Waarom", [one.waarom], width)
    # On a line of its own an address can be clicked, however long it is.
    address = f"\n{_INDENT}{one.adres}" if one.adres else ""
    yield _section("Bron", one.bron, width) + address
    if one.vragen:
        yield _section(CHECKLIST.rstrip(":"), one.vragen, width)
    yield "\n".join(["Niveau, per profiel", *_levels(one), *paragraph(one.zwijgt, width, _INDENT)])
    if one.fout:
        yield _example("Zo klopt het niet", one.fout, width)
        yield _example("Zo wel", one.goed, width)
    yield _section("Oplossen", [one.herstel], width)
    yield _section("Uitzetten", [one.uitzetten], width) + "\n\n" + _indented(one.uitzondering, width)


def _section(heading: str, sentences: Sequence[str], width: int) -> str:
    lines = [line for sentence in sentences for line in paragraph(sentence, width, _INDENT)]
    return "\n".join([heading, *lines])


def _levels(one: Uitleg) -> Iterator[str]:
    for profiel, niveau, stops in one.niveaus:
        yield f"{_INDENT}{profiel:<10}  {niveau}{', houdt het plan tegen' if stops else ''}"


def _example(heading: str, files: Sequence[Voorbeeld], width: int) -> str:
    shown = []
    for file in files:
        name = [] if len(files) == 1 and file.bestand == "plan.yaml" else [f"{_INDENT}in {file.bestand}:"]
        shown.append("\n".join([*name, _indented(file.tekst, width)]))
    return "\n".join([heading, "\n".join(shown)])


def _indented(text: str, width: int) -> str:
    """An example; a line that is too long goes on below itself, as YAML would read it too."""
    lines = [part for line in text.rstrip("\n").split("\n") for part in _folded(line, width - len(_DEEP))]
    return "\n".join(f"{_DEEP}{line}".rstrip() for line in lines)


def _folded(line: str, width: int) -> Iterator[str]:
    margin = _MARGIN.match(line)
    first = margin[0] if margin else ""
    # What goes on must be deeper than its key.
    rest = " " * (len(first) + 2 * bool(_KEY.match(line, len(first))))
    indent = first
    for words in wrap(plain(line[len(first) :]).split(" "), width - len(rest)):
        yield indent + " ".join(words)
        indent = rest
