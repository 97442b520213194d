"""The subjects of digital safety as a plan treats them: by an item, by a measure, or in the prose of the section."""

from __future__ import annotations

from ivpgen.method import catalogus
from ivpgen.plan.goals import DigitaalItem
from ivpgen.rules.context import Context
from ivpgen.rules.mentions import said_by

KEY = "digitale_veiligheid"


def items(context: Context) -> dict[str, DigitaalItem]:
    """All items that the section names, by slug."""
    section = context.plan.digitale_veiligheid
    return dict((section.__pydantic_extra__ or {}) if section is not None else {})


def answered(context: Context) -> dict[str, DigitaalItem]:
    """The items that say what is done: not left out, to come or treated elsewhere, and more than a heading."""
    return {slug: item for slug, item in items(context).items() if item.afwezig is None and says_something(item)}


def says_something(item: DigitaalItem) -> bool:
    """Whether an item has a text about what is seen or done."""
    texts = (item.inzet, item.beeld)
    return bool(item.tekst) or any(one is not None and one.afwezig is None for one in texts)


def by_work(context: Context) -> set[str]:
    """The subjects that a measure or actiepunt says it works on."""
    return {verwijzing.id for verwijzing, _, _ in context.verwijzingen if verwijzing.veld == "digitaal"}


def prose(context: Context) -> str:
    """All that the section says, in small letters; empty where there is none."""
    section = context.plan.digitale_veiligheid
    return said_by(section) if section is not None else ""


def is_left_out(context: Context) -> bool:
    """Whether the plan says why it has no such section."""
    section = context.plan.digitale_veiligheid
    return section is not None and section.afwezig is not None


def only_prose(context: Context) -> bool:
    """Whether the section is a text without items."""
    section = context.plan.digitale_veiligheid
    return section is not None and bool(section.tekst) and not items(context)


def name(slug: str, item: DigitaalItem) -> str:
    """What a plan calls an item, else the catalogue."""
    known = catalogus.digitaal_item(slug)
    return str(item.naam or item.titel or (known.naam if known else slug))
