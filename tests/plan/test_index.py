"""What an id means: the own file first, then the plan, then what came before, or the file that is named."""

from __future__ import annotations

import pytest

from ivpgen.plan.index import Index, Verwijzing, references, soort_en_id
from ivpgen.plan.parts import Basis
from tests.plan.conftest import Read

PLAN = """\
partners: [{id: politie, naam: Politie}]
prioriteiten: [{id: p, titel: Plan}, {id: oud, titel: Nieuw met een oude naam}]
visie: {uitgangspunten: [{id: vroeg, tekst: Vroeg erbij.}]}
kaders: {lokaal: [{id: apv, titel: APV}]}
velden: {jeugd-en-veiligheid: {themas: [{thema: woonoverlast}, {id: eigen, naam: Eigen}]}}
digitale_veiligheid: {regierol-digitaal: {inzet: X}}
indicatoren: [{bbv: winkeldiefstallen}, {id: i, naam: I}]
voorgangers:
  - {id: vorig, prioriteiten: [{id: oud, titel: Oud}, {id: ouder, titel: Ouder}]}
  - {bestand: archief/2023-2026/plan.yaml}
# archief/2023-2026/plan.yaml
titel: Archief
prioriteiten: [{id: archief, titel: Archief}]
# archief/2023-2026/uitvoering/2026.yaml
actiepunten: [{id: toen, titel: Toen}]
# uitvoering/2027.yaml
prioriteiten: [{id: p, titel: Jaar}]
actiepunten: [{id: a, titel: A, onderdelen: [{id: o, titel: O}], maatregelen: [{id: m, maatregel: M}]}]
# uitvoering/2028.yaml
actiepunten: [{id: b, titel: B}]
"""


@pytest.fixture
def index(read: Read) -> Index:
    planmap = read(PLAN)
    assert planmap.findings == []
    return Index(planmap.edities[0])


@pytest.mark.parametrize(
    ("soort", "name", "file", "found"),
    [
        ("prioriteit", "p", "plan.yaml", "Plan"),
        ("prioriteit", "p", "uitvoering/2027.yaml", "Jaar"),
        ("prioriteit", "p", "uitvoering/2028.yaml", "Plan"),
        ("prioriteit", "2027/p", "plan.yaml", "Jaar"),
        ("prioriteit", "plan/p", "uitvoering/2027.yaml", "Plan"),
        ("prioriteit", "oud", "plan.yaml", "Nieuw met een oude naam"),
        ("prioriteit", "ouder", "uitvoering/2027.yaml", "Ouder"),
        ("prioriteit", "archief", "plan.yaml", "Archief"),
        ("actiepunt", "toen", "uitvoering/2027.yaml", "Toen"),
        ("actiepunt", "2026/toen", "uitvoering/2027.yaml", "Toen"),
        ("actiepunt", "a", "uitvoering/2027.yaml", "A"),
        ("actiepunt", "a", "plan.yaml", ""),
        ("actiepunt", "2028/a", "plan.yaml", ""),
        ("maatregel", "2027/m", "uitvoering/2028.yaml", "M"),
        ("onderdeel", "o", "uitvoering/2027.yaml", "O"),
        ("partner", "politie", "uitvoering/2028.yaml", "Politie"),
        ("partner", "p", "plan.yaml", ""),
        ("uitgangspunt", "vroeg", "uitvoering/2027.yaml", "Vroeg erbij."),
        ("kader", "apv", "plan.yaml", "APV"),
        ("veld", "jeugd-en-veiligheid", "plan.yaml", ""),
        ("thema", "woonoverlast", "plan.yaml", ""),
        ("thema", "eigen", "plan.yaml", "Eigen"),
        ("indicator", "winkeldiefstallen", "plan.yaml", ""),
        ("gemeente", "voorbeeldstad", "uitvoering/2027.yaml", "Voorbeeldstad"),
    ],
)
def test_where_an_id_is_looked_up(index: Index, soort: str, name: str, file: str, found: str) -> None:
    deel = index.find(soort, name, file)
    if found:
        assert deel is not None
        assert deel.naam_of_titel == found
    elif soort in {"veld", "thema", "indicator"}:
        assert deel is not None
    else:
        assert deel is None


def test_elsewhere_is_looked_up_as_a_priority_first(read: Read) -> None:
    planmap = read("prioriteiten: [{id: x, titel: P}]\ndoelen: [{id: x, tekst: D}, {id: y, tekst: E}]\n")
    index = Index(planmap.edities[0])
    first, second = index.zie("x", "plan.yaml"), index.zie("y", "plan.yaml")
    assert first is not None
    assert second is not None
    assert (first.naam_of_titel, second.naam_of_titel) == ("P", "E")
    assert index.zie("z", "plan.yaml") is None


def test_what_is_said_of_a_predecessor_is_not_of_the_plan(index: Index) -> None:
    names = {name for soort, name in index.of(index.editie.plan) if soort == "prioriteit"}
    assert names == {"p", "oud"}


def test_more_than_one_under_an_id_is_kept_for_the_rule_that_says_so(read: Read) -> None:
    planmap = read("partners: [{id: om, naam: A}, {id: om, naam: B}]\n")
    index = Index(planmap.edities[0])
    assert len(index.of(planmap.edities[0].plan)["partner", "om"]) == 2


def parts(read: Read, text: str) -> list[Basis]:
    return read(text).edities[0].plan.delen


def test_references_are_given_with_their_key_and_position(read: Read) -> None:
    delen = parts(
        read, "prioriteiten: [{id: p, doelen: [d1, {tekst: D}], partners: politie, valt_onder: q, bronnen: [b]}]\n"
    )
    said = [(one.veld, one.nummer, one.id, one.soorten, one.vrij) for deel in delen for one in references(deel)]
    assert said == [
        ("valt_onder", None, "q", ("prioriteit",), False),
        ("doelen", 0, "d1", ("doel",), False),
        ("partners", 0, "politie", ("partner", "gemeente"), True),
        ("bronnen", 0, "b", ("bron",), True),
    ]


def test_the_path_of_a_reference_is_that_of_the_word_itself(read: Read) -> None:
    (one,) = [
        one for deel in parts(read, "prioriteiten: [{id: p, doelen: [{tekst: D}, d1]}]\n") for one in references(deel)
    ]
    assert isinstance(one, Verwijzing)
    assert one.pad == ("prioriteiten", 0, "doelen", 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("middelen: [{id: m, bedragen: [{bron: b, jaar: 2027}]}]", [("bron", "b")]),
        ("hoofdstukken: [{titel: X, prioriteiten: [p], velden: v}]", [("prioriteiten", "p"), ("velden", "v")]),
        (
            "tabellen: [{id: t, rijen: [{naam: R, indicator: i, gemeenten: [g]}]}]",
            [("indicator", "i"), ("gemeenten", "g")],
        ),
        ("besluiten: [{orgaan: raad, grondslag: [politiewet-38b]}]", [("grondslag", "politiewet-38b")]),
        ("prioriteiten: [{id: p, partners: {pm: Volgt.}, trekker: pm}]", []),
    ],
)
def test_every_key_that_refers_does(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.veld, one.id) for deel in parts(read, text + "\n") for one in references(deel)] == found


def test_what_cannot_be_referred_to_has_no_kind(read: Read) -> None:
    kinds = [soort_en_id(deel) for deel in parts(read, "visie: {tekst: V}\nontwikkelingen: [{id: o, titel: O}]\n")]
    assert [kind for kind in kinds if kind] == [("gemeente", "voorbeeldstad")]
