"""The public API, loaded lazily: `check` runs in commit hooks and must not pay for Word."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivpgen.plan.load import load
    from ivpgen.rendering import render
    from ivpgen.rules import check
    from ivpgen.start import make as new

__all__ = ["__version__", "check", "load", "new", "render"]
__version__ = "0.1.0"

_SOURCES = {
    "check": ("ivpgen.rules", "check"),
    "load": ("ivpgen.plan.load", "load"),
    "new": ("ivpgen.start", "make"),
    "render": ("ivpgen.rendering", "render"),
}


def __getattr__(name: str) -> object:
    if name not in _SOURCES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, function = _SOURCES[name]
    return getattr(import_module(module), function)


def __dir__() -> list[str]:
    return __all__
