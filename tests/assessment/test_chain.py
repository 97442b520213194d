"""The chain per priority: what belongs together in a row, and what is marked as missing."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.assessment.made import chains, shown
from tests.documents.build import THREE

EVIDENCE = """
bronnen:
  - id: peiling
    naam: Dorpspeiling
indicatoren:
  - id: hinder
    naam: Hinder van hardrijders
    bron: peiling
    waarden: {2026: 41}
    nulmeting: {jaar: 2026}
    streefwaarde: "< 30"
  - id: ongevallen
    naam: Ongevallen
    bron: peiling
    waarden: {2026: 9}
    nulmeting: {jaar: 2026}
    streefwaarde: "< 5"
bevindingen:
  - id: klacht
    tekst: Inwoners klagen over hardrijders.
    indicatoren: [hinder]
    gevolg: verkeer
  - id: gewonden
    tekst: Er vallen gewonden.
    gevolg: verkeer
"""


def test_a_priority_with_one_goal_is_one_row(tmp_path: Path) -> None:
    plan = """
    prioriteiten:
      - id: verkeer
        titel: Veilig verkeer
        doelen:
          - id: minder
            tekst: Minder hinder.
            indicatoren: [hinder]
        actiepunten:
          - id: borden
            titel: Borden
            trekker: Team verkeer
    middelen:
      - post: Verkeer
        prioriteiten: [verkeer]
        bedragen: {2027: 10.000}
    """
    (made,) = chains(tmp_path, EVIDENCE + dedent(plan))
    assert shown(made.ketens[0]) == [
        [
            "Inwoners klagen over hardrijders.; Er vallen gewonden.",
            "Minder hinder.",
            "Hinder van hardrijders",
            "Borden",
            "Verkeer",
        ]
    ]


def test_what_is_missing_is_a_gap_with_the_rule_that_says_so(tmp_path: Path) -> None:
    (made,) = chains(tmp_path, "prioriteiten:\n  - id: verkeer\n    titel: Veilig verkeer\n")
    assert shown(made.ketens[0]) == [
        ["[geen bevinding IVP311]", "[geen doel IVP312]", "", "[geen maatregel]", "[geen middelen]"]
    ]


def test_a_reason_of_the_writer_is_no_gap(tmp_path: Path) -> None:
    plan = "prioriteiten:\n  - id: milieu\n    titel: Milieu\n    doelen: {niet: Staat in het milieuplan.}\n"
    (made,) = chains(tmp_path, plan)
    assert shown(made.ketens[0])[0][1] == "(niet: Staat in het milieuplan.)"


TWO_GOALS = """
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    doelen:
      - id: minder
        tekst: Minder hinder.
        indicatoren: [hinder]
      - id: veiliger
        tekst: Minder gewonden.
actiepunten:
  - id: a
    titel: Borden
    prioriteiten: [verkeer]
    doelen: [minder]
  - id: b
    titel: Lessen
    prioriteiten: [verkeer]
"""


def test_of_more_goals_each_has_a_row_below_what_is_about_the_whole(tmp_path: Path) -> None:
    (made,) = chains(tmp_path, EVIDENCE + TWO_GOALS)
    assert shown(made.ketens[0]) == [
        ["Er vallen gewonden.", "De prioriteit als geheel", "", "Lessen", "[geen middelen]"],
        ["Inwoners klagen over hardrijders.", "Minder hinder.", "Hinder van hardrijders", "Borden", ""],
        [
            "zie de prioriteit als geheel",
            "Minder gewonden.",
            "[geen indicator IVP313]",
            "zie de prioriteit als geheel",
            "",
        ],
    ]


def test_a_gap_that_the_plan_switches_off_says_so(tmp_path: Path) -> None:
    off = "controle:\n  uit:\n    - regel: IVP313\n      reden: De monitor begint later.\n"
    (made,) = chains(tmp_path, EVIDENCE + TWO_GOALS + off)
    gap = made.ketens[0].rijen[2].indicator.gat
    assert gap is not None
    assert (gap.tekst, gap.code, gap.uitgezet) == ("geen indicator", "IVP313", True)


def test_a_goal_is_measured_by_its_subgoals_or_by_the_one_above(tmp_path: Path) -> None:
    plan = """
    prioriteiten:
      - id: verkeer
        titel: Veilig verkeer
        doelen:
          - id: hoofd
            tekst: Een veilig dorp.
            subdoelen:
              - id: minder
                tekst: Minder hinder.
                indicatoren: [hinder]
                subdoelen:
                  - id: kern
                    tekst: Minder hinder in de kern.
    """
    (made,) = chains(tmp_path, EVIDENCE + dedent(plan))
    assert [(row[1], row[2]) for row in shown(made.ketens[0])][1:] == [
        ("Een veilig dorp.", "gemeten bij de subdoelen"),
        ("Minder hinder.", "Hinder van hardrijders"),
        ("Minder hinder in de kern.", "gemeten bij het doel erboven"),
    ]
    assert [row.doel.schakels[0].diepte for row in made.ketens[0].rijen[1:]] == [0, 1, 2]


def test_what_serves_two_goals_is_told_once(tmp_path: Path) -> None:
    (made,) = chains(tmp_path, EVIDENCE + TWO_GOALS.replace("doelen: [minder]", "doelen: [minder, veiliger]"))
    assert [row[3] for row in shown(made.ketens[0])] == ["Lessen", "Borden", "^Borden"]


def test_a_measure_of_more_years_is_shown_as_the_last_one_has_it(tmp_path: Path) -> None:
    years = {
        f"uitvoering/{year}.yaml": f"""
        ivpgen: 1
        periode: {year}
        actiepunten:
          - id: borden
            titel: Borden in {year}
            prioriteiten: [verkeer]
        """
        for year in (2027, 2028)
    }
    (made,) = chains(tmp_path, "prioriteiten:\n  - id: verkeer\n    titel: Verkeer\n", years)
    assert shown(made.ketens[0])[0][3] == "Borden in 2028"


def test_what_a_measure_lacks_stands_at_the_measure(tmp_path: Path) -> None:
    plan = "prioriteiten:\n  - id: verkeer\n    titel: Verkeer\n    actiepunten:\n      - titel: Borden\n        planning: 2027\n"
    (made,) = chains(tmp_path, plan)
    gaps = made.ketens[0].rijen[0].maatregel.schakels[0].gaten
    assert ("geen trekker", "IVP331") in [(gap.tekst, gap.code) for gap in gaps]


def test_what_stands_outside_every_priority_is_told_apart(tmp_path: Path) -> None:
    plan = """
    doelen:
      - id: boven
        tekst: Een veilig dorp.
        subdoelen:
          - id: binnen
            tekst: Veilig verkeer.
      - id: buiten
        tekst: Veilige huizen.
    prioriteiten:
      - id: verkeer
        titel: Verkeer
        doelen: [binnen]
    actiepunten:
      - titel: Inbraakpreventie
        doelen: [buiten]
    bevindingen:
      - tekst: Er wordt minder ingebroken.
        gevolg: regulier
    """
    (made,) = chains(tmp_path, dedent(plan))
    named = [[str(one.deel["naam_of_titel"]) for one in part] for part in made.buiten]
    assert named == [["Er wordt minder ingebroken."], ["Veilige huizen."], ["Inbraakpreventie"]]


def test_a_joint_plan_tells_the_joint_text_once_and_then_what_is_local(tmp_path: Path) -> None:
    plan = """
    prioriteiten:
      - id: verkeer
        titel: Verkeer
        doelen:
          - id: minder
            tekst: Minder hinder.
        actiepunten:
          - id: borden
            titel: Borden
          - id: haven
            titel: Haven
            gemeenten: [teststad]
      - id: wonen
        titel: Wonen
    """
    joint, local = chains(tmp_path, dedent(plan), head=THREE)
    assert (joint.gemeente, [str(one.prioriteit["titel"]) for one in joint.ketens]) == ("", ["Verkeer", "Wonen"])
    assert shown(joint.ketens[0])[0][3] == "Borden"
    assert (local.gemeente, [str(one.prioriteit["titel"]) for one in local.ketens]) == ("Teststad", ["Verkeer"])
    assert shown(local.ketens[0]) == [["", "Minder hinder.", "", "Haven", ""]]
