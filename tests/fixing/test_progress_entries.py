"""Where a report on a measure goes, and when it is refused."""

from __future__ import annotations

from datetime import date

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.progress_entries import Melding, report
from ivpgen.fixing.writing import put
from tests.fixing.conftest import Lay, texts

PLAN = """\
# plan.yaml
ivpgen: 1
titel: Proef
periode: {van: 2027, tot: 2030}
prioriteiten:
  - id: wijk
    titel: Wijk
    actiepunten:
      - id: toezicht
        titel: Toezicht in de wijk
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: licht
    titel: Licht
    maatregelen:
      - id: lampen
        maatregel: Nieuwe lampen
        voortgang:
          - {datum: 2027-06-30, status: gepland}
# uitvoering/2028.yaml
periode: 2028
actiepunten:
  - id: licht
    maatregelen:
      - id: lampen
        planning: 2028
"""


def file_of(lay: Lay, name: str, day: date) -> str:
    made = report(lay(PLAN), [Melding(name, day, "loopt")])
    return ", ".join(one.name for one in made.files)


def test_a_report_goes_where_its_day_belongs(lay: Lay) -> None:
    assert file_of(lay, "lampen", date(2027, 9, 30)) == "uitvoering/2027.yaml"
    assert file_of(lay, "lampen", date(2028, 3, 1)) == "uitvoering/2028.yaml"
    assert file_of(lay, "lampen", date(2029, 3, 1)) == "uitvoering/2028.yaml"
    assert file_of(lay, "toezicht", date(2028, 3, 1)) == "plan.yaml"
    assert file_of(lay, "2027/lampen", date(2028, 3, 1)) == "uitvoering/2027.yaml"


def test_two_reports_are_written_together(lay: Lay) -> None:
    folder = lay(PLAN)
    day = date(2028, 3, 1)
    put(report(folder, [Melding("lampen", day, "loopt"), Melding("toezicht", day, "loopt")]).files)
    made = texts(folder)
    assert made["plan.yaml"].endswith("        voortgang:\n          - datum: 2028-03-01\n            status: loopt\n")
    assert "2028-03-01" in made["uitvoering/2028.yaml"]


def test_an_unknown_measure_is_refused_with_what_is_like_it(lay: Lay) -> None:
    with pytest.raises(Onbruikbaar) as refusal:
        report(lay(PLAN), [Melding("lampn", date(2027, 9, 30), "loopt")])
    assert (refusal.value.bericht, refusal.value.hoe) == ("Geen maatregel heet “lampn”.", "Bedoel je lampen?")


def test_a_report_of_before_the_last_one_is_refused(lay: Lay) -> None:
    with pytest.raises(Onbruikbaar, match="2027-06-30"):
        report(lay(PLAN), [Melding("lampen", date(2027, 6, 29), "loopt")])


def test_a_measure_of_two_files_for_the_same_day_is_refused_with_both(lay: Lay) -> None:
    twice = PLAN + "# uitvoering/b-2028.yaml\nperiode: 2028\nactiepunten:\n  - id: lampen\n    titel: Andere lampen\n"
    with pytest.raises(Onbruikbaar) as refusal:
        report(lay(twice), [Melding("lampen", date(2028, 3, 1), "loopt")])
    assert "uitvoering/2028.yaml" in refusal.value.bericht
    assert "uitvoering/b-2028.yaml" in refusal.value.bericht
    assert refusal.value.hoe == "Noem er een: 2028/lampen, b-2028/lampen."


def test_a_report_that_gives_the_plan_a_fault_is_refused_and_nothing_changes(lay: Lay) -> None:
    folder = lay(PLAN)
    before = texts(folder)
    with pytest.raises(Onbruikbaar, match="krijgt het plan een fout"):
        report(folder, [Melding("lampen", date(2028, 3, 1), "vervangen", door="bestaat-niet")])
    assert texts(folder) == before


def test_what_is_no_fault_but_needs_heed_is_said(lay: Lay) -> None:
    made = report(lay(PLAN), [Melding("lampen", date(2028, 3, 1), "loopt", percentage="100")])
    assert any("100 procent" in one for one in made.let_op)
