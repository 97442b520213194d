"""Leaving out what is not public: the thing itself, whatever is in it, what continues it, and every reference to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ivpgen.plan.citations import citations

_NO = frozenset({"nee", "false", "no"})
_YES = frozenset({"ja", "true", "yes"})
_LOCAL = "per_gemeente"
_BY_NAME = frozenset({"velden", "digitale_veiligheid", "begrippen", "afkortingen"})
"""Keys under which things stand by their own name."""
UNSAID = "[niet openbaar]"
"""What a public text says where it took a number from an indicator that isn't public."""


class _Hidden:
    """What is not public, as other places may call it."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        """Ids and keys, for references."""
        self.things: set[tuple[str, str]] = set()
        """The list that a thing stands in, and its id: the same thing elsewhere says no more than what is new there."""
        self.files: set[str] = set()
        """Pictures, for prose that shows one."""

    def __len__(self) -> int:
        return len(self.words) + len(self.things) + len(self.files)


def withhold(roots: Sequence[MappingNode]) -> None:
    """Take what says `openbaar: nee` out of these trees, in place, and the references to it out of all of them.

    A thing that is private in one file is so in the others, unless it says `openbaar: ja` there. A whole file is up to the
    caller: see `is_private`.
    """
    hidden = _Hidden()
    known = -1
    while known < len(hidden):
        known = len(hidden)
        for root in roots:
            _drop_root(root, hidden)
    if known:
        hidden.words.discard("")
        for root in roots:
            _forget(root, hidden)


def is_private(node: Node) -> bool:
    """Whether a mapping says of itself that it is not public."""
    return _says(node, _NO)


def hide(root: MappingNode, beside: Sequence[MappingNode]) -> None:
    """Take the references to what only a private file defines out of the files beside it."""
    hidden, public = _Hidden(), _Hidden()
    _collect(root, "", hidden)
    for other in beside:
        _collect(other, "", public)
    hidden.words -= public.words
    hidden.files -= public.files
    hidden.things.clear()
    for other in beside:
        _forget(other, hidden)


def _drop_root(root: MappingNode, hidden: _Hidden) -> None:
    """As `_drop`; a section that is private jointly is so in what a gemeente adds to it."""
    gone = {_word(key) for key, value in root.value if is_private(value)}
    for key, value in root.value:
        if gone and _word(key) == _LOCAL and isinstance(value, MappingNode):
            for _, local in value.value:
                if isinstance(local, MappingNode):
                    local.value = [(name, part) for name, part in local.value if _word(name) not in gone]
    _drop(root, "", hidden)


def _drop(node: Node, within: str, hidden: _Hidden) -> None:
    """Take private things out below a node that stands under the key `within`, noting what they are called."""
    if isinstance(node, MappingNode):
        kept = []
        for key, value in node.value:
            name = _word(key)
            if is_private(value) or (within, name) in hidden.things:
                hidden.words.add(name)
                if within in _BY_NAME:
                    hidden.things.add((within, name))
                _collect(value, name, hidden)
            else:
                kept.append((key, value))
                # A list with a text before it is still that list.
                _drop(value, within if name == "lijst" else name, hidden)
        node.value = kept
    elif isinstance(node, SequenceNode):
        kept_items = []
        for item in node.value:
            if is_private(item) or (_continues(item, within, hidden) and not _says(item, _YES)):
                _collect(item, within, hidden)
            else:
                kept_items.append(item)
                _drop(item, within, hidden)
        node.value = kept_items


def _continues(item: Node, within: str, hidden: _Hidden) -> bool:
    return any((within, name) in hidden.things for name in _names(item))


def _collect(node: Node, within: str, hidden: _Hidden) -> None:
    """What a private thing and all that is in it are called."""
    if isinstance(node, MappingNode):
        for name in _names(node):
            hidden.words.add(name)
            hidden.things.add((within, name))
        for key, value in node.value:
            if _word(key) == "bestand" and _word(value):
                hidden.files.add(_word(value))
            _collect(value, within if _word(key) == "lijst" else _word(key), hidden)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _collect(item, within, hidden)


def _names(node: Node) -> list[str]:
    """The id of a thing; a theme of the catalogue goes by its name there."""
    if not isinstance(node, MappingNode):
        return []
    said = {_word(key): _word(value) for key, value in node.value}
    return [name for name in (said.get("id", "") or said.get("thema", ""),) if name]


def _forget(node: Node, hidden: _Hidden) -> None:
    """Take references out: a word that is a hidden id, as an item or as the value of a key, `id` apart; numbers and pictures in texts."""
    if isinstance(node, MappingNode):
        node.value = [
            (key, value) for key, value in node.value if _word(key) == "id" or not _refers(value, hidden.words)
        ]
        for _, value in node.value:
            _forget(value, hidden)
    elif isinstance(node, SequenceNode):
        node.value = [item for item in node.value if not _refers(item, hidden.words)]
        for item in node.value:
            _forget(item, hidden)
    elif isinstance(node, ScalarNode):
        node.value = _without(node.value, hidden)


def _without(text: str, hidden: _Hidden) -> str:
    """A text without the numbers of hidden indicators, and without hidden pictures."""
    for one in reversed([*citations(text)]):
        if one.indicator.rsplit("/", 1)[-1] in hidden.words:
            text = f"{text[: one.start]}{UNSAID}{text[one.end :]}"
    if hidden.files and "](" in text:
        text = re.sub(r"!?\[[^\]]*\]\(\s*<?([^)>\s]+)[^)]*\)", lambda found: _shown(found, hidden), text)
    return text


def _shown(found: re.Match[str], hidden: _Hidden) -> str:
    return "" if found[1].removeprefix("./") in hidden.files else found[0]


def _refers(node: Node, words: set[str]) -> bool:
    return _word(node).rsplit("/", 1)[-1] in words if _word(node) else False


def _says(node: Node, wanted: frozenset[str]) -> bool:
    return isinstance(node, MappingNode) and any(
        _word(key) == "openbaar" and _word(value).lower() in wanted for key, value in node.value
    )


def _word(node: Node) -> str:
    return node.value if isinstance(node, ScalarNode) else ""
