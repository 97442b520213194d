"""Templates see plain data, a sandbox and nothing else; a municipality's own win by name."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import Gegevens, Opties
from ivpgen.html.templates import render
from ivpgen.resources import template_path

DOC = {"titel": "T", "nummering": "automatisch"}


class Tables:
    def blocks(self, actiepunten: Any, bij: str) -> list[Gegevens]:
        return [{"bij": bij}]


def context(word: str = "doel", **more: Any) -> Gegevens:
    return {
        "doc": DOC,
        "hoofdstukken": [],
        "term": lambda name: Term(word, f"{word}en", "het"),
        "tabellen": Tables(),
        "peiljaar": None,
        "eindjaar": "2030",
        **more,
    }


def own(text: str, **more: str) -> dict[str, str]:
    return {"document.html.j2": text, **more}


def test_own_templates_win_by_name_and_may_use_ours() -> None:
    made = render(
        context(),
        own(
            '{% import "macros.html.j2" as m %}<p>{% include "mijn.html.j2" %}</p>',
            **{"mijn.html.j2": "{{ doc.titel }}"},
        ),
    )
    assert made == "<p>T</p>"


def test_everything_is_escaped() -> None:
    assert render(context(x="<b>&"), own("{{ x }}")) == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ doc.update({'a': 1}) }}",
        "{{ hoofdstukken.append(1) }}",
        "{{ term.__globals__ }}",
    ],
)
def test_nothing_reaches_out_or_changes_anything(text: str) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        render(context(), own(text))
    assert isinstance(caught.value.__cause__, SecurityError)
    assert DOC == {"titel": "T", "nummering": "automatisch"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ doc.onbekend }}",
        "{% if %}",
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ doc|bestaatniet }}",
        '{% include "weg.j2" %}',
        '{% include "document.html.j2" %}',
    ],
)
def test_a_faulty_own_template_is_named_with_its_line(text: str) -> None:
    with pytest.raises(Onbruikbaar) as caught:
        render(context(), own(f"<p/>\n{text}"))
    assert "eigen sjabloon" in caught.value.bericht
    assert caught.value.hoe.startswith("Verbeter sjablonen/document.html.j2, regel 2")


def test_a_fault_of_ours_is_not_blamed_on_the_municipality() -> None:
    with pytest.raises(UndefinedError):
        render(context(), {"macros-van-ons.html.j2": ""})


def test_keys_of_the_plan_never_hide_methods() -> None:
    assert (
        render(context(x={"items": 1, "get": 2}), own("{% for k, v in x.items() %}{{ k }}{{ v }}{% endfor %}"))
        == "items1get2"
    )
    assert render(context(x={"titel": "a"}), own("{{ x.titel }}{{ x.get('weg', 'b') }}")) == "ab"


def test_what_differs_per_document_is_asked_per_document() -> None:
    indicator: Gegevens = {
        "soort_deel": "indicator",
        "waarden": {"per": {"2024": {"voorlopig": False}, "2026": {"voorlopig": False}}},
        "streefwaarden": {"per": {}},
        "streefwaarde": None,
        "nulmeting": None,
        "naam_of_titel": "A",
        "eenheid": "",
        "bron": {"lijst": []},
    }
    macro = "{% macro jaren(x) %}{{ (x|cijfertabel).jaren|join(',') }}/{{ term('doel').enkelvoud }}{% endmacro %}"
    templates = own('{% import "m.j2" as m %}{{ m.jaren([i]) }}', **{"m.j2": macro})
    assert render(context("doel", i=indicator, peiljaar=2025), templates) == "2024/doel"
    assert render(context("ambitie", i=indicator, peiljaar=None), templates) == "2024,2026/ambitie"


def test_options_that_nobody_gave_are_none() -> None:
    assert render(context(x=Opties({"a": 1})), own("{{ x.a }}{% if not x.b %}leeg{% endif %}")) == "1leeg"


def test_no_template_has_a_bold_paragraph_that_poses_as_a_heading() -> None:
    posing = [
        path.name
        for path in sorted(template_path("documents").rglob("*.j2"))
        if re.search(r"<p>\s*<strong>[^/]*</strong>\s*</p>", path.read_text(encoding="utf-8"))
    ]
    assert posing == []
