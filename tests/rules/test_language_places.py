"""Where a hint on language stands: at the very words, however the text was written down; and what is no running text."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.rules.conftest import Checked

HEAD_LINES = 8


def places(checked: Checked, example: str, code: str) -> list[tuple[str, int, int, int]]:
    """File, line (of the example), column and length of each finding."""
    return [
        (
            place.file,
            place.line - (HEAD_LINES if place.file == "plan.yaml" else 0),
            place.column,
            place.end_column - place.column,
        )
        for one in checked(example).diagnostics
        if one.finding.code == code
        for place in [one.finding.place]
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("inleiding: Dit gaat derhalve door.\n", 1, 21),
        ('inleiding: "Dit gaat derhalve door."\n', 1, 22),
        ("inleiding: |\n  Dit gaat.\n\n  Wij gaan derhalve door.\n", 4, 12),
        ("inleiding: >\n  Dit gaat vandaag\n  en derhalve ook morgen.\n", 3, 6),
        ("inleiding:\n  Dit gaat vandaag\n  en derhalve ook morgen.\n", 3, 6),
        ("inleiding: De derhalves gaan derhalve door.\n", 1, 30),
        ("visie:\n  uitgangspunten:\n    - tekst: Wij gaan **derhalve** door.\n", 3, 25),
    ],
)
def test_a_word_is_shown_where_it_stands(checked: Checked, text: str, line: int, column: int) -> None:
    assert places(checked, text, "IVP904") == [("plan.yaml", line, column, len("derhalve"))]


def test_a_word_of_an_included_file_is_shown_in_that_file(checked: Checked) -> None:
    example = (
        "inleiding:\n  bestand: teksten/inleiding.md\n# teksten/inleiding.md\nEen regel.\n\nDit gaat derhalve door.\n"
    )
    assert places(checked, example, "IVP904") == [("teksten/inleiding.md", 3, 10, 8)]


def test_a_phrase_that_is_folded_is_shown_at_its_first_word(checked: Checked) -> None:
    example = "inleiding: >\n  Dit plan is ten behoeve\n  van de raad.\n"
    assert places(checked, example, "IVP904") == [("plan.yaml", 2, 15, len("ten"))]


def test_every_occurrence_is_shown(checked: Checked) -> None:
    example = "inleiding: Dit is derhalve zo.\nlezers: |\n  Derhalve dit.\n\n  En derhalve dat.\n"
    assert places(checked, example, "IVP904") == [
        ("plan.yaml", 1, 19, 8),
        ("plan.yaml", 3, 3, 8),
        ("plan.yaml", 5, 6, 8),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "bronnen: [{id: b, naam: Regeling inzake derhalve de politie}]",
        "prioriteiten: [{id: p, titel: Derhalve een prioriteit}]",
        "afkortingen: {VVGB: verklaring inzake geen bedenkingen}",
        "kaders: {landelijk: [Convenant ten behoeve van de scholen]}",
        "participatie: [{vorm: Peiling, uitkomst: [{antwoord: vindt dat er derhalve meer moet, waarde: 3}]}]",
        "inleiding: Een bewoner zei “er moet derhalve meer gebeuren” en ging weg.",
        "inleiding: 'Een bewoner zei \"er moet derhalve meer gebeuren\" en ging weg.'",
        "inleiding: |\n  > Er moet derhalve meer gebeuren.",
        "inleiding: Typ `derhalve` in het veld.",
        "inleiding: Dit staat op het middels-plein en in middels_x.",
    ],
)
def test_names_titles_quotations_and_code_are_not_the_writers_wording(checked: Checked, text: str) -> None:
    assert places(checked, text + "\n", "IVP904") == []


def test_a_list_of_sentences_is_running_text_though_a_list_of_titles_is_not(checked: Checked) -> None:
    example = "kaders:\n  lokaal:\n    - De omgevingsvisie noemt derhalve veilige wegen.\n"
    assert places(checked, example, "IVP904") == [("plan.yaml", 3, 31, 8)]


def test_what_others_wrote_is_left_alone(checked: Checked) -> None:
    text = "inleiding: Dit is derhalve de de tekst.\n"
    assert places(checked, text, "IVP904") != []
    assert places(checked, f"overgenomen: ja\n{text}", "IVP904") == []
    assert places(checked, f"overgenomen: ja\n{text}", "IVP907") == []


JOINT = """\
ivpgen: 1
titel: Samen veilig
gemeenten: [{id: a, naam: Aa}, {id: b, naam: Bee}, {id: c, naam: Cee}]
inleiding: Dit is derhalve de tekst van ons allen.
per_gemeente: {b: {bestand: lokaal/b.yaml}}
"""


def test_the_joint_text_of_several_gemeenten_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "lokaal").mkdir()
    (tmp_path / "plan.yaml").write_text(JOINT, encoding="utf-8")
    (tmp_path / "lokaal" / "b.yaml").write_text("inleiding: In Bee geldt derhalve iets anders.\n", encoding="utf-8")
    found = [one.finding for one in check(load(tmp_path)).diagnostics if one.finding.code == "IVP904"]
    assert [(one.place.file, one.place.line) for one in found] == [("lokaal/b.yaml", 1), ("plan.yaml", 4)]


def test_the_archive_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "archief" / "2023").mkdir(parents=True)
    (tmp_path / "plan.yaml").write_text("ivpgen: 1\ntitel: Veilig\n", encoding="utf-8")
    old = "ivpgen: 1\ntitel: Oud\ninleiding: Dit is derhalve de de tekst.\n"
    (tmp_path / "archief" / "2023" / "plan.yaml").write_text(old, encoding="utf-8")
    assert not [one for one in check(load(tmp_path)).diagnostics if one.finding.code in {"IVP904", "IVP907"}]


PIECES = [
    *(
        "derhalve",
        "Derhalve",
        "ten behoeve van",
        "de de",
        "in het kader",
        "the",
        "of",
        "and",
        "niet zelden",
        "wordt",
        "worden gedaan",
    ),
    *(
        "het versterken van de wijk",
        ", die",
        ", omdat",
        ", a",
        ", b",
        "en c",
        "met 20 procent daalde",
        "OM, GGD",
        "dit jaar",
        "waar mogelijk",
    ),
    *(
        "…",
        "...",
        "..",
        ",,",
        " , ",
        "  ",
        "(",
        ")",
        "“",
        "”",
        '"',
        "`",
        "```",
        "|",
        "-",
        "- ",
        ">",
        "#",
        ".",
        ". ",
        "?",
        ";",
        ":",
        "\n",
        "\n\n",
        "\t",
    ),
    *("é", "🙂", "[a](b)", "\\\\", "x" * 160, "woord " * 37),
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, texts, st.sampled_from(["md", "|", ">", '"']))
def test_whatever_is_written_each_hint_has_a_place_in_its_file(first: str, second: str, style: str) -> None:
    block = "\n\n".join((first, second)).replace("\t", " ")
    indented = "".join(f"  {line}\n" for line in block.split("\n"))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        value = {"md": "{bestand: a.md}\n", "|": f"|2\n{indented}", ">": f">2\n{indented}"}.get(style)
        quoted = '"' + block.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"\n'
        (root / "a.md").write_text(block, encoding="utf-8")
        (root / "plan.yaml").write_text(f"ivpgen: 1\ntitel: T\nsamenvatting: {value or quoted}", encoding="utf-8")
        diagnostics = check(load(root)).diagnostics
        for one in diagnostics:
            place = one.finding.place
            lines = (root / place.file).read_text(encoding="utf-8").split("\n")
            assert 1 <= place.line <= len(lines)
            assert place.column >= 1
            assert (place.end_line, place.end_column) > (place.line, place.column)
            assert place.end_column <= len(lines[place.line - 1]) + 2


LINE = "Ga derhalve, zo snel als het kan."


@pytest.mark.parametrize(
    ("head", "indent", "column"),
    [
        ("inleiding: |\n", "  ", 6),
        ("inleiding: >  # een opmerking\n", "    ", 8),
        ("inleiding: |-\n", "  ", 6),
        ("inleiding:\n", "   ", 7),
        ('inleiding: "Begin\n', "  ", 6),
        ("inleiding: 'Begin\n", "  ", 6),
        ("inleiding:\n  bestand: teksten/a.md\n# teksten/a.md\n", "", 4),
    ],
)
def test_words_that_stand_there_often_are_each_shown_where_they_stand(
    checked: Checked, head: str, indent: str, column: int
) -> None:
    lines = [f"{indent}{LINE}\n" for _ in range(60)]
    lines.insert(30, "\n")
    quote = head.strip()[-6:-5] if head.endswith("Begin\n") else ""
    example = head + "".join(lines).rstrip("\n") + f"{quote}\n"
    found = places(checked, example, "IVP904")
    first = 1 if head.endswith(".md\n") else 2
    assert [line for _, line, _, _ in found] == [first + at for at in range(61) if at != 30]
    assert {place[2:] for place in found} == {(column, len("derhalve"))}


def test_where_marks_are_written_twice_words_that_stand_there_often_are_shown_at_their_text(checked: Checked) -> None:
    example = "inleiding: '" + "Ga derhalve naar ''t dorp. " * 30 + "'\n"
    found = places(checked, example, "IVP904")
    assert [line for _, line, _, _ in found] == [1] * len(found)
    assert (12, 0) < found[0][2:] < found[1][2:]


def test_a_long_text_of_many_hints_takes_no_time(tmp_path: Path) -> None:
    text = "ivpgen: 1\ntitel: X\ninleiding: |\n" + "  De raad is derhalve de de baas.\n" * 1500
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    planmap = load(tmp_path)
    start = time.process_time()
    found = check(planmap).diagnostics
    assert time.process_time() - start < 3
    assert len([one for one in found if one.finding.code == "IVP904"]) == 1500
