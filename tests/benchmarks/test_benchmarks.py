"""The benchmarks run: what they measure is a matter for a quiet machine, never for a test."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.contest import Contender, Effort, Times, in_turn
from benchmarks.table import Target, table

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable


def test_everything_runs_and_is_reported(tmp_path: Path) -> None:
    report = tmp_path / "speed.md"
    run = subprocess.run(
        [PYTHON, "-m", "benchmarks", "--quick", "--output", str(report)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    written = report.read_text(encoding="utf-8")
    assert written.strip() == run.stdout.strip()
    assert len(re.findall("^## ", written, re.MULTILINE)) == 5
    for name in ("ivpgen check", "ivpgen render examples/klein", "ivpgen render examples/voorbeeldstad", "ivpgen"):
        assert re.search(rf"^\| `?{name}`? \|(?: [\d,.–]+ \|)+$", written, re.MULTILINE), name
    assert re.search(r"^- Not loaded by it: `docx`, `jinja2`, `lxml`, `markdown_it`, `rich`;", written, re.MULTILINE)


def test_an_unknown_benchmark_is_refused() -> None:
    run = subprocess.run(
        [PYTHON, "-m", "benchmarks", "everything"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert "unknown: everything" in run.stderr


def test_contenders_run_in_turn_after_a_round_that_does_not_count(tmp_path: Path) -> None:
    log = tmp_path / "log"
    write = f"import sys; open({str(log)!r}, 'a').write(sys.argv[1])"
    times = in_turn([Contender(name, (PYTHON, "-c", write, name)) for name in "ab"], Effort(rounds=2))
    assert log.read_text() == "ababab"
    assert {name: len(one.seconds) for name, one in times.items()} == {"a": 2, "b": 2}


def test_who_is_not_there_takes_no_part(capsys: pytest.CaptureFixture[str]) -> None:
    there = Contender("there", (PYTHON, "-c", "pass"))
    times = in_turn([there, Contender("absent", (), how="pip install absent")], Effort(1, quick=True))
    assert list(times) == ["there"]
    assert "absent isn't here and doesn't take part (pip install absent)." in capsys.readouterr().err


def test_who_fails_or_does_not_do_the_work_stops_the_contest() -> None:
    with pytest.raises(RuntimeError, match="a ended with 3"):
        in_turn([Contender("a", (PYTHON, "-c", "raise SystemExit(3)"))], Effort(1))

    def verify() -> None:
        raise RuntimeError("nothing written")

    with pytest.raises(RuntimeError, match="nothing written"):
        in_turn([Contender("a", (PYTHON, "-c", "pass"), verify)], Effort(1))


@pytest.fixture
def times() -> Mapping[str, Times]:
    return {"slow": Times("slow", (3.0, 2.0, 9.0)), "fast": Times("fast", (1.0, 0.5, 2.0))}


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (Target("slow", "fast", 3), "- slow, at most 3 × fast: **3.00 ×**, kept."),
        (Target("slow", "fast", 2.5), "- slow, at most 2.5 × fast: **3.00 ×**, NOT KEPT."),
        (Target("fast", "slow", 3, faster=True), "- fast, at least 3 × as fast as slow: **3.00 ×**, kept."),
        (Target("fast", "slow", 4, faster=True), "- fast, at least 4 × as fast as slow: **3.00 ×**, NOT KEPT."),
        (Target("fast", "absent", 4), "- fast against absent: not measured."),
    ],
)
def test_what_is_said_of_a_target(times: Mapping[str, Times], target: Target, said: str) -> None:
    assert target.said(times) == said


def test_a_table_holds_medians_least_times_and_ratios(times: Mapping[str, Times]) -> None:
    head, rule, slow, fast = table(times, "fast").splitlines()
    assert head == "|  | ms, median | ms, least | × fast |"
    assert rule == "| --- | ---: | ---: | ---: |"
    assert slow == "| slow | 3,000 | 2,000 | 3.00 |"
    assert fast == "| fast | 1,000 | 500 | 1.00 |"
