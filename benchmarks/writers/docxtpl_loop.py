"""docxtpl: a template with loops over headings, paragraphs and table rows; `make_template` is not part of the timing."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def make_template(target: Path, columns: int) -> None:
    """The template, made with python-docx."""
    import docx

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
    from docxtpl import DocxTemplate

    sections = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    template = DocxTemplate(sys.argv[3])
    template.render({"sections": sections}, autoescape=True)
    template.save(sys.argv[2])
