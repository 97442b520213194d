"""The documentation: links lead somewhere, the YAML in it can be read, and what users copy is sound."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def tokens(page: Path) -> list[Token]:
    return MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8"))


@cache
def anchors(page: Path) -> set[str]:
    """The ids that code hosts give to the headings of a page."""
    found = tokens(page)
    titles = [found[at + 1].content for at, token in enumerate(found) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for inline in (child for block in tokens(page) for child in block.children or []):
        target = str(inline.attrGet("href") or inline.attrGet("src") or "")
        if not target or re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_yaml_can_be_read(page: Path) -> None:
    for token in tokens(page):
        language, _, remark = token.info.partition(" ")
        if token.type == "fence" and language == "yaml" and remark != "fout":
            assert yaml.load(token.content, Loader=yaml.BaseLoader)


def test_every_page_of_the_handleiding_is_in_its_index() -> None:
    folder = ROOT / "docs" / "handleiding"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in folder.glob("*.md")} - {"README.md"}
    assert pages
    assert [page for page in sorted(pages) if f"({page})" not in index] == []


def test_every_decision_has_its_four_parts_and_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = [page for page in sorted(folder.glob("*.md")) if page.name != "README.md"]
    assert pages
    for page in pages:
        headings = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings[:4] == ["Question", "Options", "Choice", "Price"], page.name
        assert f"({page.name})" in index


def test_the_commit_hook_for_users() -> None:
    hooks: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (hook,) = hooks
    assert (hook["id"], hook["entry"], hook["language"]) == ("ivpgen-check", "ivpgen check", "python")
    for name in ("plan.yaml", "uitvoering/2027.yaml", "teksten/visie.md"):
        assert re.search(hook["files"], name)
