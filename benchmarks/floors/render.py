"""The floor of `render`: typer, pydantic, jinja2 and python-docx imported, the house style opened and saved.

With names of pydantic's as further arguments these are imported from it too: it only then imports most of itself.
"""

from __future__ import annotations

import sys

import docx
import jinja2  # noqa: F401
import pydantic
import typer  # noqa: F401

if __name__ == "__main__":
    style, target, *names = sys.argv[1:]
    for name in names:
        getattr(pydantic, name)
    docx.Document(style).save(target)
