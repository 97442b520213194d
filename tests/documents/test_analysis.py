"""The state of safety: findings by subject, their weight, the picture of each veld."""

from __future__ import annotations

from pathlib import Path

from tests.documents.build import Made, shown

PLAN = """
bevindingen:
  - id: inbraak
    tekst: Er wordt minder ingebroken.
    veld: veilige-woon-en-leefomgeving
    themas: [woninginbraak]
    trend: dalend
    jaren: {van: 2021, tot: 2025}
    ernst: laag
    gevolg: afgeschaald
    scores: {urgentie: 2, invloed: 4}
  - id: snelheid
    titel: Te hard rijden
    code: "1"
    tekst: In elke kern wordt te hard gereden.
    veld: fysieke-veiligheid
    gevolg: verkeer
    bronnen: [De dorpspeiling]
    scores: {urgentie: 5}
  - Niemand weet het precies.
velden:
  fysieke-veiligheid: {beeld: Verkeer is het grootste knelpunt.}
  jeugd-en-veiligheid: {beeld: De jeugd is rustig.}
prioriteiten: [{id: verkeer, titel: Veilig verkeer}]
"""


def test_findings_stand_under_their_veld(tmp_path: Path) -> None:
    made = Made.of(tmp_path, PLAN)
    chapter = made.chapter("Veiligheidsbeeld")
    assert [shown(one) for one in chapter.iter("h2")] == [
        "Jeugd en veiligheid",
        "Fysieke veiligheid",
        "Overige bevindingen",
    ]
    assert "Trend: dalend (2021-2025). Ernst: laag. Gevolg: afgeschaald." in shown(chapter)
    assert (
        "1 Te hard rijden In elke kern wordt te hard gereden. Gevolg: Veilig verkeer. Bron: De dorpspeiling."
        in shown(chapter)
    )
    assert "Veiligheidsvelden" not in made.chapters


def test_the_weight_of_findings_in_a_table(tmp_path: Path) -> None:
    assert Made.of(tmp_path, PLAN).table("Weging van de bevindingen") == [
        ["Bevinding", "Urgentie", "Invloed", "Gevolg"],
        ["Er wordt minder ingebroken.", "2", "4", "Afgeschaald"],
        ["Te hard rijden", "5", "–", "Veilig verkeer"],
    ]


def test_findings_by_priority(tmp_path: Path) -> None:
    made = Made.of(tmp_path, PLAN + "analyse: {per: prioriteiten}")
    headings = [shown(one) for one in made.chapter("Veiligheidsbeeld").iter("h2")]
    assert headings[0] == "Veilig verkeer"
    assert "Overige bevindingen" in headings
    assert made.text.count("In elke kern wordt te hard gereden.") == 1
    assert "De jeugd is rustig." in shown(made.chapter("Veiligheidsbeeld"))


def test_findings_by_theme(tmp_path: Path) -> None:
    made = Made.of(tmp_path, PLAN + "analyse: {per: themas}")
    assert next(shown(one) for one in made.chapter("Veiligheidsbeeld").iter("h2")) == "Woninginbraak"


def test_findings_without_a_subject_need_no_heading(tmp_path: Path) -> None:
    made = Made.of(tmp_path, "bevindingen: [{titel: Onrust, tekst: Het is onrustig.}]")
    assert [shown(one) for one in made.chapter("Veiligheidsbeeld").iter("h1", "h2", "h3")] == [
        "Veiligheidsbeeld",
        "Onrust",
    ]


def test_themes_with_and_without_more_to_say(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        velden:
          fysieke-veiligheid:
            inzet: De brandweer oefent.
            themas:
              - {thema: verkeersveiligheid, niveau: prioriteit, inzet: Drempels., partners: [politie]}
              - {thema: brandveiligheid, niveau: regulier}
              - {id: ijs, naam: Veilig op het ijs, niveau: afgeschaald}
        """,
    )
    chapter = shown(made.chapter("Veiligheidsvelden"))
    assert "Verkeersveiligheid Prioriteit Drempels." in chapter
    assert "Overige thema’s: Brandveiligheid (regulier werk); Veilig op het ijs (afgeschaald)." in chapter
    assert made.table("Velden, thema’s en niveaus")[1:] == [
        ["Verkeersveiligheid", "Fysieke veiligheid", "Prioriteit", "Politie"],
        ["Brandveiligheid", "Fysieke veiligheid", "Regulier werk", "–"],
        ["Veilig op het ijs", "Fysieke veiligheid", "Afgeschaald", "–"],
    ]
