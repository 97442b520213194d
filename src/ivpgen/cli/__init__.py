"""The `ivpgen` command: parses, calls the API, prints, sets the exit code; nobody imports it."""

from __future__ import annotations

from ivpgen.cli.entry import command, main

__all__ = ["command", "main"]
