"""Which documents a plan yields, which papers there are around it, and which of these are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.papers.table import PAPIEREN
from ivpgen.plan.moments import Moment
from ivpgen.plan.moments import parse as parse_moment
from ivpgen.plan.planmap import Editie, Planmap, Stuk
from ivpgen.progress.table import VERSLAGEN


@dataclass(slots=True)
class Opdracht:
    """One document to make: its name, where it goes as a Word file, of which edition and file; `papier` is its name as a paper.

    `verslag` is its name as a document on progress, `periode` the time that was asked for one, `vandaag` the day.
    """

    naam: str
    pad: str
    editie: Editie
    stuk: Stuk
    papier: str = ""
    verslag: str = ""
    periode: Moment | None = None
    vandaag: date | None = None

    def answers(self, name: str) -> bool:
        """Whether it is made when this name is asked for: its own, or one that asks for more papers."""
        return name == self.naam or bool(self.papier and name in {self.papier, PAPIEREN[self.papier].groep})

    def path(self, form: str) -> str:
        """Where it goes in this form."""
        return f"{self.pad.removesuffix('docx')}{form}"


def assignments(planmap: Planmap) -> Iterator[Opdracht]:
    """Every document that the plan yields: the IVP and each uitvoeringsplan, in each edition."""
    for editie in planmap.edities:
        folder = f"{editie.gemeente}/" if editie.gemeente else ""
        yield Opdracht("ivp", f"{folder}ivp.docx", editie, editie.plan)
        for stuk in editie.uitvoering:
            naam = f"uitvoeringsplan-{stuk.stem}"
            yield Opdracht(naam, f"{folder}{naam}.docx", editie, stuk)


def papers(planmap: Planmap) -> Iterator[Opdracht]:
    """Every paper that the plan may have, in each edition; these are made only when they are asked for."""
    joint = bool(planmap.lokaal)
    for editie in planmap.edities:
        folder = f"{editie.gemeente}/" if editie.gemeente else ""
        for one in PAPIEREN.values():
            if one.per_gemeente and joint and editie.gemeente is None:
                continue
            for stuk in editie.uitvoering if one.jaarlijks else [editie.plan]:
                naam = f"{one.naam}-{stuk.stem}" if one.jaarlijks else one.naam
                yield Opdracht(naam, f"{folder}{naam}.docx", editie, stuk, one.naam)


def accounts(planmap: Planmap, periode: str | None, today: date | None) -> Iterator[Opdracht]:
    """Every document on progress, in each edition; these too are made only when they are asked for."""
    time = _moment(periode)
    slug = re.sub(r"[^A-Za-z0-9]+", "-", periode or "").strip("-") if time else ""
    for editie in planmap.edities:
        folder = f"{editie.gemeente}/" if editie.gemeente else ""
        for one in VERSLAGEN.values():
            file = f"{one.naam}-{slug}" if one.tijdvak and slug else one.naam
            yield Opdracht(one.naam, f"{folder}{file}.docx", editie, editie.plan, "", one.naam, time, today)


def chosen(
    planmap: Planmap, documents: Sequence[str], periode: str | None, today: date | None = None
) -> list[Opdracht]:
    """The documents that are asked for; the usual ones when none is named. Raises Onbruikbaar for one that isn't there."""
    usual = list(assignments(planmap))
    todo = [*usual, *((*papers(planmap), *accounts(planmap, periode, today)) if documents else ())]
    names = list(dict.fromkeys(one.naam for one in todo))
    for name in documents:
        if not any(one.answers(name) for one in todo):
            raise _unknown(name, names)
    found = [one for one in todo if not documents or any(one.answers(name) for name in documents)]
    if periode is not None:
        if any(one.verslag and VERSLAGEN[one.verslag].tijdvak for one in found) and _moment(periode) is None:
            raise Onbruikbaar(
                f"--periode kent “{periode}” niet.",
                hoe="Schrijf een jaar, kwartaal of maand: 2027, 2027-K2 of 2027-06.",
            )
        found = [one for one in found if one.verslag or (one.stuk is not one.editie.plan and _is_of(one.stuk, periode))]
        if not found:
            there = list(dict.fromkeys(one.naam for one in usual))
            raise Onbruikbaar(
                f"Voor de periode {periode} is er geen uitvoeringsplan.", hoe=f"Er is: {', '.join(there)}."
            )
    return found


def _moment(periode: str | None) -> Moment | None:
    """The time that was asked for; None where it has no beginning or end."""
    try:
        moment = parse_moment(periode or "")
    except ValueError:
        return None
    return moment if moment.van and moment.tot else None


def _unknown(name: str, names: Sequence[str]) -> Onbruikbaar:
    if name in PAPIEREN:
        return Onbruikbaar(
            f"Het document “{name}” gaat over een uitvoeringsplan, en dat heeft dit plan niet.",
            hoe="Zet het in de map uitvoering, bijvoorbeeld als uitvoering/2027.yaml.",
        )
    return Onbruikbaar(f"Het document “{name}” bestaat niet in dit plan.", hoe=f"Kies uit: {', '.join(names)}.")


def _is_of(stuk: Stuk, periode: str) -> bool:
    """Whether an uitvoeringsplan is of a period: it runs in it, or is called after it."""
    own = stuk.plan.periode
    if f"-{periode}-" in f"-{stuk.stem}-" or periode == str(own):
        return True
    try:
        wanted = parse_moment(periode)
    except ValueError:
        return False
    if not (wanted.van and wanted.tot and own.van and own.tot):
        return False
    return own.van <= wanted.tot and own.tot >= wanted.van
