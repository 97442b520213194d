"""The content that all contenders write: 300 headings, 2,000 paragraphs and 60 tables of 20 by 6, times a factor."""

from __future__ import annotations

from typing import TypedDict
from xml.sax.saxutils import escape

TABLES = 60
HEADINGS_PER_TABLE = 5
PARAGRAPHS = 2_000
ROWS = 20
COLUMNS = 6


class Heading(TypedDict):
    """A heading of level 1 to 3 with the paragraphs under it."""

    level: int
    text: str
    paragraphs: list[str]


class Section(TypedDict):
    """Headings, and a table that ends them; the first row is its header."""

    headings: list[Heading]
    rows: list[list[str]]


def content(factor: int) -> list[Section]:
    """The same sections at every call."""
    return [_section(number) for number in range(TABLES * factor)]


def _section(number: int) -> Section:
    headings: list[Heading] = []
    for index in range(HEADINGS_PER_TABLE):
        # 2,000 paragraphs under 300 headings: two of every three have seven, the third has six.
        count = 6 + (number * HEADINGS_PER_TABLE + index) % 3 % 2 + (number * HEADINGS_PER_TABLE + index) % 3 // 2
        headings.append(
            {
                "level": 1 if index == 0 else 2 if index < 3 else 3,
                "text": f"Onderwerp {number}.{index} van het plan",
                "paragraphs": [
                    f"Alinea {paragraph} bij {number}.{index}: de gemeente, de politie & het Openbaar Ministerie werken samen "
                    "aan een veilige leefomgeving, en bespreken elk kwartaal in de driehoek of dat vordert."
                    for paragraph in range(count)
                ],
            }
        )
    rows = [[f"Kolom {column}" for column in range(COLUMNS)]]
    rows += [[f"Cel {row}.{column} met tekst" for column in range(COLUMNS)] for row in range(1, ROWS)]
    return {"headings": headings, "rows": rows}


def as_html(sections: list[Section]) -> str:
    """The content in ivpgen's document model."""
    lines = ['<html lang="nl-NL"><head><title>Proef</title></head><body>']
    for section in sections:
        for heading in section["headings"]:
            lines.append(f"<h{heading['level']}>{escape(heading['text'])}</h{heading['level']}>")
            lines += [f"<p>{escape(paragraph)}</p>" for paragraph in heading["paragraphs"]]
        first, *rest = section["rows"]
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in first)
        body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rest)
        lines.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
    return "\n".join([*lines, "</body></html>"])


def as_markdown(sections: list[Section]) -> str:
    """The content for pandoc, with pipe tables."""
    blocks = []
    for section in sections:
        for heading in section["headings"]:
            blocks += ["#" * heading["level"] + " " + heading["text"], *heading["paragraphs"]]
        first, *rest = ("| " + " | ".join(row) + " |" for row in section["rows"])
        blocks.append("\n".join([first, "|" + "---|" * COLUMNS, *rest]))
    return "\n\n".join(blocks) + "\n"
