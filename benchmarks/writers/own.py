"""ivpgen's own writer: HTML tree → Word file in the house style."""

from __future__ import annotations

import sys
from pathlib import Path

from ivpgen.html.tree import parse
from ivpgen.resources import template_path
from ivpgen.word import write


def no_image(src: str) -> bytes:
    """There are no pictures in the content."""
    raise FileNotFoundError(src)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    root = parse(source.read_text(encoding="utf-8"))
    result = write(root, house_style=template_path("huisstijl.docx").read_bytes(), image=no_image)
    target.write_bytes(result.data)
