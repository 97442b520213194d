"""What is written to standard output and standard error, and how wide and colourful it may be."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from ivpgen.diagnostics import Onbruikbaar

_UNWATCHED_WIDTH = 80


def say(text: str) -> None:
    """Write a result to standard output; a reader that went away is no fault, an output that can't be written is."""
    _write(sys.stdout, text)


def warn(text: str) -> None:
    """Write what is no result, such as a message that ends the command, to standard error."""
    _write(sys.stderr, text)


def tell(niveau: str, bericht: str, hoe: str = "") -> None:
    """Write a message about the command itself to standard error: `fout` ends it, `let op` doesn't."""
    from ivpgen.report.text import notice

    warn(notice(niveau, bericht, hoe, width=width(sys.stderr), colour=has_colour(sys.stderr)))


def width(stream: TextIO) -> int:
    """The columns of the terminal; where nobody watches 80, or what COLUMNS says."""
    fallback = (_UNWATCHED_WIDTH, 24)
    if is_terminal(stream):
        return shutil.get_terminal_size(fallback).columns
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() and int(said) > 0 else _UNWATCHED_WIDTH


def has_colour(stream: TextIO) -> bool:
    """Whether a person watches a terminal that knows colours and doesn't refuse them."""
    if not is_terminal(stream) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    # The older console of Windows prints the codes themselves; terminals that don't, say who they are.
    return os.name != "nt" or any(name in os.environ for name in ("WT_SESSION", "TERM", "TERM_PROGRAM"))


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person may be at the other end of a stream."""
    return stream is not None and not stream.closed and stream.isatty()


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None or not text:
        return
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
        stream.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        raise Onbruikbaar("De uitvoer is niet te schrijven.", hoe="Is de schijf vol?") from error
