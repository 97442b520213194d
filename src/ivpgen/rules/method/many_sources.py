"""How many sources the analysis rests on: the CCV advises few, agreed with partners."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.rules.method.choices import threshold
from ivpgen.rules.method.sources import FINDING
from ivpgen.rules.method.survey import Survey
from ivpgen.rules.record import TIP, Rule

_USUAL = 20


def many_sources(survey: Survey) -> Iterator[Finding]:
    """More sources in the plan itself than `controle.drempels` allows; an edition of a gemeente adds its own."""
    number = len(survey.plan.bronnen)
    if number > threshold(survey.plan, "bronnen", _USUAL):
        yield survey.missing(
            "IVP470",
            "bronnen",
            bericht=f"De analyse rust op {number} bronnen.",
            hoe="Spreek met de partners per onderwerp één bron af, en zeg bij analyse welke je niet hebt gebruikt.",
        )


RECORDS = (
    Rule(
        "IVP470",
        "veel-bronnen",
        TIP,
        "Hoe meer bronnen, hoe vaker ze elkaar tegenspreken; het CCV raadt aan er weinig te gebruiken en er één af te spreken.",
        bron="ccv-analyse",
        zekerheid="afgeleid",
        fout=FINDING
        + "bronnen:\n"
        + "".join(f"  - id: b{number}\n    naam: Bron {number}\n" for number in range(1, 22)),
        goed=f"""{FINDING}\
bronnen:
  - id: politie
    naam: Politie, geregistreerde misdrijven
  - id: monitor
    naam: Veiligheidsmonitor
""",
        herstel="Houd de bronnen over die je nodig hebt. Dat twintig er veel zijn, is een keuze van ivpgen; bij controle, drempels, bronnen zet je een andere grens.",
    ),
)
