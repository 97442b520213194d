"""The grammar that every part shares: sections, things, absence, lists and tables, however they are written."""

from __future__ import annotations

from typing import Any

import pytest

from ivpgen.plan.absence import Afwezig, absence_in
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.content import Visie
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.grammar import Sectie, locate
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import NERGENS
from ivpgen.plan.words import Ref


def plan(**keys: Any) -> Plan:
    return Plan.model_validate(keys)


@pytest.mark.parametrize("value", ["Samen.", {"tekst": "Samen."}, ("Samen.",)])
def test_a_section_is_a_text_or_a_mapping_with_one(value: Any) -> None:
    visie = plan(visie=value).visie
    assert visie is not None
    assert visie.tekst == ("Samen.",)


def test_a_text_in_pieces_stays_in_pieces() -> None:
    visie = plan(visie=("Samen.", "En lokaal.")).visie
    assert visie is not None
    assert visie.tekst == ("Samen.", "En lokaal.")


@pytest.mark.parametrize("value", [None, "", {}])
def test_what_is_empty_is_as_if_it_were_not_there(value: Any) -> None:
    made = plan(visie=value, titel=value, middelen=value, velden={"jeugd-en-veiligheid": value})
    assert made.visie is None
    assert made.titel == ""
    assert len(made.middelen) == 0
    assert made.velden is not None
    assert not made.velden.__pydantic_extra__
    assert made.middelen.afwezig is None


@pytest.mark.parametrize(
    ("value", "afwezig"),
    [
        ("pm", Afwezig("pm")),
        ({"pm": "Volgt."}, Afwezig("pm", "Volgt.")),
        ({"niet": "Past niet."}, Afwezig("niet", "Past niet.")),
        ({"niet": None}, Afwezig("niet")),
        ({"onbekend": ""}, Afwezig("onbekend")),
        ({"zie": "elders"}, Afwezig("zie", "elders")),
    ],
)
def test_absence_is_said_anywhere(value: Any, afwezig: Afwezig) -> None:
    made = plan(
        visie=value,
        titel=value,
        middelen=value,
        begrippen=value,
        velden=value,
        prioriteiten=[{"titel": "P", "aanpak": value, "trekker": value, "doelen": value}],
        indicatoren=[{"naam": "I", "waarden": {"2025": value}, "nulmeting": value, "streefwaarden": value}],
    )
    (prioriteit,), (indicator,) = made.prioriteiten, made.indicatoren
    assert isinstance(prioriteit, Prioriteit)
    assert isinstance(indicator, Indicator)
    assert prioriteit.aanpak is not None
    assert indicator.nulmeting is not None
    assert made.visie is not None
    assert made.velden is not None
    said = [
        made.visie.afwezig,
        made.titel.afwezig,
        made.middelen.afwezig,
        made.begrippen.afwezig,
        made.velden.afwezig,
        prioriteit.aanpak.afwezig,
        prioriteit.trekker.afwezig,
        prioriteit.doelen.afwezig,
        indicator.waarden["2025"].afwezig,
        indicator.nulmeting.afwezig,
        indicator.streefwaarden.afwezig,
    ]
    assert said == [afwezig] * len(said)


@pytest.mark.parametrize(
    "value", ["PM", "", {}, {"niet": "a", "pm": "b"}, {"niet": ["a"]}, ["pm"], None, {"tekst": "pm"}]
)
def test_what_is_no_absence(value: Any) -> None:
    assert absence_in(value) is None


@pytest.mark.parametrize(
    ("value", "kop", "posten"),
    [
        ([{"post": "A"}, {"post": "B"}], (), ["A", "B"]),
        ({"post": "A"}, (), ["A"]),
        ("Binnen de begroting.", ("Binnen de begroting.",), []),
        ({"tekst": "Binnen de begroting."}, ("Binnen de begroting.",), []),
        ({"tekst": "T", "lijst": [{"post": "A"}]}, ("T",), ["A"]),
        ({"tekst": "T", "lijst": {"post": "A"}}, ("T",), ["A"]),
        ({"tekst": "T", "lijst": None}, ("T",), []),
        ([], (), []),
    ],
)
def test_a_section_that_is_a_list(value: Any, kop: tuple[str, ...], posten: list[str]) -> None:
    middelen = plan(middelen=value).middelen
    assert (middelen.kop.tekst if middelen.kop else ()) == kop
    assert [middel.post for middel in middelen] == posten


def test_items_of_an_open_list_are_texts_or_things() -> None:
    terugblik = plan(
        terugblik={"pluspunten": ["Goed.", {"id": "p", "titel": "Beter", "tekst": "Nog beter."}]}
    ).terugblik
    assert terugblik is not None
    assert [(one.id, one.tekst) for one in terugblik.pluspunten] == [("", ("Goed.",)), ("p", ("Nog beter.",))]


@pytest.mark.parametrize("value", ["politie", ["politie"]])
def test_a_scalar_where_a_list_is_expected_is_a_list_of_one(value: Any) -> None:
    (prioriteit,) = plan(prioriteiten=[{"titel": "P", "partners": value}]).prioriteiten
    assert isinstance(prioriteit, Prioriteit)
    assert list(prioriteit.partners) == ["politie"]


def test_a_word_refers_and_a_sentence_or_a_mapping_defines() -> None:
    (prioriteit,) = plan(
        prioriteiten={"titel": "P", "doelen": ["d1", "Een veilig dorp.", {"tekst": "Rust."}]}
    ).prioriteiten
    assert isinstance(prioriteit, Prioriteit)
    first, second, third = prioriteit.doelen
    assert first == Ref("d1")
    assert not isinstance(second, Ref)
    assert not isinstance(third, Ref)
    assert (second.tekst, third.tekst) == (("Een veilig dorp.",), ("Rust.",))


@pytest.mark.parametrize("value", ["pm", ["pm"]])
def test_pm_never_refers(value: Any) -> None:
    (prioriteit,) = plan(prioriteiten=[{"titel": "P", "doelen": value}]).prioriteiten
    assert isinstance(prioriteit, Prioriteit)
    assert not any(isinstance(doel, Ref) for doel in prioriteit.doelen)
    absent = [prioriteit.doelen.afwezig, *(doel.afwezig for doel in prioriteit.doelen if not isinstance(doel, Ref))]
    assert Afwezig("pm") in absent


def test_amounts_are_a_table_by_year_or_a_list() -> None:
    table, listed = plan(
        middelen=[{"bedragen": {"2027": "40.000"}}, {"bedragen": [{"jaar": "2027", "lasten": "5"}]}]
    ).middelen
    assert isinstance(table.bedragen, dict)
    assert table.bedragen["2027"].getal == 40_000
    assert not isinstance(listed.bedragen, dict)
    assert str(listed.bedragen[0].jaar) == "2027"


def test_shared_keys_stand_beside_own_keys() -> None:
    (partner,) = plan(
        partners=[{"id": "om", "naam": "OM", "noot": "N", "openbaar": "nee", "bronnen": "b", "gemeenten": ["a"]}]
    ).partners
    assert (partner.id, partner.naam, partner.noot) == ("om", "OM", "N")
    assert partner.openbaar is False
    assert (list(partner.bronnen), list(partner.gemeenten)) == (["b"], ["a"])
    assert (partner.noemt("noot"), partner.noemt("naam"), partner.noemt("code"), partner.noemt("rol")) == (
        True,
        True,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("deel", "name"),
    [
        ({"naam": "Politie", "id": "p"}, "Politie"),
        ({"id": "p"}, "p"),
        ({"titel": "Titel", "id": "p"}, "Titel"),
        ({"tekst": "Een zin.", "id": "p"}, "Een zin."),
    ],
)
def test_what_people_call_a_thing(deel: dict[str, str], name: str) -> None:
    (partner,) = plan(partners=[deel]).partners
    assert partner.naam_of_titel == name


@pytest.mark.parametrize(
    ("word", "said"), [("ja", True), ("nee", False), ("true", True), ("False", False), ("JA", True), (True, True)]
)
def test_yes_and_no(word: Any, said: bool) -> None:
    (bron,) = plan(bronnen=[{"naam": "B", "openbaar": word}]).bronnen
    assert not isinstance(bron, Ref)
    assert bron.openbaar is said


def test_a_thing_falls_back_on_what_it_is_told_to() -> None:
    own, other = Sectie.model_validate("Eigen."), Sectie.model_validate({"titel": "Ander", "noot": "N"})
    own.put(own.plek._replace(terugval=((other, frozenset({"titel"})),)))
    assert own.gezegd("tekst") == (("Eigen.",), own)
    assert own.gezegd("titel") == ("Ander", other)
    assert own.gezegd("noot") == ("", own)


def test_every_part_knows_where_it_stands() -> None:
    made = plan(
        visie={"tekst": "V", "uitgangspunten": ["U"]},
        velden={"jeugd-en-veiligheid": {"beeld": "B", "themas": [{"thema": "woonoverlast"}]}},
        middelen={"tekst": "T", "lijst": [{"post": "P", "bedragen": {"2027": "5"}}]},
    )
    parts = locate(made, "plan.yaml")
    assert [part.plek.pad for part in parts] == [
        (),
        ("visie",),
        ("visie", "uitgangspunten", 0),
        ("velden",),
        ("velden", "jeugd-en-veiligheid"),
        ("velden", "jeugd-en-veiligheid", "beeld"),
        ("velden", "jeugd-en-veiligheid", "themas", 0),
        ("middelen", "kop"),
        ("middelen", 0),
        ("middelen", 0, "bedragen", "2027"),
    ]
    assert {part.plek.bestand for part in parts} == {"plan.yaml"}


def test_a_part_that_was_never_located_stands_nowhere() -> None:
    assert Visie.model_validate("V").plek == NERGENS
