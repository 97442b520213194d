"""Papers are made when they are asked for: their names, their files, and that they are sound in every form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivpgen import access, rendering
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.papers.table import PAPIEREN, names
from ivpgen.rendering.assignments import papers
from tests.acceptance.promise import run_here
from tests.documents.build import planned
from tests.documents.made import EXAMPLES, PLANS, planmap
from tests.office.libre import OFFICE, ONE
from tests.word.structure import problems

YEAR = "ivpgen: 1\nperiode: {}\nactiepunten: [{{titel: Buurtpreventie}}]\n"
"""A year of an uitvoeringsplan."""


def every(plan: str) -> dict[str, bytes]:
    loaded = planmap(plan)
    return rendering.render(loaded, documents=sorted({one.naam for one in papers(loaded)})).files


def test_a_plain_render_makes_no_papers() -> None:
    made = rendering.render(planmap("examples/voorbeeldstad")).files
    assert sorted(made) == ["ivp.docx", "uitvoeringsplan-2027.docx", "uitvoeringsplan-2028.docx"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"documents": ["startnotitie"]}, ["startnotitie"]),
        ({"documents": ["raadsvoorstel"]}, ["raadsvoorstel", "raadsbesluit"]),
        ({"documents": ["raadsbesluit"]}, ["raadsbesluit"]),
        ({"documents": ["collegevoorstel"]}, ["collegevoorstel-2027", "collegevoorstel-2028"]),
        ({"documents": ["collegevoorstel-2028"]}, ["collegevoorstel-2028"]),
        ({"documents": ["collegevoorstel"], "periode": "2027"}, ["collegevoorstel-2027"]),
        ({"documents": ["startbijeenkomst"]}, [name for name in PAPIEREN if name.startswith("startbijeenkomst-")]),
        ({"documents": ["ivp", "publiekssamenvatting"]}, ["ivp", "publiekssamenvatting"]),
    ],
)
def test_what_is_asked_for_is_made(tmp_path: Path, asked: dict[str, object], expected: list[str]) -> None:
    loaded = planned(tmp_path, "", {f"uitvoering/{year}.yaml": YEAR.format(year) for year in (2027, 2028)})
    made = rendering.render(loaded, **asked)  # type: ignore[arg-type]
    assert list(made.files) == [f"{name}.docx" for name in expected]


def test_an_unknown_name_is_answered_with_all_names(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar) as told:
        rendering.render(planned(tmp_path, ""), documents=["raadsnota"])
    assert "raadsvoorstel" in told.value.hoe
    assert "startbijeenkomst-werkblad" in told.value.hoe


def test_a_paper_on_an_uitvoeringsplan_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar, match="gaat over een uitvoeringsplan"):
        rendering.render(planned(tmp_path, ""), documents=["collegevoorstel"])


def test_the_help_names_every_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    said = run_here("render", "--help").out
    assert [name for name in names() if name not in said] == []


@pytest.mark.parametrize("plan", EXAMPLES)
def test_papers_are_accessible(plan: str) -> None:
    files = every(plan)
    assert files
    assert {name: said for name, data in files.items() if (said := access.brief({name: data}))} == {}


@pytest.mark.parametrize("plan", PLANS)
def test_every_plan_has_every_paper(plan: str) -> None:
    loaded = planmap(plan)
    if loaded.edities:
        made = rendering.render(loaded, documents=sorted({one.naam for one in papers(loaded)}), to=["md"]).files
        assert {one.path("md") for one in papers(loaded)} <= {*made}


@pytest.mark.parametrize("plan", EXAMPLES)
def test_papers_are_sound_word_files(plan: str) -> None:
    for data in every(plan).values():
        assert problems(data) == []


def test_the_same_plan_gives_the_same_papers() -> None:
    assert every("examples/samen") == every("examples/samen")


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_paper_has_its_title_once_at_the_top(form: str) -> None:
    made = rendering.render(planmap("examples/klein"), documents=["raadsbesluit"], to=[form]).files
    said = made[f"raadsbesluit.{form}"].decode()
    assert said.count("<h1" if form == "html" else "\n# ") + said.startswith("# ") == 1


def test_a_gemeente_may_have_its_own_template(tmp_path: Path) -> None:
    own = '{% extends "papieren/papier.html.j2" %}{% block tekst %}<p>Onze eigen vorm van {{ plan.titel }}.</p>{% endblock %}'
    loaded = planned(tmp_path, "", {"sjablonen/papieren/raadsbesluit.html.j2": own})
    made = rendering.render(loaded, documents=["raadsbesluit"], to=["md"]).files
    assert "Onze eigen vorm van Veilig in Proefdorp." in made["raadsbesluit.md"].decode()


def test_a_paper_is_not_what_was_adopted() -> None:
    loaded = planmap("examples/voorbeeldstad")
    made = rendering.render(loaded, documents=["ivp", "raadsvoorstel", "publiekssamenvatting"], metadata=True).files
    fields = {name: json.loads(data) for name, data in made.items() if name.endswith(".json")}
    assert "documenthandelingen" in fields["ivp.metadata.json"]
    assert "documenthandelingen" not in fields["raadsvoorstel.metadata.json"]
    assert "informatiecategorieen" in fields["raadsvoorstel.metadata.json"]["classificatiecollectie"]
    assert not fields["publiekssamenvatting.metadata.json"]["classificatiecollectie"]["informatiecategorieen"]
    assert len({str(one["identifiers"]) for one in fields.values()}) == len(fields)


@OFFICE
@ONE
def test_papers_become_pdf_with_and_without_a_table_of_contents() -> None:
    pytest.importorskip("pikepdf")
    asked = ["raadsvoorstel", "startbijeenkomst-werkblad"]
    made = rendering.render(planmap("examples/voorbeeldstad"), documents=asked, to=["pdf"])
    assert sorted(made.files) == ["raadsbesluit.pdf", "raadsvoorstel.pdf", "startbijeenkomst-werkblad.pdf"]
    assert made.meldingen == []
