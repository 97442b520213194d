"""Which documents a plan yields, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.moments import parse as parse_moment
from ivpgen.plan.planmap import Editie, Planmap, Stuk


@dataclass(slots=True)
class Opdracht:
    """One document to make: its name, where it goes as a Word file, of which edition and file."""

    naam: str
    pad: str
    editie: Editie
    stuk: Stuk

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


def chosen(planmap: Planmap, documents: Sequence[str], periode: str | None) -> list[Opdracht]:
    """The documents that are asked for; all of them when none is named. Raises Onbruikbaar for one that isn't there."""
    todo = list(assignments(planmap))
    names = list(dict.fromkeys(one.naam for one in todo))
    for name in documents:
        if name not in names:
            raise Onbruikbaar(f"Het document “{name}” bestaat niet in dit plan.", hoe=f"Kies uit: {', '.join(names)}.")
    found = [one for one in todo if not documents or one.naam in documents]
    if periode is not None:
        found = [one for one in found if one.naam != "ivp" and _is_of(one.stuk, periode)]
        if not found:
            raise Onbruikbaar(
                f"Voor de periode {periode} is er geen uitvoeringsplan.", hoe=f"Er is: {', '.join(names)}."
            )
    return found


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
