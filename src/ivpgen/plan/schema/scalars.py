"""The small forms of the grammar as an editor reads them: a line of text, prose, a moment, ja or nee, an absence.

An editor types what ivpgen keeps as text: `2027` is a number there and `true` a boolean, so a text is whatever is no list.
That is said with `if` and not with `type`, because editors propose `true`, `false` and `null` wherever a type allows them, and
because the fault then has a Dutch sentence of its own (`errorMessage`, which the YAML extensions read).

What several keys share is a definition without `if`, `anyOf` and the like: those stand with each key. The YAML extensions
remember for a shared one only the last title that they met, and would show that as the heading of every other key.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ivpgen.plan.absence import SOORTEN
from ivpgen.plan.lists import HEAD_KEYS
from ivpgen.plan.moments import PERIOD_KEYS
from ivpgen.plan.schema.descriptions import Beschrijving, form_description

JSON = dict[str, Any]

BRANCH: JSON = {"properties": {}}
"""Marks a branch of `anyOf`: editors tell branches apart by their properties, and print a heading twice where they can't."""
NOTHING: JSON = {"type": "object", "maxProperties": 0}
"""`{}`, which is as if the key were not there."""
ONLY_KNOWN: JSON = {
    "additionalProperties": False,
    "errorMessage": "Deze sleutel bestaat hier niet. Met Ctrl+spatie zie je wat hier kan.",
}
"""No other keys than those that are named."""


def ref(name: str) -> JSON:
    """A reference to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def never(*types: str, message: str) -> JSON:
    """Whatever is not of these types; `message` says what belongs here."""
    other = "object" if "string" in types else "string"
    return {
        "if": {"type": types[0] if len(types) == 1 else list(types)},
        "then": {"type": other, "errorMessage": message},
    }


def block_or_pm(shape: JSON) -> JSON:
    """A mapping; a text has no meaning there."""
    allowed = {"anyOf": [{"type": ["object", "null"]}, {"enum": ["", "pm"]}]}
    message = "Hier hoort een blok met sleutels, ingesprongen onder elkaar, of pm."
    return {"allOf": [shape], "if": {"not": allowed}, "then": {"type": "object", "errorMessage": message}}


def text_or_block(shape: JSON) -> JSON:
    """A mapping, or a text that stands for one of its keys."""
    return {"allOf": [shape], **never("array", message="Hier hoort een tekst of een blok met sleutels, geen lijst.")}


def word(words: JSON | None = None) -> JSON:
    """A text in a list, for which an editor may propose words."""
    text = never("array", "object", "null", message="Hier hoort een woord of korte tekst.") | BRANCH
    return {"anyOf": [words, text]} if words else text


def word_or_nothing(words: JSON | None = None) -> JSON:
    """A text in the place of a list, or an empty key."""
    text = never("array", "object", message="Hier hoort een woord of korte tekst.") | BRANCH
    return {"anyOf": [words, text]} if words else text


def line(words: JSON | None = None) -> JSON:
    """A text on one line for which an editor may propose words, or why it is not there."""
    if words is None:
        return {"allOf": [ref("reden")], **never("array", message="Hier hoort een tekst, geen lijst.")}
    # Never do all branches hold: an editor would print the heading for each.
    return {"anyOf": [words, word_or_nothing(), {"type": "object", **BRANCH, "allOf": [ref("reden")]}]}


def prose() -> JSON:
    """A text in Markdown."""
    return {"allOf": [ref("proza")], **never("array", message="Hier hoort een tekst, geen lijst.")}


def plain_text() -> JSON:
    """A text that can't be absent with a reason: it is one itself."""
    return never("array", message="Hier hoort een tekst, geen lijst.") | {"maxProperties": 0}


def moment() -> JSON:
    """A date, a year, a quarter, a period or words."""
    message = "Schrijf een jaar, een datum, een kwartaal, van en tot, of woorden."
    return {"allOf": [ref("moment")], **never("array", message=message)}


def yes_or_no() -> JSON:
    """Ja or nee; true and false are understood."""
    message = "Schrijf ja of nee."
    other = {
        "not": {"enum": ["ja", "nee"]},
        "maxProperties": 0,
        "pattern": "^([Jj][Aa]|[Nn][Ee][Ee]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?$",
        "patternErrorMessage": message,
    }
    proposed = {"enum": ["ja", "nee"], "errorMessage": message}
    return {"anyOf": [BRANCH | proposed, BRANCH | never("array", "number", message=message) | other]}


def described(about: Beschrijving, shape: JSON) -> JSON:
    """A shape with its title, description and examples.

    An example with keys is shown as YAML in the explanation: editors can't name it in a list of examples.
    """
    plain = about.uitleg.replace("`", "")
    rich = f"{about.uitleg}\n\n```yaml\n{about.blok.rstrip()}\n```" if about.blok else about.uitleg
    made: JSON = {"title": about.titel, "description": plain}
    if rich != plain:
        made["markdownDescription"] = rich
    if about.voorbeelden:
        made["examples"] = list(about.voorbeelden)
    return made | shape


def elsewhere(*, prose: bool) -> JSON:
    """The keys for what stands in another file and for prose that replaces the joint text."""
    return {key: ref(key) for key in (("bestand", "vervang") if prose else ("bestand",))}


def alone(keys: Iterable[str]) -> JSON:
    """The rule, for `dependencies`, that each of these keys stands alone in its mapping."""
    return {key: ref(f"alleen-{key}") for key in keys}


def shared_definitions() -> JSON:
    """The definitions that the small forms refer to, by name."""
    reasons = {soort: ref(f"kop.{soort}") for soort in SOORTEN}
    period = {key: described(form_description(f"moment.{key}"), plain_text()) for key in PERIOD_KEYS}
    path = {
        "type": "string",
        "pattern": r"\.([Mm][Dd]|[Tt][Xx][Tt]|[Yy][Aa]?[Mm][Ll])$",
        "patternErrorMessage": "Noem een bestand met tekst (.md) of YAML (.yaml).",
    }
    from_file = elsewhere(prose=True)
    return {
        "reden": {"properties": reasons, **ONLY_KNOWN, "maxProperties": 1},
        "proza": {"properties": from_file, **ONLY_KNOWN, "dependencies": alone(from_file)},
        "moment": {"properties": period | reasons, **ONLY_KNOWN, "dependencies": alone(reasons)},
        **{f"kop.{key}": described(form_description(key), plain_text()) for key in HEAD_KEYS},
        "bestand": described(form_description("bestand"), path),
        "vervang": described(form_description("vervang"), prose()) | {"doNotSuggest": True},
        **{f"alleen-{key}": _only(key) for key in (*from_file, *SOORTEN)},
    }


def _only(key: str) -> JSON:
    message = f"Naast {key} kan hier niets anders staan."
    return {"properties": {key: True}, "additionalProperties": False, "errorMessage": message}
