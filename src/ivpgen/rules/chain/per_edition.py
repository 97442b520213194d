"""What the editions of a joint plan lack: asked of those of the gemeenten, for each holds the joint text and its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps

from ivpgen.diagnostics import Finding, Place
from ivpgen.phrases import listed
from ivpgen.rules.context import Check, Context
from ivpgen.rules.editions import asked, name


def per_edition(check: Check) -> Check:
    """A check that says each thing once, and which gemeenten it is about where others fill in what these lack."""

    @wraps(check)
    def together(context: Context) -> Iterator[Finding]:
        some = asked(context)
        found: dict[Finding, list[Context]] = {}
        for one in some:
            for finding in check(one):
                found.setdefault(finding, []).append(one)
        for finding, lacking in found.items():
            rest = [one for one in some if all(one is not other for other in lacking)]
            if any(finding.place in _places(one) for one in rest):
                names = listed([name(one) for one in lacking])
                finding = finding._replace(bericht=f"In de uitgave van {names}: {_lower(finding.bericht)}")
            yield finding

    return together


def _places(context: Context) -> set[Place]:
    """Where the parts of an edition begin."""
    return {context.place(deel) for delen in context.by_kind.values() for deel in delen}


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
