"""The part of docs/handleiding/herstellen.md that tells of each fix, made from the records: `python -m tools.fixes_page`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

from ivpgen.fixing.record import Fix
from ivpgen.fixing.table import BY_NAME

PAGE = Path(__file__).parents[1] / "docs" / "handleiding" / "herstellen.md"
_PART = re.compile(r"(?<=## Wat er hersteld wordt\n\n).*?(?=\n## )", re.DOTALL)


def page() -> str:
    """The page as it should be."""
    made = "\n".join(line for fix in BY_NAME.values() for line in _told(fix))
    return _PART.sub(lambda _: made, PAGE.read_text(encoding="utf-8"))


def _told(fix: Fix) -> Iterator[str]:
    yield f"### {fix.naam.capitalize().replace('-', ' ').replace('Yaml', 'YAML')}"
    yield ""
    yield f"{fix.wat} {fix.waarom_veilig}"
    yield ""
    yield "```diff"
    for line in ndiff(fix.voor.splitlines(), fix.na.splitlines()):
        if not line.startswith("?"):
            yield line.rstrip()
    yield "```"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
