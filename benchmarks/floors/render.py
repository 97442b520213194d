"""The floor of `render`: typer, pydantic, jinja2 and python-docx imported, the house style opened and saved."""

from __future__ import annotations

import sys

import docx
import jinja2  # noqa: F401
import pydantic  # noqa: F401
import typer  # noqa: F401

if __name__ == "__main__":
    docx.Document(sys.argv[1]).save(sys.argv[2])
