"""Whether politie and OM were heard on the plan, and the driehoek in which they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.phrases import listed
from ivpgen.plan.governance import Afstemming, Overleg, Startbijeenkomst
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import lacking, within
from ivpgen.rules.mentions import said_by
from ivpgen.rules.record import LET_OP, TIP, Rule

_HEARD = r"[^.\n]{0,80}\b(?:overleg|afgestemd|afstem|besproken|bespreek|betrokken|meegedacht|gesprek|gesproken|inbreng|reactie|steun|samen)"
_BEFORE = r"(?:overleg|afgestemd|afstem|besproken|bespreek|betrokken|meegedacht|gesprek|gesproken|inbreng|samen)[^.\n]{0,80}\b"
_POLICE = pattern(rf"\bpolitie{_HEARD}|{_BEFORE}politie")
_PROSECUTOR = pattern(r"[Oo]penbaar [Mm]inisterie|[Oo]fficier van [Jj]ustitie|[Hh]oofdofficier|\b[Jj]ustitie\b|\bOM\b")


def without_politie_or_om(context: Context) -> Iterator[Finding]:
    """A plan that doesn't show that politie and OM were heard, or that never names the driehoek in which they meet."""
    some = lacking(context, lambda edition: not _unheard(edition))
    if some:
        names = sorted({name for edition in some for name in _unheard(edition)})
        yield context.finding(
            "IVP612",
            context.plan,
            "afstemming",
            key=True,
            bericht=f"Het plan laat niet zien dat {listed(names)} {'is' if len(names) == 1 else 'zijn'} betrokken{within(context, some)}.",
            hoe="Schrijf bij afstemming met wie het plan is besproken en wat daaruit kwam.",
        )
        return
    some = lacking(context, lambda edition: "driehoek" in edition.prose or "driehoek" in _rounds(edition))
    if some:
        yield context.finding(
            "IVP613",
            context.plan,
            "afstemming",
            key=True,
            bericht=f"De driehoek komt in het plan niet voor{within(context, some)}.",
            hoe="Schrijf bij afstemming of bij organisatie hoe de driehoek bij het plan en de uitvoering is betrokken.",
        )


def _unheard(context: Context) -> list[str]:
    if context.plan.afstemming.afwezig or "driehoek" in context.prose:
        return []
    said = _rounds(context)
    if "driehoek" in said:
        return []
    # To be listed as a partner is not to be heard.
    prose = "\n".join(node.value.replace("\n", " ") for key, node in context.scalars if key not in {"naam", "rol"})
    om = _PROSECUTOR.search(prose) or _PROSECUTOR.search(said) or re.search(r"^om$", said, re.MULTILINE)
    politie = "politie" in said or _POLICE.search(prose.lower())
    return [name for name, heard in (("de politie", politie), ("het Openbaar Ministerie", om)) if not heard]


def _rounds(context: Context) -> str:
    """What is said of consultation and standing meetings, with the names of those that are referred to."""
    plan = context.plan
    names = [
        deel.naam_of_titel
        for verwijzing, deel, _ in context.verwijzingen
        if isinstance(deel, Basis) and isinstance(verwijzing.deel, Afstemming | Overleg | Startbijeenkomst)
    ]
    return said_by(plan.afstemming, plan.participatie, plan.proces, plan.organisatie, tuple(names))


RULES: Rules = (
    (
        Rule(
            "IVP612",
            "politie-of-om-niet-betrokken",
            LET_OP,
            "De politie werkt onder gezag van de burgemeester en van de officier van justitie; doelen zonder hun inbreng zijn niet uit te voeren.",
            bron="rv-politiewet",
            zekerheid="afgeleid",
            volledigheid=True,
            fout="""\
samenvatting: We kiezen voor veilig verkeer.
""",
            goed="""\
afstemming:
  - met: driehoek
    wanneer: 2026-06
    uitkomst: De driehoek steunt de prioriteiten.
""",
            herstel="Schrijf met wie het plan is besproken en wat daaruit kwam.",
        ),
        without_politie_or_om,
    ),
    (
        Rule(
            "IVP613",
            "driehoek-niet-genoemd",
            TIP,
            "In de driehoek overleggen burgemeester, officier van justitie en politie; daar wordt de inzet voor dit plan verdeeld.",
            bron="rv-politiewet",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
afstemming:
  - met: [Politie, Openbaar Ministerie]
    wanneer: 2026-06
    uitkomst: Zij steunen de prioriteiten.
""",
            goed="""\
afstemming:
  - met: driehoek
    wanneer: 2026-06
    uitkomst: De driehoek steunt de prioriteiten.
""",
            herstel="Schrijf hoe de driehoek is betrokken.",
        ),
        None,
    ),
)
