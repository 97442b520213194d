"""Which rules somebody means: by code, by name, or by the beginning of a code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from ivpgen.patterns import pattern
from ivpgen.rules.record import Rule

_CODE = pattern(r"ivp(?=[\dx]{0,3}$)(\d*)x*", re.IGNORECASE)


class Keuze(NamedTuple):
    """The codes that a check is limited to (None is all of them) and those that it leaves out; leaving out wins."""

    alleen: frozenset[str] | None = None
    zonder: frozenset[str] = frozenset()

    def telt(self, code: str) -> bool:
        """Whether a rule is among those that are wanted."""
        return (self.alleen is None or code in self.alleen) and code not in self.zonder


ALLES = Keuze()


class Onbekend(Exception):
    """A name that means no rule; `lijkt_op` are the codes or names that it may have been."""

    def __init__(self, naam: str, lijkt_op: tuple[str, ...]) -> None:
        super().__init__(naam)
        self.naam = naam
        self.lijkt_op = lijkt_op


def meant(names: Iterable[str], rules: Mapping[str, Rule]) -> list[str]:
    """The codes that are meant, each once and in the order of the names; `rules` are all rules by code.

    `IVP3`, `IVP34` and `IVP3xx` mean every rule whose code begins so. Raises Onbekend for the first name that means none.
    """
    found: dict[str, None] = {}
    for name in names:
        beginning = _CODE.fullmatch(name)
        start = f"IVP{beginning[1]}" if beginning else ""
        codes = {
            code for code, rule in rules.items() if rule.naam == name.lower() or (start and code.startswith(start))
        }
        if not codes:
            raise Onbekend(name, near(name, rules))
        found |= dict.fromkeys(sorted(codes))
    return list(found)


def near(name: str, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """At most three codes or names of rules that look like this one, the likeliest first."""
    known = [one for rule in rules.values() for one in rule[:2]]
    asked = name.upper() if any(character.isdigit() for character in name) else name.lower()
    return tuple(get_close_matches(asked, known, 3, 0.75))
