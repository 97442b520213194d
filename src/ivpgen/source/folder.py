"""A plan's folder: reading files inside it and nothing outside, and working in what they include."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.diagnostics import Finding, Onbruikbaar, Place
from ivpgen.source.nodes import compose, span
from ivpgen.source.text import MAX_BYTES, decode
from ivpgen.source.tree import Document

PLAN = "plan.yaml"
_PROSE = (".md", ".txt")
_YAML = (".yaml", ".yml")
_PARTS = frozenset({"uitvoering", "lokaal"})
"""Folders whose files are part of the plan above them, and no plan of their own."""
_MAX_CHAIN = 8
_MAX_INCLUDES = 500


@dataclass(slots=True)
class Folder:
    """The folder that holds a plan, the text of every file read so far, and what was wrong with them."""

    root: Path
    plan: str = PLAN
    texts: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _included_files: int = 0

    @classmethod
    def open(cls, path: Path) -> Folder:
        """The folder of `path`, a folder with plan.yaml, a plan file, or a file of its parts; raises Onbruikbaar when it is neither."""
        try:
            if path.is_dir():
                if not (path / PLAN).is_file():
                    raise Onbruikbaar(
                        f"In de map {path} staat geen plan.yaml.",
                        hoe="Maak een plan met: ivpgen new MAP --gemeente NAAM.",
                    )
                return cls(path)
            if not path.exists():
                raise Onbruikbaar(f"{path} bestaat niet.", hoe="Noem de map van het plan, of het bestand zelf.")
            if not path.is_file():
                raise Onbruikbaar(f"{path} is geen gewoon bestand.")
        except (OSError, ValueError) as error:
            raise Onbruikbaar(f"{path} is niet te openen.") from error
        if path.suffix.lower() not in _YAML:
            raise Onbruikbaar(f"{path} is geen YAML-bestand.", hoe="Een plan heet plan.yaml.")
        if path.parent.name in _PARTS and (path.parent.parent / PLAN).is_file():
            return cls(path.parent.parent)
        return cls(path.parent, path.name)

    def yearly(self) -> list[str]:
        """The files of the uitvoeringsplannen, in order; none for a plan that is a single file with another name."""
        return self.below("uitvoering") if self.plan == PLAN else []

    def below(self, name: str) -> list[str]:
        """The YAML files of a folder inside the plan's, in order."""
        folder = self.root / name
        try:
            found = sorted(p.name for p in folder.iterdir() if p.suffix.lower() in _YAML and not p.name.startswith("."))
        except OSError:
            return []
        return [f"{name}/{file}" for file in found]

    def resolve(self, relative: str, base: str = "") -> tuple[str, Path] | None:
        """The file `relative` to the folder of `base` as (name from the plan's folder, path); None when it leads outside."""
        if "\x00" in relative or "\\" in relative or PurePosixPath(relative).is_absolute() or ":" in relative[:3]:
            return None
        parts: list[str] = []
        for part in (PurePosixPath(base).parent / relative).parts:
            if part == "..":
                if not parts:
                    return None
                parts.pop()
            else:
                parts.append(part)
        path = self.root.joinpath(*parts)
        try:
            inside = path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):
            return None
        return ("/".join(parts), path) if inside else None

    def holds(self, relative: str, base: str = "") -> bool:
        """Whether there is such a file, relative to the folder of `base` or to the plan's own."""
        found = [self.resolve(relative, base), self.resolve(relative)]
        try:
            return any(one is not None and one[1].is_file() for one in found)
        except (OSError, ValueError):
            return False

    def read(self, relative: str, base: str = "", at: Place | None = None) -> tuple[str, str] | None:
        """(name, text) of a file; None with a finding at `at` (or in the file itself) when it can't be had."""
        found = self.resolve(relative, base)
        if found is None:
            self._say(
                "IVP111",
                at,
                relative,
                f"Het pad “{relative}” wijst buiten de map van het plan.",
                "Zet het bestand in de map van het plan.",
            )
            return None
        name, path = found
        if name in self.texts:
            return name, self.texts[name]
        try:
            if path.exists() and not path.is_file():
                self._say("IVP101", at, name, f"{name} is geen gewoon bestand.", "Zet er een tekstbestand neer.")
                return None
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self._say(
                "IVP101", at, name, f"Het bestand {name} bestaat niet.", "Controleer de naam, of maak het bestand."
            )
            return None
        except OSError as error:
            self._say("IVP101", at, name, f"Het bestand {name} is niet te lezen ({_reason(error)}).", "")
            return None
        text, findings = decode(data, name)
        self.findings += findings
        if text is None:
            return None
        self.texts[name] = text
        return name, text

    def document(self, relative: str, base: str = "", at: Place | None = None) -> Document | None:
        """A YAML file with its includes worked in; None with findings when it can't be read."""
        node = self._yaml(relative, base, at, ())
        if node is None:
            return None
        return Document(node[0], node[1])

    def _yaml(
        self, relative: str, base: str, at: Place | None, chain: tuple[str, ...]
    ) -> tuple[str, MappingNode] | None:
        got = self.read(relative, base, at)
        if got is None:
            return None
        name, text = got
        self._included_files += 1
        if self._included_files > _MAX_INCLUDES:
            if self._included_files == _MAX_INCLUDES + 1:
                self._say("IVP112", at, name, f"Dit plan haalt meer dan {_MAX_INCLUDES} keer een bestand binnen.", "")
            return None
        if name in chain or len(chain) > _MAX_CHAIN:
            self._say("IVP112", at, name, f"Het bestand {name} roept zichzelf op.", "Haal een van de verwijzingen weg.")
            return None
        root, findings = compose(text, name)
        self.findings += findings
        if any(finding.code == "IVP106" for finding in findings):
            return None
        if root is None:
            if not findings:
                self._say("IVP113", None, name, f"Het bestand {name} is leeg.", "Vul het, of haal het weg.")
            return None
        if not isinstance(root, MappingNode):
            bericht = f"{name} begint niet met een sleutel."
            self.findings.append(Finding("IVP114", span(root), bericht, "Een plan bestaat uit regels als “titel: …”."))
            return None
        if "bestand" in text:
            self._include(root, name, (*chain, name))
        return name, root

    def _include(self, node: Node, file: str, chain: tuple[str, ...]) -> None:
        """Replace each `{bestand: …}` below `node` by what the file holds."""
        if isinstance(node, MappingNode):
            node.value = [(key, self._included(value, file, chain)) for key, value in node.value]
        elif isinstance(node, SequenceNode):
            node.value = [self._included(value, file, chain) for value in node.value]

    def _included(self, node: Node, file: str, chain: tuple[str, ...]) -> Node:
        target = _target(node)
        if target is None:
            self._include(node, file, chain)
            return node
        place = span(node)
        if target.lower().endswith(_YAML):
            found = self._yaml(target, file, place, chain)
            return found[1] if found else ScalarNode(node.tag, "", node.start_mark, node.start_mark)
        got = self.read(target, file, place)
        if got is None:
            return ScalarNode("tag:yaml.org,2002:str", "", node.start_mark, node.start_mark)
        name, text = got
        start = type(node.start_mark)(name, 0, 0, 0, None, 0)
        end = type(node.start_mark)(name, len(text), text.count("\n"), 0, None, 0)
        return ScalarNode("tag:yaml.org,2002:str", text.strip("\n"), start, end, style="|")

    def _say(self, code: str, at: Place | None, file: str, bericht: str, hoe: str) -> None:
        self.findings.append(Finding(code, at or Place(file), bericht, hoe))


def _target(node: Node) -> str | None:
    """The path of an include: a mapping with only `bestand`, naming a text or YAML file."""
    if isinstance(node, MappingNode) and len(node.value) == 1:
        key, value = node.value[0]
        if isinstance(key, ScalarNode) and key.value == "bestand" and isinstance(value, ScalarNode):
            target: str = value.value
            if target.lower().endswith((*_PROSE, *_YAML)):
                return target
    return None


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "geen toegang"
    if isinstance(error, IsADirectoryError):
        return "het is een map"
    return "het systeem weigert"
