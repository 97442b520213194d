"""Where the files that ship beside the code are: used by every room that reads a template."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def template_path(*parts: str) -> Path:
    """The path of a shipped template, `template_path("documents", "ivp.html.j2")`; the folder itself without parts.

    In a wheel `templates/` lies in the package; in a checkout, and so in an editable install, at its root.
    """
    packaged = _PACKAGE / "templates"
    root = packaged if packaged.is_dir() else _PACKAGE.parents[1] / "templates"
    return root.joinpath(*parts)
