"""Uitvoeringsplannen as a whole: one after another, and what they leave out."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from ivpgen.documents.measure_tables import KOLOMMEN
from ivpgen.rules.work.build_up import KOLOMMEN as USUAL
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    """The findings of one rule, in a plan that is understood as it is meant."""
    diagnostics = checked(example + "\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code == code]


def years(first: str, second: str, head: str = "") -> str:
    return f"{head}\n# uitvoering/2027.yaml\nperiode: 2027\n{first}\n# uitvoering/2028.yaml\nperiode: 2028\n{second}\n"


def test_the_usual_columns_are_those_of_the_document() -> None:
    assert USUAL == KOLOMMEN


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("", "", ""),
        ("tabel: {kolommen: [maatregel, trekker]}", "tabel: {kolommen: [trekker, code, maatregel]}", ""),
        ("tabel: {koppen: {maatregel: Wat}}", "", ""),
        ("", "tabel: {kolommen: [maatregel, resultaat, trekker, planning]}", "weg viel partners."),
        ("tabel: {kolommen: [maatregel]}", "tabel: {kolommen: [trekker, partners]}", "erbij kwamen partners en trekker; weg viel maatregel."),
        ("soort: JUP\ntabel: {kolommen: [maatregel]}", "", ""),
        ("prioriteiten: [p]\ntabel: {kolommen: [maatregel]}", "", ""),
    ],
)  # fmt: skip
def test_the_same_columns_every_year(checked: Checked, first: str, second: str, message: str) -> None:
    text = years(first, second, "prioriteiten: [{id: p, titel: P}]")
    hits = found(checked, text, "IVP701")
    assert [hit.bericht.partition(": ")[2] for hit in hits] == ([message] if message else [])


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("indeling: prioriteiten", "", False),
        ("indeling: velden", "indeling: velden", False),
        ("indeling: velden", "indeling: doelen", True),
        ("indeling: [{prioriteit: p, titel: T}]", "indeling: prioriteiten", False),
        ("indeling: [{prioriteit: p}, {veld: fysieke-veiligheid}]", "", False),
        ("indeling: geen", "", True),
    ],
)
def test_grouped_in_the_same_way(checked: Checked, first: str, second: str, wrong: bool) -> None:
    work = "\nactiepunten: [{id: a, titel: A}]"
    text = years(first + work, second + work, "prioriteiten: [{id: p, titel: P}]")
    assert len(found(checked, text, "IVP702")) == wrong


@pytest.mark.parametrize(
    ("first", "second", "look", "link"),
    [
        ("", "", 1, 1),
        ("", 'vervolg_op: "2027"', 1, 0),
        ("", 'vervolg_op: "2027"\nterugblik: Het ging goed.', 0, 0),
        ("", 'vervolg_op: "2027"\nterugblik: {niet: Staat in de jaarrekening.}', 0, 0),
        ("verslag: Het ging goed.", 'vervolg_op: "2027"', 0, 0),
        ("", "inleiding: In het afgelopen jaar is veel gedaan.", 0, 1),
        ("", "status: concept", 0, 0),
        ("soort: JUP", "", 0, 0),
        ("gemeenten: [voorbeeldstad]", "", 0, 0),
    ],
)
def test_a_follow_up_looks_back_and_says_at_what(
    checked: Checked, first: str, second: str, look: int, link: int
) -> None:
    text = years(first, second)
    assert len(found(checked, text, "IVP703")) == look
    assert len(found(checked, text, "IVP704")) == link


def test_two_plans_of_one_year_follow_nothing(checked: Checked) -> None:
    text = "# uitvoering/a.yaml\nperiode: 2027\n# uitvoering/b.yaml\nperiode: 2027"
    assert found(checked, text, "IVP703") + found(checked, text, "IVP704") == []


@pytest.mark.parametrize(
    ("status", "second", "wrong"),
    [
        ("gereed", "{id: a}", True),
        ("vervallen, reden: R", "{id: a}", True),
        ("loopt", "{id: a}", False),
        ("niet gelukt, reden: R", "{id: a}", False),
        ("gereed", "{id: a, planning: 2028}", False),
        ("gereed", "{id: a, toelichting: Nog een keer.}", False),
        ("gereed", "{id: a, soort: regulier}", False),
        ("gereed", "{id: a, maatregelen: [{maatregel: Nog iets}]}", False),
    ],
)
def test_what_was_over_comes_back_with_a_word(checked: Checked, status: str, second: str, wrong: bool) -> None:
    first = f"actiepunten: [{{id: a, titel: A, voortgang: [{{datum: 2027-06-30, status: {status}}}]}}]"
    assert len(found(checked, years(first, f"actiepunten: [{second}]"), "IVP705")) == wrong


def work(more: str = "", number: int = 3) -> str:
    return "actiepunten:\n" + "\n".join(f"  - {{id: a{n}, titel: Werk {n}{more}}}" for n in range(number))


@pytest.mark.parametrize(
    ("text", "whole", "each"),
    [
        (work(), 1, 0),
        (work(number=2), 0, 2),
        (work() + "\n  - {id: b, titel: B, trekker: Iemand}", 0, 3),
        (work(", trekker: pm"), 0, 0),
        ("status: concept\n" + work(), 0, 0),
        ("inleiding: Het team Veiligheid is verantwoordelijk voor alle maatregelen.\n" + work(), 0, 0),
        ("standaard: {trekker: Team Veiligheid}\n" + work(), 0, 0),
    ],
)
def test_a_whole_file_without_trekkers_is_told_once(checked: Checked, text: str, whole: int, each: int) -> None:
    text = f"# uitvoering/2027.yaml\n{text}"
    assert len(found(checked, text, "IVP741")) == whole
    assert len(found(checked, text, "IVP331")) == each


PLAN = "prioriteiten: [{id: p, titel: P, aanpak: A}, {id: q, titel: Q, aanpak: B%s}]\n# uitvoering/2027.yaml\n%s"


@pytest.mark.parametrize(
    ("more", "file", "wrong"),
    [
        ("", "actiepunten: [{titel: X, prioriteiten: [p]}]", True),
        ("", "actiepunten: [{titel: X, prioriteiten: [p, q]}]", False),
        ("", "actiepunten: [{titel: X, prioriteiten: [p], maatregelen: [{maatregel: M, prioriteiten: [q]}]}]", False),
        ("", "actiepunten: [{titel: X, prioriteiten: [p]}]\nindeling: [{prioriteit: q, inleiding: Komt in 2028.}]", False),
        ("", "actiepunten: [{titel: X}]", False),
        ("", "prioriteiten: [p]\nactiepunten: [{titel: X, prioriteiten: [p]}]", False),
        ("", "status: concept\nactiepunten: [{titel: X, prioriteiten: [p]}]", False),
        (", jaren: [2029]", "actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        (", schaal: regionaal", "actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        (", niet: Vervallen.", "actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        (", actiepunten: {niet: Volgt in 2028.}", "actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        (", actiepunten: [{titel: Y}]", "actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        ("}, {id: r, titel: R, valt_onder: q, aanpak: C", "actiepunten: [{titel: X, prioriteiten: [p, r]}]", False),
        (", doelen: [{id: d, tekst: D}]", "actiepunten: [{titel: X, prioriteiten: [p]}, {titel: Y, doelen: [d]}]", False),
    ],
)  # fmt: skip
def test_every_priority_has_an_actiepunt(checked: Checked, more: str, file: str, wrong: bool) -> None:
    assert len(found(checked, PLAN % (more, file), "IVP742")) == wrong


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        ("actiepunten: [{titel: X, prioriteiten: [p, q]}]", True),
        ("actiepunten: [{titel: X, prioriteiten: [p]}]", False),
        ("actiepunten: [{titel: X, prioriteiten: [p, q]}, {titel: Y, soort: lopend, prioriteiten: [p]}]", False),
        ("actiepunten: [{titel: X, prioriteiten: [p, q]}, {titel: Y, velden: [fysieke-veiligheid]}]", False),
        ("actiepunten: [{titel: X, prioriteiten: [p, q]}, {titel: Y}]", False),
        ("inleiding: Het reguliere werk staat in het team.\nactiepunten: [{titel: X, prioriteiten: [p, q]}]", False),
        ("prioriteiten: [p]\nactiepunten: [{titel: X, prioriteiten: [p, q]}]", False),
        ("actiepunten: {pm: Volgt.}", False),
    ],
)
def test_running_work_stands_beside_the_priorities(checked: Checked, file: str, wrong: bool) -> None:
    text = f"prioriteiten: [{{id: p, titel: P, aanpak: A}}, {{id: q, titel: Q, aanpak: A}}]\n# uitvoering/2027.yaml\n{file}"
    assert len(found(checked, text, "IVP743")) == wrong


JOINT = "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\n# uitvoering/2027.yaml\n%s"


@pytest.mark.parametrize(
    ("file", "which"),
    [
        ("actiepunten: [{titel: X}]", "samen"),
        ("actiepunten: [{titel: X, gemeenten: [a]}, {titel: Y, gemeenten: [b]}]", "elk voor zich"),
        ("actiepunten: [{titel: X}, {titel: Y, gemeenten: [b]}]", ""),
        ("actiepunten: [{titel: X}]\n# uitvoering/2027-b.yaml\ngemeenten: [b]\nactiepunten: [{titel: Y}]", ""),
        ("inleiding: De lokale maatregelen staan in eigen plannen.\nactiepunten: [{titel: X}]", ""),
        ("status: concept\nactiepunten: [{titel: X}]", ""),
        ("titel: U", ""),
    ],
)
def test_a_joint_plan_works_together_and_apart(checked: Checked, file: str, which: str) -> None:
    hits = found(checked, JOINT % file, "IVP744")
    assert len(hits) == bool(which)
    assert all(which in hit.bericht for hit in hits)


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        (work(), "status: concept", True),
        (work(), "terugblik: Het ging goed.", False),
        ("verslag: Het ging goed.\n" + work(), "", False),
        (work(", voortgang: [{status: gereed}]"), "", False),
        (work(), "actiepunten: [{id: a0, voortgang: [{datum: 2028-02-01, status: gereed}]}]", False),
    ],
)
def test_what_came_of_a_year_that_is_over(checked: Checked, first: str, second: str, wrong: bool) -> None:
    text = years(first, second, "peildatum: 2028-06-30")
    assert [hit.place.file for hit in found(checked, text, "IVP745")] == (["uitvoering/2027.yaml"] if wrong else [])


def test_a_year_is_not_over_without_a_day_to_count_from(checked: Checked) -> None:
    assert found(checked, years(work(), ""), "IVP745") == []


@pytest.mark.parametrize(
    ("head", "wrong"),
    [("titel: U", True), ("periode: 2027", False), ("periode: {pm: Volgt.}", False), ("status: concept", False)],
)
def test_a_plan_is_for_some_time(checked: Checked, head: str, wrong: bool) -> None:
    assert len(found(checked, f"# uitvoering/x.yaml\n{head}", "IVP746")) == wrong


def test_a_plan_follows_what_came_before(checked: Checked) -> None:
    assert len(found(checked, years('vervolg_op: "2028"', ""), "IVP706")) == 1
    assert found(checked, years("", 'vervolg_op: "2027"'), "IVP706") == []
