"""The floor of `check`: typer, PyYAML and pydantic imported, and an empty command with one option run."""

from __future__ import annotations

import pydantic  # noqa: F401
import typer
import yaml  # noqa: F401

app = typer.Typer(add_completion=False)


@app.command()
def nothing(option: str = "") -> None:
    """Do nothing."""


if __name__ == "__main__":
    app()
