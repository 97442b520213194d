"""The public API, loaded lazily: `check` runs in commit hooks and must not pay for Word."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.documents import render
    from ivpgen.plan.load import load
    from ivpgen.rules import check
    from ivpgen.start import new

__all__ = ["__version__", "check", "load", "new", "render"]
__version__ = "0.1.0"

_MODULES = {
    "check": "ivpgen.rules",
    "load": "ivpgen.plan.load",
    "new": "ivpgen.start",
    "render": "ivpgen.documents",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return __all__
