"""Numbers from indicators in the texts of a document, and the gaps where there are none."""

from __future__ import annotations

from pathlib import Path

from ivpgen import rendering
from tests.documents.build import ONE, THREE, Made, planned, shown
from tests.documents.printed import Printed
from tests.word.structure import problems

INDICATOR = """
bronnen: [{id: politie, naam: Politie}]
indicatoren:
  - {id: inbraak, naam: Woninginbraken, eenheid: aantal, bron: politie, waarden: {2024: 1254, 2025: {waarde: 61, voorlopig: ja}, 2026: "> 61"}}
"""


def test_every_text_gets_its_numbers(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        INDICATOR
        + """
visie: {bestand: teksten/visie.md}
samenvatting: "**Zo veel: {{ cijfer: inbraak 2025 }}**"
bevindingen:
  - {id: b1, tekst: "Er waren er {{ cijfer: inbraak 2024 }}.", noot: "Dat is {{ cijfer: inbraak 2024-2025 }}."}
prioriteiten:
  - id: wonen
    titel: Wonen met {{ cijfer inbraak 2024 }} inbraken
    onderbouwing: |
      {{ cijfer: inbraak 2025 }} is te veel.
    actiepunten:
      - {titel: Lampen, maatregelen: [{maatregel: Lampen, resultaat: "Van {{ cijfer: inbraak 2025 }} naar minder"}]}
""",
        {"teksten/visie.md": "# Visie\n\n- nu {{ cijfer:\n  inbraak 2024 }}\n"},
    )
    for said in (
        "Zo veel: 61 (voorlopig)",
        "Er waren er 1.254.",
        "Dat is voorlopig 1.193 minder.",
        "Wonen met 1.254 inbraken",
        "61 (voorlopig) is te veel.",
        "Van 61 (voorlopig) naar minder",
        "nu 1.254",
    ):
        assert said in made.text, said
    assert "cijfer" not in made.text.replace("cijfers", "").lower().replace("voorlopig cijfer", "")
    assert made.gaps() == []


def test_a_number_is_never_read_as_markdown(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        INDICATOR + "samenvatting: |\n  {{ cijfer: inbraak 2024 }}. Zo begint het.\n\n  {{ cijfer: inbraak 2026 }}\n",
    )
    chapter = made.chapter("Samenvatting")
    assert [shown(one) for one in chapter.iter("p")] == ["1.254. Zo begint het.", "meer dan 61"]
    assert not list(chapter.iter("ol", "blockquote"))


def test_what_is_not_there_stays_as_a_visible_gap(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        INDICATOR
        + """
samenvatting: |
  Het waren er {{ cijfer: inbraak 2019 }} en **{{ cijfer: <b> & 2025 }}**, {{ anders }}, `{{ cijfer: inbraak 2024 }}`.
bevindingen: [{id: b1, tekst: "Nu {{ cijfer: weg laatste }} keer."}]
""",
    )
    assert made.gaps() == [
        "{{ cijfer: inbraak 2019 }}",
        "{{ cijfer: <b> & 2025 }}",
        "{{ cijfer: weg laatste }}",
    ]
    assert "{{ anders }}, {{ cijfer: inbraak 2024 }}." in made.text


def test_text_that_looks_like_what_is_used_inside_stays_text(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, INDICATOR + 'samenvatting: "\ue0000\ue000 en {{ cijfer: inbraak 2024 }} en \ue0001\ue000"\n'
    )
    assert "\ue0000\ue000 en 1.254 en \ue0001\ue000" in made.text


def test_a_text_alternative_has_the_number_as_plain_text(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        INDICATOR + 'samenvatting: "![Kaart van {{ cijfer: inbraak 2024 }} en {{ cijfer: weg 1 }}](a.png)"\n',
        {"a.png": b"x"},
    )
    (picture,) = made.chapter("Samenvatting").iter("img")
    assert picture.get("alt") == "Kaart van 1.254 en {{ cijfer: weg 1 }}"


def test_an_edition_has_the_numbers_of_its_own_gemeente(tmp_path: Path) -> None:
    plan = """
samenvatting: "Hier {{ cijfer: inbraak 2025 }}."
bronnen: [{id: p, naam: P}]
indicatoren:
  - id: inbraak
    naam: Inbraken
    bron: p
    waarden: {2025: 900}
    per_gemeente: {teststad: {waarden: {2025: 300}}}
"""
    planmap = planned(tmp_path, plan, head=THREE)
    assert "Hier 900." in Made(planmap).text
    assert "Hier 300." in Made(planmap, "teststad/ivp.docx").text
    assert "Hier 900." in Made(planmap, "vorveld/ivp.docx").text


def test_an_uitvoeringsplan_finds_its_own_indicator_first(tmp_path: Path) -> None:
    planmap = planned(
        tmp_path,
        INDICATOR,
        {
            "uitvoering/2027.yaml": """
ivpgen: 1
titel: Uitvoeringsplan 2027
inleiding: "Eigen {{ cijfer: controles 2027 }}, {{ cijfer: plan/inbraak 2024 }} en {{ cijfer: inbraak 2024 }}."
indicatoren: [{id: controles, naam: Controles, waarden: {2027: 12}}]
"""
        },
    )
    assert "Eigen 12, 1.254 en 1.254." in Made(planmap, "uitvoeringsplan-2027.docx").text


def test_every_form_shows_it(tmp_path: Path) -> None:
    planmap = planned(
        tmp_path, INDICATOR + 'samenvatting: "Er waren er {{ cijfer: inbraak 2024 }}, {{ cijfer: weg 2 }}."\n'
    )
    files = rendering.render(planmap, to=("docx", "html", "md")).files
    assert problems(files["ivp.docx"]) == []
    assert "Er waren er 1.254, {{ cijfer: weg 2 }}." in Printed(files["ivp.docx"])
    assert b"Er waren er 1.254, <" in files["ivp.html"]
    assert b"Er waren er 1.254, **{{ cijfer: weg 2 }}**." in files["ivp.md"]


def test_what_no_template_prints_gets_its_numbers_too(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path, INDICATOR + "bronnen: [{id: politie, naam: Politie, soort: 'uit {{ cijfer: inbraak 2024 }}'}]\n"
    )
    assert "{{" not in made.text


def test_the_title_of_the_plan_has_its_numbers_wherever_it_stands(tmp_path: Path) -> None:
    head = ONE.replace("Veilig in Proefdorp", "Van {{ cijfer inbraak 2024 }} naar nul")
    made = Made.of(tmp_path, "ondertitel: In {{ cijfer inbraak laatste jaar }} beter\n" + INDICATOR, head=head)
    cover = next(made.root.iter("header"))
    assert [shown(one) for one in cover.iter("p")][:2] == ["Van 1.254 naar nul", "In 2025 beter"]
    (title,) = made.root.iter("title")
    assert shown(title).startswith("Van 1.254 naar nul – In 2025 beter")
    metas = [str(one.get("content")) for one in made.root.iter("meta")]
    assert "Van 1.254 naar nul" in metas
    assert not [one for one in metas if "cijfer" in one]


def test_a_title_without_its_number_shows_the_gap(tmp_path: Path) -> None:
    head = ONE.replace("Veilig in Proefdorp", "Van {{ cijfer inbraak 2011 }} naar nul")
    made = Made.of(tmp_path, INDICATOR, head=head)
    gaps = [one for one in next(made.root.iter("header")).iter("span") if one.get("class") == "gat"]
    assert [shown(one) for one in gaps] == ["{{ cijfer inbraak 2011 }}"]
