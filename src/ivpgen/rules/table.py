"""The table of all rules; a rule that isn't in it doesn't exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ivpgen.diagnostics import Finding
from ivpgen.rules.context import Context
from ivpgen.rules.record import Rule

Check = Callable[[Context], Iterable[Finding]]

RULES: tuple[tuple[Rule, Check | None], ...] = ()
BY_CODE: dict[str, Rule] = {rule.code: rule for rule, _ in RULES}
