"""`python -m benchmarks`: measure everything, or what is named, and print it as Markdown."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import documents, library, machine, many_plans, one_plan, word_writer
from benchmarks.contest import Effort

BENCHMARKS = {"one": one_plan, "many": many_plans, "documents": documents, "word": word_writer, "library": library}


def main() -> None:
    """Print each section as soon as it is measured, and write all of them to a file if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(BENCHMARKS)}")
    parser.add_argument("--rounds", type=int, default=Effort().rounds, help="how often each command runs")
    parser.add_argument("--quick", action="store_true", help="once and little: whether it works, not how fast it is")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a Markdown file for the report")
    asked = parser.parse_args()
    unknown = set(asked.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    effort = Effort(1 if asked.quick else asked.rounds, asked.quick)
    machine.compiled()
    sections = [f"# Speed, measured\n\nMade by `make bench`; [what it means](speed.md).\n\n{machine.described()}"]
    print(sections[0])
    for name, benchmark in BENCHMARKS.items():
        if not asked.names or name in asked.names:
            with tempfile.TemporaryDirectory() as folder:
                sections.append(f"## {benchmark.TITLE}\n\n{benchmark.run(Path(folder), effort)}")
            print(sections[-1], flush=True)
    if asked.output:
        asked.output.write_text("\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
