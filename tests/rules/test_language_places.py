"""Where a hint on language stands: at the very words, however the text was written down; and what is no running text."""

from __future__ import annotations

from pathlib import Path

import pytest

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
