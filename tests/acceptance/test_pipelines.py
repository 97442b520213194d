"""The pipelines that users copy: their commands work, and leave what the service is told to fetch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
import yaml
from markdown_it import MarkdownIt

from ivpgen.start import make
from ivpgen.start.folder import PIPELINES
from tests.start.test_make import ZWOLLE, Jaren

PAGE = Path(__file__).parents[2] / "docs" / "handleiding" / "ci.md"


def snippets() -> dict[str, Any]:
    """The YAML of the page for the buddy, by the heading that it stands under."""
    found: dict[str, Any] = {}
    heading = ""
    tokens = MarkdownIt("commonmark").parse(PAGE.read_text(encoding="utf-8"))
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = tokens[at + 1].content
        elif token.type == "fence" and token.info == "yaml":
            found.setdefault(heading, []).append(yaml.safe_load(token.content))
    return found


def templates() -> dict[str, Any]:
    return {ci: yaml.safe_load(make([ZWOLLE], Jaren(), ci=ci)[name]) for ci, name in PIPELINES.items()}  # type: ignore[arg-type]


def commands(data: Any) -> Iterator[str]:
    """The commands of ivpgen in a pipeline, in order."""
    if isinstance(data, dict):
        for key, value in data.items():
            lines = [value] if isinstance(value, str) else value
            if key in {"run", "script"}:
                yield from (line for part in lines for line in part.splitlines() if line.startswith("ivpgen "))
            else:
                yield from commands(value)
    elif isinstance(data, list):
        for item in data:
            yield from commands(item)


def values_of(key: str, data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key:
                yield value
            yield from values_of(key, value)
    elif isinstance(data, list):
        for item in data:
            yield from values_of(key, item)


def run_all(data: Any, folder: Path) -> list[int]:
    """Run the commands of a pipeline as a shell of the service would; their exit codes."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8"}
    codes = []
    for command in commands(data):
        run = subprocess.run(
            command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert run.returncode in {0, 1}, run.stderr
        codes.append(run.returncode)
    return codes


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for name, text in make([ZWOLLE], Jaren()).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("source", ["template", "page"])
@pytest.mark.parametrize("service", ["github", "gitlab", "azure"])
def test_a_new_plan_passes_and_what_is_fetched_is_there(plan: Path, service: str, source: str) -> None:
    heading = {"github": "GitHub", "gitlab": "GitLab", "azure": "Azure DevOps"}[service]
    data = templates()[service] if source == "template" else snippets()[heading]
    assert set(run_all(data, plan)) == {0}
    assert list((plan / "uit").glob("*.docx"))
    for name in values_of("codequality", data):
        assert isinstance(json.loads((plan / name).read_text(encoding="utf-8")), list)
    for name in (*values_of("junit", data), *values_of("testResultsFiles", data)):
        assert fromstring((plan / name).read_text(encoding="utf-8")).tag == "testsuites"
    for name in values_of("sarif_file", data):
        assert json.loads((plan / name).read_text(encoding="utf-8"))["version"] == "2.1.0"
    if service == "gitlab":
        assert [*values_of("codequality", data)] == ["codequality.json"]
    if service in {"gitlab", "azure"}:
        assert [*values_of("junit", data), *values_of("testResultsFiles", data)] == ["junit.xml"]


@pytest.mark.parametrize("service", ["github", "gitlab", "azure"])
def test_a_fault_fails_the_pipeline_and_is_in_what_is_fetched(plan: Path, service: str) -> None:
    with (plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write("verkeerd: x\n")
    data = templates()[service]
    assert 1 in run_all(data, plan)
    for name in values_of("codequality", data):
        assert "IVP201 onbekende-sleutel" in (plan / name).read_text(encoding="utf-8")
    for name in (*values_of("junit", data), *values_of("testResultsFiles", data)):
        assert fromstring((plan / name).read_text(encoding="utf-8")).get("failures") == "1"
