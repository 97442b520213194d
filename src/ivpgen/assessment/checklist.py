"""The CCV-checklist, filled in from a plan that was checked: what a program can tell, and what is left to a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from ivpgen.assessment.evidence import evidence
from ivpgen.assessment.places import Parts, Plek
from ivpgen.assessment.wording import title
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Tekst, capitalised
from ivpgen.method.bronnen import Bron
from ivpgen.method.catalogus import bron, ccv_onderdelen
from ivpgen.method.ccv import CcvVraag
from ivpgen.phrases import listed
from ivpgen.rules.check import Diagnostic, Outcome
from ivpgen.rules.record import Rule

Oordeel = Literal["ja", "nog niet", "nee, met reden", "niet beoordeeld", "beoordeel zelf"]
MOST = 4
"""Places that an answer names."""


class Antwoord(NamedTuple):
    """A question with its answer. `mens` says that a person has to judge it, or the rest of it.

    `redenen` are the plan's own reasons, `meer` the number of places that are not named.
    """

    vraag: CcvVraag
    oordeel: Oordeel
    uitleg: str
    plekken: tuple[Plek, ...] = ()
    redenen: tuple[Tekst, ...] = ()
    mens: bool = False
    meer: int = 0


class Onderdeel(NamedTuple):
    """A part of the checklist; `gevonden` is whether the CCV's own text was found, else it is derived or unknown."""

    nummer: int
    naam: str
    gevonden: bool
    bronnen: tuple[Bron, ...]
    antwoorden: tuple[Antwoord, ...]


def checklist(
    outcome: Outcome, plains: Sequence[Plain], parts: Parts, rules: Mapping[str, Rule]
) -> tuple[Onderdeel, ...]:
    """Every part of the checklist with its questions; `rules` are all there are, by code, whether they ran or not."""
    filled = _Filled(outcome, plains, parts, rules)
    return tuple(
        Onderdeel(
            onderdeel.nummer,
            onderdeel.naam,
            onderdeel.zekerheid == "bevestigd",
            tuple(found for slug in onderdeel.bron if (found := bron(slug)) is not None and found.url),
            tuple(filled.answer(vraag) for vraag in onderdeel.vragen),
        )
        for onderdeel in ccv_onderdelen()
    )


class _Filled:
    """What a check says about each question."""

    def __init__(self, outcome: Outcome, plains: Sequence[Plain], parts: Parts, rules: Mapping[str, Rule]) -> None:
        self.outcome, self.plains, self.parts, self.rules = outcome, plains, parts, rules

    def answer(self, vraag: CcvVraag) -> Antwoord:
        """The answer to one question."""
        asking = [rule for rule in self.rules.values() if vraag.slug in rule.vragen]
        if vraag.toets == "hand":
            return Antwoord(vraag, "beoordeel zelf", "Dit kan een programma niet beoordelen.", mens=True)
        if not asking:
            return Antwoord(vraag, "beoordeel zelf", "Hiervoor heeft de controle geen regel.", mens=True)
        mens = vraag.toets == "deels"
        codes = {rule.code for rule in asking}
        found = [one for one in self.outcome.diagnostics if one.rule.code in codes]
        aside = [one for one in self.outcome.onderdrukt if one.diagnostic.rule.code in codes]
        if found:
            answer = Antwoord(vraag, "nog niet", f"{_titles(found)}: {len(found)} keer gemeld.", mens=mens)
            return _with_places(answer, [self.parts.plek(one.finding.place) for one in found])
        if aside:
            set_aside = [one.diagnostic for one in aside]
            reasons = tuple(dict.fromkeys(self.parts.data(one.uitzondering)["reden"] for one in aside))
            uitleg = f"{_titles(set_aside)}: gemeld, maar met een reden uitgezet."
            answer = Antwoord(vraag, "nee, met reden", uitleg, redenen=reasons, mens=mens)
            return _with_places(answer, [self.parts.plek(one.finding.place) for one in set_aside])
        return self._silent(vraag, asking, mens=mens)

    def _silent(self, vraag: CcvVraag, asking: Sequence[Rule], *, mens: bool) -> Antwoord:
        """The answer where no rule found anything: the rules are content, had nothing to judge, or were not asked."""
        bewijs = evidence(vraag.slug, self.plains, self.parts)
        unasked = [rule for rule in asking if rule.code not in self.outcome.bekeken]
        if unasked:
            answer = Antwoord(vraag, "niet beoordeeld", self._why_not(unasked), mens=True)
            return _with_places(answer, bewijs.plekken)
        if bewijs.plekken:
            return _with_places(Antwoord(vraag, "ja", "Gevonden in:", mens=mens), bewijs.plekken)
        if bewijs.redenen:
            reasons = tuple(reden for _, reden in bewijs.redenen if reden)
            answer = Antwoord(vraag, "nee, met reden", "Het plan laat dit bewust weg.", redenen=reasons, mens=mens)
            return _with_places(answer, [plek for plek, _ in bewijs.redenen])
        if bewijs.open:
            return _with_places(Antwoord(vraag, "nog niet", "Dit komt nog:", mens=mens), bewijs.open)
        codes = listed(rule.code for rule in asking)
        if vraag.slug in _WITHOUT_KEY:
            return Antwoord(vraag, "ja", f"De controle heeft hierover niets te melden ({codes}).", mens=mens)
        uitleg = (
            f"De controle heeft hierover niets te melden ({codes}), maar vond ook geen plaats die het antwoord geeft."
        )
        return Antwoord(vraag, "beoordeel zelf", uitleg, mens=True)

    def _why_not(self, unasked: Sequence[Rule]) -> str:
        """Why rules that answer a question were not asked."""
        if self.plains[0].editie.plan.plan.overgenomen and any(rule.volledigheid for rule in unasked):
            return "Dit plan is van anderen overgenomen; over wat erin ontbreekt oordeelt de controle niet."
        if any(one.rule.code.startswith("IVP1") for one in self.outcome.diagnostics):
            return "Niet alles van dit plan is te lezen; wat ontbreekt, is dan niet te zeggen."
        return f"Deze controle is gedaan zonder {listed(rule.code for rule in unasked)}."


_WITHOUT_KEY = frozenset({"omvang-passend"})
"""Questions about the plan as a whole: that no rule objects is the answer."""


def _titles(found: Sequence[Diagnostic]) -> str:
    """The names of the rules that found something, each once."""
    names = {one.rule.code: title(one.rule) for one in found}
    return capitalised(listed(f"{name[:1].lower()}{name[1:]} ({code})" for code, name in names.items()))


def _with_places(answer: Antwoord, plekken: Sequence[Plek]) -> Antwoord:
    unique = list(dict.fromkeys(plekken))
    return answer._replace(plekken=tuple(unique[:MOST]), meer=max(0, len(unique) - MOST))
