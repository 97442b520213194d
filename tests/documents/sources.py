"""Every text that a plan's own files hold, read as plain YAML: nothing of ivpgen is used to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt

EXEMPT = frozenset({"controle", "proces", "termen"})
PATHS = frozenset({"bestand", "huisstijl"})
PROSE = (".md", ".txt")
YAML = (".yaml", ".yml")
JOINT = frozenset({""})
"""The mark of a text that the joint document has no place for."""

Step = str | int
Path_ = tuple[Step, ...]


@dataclass(frozen=True)
class Written:
    """A text as it was written: in which file's document it belongs, for which gemeente (None: for all), where not."""

    file: str
    path: Path_
    text: str
    gemeente: str | None
    not_in: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.file}#{'/'.join(map(str, self.path))}: {self.text}"


def written(plan: Path) -> list[Written]:
    """All texts of three words or more of a plan, a file or a folder, local texts and those of its uitvoeringsplannen included."""
    root, name = (plan, "plan.yaml") if plan.is_dir() else (plan.parent, plan.name)
    names = [name]
    if name == "plan.yaml":
        names += sorted(path.relative_to(root).as_posix() for path in (root / "uitvoering").glob("*.yaml"))
    main = _read(root / name)
    ids = [one["id"] for one in main.get("gemeenten") or [] if isinstance(one, dict) and "id" in one]
    found: list[Written] = []
    for one in names:
        found += _File(root, one, frozenset(ids)).texts()
    return [one for one in found if len(one.text.split()) >= 3]


def gemeenten(plan: Path) -> list[str]:
    """The ids of the gemeenten of a joint plan; none when there is one."""
    main = _read(plan / "plan.yaml" if plan.is_dir() else plan)
    ids = [one["id"] for one in main.get("gemeenten") or [] if isinstance(one, dict) and "id" in one]
    return ids if len(ids) > 1 else []


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


@dataclass
class _File:
    """One file of a plan with what it includes."""

    root: Path
    name: str
    ids: frozenset[str]
    replaced: dict[str, list[Path_]] = field(default_factory=dict)
    """Per gemeente the paths of joint texts that it says otherwise."""

    def texts(self) -> Iterator[Written]:
        data = self._included(_read(self.root / self.name), self.name)
        self._find_replaced(data, ())
        only = self._only(data) if self.name != "plan.yaml" and "uitvoering/" in self.name else (None, frozenset[str]())
        for one in self._walk(data, (), only[0], only[1]):
            gone = {
                gemeente for gemeente, paths in self.replaced.items() if any(one.path[: len(p)] == p for p in paths)
            }
            yield replace(one, not_in=one.not_in | gone)

    def _included(self, value: Any, base: str) -> Any:
        """The data with the files that it names in their place; what lies in archief/ is left out."""
        if isinstance(value, list):
            return [self._included(one, base) for one in value]
        if not isinstance(value, dict):
            return value
        target = value.get("bestand")
        if isinstance(target, str) and set(value) == {"bestand"} and target.endswith((*PROSE, *YAML)):
            path = (self.root / base).parent / target
            name = path.resolve().relative_to(self.root.resolve()).as_posix()
            if name.startswith("archief/"):
                return {}
            return path.read_text("utf-8") if target.endswith(PROSE) else self._included(_read(path), name)
        return {key: self._included(one, base) for key, one in value.items()}

    def _walk(self, value: Any, path: Path_, gemeente: str | None, not_in: frozenset[str]) -> Iterator[Written]:
        if isinstance(value, str):
            yield Written(self.name, path, value, gemeente, not_in)
        elif isinstance(value, list):
            for number, one in enumerate(value):
                mine, out = self._only(one) if "voorgangers" not in path else (None, frozenset[str]())
                if isinstance(one, dict) and one.get("hoofdstuk") == "lokaal":
                    out |= JOINT
                yield from self._walk(one, (*path, number), mine or gemeente, not_in | out)
        elif isinstance(value, dict):
            for key, one in value.items():
                if key in PATHS or (not path and key in EXEMPT):
                    continue
                if key == "per_gemeente":
                    for own, part in one.items():
                        yield from self._walk(part, (*path, key, own), own, not_in)
                    continue
                if " " in key:
                    yield Written(self.name, (*path, key), key, gemeente, not_in)
                yield from self._walk(one, (*path, key), gemeente, not_in)

    def _only(self, item: Any) -> tuple[str | None, frozenset[str]]:
        """The only gemeente that a list item is for, and those that it isn't for."""
        said = item.get("gemeenten") if isinstance(item, dict) else None
        if not said or len(self.ids) < 2:
            return None, frozenset()
        names = [said] if isinstance(said, str) else [one for one in said if isinstance(one, str)]
        return (names[0] if len(names) == 1 else None), self.ids - set(names)

    def _find_replaced(self, value: Any, path: Path_) -> None:
        if isinstance(value, list):
            for number, one in enumerate(value):
                self._find_replaced(one, (*path, number))
        elif isinstance(value, dict):
            for gemeente, own in (value.get("per_gemeente") or {}).items():
                self.replaced.setdefault(gemeente, []).extend(_replaced(value, own, path))
            for key, one in value.items():
                self._find_replaced(one, (*path, key))


def _replaced(joint: Any, own: Any, path: Path_) -> Iterator[Path_]:
    """The paths of what a local part may put something else in the place of."""
    if isinstance(joint, str) or isinstance(own, str) or (isinstance(own, dict) and set(own) == {"vervang"}):
        yield path
    elif isinstance(joint, dict) and isinstance(own, dict):
        for key, one in own.items():
            if key in joint:
                yield from _replaced(joint[key], one, (*path, key))
    elif isinstance(joint, list):
        for one in own if isinstance(own, list) else [own]:
            for number, other in enumerate(joint):
                if isinstance(one, dict) and isinstance(other, dict) and one.get("id", "") == other.get("id"):
                    yield from _replaced(other, one, (*path, number))


_MARKDOWN = MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline"])
_NOTE = re.compile(r"\^\[([^\]]*)\]|^\[\^\w+\]:\s*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_CALL = re.compile(r"\[\^\w+\]")
_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u00ad": "", "\t": " "}
)


def plain(text: str) -> list[str]:
    """The pieces of a text without its Markdown: one per paragraph, heading, bullet, cell or note, as `normal` has them."""
    notes = [found[1] or found[2] for found in _NOTE.finditer(text)]
    pieces = []
    for token in _MARKDOWN.parse(_CALL.sub("", _NOTE.sub("", text))):
        if token.type == "inline":
            pieces.append("".join(_shown(child) for child in token.children or []))
        elif token.type in {"fence", "code_block"}:
            pieces += token.content.splitlines()
    return [made for piece in (*pieces, *notes) if (made := normal(piece))]


def _shown(token: Any) -> str:
    return "\n" if token.type in {"softbreak", "hardbreak"} else str(token.content)


def normal(text: str) -> str:
    """A text as it compares: one space between words, straight quotes, plain dashes."""
    return " ".join(text.translate(_SAME).split())
