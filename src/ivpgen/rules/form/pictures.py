"""Files that a plan names: missing, outside its folder, or pictures that no document can show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ivpgen.diagnostics import Finding, Place
from ivpgen.patterns import pattern
from ivpgen.plan.analysis import Bron
from ivpgen.plan.content import Afbeelding, Bijlage
from ivpgen.plan.model import Plan
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule
from ivpgen.source.folder import Folder
from ivpgen.source.pictures import objection

_ELSEWHERE = pattern(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)


def named_files(context: Context) -> Iterator[Finding]:
    """Each file that the plan names, below its folder or beside the file that names it: is it there, does it show."""
    folder = context.planmap.folder
    for deel in context.delen(Afbeelding, Bijlage, Bron):
        name = str(getattr(deel, "bestand", ""))
        place = context.place(deel, "bestand")
        yield from _judged(folder, name, place, (deel.plek.bestand, place.file), picture=isinstance(deel, Afbeelding))
    for plan in context.delen(Plan):
        place = context.place(plan, "huisstijl")
        yield from _judged(folder, str(plan.huisstijl), place, (plan.plek.bestand, place.file), picture=False)
    for passage, found in context.pictures:
        place = passage.place(*found.span(2))
        yield from _judged(folder, found[2], place, (place.file,), picture=True)


def _judged(folder: Folder, name: str, place: Place, bases: tuple[str, ...], *, picture: bool) -> Iterator[Finding]:
    if not name or _ELSEWHERE.match(name):
        return
    inside = [found[1] for base in (*bases, "") if (found := folder.resolve(name, base)) is not None]
    try:
        path = next((path for path in inside if path.is_file()), None)
    except (OSError, ValueError):
        path = None
    if path is not None:
        if picture and (reden := _objection(path)):
            bericht = f"De afbeelding {name} {reden}."
            yield Finding(
                "IVP224",
                place,
                bericht,
                "Sla haar op als PNG of JPEG die bij het papier past, en zet die ervoor in de plaats.",
            )
    elif inside:
        bericht = f"Het bestand {name} staat niet in de map van het plan."
        yield Finding("IVP222", place, bericht, "Zet het erin, of verbeter de naam; hoofdletters tellen mee.")
    else:
        bericht = f"Het bestand {name} ligt buiten de map van het plan; daar leest ivpgen niets."
        yield Finding("IVP222", place, bericht, "Zet het in de map van het plan, en schrijf het pad vanaf die map.")


def _objection(path: Path) -> str:
    try:
        return objection(path)
    except OSError:
        return "is niet te lezen"


_IN_ITS_FOLDER = """\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven
    bestand: cijfers/misdrijven.csv
# cijfers/misdrijven.csv
jaar;aantal
2025;61
"""
RULES: Rules = (
    (
        Rule(
            "IVP222",
            "onvindbaar-bestand",
            LET_OP,
            "Een beeld of bijlage die er niet is laat in het document een gat, en een huisstijl die er niet is doet niets.",
            fout="""\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven
    bestand: cijfers/misdrijven.csv
""",
            goed=_IN_ITS_FOLDER,
            herstel="Zet het bestand in de map van het plan, of verbeter de naam.",
        ),
        named_files,
    ),
    (
        Rule(
            "IVP224",
            "onbruikbare-afbeelding",
            LET_OP,
            "In het document komt een open plek: de afbeelding is te groot, beschadigd, of van een soort die Word niet toont.",
            fout="""\
afbeeldingen:
  - bestand: cijfers/misdrijven.csv
    alt: Het aantal misdrijven daalt sinds 2021 elk jaar.
# cijfers/misdrijven.csv
jaar;aantal
2025;61
""",
            goed=_IN_ITS_FOLDER,
            herstel="Sla de afbeelding op als PNG of JPEG van gewone grootte, in RGB.",
        ),
        None,
    ),
)
