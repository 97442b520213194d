"""Work that had ended and comes back."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.continuity import history
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule
from ivpgen.rules.work.standing import below, name_of

_ENDED = frozenset({"gereed", "vervallen", "vervangen"})
_ANEW = ("planning", "nieuwe_planning", "resultaat", "soort", "noot", "toelichting", "voortgang", "was", "omvang")


def returned(context: Context) -> Iterator[Finding]:
    """Work that had ended in an earlier file and stands in this one again, without a word about why."""
    for stuk in context.editie.uitvoering:
        for werk in stuk.delen:
            if not isinstance(werk, Werk) or not werk.id or werk.afwezig or below(werk):
                continue
            if any(werk.noemt(veld) for veld in _ANEW):
                continue
            entries = history(werk)
            if entries and entries[-1].status in _ENDED:
                last = entries[-1]
                when = f" op {last.datum}" if last.datum.van else ""
                yield context.finding(
                    "IVP705",
                    werk,
                    bericht=f"“{shortened(name_of(werk))}” was{when} {last.status}, maar staat hier weer.",
                    hoe="Haal de maatregel hier weg; gaat zij toch door, geef haar dan een planning of een toelichting.",
                )


RULES: Rules = (
    (
        Rule(
            "IVP705",
            "afgerond-en-toch-terug",
            TIP,
            "Wat klaar of vervallen is, hoeft het volgende jaar niet terug te komen; staat het er toch, dan vraagt de lezer zich af wat er nu geldt.",
            fout="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-09-30
        status: gereed
# uitvoering/2028.yaml
periode: 2028
actiepunten:
  - id: lampen
""",
            goed="""\
# uitvoering/2027.yaml
periode: 2027
actiepunten:
  - id: lampen
    titel: Nieuwe lampen bij het station
    voortgang:
      - datum: 2027-09-30
        status: gereed
# uitvoering/2028.yaml
periode: 2028
actiepunten:
  - id: lampen
    toelichting: Ook de fietstunnel krijgt nieuwe lampen.
""",
            herstel="Haal de maatregel weg, of zeg waarom zij doorgaat.",
        ),
        returned,
    ),
)
