"""`ivpgen render`: what it asks for, what it writes and when it refuses; the documents themselves are stood in for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from ivpgen.cli.exitcode import ExitCode
from ivpgen.plan.planmap import Planmap
from ivpgen.rendering import Rendered
from tests.cli.conftest import PLAN, Command

YEARLY = "ivpgen: 1\nsoort: uitvoeringsplan\ntitel: Uitvoeringsplan 2027\nperiode: 2027\n"


class Renderer:
    """Stands in for `ivpgen.rendering.render` and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: dict[str, object] = {}
        self.forms: dict[str, object] = {}
        self.made = Rendered({"ivp.docx": b"x" * 12_345, "uitvoeringsplan-2027.docx": b"y"})

    def __call__(
        self,
        planmap: Planmap,
        *,
        documents: Sequence[str] = (),
        periode: str | None = None,
        vandaag: date | None = None,
        house_style: Path | None = None,
        to: Sequence[str] = (),
        page_numbers: bool = False,
        metadata: bool = False,
        examine: Callable[[str, bytes], list[str]] | None = None,
        progress: Callable[[str], None] | None = None,
        processes: int = 1,
    ) -> Rendered:
        assert processes >= 1
        self.asked = {"documents": [*documents], "periode": periode, "house_style": house_style}
        self.forms = {"to": [*to], "page_numbers": page_numbers, "metadata": metadata}
        if progress:
            progress("ivp.docx")
        if examine:
            self.made.bevindingen = examine("ivp.docx", self.made.files["ivp.docx"])
        return self.made


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> Renderer:
    made = Renderer()
    monkeypatch.setattr("ivpgen.rendering.render", made)
    return made


@pytest.fixture
def yearly(plan: Path) -> Path:
    (plan / "uitvoering").mkdir()
    (plan / "uitvoering" / "2027.yaml").write_text(YEARLY, encoding="utf-8")
    return plan


def test_everything(ivpgen: Command, yearly: Path, renderer: Renderer) -> None:
    code, out, _ = ivpgen("render", "plan")
    assert code == ExitCode.CLEAN
    assert out == "Gemaakt:\n  plan/uit/ivp.docx (12 kB)\n  plan/uit/uitvoeringsplan-2027.docx (1 kB)\n"
    assert (yearly / "uit" / "ivp.docx").read_bytes() == b"x" * 12_345
    assert renderer.asked == {"documents": [], "periode": None, "house_style": None}


def test_the_current_folder(ivpgen: Command, plan: Path, renderer: Renderer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    assert "  uit/ivp.docx (12 kB)" in ivpgen("render").out


def test_a_plan_of_one_file(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    (plan / "plan.yaml").rename(plan / "ivp.yaml")
    assert "  plan/uit/ivp.docx (12 kB)" in ivpgen("render", "plan/ivp.yaml").out


def test_options_are_passed_on(ivpgen: Command, yearly: Path, renderer: Renderer) -> None:
    (yearly.parent / "stijl.docx").touch()
    chosen = ("--document", "uitvoeringsplan-2027", "--document", "ivp", "--periode", "2027")
    code, out, _ = ivpgen("render", *chosen, "--house-style", "stijl.docx", "--output", "a/b", "plan")
    assert code == ExitCode.CLEAN
    assert "  a/b/ivp.docx" in out
    assert not (yearly / "uit").exists()
    assert renderer.asked == {
        "documents": ["uitvoeringsplan-2027", "ivp"],
        "periode": "2027",
        "house_style": Path("stijl.docx"),
    }


def test_a_house_style_that_does_not_exist(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    code, out, err = ivpgen("render", "--house-style", "weg.docx", "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "fout: Het bestand weg.docx bestaat niet." in err
    assert renderer.asked == {}


@pytest.mark.parametrize("arguments", [["--document", "ipv"], ["--periode", "2031"]])
def test_a_document_that_the_plan_does_not_have(ivpgen: Command, yearly: Path, arguments: list[str]) -> None:
    code, out, err = ivpgen("render", *arguments, "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "ivp, uitvoeringsplan-2027" in err
    assert not (yearly / "uit").exists()


def test_what_rendering_says(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    renderer.made = Rendered({"ivp.docx": b"x"}, ["De huisstijl mist de stijl “Kop 1”."])
    code, _, err = ivpgen("render", "plan")
    assert code == ExitCode.CLEAN
    assert "let op: De huisstijl mist de stijl “Kop 1”." in err


def test_faults_are_said_and_do_not_stop_it(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    (plan / "plan.yaml").write_text(PLAN + "verkeerd: x\n", encoding="utf-8")
    code, out, err = ivpgen("render", "plan")
    assert code == ExitCode.FINDINGS
    assert "plan/uit/ivp.docx" in out
    assert "plan/plan.yaml:7:1: fout[IVP201]" in err
    assert "    7 | verkeerd" not in err


def test_a_plan_that_cannot_be_read(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    (plan / "plan.yaml").write_text("titel: {\n", encoding="utf-8")
    code, out, err = ivpgen("render", "plan")
    assert (code, out) == (ExitCode.FINDINGS, "")
    assert "fout[IVP102]" in err
    assert "Er is niets gemaakt" in err
    assert not (plan / "uit").exists()


def test_final_refuses_what_is_not_finished(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    (plan / "plan.yaml").write_text(PLAN + "inleiding: pm\n", encoding="utf-8")
    code, out, err = ivpgen("render", "--final", "plan")
    assert (code, out) == (ExitCode.FINDINGS, "")
    assert "fout: Er is niets gemaakt: --final wacht" in err
    assert "ivpgen check --profile final plan" in err
    assert renderer.asked == {}
    assert not (plan / "uit").exists()


@pytest.mark.parametrize("path", ["/", "weg", "weg.yaml"])
def test_no_plan(ivpgen: Command, folder: Path, renderer: Renderer, path: str) -> None:
    code, out, err = ivpgen("render", path)
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert err.startswith("fout: ")


def test_a_target_that_cannot_be_written(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    (plan / "uit").write_text("geen map", encoding="utf-8")
    code, out, err = ivpgen("render", "plan")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "plan/uit is een bestand" in err
    assert (plan / "uit").read_text(encoding="utf-8") == "geen map"


def test_forms_are_passed_on_and_word_is_the_usual_one(ivpgen: Command, plan: Path, renderer: Renderer) -> None:
    ivpgen("render", "plan")
    assert renderer.forms == {"to": ["docx"], "page_numbers": False, "metadata": False}
    ivpgen("render", "--to", "pdf", "--to", "html", "--page-numbers", "--metadata", "plan")
    assert renderer.forms == {"to": ["pdf", "html"], "page_numbers": True, "metadata": True}


def test_a_form_that_does_not_exist_is_refused_with_the_nearest(
    ivpgen: Command, plan: Path, renderer: Renderer
) -> None:
    code, out, err = ivpgen("render", "--to", "htm", "plan")
    assert (code, out, renderer.forms) == (ExitCode.UNUSABLE, "", {})
    assert "Bedoel je html?" in err
