"""Which gemeente a user means by a name."""

from __future__ import annotations

import re

from ivpgen.cli.questions import choose
from ivpgen.cli.terminal import tell
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.method.gemeenten import Gemeente, gemeenten, onderscheidende_naam, zoek

_CODE = re.compile(r"(?:gm)?\s*\d+", re.IGNORECASE)


def find(naam: str, *, asking: bool) -> Gemeente | str:
    """The gemeente with this name or code, or the name itself where the list doesn't know it, after saying so.

    With `asking` a person chooses where several bear the name or look like it; without, raises Onbruikbaar for the former.
    """
    naam = " ".join(naam.split())
    if not naam:
        raise Onbruikbaar("De naam van de gemeente is leeg.", hoe="Noem haar zo: --gemeente Zeist.")
    found = zoek(naam)
    if found.gemeente:
        return found.gemeente
    if found.keuzes:
        return _one_of(naam, found.keuzes, asking=asking)
    if _CODE.fullmatch(naam):
        raise Onbruikbaar(f"Er is geen gemeente met code {naam}.", hoe="Noem de gemeente bij haar naam.")
    return _unknown(naam, found.suggesties, asking=asking)


def alike(incomplete: str) -> list[str]:
    """The names that start with what was typed, for the tab key."""
    start = incomplete.casefold()
    return [naam for one in gemeenten() if (naam := onderscheidende_naam(one)).casefold().startswith(start)]


def _one_of(naam: str, keuzes: tuple[Gemeente, ...], *, asking: bool) -> Gemeente:
    names = [onderscheidende_naam(one) for one in keuzes]
    if asking:
        return keuzes[choose(f"Er zijn {len(keuzes)} gemeenten die {naam} heten. Welke is het?", names)]
    options = " of ".join(f'--gemeente "{name}"' for name in names)
    raise Onbruikbaar(f"Er zijn {len(keuzes)} gemeenten die {naam} heten.", hoe=f"Zeg welke: {options}.")


def _unknown(naam: str, suggesties: tuple[Gemeente, ...], *, asking: bool) -> Gemeente | str:
    names = [onderscheidende_naam(one) for one in suggesties]
    if asking and names:
        chosen = choose(
            f"“{naam}” staat niet in de lijst van gemeenten. Bedoel je een van deze?", [*names, f"Nee, {naam}"]
        )
        return suggesties[chosen] if chosen < len(suggesties) else naam
    near = f"Bedoel je {' of '.join(names)}? Haal de map dan weg en begin opnieuw. " if names else ""
    tell("let op", f"“{naam}” staat niet in de lijst van gemeenten.", f"{near}Vul zelf de code en de regio's in.")
    return naam
