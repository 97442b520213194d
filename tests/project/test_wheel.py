"""The built wheel, installed outside the checkout with nothing but its declared dependencies."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import ivpgen

pytestmark = pytest.mark.xdist_group("wheel")


@dataclass(frozen=True)
class Installed:
    bin: Path
    home: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in a folder outside the checkout, with a bare environment."""
        environment = {"PATH": os.defpath, "HOME": str(self.home), "LANG": "C.UTF-8", "COLUMNS": "80"}
        program, *arguments = command
        return subprocess.run(
            [str(self.bin / program), *arguments],
            cwd=self.home,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("elders")
    environment = home / "venv"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps", wheel],
        check=True,
        capture_output=True,
    )
    site = sysconfig.get_path("purelib", vars={"base": str(environment)})
    link_dependencies(Requirement("ivpgen"), Path(site), set())
    return Installed(environment / "bin", home)


def link_dependencies(requirement: Requirement, site: Path, seen: set[str]) -> None:
    """Put what a distribution needs, and nothing else that happens to be installed here, into `site` as links."""
    for text in distribution(requirement.name).requires or []:
        needed = Requirement(text)
        name = canonicalize_name(needed.name)
        if name in seen or not wanted(needed, requirement.extras):
            continue
        seen.add(name)
        package = distribution(name)
        for top in {file.parts[0] for file in package.files or [] if file.parts[0] not in ("..", "__pycache__")}:
            link = site / top
            if not link.exists():
                link.symlink_to(str(package.locate_file(top)))
        link_dependencies(needed, site, seen)


def wanted(requirement: Requirement, extras: set[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *extras})


def test_the_wheel_holds_the_package_and_the_templates(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {
        "ivpgen/" + file.relative_to(root).as_posix()
        for file in (root / "templates").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert templates
    assert templates <= names
    assert "ivpgen/py.typed" in names
    assert {
        f"ivpgen-{ivpgen.__version__}.dist-info/licenses/{name}" for name in ("LICENSE", "LICENSES/CC0-1.0.txt")
    } <= names
    assert {name.partition("/")[0] for name in names} == {"ivpgen", f"ivpgen-{ivpgen.__version__}.dist-info"}


def test_templates_are_found_in_the_wheel(installed: Installed) -> None:
    answer = installed.run("python", "-c", "from ivpgen.resources import template_path; print(template_path())")
    assert answer.stderr == ""
    found = Path(answer.stdout.strip())
    assert found.is_relative_to(installed.home)
    assert found.is_dir()


def test_version(installed: Installed) -> None:
    answer = installed.run("ivpgen", "--version")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert ivpgen.__version__ in answer.stdout


def test_from_nothing_to_word(installed: Installed) -> None:
    made = installed.run("ivpgen", "new", "zeist", "--gemeente", "Zeist", "--periode", "2027-2030")
    assert made.returncode == 0, made.stdout + made.stderr
    assert (installed.home / "zeist" / "plan.yaml").is_file()

    checked = installed.run("ivpgen", "check", "zeist")
    assert checked.returncode == 0, checked.stdout + checked.stderr

    rendered = installed.run("ivpgen", "render", "zeist")
    assert rendered.returncode == 0, rendered.stdout + rendered.stderr
    out = installed.home / "zeist" / "uit"
    documents = sorted(file.name for file in out.glob("*.docx"))
    assert "ivp.docx" in documents
    assert any(name.startswith("uitvoeringsplan-") for name in documents)
    for name in documents:
        assert "word/document.xml" in zipfile.ZipFile(out / name).namelist()
