"""Makes checked plans out of a few words, for the tests of the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ivpgen.diagnostics import Finding, Place
from ivpgen.plan.governance import Uitzondering
from ivpgen.report.checked import Checked
from ivpgen.rules.check import Diagnostic, Onderdrukt, Outcome
from ivpgen.rules.record import Rule

SOURCE = "ivpgen: 1\ntitel: Veilig\nprioriteiten:\n  - id: verkeer\n    bevindingen: [hardrijder]\n"
HARDRIJDER = Place("plan.yaml", 5, 19, 5, 29)


def diagnostic(
    bericht: str = "De bevinding “hardrijder” bestaat niet.",
    *,
    place: Place = HARDRIJDER,
    niveau: str = "fout",
    code: str = "IVP301",
    naam: str = "onbekende-verwijzing",
    hoe: str = "Bedoel je “hardrijders”?",
    zie: Place | None = None,
) -> Diagnostic:
    rule = Rule(code, naam, niveau, "Een prioriteit moet terug te voeren zijn op de analyse.")
    return Diagnostic(Finding(code, place, bericht, hoe, zie), rule, niveau)


def to_fill_in(line: int, file: str = "plan.yaml", niveau: str = "tip") -> Diagnostic:
    place = Place(file, line, 1, line, 3)
    return diagnostic("Hier moet nog iets.", place=place, niveau=niveau, code="IVP390", naam="nog-in-te-vullen")


def checked(
    *diagnostics: Diagnostic,
    texts: Mapping[str, str] | None = None,
    name: str = "plan",
    prefix: str = "plan/",
    profiel: str = "concept",
    aside: Sequence[Onderdrukt] = (),
    left_out: Sequence[Diagnostic] = (),
    ran: Sequence[str] = (),
    drempel: str | None = None,
) -> Checked:
    open_places = sum(one.rule.naam == "nog-in-te-vullen" for one in diagnostics)
    outcome = Outcome(diagnostics, profiel, open_places, tuple(aside), tuple(left_out), tuple(ran), drempel)
    return Checked(name, prefix, outcome, texts or {"plan.yaml": SOURCE})


def set_aside(
    one: Diagnostic, reden: str = "De raad koos dit zelf.", wie: str = "griffie", tot: str = "2028-01-01"
) -> Onderdrukt:
    said = {"regel": one.finding.code, "reden": reden, "wie": wie, "tot": tot}
    return Onderdrukt(one, Uitzondering.model_validate(said))


def lines(*parts: Sequence[str] | str) -> str:
    return "\n".join(part if isinstance(part, str) else "\n".join(part) for part in parts)
