"""Velden, themes and their tiers, and the priorities as a choice: what is said, and what keeps these rules silent."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


def codes(checked: Checked, example: str, start: str = "IVP40") -> set[str]:
    """The codes of the rules on themes, those on velden left out."""
    every = {one.finding.code for one in checked(example + "\n").diagnostics}
    return {code for code in every if code.startswith(start) and code != "IVP401"}


VELD = "velden: {jeugd-en-veiligheid: {beeld: Rustig.}, fysieke-veiligheid: {MORE}}"


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("partners: [Brandweer]", 1),
        ("naam: Brand en water", 1),
        ("themas: [brandveiligheid]", 1),
        ("themas: [{thema: brandveiligheid}]", 1),
        ("themas: [{thema: brandveiligheid, niveau: regulier}]", 0),
        ("themas: {niet: Geen indeling in themas.}", 0),
        ("niet: Er is een eigen plan.", 0),
        ("zie: crisis", 0),
        ("pm: ''", 0),
        ("tekst: Weinig branden.", 0),
        ("inzet: De brandweer oefent.", 0),
        ("doelen: [{tekst: Minder branden.}]", 0),
    ],
)
def test_a_veld_with_nothing_in_it(checked: Checked, more: str, count: int) -> None:
    assert len(found(checked, VELD.replace("MORE", more), "IVP403")) == count


@pytest.mark.parametrize(
    "more",
    [
        "bevindingen: [{tekst: Weinig branden, veld: fysieke-veiligheid, gevolg: regulier}]",
        "prioriteiten: [{titel: Branden, velden: [fysieke-veiligheid]}]",
        "methode: {eigen: Drie opgaven}",
    ],
)
def test_a_veld_that_something_else_speaks_of_is_not_empty(checked: Checked, more: str) -> None:
    plan = VELD.replace("MORE", "partners: [Brandweer]")
    assert len(found(checked, plan, "IVP403")) == 1
    assert found(checked, f"{plan}\n{more}", "IVP403") == []


def test_when_all_velden_are_bare_none_is_singled_out(checked: Checked) -> None:
    plan = "velden: {jeugd-en-veiligheid: {partners: [Halt]}, fysieke-veiligheid: {partners: [Brandweer]}}"
    assert found(checked, plan, "IVP403") == []


@pytest.mark.parametrize(
    ("theme", "count"),
    [
        ("{thema: brandveiligheid, niveau: regulier}", 1),
        ("{thema: veilig-in-en-om-de-school, niveau: regulier}", 0),
        ("{thema: woninginbraak, niveau: regulier}", 0),
        ("{thema: digitale-veiligheid, niveau: regulier}", 0),
        ("{id: branden, naam: Branden, niveau: regulier}", 0),
    ],
)
def test_a_theme_stands_at_its_veld(checked: Checked, theme: str, count: int) -> None:
    plan = f"velden: {{jeugd-en-veiligheid: {{beeld: Rustig., themas: [{theme}]}}}}"
    findings = found(checked, plan, "IVP404")
    assert len(findings) == count
    assert all("Fysieke veiligheid" in one.bericht for one in findings)
    assert found(checked, f"methode: {{eigen: Opgaven}}\n{plan}", "IVP404") == []


def test_a_theme_outside_the_velden_has_no_veld_to_stand_at(checked: Checked) -> None:
    assert found(checked, "themas: [{thema: brandveiligheid, niveau: regulier}]", "IVP404") == []


YOUTH = "overlastgevende-en-criminele-jeugd", "individuele-probleemjongeren", "jeugd-alcohol-en-drugs"


def youth(*themes: str) -> str:
    return "velden:\n  jeugd-en-veiligheid:\n    themas:\n" + "".join(f"      - thema: {one}\n" for one in themes)


def test_the_one_theme_that_is_passed_over_is_named(checked: Checked) -> None:
    (one,) = found(checked, youth(*YOUTH), "IVP405")
    assert "“Veilig in en om de school”" in one.bericht
    assert one.place.line == 11


@pytest.mark.parametrize(
    "plan",
    [
        youth(*YOUTH[:2]),
        youth(*YOUTH, "veilig-in-en-om-de-school"),
        youth(*YOUTH) + "prioriteiten: [{titel: Scholen, themas: [veilig-in-en-om-de-school]}]",
        youth(*YOUTH) + "themas: [{thema: veilig-in-en-om-de-school}]",
        youth(*YOUTH) + "  fysieke-veiligheid:\n    themas: [{thema: brandveiligheid, niveau: regulier}]",
        youth(*YOUTH) + "methode: {eigen: Opgaven}",
    ],
)
def test_a_plan_that_leaves_out_more_or_says_it_elsewhere_passed_nothing_over(checked: Checked, plan: str) -> None:
    assert found(checked, plan, "IVP405") == []


def themes(*each: str) -> str:
    return "themas:\n" + "".join(f"  - {{{one}}}\n" for one in each)


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (themes("thema: woonoverlast, niveau: regulier", "thema: zwerfvuil"), "“Zwerfvuil en vervuiling” heeft geen niveau"),
        (themes("thema: woonoverlast, niveau: regulier", "thema: zwerfvuil, niveau: pm"), ""),
        (themes("thema: woonoverlast, niveau: regulier", "thema: zwerfvuil, niet: Geen rol."), ""),
        (themes("thema: woonoverlast", "thema: zwerfvuil"), ""),
        (themes("thema: woonoverlast", "thema: zwerfvuil", "thema: geweld"), "Bij geen enkel thema"),
        (themes("thema: woonoverlast", "thema: zwerfvuil", "thema: geweld") + "methode: {eigen: Opgaven}", ""),
        (themes("thema: woonoverlast, niveau: regulier", "thema: zwerfvuil") + "prioriteiten: [{titel: Vuil, themas: [zwerfvuil]}]", ""),
    ],
)  # fmt: skip
def test_themes_have_a_tier_or_a_priority(checked: Checked, plan: str, said: str) -> None:
    messages = [one.bericht for one in found(checked, plan, "IVP406")]
    assert [said in message for message in messages] == ([True] if said else [])


def test_many_themes_without_tier_are_one_finding(checked: Checked) -> None:
    slugs = ("woonoverlast", "zwerfvuil", "geweld", "straatroof", "overvallen", "fietsdiefstal")
    (one,) = found(
        checked, themes("thema: brandveiligheid, niveau: regulier", *(f"thema: {slug}" for slug in slugs)), "IVP406"
    )
    assert "en 2 andere hebben geen niveau" in one.bericht


PRIORITY = "prioriteiten: [{id: verkeer, titel: Veilig verkeer, MORE}]\n"


@pytest.mark.parametrize(
    ("theme", "priority", "count"),
    [
        ("thema: woonoverlast", "themas: [verkeersveiligheid]", 1),
        ("thema: woonoverlast", "themas: [woonoverlast]", 0),
        ("thema: woonoverlast", "themas: [sociale-kwaliteit]", 0),
        ("thema: sociale-kwaliteit", "themas: [woonoverlast]", 0),
        ("thema: woonoverlast, prioriteiten: [verkeer]", "schaal: lokaal", 0),
        ("thema: woonoverlast, doelen: [{tekst: Rust.}]", "schaal: lokaal", 0),
        ("id: verkeer, naam: Verkeer", "schaal: lokaal", 0),
        ("id: v, naam: Veilig verkeer", "schaal: lokaal", 0),
        ("thema: woonoverlast", "niet: Vervallen.", 0),
    ],
)
def test_a_theme_that_is_a_priority_has_a_priority(checked: Checked, theme: str, priority: str, count: int) -> None:
    plan = PRIORITY.replace("MORE", priority) + themes(f"{theme}, niveau: prioriteit")
    assert len(found(checked, plan, "IVP407")) == count


def test_a_priority_for_a_whole_veld_covers_its_themes(checked: Checked) -> None:
    plan = "velden: {fysieke-veiligheid: {themas: [{thema: verkeersveiligheid, niveau: prioriteit}]}}\n"
    assert found(checked, PRIORITY.replace("MORE", "velden: [fysieke-veiligheid]") + plan, "IVP407") == []
    assert len(found(checked, PRIORITY.replace("MORE", "velden: [jeugd-en-veiligheid]") + plan, "IVP407")) == 1


@pytest.mark.parametrize(
    ("theme", "more", "expected"),
    [
        ("niveau: strategisch", "", {"IVP409"}),
        ("niveau: strategisch, inzet: pm", "", set()),
        ("niveau: strategisch, inzet: Bemiddelen.", "", set()),
        ("niveau: strategisch, doelen: [{tekst: Rust.}]", "", set()),
        ("niveau: strategisch", "actiepunten: [{titel: Bemiddelen, themas: [woonoverlast]}]", set()),
        ("niveau: strategisch", "# uitvoering/2027.yaml\nactiepunten: [{titel: Bemiddelen, themas: [woonoverlast]}]", set()),
        ("niveau: afgeschaald", "", {"IVP410"}),
        ("niveau: afgeschaald, noot: Zie de terugblik.", "", set()),
        ("niveau: afgeschaald, beeld: Minder klachten.", "", set()),
        ("niveau: afgeschaald", "bevindingen: [{tekst: Minder klachten., themas: [woonoverlast], gevolg: afgeschaald}]", set()),
        ("niveau: regulier", "", set()),
    ],
)  # fmt: skip
def test_a_tier_has_something_to_show(checked: Checked, theme: str, more: str, expected: set[str]) -> None:
    assert codes(checked, themes(f"thema: woonoverlast, {theme}") + more, "IVP4") & {"IVP409", "IVP410"} == expected


@pytest.mark.parametrize(
    ("gevolgen", "niveau", "count"),
    [
        (["afgeschaald"], "strategisch", 1),
        (["afgeschaald", "afgeschaald"], "regulier", 1),
        (["afgeschaald", "strategisch"], "strategisch", 0),
        (["afgeschaald"], "afgeschaald", 0),
        (["pm"], "strategisch", 0),
        (["afgeschaald"], "prioriteit", 0),
    ],
)
def test_findings_agree_with_the_tier(checked: Checked, gevolgen: list[str], niveau: str, count: int) -> None:
    plan = themes(f"thema: woonoverlast, niveau: {niveau}, inzet: Bemiddelen.") + "bevindingen:\n"
    plan += "".join(f"  - {{tekst: Rust., themas: [woonoverlast], gevolg: {gevolg}}}\n" for gevolg in gevolgen)
    assert len(found(checked, plan, "IVP408")) == count


def test_in_a_joint_plan_a_theme_is_named_once_and_a_local_one_for_its_gemeente(checked: Checked) -> None:
    plan = (
        "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\n"
        "themas:\n  - {thema: woonoverlast, niveau: strategisch}\n  - {thema: zwerfvuil, niveau: strategisch, gemeenten: [a]}\n"
    )
    assert [one.place.line for one in found(checked, plan, "IVP409")] == [8, 9]


def priorities(*each: str) -> str:
    return "prioriteiten:\n" + "".join(f"  - {{{one}}}\n" for one in each)


@pytest.mark.parametrize(
    ("plan", "count"),
    [
        (priorities(*["titel: P"] * 6), 1),
        (priorities(*["titel: P"] * 6) + "controle: {drempels: {prioriteiten: 7}}", 0),
        (priorities(*["titel: P"] * 6) + "controle: {drempels: {prioriteiten: veel}}", 1),
        (priorities("titel: P", "titel: P") + "controle: {drempels: {prioriteiten: 1}}", 1),
        (priorities(*["titel: P"] * 5, "titel: Q, niet: Vervallen."), 0),
        (priorities(*["titel: P"] * 5, "titel: Q, schaal: regionaal"), 0),
        (priorities(*["titel: P"] * 4, "id: m, titel: M", "titel: N, valt_onder: m"), 0),
        (priorities(*["titel: P"] * 4, "titel: Q, jaren: 2027", "titel: R, jaren: 2028"), 0),
        (priorities(*["titel: P"] * 5, "titel: Q, jaren: 2027"), 1),
    ],
)
def test_priorities_are_few(checked: Checked, plan: str, count: int) -> None:
    assert len(found(checked, plan, "IVP411")) == count


def test_too_many_priorities_with_those_of_a_gemeente_are_said_of_that_edition(checked: Checked) -> None:
    plan = "gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\n" + priorities(
        *["titel: P"] * 5, "titel: Q, gemeenten: [a]"
    )
    (one,) = found(checked, plan, "IVP411")
    assert "uitgave" in one.bericht


@pytest.mark.parametrize(
    ("plan", "count"),
    [
        ("velden: {fysieke-veiligheid: {beeld: Rustig.}}", 1),
        ("bevindingen: [{tekst: Rustig., gevolg: regulier}]", 1),
        ("velden: {fysieke-veiligheid: {beeld: Rustig.}}\nprioriteiten: {niet: Alles is gewoon werk.}", 0),
        ("velden: {fysieke-veiligheid: {beeld: Rustig.}}\nprioriteiten: []", 0),
        ("gemeenten: [{id: a, naam: A}, {id: b, naam: B}]\nvelden: {fysieke-veiligheid: {beeld: Rustig.}}\nper_gemeente: {a: {prioriteiten: [{titel: P}]}}", 0),
        ("themas: [{thema: woonoverlast, niveau: prioriteit}]\nbevindingen: [{tekst: Rustig., gevolg: regulier}]", 0),
        ("visie: Onze speerpunten zijn verkeer en jeugd.\nbevindingen: [{tekst: Rustig., gevolg: regulier}]", 0),
        ("methode: {eigen: Doelen}\ndoelen: [{tekst: Rust.}]\nbevindingen: [{tekst: Rustig., gevolg: regulier}]", 0),
        ("titel: Veilig in Voorbeeldstad", 0),
    ],
)  # fmt: skip
def test_a_plan_chooses_or_says_why_not(checked: Checked, plan: str, count: int) -> None:
    assert len(found(checked, plan, "IVP412")) == count


@pytest.mark.parametrize(
    ("titel", "said"),
    [
        ("Veiligheid", "zo ruim"),
        ("Leefbaarheid en veiligheid", "zo ruim"),
        ("Overige onderwerpen", "zo ruim"),
        ('"Jeugd, verkeer en wonen"', "3 onderwerpen"),
        ('"Jeugd, verkeer, wonen en oplichting"', "4 onderwerpen"),
        ("Veilig wonen", ""),
        ("Zorg en veiligheid", ""),
        ("Jeugd en veiligheid", ""),
        ('"Wonen en leven, samen met inwoners"', ""),
        ('"Jeugd, drank en drugs"', ""),
        ('"Diefstal, met het accent op cybercrime"', ""),
        ('"Samen met inwoners, partners in de wijk en alle andere betrokkenen aan de slag"', ""),
    ],
)
def test_a_priority_is_about_one_thing(checked: Checked, titel: str, said: str) -> None:
    messages = [one.bericht for one in found(checked, f"prioriteiten: [{{titel: {titel}}}]", "IVP413")]
    assert [said in message for message in messages] == ([True] if said else [])


def test_a_title_of_three_words_for_one_theme_is_one_thing(checked: Checked) -> None:
    plan = 'prioriteiten: [{titel: "Inbraak, roof en overvallen", themas: [objectieve-veiligheid]}]'
    assert found(checked, plan, "IVP413") == []


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("onderbouwing: Wij vinden dit van groot belang.", 1),
        ("onderbouwing: De raad vroeg erom.", 0),
        ("onderbouwing: Het gebeurt 40 keer per jaar.", 0),
        ("onderbouwing: pm", 0),
        ("onderbouwing: Wij vinden dit van groot belang., bevindingen: [b]", 0),
        ("onderbouwing: Wij vinden dit van groot belang., bevindingen: {niet: Gekozen in 2023.}", 0),
        ("onderbouwing: Wij vinden dit van groot belang., themas: [woninginbraak]", 0),
        ("schaal: lokaal", 0),
    ],
)
def test_a_reason_rests_on_something(checked: Checked, more: str, count: int) -> None:
    plan = "bevindingen: [{id: b, tekst: Minder inbraak., themas: [woninginbraak], gevolg: regulier}]\n"
    assert len(found(checked, plan + PRIORITY.replace("MORE", more), "IVP415")) == count
    assert found(checked, PRIORITY.replace("MORE", more.replace("bevindingen: [b]", "bevindingen: []")), "IVP415") == []


GOAL = "doelen: [{tekst: Minder hinder.}]"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (f"{GOAL}, aanpak: De gemeente versmalt de wegen.", "het beoogde resultaat en de inzet van partners"),
        ("doelen: [{tekst: D, indicatoren: {niet: X}}], aanpak: De gemeente versmalt de wegen.", "ontbreekt: de inzet van partners"),
        (f"{GOAL}, actiepunten: [{{titel: A, resultaat: Vier plekken.}}]", "ontbreekt: de inzet van partners"),
        (f"{GOAL}, aanpak: De gemeente versmalt de wegen., partners: [Politie]", ""),
        (f"{GOAL}, aanpak: De gemeente versmalt de wegen., partners: []", ""),
        (f"{GOAL}, aanpak: De gemeente versmalt de wegen., trekker: Verkeer", ""),
        (f"{GOAL}, aanpak: De politie controleert., schaal: lokaal", ""),
        (f"{GOAL}, aanpak: {{zie: uitvoeringsplan van 2027}}", ""),
        (f"{GOAL}, actiepunten: [{{titel: A, partners: [Politie]}}]", ""),
        (GOAL, ""),
        ("aanpak: De gemeente versmalt de wegen.", ""),
        (f"{GOAL}, niet: Vervallen., aanpak: De gemeente versmalt.", ""),
    ],
)  # fmt: skip
def test_a_priority_asks_something_of_partners(checked: Checked, more: str, said: str) -> None:
    messages = [one.bericht for one in found(checked, PRIORITY.replace("MORE", more), "IVP480")]
    assert [said in message for message in messages] == ([True] if said else [])


def test_many_priorities_without_partners_are_one_finding(checked: Checked) -> None:
    each = [f"titel: P{number}, aanpak: De gemeente versmalt., doelen: [{{tekst: D}}]" for number in range(4)]
    (one,) = found(checked, priorities(*each), "IVP480")
    assert "4 prioriteiten" in one.bericht


def test_work_of_a_year_asks_partners_as_well(checked: Checked) -> None:
    plan = PRIORITY.replace("MORE", f"{GOAL}, aanpak: De gemeente versmalt de wegen.")
    plan += "# uitvoering/2027.yaml\nactiepunten: [{titel: A, prioriteiten: [verkeer], maatregelen: [{maatregel: M, trekker: Politie}]}]"
    assert found(checked, plan, "IVP480") == []
