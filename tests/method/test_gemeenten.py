"""The list of gemeenten is whole, and finds a gemeente by whatever a schrijver types."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.method.gemeenten import Gemeente, gemeenten, onderscheidende_naam, zoek


def names(items: tuple[Gemeente, ...]) -> list[str]:
    return [item.officiele_naam for item in items]


def test_the_list_holds_342_gemeenten_with_region_and_police() -> None:
    assert len(gemeenten()) == 342
    assert len({item.code for item in gemeenten()}) == 342
    assert len({item.provincie for item in gemeenten()}) == 12
    assert len({item.veiligheidsregiocode for item in gemeenten()}) == 25
    assert len({item.politie_eenheid for item in gemeenten()}) == 10
    assert {item.peiljaar for item in gemeenten()} == {2024}
    assert [name for name, count in Counter(item.naam for item in gemeenten()).items() if count > 1] == ["Bergen"]


def test_a_police_unit_is_a_whole_number_of_regions_and_a_region_lies_in_one_province() -> None:
    for of in ("politie_eenheid", "provinciecode"):
        per_region: dict[str, set[str]] = {}
        for item in gemeenten():
            per_region.setdefault(item.veiligheidsregiocode, set()).add(getattr(item, of))
        assert {region: found for region, found in per_region.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Zwolle", "GM0193"),
        ("zwolle", "GM0193"),
        ("  ZWOLLE ", "GM0193"),
        ("gemeente Zwolle", "GM0193"),
        ("Gemeente  Zwolle", "GM0193"),
        ("de gemeente Zwolle", "GM0193"),
        ("gem. Zwolle", "GM0193"),
        ("GM0193", "GM0193"),
        ("gm0193", "GM0193"),
        ("GM 0193", "GM0193"),
        ("193", "GM0193"),
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("’s-Gravenhage", "GM0518"),
        ("‘s Gravenhage", "GM0518"),
        ("gemeente 's-gravenhage", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("'s-Hertogenbosch", "GM0796"),
        ("’s-hertogenbosch", "GM0796"),
        ("Beek", "GM0888"),
        ("Beek (L.)", "GM0888"),
        ("Beek (L)", "GM0888"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O.)", "GM0164"),
        ("Laren (NH.)", "GM0417"),
        ("Middelburg (Z.)", "GM0687"),
        ("Rijswijk (ZH.)", "GM0603"),
        ("Rijswijk Zuid-Holland", "GM0603"),
        ("Stein (L.)", "GM0971"),
        ("Stein", "GM0971"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen NH", "GM0373"),
        ("Bergen (Noord-Holland)", "GM0373"),
        ("Bergen (L.)", "GM0893"),
        ("Bergen Limburg", "GM0893"),
        ("Bergen op Zoom", "GM0748"),
        ("Utrecht", "GM0344"),
        ("Utrecht (gemeente)", "GM0344"),
        ("Groningen", "GM0014"),
        ("Súdwest-Fryslân", "GM1900"),
        ("Sudwest Fryslan", "GM1900"),
        ("Sûdwest-Fryslân", "GM1900"),
        ("Noardeast-Fryslan", "GM1970"),
        ("Nuenen", "GM0820"),
        ("Nuenen, Gerwen en Nederwetten", "GM0820"),
        ("Alphen a/d Rijn", "GM0484"),
        ("Alphen-aan-den-Rijn", "GM0484"),
        ("ĳsselstein", "GM0353"),
    ],
)
def test_one_gemeente_is_found(typed: str, code: str) -> None:
    found = zoek(typed)
    assert found.gemeente is not None
    assert found.gemeente.code == code
    assert found.keuzes == found.suggesties == ()


@pytest.mark.parametrize("typed", ["Bergen", "gemeente Bergen", "BERGEN"])
def test_two_bergens_are_both_said(typed: str) -> None:
    found = zoek(typed)
    assert found.gemeente is None
    assert names(found.keuzes) == ["Bergen (NH.)", "Bergen (L.)"]
    assert [onderscheidende_naam(item) for item in found.keuzes] == ["Bergen (Noord-Holland)", "Bergen (Limburg)"]
    assert [zoek(onderscheidende_naam(item)).gemeente for item in found.keuzes] == list(found.keuzes)


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("Amstredam", "Amsterdam"),
        ("Zwole", "Zwolle"),
        ("Hertogenbosch", "'s-Hertogenbosch"),
        ("sGravenhage", "'s-Gravenhage"),
        ("Heuvelrug", "Utrechtse Heuvelrug"),
        ("Fryske Marren", "De Fryske Marren"),
        ("provincie Utrecht", "Utrecht"),
        ("Groningen (PV)", "Groningen"),
        ("Hengelo (Gld)", "Hengelo (O.)"),
        ("Fryslân", "Súdwest-Fryslân"),
    ],
)
def test_a_near_miss_is_suggested(typed: str, suggestion: str) -> None:
    found = zoek(typed)
    assert found.gemeente is None
    assert found.keuzes == ()
    assert suggestion in names(found.suggesties)
    assert len(found.suggesties) <= 5


@pytest.mark.parametrize("typed", ["", "  ", "Voorbeeldstad", "GM9999", "12345", "🙂", "gemeente"])
def test_what_is_unknown_finds_nothing(typed: str) -> None:
    found = zoek(typed)
    assert (found.gemeente, found.keuzes, found.suggesties) == (None, (), ())


def test_every_gemeente_is_found_by_code_and_official_name() -> None:
    for item in gemeenten():
        assert zoek(item.code).gemeente == item
        assert zoek(item.officiele_naam).gemeente == item
        assert zoek(onderscheidende_naam(item)).gemeente == item


@given(st.text())
def test_any_text_gets_an_answer(typed: str) -> None:
    found = zoek(typed)
    assert sum((found.gemeente is not None, bool(found.keuzes), bool(found.suggesties))) <= 1
