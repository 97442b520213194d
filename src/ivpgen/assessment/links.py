"""The things that the chain is made of, gathered from all files of one edition, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ivpgen.documents.figures import goal_tree
from ivpgen.documents.measures import actiepunten, measures
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens


class Links:
    """The priorities, findings, goals, measures and means of one edition, each once."""

    def __init__(self, plain: Plain) -> None:
        stukken = [plain.stuk(stuk) for stuk in plain.editie.stukken()]
        self.prioriteiten = _once(stukken, "prioriteiten", "prioriteit")
        self.bevindingen = _once(stukken, "bevindingen", "bevinding")
        self.doelen = _all_goals(stukken)
        self.middelen = _once(stukken, "middelen", "middel")
        self.middelen_kop = next((one["middelen"] for one in stukken if one["middelen"]["kop"]), None)
        self.maatregelen = _latest(stukken)
        self._inside = {
            id(measure): str(prioriteit["pad"])
            for prioriteit in self.prioriteiten
            for measure in measures(of_kind(prioriteit["actiepunten"]["lijst"], "actiepunt"))
        }

    def findings(self, prioriteit: Gegevens) -> list[Gegevens]:
        """What led to a priority, said from either side."""
        own = of_kind(prioriteit["bevindingen"]["lijst"], "bevinding")
        led = [one for one in self.bevindingen if _led_to(one, prioriteit)]
        return unique(own + led)

    def measures(self, prioriteit: Gegevens, goals: Iterable[Gegevens]) -> list[Gegevens]:
        """What is done for a priority: it stands in it, names it, or names only a goal of it."""
        pads = {goal["pad"] for goal in goals}
        return [
            one
            for one in self.maatregelen
            if self._inside.get(id(one)) == prioriteit["pad"]
            or names(one["prioriteiten"], prioriteit)
            or (not one["prioriteiten"]["lijst"] and any(goal["pad"] in pads for goal in goals_of(one)))
        ]

    def means(self, thing: Gegevens, soort: str, work: Iterable[Gegevens]) -> list[Gegevens]:
        """The money for a priority or goal: it names it, or some measure names the money. `soort` is the key of a means."""
        named = [one for one in self.middelen if names(one[soort], thing)]
        return unique([*named, *(one for each in work for one in of_kind(each["middelen"]["lijst"], "middel"))])


def goals_below(doelen: Iterable[Gegevens]) -> list[tuple[Gegevens, int]]:
    """Goals and their subgoals in order, each once, with how deep they lie."""
    found: dict[str, tuple[Gegevens, int]] = {}
    stack = [(branch, 0) for branch in goal_tree(of_kind(doelen, "doel"))][::-1]
    while stack:
        branch, depth = stack.pop()
        if branch["doel"].get("soort_deel") == "doel":
            found.setdefault(str(branch["doel"]["pad"]), (branch["doel"], depth))
            stack += [(one, depth + 1) for one in branch["onder"]][::-1]
    return list(found.values())


def goals_of(measure: Gegevens) -> list[Gegevens]:
    """The goals that a measure is for."""
    return of_kind(measure["doelen"]["lijst"], "doel")


def of_kind(things: Iterable[Any], soort: str) -> list[Gegevens]:
    """Those of one kind; what is referred to and isn't there is left out."""
    return [one for one in things if isinstance(one, dict) and one.get("soort_deel") == soort]


def unique(things: Iterable[Gegevens]) -> list[Gegevens]:
    """Each thing once, by its id path."""
    return list({str(one["pad"]): one for one in things}.values())


def names(reeks: Gegevens, thing: Gegevens) -> bool:
    """Whether a list of references names a thing by its id, in whatever file."""
    own = str(thing["id"])
    return bool(own) and any(
        str(one["id"]).rsplit("/", 1)[-1] == own for one in reeks["lijst"] if isinstance(one, dict)
    )


def _all_goals(stukken: Iterable[Gegevens]) -> list[Gegevens]:
    """The goals of the plan itself, of its fields and of its themes, with their subgoals."""
    holders: list[Gegevens] = []
    for stuk in stukken:
        fields = list(stuk["velden"]["per"].values()) if stuk["velden"] else []
        themes = [one for each in (stuk, *fields) for one in of_kind(each["themas"]["lijst"], "thema")]
        holders += [stuk, *fields, *themes]
    return [goal for goal, _ in goals_below(chain.from_iterable(one["doelen"]["lijst"] for one in holders))]


def _led_to(bevinding: Gegevens, prioriteit: Gegevens) -> bool:
    return bool(str(bevinding["gevolg"])) and bevinding["gevolg"] == prioriteit["naam_of_titel"]


def _once(stukken: Iterable[Gegevens], key: str, soort: str) -> list[Gegevens]:
    """The things of all files under a key; one that a later file continues stands where it began."""
    return unique(of_kind(chain.from_iterable(one[key]["lijst"] for one in stukken), soort))


def _latest(stukken: Iterable[Gegevens]) -> list[Gegevens]:
    """All measures, those of more than one file as the last one has them."""
    found: dict[tuple[str, str], Gegevens] = {}
    for stuk in stukken:
        for measure in _work(stuk):
            soort, own = str(measure["soort_deel"]), str(measure["id"])
            found[(soort, own) if own else (soort, str(measure["pad"]))] = measure
    return list(found.values())


def _work(stuk: Gegevens) -> Iterator[Gegevens]:
    return measures(actiepunten(stuk))
