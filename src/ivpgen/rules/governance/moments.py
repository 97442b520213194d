"""The moments at which a plan is accounted for: when, to whom, and within its period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.governance import EvaluatieMoment
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_YEAR, _FEW_DAYS, _AGE = timedelta(days=365), timedelta(days=3), timedelta(days=366 * 20)
"""A period of less than a year or more than a life is a fault of another rule."""
_A_SENTENCE = 4
_WHAT = {"wanneer": "wanneer het is", "aan": "wie de uitkomst krijgt"}


def unclear_moments(context: Context) -> Iterator[Finding]:
    """Moments without a when or without a to whom, in one finding; a moment that is a sentence says it in words."""
    for edition in asked(context):
        evaluatie = edition.plan.evaluatie
        lacks = [(one, _lacks(edition, one)) for one in evaluatie.momenten] if evaluatie is not None else []
        lacks = [(one, what) for one, what in lacks if what]
        if not lacks:
            continue
        names = [f"“{shortened(one.naam_of_titel)}”" for one, _ in lacks if one.naam_of_titel]
        whole = len(names) == len(lacks)
        yield edition.finding(
            "IVP621",
            lacks[0][0],
            bericht=f"Bij {listed(names) if whole else 'een moment van evaluatie'} staat niet "
            f"{' of '.join(what for what in _WHAT.values() if any(what in said for _, said in lacks))}.",
            hoe="Noem bij elk moment wanneer het is en wie de uitkomst krijgt.",
        )


def _lacks(context: Context, moment: EvaluatieMoment) -> list[str]:
    """What isn't written: a value that can't be read is a fault of another rule."""
    when, to = (value or value.afwezig for value in (moment.wanneer, moment.aan))
    in_words = not when and not to and len(moment.naam_of_titel.split()) >= _A_SENTENCE
    if moment.afwezig or in_words:
        return []
    missing = [key for key, said in (("wanneer", when), ("aan", to)) if not said]
    document = context.editie.plan.document
    return [_WHAT[key] for key in missing if document.node((*moment.plek.pad, key)) is None]


def outside_period(context: Context) -> Iterator[Finding]:
    """A moment before the period, or more than a year after its end with an extension counted."""
    periode, evaluatie = context.plan.periode, context.plan.evaluatie
    begin, eind = periode.van, periode.eind
    if evaluatie is None or begin is None or eind is None or not _YEAR - _FEW_DAYS < eind - begin < _AGE:
        return
    for moment in evaluatie.momenten:
        van, tot = moment.wanneer.van, moment.wanneer.tot
        early = tot is not None and tot < begin and not moment.gedaan
        late = van is not None and van - eind > _YEAR
        if (early or late) and "vorig" not in said_by(moment):
            yield context.finding(
                "IVP624",
                moment,
                "wanneer",
                bericht=f"Dit moment van evaluatie valt {'voor het begin' if early else 'ruim na het eind'} van de periode van het plan.",
                hoe="Verbeter de datum; is het plan verlengd, zet dan verlengd_tot bij de periode.",
                zie=context.place(context.plan, "periode"),
            )


RULES: Rules = (
    (
        Rule(
            "IVP621",
            "evaluatiemoment-onvolledig",
            TIP,
            "Het CCV raadt aan vast te leggen wanneer wie welke terugkoppeling krijgt; anders gebeurt het als iemand eraan denkt.",
            bron="ccv-evaluatie",
            zekerheid="bevestigd",
            volledigheid=True,
            verantwoording=True,
            vragen=("evaluatie-geregeld",),
            fout="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      aan: raad
    - vorm: eindevaluatie
      wanneer: 2030-K4
      aan: raad
""",
            goed="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
      aan: raad
    - vorm: eindevaluatie
      wanneer: 2030-K4
      aan: raad
""",
            herstel="Noem bij elk moment wanneer het is en voor wie.",
        ),
        unclear_moments,
    ),
    (
        Rule(
            "IVP624",
            "evaluatie-buiten-periode",
            LET_OP,
            "Een evaluatie van dit plan valt in of kort na de periode; een andere datum is meestal een tikfout of een vergeten verlenging.",
            fout="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
      aan: raad
    - vorm: eindevaluatie
      wanneer: 2033-K4
      aan: raad
""",
            goed="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
      aan: raad
    - vorm: eindevaluatie
      wanneer: 2030-K4
      aan: raad
""",
            herstel="Verbeter de datum, of de periode.",
        ),
        outside_period,
    ),
)
