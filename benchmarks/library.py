"""A library of all gemeenten: building it, building it again, and searching in it."""

from __future__ import annotations

import re
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.contest import Effort
from benchmarks.plans import LINES, plan
from ivpgen.library.build import build
from ivpgen.library.opening import opened
from ivpgen.library.search import search
from ivpgen.method.gemeenten import gemeenten
from ivpgen.processes import cores

GEMEENTEN, PERIODS = 342, 5
TITLE = f"A library of {GEMEENTEN} gemeenten × {PERIODS} periods × 3 documents"
_FEW = 6
_SEARCHES: tuple[tuple[str, dict[str, str], int | None], ...] = (
    ("woninginbraak jeugd", {"provincie": "Groningen", "soort": "maatregel"}, 2027),
    ("veiligheid", {}, None),
    ("gemeente politie", {}, None),
    ("zeppelin", {}, None),
    ('"samen met"', {"soort": "prioriteit"}, None),
    ("ondernemers", {"grootte": "50.000 tot 100.000"}, 2028),
)
_YEAR = re.compile(r"(?<![\w.])20[123]\d(?![\w.])")
_WORK = """\
ivpgen: 1
soort: uitvoeringsplan
titel: Uitvoeringsplan {year}
periode: {year}
"""


def lay(folder: Path, count: int, periods: int = PERIODS) -> int:
    """Write the plans of so many gemeenten, each with its periods, as folders with a plan and two uitvoeringsplannen."""
    made = 0
    for at, one in enumerate(gemeenten()[:count], 1):
        text = (
            plan(at, LINES)
            .replace(f"Proefgemeente {at}", one.naam.replace("'", "’"))
            .replace(f"GM{9000 + at}", one.code)
        )
        for back in range(periods):
            here = folder / one.code / f"{2027 - 4 * back}-{2030 - 4 * back}"
            (here / "uitvoering").mkdir(parents=True)
            shifted = _shifted(text, 4 * back)
            (here / "plan.yaml").write_text(shifted, encoding="utf-8")
            for year, work in _yearly(shifted, 2027 - 4 * back):
                (here / "uitvoering" / f"{year}.yaml").write_text(work, encoding="utf-8")
            made += 1
    return made


def run(folder: Path, effort: Effort) -> str:
    """The section of the report: seconds, memory, milliseconds per search, and half the plans for the growth."""
    count = _FEW if effort.quick else GEMEENTEN
    lay(folder / "half", count // 2)
    lay(folder / "plannen", count)
    lines = ["| what | plans | seconds | per plan | file |", "| --- | --: | --: | --: | --: |"]
    for name in ("half", "plannen"):
        target = folder / f"{name}.db"
        seconds, plans = _built(folder / name, target)
        lines.append(_row("built", plans, seconds, target))
    seconds, plans = _built(folder / "plannen", folder / "plannen.db")
    lines.append(_row("nothing changed", plans, seconds, folder / "plannen.db"))
    with next((folder / "plannen").rglob("plan.yaml")).open("a", encoding="utf-8") as file:
        file.write("\n# nagekeken\n")
    seconds, plans = _built(folder / "plannen", folder / "plannen.db")
    lines.append(_row("one plan changed", plans, seconds, folder / "plannen.db"))
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    lines += [
        "",
        f"- At most {most:.0f} MB in a process, {cores()} processes.",
        *_searched(folder / "plannen.db", effort),
    ]
    return "\n".join([*lines, ""])


def _built(plans: Path, target: Path) -> tuple[float, int]:
    start = time.perf_counter()
    made = build([plans], target, processes=cores())
    if made.geweigerd:
        raise ValueError(made.geweigerd[0])
    return time.perf_counter() - start, made.plannen


def _row(what: str, plans: int, seconds: float, target: Path) -> str:
    size = target.stat().st_size / 1e6
    return f"| {what} | {plans} | {seconds:.1f} | {1000 * seconds / plans:.1f} ms | {size:.0f} MB |"


def _searched(target: Path, effort: Effort) -> Iterator[str]:
    with opened(target) as connection:
        for typed, asked, year in _SEARCHES:
            times = []
            for _ in range(effort.rounds):
                start = time.process_time()
                found = search(connection, typed, asked, jaar=year)
                times.append(1000 * (time.process_time() - start))
            shown = " ".join([f"`{typed}`", *asked.values(), *([str(year)] if year else [])])
            yield f"- Search {shown}: {statistics.median(times):.0f} ms of processor time, {found.aantal} hits."


def _shifted(text: str, back: int) -> str:
    return _YEAR.sub(lambda found: str(int(found[0]) - back), text) if back else text


def _yearly(text: str, first: int) -> Iterator[tuple[int, str]]:
    """Two uitvoeringsplannen: the work of the plan with how far it is in each year."""
    data = yaml.load(text, Loader=yaml.CBaseLoader)
    work = [item for priority in data["prioriteiten"] for item in priority["actiepunten"]]
    for year in (first, first + 1):
        items = []
        for item in work:
            measures = [
                {
                    "id": one["id"],
                    "maatregel": one["maatregel"],
                    "voortgang": [{"datum": f"{year}-10-01", "status": "loopt"}],
                }
                for one in item["maatregelen"]
            ]
            items.append({"id": item["id"], "titel": item["titel"], "maatregelen": measures})
        body = yaml.dump({"actiepunten": items}, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        yield year, _WORK.format(year=year) + body
