"""Where the command starts and ends: one handler that turns whatever happens into a message and an exit code."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from contextlib import suppress
from typing import NoReturn

from ivpgen import __version__
from ivpgen.cli.exitcode import ExitCode
from ivpgen.cli.terminal import say, tell, warn
from ivpgen.diagnostics import Onbruikbaar

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main() -> int:
    """Run the command that `sys.argv` names and return its exit code; raises nothing."""
    # A process for one plan is over before the collector has anything to collect: it takes a tenth of the time of `check`.
    gc.disable()
    # What pydantic finds installed here must not have a say in a check, and looking for it takes time.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    try:
        return _run()
    except Onbruikbaar as refusal:
        tell("fout", refusal.bericht, refusal.hoe)
        return ExitCode.UNUSABLE
    except KeyboardInterrupt:
        warn("Afgebroken.")
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one handler
        _tell_bug(error)
        return ExitCode.BUG


def command() -> NoReturn:
    """What the `ivpgen` command runs: `main`, and out at once, without Python taking every object apart first."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code)


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        say(f"ivpgen {__version__}")
        return ExitCode.CLEAN
    from ivpgen.cli.app import run

    return run()


def _tell_bug(error: Exception) -> None:
    if os.environ.get("IVPGEN_DEBUG"):
        warn("".join(traceback.format_exception(error)))
    where = [frame for frame in traceback.extract_tb(error.__traceback__) if _PACKAGE in frame.filename][-1]
    place = f"{os.path.basename(where.filename)}:{where.lineno}"
    bericht = f"Er ging iets mis in ivpgen zelf ({type(error).__name__} in {place})."
    hoe = (
        "Dit ligt niet aan jou. Meld het bij wie ivpgen beheert, of als issue bij de code van ivpgen: noem de opdracht, "
        f"versie {__version__} en deze melding. Met de omgevingsvariabele IVPGEN_DEBUG=1 zie je alle details."
    )
    tell("fout", bericht, hoe)
