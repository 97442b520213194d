"""Lists that were typed: they look like a list, but Markdown sees lines of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding, Place
from ivpgen.patterns import pattern
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import LET_OP, Rule

_BULLETS = "•●▪■◦‣·"
_TYPED = pattern(rf"[ \t]*(?:[{_BULLETS}]|[–—](?= )|-(?=[^\W\d_])|[a-z]\)(?= ))")
_SIGNS = (*_BULLETS, "–", "—")
_TYPED_LINE = pattern(r"\n[ \t]*(?:-[^\W\d_]|[a-z]\) )")
_IN_LINE = pattern(rf"[{_BULLETS}][^\n{_BULLETS}]*[^\W_][^\n{_BULLETS}]*[{_BULLETS}]\s*[^\W_]")
_FOLDED = pattern(r"^[ \t]*[-*•][ \t]+\S", re.MULTILINE)
_HOW = "Begin elke regel met een streepje en een spatie, na een lege regel, in een tekst die met | begint."


def may_be_typed_in(file: str) -> bool:
    """Whether a file may have lines or bullets of a list that was typed."""
    return any(sign in file for sign in _SIGNS) or _TYPED_LINE.search(file) is not None


def folded_lists(passage: Passage) -> Iterator[Finding]:
    """A list that YAML folded into one line."""
    marks = list(_FOLDED.finditer(passage.written))
    if len(marks) > 1:
        index = passage.node.start_mark.index + marks[0].end() - 1
        line = passage.raw[index:].split("\n")[0]
        yield Finding(
            "IVP932",
            passage.at(index, len(line)),
            "Deze opsomming wordt één alinea: zo geschreven zet YAML de regels achter elkaar.",
            "Zet een | achter de sleutel, of maak er in een lijst van YAML punten van.",
        )


def typed_lists(passage: Passage) -> Iterator[Finding]:
    """Two or more lines in a row with a bullet of the keyboard, and bullets within a line."""
    if "\n" not in passage.shown and not _IN_LINE.search(passage.shown):
        return
    if passage.folds and len(_FOLDED.findall(passage.written)) > 1:
        return
    run: list[tuple[int, str]] = []
    for at, line in [*passage.lines(), (len(passage.shown), "-")]:
        if _TYPED.match(line):
            run.append((at, line))
        elif line.strip():
            if len(run) > 1:
                yield _found(passage.place_of_line(*run[0]))
            elif run and _IN_LINE.search(run[0][1]):
                yield _found(passage.place(run[0][0], run[0][0] + len(run[0][1])))
            run = []
            if _IN_LINE.search(line):
                yield _found(passage.place(at, at + len(line)))


def _found(place: Place) -> Finding:
    return Finding("IVP932", place, "Dit is een getypte opsomming, geen lijst.", _HOW)


RECORDS = (
    Rule(
        "IVP932",
        "getypte-opsomming",
        LET_OP,
        "Getypte bolletjes worden in het document een doorlopende alinea, en een voorleesprogramma noemt ze geen lijst (EN 301 549, 10.1.3.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  Dit plan gaat over:
  • wonen
  • werken
""",
        goed="""\
inleiding: |
  Dit plan gaat over:

  - wonen
  - werken
""",
        herstel="Gebruik een streepje met een spatie erachter.",
    ),
)
