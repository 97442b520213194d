"""docxtpl: a template with loops over headings, paragraphs and table rows."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate

if __name__ == "__main__":
    sections = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    template = DocxTemplate(sys.argv[3])
    template.render({"sections": sections}, autoescape=True)
    template.save(sys.argv[2])
