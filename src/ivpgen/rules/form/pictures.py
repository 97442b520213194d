"""Files that a plan names and that aren't there: pictures, house style, data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.analysis import Bron
from ivpgen.plan.content import Afbeelding, Bijlage
from ivpgen.plan.grammar import Deel
from ivpgen.plan.model import Plan
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import LET_OP, Rule

_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)


def missing_file(context: Context) -> Iterator[Finding]:
    """A file below the folder of the plan, or beside the file that names it, that can't be found."""
    for deel in context.delen(Afbeelding, Bijlage, Bron):
        yield from _missing(context, deel, "bestand", getattr(deel, "bestand", ""))
    for plan in context.delen(Plan):
        yield from _missing(context, plan, "huisstijl", plan.huisstijl)
    if any("![" in text for text in context.planmap.folder.texts.values()):
        for prose in context.delen(Deel):
            for veld in ("tekst", "toelichting"):
                for piece in getattr(prose, veld):
                    for picture in _PICTURE.findall(piece) if "![" in piece else ():
                        yield from _missing(context, prose, veld, picture)


def _missing(context: Context, deel: Basis, veld: str, name: str) -> Iterator[Finding]:
    if not name or _ELSEWHERE.match(name):
        return
    folder = context.planmap.folder
    if not folder.holds(name, deel.plek.bestand) and not folder.holds(name, context.place(deel, veld).file):
        yield context.finding(
            "IVP222",
            deel,
            veld,
            bericht=f"Het bestand {name} staat niet in de map van het plan.",
            hoe="Zet het erin, of verbeter de naam; hoofdletters tellen mee.",
        )


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
            goed="""\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven
    bestand: cijfers/misdrijven.csv
# cijfers/misdrijven.csv
jaar;aantal
2025;61
""",
            herstel="Zet het bestand in de map van het plan, of verbeter de naam.",
        ),
        missing_file,
    ),
)
