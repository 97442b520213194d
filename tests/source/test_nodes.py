"""Text → nodes: nothing is guessed, nothing is endless, and what parses into something else is a finding."""

from __future__ import annotations

import pytest
import yaml

from ivpgen.diagnostics import Finding
from ivpgen.source.nodes import MAX_DEPTH, compose, is_null, span
from ivpgen.source.tree import build


def read(text: str) -> tuple[object, list[Finding]]:
    node, findings = compose(text, "plan.yaml")
    return (None if node is None else build(node)), findings


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "nee",
        "yes",
        "on",
        "true",
        "012",
        "0x1F",
        "12:30",
        "1.10",
        "2027",
        "2027-04-18",
        "1e3",
        ".5",
        ".nan",
        "=",
        "1_000",
    ],
)
def test_every_scalar_stays_what_was_written(word: str) -> None:
    assert read(f"a: {word}\nb: '{word}'") == ({"a": word, "b": word}, [])


def test_only_null_is_resolved() -> None:
    data, findings = read('a:\nb: ~\nc: null\nd: ""\ne: "null"\nf: nul')
    assert data == {"a": None, "b": None, "c": None, "d": "", "e": "null", "f": "nul"}
    assert findings == []


def test_null_is_only_null_when_bare() -> None:
    node, _ = compose("[~, '~']", "f")
    assert isinstance(node, yaml.SequenceNode)
    assert [is_null(item) for item in node.value] == [True, False]


def test_an_empty_text_has_no_node() -> None:
    assert read("") == (None, [])
    assert read("# alleen uitleg\n") == (None, [])


def test_of_a_key_that_stands_twice_the_first_counts_and_both_are_shown() -> None:
    data, (finding,) = read("a: 1\nbb: 2\na: 3")
    assert data == {"a": "1", "bb": "2"}
    assert finding.code == "IVP110"
    assert finding.place == ("plan.yaml", 3, 1, 3, 2)
    assert finding.zie == ("plan.yaml", 1, 1, 1, 2)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: !!python/object:os.system x", "IVP107", 1, 4),
        ("a: !tag x", "IVP107", 1, 4),
        ("a: !!str x", "", 0, 0),
        ("? [a, b]\n: c", "IVP108", 1, 3),
        ("? {a: b}\n: c", "IVP108", 1, 3),
        ("a: &x [*x]", "IVP106", 1, 4),
        ("a: &x\n  b: *x", "IVP106", 1, 4),
        ("a: &x y\nb: *x", "", 0, 0),
        ("a: &partners en inwoners", "IVP109", 1, 4),
        ("- &x 1\n- *x", "", 0, 0),
        ("{a: b, c d}", "IVP109", 1, 8),
        ("{2015: 4,2}", "IVP109", 1, 10),
        ("{a: b, c: }", "", 0, 0),
        ("{a: b, c}", "", 0, 0),
        ("{a: 'b', 'c d'}", "", 0, 0),
        ("[4,2]", "", 0, 0),
    ],
)
def test_what_parses_into_something_else(text: str, code: str, line: int, column: int) -> None:
    _, findings = compose(text, "plan.yaml")
    assert [(one.code, one.place.line, one.place.column) for one in findings] == (
        [(code, line, column)] if code else []
    )


def test_depth_has_a_limit_before_the_stack_has() -> None:
    inside = MAX_DEPTH // 2
    assert read("[" * inside + "]" * inside)[1] == []
    for text in ("[" * 100_000, "- " * 5_000 + "x", "{a: " * 1_000, "\n".join(" " * n + "a:" for n in range(1_000))):
        node, findings = compose(text, "plan.yaml")
        assert node is None
        assert [finding.code for finding in findings] == ["IVP106"]


def test_an_alias_bomb_is_one_finding() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    _, findings = compose("\n".join(lines), "plan.yaml")
    assert [finding.code for finding in findings] == ["IVP106"]


def test_places_count_characters_and_not_bytes() -> None:
    node, _ = compose('é: "🙂é"\nb: é x\n', "plan.yaml")
    assert isinstance(node, yaml.MappingNode)
    (_, first), (key, second) = node.value
    assert span(first) == ("plan.yaml", 1, 4, 1, 8)
    assert span(key) == ("plan.yaml", 2, 1, 2, 2)
    assert span(second) == ("plan.yaml", 2, 4, 2, 7)
    assert second.start_mark.index == 11


def test_a_caret_stays_on_one_line() -> None:
    node, _ = compose("a:\n  b: 1\n  c: 2\nd: |\n  twee\n  regels\ne: []\n", "f")
    assert isinstance(node, yaml.MappingNode)
    assert [span(value)[1:] for _, value in node.value] == [(2, 3, 2, 4), (4, 4, 4, 5), (7, 4, 7, 5)]


@pytest.mark.parametrize(
    "text", ["a: b\n---\nc: d\n", "a: *b", "a: 'b", 'a: "\\q"', "a: [b", "a: {b", "a\n", "- a\nb: c", "a: b\n c: d"]
)
def test_every_syntax_error_is_one_dutch_finding(text: str) -> None:
    node, findings = compose(text, "plan.yaml")
    if node is not None:
        assert isinstance(node, yaml.ScalarNode)
        return
    (finding,) = findings
    assert finding.code == "IVP102"
    assert finding.bericht.endswith(".")
    assert finding.hoe.endswith(".")
    assert 1 <= finding.place.line <= text.count("\n") + 1
