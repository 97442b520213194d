"""Whatever becomes of a plan, a check ends with findings at places that exist, and in the same way each time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivpgen.plan.load import load
from ivpgen.rules import Outcome, check

CLEAN = Path(__file__).parent / "clean"
FILES = {
    name: (CLEAN / name).read_text(encoding="utf-8")
    for name in ("plan.yaml", "uitvoering/2027.yaml", "uitvoering/2028.yaml")
}
WORDS = [
    "pm",
    "niet: x",
    "zie: x",
    "[]",
    "{}",
    "x",
    "-",
    "1.254",
    "'{{ y }}'",
    "<b>",
    "[/red]",
    "2027-13",
    "verkeer",
    "🙂",
    "|",
    "*a",
    "&a",
]
LINES = {name: len(text.splitlines()) for name, text in FILES.items()}

changes = st.tuples(
    st.sampled_from(sorted(FILES)),
    st.sampled_from(["drop", "double", "indent", "outdent", "value", "swap"]),
    st.integers(0, max(LINES.values()) - 1),
    st.sampled_from(WORDS),
)


def changed(text: str, kind: str, at: int, word: str) -> str:
    lines = text.splitlines()
    at %= len(lines)
    line = lines[at]
    lines[at : at + 1] = {
        "drop": [],
        "double": [line, line],
        "indent": [f"  {line}"],
        "outdent": [line.removeprefix("  ")],
        "value": [f"{line.partition(':')[0]}: {word}"],
        "swap": [lines[(at + 1) % len(lines)]],
    }[kind]
    return "\n".join(lines) + "\n"


def outcome(texts: dict[str, str]) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return check(load(folder))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(changes, min_size=1, max_size=6))
def test_a_changed_plan_is_checked_to_the_end(made: list[tuple[str, str, int, str]]) -> None:
    texts = dict(FILES)
    for name, *change in made:
        texts[name] = changed(texts[name], *change)  # type: ignore[arg-type]
    found = outcome(texts)
    for one in found.diagnostics:
        place = one.finding.place
        assert place.file in texts
        assert 1 <= place.line <= len(texts[place.file].splitlines()) + 1
        assert (place.end_line, place.end_column) > (place.line, place.column)
        assert one.finding.bericht[0] not in " ,."
        assert one.finding.bericht.rstrip()[-1] in ".!?…"
    assert outcome(texts) == found
