"""Markdown of the plan becomes the vocabulary of the document model, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ivpgen.html.markdown import blocks
from ivpgen.html.prose import mark_open, prose, run_in
from ivpgen.html.tree import parse

HOSTILE = [
    "<b>vet</b>",
    "a & b",
    "&amp;",
    "{{ plan.titel }}",
    "[/red]",
    "😀",
    "<script>alert(1)</script>",
    "]]>",
    "<!-- x -->",
]


def tree(text: str, level: int = 2) -> etree._Element:
    return parse(f"<html>{prose(text, 'plan.yaml#visie/tekst', level)}</html>")


def tags(text: str, level: int = 2) -> list[str]:
    return [str(one.tag) for one in tree(text, level).iter() if one.tag not in {"html", "div"}]


def words(text: str) -> str:
    return " ".join("".join(map(str, tree(text).itertext())).split())


def test_prose_carries_its_source() -> None:
    (division,) = tree("Een alinea.")
    assert division.get("data-bron") == "plan.yaml#visie/tekst"
    assert prose("  \n", "x", 2) == ""


def test_blocks_and_emphasis() -> None:
    assert tags("Een *klein* **groot** `woord`.\n\n- a\n- b\n\n1. c\n\n> d") == [
        "p", "em", "strong", "code", "ul", "li", "li", "ol", "li", "blockquote", "p",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "expected"), [(2, ["h2", "h3", "h2"]), (3, ["h3", "h4", "h3"]), (4, ["h4", "h4", "h4"])]
)
def test_headings_take_the_level_of_their_place(level: int, expected: list[str]) -> None:
    text = "### Boven\n\n#### Onder\n\n### Boven\n"
    assert [tag for tag in tags(text, level) if tag.startswith("h")] == expected


def test_tables_have_scopes_and_figures_to_the_right() -> None:
    root = tree("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert [one.get("scope") for one in root.iter("th")] == ["col", "col"]
    assert [one.get("class") for one in root.iter("td")] == [None, "getal"]
    assert [one for one in root.iter() if one.get("style")] == []


def test_footnotes_stand_where_they_are_called() -> None:
    root = tree("Een^[Met **nadruk**.] en twee[^a].\n\n[^a]: Later\n    gezegd.\n")
    notes = [one for one in root.iter("span") if one.get("class") == "voetnoot"]
    assert ["".join(map(str, one.itertext())).split() for one in notes] == [["Met", "nadruk."], ["Later", "gezegd."]]
    assert [tag for tag in tags("Een[^a].\n\n[^a]: Noot.") if tag in {"section", "sup", "a"}] == []


def test_a_footnote_in_a_footnote_and_one_that_nobody_calls() -> None:
    assert words("Een^[Met ^[een binnenste] noot.].") == "EenMet (een binnenste) noot.."
    assert words("Een.\n\n[^los]: Deze noot hoort nergens bij.") == "Een. Deze noot hoort nergens bij."
    assert "Rond" in words("Rond[^a].\n\n[^a]: Zie [^a].")


def test_code_becomes_lines() -> None:
    root = tree("```\nregel <een>\n\nregel twee\n```")
    assert [one.text for one in root.iter("code")] == ["regel <een>", "regel twee"]
    assert tags("    ingesprongen") == ["p", "code"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_is(text: str) -> None:
    assert words(text) == ("&" if text == "&amp;" else text)
    assert set(tags(text)) <= {"p"}
    assert "<" not in run_in(text, "x").striptags() or text.startswith("<")


def test_a_script_in_a_link_is_no_link() -> None:
    assert "a" not in tags("[klik](javascript:alert(1))")
    assert tree("[klik](https://example.org)").find(".//a") is not None


def test_running_text_loses_its_only_paragraph() -> None:
    assert run_in("Een *zin*.", "x") == '<span data-bron="x">Een <em>zin</em>.</span>'
    assert run_in("Een.\n\nTwee.", "x").startswith('<div data-bron="x"><p>Een.</p>')
    assert run_in("", "x") == ""


PIECES = [
    "Een zin.", "twee", " ", "  ", "\n", "\n\n", "1", "12.", "3)", "-", "- ", "+", "=", "===", "---", "#", ">", "*", "_", "`",
    "~", "|", "[a]", "[nog invullen: x]", "^[noot]", "!", "&", "&amp;", "<b>", '"', "'", "(c)", ":", "\t", "\u00a0", "\x0b",
    "\\", "https://example.org", "€", "%", "é", "\x1f", "\u2028",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_text_without_markup_reads_as_markdown_would_read_it(text: str) -> None:
    if text.strip() not in {"", "pm"}:
        read = mark_open(blocks(text, highest=2, lowest=4))
        expected = parse(f'<html><div data-bron="plan.yaml#visie/tekst">{read}</div></html>')
        assert etree.tostring(tree(text), method="c14n") == etree.tostring(expected, method="c14n")


def test_places_still_to_fill_in_are_marked() -> None:
    root = tree("Opgesteld door [nog invullen: team] van Assen.")
    assert [one.text for one in root.iter("span") if one.get("class") == "gat"] == ["[nog invullen: team]"]


def test_a_source_with_quotes_stays_an_attribute() -> None:
    assert run_in("a", 'plan.yaml#x/"y"<z>') == '<span data-bron="plan.yaml#x/&#34;y&#34;&lt;z&gt;">a</span>'
