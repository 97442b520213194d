"""Money and capacity: how much, for what, from where and until when."""

from __future__ import annotations

import pytest

from ivpgen.diagnostics import Finding
from tests.rules.conftest import Checked


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    """The findings of one rule, in a plan that is understood as it is meant."""
    diagnostics = checked(example + "\n").diagnostics
    assert [one.finding for one in diagnostics if one.niveau == "fout"] == []
    return [one.finding for one in diagnostics if one.finding.code == code]


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", True),
        (", bedragen: {2027: 40.000}", False),
        (", bedragen: pm", False),
        (", bedragen: {onbekend: Volgt bij de begroting.}", False),
        (', capaciteit: {fte: "0,5"}', False),
        (", toelichting: Binnen de formatie.", False),
        (", dekking: programma Veiligheid", False),
    ],
)
def test_work_is_paid_from_something_with_an_amount(checked: Checked, more: str, wrong: bool) -> None:
    text = f"middelen: [{{id: m, post: Lampen{more}}}]\nactiepunten: [{{titel: A, middelen: [m]}}]"
    assert len(found(checked, text, "IVP345")) == wrong


def test_money_that_no_work_asks_for_may_lack_an_amount(checked: Checked) -> None:
    assert found(checked, "middelen: [{id: m, post: Lampen}]", "IVP345") == []


TWO = "prioriteiten: [{id: p, titel: P}]\nmiddelen: [{id: m, post: M, prioriteiten: [p]}, {id: n, %s}]\nactiepunten: [{titel: A%s}]"


@pytest.mark.parametrize(
    ("item", "work", "wrong"),
    [
        ("post: N", "", True),
        ("post: N, prioriteiten: {niet: Voor alle.}", "", False),
        ("post: N, themas: [woonoverlast]", "", False),
        ('post: N, taakveld: "1.2"', "", False),
        ("post: N, toelichting: Voor alles samen.", "", False),
        ("post: Totaal", "", False),
        ("post: N, ruimer_dan_plan: ja", "", False),
        ("post: N", ", middelen: [n]", False),
        ("post: N, niet: Vervallen.", "", False),
    ],
)
def test_money_is_for_something(checked: Checked, item: str, work: str, wrong: bool) -> None:
    assert len(found(checked, TWO % (item, work), "IVP346")) == wrong


def test_where_money_is_hardly_ever_linked_nothing_is_said(checked: Checked) -> None:
    items = "{post: M, themas: [woonoverlast]}, {post: N}, {post: O}"
    assert found(checked, f"middelen: [{items}]", "IVP346") == []


ITEM = "middelen: [{id: m, post: M, soort: %s, bedragen: {2027: 10.000, %s: 10.000}%s}]\nactiepunten: [{titel: A, middelen: [m]%s}]"


@pytest.mark.parametrize(
    ("kind", "year", "more", "work", "wrong"),
    [
        ("incidenteel", "2028", "", ", planning: {van: 2027, tot: 2030}", True),
        ("incidenteel", "2028", ', capaciteit: {fte: "0,5"}', "", True),
        ("incidenteel", "2028", ", capaciteit: {uren: 200}", "", True),
        ("incidenteel", "2028", "", ", planning: 2028", False),
        ("incidenteel", "2028", "", ", planning: doorlopend", False),
        ("incidenteel", "2028", "", "", False),
        ("incidenteel", "2030", ', capaciteit: {fte: "0,5"}', "", False),
        ("structureel", "2028", ', capaciteit: {fte: "0,5"}', "", False),
        ("incidenteel", "2028", ', capaciteit: {fte: "0,5"}, toelichting: Daarna stopt het.', "", False),
        ("incidenteel", "2028", ', capaciteit: {fte: "0,5"}, gevolg: De regisseur stopt.', "", False),
        ("incidenteel", "2028", ', capaciteit: {fte: "0,5"}, wijziging: vervalt', "", False),
    ],
)
def test_incidental_money_that_stops_too_early(
    checked: Checked, kind: str, year: str, more: str, work: str, wrong: bool
) -> None:
    assert len(found(checked, ITEM % (kind, year, more, work), "IVP752")) == wrong


def test_amounts_in_a_list_have_years_as_well(checked: Checked) -> None:
    amounts = "[{jaar: 2027, begroot: 10.000}]"
    text = f'middelen: [{{post: M, soort: incidenteel, capaciteit: {{fte: "1"}}, bedragen: {amounts}}}]'
    (one,) = found(checked, text, "IVP752")
    assert "tot en met 2027" in one.bericht


@pytest.mark.parametrize(
    ("middelen", "wrong"),
    [
        ("[{post: M, bedragen: {2027: 10.000}}]", True),
        ("[{post: M, bedragen: {2027: 10.000}, dekking: reserve}]", False),
        ("[{post: M, bedragen: {2027: 10.000}, dekking: pm}]", False),
        ('[{post: M, bedragen: {2027: 10.000}, taakveld: "1.2"}]', False),
        ("[{post: M}]", False),
        ("[{post: Totaal, bedragen: {2027: 10.000}}]", False),
        ("[{post: M, bedragen: [{bron: Jaarrekening 2027, jaar: 2027, lasten: 10.000}]}]", False),
        ("{tekst: Alles staat in programma Veiligheid., lijst: [{post: M, bedragen: {2027: 10.000}}]}", False),
        ("{tekst: Dit is er nodig., lijst: [{post: M, bedragen: {2027: 10.000}}]}", True),
        ("Binnen bestaande middelen.", False),
    ],
)
def test_money_comes_from_somewhere(checked: Checked, middelen: str, wrong: bool) -> None:
    assert len(found(checked, f"middelen: {middelen}", "IVP753")) == wrong
