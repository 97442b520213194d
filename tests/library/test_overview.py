"""Documents about many plans: sound, accessible, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.access.check import check as check_access
from ivpgen.library.compare import compare, subjects
from ivpgen.library.opening import opened
from ivpgen.library.overview import comparison, overview
from ivpgen.library.scope import Bereik, choose
from ivpgen.library.stats import stats
from ivpgen.rendering.report import report_of
from ivpgen.source.folder import Folder


@pytest.mark.parametrize("about", ["telling", "vergelijking"])
def test_a_document_passes_its_own_access_check_and_is_the_same_each_time(library: Path, about: str) -> None:
    with opened(library) as connection:
        chosen = choose(connection, Bereik())
        if about == "telling":
            made = [overview(stats(connection, chosen)) for _ in range(2)]
        else:
            rows = compare(connection, subjects(connection, ["woninginbraak"]))
            rows += compare(connection, subjects(connection, ["Almere"]))
            made = [comparison(rows, ["Woninginbraak", "Almere"], chosen) for _ in range(2)]
    first, second = (
        report_of(context, "het overzicht", {"docx", "html", "md"}, Folder(library.parent), charts=charts)
        for context, charts in made
    )
    assert first.files == second.files
    assert first.meldingen == ()
    assert check_access(first.files["docx"]) == []
    shown = first.files["md"].decode()
    assert "Samengesteld met ivpgen uit de plannen zelf" in shown
    assert ("Diefstal van fiets" if about == "telling" else "Minder woninginbraak in Zeist") in shown


def test_the_cover_names_who_publishes_it(library: Path) -> None:
    with opened(library) as connection:
        context, charts = overview(stats(connection, choose(connection, Bereik())), "Veiligheidsregio Utrecht")
    made = report_of(context, "het overzicht", {"html"}, Folder(library.parent), charts=charts)
    page = made.files["html"].decode()
    assert "Veiligheidsregio Utrecht" in page
    assert "2023-2030" in page
    assert "<svg" in page or "data:image/svg" in page
