"""What a report is made of: a plan that was checked, with what is needed to show places in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.rules.check import Diagnostic, Outcome
from ivpgen.rules.profiles import OPEN


class Checked(NamedTuple):
    """One plan that was checked.

    `name` is the plan as the user named it, `prefix` what leads from the current folder to its files ("" or a folder with
    a slash behind it), `texts` the text of each file that could be read, by the name that a Place has, `maakbaar` whether
    documents can be made of it, faults or not.
    """

    name: str
    prefix: str
    outcome: Outcome
    texts: Mapping[str, str]
    maakbaar: bool = True

    def file(self, place: Place) -> str:
        """The file of a place, as it is found from the current folder."""
        return self.prefix + place.file

    def to_fill_in(self) -> tuple[Diagnostic, ...]:
        """The places that are still to be filled in, where these hold nothing up: too many to show one by one."""
        return tuple(one for one in self.outcome.diagnostics if self.only_to_fill_in(one))

    def only_to_fill_in(self, one: Diagnostic) -> bool:
        """Whether a diagnostic only says that something is still to come."""
        return one.rule.naam == OPEN and not self.outcome.houdt_tegen(one)
