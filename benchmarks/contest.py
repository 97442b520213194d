"""Running commands in turn, as whole processes, and what came of it: the ground under every benchmark."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable


class Effort(NamedTuple):
    """How much is measured: how often, and whether all of it or just enough to see that it works."""

    rounds: int = 9
    quick: bool = False

    def less(self, share: int) -> Effort:
        """Fewer rounds, for commands that take long; never less than three, unless it is to be quick."""
        return self if self.quick else self._replace(rounds=max(3, self.rounds // share))


@dataclass(frozen=True, slots=True)
class Contender:
    """A command that takes part. `verify` raises when it didn't do its work; without a command, `how` says how to get it."""

    name: str
    command: tuple[str, ...]
    verify: Callable[[], None] | None = None
    how: str = ""


class Times(NamedTuple):
    """Seconds of one command, round by round."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, which a single slow round doesn't move."""
        return statistics.median(self.seconds)

    @property
    def least(self) -> float:
        """The fastest round: the one that other work on the machine disturbed least."""
        return min(self.seconds)


def in_turn(contenders: Iterable[Contender], effort: Effort) -> dict[str, Times]:
    """The times of all contenders that are there, A B C A B C …, after a round that isn't counted.

    Raises RuntimeError when a command fails: nobody wins by not doing its work.
    """
    taking_part = [one for one in contenders if _is_there(one)]
    seconds: dict[str, list[float]] = {one.name: [] for one in taking_part}
    for number in range(effort.rounds if effort.quick else effort.rounds + 1):
        for one in taking_part:
            took = _run(one)
            if number or effort.quick:
                seconds[one.name].append(took)
    return {name: Times(name, tuple(each)) for name, each in seconds.items()}


def own_command() -> str:
    """The installed `ivpgen` of this Python."""
    found = Path(sys.executable).with_name("ivpgen")
    if not found.exists():
        raise SystemExit(f"There is no {found}: install ivpgen in this environment first (make bench does).")
    return str(found)


def beside(name: str) -> tuple[str, ...]:
    """The command of this name in this Python's environment; none when it isn't installed."""
    found = Path(sys.executable).with_name(name)
    return (str(found),) if found.exists() else ()


def environment() -> dict[str, str]:
    """The environment of every command: this checkout can be imported, and npm packages are found in it."""
    modules = (str(ROOT / "node_modules"), os.environ.get("NODE_PATH", ""))
    return {**os.environ, "NODE_PATH": os.pathsep.join(filter(None, modules))}


def _is_there(contender: Contender) -> bool:
    if not contender.command:
        print(f"{contender.name} isn't here and doesn't take part ({contender.how}).", file=sys.stderr)
    return bool(contender.command)


def _run(contender: Contender) -> float:
    start = time.perf_counter()
    ended = subprocess.run(
        contender.command,
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    took = time.perf_counter() - start
    if ended.returncode:
        said = ended.stderr.decode(errors="replace")
        raise RuntimeError(f"{contender.name} ended with {ended.returncode}:\n{said}")
    if contender.verify:
        contender.verify()
    return took
