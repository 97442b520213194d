"""Names that a code host or build service keeps: of files, and of findings so that it knows them again next time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

from ivpgen.diagnostics import Finding, Place
from ivpgen.report.checked import Checked

_ABSOLUTE = re.compile(r"/|\\|[A-Za-z]:")


def is_outside(plan: Checked) -> bool:
    """Whether a plan lies outside the folder that names are relative to."""
    return bool(_ABSOLUTE.match(plan.prefix)) or ".." in PurePosixPath(plan.prefix).parts


def file_name(plan: Checked, place: Place) -> str:
    """The file of a place without the folders of this machine: of a plan from outside, the folder of the plan and the file."""
    if not is_outside(plan):
        return plan.file(place)
    folder = PurePosixPath(plan.prefix).name
    return f"{folder}/{place.file}" if folder not in {"", ".."} else place.file


_ENOUGH = 1_000
"""Characters of a line that tell it from others; lines that are longer would each be read for everything found in them."""


def fingerprints(plan: Checked, findings: Iterable[Finding]) -> list[str]:
    """A name for each finding, 64 hex digits, that stays when lines move and is no other's in this plan.

    It is made of the rule, the file, the line as it reads and what of it is marked; equal ones are numbered from above.
    """
    lines: dict[str, list[str]] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in findings:
        place = finding.place
        if place.file not in lines:
            lines[place.file] = plan.texts.get(place.file, "").split("\n")
        about = (finding.code, file_name(plan, place), *_words(lines[place.file], place))
        seen[about] += 1
        said = "\0".join((*about, str(seen[about])))
        made.append(sha256(said.encode("utf-8", "surrogatepass")).hexdigest())
    return made


def _words(lines: list[str], place: Place) -> tuple[str, str]:
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return line[:_ENOUGH].strip(), line[place.column - 1 : end]
