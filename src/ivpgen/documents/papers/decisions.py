"""What a body is asked to decide on a plan, from its `besluiten`."""

from __future__ import annotations

from ivpgen.documents.names import Names
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.plan.governance import Besluit
from ivpgen.plan.planmap import Stuk

LAW = "politiewet-38b"
"""The law that makes the raad adopt goals for safety: what a raadsbesluit rests on when the plan names nothing."""


def asked_of(plain: Plain, stuk: Stuk, orgaan: str) -> list[Gegevens]:
    """The decisions of a body in this edition, in the order of the file."""
    return [plain.deel(one) for one in _of(plain, stuk) if one.orgaan == orgaan]


def others(plain: Plain, stuk: Stuk, orgaan: str) -> list[Gegevens]:
    """The decisions of every other body in this edition."""
    return [plain.deel(one) for one in _of(plain, stuk) if one.orgaan != orgaan]


def head_of(decisions: list[Gegevens]) -> Gegevens | None:
    """The decision that gives a paper its date and number: the one that adopts, else the first."""
    adopting = [one for one in decisions if str(one["soort"]) in {"", "vaststellen"}]
    return next(iter(adopting or decisions), None)


def rests_on(decision: Gegevens | None) -> Gegevens:
    """`lijst`, the laws that a decision names, as a decision cites them; without any the one that asks for the plan."""
    if decision is None or not (decision["grondslag"]["lijst"] or decision["grondslag"]["afwezig"]):
        return {"lijst": [{"naam": Tekst(_cited(Names.catalogued("wet", LAW)))}], "afwezig": None}
    own = decision["grondslag"]
    named = [{"naam": Tekst(_cited(str(one["naam"])), one["naam"].bron)} for one in own["lijst"]]
    return {"lijst": named, "afwezig": own["afwezig"]}


def _cited(law: str) -> str:
    """A law with its article first: `artikel 38b Politiewet 2012`."""
    name, found, article = law.partition(", art. ")
    return f"artikel {article} {name}" if found else law


def _of(plain: Plain, stuk: Stuk) -> list[Besluit]:
    whose = plain.editie.gemeente
    return [one for one in stuk.plan.besluiten if whose is None or not one.gemeenten or whose in one.gemeenten]
