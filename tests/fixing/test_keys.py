"""Which key an unknown one can only be."""

from __future__ import annotations

import pytest

from ivpgen.fixing.fixes.keys import OTHER_WORDS
from ivpgen.fixing.known_keys import known_keys
from tests.fixing.conftest import Lay, mended, texts

PRIORITY = "prioriteiten:\n  - id: verkeer\n    titel: Veilig verkeer\n    "


def test_other_words_stand_for_keys_that_exist() -> None:
    assert {key for keys in OTHER_WORDS.values() for key in keys} <= known_keys()


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("aanpakk", "aanpak"),
        ("Aanpak", "aanpak"),
        ("aanpka", "aanpak"),
        ("approach", "aanpak"),
        ("onder-bouwing", "onderbouwing"),
        ("'onderbouwin'", "'onderbouwing'"),
    ],
)
def test_a_key_of_a_priority(lay: Lay, written: str, key: str) -> None:
    folder = lay(f"{PRIORITY}{written}: Meer toezicht.  # kort\n")
    mended(folder)
    assert texts(folder)["plan.yaml"].endswith(f"{PRIORITY}{key}: Meer toezicht.  # kort\n")


@pytest.mark.parametrize("written", ["pak", "wensen", "aan pak ket", "tekst2", "trekker_van_dit"])
def test_a_key_that_is_no_clear_near_miss_stays(lay: Lay, written: str) -> None:
    folder = lay(f"{PRIORITY}{written}: Meer toezicht.\n")
    before = texts(folder)
    mended(folder)
    assert texts(folder) == before


def test_two_keys_that_mean_one_stay(lay: Lay) -> None:
    folder = lay(f"{PRIORITY}aanpk: Meer toezicht.\n    aanpakk: Meer drempels.\n")
    before = texts(folder)
    mended(folder)
    assert texts(folder) == before


def test_a_key_of_a_local_part_and_of_a_list_with_a_head(lay: Lay) -> None:
    folder = lay(
        "gemeenten:\n  - {id: waterdam, naam: Waterdam}\n  - {id: heidebeek, naam: Heidebeek}\n"
        "visie:\n  tekst: Samen.\n  per_gemeente:\n    heidebeek:\n      misie: Veilig buitengebied.\n"
        "participatie:\n  tekst: Met inwoners.\n  lijst:\n    - vorm: avond\n      wanner: 2026\n"
    )
    mended(folder)
    plan = texts(folder)["plan.yaml"]
    assert "      missie: Veilig buitengebied.\n" in plan
    assert "      wanneer: 2026\n" in plan
