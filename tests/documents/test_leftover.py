"""Nothing is lost: what no template prints stands in a last chapter, under the keys it was written with."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen import rendering
from ivpgen.documents.leaves import Leaf, leaves
from ivpgen.documents.plain import Plain
from tests.documents.build import THREE, Made, planned, shown
from tests.documents.made import PLANS, planmap, trees

TITLE = "Overige gegevens uit het plan"
PLAN = """
communicatie: |
  We vertellen het **door**.

  - in de krant
ontwikkelingen: [{id: grijs, titel: Vergrijzing, tekst: Er komen meer ouderen.}]
prioriteiten: [{id: wonen, titel: Veilig wonen, aanpak: We gaan de wijk in.}]
"""


def left(made: Made) -> list[tuple[str, str]]:
    chapter = made.chapter(TITLE)
    names = [shown(one) for one in chapter.iter("dt")]
    return list(zip(names, [shown(one) for one in chapter.iter("dd")], strict=True))


def without(folder: Path, name: str) -> None:
    """A municipality's own template that prints nothing."""
    path = folder / "sjablonen" / "onderdelen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{# niets #}\n", encoding="utf-8")


def test_a_text_that_no_template_prints_is_caught(tmp_path: Path) -> None:
    without(tmp_path, "proza.html.j2")
    made = Made.of(tmp_path, PLAN)
    assert left(made) == [("Communicatie – Tekst", "We vertellen het door. in de krant")]
    assert made.chapters[-1] == TITLE
    assert made.chapter(TITLE).get("class") == "bijlage"
    assert [shown(one) for one in made.chapter(TITLE).iter("strong")] == ["door"]


def test_labels_are_the_keys_it_was_written_with(tmp_path: Path) -> None:
    without(tmp_path, "prioriteit.html.j2")
    without(tmp_path, "ontwikkelingen.html.j2")
    assert left(Made.of(tmp_path, PLAN)) == [
        ("Ontwikkelingen – Titel", "Vergrijzing"),
        ("Ontwikkelingen – Tekst", "Er komen meer ouderen."),
        ("Prioriteiten – Aanpak – Tekst", "We gaan de wijk in."),
    ]


def test_a_bare_absence_is_caught_too(tmp_path: Path) -> None:
    without(tmp_path, "prioriteit.html.j2")
    made = Made.of(tmp_path, "prioriteiten: [{id: a, titel: Wonen, aanpak: pm, doelen: {niet: geen tijd}}]")
    assert left(made) == [
        ("Prioriteiten – Doelen", "niet opgenomen"),
        ("Prioriteiten – Aanpak", "[nog in te vullen]"),
    ]
    assert made.notes() == ["geen tijd"]


def test_a_local_text_that_no_template_prints_is_in_its_edition(tmp_path: Path) -> None:
    without(tmp_path, "proza.html.j2")
    plan = (
        "communicatie: Samen.\nhoofdstukken: [lokaal]\nper_gemeente: {teststad: {communicatie: Ook in de stadskrant.}}"
    )
    loaded = planned(tmp_path, plan, head=THREE)
    assert left(Made(loaded)) == [("Communicatie – Tekst", "Samen.")]
    assert ("Communicatie – Tekst", "Ook in de stadskrant.") in left(Made(loaded, "teststad/ivp.docx"))


@pytest.mark.parametrize("name", PLANS)
def test_no_document_of_ours_has_anything_left(name: str) -> None:
    for path, root in trees(name).items():
        assert [shown(one) for one in root.iter("h1") if shown(one) == TITLE] == [], path


def found(folder: Path, plan: str) -> list[Leaf]:
    loaded = planned(folder, plan)
    editie = loaded.edities[0]
    return list(leaves(editie.plan, Plain(editie).bron))


def test_leaves_are_the_texts_with_their_place(tmp_path: Path) -> None:
    assert found(
        tmp_path,
        """
        visie: {tekst: Samen sterk., missie: {niet: geen tijd}}
        bronnen: [{id: peiling, naam: Dorpspeiling, gedownload: 2027-01-15, bestand: cijfers/a.csv, noot: Tweejaarlijks.}]
        partners: [{naam: Politie, leden: [om]}]
        """,
    )[3:] == [
        Leaf("plan.yaml#visie/tekst", ("visie", "tekst"), "Samen sterk.", True),
        Leaf("plan.yaml#visie/missie/niet", ("visie", "missie"), "geen tijd", False, "niet"),
        Leaf("plan.yaml#partners/0/naam", ("partners", "naam"), "Politie", False),
        Leaf("plan.yaml#bronnen/peiling/naam", ("bronnen", "naam"), "Dorpspeiling", False),
        Leaf("plan.yaml#bronnen/peiling/gedownload", ("bronnen", "gedownload"), "15 januari 2027", False),
        Leaf("plan.yaml#bronnen/peiling/noot", ("bronnen", "noot"), "Tweejaarlijks.", False),
    ]


def test_what_no_document_needs_is_no_leaf(tmp_path: Path) -> None:
    texts = found(
        tmp_path,
        """
        controle: {uit: [{regel: IVP402, reden: Daar is over gesproken., wie: adviseur}]}
        proces: {stappen: [{stap: Startnotitie schrijven}]}
        termen: {prioriteit: {enkelvoud: speerpunt, meervoud: speerpunten}}
        huisstijl: huisstijl.docx
        """,
    )
    assert [leaf.tekst for leaf in texts] == ["Veilig in Proefdorp", "2027-2030", "Proefdorp"]


def test_an_archived_plan_is_no_text_of_this_one(tmp_path: Path) -> None:
    files = {"archief/2023/plan.yaml": "ivpgen: 1\ntitel: Veilig in 2023\nvisie: Een oude wens.\n"}
    loaded = planned(tmp_path, "voorgangers: [{bestand: archief/2023/plan.yaml}]", files)
    editie = loaded.edities[0]
    assert "Een oude wens." not in [leaf.tekst for leaf in leaves(editie.plan, Plain(editie).bron)]
    assert TITLE not in Made(loaded).chapters


def test_the_tree_says_where_every_text_was_written() -> None:
    loaded = planmap("examples/klein")
    (root,) = (rendering.tree(loaded, one) for one in rendering.assignments(loaded))
    sources = {one.get("data-bron", "") for one in root.iter()}
    editie = loaded.edities[0]
    assert {leaf.bron for leaf in leaves(editie.plan, Plain(editie).bron)} <= sources
    assert "plan.yaml#prioriteiten/verkeer/aanpak/tekst" in sources
