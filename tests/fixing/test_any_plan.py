"""Whatever becomes of a plan: fixes come to rest, bring nothing new, and touch only the lines that they name."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivpgen.fixing.run import fix
from ivpgen.fixing.table import BY_NAME
from ivpgen.fixing.writing import put
from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.fixing.conftest import texts, write
from tests.rules.test_any_plan import FILES, LINES, changed

SLIPS = ["drop", "double", "swap", "capital"]
VALUES = [
    "yes",
    "18-04-2027",
    "1,254,000",
    "12.5 %",
    "Ons motto: samen",
    "%",
    "> 61",
    "*a* b",
    "- x",
    "{2027: 4,2}",
    "Concept",
]

slips = st.tuples(
    st.just("slip"), st.sampled_from(sorted(FILES)), st.integers(0, max(LINES.values()) - 1), st.sampled_from(SLIPS)
)
values = st.tuples(
    st.just("value"), st.sampled_from(sorted(FILES)), st.integers(0, max(LINES.values()) - 1), st.sampled_from(VALUES)
)
lines = st.tuples(
    st.sampled_from(["drop", "double", "indent", "outdent", "swap"]),
    st.sampled_from(sorted(FILES)),
    st.integers(0, max(LINES.values()) - 1),
    st.just(""),
)


def slipped(text: str, at: int, kind: str) -> str:
    """The text with a slip in a word of one line: mostly its key."""
    here = text.splitlines()
    at %= len(here)
    line = here[at]
    start = len(line) - len(line.lstrip(" -"))
    if len(line) - start > 4:
        made = {
            "drop": line[: start + 1] + line[start + 2 :],
            "double": line[: start + 2] + line[start + 1 :],
            "swap": line[: start + 1] + line[start + 2] + line[start + 1] + line[start + 3 :],
            "capital": line[:start] + line[start].upper() + line[start + 1 :],
        }
        here[at] = made[kind]
    return "\n".join(here) + "\n"


def findings(folder: Path) -> Counter[str]:
    return Counter(one.finding.code for one in check(load(folder)).diagnostics)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(slips, values, lines), min_size=1, max_size=5))
def test_fixes_come_to_rest_and_bring_nothing_new(made: list[tuple[str, str, int, str]]) -> None:
    plan = dict(FILES)
    for kind, name, at, word in made:
        plan[name] = slipped(plan[name], at, word) if kind == "slip" else changed(plan[name], kind, at, word)
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        write(folder, plan)
        before = findings(folder)
        first = fix(folder)
        put(first.files)
        assert texts(folder).keys() == plan.keys()
        assert fix(folder).files == ()
        new = findings(folder) - before
        reveals = any(BY_NAME[one.naam].onthult for _, one in first.done)
        assert not new or reveals
        assert not [code for code in new if code < "IVP107" or "IVP110" < code < "IVP200"]
        if before["IVP102"] and not first.files:
            assert texts(folder) == plan
        for name, text in texts(folder).items():
            edits = [edit for file, one in first.done for edit in one.edits if edit.file == file == name]
            new_lines = Counter(text.split("\n")) - Counter(plan[name].split("\n"))
            assert new_lines.total() <= sum(edit.new.count("\n") + edit.old.count("\n") + 1 for edit in edits)
            assert (text != plan[name]) == (name in {file.name for file in first.files})
