"""Plans that went wrong by accident: any change to an example ends with a message and a documented exit code."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.acceptance.mutants import EXAMPLES, mutated, spoiled
from tests.acceptance.promise import broken_promises, run_here

SMALL = "klein/plan.yaml"
LARGE = [
    "samen/plan.yaml",
    "samen/uitvoering/2026.yaml",
    "voorbeeldstad/plan.yaml",
    "voorbeeldstad/uitvoering/2027.yaml",
]

slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def assert_promises(file: str, content: bytes) -> None:
    """Check and render the example in which `file` has this content."""
    example, _, name = file.partition("/")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "plan"
        shutil.copytree(EXAMPLES / example, folder)
        (folder / name).write_bytes(content)
        assert broken_promises(run_here("check", folder)) == []
        target = Path(made) / "uit"
        answer = run_here("render", "--output", target, folder)
        assert broken_promises(answer) == []
        assert answer.code < 2 or not target.exists()


@settings(slowly, max_examples=60)
@given(mutated(SMALL))
def test_changed_nodes(text: str) -> None:
    assert_promises(SMALL, text.encode("utf-8", "surrogatepass"))


@settings(slowly, max_examples=60)
@given(spoiled(SMALL))
def test_changed_bytes(data: bytes) -> None:
    assert_promises(SMALL, data)


@pytest.mark.parametrize("file", LARGE)
@settings(slowly, max_examples=8, phases=[Phase.reuse, Phase.generate])
@given(st.data())
def test_changed_large_plans(file: str, data: st.DataObject) -> None:
    content = data.draw(mutated(file).map(lambda text: text.encode("utf-8", "surrogatepass")) | spoiled(file))
    assert_promises(file, content)


@settings(slowly, max_examples=40)
@given(st.text(max_size=400) | st.binary(max_size=400).map(lambda data: data.decode("latin-1")))
@example("")
@example("ivpgen: 1\n")
def test_any_text_at_all(text: str) -> None:
    assert_promises(SMALL, text.encode("utf-8", "surrogatepass"))
