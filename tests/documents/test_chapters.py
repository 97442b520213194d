from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.build import THREE, Made, planned, shown

PRIORITIES = """
prioriteiten:
  - id: wonen
    titel: Veilig wonen
    onderbouwing: Inwoners vragen om rust in de straat.
    aanpak: We gaan de wijk in.
  - id: verkeer
    titel: Veilig verkeer
    aanpak: We leggen drempels aan.
"""


def test_without_an_order_of_its_own_a_plan_has_the_usual_one(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        PRIORITIES
        + """
middelen: Het geld staat in de begroting.
inleiding: Dit plan gaat over veiligheid.
visie: Een veilige gemeente.
bronnen: [{id: peiling, naam: Dorpspeiling}]
voorwoord: {tekst: Beste inwoner, door: De burgemeester}
samenvatting: Kort gezegd.
""",
    )
    assert made.chapters == [
        "Colofon",
        "Voorwoord",
        "Samenvatting",
        "Inleiding",
        "Kaders",
        "Visie",
        "Prioriteiten",
        "Middelen",
        "Bronnen",
    ]
    numbered = [shown(one) for one in made.root.iter("h1") if "ongenummerd" not in one.get("class", "")]
    assert numbered[0] == "Inleiding"


def test_an_empty_plan_still_has_a_frame(tmp_path: Path) -> None:
    made = Made.of(tmp_path, "")
    assert made.chapters == ["Colofon", "Kaders"]
    assert "artikel 38b van de Politiewet 2012" in made.text


def test_hoofdstukken_in_all_its_forms_come_first_and_the_rest_follows(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        PRIORITIES
        + """
inleiding: Dit plan gaat over veiligheid.
evaluatie: De raad kijkt halverwege.
terugblik: De vorige periode was rustig.
afkortingen: {APV: Algemene plaatselijke verordening}
bronnen: [{id: peiling, naam: Dorpspeiling}]
hoofdstukken:
  - evaluatie
  - {hoofdstuk: terugblik, titel: Wat we bereikten}
  - titel: Ons buitengebied
    tekst: Het buitengebied is groot.
    noot: Ruim honderd vierkante kilometer.
  - {titel: De wijken, prioriteiten: [wonen]}
  - {bijlage: afkortingen, titel: Lijst van afkortingen}
""",
    )
    assert made.chapters == [
        "Evaluatie en verantwoording",
        "Wat we bereikten",
        "Ons buitengebied",
        "De wijken",
        "Colofon",
        "Inleiding",
        "Kaders",
        "Prioriteiten",
        "Lijst van afkortingen",
        "Bronnen",
    ]
    assert "Het buitengebied is groot." in shown(made.chapter("Ons buitengebied"))
    assert "Ruim honderd vierkante kilometer." in made.text
    assert "Veilig wonen" in shown(made.chapter("De wijken"))
    assert "Veilig wonen" not in shown(made.chapter("Prioriteiten"))
    assert "Veilig verkeer" in shown(made.chapter("Prioriteiten"))


def test_per_prints_one_subject_after_the_other_and_inhoud_says_which(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        PRIORITIES
        + """
hoofdstukken:
  - {titel: Waarom, per: prioriteiten, inhoud: [waarom]}
  - {titel: Hoe, per: prioriteiten, inhoud: [aanpak]}
""",
    )
    assert made.chapters[:2] == ["Waarom", "Hoe"]
    why, how = shown(made.chapter("Waarom")), shown(made.chapter("Hoe"))
    assert "Inwoners vragen om rust" in why
    assert "We gaan de wijk in" not in why
    assert "We gaan de wijk in" in how
    assert "We leggen drempels aan" in how
    assert "Prioriteiten" not in made.chapters
    assert not [one for one in made.chapters if one.startswith("Overige")]


def test_a_chapter_chooses_goals_themes_and_fields_wherever_they_stand(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        velden:
          fysieke-veiligheid:
            inzet: De brandweer oefent.
            themas:
              - {thema: verkeersveiligheid, inzet: Drempels bij de school.}
          jeugd-en-veiligheid:
            inzet: De jongerenwerker is op straat.
        prioriteiten:
          - id: wonen
            titel: Veilig wonen
            doelen: [{id: rust, tekst: Meer rust in de straat.}]
        hoofdstukken:
          - {titel: Waar we heen willen, doelen: [rust]}
          - {titel: Op de weg, themas: [verkeersveiligheid]}
          - {titel: Jong, velden: [jeugd-en-veiligheid]}
        """,
    )
    assert "Meer rust in de straat." in shown(made.chapter("Waar we heen willen"))
    assert "Drempels bij de school." in shown(made.chapter("Op de weg"))
    assert "De jongerenwerker is op straat." in shown(made.chapter("Jong"))
    rest = shown(made.chapter("Veiligheidsvelden"))
    assert "De brandweer oefent." in rest
    assert "jongerenwerker" not in rest


def test_an_annex_comes_in_the_order_of_the_plan_and_before_the_usual_ones(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        bijlagen:
          - {titel: Kaart van de wijken, tekst: De kaart ligt op het gemeentehuis.}
          - {titel: Regionaal plan, extern: ja}
        bronnen: [{id: peiling, naam: Dorpspeiling}]
        partners: [{id: politie, naam: Politie}]
        hoofdstukken:
          - {bijlage: bronnen}
        """,
    )
    annexes = [shown(one[0]) for one in made.root.iter("section") if one.get("class") == "bijlage"]
    assert annexes == ["Bronnen", "Kaart van de wijken", "Regionaal plan", "Partners"]
    assert "Deze bijlage is een afzonderlijk document." in shown(made.chapter("Regionaal plan"))


def test_a_plan_names_things_in_its_own_words(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        PRIORITIES
        + """
termen:
  prioriteit: {enkelvoud: speerpunt, meervoud: speerpunten, lidwoord: het}
  maatregel: {enkelvoud: activiteit, meervoud: activiteiten}
  uitvoeringsplan: {enkelvoud: jaarplan, meervoud: jaarplannen}
""",
        {
            "uitvoering/2027.yaml": """
                ivpgen: 1
                periode: 2027
                actiepunten:
                  - titel: Buurtpreventie
                    prioriteiten: [wonen]
                    maatregelen: [{maatregel: Twee nieuwe groepen, trekker: Wijkteam}]
                """
        },
    )
    assert "Speerpunten" in made.chapters
    assert "Overzicht van de speerpunten" in made.tables()
    assert "Waarom dit speerpunt" in made.headings(3)
    yearly = Made(planned(tmp_path, "", head=(tmp_path / "plan.yaml").read_text()), "uitvoeringsplan-2027.docx")
    assert yearly.cover()[0] == "Jaarplan 2027"
    assert yearly.table("Buurtpreventie")[0][0] == "Activiteit"
    assert "prioriteit" not in yearly.text.lower()
    assert "maatregel" not in yearly.text.lower()


@pytest.mark.parametrize(("nummering", "said"), [("automatisch", "automatisch"), ("codes", "geen"), ("geen", "geen")])
def test_the_numbering_that_the_plan_asks_for(tmp_path: Path, nummering: str, said: str) -> None:
    made = Made.of(tmp_path, f"nummering: {nummering}\ndoelen: [{{code: '1.2', tekst: Meer rust.}}]")
    meta = {one.get("name"): one.get("content") for one in made.root.iter("meta")}
    assert meta["ivpgen:nummering"] == said
    assert "1.2 Meer rust." in made.text


def test_the_reading_guide_links_to_the_numbered_chapters(tmp_path: Path) -> None:
    made = Made.of(tmp_path, PRIORITIES + "inleiding: Dit plan gaat over veiligheid.\nsamenvatting: Kort gezegd.")
    guide = next(one for one in made.root.iter("h2") if shown(one) == "Leeswijzer").getparent()
    assert guide is not None
    links = {one.get("href"): shown(one) for one in guide.iter("a")}
    assert links == {"#kaders": "Kaders", "#prioriteiten": "Prioriteiten"}
    ids = {one.get("id") for one in made.root.iter("section")}
    assert {href.removeprefix("#") for href in links if href} <= ids


LOCAL = """
inleiding: Deel A geldt voor alle gemeenten.
prioriteiten:
  - id: wonen
    titel: Veilig wonen
    aanpak: De gemeenten geven samen voorlichting.
    per_gemeente:
      proefdorp:
        aanpak: Proefdorp let extra op het buitengebied.
evaluatie: De gemeenten evalueren het plan samen.
per_gemeente:
  teststad:
    titel: Samen door, voor een veilig Teststad
    evaluatie: Teststad bespreekt de evaluatie ook met bewoners.
"""


def test_local_parts_stand_in_place_or_in_a_chapter_of_their_own(tmp_path: Path) -> None:
    in_place = Made(planned(tmp_path / "a", LOCAL, head=THREE), "proefdorp/ivp.docx")
    assert "Proefdorp let extra op het buitengebied." in shown(in_place.chapter("Prioriteiten"))
    gathered = LOCAL + "\nhoofdstukken: [inleiding, prioriteiten, evaluatie, {hoofdstuk: lokaal, titel: Deel B}]"
    planmap = planned(tmp_path / "b", gathered, head=THREE)
    part_b = Made(planmap, "proefdorp/ivp.docx")
    assert part_b.chapters[:4] == ["Inleiding", "Prioriteiten", "Evaluatie en verantwoording", "Deel B"]
    assert "buitengebied" not in shown(part_b.chapter("Prioriteiten"))
    assert "Proefdorp let extra op het buitengebied." in shown(part_b.chapter("Deel B"))
    assert "Veilig wonen" in shown(part_b.chapter("Deel B"))
    assert "voorlichting" not in shown(part_b.chapter("Deel B"))
    assert "Deel B" not in Made(planmap).chapters
    teststad = Made(planmap, "teststad/ivp.docx")
    assert teststad.cover()[0] == "Samen door, voor een veilig Teststad"
    assert "Teststad bespreekt de evaluatie ook met bewoners." in shown(teststad.chapter("Deel B"))
    assert "Deel B" not in Made(planmap, "vorveld/ivp.docx").chapters


def test_the_joint_text_is_the_joint_text_only(tmp_path: Path) -> None:
    joint = Made.of(tmp_path, LOCAL, head=THREE)
    assert "buitengebied" not in joint.text
    assert "Teststad bespreekt" not in joint.text


def test_the_work_stands_where_an_uitvoeringsplan_puts_it(tmp_path: Path) -> None:
    work = """
        ivpgen: 1
        titel: Uitvoeringsplan 2027
        periode: 2027
        middelen: Het geld staat in de begroting.
        actiepunten:
          - {titel: Drempels, prioriteiten: [verkeer], resultaat: Vier drempels, trekker: Wegbeheerder}
        """
    usual = Made(planned(tmp_path, PRIORITIES, {"uitvoering/2027.yaml": work}), "uitvoeringsplan-2027.docx")
    assert usual.chapters.index("Veilig verkeer") < usual.chapters.index("Middelen")
    own = work + "hoofdstukken: [middelen, actiepunten]\n        "
    placed = Made(planned(tmp_path, PRIORITIES, {"uitvoering/2027.yaml": own}), "uitvoeringsplan-2027.docx")
    assert placed.chapters[:3] == ["Middelen", "Veilig verkeer", "Overzicht van trekkers"]
    assert placed.chapters.count("Veilig verkeer") == 1
    titled = (
        work + "hoofdstukken: [{hoofdstuk: actiepunten, titel: Wat we doen, tekst: Dit jaar vooral wegen.}]\n        "
    )
    one = Made(planned(tmp_path, PRIORITIES, {"uitvoering/2027.yaml": titled}), "uitvoeringsplan-2027.docx")
    assert one.chapters[0] == "Wat we doen"
    assert "Dit jaar vooral wegen." in shown(one.chapter("Wat we doen"))
    assert "Veilig verkeer" in one.headings(2)
