"""What published plans need is not only read but held: every fixture loads, and the awkward ones keep their meaning."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ivpgen.plan.continuity import history
from ivpgen.plan.index import Index, references
from ivpgen.plan.load import load
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Editie
from ivpgen.plan.work import Actiepunt, Maatregel
from ivpgen.rules.table import BY_CODE

PLANS = Path(__file__).parent
FIXTURES = sorted(
    path
    for family in ("grammar", "needs", "cases")
    for path in (PLANS / family).iterdir()
    if path.suffix == ".yaml" or (path / "plan.yaml").is_file()
)
D = Decimal


# The tests walk through unions on every step (a thing or a reference to one); what is there, the assertions say.
@cache
def loaded(name: str) -> Any:
    path = PLANS / name
    return load(path if path.is_dir() else path.with_suffix(".yaml"))


def plan(name: str) -> Any:
    return loaded(name).plan


def edition(name: str, gemeente: str) -> Any:
    (found,) = [one for one in loaded(name).lokaal if one.gemeente == gemeente]
    return found


def by_id(editie: Editie, cls: type[Basis]) -> dict[str, Any]:
    """The parts of a kind by id; where several files have one, the last."""
    return {
        str(getattr(deel, "id", "")): deel for stuk in editie.stukken() for deel in stuk.delen if isinstance(deel, cls)
    }


def only(name: str, cls: type[Basis]) -> Any:
    """The one part of a kind in plan.yaml."""
    (found,) = [deel for deel in loaded(name).edities[0].plan.delen if isinstance(deel, cls)]
    return found


def measures(name: str) -> dict[str, Any]:
    return by_id(loaded(name).edities[0], Maatregel)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_loads_without_a_fault_of_reading_or_form(path: Path) -> None:
    planmap = load(path)
    assert planmap.edities
    wrong = [one for one in planmap.findings if (one.gewicht or BY_CODE[one.code].niveau) == "fout"]
    assert [one for one in wrong if one.code < "IVP300"] == []
    for editie in planmap.edities:
        for stuk in editie.stukken():
            assert stuk.plan.titel
            assert {deel.plek.bestand for deel in stuk.delen} == {stuk.document.file}


# 1. Participants


def test_each_council_decides_on_a_day_of_its_own() -> None:
    for name in ("needs/n01-joint", "cases/part-a-part-b"):
        besluiten = plan(name).besluiten
        assert [list(besluit.gemeenten) for besluit in besluiten] == [["proefdorp"], ["teststad"], ["vorveld"]]
        assert [besluit.genomen for besluit in besluiten] == [True, True, False]
        assert besluiten[0].datum.van != besluiten[1].datum.van
        assert besluiten[2].gepland
        assert not besluiten[2].datum


def test_a_joint_priority_has_accents_and_a_gemeente_has_its_own() -> None:
    joint, teststad = loaded("needs/n01-joint").edities[0], edition("needs/n01-joint", "teststad")
    proefdorp = edition("needs/n01-joint", "proefdorp")
    assert [one.id for one in joint.plan.plan.prioriteiten] == ["wonen"]
    assert [one.id for one in teststad.plan.plan.prioriteiten] == ["wonen", "uitgaan"]
    (aanpak,) = [one.aanpak for one in proefdorp.plan.plan.prioriteiten if one.id == "wonen"]
    assert aanpak.tekst == (
        "De gemeenten geven samen voorlichting en houden samen toezicht.",
        "In Proefdorp ligt het accent op het buitengebied.",
    )
    assert proefdorp.plan.plan.middelen[0].bedragen["2027"].getal == D(6000)
    assert joint.plan.plan.middelen[0].bedragen["2027"].getal == D(30000)


def test_a_gemeente_can_be_absent_from_a_measure() -> None:
    with_camera = {one.gemeente for one in loaded("needs/n01-joint").lokaal if "camerawagen" in by_id(one, Maatregel)}
    assert with_camera == {"proefdorp", "teststad"}


def test_part_b_may_have_another_title() -> None:
    assert plan("cases/part-a-part-b").titel == "Samen veilig"
    assert edition("cases/part-a-part-b", "teststad").plan.plan.titel == "Samen door, voor een veilig Teststad"
    jeugd = {one.id: one for one in edition("cases/part-a-part-b", "proefdorp").plan.plan.prioriteiten}["jeugd"]
    assert (str(jeugd.schaal), jeugd.aanpak.tekst) == (
        "bovenlokaal",
        ("Proefdorp legt het accent op jongeren die stoppen met school.",),
    )


def test_one_priority_is_joint_and_local_at_once() -> None:
    (joint,) = plan("needs/n03-joint-and-local").prioriteiten
    (local,) = edition("needs/n03-joint-and-local", "teststad").plan.plan.prioriteiten
    assert (joint.titel, local.titel) == ("Jeugd en veiligheid", "Jeugdgroepen in de binnenstad")
    assert (joint.schaal, local.schaal) == ("bovenlokaal", "bovenlokaal")
    assert local.onderbouwing.tekst
    assert joint.onderbouwing is None
    assert local.trekker == ("Coördinator jeugd van Teststad",)


def test_a_new_gemeente_knows_what_it_was_made_of() -> None:
    (gemeente,) = plan("needs/n01-one").gemeenten
    assert gemeente.inwoners.getal == D(31450)
    assert [(one.code, one.per.van) for one in gemeente.samengevoegd_met] == [
        ("GM9998", date(2025, 1, 1)),
        ("GM9994", date(2025, 1, 1)),
    ]


# 2. Period


@pytest.mark.parametrize(("name", "years"), [("three-years", 3), ("five-years", 5)])
def test_a_plan_has_as_many_years_as_it_wants(name: str, years: int) -> None:
    periode = plan(f"needs/n02-{name}").periode
    assert periode.van
    assert periode.tot
    assert periode.tot.year - periode.van.year + 1 == years


def test_an_extended_plan_keeps_its_first_end() -> None:
    periode = plan("needs/n02-extended").periode
    assert periode.tot is not None
    assert periode.eind is not None
    assert (periode.eind - periode.tot).days == 365
    assert "verlengd" in str(periode)
    assert len(loaded("needs/n02-extended").edities[0].uitvoering) == 2


def test_several_yearly_plans_of_unequal_length_stand_side_by_side() -> None:
    stukken = loaded("needs/n02-not-calendar-years").edities[0].uitvoering
    spans = {stuk.stem: (stuk.plan.periode.van, stuk.plan.periode.tot) for stuk in stukken}
    assert len(spans) == 3
    days = {stem: (tot - van).days for stem, (van, tot) in spans.items() if van and tot}
    assert days["wonen-2027-2028"] > 700
    assert 150 < days["2026-najaar"] < 200


# 3. Priorities


def test_a_fifth_priority_is_chosen_each_year() -> None:
    prioriteiten = plan("cases/four-plus-one").prioriteiten
    chosen = [one for one in prioriteiten if one.jaren]
    assert len(prioriteiten) - len(chosen) == 4
    assert [str(moment) for one in chosen for moment in one.jaren] == ["2027", "2028", "2029"]
    assert chosen[-1].doelen.afwezig is not None
    assert chosen[-1].doelen.afwezig.soort == "pm"


def test_a_choice_for_years_may_be_a_period() -> None:
    jaren = {one.id: one.jaren for one in plan("needs/n03-one-year").prioriteiten}
    assert jaren["wonen"] == ()
    assert (jaren["water"][0].van, jaren["water"][0].tot) == (date(2028, 1, 1), date(2029, 12, 31))


def test_priorities_have_layers() -> None:
    prioriteiten = {one.id: one for one in plan("cases/three-layers").prioriteiten}
    assert [one.schaal for one in prioriteiten.values()] == ["regionaal", "bovenlokaal", "lokaal", "lokaal", "lokaal"]
    local = prioriteiten["lokale-ondermijning"]
    assert local.valt_onder in prioriteiten
    assert prioriteiten["vrachtverkeer"].themas == ("externe-veiligheid",)
    gathered = [name for chapter in plan("cases/three-layers").hoofdstukken for name in chapter.prioriteiten]
    assert sorted(gathered) == sorted(prioriteiten)
    (besluit,) = plan("cases/three-layers").besluiten
    assert [bijlage.titel for bijlage in besluit.bijlagen] == ["Amendement vrachtverkeer"]


def test_themes_have_a_tier() -> None:
    velden = plan("needs/n03-levels").velden
    assert velden is not None
    tiers = [str(blok.niveau) for veld in (velden.__pydantic_extra__ or {}).values() for blok in veld.themas]
    assert tiers == ["afgeschaald", "regulier", "strategisch", "prioriteit"]


def test_old_priorities_are_merged_split_replaced_and_dropped() -> None:
    was = {one.id: one.was for one in plan("needs/n03-replaced-merged-split").prioriteiten}
    assert was["middelen-en-jeugd"] == ("drugs", "alcohol")
    assert was["online-oplichting"] == was["fietsen"] == ("criminaliteit",)
    assert was["natuurbrand"] == ("nieuw",)
    index = Index(loaded("needs/n03-replaced-merged-split").edities[0])
    assert index.find("prioriteit", "verward", "needs/none") is not None

    dropped, kept = plan("cases/dropped-priority").terugblik.prioriteiten
    assert (dropped.oordeel, dropped.vervolg) == ("behaald", "vervallen")
    assert (kept.oordeel, kept.vervolg) == ("deels", "voortgezet")


@pytest.mark.parametrize(
    "name",
    [
        "needs/n03-no-fields-no-indicators",
        "needs/n13-priority-without-field",
        "cases/priorities-without-fields-and-rank",
    ],
)
def test_a_priority_needs_no_field_and_no_indicator(name: str) -> None:
    assert all(not one.velden and not one.indicatoren for one in plan(name).prioriteiten)


def test_a_whole_field_and_a_task_may_be_a_priority() -> None:
    whole, accent = plan("cases/field-as-priority").prioriteiten
    assert (whole.velden, whole.themas) == (("fysieke-veiligheid",), ())
    assert accent.themas == ("objectieve-veiligheid", "gedigitaliseerde-criminaliteit")
    assert [one.velden for one in plan("cases/communication-as-priority").prioriteiten] == [(), ()]


def test_a_finding_has_scores_and_a_consequence() -> None:
    bevindingen = {one.id: one for one in plan("needs/n03-scores").bevindingen}
    assert bevindingen["b1"].scores == {"urgentie": "5", "beinvloedbaarheid": "3"}
    assert [one.gevolg for one in bevindingen.values()] == ["zorg", "afgeschaald", "strategisch", "regulier", ""]
    reason = bevindingen["b5"].gevolg.afwezig
    assert reason is not None
    assert (reason.soort, reason.reden) == ("niet", "De gemeente gaat niet over vliegroutes.")


# 4. Goals


def test_goals_are_a_tree_of_four_levels() -> None:
    level, codes = list(plan("needs/n04-goal-tree").doelen), []
    while level:
        codes.append([one.code for one in level])
        level = [below for one in level for below in one.subdoelen]
    assert codes == [["1"], ["1.1", "1.2"], ["1.1.1", "1.1.2"], ["1.1.1a"]]
    index = Index(loaded("needs/n04-goal-tree").edities[0])
    (stuk,) = loaded("needs/n04-goal-tree").edities[0].stukken()
    (prioriteit,) = stuk.plan.prioriteiten
    assert all(index.find("doel", one.id, stuk.document.file) for one in references(prioriteit) if one.veld == "doelen")


def test_a_goal_belongs_to_the_plan_a_theme_a_priority_or_only_an_action() -> None:
    (stuk,) = loaded("needs/n04-goals-anywhere").edities[0].stukken()
    owners = [deel.plek.pad[0] for deel in stuk.delen if type(deel).__name__ == "Doel"]
    assert owners == ["velden", "themas", "doelen", "prioriteiten", "prioriteiten"]
    actiepunt = only("needs/n04-goals-anywhere", Actiepunt)
    assert actiepunt.doelen[0].tekst == ("Alle kruisingen op schoolroutes zijn overzichtelijk.",)


def test_a_level_of_goals_may_have_no_text() -> None:
    top = plan("needs/n04-levels-missing").doelen
    assert [one.tekst for one in top] == [(), ("Iedere inwoner kent de wijkagent.",)]
    assert [str(one.naam_of_titel) for one in top[0].subdoelen] == [
        "Minder inbraken in de wijk Noord.",
        "Meer deelnemers aan buurtpreventie.",
    ]


# 5. Indicators


def test_a_rank_is_an_indicator_where_more_is_better() -> None:
    plek = {one.id: one for one in plan("cases/priorities-without-fields-and-rank").indicatoren}["plek"]
    assert (plek.eenheid, plek.richting) == ("rang", "omhoog")
    assert plek.waarden["2024"].getal == D(18)
    assert [waarde.getal for waarde in plek.streefwaarden.values()] == [D(19), D(20)]


def test_targets_are_bounds_ranges_relative_directions_or_none_yet() -> None:
    targets = {one.id: one.streefwaarden for one in plan("needs/n05-targets-per-year").indicatoren}
    inbraak, gevoel, jeugd = targets["inbraak"], targets["gevoel"], targets["jeugd"]
    assert (inbraak["2027"].doel.soort, inbraak["2027"].doel.grens, inbraak["2027"].doel.strikt) == (
        "hoogstens",
        D(60),
        True,
    )
    assert inbraak["2028"].doel[:3] == ("tussen", D(55), D(58))
    relative = inbraak["2030"].doel
    assert (relative.soort, relative.grens, relative.jaar) == ("relatief", D(-15), "2025")
    assert (gevoel["2027"].doel.soort, gevoel["2027"].doel.richting) == ("richting", "gelijk")
    assert (gevoel["2028"].doel.soort, gevoel["2028"].doel.grens) == ("minstens", D(61))
    assert gevoel["2029"].doel.soort == "geen"
    assert gevoel["2029"].afwezig is None, "PM in capitals is published text, not a gap"
    assert gevoel["2030"].doel[:2] == ("minstens", D(64))
    assert not gevoel["2030"].doel.strikt
    assert jeugd["2027"].doel.richting == "omlaag"
    assert jeugd["2028"].doel.soort == "geen"
    assert jeugd["2030"].doel[:2] == ("hoogstens", D(25))


def test_a_value_may_be_a_bound_words_or_a_number_with_a_footnote() -> None:
    indicatoren = {one.id: one for one in plan("cases/ambitions-not-fields").indicatoren}
    assert indicatoren["onveiligheidsgevoel"].waarden["2025"].getal is None
    assert indicatoren["onveiligheidsgevoel"].waarden["2025"].waarde == "N.B."
    assert indicatoren["onveiligheidsgevoel"].streefwaarden["2027"].doel[:2] == ("hoogstens", D(20))
    groepen = indicatoren["groepen"].waarden
    assert (groepen["2024"].getal, groepen["2024"].waarde) == (None, "-")
    assert groepen["2025"].getal == D(4)
    assert groepen["2025"].noot.startswith("Twee van de vier")
    assert indicatoren["uren"].waarden["2025"].getal == D(1200)


def test_a_corrected_baseline_keeps_what_was_published_elsewhere() -> None:
    (indicator,) = plan("needs/n05-corrected-baseline").indicatoren
    base = indicator.waarden["2022"]
    assert base.getal == D("53.8")
    assert base.bijgesteld is not None
    assert (str(base.bijgesteld.datum), base.bijgesteld.reden[:9]) == ("2024", "De politi")
    (other,) = base.ook_gepubliceerd
    assert (other.waarde, other.volgens) == ("54,6", ("begroting",))
    assert other.noot


def test_a_baseline_may_be_told_taken_from_the_values_to_come_or_lost() -> None:
    base = {one.id: one.nulmeting for one in plan("needs/n05-baselines").indicatoren}
    assert (base["met-waarde"].getal, str(base["met-waarde"].jaar)) == (D(212), "2019")
    assert (base["uit-waarden"].waarde, str(base["uit-waarden"].jaar)) == ("", "2024")
    assert base["nog-te-meten"].afwezig.soort == "pm"
    assert base["verloren"].afwezig.soort == "onbekend"
    assert base["ontbreekt"] is None


def test_years_that_are_missing_are_not_zero() -> None:
    fights, _, nothing = plan("needs/n05-missing-years").indicatoren
    assert list(fights.waarden) == ["2015", "2016", "2019", "2023", "2025"]
    assert fights.waarden["2025"].getal == D(0)
    assert "2024" not in fights.waarden
    assert nothing.waarden == {}
    (indicator,) = plan("needs/n13-target-years-missing").indicatoren
    assert list(indicator.streefwaarden) == ["2027", "2030"]


def test_a_value_of_part_of_a_year_says_until_when() -> None:
    (indicator,) = plan("needs/n06-partial-year").indicatoren
    assert str(indicator.waarden["2017"].tot_en_met) == "augustus 2017"
    assert not indicator.waarden["2016"].tot_en_met


def test_only_the_change_may_be_known_and_others_may_be_beside_it() -> None:
    changes, bbv = plan("needs/n05-only-changes").indicatoren
    assert [(str(one.van), str(one.tot), one.waarde) for one in changes.veranderingen] == [
        ("2023", "2024", "-8%"),
        ("2024", "2025", "-10%"),
    ]
    assert bbv.bbv == "winkeldiefstallen"
    reference, old = plan("needs/n05-reference-values").indicatoren
    assert [one.naam for one in reference.vergelijking] == [
        "Politie-eenheid",
        "Nederland",
        "Gemeenten tot 25.000 inwoners",
    ]
    assert "2021" not in reference.vergelijking[1].waarden
    assert reference.niet_vergelijken_met == (old.id,)


def test_every_unit_keeps_its_own_kind_of_value() -> None:
    values = {one.id: one.waarden["2025"] for one in plan("needs/n05-units").indicatoren}
    assert values["euro"].getal == D(41900)
    assert values["cijfer"].getal == D("7.2")
    assert (values["janee"].waarde, values["janee"].getal) == ("ja", None)


# 6. Tables and figures in prose


def test_tables_keep_their_cells_as_published() -> None:
    (tabel,) = plan("needs/n06-offence-by-year").tabellen
    assert [str(column) for column in tabel.kolommen] == ["2021", "2022", "2023", "2024"]
    rows = {rij.naam: rij.__pydantic_extra__ or {} for rij in tabel.rijen}
    assert rows["Overval"]["2022"].waarde == "-"
    assert rows["Overval"]["2023"].waarde == "n.v.t."
    assert rows["Totaal"]["2021"].getal == D(1254)
    assert [rij.noot for rij in tabel.rijen if rij.noot] == ["In 2022 ging de bewaakte stalling dicht."]
    (wijken,) = plan("needs/n06-wijk-by-year").tabellen
    assert "2019" not in (wijken.rijen[-1].__pydantic_extra__ or {})


def test_figures_stand_in_prose_without_a_table() -> None:
    made = plan("needs/n06-figures-in-prose")
    assert made.analyse is not None
    assert "1.254" in made.analyse.tekst[0]
    assert made.tabellen == ()


# 7. Measures


def test_a_measure_serves_several_priorities_goals_fields_and_themes() -> None:
    actiepunt = only("needs/n07-many-to-many", Actiepunt)
    assert actiepunt.prioriteiten == ("drugs", "jeugd")
    assert actiepunt.doelen == ("d1", "d2")
    coach, voorlichting = actiepunt.maatregelen
    assert coach.gezegd("prioriteiten") == (("drugs", "jeugd"), actiepunt)
    assert coach.gezegd("doelen") == (("d2",), coach)
    assert voorlichting.gezegd("prioriteiten")[0] == ("drugs",)
    assert voorlichting.gezegd("velden")[0] == ("jeugd-en-veiligheid", "veilige-woon-en-leefomgeving")


def test_a_third_level_and_an_empty_action_are_allowed() -> None:
    actiepunt = only("needs/n07-third-level", Actiepunt)
    assert [str(one.onderdeel) for one in actiepunt.maatregelen] == ["voorkomen", "voorkomen", "ingrijpen", ""]
    (stuk,) = loaded("needs/n07-one-level").edities[0].uitvoering
    empty = {one.id: one for one in stuk.plan.actiepunten}["leeg"]
    assert (empty.maatregelen, empty.trekker) == ((), ())


def test_a_measure_has_every_agreement() -> None:
    measure = measures("needs/n07-two-levels")["keurmerk-noord"]
    assert (measure.planning.van, measure.planning.tot) == (date(2027, 1, 1), date(2027, 12, 31))
    assert measure.omvang is not None
    assert measure.omvang.aantal is not None
    assert measure.omvang.aantal.getal == D(1)
    assert measure.digitaal == ("cyberweerbare-ondernemers",)
    assert measures("needs/n07-two-levels")["controles"].planning.van is None
    assert str(measures("needs/n07-two-levels")["controles"].planning) == "doorlopend"


def test_running_work_stands_beside_new_work() -> None:
    found = measures("cases/running-work").items()
    kinds = {name: str(one.gezegd("soort")[0]) for name, one in found if one.maatregel}
    assert kinds == {"apv": "regulier", "piket": "regulier", "teams": "lopend", "auto": "nieuw"}
    shares = [middel.capaciteit.procent.getal for middel in plan("cases/running-work").middelen]
    assert shares == [D(78), D(22)]


# 8 and 9. Partners and money


def test_a_group_of_partners_has_members() -> None:
    partners = {one.id: one for one in plan("needs/n08-partners").partners}
    assert set(partners["casusteam"].leden) <= partners.keys()
    assert partners["kerk"].soort == "vrijwilligersorganisatie"


def test_money_is_per_year_from_several_sources_or_only_words() -> None:
    boa = plan("needs/n09-money").middelen[-1].bedragen
    assert [(year, amount.getal) for year, amount in boa.items()] == [
        ("2027", D(71000)),
        ("2028", D(73100)),
        ("2029", None),
        ("vanaf 2030", D(75000)),
    ]
    assert boa["2029"].waarde == "PM"
    budget = plan("needs/n09-budget-and-actual").middelen[0].bedragen
    assert [str(one.jaar) for one in budget] == ["2025", "2026", "2027 en verder"]
    assert budget[0].saldo.getal == D(-748)
    words = plan("needs/n09-text-only").middelen
    assert words == ()
    assert words.kop.tekst[0].startswith("Voor dit plan is geen apart budget.")
    assert [str(one.wijziging.wijziging) for one in plan("needs/n09-changes").middelen] == [
        "vervalt",
        "minder",
        "meer",
        "nieuw",
    ]


# 10. Progress


def test_a_postponed_measure_keeps_its_first_agreement_and_its_history() -> None:
    editie = loaded("needs/n10-progress").edities[0]
    latest = by_id(editie, Maatregel)["m-verschoven"]
    assert latest.plek.bestand == "uitvoering/2028.yaml"
    assert latest.maatregel == ""
    assert latest.gezegd("maatregel")[0] == "Nota evenementenbeleid schrijven"
    assert str(latest.gezegd("planning")[0]) == "2e kwartaal 2027"
    steps = history(latest)
    assert [step.status for step in steps] == ["verschoven", "verschoven", "gereed"]
    assert [str(step.nieuwe_planning) for step in steps[:2]] == ["4e kwartaal 2027", "2e kwartaal 2028"]
    assert all(step.reden for step in steps[:2])


def test_progress_is_in_words_percent_and_traffic_lights() -> None:
    made = measures("needs/n10-progress")
    lights = [step.stoplicht for step in made["m-geschiedenis"].voortgang]
    assert lights[0] is None
    assert lights[1] is not None
    assert (lights[1].tijd, lights[1].geld, lights[1].kwaliteit) == ("groen", "groen", "oranje")
    (whole,) = made["m-stoplicht"].voortgang
    assert whole.stoplicht is not None
    assert whole.stoplicht.geheel == "groen"
    (replaced,) = made["m-vervangen"].voortgang
    assert (replaced.status, replaced.door) == ("vervangen", "m-geschiedenis")
    assert made["m-zonder"].voortgang == ()


def test_an_action_may_stay_at_nothing_because_the_old_plan_was_extended() -> None:
    name = "cases/replaced-by-extension"
    assert plan(name).periode.eind == date(2026, 12, 31)
    (stuk,) = loaded(name).edities[0].uitvoering
    replaced, moved = stuk.plan.actiepunten
    assert [(step.percentage, step.status) for step in history(replaced)] == [("0", "gepland"), ("0", "vervangen")]
    assert str(moved.voortgang[-1].nieuwe_planning) == "2026"


# 11 and 12. Texts and words


def test_one_document_has_two_kinds_of_decision() -> None:
    assert [(one.orgaan, one.soort) for one in plan("cases/two-decisions").besluiten] == [
        ("raad", "vaststellen"),
        ("raad", "kennisnemen"),
    ]
    (part_2,) = loaded("cases/two-decisions").edities[0].uitvoering
    assert [(one.orgaan, one.soort) for one in part_2.plan.besluiten] == [
        ("college", "vaststellen"),
        ("raad", "kennisnemen"),
    ]


def test_observations_run_parallel_to_lines_of_approach() -> None:
    made = plan("cases/observations-and-lines")
    lines = {one.id: one for one in made.prioriteiten}
    assert [(one.code, lines[one.gevolg].code) for one in made.bevindingen] == [
        ("1", "1"),
        ("2", "2"),
        ("3", "3"),
        ("4", "4"),
    ]
    assert all(one.id in lines[one.gevolg].bevindingen for one in made.bevindingen)
    (annex,) = made.bijlagen
    assert annex.tabel == "doelentabel"
    (tabel,) = made.tabellen
    assert (tabel.rijen[0].__pydantic_extra__ or {})["Doel"].doel[:2] == ("hoogstens", D(350))


def test_a_plan_has_its_own_words_fields_and_chapters() -> None:
    assert plan("needs/n12-own-words").termen["prioriteit"].meervoud == "speerpunten"
    velden = plan("needs/n12-own-fields").velden
    assert velden is not None
    assert list(velden.__pydantic_extra__ or {}) == ["wonen-en-leven", "leefbaarheid-en-overlast"]
    chapters = plan("needs/n11-own-chapters").hoofdstukken
    assert chapters[0].hoofdstuk == "participatie"
    assert (chapters[4].per, chapters[4].inhoud) == ("prioriteiten", ("terugblik", "doelen", "actiepunten"))
    assert chapters[-1].bijlage == "afkortingen"
    ambitions = plan("cases/ambitions-not-fields")
    assert ambitions.termen["prioriteit"].enkelvoud == "ambitie"
    assert ambitions.prioriteiten[0].velden == ("deelprogramma-wijken", "deelprogramma-centrum")


def test_subthemes_of_a_field_are_priorities_themselves() -> None:
    velden = plan("cases/prioritised-subthemes").velden
    assert velden is not None
    blokken = (velden.__pydantic_extra__ or {})["veilige-woon-en-leefomgeving"].themas
    assert [(one.thema, one.niveau) for one in blokken] == [
        ("woonoverlast", "prioriteit"),
        ("voertuigcriminaliteit", "prioriteit"),
        ("fysieke-kwaliteit", "regulier"),
    ]
    assert blokken[0].titel == "Overlast van buren"
    assert blokken[0].doelen[0].indicatoren == ("buurtcijfer",)


# 13. Odd but allowed


def test_a_target_may_be_met_already() -> None:
    auto, _ = plan("needs/n13-target-met").indicatoren
    assert auto.waarden["2025"].getal < auto.streefwaarden["2030"].doel.grens


def test_a_year_outside_the_period_is_read() -> None:
    made = loaded("needs/n13-year-outside").edities[0]
    assert made.plan.plan.periode.eind is not None
    years = [stuk.plan.periode.van for stuk in made.uitvoering]
    assert [year.year for year in years if year] == [2026, 2028, 2031]


@pytest.mark.parametrize(("name", "count"), [("one-priority", 1), ("eight-priorities", 8)])
def test_a_plan_has_as_many_priorities_as_it_wants(name: str, count: int) -> None:
    assert len(plan(f"needs/n13-{name}").prioriteiten) == count


def test_no_money_and_no_owner_is_valid() -> None:
    measure = measures("needs/n13-no-money-no-owner")["avonden"]
    assert measure.gezegd("trekker")[0] == ()
    assert plan("needs/n13-no-money-no-owner").middelen == ()
