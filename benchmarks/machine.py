"""The machine that is measured on, and the bytecode without which every figure is wrong."""

from __future__ import annotations

import compileall
import os
import platform
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, version

from benchmarks.contest import ROOT

PACKAGES = (
    *("typer", "pydantic", "pyyaml", "jinja2", "python-docx", "lxml"),
    *("check-jsonschema", "yamllint", "docxtpl"),
)


def compiled() -> None:
    """Compile what is going to run: an installation without bytecode compiles all its sources at every start.

    `compileall` writes it even where PYTHONDONTWRITEBYTECODE keeps Python itself from doing so.
    """
    if os.environ.get("PYTHONDONTWRITEBYTECODE"):
        print(
            "PYTHONDONTWRITEBYTECODE is set: what changes while this runs is compiled again at every start.",
            file=sys.stderr,
        )
    for folder in (ROOT / "src", ROOT / "benchmarks", sysconfig.get_path("purelib")):
        compileall.compile_dir(str(folder), quiet=2)


def described() -> str:
    """The machine, its load and the versions of what runs on it, in a few lines of Markdown."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.platform()
    busy = f", load before the start {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} cores{busy}; {system}; Python {platform.python_version()}.\n"
        f"{', '.join(filter(None, map(_versioned, PACKAGES)))}.\n"
    )


def _versioned(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return ""
