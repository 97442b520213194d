"""The Word writer beside others: from content in a file to a Word file, growing to sixteen times as much."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from benchmarks.contest import PYTHON, ROOT, Contender, Effort, Times, environment, in_turn
from benchmarks.table import Target, grid
from benchmarks.writers.content import COLUMNS, TABLES, as_html, as_markdown, content

TITLE = "The Word writer: 300 headings, 2,000 paragraphs, 60 tables of 20 by 6"
FACTORS = (1, 4, 16)
OWN = "ivpgen"
RAW = "XML strings and zipfile"
TEMPLATE = "docxtpl"
NPM = "docx (npm)"
PANDOC = "pandoc"
TOO_LONG = 8.0
"""Seconds for a factor that keep a contender out of the next."""


def run(folder: Path, effort: Effort) -> str:
    """The section of the report."""
    measured: dict[int, dict[str, Times]] = {}
    for factor in FACTORS[:1] if effort.quick else FACTORS:
        taking_part = list(contenders(folder, factor))
        if measured:
            before = measured[max(measured)]
            taking_part = [one for one in taking_part if one.name in before and before[one.name].median < TOO_LONG]
        measured[factor] = in_turn(taking_part, effort if factor == 1 else effort.less(3))
    first = measured[1]
    targets = (
        Target(OWN, TEMPLATE, 1, faster=True),
        Target(OWN, NPM, 1, faster=True),
        Target(OWN, PANDOC, 4, faster=True),
    )
    said = [target.said(first) for target in targets]
    if len(measured) > 1:
        said.append(_growth(measured))
    return "\n".join((_table(measured), *said)) + "\n"


def contenders(folder: Path, factor: int) -> Iterator[Contender]:
    """Everyone who can take part, each with its own form of the content, which is written to `folder`."""
    sections = content(factor)
    html, data, markdown, out = (folder / f"{factor}.{end}" for end in ("html", "json", "md", "docx"))
    html.write_text(as_html(sections), encoding="utf-8")
    data.write_text(json.dumps(sections), encoding="utf-8")
    markdown.write_text(as_markdown(sections), encoding="utf-8")
    verify = partial(_verify, out, TABLES * factor)
    writers = "benchmarks.writers"
    yield Contender(RAW, (PYTHON, "-m", f"{writers}.raw_xml", str(data), str(out)), verify)
    yield Contender(OWN, (PYTHON, "-m", f"{writers}.own", str(html), str(out)), verify)
    yield Contender(TEMPLATE, _docxtpl(folder, str(data), str(out)), verify, "pip install docxtpl")
    yield Contender(NPM, _npm(str(data), str(out)), verify, "npm install --no-save docx")
    pandoc = shutil.which("pandoc")
    yield Contender(PANDOC, (pandoc, str(markdown), "-o", str(out)) if pandoc else (), verify, "apt-get install pandoc")


def _docxtpl(folder: Path, data: str, out: str) -> tuple[str, ...]:
    if importlib.util.find_spec("docxtpl") is None:
        return ()
    template = folder / "template.docx"
    maker = "benchmarks.writers.docxtpl_template"
    subprocess.run((PYTHON, "-m", maker, str(template), str(COLUMNS)), cwd=ROOT, check=True)
    return (PYTHON, "-m", "benchmarks.writers.docxtpl_loop", data, out, str(template))


def _npm(data: str, out: str) -> tuple[str, ...]:
    node = shutil.which("node")
    if node is None:
        return ()
    found = subprocess.run((node, "-e", 'require("docx")'), env=environment(), capture_output=True, check=False)
    script = ROOT / "benchmarks" / "writers" / "npm_docx.cjs"
    return (node, str(script), data, out) if found.returncode == 0 else ()


def _verify(target: Path, tables: int) -> None:
    """Whether a contender wrote all of it; what it wrote is removed, so that the next can't pass for it."""
    with zipfile.ZipFile(target) as archive:
        written = archive.read("word/document.xml").count(b"<w:tbl>")
    target.unlink()
    if written != tables:
        raise RuntimeError(f"{target.name} has {written} tables, not {tables}")


def _table(measured: Mapping[int, Mapping[str, Times]]) -> str:
    base = measured[1][OWN].median
    return grid(
        ("", *(f"x{factor}: ms" for factor in measured), f"x1 / {OWN}", "x16 / x1"),
        (
            (
                name,
                *(f"{1000 * times[name].median:,.0f}" if name in times else "–" for times in measured.values()),
                f"{measured[1][name].median / base:.2f}",
                _grown(measured, name),
            )
            for name in measured[1]
        ),
    )


def _grown(measured: Mapping[int, Mapping[str, Times]], name: str) -> str:
    last = measured.get(FACTORS[-1], {}).get(name)
    return "–" if last is None else f"{last.median / measured[1][name].median:.1f}"


def _growth(measured: Mapping[int, Mapping[str, Times]]) -> str:
    most = FACTORS[-1]
    grown = measured[most][OWN].median / measured[1][OWN].median
    kept = "kept" if grown <= most else "NOT KEPT"
    return f"- {OWN}, {most} times the content in at most {most} times the time: **{grown:.1f} ×**, {kept}."
