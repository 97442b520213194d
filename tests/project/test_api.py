from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import ivpgen
from ivpgen.resources import template_path


def test_the_public_api_is_these_names_and_no_more() -> None:
    assert ivpgen.__all__ == ["__version__", "check", "load", "new", "render"]
    assert dir(ivpgen) == ivpgen.__all__


@pytest.mark.parametrize("name", [name for name in ivpgen.__all__ if name != "__version__"])
def test_every_public_name_is_a_function_of_its_room(name: str) -> None:
    function = getattr(ivpgen, name)
    assert callable(function)
    assert function.__module__.startswith("ivpgen.")


def test_an_unknown_name_is_said() -> None:
    with pytest.raises(AttributeError, match="'ivpgen' has no attribute 'rendre'"):
        getattr(ivpgen, "rendre")  # noqa: B009 - mypy knows that it is not there


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, ivpgen; print(*sorted(n for n in sys.modules if n.startswith('ivpgen')))"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert loaded.stdout.split() == ["ivpgen"]


def test_the_module_is_the_command() -> None:
    answer = subprocess.run([sys.executable, "-m", "ivpgen", "--version"], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert ivpgen.__version__ in answer.stdout


def test_templates_are_found_in_a_checkout(root: Path) -> None:
    assert template_path() == root / "templates"
    assert template_path("documents", "ivp.html.j2") == root / "templates" / "documents" / "ivp.html.j2"
