"""What makes a document hard to read for some: each fault is found where it stands, and what only looks like one isn't."""

from __future__ import annotations

from textwrap import indent

import pytest

from tests.rules.conftest import Checked


def found(checked: Checked, example: str) -> list[tuple[str, str, int, int, int]]:
    """Code, file, line and columns of what family 9 (gaps apart) says."""
    return [
        (one.finding.code, place.file, place.line, place.column, place.end_column)
        for one in checked(example).diagnostics
        if one.finding.code.startswith("IVP9") and one.finding.code not in {"IVP901", "IVP950"}
        for place in [one.finding.place]
    ]


def text(content: str) -> str:
    return "inleiding: |\n" + indent(content, "  ") + "\n"


def codes(checked: Checked, content: str) -> list[str]:
    return [one[0] for one in found(checked, text(content))]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Zie [klik hier](https://a.example).", "IVP920"),
        ("Zie [**Lees meer** >](https://a.example).", "IVP920"),
        ("Zie [hier.](https://a.example).", "IVP920"),
        ("Zie [https://a.example/b](https://a.example/b).", "IVP921"),
        ("Zie [](https://a.example/b).", "IVP921"),
        ("Zie <https://a.example/b>.", "IVP921"),
        ("Zie www.a.example/b.", "IVP921"),
        ("# Een\n\nTekst.\n\n### Drie\n\nTekst.", "IVP930"),
        ("### Drie\n\nTekst.\n\n# Een\n\nTekst.", "IVP930"),
        ("**Aanleiding:**\n\nTekst.", "IVP931"),
        ("Tekst.\n\n__Aanleiding__\n\nTekst.", "IVP931"),
        ("Over:\n• wonen\n• werken", "IVP932"),
        ("Over:\n\n– wonen\n\n– werken", "IVP932"),
        ("-wonen\n-werken", "IVP932"),
        ("a) wonen\nb) werken", "IVP932"),
        ("Dit gaat over • wonen • werken.", "IVP932"),
        ("| a | |\n|---|---|\n| 1 | 2 |", "IVP933"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "IVP934"),
        ("| a | b |\n|---|---|\n| 1 |", "IVP934"),
        ("| a | b | c |\n|---|---|\n| 1 | 2 |", "IVP934"),
        ("WIJ WILLEN EEN VEILIGE GEMEENTE.", "IVP940"),
        ("Let op de rode vakken in de tabel.", "IVP941"),
        ("De dalende cijfers zijn in het groen weergegeven.", "IVP941"),
        ("![](kaart.png)", "IVP910"),
        ("![Kaart](kaart.png)", "IVP911"),
        (f"![{'Kaart van de wijken. ' * 13}](kaart.png)", "IVP911"),
        ("![kaart_2026.png](kaart.png)", "IVP912"),
        ("![Een foto van het plein bij het station](kaart.png)", "IVP912"),
    ],
)
def test_a_fault_is_found(checked: Checked, content: str, code: str) -> None:
    assert codes(checked, content) == [code]


@pytest.mark.parametrize(
    "content",
    [
        "Zie het [jaarverslag van de politie](https://a.example/b).",
        "Zie [](#tabel-misdrijven) en [hier meer over de wijk](https://a.example).",
        "Mail naar veiligheid@a.example, of `https://a.example`.",
        "## Een\n\nTekst.\n\n### Twee\n\nTekst.\n\n## Een\n\n### Twee",
        "```\n# Een\n#### Vier\n```",
        "**Inwoners.** We brengen voorlichting.",
        "**Inwoners krijgen voorlichting.**\n\nTekst.",
        "Tekst met **nadruk**\n\nen meer.",
        "- wonen\n- werken\n\n* een\n* twee\n\n1) drie\n2) vier",
        "Dat is zo\n– al lang –\nen dat blijft.",
        "| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\nEen streep | in de tekst.",
        "RIEC, LIEC, OM, RBP en VNG werken samen.",
        "De groene gebieden en rode cijfers op de begroting.",
        "![Kaart van de drie wijken van de stad](kaart.png)",
    ],
)
def test_what_only_looks_like_one_is_not(checked: Checked, content: str) -> None:
    assert codes(checked, content) == []


@pytest.mark.parametrize(
    ("example", "place"),
    [
        (text("Een.\n\nZie [klik hier](https://a.example)."), ("IVP920", "plan.yaml", 4, 8, 17)),
        (text("[hier](#a) is geen\n[hier](https://a.example)."), ("IVP920", "plan.yaml", 3, 4, 8)),
        ("inleiding: Zie [klik hier](https://a.example).\n", ("IVP920", "plan.yaml", 1, 17, 26)),
        ('inleiding: "Zie \\"[klik hier](https://a.example)\\"."\n', ("IVP920", "plan.yaml", 1, 20, 29)),
        ("inleiding: >\n  Zie de\n  [klik\n  hier](https://a.example).\n", ("IVP920", "plan.yaml", 3, 4, 8)),
        (
            "inleiding:\n  bestand: teksten/in.md\n# teksten/in.md\n\n\nZie\n[klik hier](https://a.example).\n",
            ("IVP920", "teksten/in.md", 4, 2, 11),
        ),
        (
            "visie:\n  uitgangspunten:\n    - titel: Vroeg\n      tekst: |\n        Zie [meer](https://a.example).\n",
            ("IVP920", "plan.yaml", 5, 14, 18),
        ),
        ("inleiding: >\n  Over:\n  - wonen\n  - werken\n", ("IVP932", "plan.yaml", 3, 5, 10)),
    ],
)
def test_it_is_found_where_it_stands(checked: Checked, example: str, place: tuple[str, str, int, int, int]) -> None:
    # The usual head of eight lines goes before an example.
    offset = 8 if place[1] == "plan.yaml" else 0
    hits = [one for one in found(checked, example) if one[0] == place[0]]
    assert (*place[:2], place[2] + offset, *place[3:]) in hits


def test_a_second_one_on_a_line_has_a_place_of_its_own(checked: Checked) -> None:
    example = text("Zie [hier](https://a.example) en [hier](https://b.example).")
    columns = [(one[3], one[4]) for one in found(checked, example)]
    assert columns == [(8, 12), (37, 41)]


def test_a_picture_that_is_described_elsewhere_has_its_text(checked: Checked) -> None:
    described = (
        text("![](kaart.png)") + "afbeeldingen: [{bestand: kaart.png, alt: Kaart van de drie wijken van de stad}]\n"
    )
    assert found(checked, described) == []
    reverse = (
        text("![Kaart van de drie wijken van de stad](kaart.png)") + "afbeeldingen: [{bestand: kaart.png, titel: K}]\n"
    )
    assert found(checked, reverse) == []


@pytest.mark.parametrize("alt", ["{niet: versiering}", "pm"])
def test_a_picture_may_be_decoration_or_still_to_be_described(checked: Checked, alt: str) -> None:
    assert found(checked, f"afbeeldingen: [{{bestand: kaart.png, titel: K, alt: {alt}}}]\n") == []


def test_an_address_on_a_line_of_its_own_needs_no_name(checked: Checked) -> None:
    assert found(checked, "bronnen: [{id: a, naam: Website, url: https://a.example}]\n") == []
    assert found(checked, "bronnen: [{id: a, naam: Jaarverslag op https://a.example/b}]\n") == []
