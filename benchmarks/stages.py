"""Where the time of a `check` goes: its steps one by one in one process, run as a script with a plan file."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter


def steps(path: Path) -> list[tuple[str, float]]:
    """What is done and the seconds that it takes, in the order of `ivpgen check`; the start of Python isn't in it."""
    # As the command does.
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    done: list[tuple[str, float]] = []
    last = perf_counter()

    def finished(step: str) -> None:
        nonlocal last
        now = perf_counter()
        done.append((step, now - last))
        last = now

    for name in ("typer.main", "typer._adapters", "yaml", "pydantic.main"):
        import_module(name)
    finished("imports: typer, PyYAML, pydantic")
    for name in ("ivpgen.cli.check", "ivpgen.source.folder"):
        import_module(name)
    finished("imports: `cli`, `source`")
    model = import_module("ivpgen.plan.model")
    import_module("ivpgen.plan.load")
    finished("imports: `plan`, with the classes of the model")
    rules = import_module("ivpgen.rules")
    finished("imports: `rules`")
    model.Plan.model_rebuild()
    finished("pydantic builds the validator of a plan")
    planmap = import_module("ivpgen.plan.load").load(path)
    finished("reading the plan: YAML, model, places")
    outcome = rules.check(planmap)
    finished("the rules, with the catalogue read")
    checked = import_module("ivpgen.report.checked").Checked(str(path), "", outcome, planmap.folder.texts)
    import_module("ivpgen.report.text").full([checked], width=80, colour=False)
    finished("the report")
    return done


if __name__ == "__main__":
    for name, seconds in steps(Path(sys.argv[1])):
        print(f"{name}\t{seconds}")
