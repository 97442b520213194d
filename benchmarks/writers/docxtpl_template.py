"""The template that docxtpl fills, made with python-docx: this is not part of the timing."""

from __future__ import annotations

import sys
from pathlib import Path

import docx


def make_template(target: Path, columns: int) -> None:
    """The template, made with python-docx."""
    document = docx.Document()
    for line in ("{%p for section in sections %}", "{%p for heading in section.headings %}"):
        document.add_paragraph(line)
    for level in (1, 2, 3):
        document.add_paragraph(f"{{%p if heading.level == {level} %}}")
        document.add_heading("{{ heading.text }}", level)
        document.add_paragraph("{%p endif %}")
    for line in ("{%p for text in heading.paragraphs %}", "{{ text }}", "{%p endfor %}", "{%p endfor %}"):
        document.add_paragraph(line)
    table = document.add_table(3, columns)
    table.cell(0, 0).text = "{%tr for row in section.rows %}"
    for column in range(columns):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.add_paragraph("{%p endfor %}")
    document.save(str(target))


if __name__ == "__main__":
    make_template(Path(sys.argv[1]), int(sys.argv[2]))
