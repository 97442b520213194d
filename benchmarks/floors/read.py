"""`check` without its rules: the plan read and validated by the same modules, then nothing."""

from __future__ import annotations

import gc
import os
import sys

gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

import typer.main  # noqa: E402, F401 - as the command does

from ivpgen.plan.load import load  # noqa: E402

if __name__ == "__main__":
    load(sys.argv[1])
    os._exit(0)
