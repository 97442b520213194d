"""The exit codes of every command, as the handleiding promises them."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a script may rely on."""

    CLEAN = 0
    FINDINGS = 1
    """Something reaches the threshold of the profile; YAML that can't be read included."""
    UNUSABLE = 2
    """Wrong usage, or no plan where one was named; nothing was done."""
    BUG = 3
    INTERRUPTED = 130
