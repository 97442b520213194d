"""`python -m ivpgen`: the same as the `ivpgen` command."""

from __future__ import annotations

from ivpgen.cli import command

if __name__ == "__main__":
    command()
