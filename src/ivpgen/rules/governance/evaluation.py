"""How a plan is evaluated: at its end and before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.governance import Evaluatie
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import TIP, Rule

_YEAR = timedelta(days=366)
_FINAL = pattern(
    r"\b(?:eind|slot)\w*|\bafloop\b|\bna (?:\w+ )?jaar\b|\blaatste jaar\b|\bvolgende plan\b|\bnieuwe? (?:integraal )?\w*plan\b|\bhele periode\b"
)
_INTERIM = pattern(
    r"\btussen\w*|\bhalverwege|\w*jaarlijks\w*|\belke?\b|\bieder\w*|\bper (?:jaar|kwartaal|maand)|\w*kwartaal\w*|\bmaandelijks\w*"
    r"|\bkeer\b|\bmaal\b|\bvoortgang\w*|\bperiodiek\w*|\bregelmatig|\btwee jaar\b|\bbestuursrapportage\w*|\bp&c\b|\bcyclus\b"
    r"|\bjaarverslag\w*|\bjaarrekening\w*|\bbegroting\w*|\bmidterm\b|\bmonitor\w*"
)


def without_end_or_interim(context: Context) -> Iterator[Finding]:
    """An evaluation with nothing at the end of the period, or with nothing before."""
    eind = context.plan.periode.eind
    if eind is None:
        return
    some = lacking(context, lambda edition: not is_written(edition) or _at_end(edition, eind))
    if some:
        yield context.finding(
            "IVP622",
            context.plan,
            "evaluatie",
            key=True,
            bericht=f"Een evaluatie aan het eind van de periode staat er niet bij{within(context, some)}.",
            hoe=f"Voeg een eindevaluatie toe, in {eind.year} of kort daarna; de uitkomst is het begin van het volgende plan.",
        )
    begin = context.plan.periode.van
    if begin is None or eind - begin < 2 * _YEAR:
        return
    some = lacking(context, lambda edition: not is_written(edition) or _before_end(edition, eind))
    if some:
        yield context.finding(
            "IVP623",
            context.plan,
            "evaluatie",
            key=True,
            bericht=f"Een moment om tussentijds bij te sturen staat er niet bij{within(context, some)}.",
            hoe="Voeg halverwege de periode of elk jaar een moment toe.",
        )


def is_written(context: Context) -> bool:
    """Whether the plan says how it is evaluated: not absent, not still to come."""
    evaluatie = context.plan.evaluatie
    if evaluatie is None or evaluatie.afwezig or evaluatie.momenten.afwezig:
        return False
    return bool(evaluatie.momenten) or bool(evaluatie.tekst and not _is_gap(evaluatie))


def _is_gap(evaluatie: Evaluatie) -> bool:
    return any(one == "pm" or "[nog invullen" in one for one in evaluatie.tekst)


def _at_end(context: Context, eind: date) -> bool:
    said = said_by(context.plan.evaluatie, context.plan.vervolg)
    return bool(_FINAL.search(said)) or str(eind.year) in said or any(eind - day < _YEAR for day in _days(context))


def _before_end(context: Context, eind: date) -> bool:
    said = said_by(context.plan.evaluatie, context.plan.uitvoeringsplannen)
    return bool(_INTERIM.search(said)) or any(eind - day > _YEAR for day in _days(context))


def _days(context: Context) -> list[date]:
    evaluatie = context.plan.evaluatie
    return [one.wanneer.tot for one in evaluatie.momenten if one.wanneer.tot] if evaluatie is not None else []


RULES: Rules = (
    (
        Rule(
            "IVP622",
            "geen-eindevaluatie",
            TIP,
            "Zonder evaluatie aan het eind begint het volgende plan zonder te weten wat werkte.",
            bron="ccv-evaluatie",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            vragen=("evaluatie-geregeld",),
            fout="""\
evaluatie:
  momenten:
    - vorm: voortgangsbrief
      wanneer: elk jaar
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
            herstel="Voeg een eindevaluatie toe.",
        ),
        without_end_or_interim,
    ),
    (
        Rule(
            "IVP623",
            "geen-tussentijdse-evaluatie",
            TIP,
            "In vier jaar verandert veel; wie pas aan het eind kijkt, kan niet meer bijsturen.",
            bron="ccv-evaluatie",
            zekerheid="afgeleid",
            volledigheid=True,
            verantwoording=True,
            vragen=("evaluatie-geregeld",),
            fout="""\
evaluatie:
  momenten:
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
            herstel="Voeg een moment toe halverwege of elk jaar.",
        ),
        None,
    ),
)
