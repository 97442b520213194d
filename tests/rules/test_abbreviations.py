"""The list of abbreviations against the text of the plan, both ways."""

from __future__ import annotations

import pytest

from tests.rules.conftest import Checked

HEAD_LINES = 8


def said(checked: Checked, example: str, code: str) -> list[tuple[str, int, int]]:
    return [
        (one.finding.bericht.split(" ")[2], place.line - HEAD_LINES, place.column)
        for one in checked(example).diagnostics
        if one.finding.code == code
        for place in [one.finding.place]
    ]


def test_an_abbreviation_is_said_once_where_it_stands_first(checked: Checked) -> None:
    example = "inleiding: |\n  De raad en de VVGB.\n\n  De VVGB en de RKC, en nog eens de RKC.\n"
    assert said(checked, example, "IVP950") == [("VVGB", 2, 17), ("RKC", 4, 17)]


@pytest.mark.parametrize(
    "explained",
    [
        "inleiding: De VVGB loopt.\nafkortingen: {VVGB: verklaring van geen bedenkingen}\n",
        "inleiding: De VVGB loopt.\nbegrippen: {VVGB: Een verklaring van geen bedenkingen.}\n",
        "inleiding: De VVGB loopt.\npartners: [{id: v, naam: Verklaringen van geen bedenkingen, afkorting: VVGB}]\n",
        "inleiding: De verklaring van geen bedenkingen (VVGB) loopt. De VVGB komt.\n",
        "inleiding: De VVGB (verklaring van geen bedenkingen) loopt.\n",
        "inleiding: De gesprekken met het OM en de GGD lopen.\n",
    ],
)
def test_what_is_explained_somewhere_is_in_order(checked: Checked, explained: str) -> None:
    assert said(checked, explained, "IVP950") == []


@pytest.mark.parametrize(
    "text",
    [
        "Deel II, IV en XII gaan daarover.",
        "Dat mag NIET zonder vergunning; anders niet.",
        "Zie [het besluit](https://a.example/VVGB/RKC.pdf) en https://b.example/RKC.",
        "Code `VVGB` en GM0363, B1 en 47018NED.",
        "WIJ WILLEN EEN VEILIGE GEMEENTE VOOR IEDEREEN.",
        "Met de NS, de EU en een PDF.",
    ],
)
def test_what_only_looks_like_an_abbreviation_is_none(checked: Checked, text: str) -> None:
    assert said(checked, f"inleiding: >\n  {text}\n", "IVP950") == []


def test_the_list_of_the_plan_holds_for_its_uitvoeringsplannen(checked: Checked) -> None:
    example = (
        "afkortingen: {VVGB: verklaring van geen bedenkingen}\n"
        "# uitvoering/2027.yaml\nperiode: 2027\ninleiding: De VVGB loopt.\n"
    )
    assert said(checked, example, "IVP950") == []
    assert said(checked, example, "IVP951") == []


def test_an_abbreviation_of_the_list_that_no_text_has_is_said_at_its_key(checked: Checked) -> None:
    example = "inleiding: De VVGB loopt.\nafkortingen:\n  VVGB: verklaring van geen bedenkingen\n  RKC: rekenkamer\n"
    assert said(checked, example, "IVP951") == [("RKC", 4, 3)]


@pytest.mark.parametrize("use", ["inleiding: Met de RKC’s.", "portefeuillehouders: [{functie: RKC, onderwerp: x}]"])
def test_a_plural_or_a_value_of_one_word_is_a_use(checked: Checked, use: str) -> None:
    assert said(checked, f"{use}\nafkortingen: {{RKC: rekenkamer}}\n", "IVP951") == []
