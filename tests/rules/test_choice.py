"""Which rules a code, a name or the beginning of a code means."""

from __future__ import annotations

import pytest

from ivpgen.rules.choice import ALLES, Keuze, Onbekend, meant
from ivpgen.rules.record import FOUT, Rule

# As in the real table: not in the order of the codes.
RULES = {
    code: Rule(code, naam, FOUT, "Waarom.")
    for code, naam in [
        ("IVP401", "veld-niet-behandeld"),
        ("IVP301", "onbekende-verwijzing"),
        ("IVP311", "prioriteit-zonder-aanleiding"),
        ("IVP312", "prioriteit-zonder-doel"),
    ]
}


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["IVP311"], ["IVP311"]),
        (["ivp311"], ["IVP311"]),
        (["veld-niet-behandeld"], ["IVP401"]),
        (["Veld-Niet-Behandeld"], ["IVP401"]),
        (["IVP31"], ["IVP311", "IVP312"]),
        (["IVP3xx"], ["IVP301", "IVP311", "IVP312"]),
        (["IVP"], ["IVP301", "IVP311", "IVP312", "IVP401"]),
        (["IVP401", "IVP301", "IVP30"], ["IVP401", "IVP301"]),
        ([], []),
    ],
)
def test_names_mean_codes_each_once_in_the_order_of_the_names(names: list[str], codes: list[str]) -> None:
    assert meant(names, RULES) == codes


@pytest.mark.parametrize(
    ("name", "near"),
    [("prioriteit-zonder-doelen", "prioriteit-zonder-doel"), ("IVP3111", "IVP311"), ("IPV401", "IVP401")],
)
def test_a_near_miss_is_suggested(name: str, near: str) -> None:
    with pytest.raises(Onbekend) as raised:
        meant([name], RULES)
    assert raised.value.lijkt_op[0] == near


@pytest.mark.parametrize("name", ["IVP7", "IVP999x", "x", "", "[", "IVP3.1"])
def test_what_means_no_rule_is_refused(name: str) -> None:
    with pytest.raises(Onbekend) as raised:
        meant(["IVP301", name], RULES)
    assert raised.value.naam == name


def test_leaving_out_wins_over_choosing() -> None:
    assert ALLES.telt("IVP301")
    assert Keuze(frozenset({"IVP301"})).telt("IVP301")
    assert not Keuze(frozenset({"IVP301"})).telt("IVP311")
    assert not Keuze(frozenset({"IVP301"}), frozenset({"IVP301"})).telt("IVP301")
