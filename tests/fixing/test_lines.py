"""Which lines that YAML can't read are mended, and which may mean something else."""

from __future__ import annotations

import pytest

from ivpgen.source.nodes import compose
from ivpgen.source.tree import build
from tests.fixing.conftest import Lay, mended, texts


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("inleiding: Ons motto: samen", "Ons motto: samen"),
        ("inleiding: Ons motto: samen   # kort", "Ons motto: samen"),
        ("inleiding: Zij zei: “doe 'ns”", "Zij zei: “doe 'ns”"),
        ('inleiding: Zij zei: "doe eens" tegen ons', 'Zij zei: "doe eens" tegen ons'),
        ("inleiding: Een \\ en: nog een", "Een \\ en: nog een"),
        ("inleiding: Dit is het plan:", "Dit is het plan:"),
        ("inleiding: Lees meer\n  op de site: zie onder", "Lees meer op de site: zie onder"),
        ("'inleiding': %-teken", "%-teken"),
        ("inleiding: `code`", "`code`"),
        ("inleiding: *Samen*", "*Samen*"),
    ],
)
def test_a_text_gets_quotes_and_stays_what_it_is(lay: Lay, line: str, value: str) -> None:
    folder = lay(f"{line}\n")
    mended(folder)
    root, findings = compose(texts(folder)["plan.yaml"], "plan.yaml")
    assert root is not None
    assert findings == []
    assert build(root)["inleiding"] == value


@pytest.mark.parametrize(
    "body",
    [
        # A key that ivpgen knows: a mapping that was meant to stand below.
        "periode: van: 2027\n",
        "evaluatie: momenten: jaarlijks\n",
        # A list, or a text with a dash.
        "prioriteiten:\n  - id: a\n    partners: - politie\n",
        # A folded text whose first line stands too high, or a text that begins with a sign.
        "inleiding: > Dit plan kiest.\n",
        "inleiding: | Dit plan kiest.\n",
        # An alias of which the anchor is misspelled.
        "visie: &visie Samen.\ninleiding: *visje\n",
        # Not closed: where it ends isn't known.
        'inleiding: "Dit plan kiest: drie.\n',
        "visie: {missie: Samen veilig: altijd}\n",
        # A star in the middle of a text, or without a list to go on with.
        "inleiding: Wij doen:\n  * veel\n",
        "titel: Plan\n* punt\n",
        # An indent that is one space off: which line is wrong?
        "visie:\n  missie: Samen.\n   ambitie: Veilig.\n",
    ],
)
def test_what_may_mean_something_else_stays(lay: Lay, body: str) -> None:
    folder = lay(body)
    before = texts(folder)
    mended(folder)
    assert texts(folder) == before


@pytest.mark.parametrize(
    ("body", "made"),
    [
        ("visie:\n\tmissie: Samen.\n\tambitie: Veilig.\n", "visie:\n  missie: Samen.\n  ambitie: Veilig.\n"),
        ("participatie:\n\t- vorm: avond\n\t  n: 12\n", "participatie:\n  - vorm: avond\n    n: 12\n"),
    ],
)
def test_tabs_become_spaces(lay: Lay, body: str, made: str) -> None:
    folder = lay(body)
    mended(folder)
    assert texts(folder)["plan.yaml"].endswith(made)


def test_a_tab_that_may_stand_for_more_than_one_indent_stays(lay: Lay) -> None:
    """With four spaces `naam` belongs to the item, with six to what is in it."""
    folder = lay("bronnen:\n  - id: b\n    rol:\n      tekst: x\n\tnaam: Beeld\n")
    before = texts(folder)
    mended(folder)
    assert texts(folder) == before


def test_a_tab_in_a_block_of_text_is_text(lay: Lay) -> None:
    folder = lay("inleiding: |\n  a\n  \tb\nvisie:\n\tmissie: Samen.\n")
    mended(folder)
    assert "inleiding: |\n  a\n  \tb\nvisie:\n  missie: Samen.\n" in texts(folder)["plan.yaml"]
