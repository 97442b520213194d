"""The website of a library: accessible, searched in the browser from plain files, and asking nothing of a network."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from ivpgen.library.build import build
from ivpgen.library.opening import opened
from ivpgen.library.scope import Bereik, choose
from ivpgen.library.site import site
from tests.html.browser import BROWSER, CHROMIUM, looked_at
from tests.library.conftest import lay

PHONE, SCREEN = 360, 1280


def made(library: Path) -> dict[str, bytes]:
    with opened(library) as connection:
        return site(connection, choose(connection, Bereik()), {}, "Veiligheidsplannen")


def written(library: Path, folder: Path) -> Path:
    for name, data in made(library).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_a_page_per_plan_and_theme_and_every_link_leads_somewhere(library: Path) -> None:
    files = made(library)
    assert {"plan/zeist-2027-2030.html", "thema/woninginbraak.html", "index.html", "cijfers.html"} <= files.keys()
    for name, data in files.items():
        if not name.endswith(".html"):
            continue
        page = data.decode()
        for link in re.findall(r'(?:href|src)="([^"]+)"', page):
            target, _, anchor = link.partition("#")
            path = (
                name
                if not target
                else "/".join(Path(name).parent.joinpath(target).parts).replace("plan/../", "").replace("thema/../", "")
            )
            assert path in files, (name, link)
            if anchor:
                assert f'id="{anchor}"' in files[path].decode(), (name, link)


def test_nothing_is_asked_of_a_network(library: Path) -> None:
    for name, data in made(library).items():
        assert not re.search(rb"https?://|//[a-z]|fetch\(|XMLHttpRequest|@import|url\(", data), name


def test_the_same_library_gives_the_same_site(library: Path) -> None:
    assert made(library) == made(library)


def test_text_of_a_plan_is_text_on_the_page_and_in_the_index(plans: Path, tmp_path: Path) -> None:
    lay(plans, "kwaad", "<script>alert(1)</script>", "woninginbraak")
    build([plans], tmp_path / "p.db")
    files = made(tmp_path / "p.db")
    assert not [name for name, data in files.items() if name.endswith(".html") and b"<script>alert" in data]
    index = files["zoekindex.js"].decode()
    assert json.loads(index.removeprefix("self.ZOEKINDEX = ").rstrip(";\n"))["items"]


@BROWSER
@pytest.mark.parametrize("width", [PHONE, SCREEN])
@pytest.mark.parametrize(
    "name", ["index.html", "plan/zeist-2027-2030.html", "thema/woninginbraak.html", "cijfers.html"]
)
def test_axe_finds_nothing_and_the_page_fits_the_window(library: Path, name: str, width: int, tmp_path: Path) -> None:
    folder = written(library, tmp_path / "site")
    page = (folder / name).read_text("utf-8").replace('href="../', 'href="')
    found = looked_at(page, folder, width)
    assert found["violations"] == []
    assert found["overflow"] <= 0
    assert {"color-contrast", "heading-order", "region"} <= {*found["passes"]}


@BROWSER
def test_searching_works_from_a_file(library: Path, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    folder = written(library, tmp_path / "site")
    address = f"{(folder / 'index.html').as_uri()}#zoek=CAFES%20cooperaties"
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=20000",
        f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", address,
    ]  # fmt: skip
    shown = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()
    assert "3 gevonden." in shown
    links = re.findall(r'<a href="(plan/[^"#]+)#(i\d+)">Aanpak woninginbraak</a>', shown)
    assert len(links) == 2
    for file, anchor in links:
        assert f'id="{anchor}"' in (folder / file).read_text("utf-8")
