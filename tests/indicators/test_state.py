"""How the indicators of a plan stand: targets on a line from the baseline, parts of years left out, other areas beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ivpgen.indicators.state import Stand, states
from ivpgen.plan.load import load
from ivpgen.report.indicators import text

HEAD = "ivpgen: 1\ntitel: Veilig\nperiode: {van: 2027, tot: 2030}\n"
ONE = HEAD + "gemeenten: [{id: proefdorp, naam: Proefdorp}]\n"
TWO = HEAD + "gemeenten: [{id: proefdorp, naam: Proefdorp}, {id: teststad, naam: Teststad}]\n"


def found(folder: Path, indicator: str, head: str = ONE) -> list[Stand]:
    (folder / "plan.yaml").write_text(f"{head}indicatoren:\n  - {indicator}\n", encoding="utf-8")
    return states(load(folder))


def judged(folder: Path, values: str, target: str, unit: str = "aantal", base: str = "2025") -> str:
    said = f"{{id: i, naam: I, eenheid: {unit}, waarden: {values}, nulmeting: {{jaar: {base}}}, {target}}}"
    (one,) = found(folder, said)
    (doel,) = one.doelen
    return doel.oordeel


@pytest.mark.parametrize(
    ("values", "target", "expected"),
    [
        ("{2025: 400, 2027: 300}", 'streefwaarden: {2029: "< 200"}', "op koers"),
        ("{2025: 400, 2027: 310}", 'streefwaarden: {2029: "< 200"}', "ongeveer op koers"),
        ("{2025: 400, 2027: 390}", 'streefwaarden: {2029: "< 200"}', "niet op koers"),
        ("{2025: 400, 2027: 190}", 'streefwaarden: {2029: "< 200"}', "nu al gehaald"),
        ("{2025: 400, 2029: 200}", 'streefwaarden: {2029: "< 200"}', "niet gehaald"),
        ("{2025: 400, 2029: 200}", "streefwaarden: {2029: 200}", "gehaald"),
        ("{2025: 400, 2029: 300}", 'streefwaarden: {2029: "-25% t.o.v. 2025"}', "gehaald"),
        ("{2025: 400, 2027: 500}", 'streefwaarden: {2029: "min. 600"}', "op koers"),
        ("{2025: 400, 2030: 45}", "streefwaarde: 40-50", "gehaald"),
        ("{2025: 400}", 'streefwaarden: {2029: "< 200"}', "niet te zeggen"),
        ("{2025: 400, 2027: 300}", "streefwaarden: {2029: omlaag}", "niet te zeggen"),
        ("{2025: 400, 2030: 100}", 'streefwaarden: {2029: "< 200"}', "niet te zeggen"),
        ("{2025: 400, 2026: {waarde: 20, tot_en_met: 2026-02}}", 'streefwaarden: {2029: "< 200"}', "niet te zeggen"),
    ],
)
def test_a_target_is_met_or_on_course(tmp_path: Path, values: str, target: str, expected: str) -> None:
    assert judged(tmp_path, values, target) == expected


def test_rates_know_no_about(tmp_path: Path) -> None:
    assert (
        judged(tmp_path, '{2025: "4,0", 2027: "3,1"}', 'streefwaarden: {2029: "< 2"}', "rapportcijfer")
        == "niet op koers"
    )


def test_a_part_of_a_year_is_shown_and_compared_with_nothing(tmp_path: Path) -> None:
    (one,) = found(
        tmp_path,
        "{id: i, naam: I, eenheid: aantal, waarden: {2024: 90, 2025: 40, 2026: {waarde: 9, tot_en_met: 2026-02}}}",
    )
    assert one.waarden[-1] == ("2026", "9 (tot en met februari 2026)")
    assert one.zin == "I: 40 in 2025, 56% minder dan in 2024 (90)."


def test_another_area_is_compared_by_rate_and_never_by_number(tmp_path: Path) -> None:
    beside = "vergelijking: [{naam: Nederland, waarden: {2025: 9, 2026: 8}}]"
    (one,) = found(tmp_path, f"{{id: i, naam: I, eenheid: procent, waarden: {{2025: 7}}, {beside}}}")
    assert one.vergelijking == (("Nederland", 2025, "9%", "2 procentpunt lager"),)
    (one,) = found(tmp_path, f"{{id: i, naam: I, eenheid: aantal, waarden: {{2025: 7}}, {beside}}}")
    assert one.vergelijking == (("Nederland", 2025, "9", ""),)


def test_a_gemeente_with_figures_of_its_own_is_apart(tmp_path: Path) -> None:
    said = "{id: i, naam: I, eenheid: aantal, waarden: {2025: 9}, per_gemeente: {teststad: {waarden: {2025: 4}}}}"
    assert [(one.gemeente, dict(one.waarden)["2025"]) for one in found(tmp_path, said, TWO)] == [
        ("", "9"),
        ("teststad", "4"),
    ]


def test_the_text_fits_and_nothing_in_it_acts_upon_a_terminal(tmp_path: Path) -> None:
    said = text(
        found(tmp_path, '{id: i, naam: "I\\e[31m \\u202e", eenheid: "aantal\\n", waarden: {2024: 90, 2025: 40}}'),
        width=80,
    )
    assert max(map(len, said.split("\n"))) <= 80
    assert "\x1b" not in said
    assert "\u202e" not in said
