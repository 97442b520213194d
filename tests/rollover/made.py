"""A plan with one uitvoeringsplan, written down and read, and the next one made from it."""

from __future__ import annotations

from pathlib import Path

from ivpgen.plan.load import load
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Planmap
from ivpgen.plan.work import Maatregel
from ivpgen.rollover.term import asked
from ivpgen.rollover.year import Gemaakt, Jaar, next_year
from ivpgen.rules.check import check

PLAN = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
gemeenten:
  - id: proefdorp
    naam: Proefdorp
"""
JOINT = """\
ivpgen: 1
titel: Samen veilig
periode: {van: 2027, tot: 2030}
gemeenten:
  - {id: oost, naam: Oost}
  - {id: west, naam: West}
"""


def year_of(measures: str, head: str = "periode: 2027\ntitel: Uitvoeringsplan 2027\n") -> str:
    """An uitvoeringsplan with one actiepunt that has these measures."""
    indented = "".join(f"      {line}\n" if line else "\n" for line in measures.splitlines())
    return f"{head}actiepunten:\n  - id: punt\n    titel: Een punt\n    maatregelen:\n{indented}"


def put(root: Path, years: dict[str, str], plan: str = PLAN) -> Path:
    """The folder with plan.yaml and these files of `uitvoering/`, by their stem."""
    (root / "uitvoering").mkdir(parents=True, exist_ok=True)
    (root / "plan.yaml").write_text(plan, encoding="utf-8")
    for stem, text in years.items():
        (root / "uitvoering" / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return root


def rolled(root: Path, year: str, *, force: bool = False) -> Jaar:
    """The next uitvoeringsplannen, written down as well."""
    term, exact = asked(year)
    made = next_year(load(root), term, precies=exact, force=force)
    for one in made.gemaakt:
        (root / one.bestand).parent.mkdir(exist_ok=True)
        (root / one.bestand).write_text(one.tekst, encoding="utf-8")
    return made


def only(made: Jaar) -> Gemaakt:
    """The one uitvoeringsplan that was made."""
    (one,) = made.gemaakt
    return one


def read_back(root: Path, file: str, gemeente: str | None = None) -> Plan:
    """The file as it is read in an edition."""
    editie = next(one for one in load(root).edities if one.gemeente == gemeente)
    return next(stuk.plan for stuk in editie.uitvoering if stuk.document.file == file)


def measures(plan: Plan) -> dict[str, Maatregel]:
    """The measures of a file by their id."""
    return {
        str(one.id): one
        for actiepunt in plan.actiepunten
        for one in getattr(actiepunt, "maatregelen", ())
        if isinstance(one, Maatregel)
    }


def faults(planmap: Planmap) -> list[str]:
    """What a check says is a fault."""
    return [
        f"{one.finding.place.file}:{one.finding.place.line} {one.finding.code} {one.finding.bericht}"
        for one in check(planmap).diagnostics
        if one.niveau == "fout"
    ]
