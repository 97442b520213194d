"""Plain data from nodes, and the place of every key, value and missing key."""

from __future__ import annotations

import pytest
import yaml

from ivpgen.source.nodes import compose
from ivpgen.source.tree import PIECES, Document, Pad, build

TEXT = """\
titel: Veilig
periode: {van: 2027, tot: 2030}
middelen:
  tekst: Binnen de begroting.
  lijst:
    - post: Boa
      bedragen:
        2027: 40.000
besluiten:
  orgaan: raad
partners: politie
prioriteiten:
  - id: verkeer
    trekker: oov
"""


def document(text: str = TEXT) -> Document:
    node, _ = compose(text, "plan.yaml")
    assert isinstance(node, yaml.MappingNode)
    return Document("plan.yaml", node)


def test_the_data_is_plain() -> None:
    assert document().data["middelen"] == {
        "tekst": "Binnen de begroting.",
        "lijst": [{"post": "Boa", "bedragen": {"2027": "40.000"}}],
    }


def test_a_text_in_pieces_is_a_tuple() -> None:
    node, _ = compose("[a, b]", "f")
    assert isinstance(node, yaml.SequenceNode)
    assert build(yaml.SequenceNode(PIECES, node.value)) == ("a", "b")


@pytest.mark.parametrize(
    ("pad", "key", "place"),
    [
        (("titel",), False, (1, 8, 1, 14)),
        (("titel",), True, (1, 1, 1, 6)),
        (("periode", "tot"), False, (2, 27, 2, 31)),
        (("periode", "tot"), True, (2, 22, 2, 25)),
        (("middelen",), False, (3, 1, 3, 9)),
        (("middelen", 0), False, (6, 7, 6, 11)),
        (("middelen", 0, "bedragen", "2027"), False, (8, 15, 8, 21)),
        (("middelen", 0, "bedragen", "tafel", "2027"), True, (8, 9, 8, 13)),
        (("middelen", "kop", "tekst"), False, (4, 10, 4, 30)),
        (("besluiten", 0, "orgaan"), False, (10, 11, 10, 15)),
        (("besluiten", 0, "datum"), False, (10, 3, 10, 9)),
        (("besluiten", 0, "gemeen", "titel"), False, (10, 3, 10, 9)),
        (("partners", 0), False, (11, 11, 11, 18)),
        (("partners", 0, "naam"), False, (11, 11, 11, 18)),
        (("prioriteiten", 0), False, (13, 5, 13, 7)),
        (("prioriteiten", 0, "doelen"), True, (13, 5, 13, 7)),
        (("prioriteiten", 1), False, (12, 1, 12, 13)),
        (("prioriteiten", 7, "x", "y"), False, (12, 1, 12, 13)),
        (("velden", "jeugd"), True, (1, 1, 1, 6)),
        ((), False, (1, 1, 1, 6)),
    ],
)
def test_the_place_of_a_path_or_of_its_nearest_parent(pad: Pad, key: bool, place: tuple[int, ...]) -> None:
    assert document().place(pad, key=key)[1:] == place


def test_the_node_of_a_path() -> None:
    node = document().node(("prioriteiten", 0, "trekker"))
    assert node is not None
    assert node.value == "oov"
    assert document().node(("prioriteiten", 0, "doelen")) is None


@pytest.mark.parametrize("pad", [("a", 0, "b"), ("a", 0, 0, 0), ("a", "lijst", "lijst", 0), ("a", "tekst", "tekst")])
@pytest.mark.parametrize(
    "text", ["a: {b: 1}", "a: [[1]]", "a: {lijst: {b: 1}}", "a: {tekst: {tekst: x}}", "a: x", "a:"]
)
def test_any_path_has_a_place_in_any_document(text: str, pad: Pad) -> None:
    place = document(text).place(pad)
    assert (place.line, place.end_line) == (1, 1)
