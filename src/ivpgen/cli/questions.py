"""Asking a person at a terminal what the command line didn't say."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from ivpgen.cli.terminal import tell
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.report.plain import plain

T = TypeVar("T")


def can_ask() -> bool:
    """Whether somebody can see a question and answer it."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, understand: Callable[[str], T], default: str = "") -> T:
    """What `understand` makes of the answer; asks again as long as it raises Onbruikbaar or nothing is answered."""
    hint = f" [{default}]" if default else ""
    while True:
        answer = _line(f"{question}{hint} ") or default
        if not answer:
            continue
        try:
            return understand(answer)
        except Onbruikbaar as refusal:
            tell("let op", refusal.bericht, refusal.hoe)


def choose(question: str, options: Sequence[str]) -> int:
    """The position of the option that is chosen by its number."""
    numbered = "\n".join(f"  {number}. {plain(option)}" for number, option in enumerate(options, 1))

    def understand(answer: str) -> int:
        if answer.isdecimal() and 0 < int(answer) <= len(options):
            return int(answer) - 1
        raise Onbruikbaar(f"Kies een nummer van 1 tot en met {len(options)}.")

    return ask(f"{question}\n{numbered}\nNummer:", understand)


def _line(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        # The end of the input (Ctrl-D): whoever is there doesn't want to answer.
        raise KeyboardInterrupt
    return answer.strip()
