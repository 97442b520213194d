"""From a plan that was read to its documents, in memory: what is asked for, data, template, tree, file."""

from __future__ import annotations

from ivpgen.rendering.assignments import Opdracht, assignments
from ivpgen.rendering.run import Rendered, render
from ivpgen.rendering.trees import tree

__all__ = ["Opdracht", "Rendered", "assignments", "render", "tree"]
