"""A library in the real Datasette, with the metadata file that comes with it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ivpgen.library.datasette import metadata

PROGRAM = shutil.which("datasette", path=str(Path(sys.executable).parent)) or shutil.which("datasette")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Datasette is not installed: .ci/run does that")


def got(library: Path, address: str) -> str:
    assert PROGRAM is not None
    about = library.with_name("datasette.json")
    about.write_bytes(metadata(library))
    command = [PROGRAM, str(library), "--metadata", str(about), "--get", address]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def rows(library: Path, address: str) -> Any:
    return json.loads(got(library, f"/plannen/{address}"))["rows"]


def test_items_are_searched_without_accents(library: Path) -> None:
    assert len(rows(library, "item.json?_search=cafes&_shape=objects")) == 3


def test_the_tables_of_the_search_itself_stay_out_of_sight(library: Path) -> None:
    tables = {one["name"]: one["hidden"] for one in json.loads(got(library, "/plannen.json"))["tables"]}
    assert not tables["item"]
    assert [name for name, hidden in tables.items() if name.startswith(("zoek", "sqlite_")) and not hidden] == []


def test_a_link_shows_the_name_of_what_it_leads_to(library: Path) -> None:
    page = got(library, "/plannen/maatregel")
    assert "Voorlichting over woninginbraak" in page
    assert "Veilig Zeist" in page
