"""The page that GitHub shows of a job holds what was found, and no markup from a plan."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from ivpgen.report.job_summary import markdown
from tests.report.hostile import HOSTILE
from tests.report.made import checked, diagnostic, set_aside, to_fill_in


def html(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def test_the_findings_are_a_table_below_the_name_of_the_plan() -> None:
    made = html(markdown([checked(diagnostic(), aside=[set_aside(diagnostic(code="IVP311"))])]))
    assert "<h3>plan</h3>" in made
    assert "<td>fout</td>\n<td>IVP301</td>\n<td>plan/plan.yaml:5</td>\n" in made
    assert "De bevinding “hardrijder” bestaat niet. Bedoel je “hardrijders”?" in made
    assert "<li>uitgezet: IVP311 onbekende-verwijzing, plan/plan.yaml:5. De raad koos dit zelf." in made
    assert "<p>1 fout.</p>" in made


@pytest.mark.parametrize("said", HOSTILE)
def test_no_text_of_a_plan_is_markup(said: str) -> None:
    quiet = html(markdown([checked(diagnostic("x"), name="x", prefix="x/")]))
    made = html(
        markdown([checked(diagnostic(said), name=said, prefix=f"{said}/", aside=[set_aside(diagnostic(), said)])])
    )
    tags = ("<a", "<img", "<script", "<em", "<strong", "<code", "<del", "<hr", "<td")
    assert [made.count(tag) for tag in tags] == [quiet.count(tag) for tag in tags]


def test_a_page_stays_small_enough_for_github() -> None:
    made = markdown([checked(*[diagnostic("x" * 10_000, hoe="y" * 10_000)] * 1_000)])
    assert len(made.encode()) < 1_000_000
    assert "En nog 800 andere meldingen." in made


def test_a_clean_plan_has_a_summary_only() -> None:
    made = markdown([checked(to_fill_in(3))])
    assert "|" not in made
    assert "Geen meldingen" in made
