"""Fills the templates in `templates/start`, with delimiters that leave YAML and pipelines readable."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivpgen.resources import template_path

if TYPE_CHECKING:
    from jinja2 import Environment

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()'’;-]|,(?= )){0,78}[\w.)]")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "ja", "nee", "pm"}
_WIDTH = 120


def fill(name: str, values: Mapping[str, object]) -> str:
    """The filled text of a template, or the text of a file that isn't one."""
    if not name.endswith(".j2"):
        return template_path("start", name).read_text(encoding="utf-8")
    return _environment().get_template(name).render(values)


def scalar(text: str) -> str:
    """The text as a YAML scalar for a block mapping or list: plain where that is safe, else between double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def comment(text: str, indent: int = 0) -> str:
    """The text as YAML comment lines of at most 120 characters, without the last line end."""
    start = " " * indent + "# "
    return textwrap.fill(
        text, _WIDTH, initial_indent=start, subsequent_indent=start, break_long_words=False, break_on_hyphens=False
    )


def _environment() -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        block_start_string="«%",
        block_end_string="%»",
        variable_start_string="«",
        variable_end_string="»",
        comment_start_string="«#",
        comment_end_string="#»",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(template_path("start")),
    )
    environment.filters["yaml"] = scalar
    environment.filters["toelichting"] = comment
    return environment
