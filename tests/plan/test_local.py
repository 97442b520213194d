"""Local parts: how a joint text and what a gemeente adds come together, in every form of writing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.load import load
from ivpgen.plan.model import Plan
from tests.plan.conftest import Read

HEAD = "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\n"


def editions(read: Read, text: str) -> tuple[Plan, Plan, Plan]:
    """The joint plan, that of a and that of b."""
    planmap = read(HEAD + text)
    assert planmap.findings == []
    assert [editie.gemeente for editie in planmap.edities] == [None, "a", "b"]
    joint, first, second = (editie.plan.plan for editie in planmap.edities)
    return joint, first, second


@pytest.mark.parametrize(
    ("joint", "local", "pieces"),
    [
        ("visie: J", "visie: L", ("J", "L")),
        ("visie: J", "visie: {tekst: L}", ("J", "L")),
        ("visie: {tekst: J}", "visie: L", ("J", "L")),
        ("visie: {tekst: J}", "visie: {tekst: L}", ("J", "L")),
        ("visie: {missie: M}", "visie: L", ("L",)),
        ("visie: J", "visie: {missie: M}", ("J",)),
        ("visie: J", "visie: {vervang: L}", ("L",)),
        ("visie: {tekst: J, missie: M}", "visie: {tekst: {vervang: L}}", ("L",)),
        ("inleiding: X", "visie: L", ("L",)),
    ],
)
def test_prose_comes_after_the_joint_text(read: Read, joint: str, local: str, pieces: tuple[str, ...]) -> None:
    together, theirs, others = editions(read, f"{joint}\nper_gemeente: {{a: {{{local}}}}}\n")
    assert theirs.visie is not None
    assert theirs.visie.tekst == pieces
    for plan in (together, others):
        assert "L" not in (plan.visie.tekst if plan.visie else ())


@pytest.mark.parametrize("key", ["beeld", "inzet", "tekst", "toelichting"])
def test_prose_of_any_part_comes_after_the_joint_text(read: Read, key: str) -> None:
    text = f"velden: {{jeugd-en-veiligheid: {{{key}: J, per_gemeente: {{a: {{{key}: L}}}}}}}}\n"
    for plan, expected in zip(editions(read, text), [("J",), ("J", "L"), ("J",)], strict=True):
        assert plan.velden is not None
        assert plan.velden.__pydantic_extra__ is not None
        value: Any = getattr(plan.velden.__pydantic_extra__["jeugd-en-veiligheid"], key)
        assert getattr(value, "tekst", value) == expected


@pytest.mark.parametrize(
    ("joint", "local", "kop", "posten"),
    [
        ("[{post: J}]", "[{post: L}]", (), ["J", "L"]),
        ("[{post: J}]", "{post: L}", (), ["J", "L"]),
        ("[{post: J}]", "{lijst: [{post: L}]}", (), ["J", "L"]),
        ("[{post: J}]", "{tekst: T, lijst: [{post: L}]}", ("T",), ["J", "L"]),
        ("[{post: J}]", "Een tekst.", ("Een tekst.",), ["J"]),
        ("{tekst: S, lijst: [{post: J}]}", "[{post: L}]", ("S",), ["J", "L"]),
        ("{tekst: S, lijst: [{post: J}]}", "{tekst: T, lijst: [{post: L}]}", ("S", "T"), ["J", "L"]),
        ("{tekst: S, lijst: [{post: J}]}", "Een tekst.", ("S", "Een tekst."), ["J"]),
        ("Een tekst.", "[{post: L}]", ("Een tekst.",), ["L"]),
        ("Een tekst.", "Nog een.", ("Een tekst.", "Nog een."), []),
        ("[{id: x, post: J}]", "[{id: x, post: L}, {post: M}]", (), ["L", "M"]),
        ("[{post: J}]", "{vervang: [{post: L}]}", (), ["L"]),
        ("[]", "[{post: L}]", (), ["L"]),
        ("[{post: J}]", "", (), ["J"]),
    ],
)
def test_lists_come_after_the_joint_list(
    read: Read, joint: str, local: str, kop: tuple[str, ...], posten: list[str]
) -> None:
    together, theirs, others = editions(read, f"middelen: {joint}\nper_gemeente: {{a: {{middelen: {local}}}}}\n")
    assert [middel.post for middel in theirs.middelen] == posten
    assert (theirs.middelen.kop.tekst if theirs.middelen.kop else ()) == kop
    for plan in (together, others):
        assert "L" not in [middel.post for middel in plan.middelen]


@pytest.mark.parametrize("local", ["{niet: Geen geld.}", "{onbekend: Geen geld.}"])
def test_an_absence_is_a_remark_after_the_list(read: Read, local: str) -> None:
    _, theirs, others = editions(read, f"middelen: [{{post: J}}]\nper_gemeente: {{a: {{middelen: {local}}}}}\n")
    assert [middel.post for middel in theirs.middelen] == ["J"]
    assert theirs.middelen.afwezig is not None
    assert theirs.middelen.afwezig.reden == "Geen geld."
    assert others.middelen.afwezig is None


def test_pm_is_a_gap_of_that_gemeente(read: Read) -> None:
    _, theirs, others = editions(read, "middelen: [{post: J}]\nper_gemeente: {a: {middelen: pm}}\n")
    assert theirs.middelen.afwezig is not None
    assert (theirs.middelen.afwezig.soort, others.middelen.afwezig) == ("pm", None)


def test_an_item_with_a_known_id_is_extended_and_single_values_replace(read: Read) -> None:
    text = (
        "prioriteiten: [{id: p, titel: J, trekker: oov, partners: [om], aanpak: Samen., jaren: 2027}]\n"
        "per_gemeente: {a: {prioriteiten: [{id: p, titel: L, trekker: boa, partners: [riec], aanpak: Zelf.}]}}\n"
    )
    _, theirs, others = editions(read, text)
    (own,), (other,) = theirs.prioriteiten, others.prioriteiten
    assert isinstance(own, Prioriteit)
    assert isinstance(other, Prioriteit)
    assert (own.titel, list(own.trekker), list(own.partners)) == ("L", ["boa"], ["om", "riec"])
    assert own.aanpak is not None
    assert own.aanpak.tekst == ("Samen.", "Zelf.")
    assert (other.titel, list(other.trekker), list(other.partners)) == ("J", ["oov"], ["om"])


def test_a_table_takes_over_what_a_gemeente_says_anew(read: Read) -> None:
    text = "middelen: [{id: m, bedragen: {2027: 10, 2028: 11}, per_gemeente: {a: {bedragen: {2028: 5, 2029: 6}}}}]\n"
    _, theirs, _ = editions(read, text)
    amounts: Any = theirs.middelen[0].bedragen
    assert {year: amount.waarde for year, amount in amounts.items()} == {"2027": "10", "2028": "5", "2029": "6"}


@pytest.mark.parametrize(
    ("gemeenten", "where"), [("[a]", ["a"]), ("a", ["a"]), ("[a, b]", ["joint", "a", "b"]), ("[b]", ["b"])]
)
def test_an_item_stands_in_the_editions_that_it_is_for(read: Read, gemeenten: str, where: list[str]) -> None:
    plans = editions(read, f"middelen: [{{post: X, gemeenten: {gemeenten}}}]\n")
    assert [name for name, plan in zip(("joint", "a", "b"), plans, strict=True) if plan.middelen] == where


def test_decisions_and_predecessors_stay_in_the_joint_edition(read: Read) -> None:
    text = (
        "besluiten: [{orgaan: raad, gemeenten: [a]}, {orgaan: raad, gemeenten: [b]}]\n"
        "voorgangers: [{titel: Oud, gemeenten: [a], prioriteiten: [{id: x, gemeenten: [c]}]}]\n"
    )
    joint, theirs, _ = editions(read, text)
    assert (len(joint.besluiten), len(theirs.besluiten)) == (2, 1)
    assert [len(plan.voorgangers) for plan in (joint, theirs)] == [1, 1]
    assert len(joint.voorgangers[0].prioriteiten) == 1


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("inleiding: {per_gemeente: {c: X}}", "IVP213", (7, 28)),
        ("inleiding: {per_gemeente: X}", "IVP213", (7, 27)),
        ("per_gemeente: {c: {bestand: lokaal/c.yaml}}\n# lokaal/c.yaml\ninleiding: X", "IVP213", (7, 16)),
        ("visie: {tekst: J, per_gemeente: {a: {tekst: L}}}\nper_gemeente: {a: {visie: M}}", "IVP214", (8, 20)),
        ("per_gemeente: {a: {visei: M}}", "IVP201", (7, 20)),
    ],
)
def test_what_is_wrong_with_a_local_part_is_said_once(read: Read, text: str, code: str, place: tuple[int, int]) -> None:
    (finding,) = read(f"{HEAD}{text}\n").findings
    assert (finding.code, finding.place.line, finding.place.column) == (code, *place)


def test_a_place_stays_where_the_writer_typed_it(read: Read) -> None:
    planmap = read(
        f"{HEAD}inleiding: J\nper_gemeente:\n  a: {{bestand: lokaal/a.yaml}}\n"
        "# lokaal/a.yaml\nvisie: V\nprioriteiten:\n  - id: p\n    titel: P\n"
    )
    document = planmap.edities[1].plan.document
    assert document.place(("prioriteiten", 0, "titel"))[:3] == ("lokaal/a.yaml", 4, 12)
    assert document.place(("visie",))[:3] == ("lokaal/a.yaml", 1, 8)
    assert document.place(("inleiding",))[:2] == ("plan.yaml", 7)


def test_a_plan_of_one_gemeente_has_one_edition_and_may_still_say_whose_it_is(read: Read) -> None:
    planmap = read("middelen: [{post: X, gemeenten: [voorbeeldstad]}]\n")
    (editie,) = planmap.edities
    assert (editie.gemeente, len(editie.plan.plan.middelen)) == (None, 1)


def test_an_uitvoeringsplan_goes_to_the_gemeenten_that_it_is_for(read: Read) -> None:
    planmap = read(
        f"{HEAD}# uitvoering/alle.yaml\ntitel: Alle\n# uitvoering/beide.yaml\ngemeenten: [a, b]\n# uitvoering/een.yaml\ngemeenten: [a]\n"
    )
    files = {str(editie.gemeente): [stuk.stem for stuk in editie.uitvoering] for editie in planmap.edities}
    assert files == {"None": ["alle", "beide"], "a": ["alle", "beide", "een"], "b": ["alle", "beide"]}


def test_a_former_joint_plan_is_read_as_it_was_jointly(tmp_path: Path) -> None:
    (tmp_path / "archief").mkdir()
    head = "gemeenten: [{id: oost, naam: Oost}, {id: west, naam: West}]\n"
    former = f"titel: Toen\n{head}inleiding: {{tekst: Samen., per_gemeente: {{noord: Apart.}}}}\n"
    (tmp_path / "archief" / "plan.yaml").write_text(former, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(
        f"titel: Nu\n{head}voorgangers: [{{bestand: archief/plan.yaml}}]\n", encoding="utf-8"
    )
    read = load(tmp_path)
    assert [one for one in read.findings if one.code in {"IVP201", "IVP213"}] == []
    for editie in read.edities:
        inleiding = editie.plan.plan.voorgangers[0].inleiding
        assert inleiding is not None
        assert inleiding.tekst == ("Samen.",)
