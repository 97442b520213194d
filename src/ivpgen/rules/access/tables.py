"""Tables in a text whose header says nothing, or whose rows don't fit it."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.rules.passages import Passage
from ivpgen.rules.record import LET_OP, Rule

_RULER = pattern(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BAR = pattern(r"(?<!\\)\|")


def may_stand_in(file: str) -> bool:
    """Whether a file may have a table."""
    return "|" in file and "--" in file


def tables(passage: Passage) -> Iterator[Finding]:
    """What a reader of a table in Markdown would miss."""
    if "|" not in passage.shown or "--" not in passage.shown:
        return
    lines = list(passage.lines())
    number = 1
    while number < len(lines):
        if "|" in lines[number][1] and _RULER.fullmatch(lines[number][1]) and "|" in lines[number - 1][1]:
            yield from _header(passage, *lines[number - 1], _cells(lines[number][1]))
            columns = len(_cells(lines[number][1]))
            number += 1
            while number < len(lines) and "|" in lines[number][1]:
                yield from _row(passage, *lines[number], columns)
                number += 1
        number += 1


def _header(passage: Passage, at: int, line: str, ruler: list[str]) -> Iterator[Finding]:
    cells = _cells(line)
    if len(cells) != len(ruler):
        yield Finding(
            "IVP934",
            passage.place_of_line(at, line),
            f"De kop van deze tabel heeft {len(cells)} cellen, de streep eronder {len(ruler)}; zo wordt het geen tabel.",
            "Geef beide evenveel cellen.",
        )
    elif not all(cells):
        yield Finding(
            "IVP933",
            passage.place_of_line(at, line),
            f"Kolom {cells.index('') + 1} van deze tabel heeft geen kop.",
            "Zeg boven elke kolom wat erin staat.",
        )


def _row(passage: Passage, at: int, line: str, columns: int) -> Iterator[Finding]:
    cells = _cells(line)
    if len(cells) != columns:
        gone = "wat over is, valt weg" if len(cells) > columns else "de rest blijft leeg"
        yield Finding(
            "IVP934",
            passage.place_of_line(at, line),
            f"Deze rij heeft {len(cells)} cellen, de tabel {columns} kolommen; {gone}.",
            "Geef elke rij evenveel cellen als de kop; een streepje | in een tekst schrijf je als \\|.",
        )


def _cells(line: str) -> list[str]:
    line = line.strip()
    line = line.removeprefix("|")
    line = line[:-1] if line.endswith("|") and not line.endswith("\\|") else line
    return [cell.strip() for cell in _BAR.split(line)]


RECORDS = (
    Rule(
        "IVP933",
        "lege-tabelkop",
        LET_OP,
        "Een voorleesprogramma noemt bij elke cel de kop van de kolom; een lege kop zegt niets (EN 301 549, 10.1.3.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  |        | 2024 | 2025 |
  | ------ | ---- | ---- |
  | Inbraak | 81 | 74 |
""",
        goed="""\
inleiding: |
  | Soort  | 2024 | 2025 |
  | ------ | ---- | ---- |
  | Inbraak | 81 | 74 |
""",
        herstel="Geef elke kolom een kop.",
    ),
    Rule(
        "IVP934",
        "ongelijke-tabelrij",
        LET_OP,
        "In een rij met te veel of te weinig cellen valt tekst weg, of staat een cijfer onder de verkeerde kop (EN 301 549, 10.1.3.1).",
        bron="en-301549",
        zekerheid="afgeleid",
        fout="""\
inleiding: |
  | Soort   | 2024 | 2025 |
  | ------- | ---- | ---- |
  | Inbraak | 81 | 74 | daling |
""",
        goed="""\
inleiding: |
  | Soort   | 2024 | 2025 | Trend |
  | ------- | ---- | ---- | ------ |
  | Inbraak | 81 | 74 | daling |
""",
        herstel="Geef elke rij evenveel cellen als de kop.",
    ),
)
