"""No document looks like the output of a program: punctuation, headings, tables, names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from lxml import etree

from ivpgen import start
from tests.documents.build import Made, shown
from tests.documents.made import PLANS, ROOT, planmap, trees

BLOCKS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "caption", "dt", "dd", "figcaption")
BAD = re.compile(
    r"(?<!\.)\.\.(?!\.)|\. \.|\(\s*\)|\s[,;](?:\s|$)|\s\.(?:\s|$)|;\.|,\.|[?!]\.|: [.;,]|\s\)|\(\s|–\.|: :|::|; ;|,,|, ,"
)
ABBREVIATED = re.compile(r"staan in \.$|n\.v\.t\.|e\.d\.|t\.o\.v\.|B\.V\.|m\.b\.t\.")


def lines(root: etree._Element) -> list[str]:
    """The text of every innermost block."""
    return [shown(one) for one in root.iter(*BLOCKS) if not any(inner is not one for inner in one.iter(*BLOCKS))]


def wrong(root: etree._Element) -> list[str]:
    """Lines with punctuation that nobody writes."""
    return [line for line in lines(root) if BAD.search(ABBREVIATED.sub("x", line))]


def empty_headings(root: etree._Element) -> list[str]:
    """Headings with nothing under them."""
    contents = ("p", "ul", "ol", "table", "dl", "figure", "aside", "blockquote", "hr")
    flow = list(root.iter("h1", "h2", "h3", "h4", *contents))
    pairs = zip(flow, [*flow[1:], None], strict=True)
    return [
        shown(one)
        for one, following in pairs
        if one.tag.startswith("h")
        and one.tag != "hr"
        and (following is None or (following.tag in {"h1", "h2", "h3", "h4"} and following.tag <= one.tag))
    ]


def columns_of_dashes(root: etree._Element) -> list[str]:
    """Columns in which no row says anything, but those of a chart."""
    found = []
    for table in root.iter("table"):
        caption = shown(table[0])
        rows = [[shown(cell) for cell in row] for row in table.iterfind("tbody/tr")]
        heads = [shown(cell) for cell in table.iterfind("thead/tr/th")]
        if not caption.startswith("Planning van"):
            found += [
                f"{caption}: {head}" for at, head in enumerate(heads) if all(row[at] in {"", "–"} for row in rows)
            ]
        assert rows, caption
    return found


def jumps(root: etree._Element) -> list[str]:
    """Headings more than one level below the one before."""
    levels = [(int(one.tag[1]), shown(one)) for one in root.iter("h1", "h2", "h3", "h4")]
    return [title for (before, _), (level, title) in pairwise(levels) if level > before + 1]


@pytest.mark.parametrize("name", PLANS)
def test_every_document_is_neat(name: str) -> None:
    for path, root in trees(name).items():
        assert wrong(root) == [], path
        assert empty_headings(root) == [], path
        assert columns_of_dashes(root) == [], path
        assert jumps(root) == [], path
        captions = Counter(shown(one) for one in root.iter("caption"))
        assert [caption for caption in captions if not caption] == []


def ids(name: str) -> set[str]:
    """The ids of a plan that no reader would take for a word."""
    path = ROOT / name
    found: set[str] = set()
    for file in path.rglob("*.yaml") if path.is_dir() else [path]:
        text = file.read_text("utf-8")
        for token in re.findall(r"^[- ]*id: ([a-z0-9-]+)$", text, re.MULTILINE):
            if "-" in token and len(re.findall(rf"(?<![\w-]){re.escape(token)}(?![\w-])", prose(text))) == 0:
                found.add(token)
    return found


def prose(text: str) -> str:
    """What is surely text: everything with a space in it."""
    texts: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for one in value.values():
                walk(one)
        elif isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, str) and " " in value.strip():
            texts.append(value)

    walk(yaml.load(text, Loader=yaml.BaseLoader))
    return "\n".join(texts)


@pytest.mark.parametrize("name", PLANS)
def test_no_reader_sees_an_id(name: str) -> None:
    slugs = ids(name)
    for path, root in trees(name).items():
        words = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", " ".join(lines(root))))
        assert words & slugs == set(), path


@pytest.mark.parametrize("gemeenten", [["Assen"], ["Assen", "Midden-Drenthe"]])
def test_a_new_plan_makes_neat_documents_with_its_gaps_marked(tmp_path: Path, gemeenten: list[str]) -> None:
    class Years:
        van, tot = 2027, 2030

    for path, text in start.make(gemeenten, Years()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    from ivpgen.plan.load import load

    loaded = load(tmp_path)
    for path in ("ivp.docx", "uitvoeringsplan-2027.docx"):
        made = Made(loaded, path)
        assert wrong(made.root) == []
        assert empty_headings(made.root) == []
        assert jumps(made.root) == []
        assert len(made.gaps()) > 5
        assert not re.search(r"\bpm\b", made.text)
        assert "Overige gegevens uit het plan" not in made.chapters


def test_a_priority_that_is_only_a_name_says_so(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, "prioriteiten: [{id: a, titel: Wonen}]\ntermen: {prioriteit: {enkelvoud: accent, lidwoord: het}}"
    )
    assert "Dit accent is in dit plan niet verder uitgewerkt." in made.text


def test_a_sentence_keeps_one_stop(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        doelen: [{id: rust, tekst: "Meer rust, ook 's nachts."}]
        uitvoeringsplannen: Het college stelt elk jaar een plan vast.
        visie: {zie: Meer rust is het doel.}
        middelen: [{post: Boa's, reden: Er is meer nodig., vanaf: 2028}]
        participatie: [{vorm: Avond in het dorpshuis., titel: Praten, wanneer: 2027}]
        """,
    )
    assert wrong(made.root) == []
    assert "Het college stelt elk jaar een plan vast." in made.text


@pytest.mark.parametrize("name", ["examples/samen"])
def test_editions_name_their_gemeente(name: str) -> None:
    for editie in planmap(name).lokaal:
        cover = Made(planmap(name), f"{editie.gemeente}/ivp.docx").cover()
        assert any(str(editie.gemeente).capitalize() in line for line in cover)
