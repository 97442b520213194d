"""A library follows from the folders it is built of, whatever was there before."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.library import build as building
from ivpgen.library.build import build
from ivpgen.library.schema import APPLICATION, VERSION
from ivpgen.library.store import Store
from ivpgen.plan.load import load
from tests.library.conftest import lay

ROOT = Path(__file__).parents[2]


def rows(library: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library)) as connection:
        return connection.execute(query).fetchall()


def test_plans_are_found_at_any_depth_and_archives_and_documents_are_not(plans: Path, tmp_path: Path) -> None:
    lay(plans / "zeist", "archief/2023-2026", "Zeist", "fietsdiefstal", van=2023)
    lay(plans / "zeist", "uit", "Zeist", "fietsdiefstal", van=2031)
    build([plans], tmp_path / "p.db")
    assert rows(tmp_path / "p.db", "SELECT pad, gemeenten, van, tot FROM plan ORDER BY id") == [
        ("almere", "Almere", 2023, 2026),
        ("midden/utrecht", "Utrecht", 2027, 2030),
        ("zeist", "Zeist", 2027, 2030),
    ]


def test_a_gemeente_has_its_province_regions_and_size(library: Path) -> None:
    assert rows(library, "SELECT * FROM gemeente WHERE naam = 'Zeist'") == [
        (3, "GM0355", "Zeist", 66000, "50.000 tot 100.000", "Utrecht", "Utrecht", "Midden-Nederland")
    ]


def test_the_chain_is_there_to_follow(library: Path) -> None:
    chain = """SELECT a.soort, b.soort, b.naam FROM verband JOIN item a ON a.id = verband.item JOIN item b ON b.id = naar
               WHERE a.plan = 3 AND verband.soort IN ('prioriteit', 'indicator') ORDER BY a.id, b.id"""
    assert rows(library, chain) == [
        ("doel", "indicator", "Woninginbraken per jaar"),
        ("doel", "prioriteit", "Aanpak woninginbraak"),
        ("actiepunt", "prioriteit", "Aanpak woninginbraak"),
        ("maatregel", "prioriteit", "Aanpak woninginbraak"),
    ]
    assert rows(library, "SELECT status, trekker FROM maatregel WHERE plan = 3") == [("loopt", "Politie")]
    assert rows(library, "SELECT meetbaar FROM doel") == [(1,), (1,), (1,)]
    assert rows(library, "SELECT slug, niveau FROM thema WHERE plan = 3") == [("woninginbraak", "prioriteit")]
    assert rows(library, "SELECT nulmeting, streef FROM indicator WHERE plan = 3") == [("60 (2026)", "2030: max. 40")]


def test_what_is_not_public_is_left_out_unless_asked_for(plans: Path, tmp_path: Path) -> None:
    for internal, found in ((False, 0), (True, 3)):
        build([plans], tmp_path / "p.db", internal=internal)
        assert rows(tmp_path / "p.db", "SELECT count(*) FROM item WHERE naam LIKE 'Heimelijk%'") == [(found,)]
    build([plans], tmp_path / "p.db")
    assert b"Heimelijk" not in (tmp_path / "p.db").read_bytes()


def test_only_plans_that_changed_are_read_again(plans: Path, library: Path) -> None:
    with (plans / "zeist" / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write("inleiding: Er is iets bij.\n")
    with mock.patch.object(building, "load", wraps=load) as reading:
        made = build([plans], library)
    assert {call.args[0].name for call in reading.call_args_list} == {"zeist"}
    assert (made.nieuw, made.zelfde) == (1, 2)
    assert rows(library, "SELECT tekst FROM item WHERE naam = 'Inleiding'") == [("Er is iets bij.",)]


def test_nothing_changed_leaves_the_file_alone(plans: Path, library: Path) -> None:
    before = library.stat().st_mtime_ns
    assert build([plans], library).ongewijzigd
    assert library.stat().st_mtime_ns == before


def test_the_same_plans_give_the_same_bytes_by_whatever_road(plans: Path, library: Path, tmp_path: Path) -> None:
    straight = library.read_bytes()
    lay(plans, "lelystad", "Lelystad", "woninginbraak")
    build([plans], library)
    assert library.read_bytes() != straight
    shutil.rmtree(plans / "lelystad")
    assert build([plans], library, processes=2).weg == 1
    assert library.read_bytes() == straight


def test_a_broken_plan_is_listed_and_the_rest_goes_on(plans: Path, tmp_path: Path) -> None:
    (plans / "zeist" / "plan.yaml").write_text("titel: {\n", encoding="utf-8")
    made = build([plans], tmp_path / "p.db")
    assert [one.pad for one in made.geweigerd] == ["zeist"]
    assert made.plannen == 2
    again = build([plans], tmp_path / "p.db")
    assert again.ongewijzigd
    assert again.geweigerd == made.geweigerd


def test_the_same_plan_twice_counts_once_and_is_said(plans: Path, tmp_path: Path) -> None:
    shutil.copytree(plans / "zeist", plans / "zeist-kopie")
    made = build([plans], tmp_path / "p.db")
    (one,) = made.geweigerd
    assert one.pad == "zeist-kopie"
    assert one.reden.startswith("hetzelfde plan als zeist")
    assert made.plannen == 3


def test_a_thousand_folders_that_are_no_plan(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / "x" / str(number)).mkdir(parents=True)
        (tmp_path / "x" / str(number) / "lees.txt").write_text("x")
    with pytest.raises(Onbruikbaar, match=r"staat geen plan\.yaml"):
        build([tmp_path / "x"], tmp_path / "p.db")
    for number in range(1000):
        (tmp_path / "x" / str(number) / "plan.yaml").write_bytes(b"\x00\xff")
    with pytest.raises(Onbruikbaar, match="Geen van de 1000 plannen is te lezen"):
        build([tmp_path / "x"], tmp_path / "p.db", processes=2)
    assert not (tmp_path / "p.db").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"gewone tekst", b"SQLite format 3\x00" + b"x" * 200],
    ids=["empty", "text", "broken"],
)
def test_another_file_is_never_replaced(plans: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p.db").write_bytes(content)
    with pytest.raises(Onbruikbaar):
        build([plans], tmp_path / "p.db")
    assert (tmp_path / "p.db").read_bytes() == content


def foreign(path: Path, application: int = 0, version: int = 0) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_database_of_another_program_or_a_later_version_is_never_replaced(plans: Path, tmp_path: Path) -> None:
    for application, version, said in ((0, 0, "ander programma"), (APPLICATION, VERSION + 1, "nieuwere versie")):
        path = tmp_path / f"{version}.db"
        foreign(path, application, version)
        before = path.read_bytes()
        with pytest.raises(Onbruikbaar, match=said):
            build([plans], path)
        assert path.read_bytes() == before


def test_a_library_of_an_earlier_version_is_built_anew(plans: Path, tmp_path: Path) -> None:
    foreign(tmp_path / "p.db", APPLICATION, VERSION - 1)
    made = build([plans], tmp_path / "p.db")
    assert (made.verouderd, made.nieuw) == (True, 3)
    assert not build([plans], tmp_path / "p.db").verouderd


def test_a_library_that_another_program_has_to_itself(plans: Path, library: Path) -> None:
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Onbruikbaar, match="in gebruik"):
            build([plans], library)


@pytest.mark.parametrize("error", [OSError(28, "vol"), sqlite3.OperationalError("disk is full"), KeyboardInterrupt()])
def test_an_end_before_its_time_leaves_the_old_library(plans: Path, library: Path, error: BaseException) -> None:
    before = library.read_bytes()
    lay(plans, "lelystad", "Lelystad", "woninginbraak")
    with (
        mock.patch.object(Store, "finish", side_effect=error),
        pytest.raises((Onbruikbaar, KeyboardInterrupt)) as caught,
    ):
        build([plans], library)
    if isinstance(caught.value, Onbruikbaar):
        assert "wat er stond is gebleven" in caught.value.bericht
    assert library.read_bytes() == before
    assert [name for name in os.listdir(library.parent) if name.startswith(".")] == []


def test_what_a_joint_plan_says_for_one_gemeente_is_of_that_gemeente(tmp_path: Path) -> None:
    build([ROOT / "examples"], tmp_path / "p.db")
    local = rows(tmp_path / "p.db", "SELECT DISTINCT gemeente FROM item WHERE gemeente != '' ORDER BY 1")
    assert local == [("Heidebeek",), ("Waterdam",), ("Zandhove",)]
    wrong = "SELECT count(*) FROM verband a JOIN item b ON b.id = a.naar WHERE a.plan != b.plan"
    assert rows(tmp_path / "p.db", wrong) == [(0,)]
