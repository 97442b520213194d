"""`ivpgen figures`: which files, which form, which exit code."""

from __future__ import annotations

import json
from pathlib import Path

from ivpgen.cli.exitcode import ExitCode
from tests.cli.conftest import Command
from tests.figures.made import LABEL_NAME, LABELS, METADATA, METADATA_NAME, OWN, RAW, RAW_NAME, laid, table, zip_of

ZIP = zip_of({RAW_NAME: RAW, METADATA_NAME: METADATA})


def test_what_a_file_holds_and_what_to_put_in_the_plan(ivpgen: Command, folder: Path) -> None:
    laid(folder, "cijfers/47018NED.zip", ZIP)
    code, out, err = ivpgen("figures", "cijfers/47018NED.zip")
    assert (code, err) == (ExitCode.CLEAN, "")
    assert out.startswith(
        "cijfers/47018NED.zip\n  47018NED gelezen: 2 jaren, 2 soorten, Nederland, 1 gemeente, 1 wijk, 1 buurt.\n"
    )
    assert "gedownload op 15 januari 2027" in out
    assert "7 cellen; 1 daarvan is niet gepubliceerd. Voorlopig: 6 (2025).\n" in out
    assert "Niet te plaatsen, blijft buiten elke vergelijking: GM0998 Niet in te delen." in out
    told, _, lines = out.partition("\nbronnen:\n")
    assert max(map(len, told.splitlines())) <= 80
    assert "    gebied: GM0355\n    bron: politie-47018\n    reeks:\n      misdrijf: [1.1.1]\n" in lines


def test_the_gemeente_is_that_of_the_plan_in_the_current_folder(ivpgen: Command, folder: Path) -> None:
    rows = ["1.1.1 Diefstal/inbraak woning|2025|Almere|50", "1.1.1 Diefstal/inbraak woning|2025|Zeist|41"]
    laid(folder, "a.csv", table("Soort misdrijf|Perioden|Regio's|Geregistreerde misdrijven (aantal)", *rows))
    assert "gebied: GM0034\n" in ivpgen("figures", "a.csv").out
    laid(folder, "plan.yaml", b"ivpgen: 1\ngemeenten: [{id: zeist, naam: Zeist}]\n")
    assert "gebied: GM0355\n" in ivpgen("figures", "a.csv").out


def test_several_files_of_which_some_cannot_be_read(ivpgen: Command, folder: Path) -> None:
    laid(folder, LABEL_NAME, LABELS)
    laid(folder, "kapot.csv", LABELS.replace(b"      61", b"      6l"))
    code, out, err = ivpgen("figures", LABEL_NAME, "kapot.csv", "weg.csv")
    assert code == ExitCode.UNUSABLE
    assert out.startswith(LABEL_NAME)
    assert err.startswith("fout: kapot.csv:2: “6l” is geen getal.\n")
    assert "fout: Het bestand weg.csv bestaat niet.\n" in err


def test_json(ivpgen: Command, folder: Path) -> None:
    laid(folder, "eigen.csv", OWN)
    laid(folder, "kapot.csv", b"x")
    code, out, _ = ivpgen("figures", "--format", "json", "eigen.csv", "kapot.csv")
    assert code == ExitCode.UNUSABLE
    said = json.loads(out)
    assert said["versie"] == 1
    (one,) = said["bestanden"]
    assert (one["bestand"], one["vorm"], one["perioden"]) == ("eigen.csv", "eigen tabel", ["2024JJ00", "2025JJ00"])
    assert one["gebieden"][0] == {
        "code": "GM0355",
        "naam": "Zeist",
        "niveau": "gemeente",
        "plaatsbaar": True,
        "niet_gepubliceerd": 1,
    }
    assert one["voorstel"]["indicatoren"][0]["reeks"] == {"indicator": ["halt"]}
    (fault,) = said["diagnostics"]
    assert (fault["level"], fault["bestand"], fault["regel"]) == ("fout", "kapot.csv", 1)


def test_the_newest_period_is_held_against_the_day_of_the_download(ivpgen: Command, folder: Path) -> None:
    laid(folder, "Misdrijven_15022026_101010.csv", LABELS)
    assert (
        "let op: 2025 was bij het downloaden nog niet compleet"
        in ivpgen("figures", "Misdrijven_15022026_101010.csv").out
    )
    laid(folder, "Misdrijven_01032026_101010.csv", LABELS)
    assert "nog niet compleet" not in ivpgen("figures", "Misdrijven_01032026_101010.csv").out


def test_text_of_the_file_does_nothing_in_a_terminal(ivpgen: Command, folder: Path) -> None:
    laid(folder, "a.csv", OWN.replace(b"halt", "ha\u202elt\x1b[31m".encode()))
    out = ivpgen("figures", "a.csv").out
    assert "\u202e" not in out
    assert "\x1b" not in out


def test_nothing_is_written(ivpgen: Command, plan: Path) -> None:
    before = sorted(plan.parent.rglob("*"))
    laid(plan, "a.csv", LABELS)
    ivpgen("figures", plan / "a.csv")
    assert sorted(plan.parent.rglob("*")) == sorted([*before, plan / "a.csv"])
