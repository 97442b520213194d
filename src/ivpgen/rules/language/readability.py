"""How hard the summary and the introduction are to read, by the formula of Flesch as Douma fitted it to Dutch (1960)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.grammar import Sectie
from ivpgen.rules.context import Context
from ivpgen.rules.language.sentences import sentences
from ivpgen.rules.language.syllables import at_most, syllables, words
from ivpgen.rules.record import TIP, Rule

_FEWEST = 60
"""Words; of less text a score says nothing."""
_LEAST = {"samenvatting": ("IVP960", 45), "inleiding": ("IVP961", 30)}
"""Below this a text is hard (45) or very hard (30) by the norms of Douma."""
_MARKUP = pattern(r"!?\[([^\]\n]*)\]\([^)\n]*\)|https?://\S+|^[ \t]*(?:[-*+>#|]+|\d+[.)])[ \t]", re.MULTILINE)


def hard_to_read(context: Context) -> Iterator[Finding]:
    """The summary and the introduction of the joint plan, when they score too low."""
    plan = context.plan
    for name, (code, least) in _LEAST.items():
        section: Sectie | None = getattr(plan, name)
        if section is None or not section.tekst:
            continue
        text = _MARKUP.sub(r"\1", "\n\n".join(section.tekst))
        said = words(text)
        if len(said) < _FEWEST:
            continue
        length = len(said) / len(sentences(text))
        if score(length, sum(map(at_most, said)) / len(said)) >= least:
            continue
        found = sum(map(syllables, said)) / len(said)
        if score(length, found) < least:
            yield context.finding(
                code,
                plan,
                name,
                key=True,
                bericht=f"De {name} is moeilijk te lezen: gemiddeld {_number(length)} woorden per zin en {_number(found)} lettergrepen per woord.",
                hoe=f"Schrijf kortere zinnen en gewonere woorden. De score van Flesch-Douma is {max(round(score(length, found)), 0)} van de 100; vanaf 60 is een tekst gewoon.",
            )


def score(per_sentence: float, per_word: float) -> float:
    """Flesch-Douma of so many words per sentence and syllables per word: 100 is easy, 0 is hard."""
    return 206.84 - 0.93 * per_sentence - 77 * per_word


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


_HARD = """\
  De gemeentelijke organisatie continueert de samenwerking met maatschappelijke organisaties, onderwijsinstellingen en
  veiligheidspartners, waarbij bestuurlijke verantwoordelijkheden in gezamenlijkheid worden uitgeoefend en informatie
  gestructureerd wordt uitgewisseld. Preventieve interventies hebben prioriteit boven repressieve handhaving, omdat vroegtijdige
  signalering van problematiek op termijn effectiever is. Aanvullende capaciteit wordt beschikbaar gesteld voor de bestrijding
  van ondermijnende criminaliteit en voor digitale weerbaarheid van inwoners en ondernemers. De voortgang wordt periodiek
  geëvalueerd en gerapporteerd aan de gemeenteraad.
"""
RECORDS = (
    Rule(
        "IVP960",
        "moeilijke-samenvatting",
        TIP,
        "De samenvatting is het enige wat de meeste inwoners en veel raadsleden lezen.",
        bron="flesch-douma",
        zekerheid="achtergrond",
        vragen=("toegesneden-op-doelgroep",),
        fout="samenvatting: |\n" + _HARD,
        goed="""\
samenvatting: |
  De gemeente werkt samen met de politie, de scholen en de sport. Er komen twee boa's bij. Zij zijn ook in de avond op straat.
  Wie overlast heeft, belt één nummer en krijgt binnen een week bericht. We kiezen voor twee dingen. Het verkeer in het dorp
  wordt rustiger. En minder mensen worden online opgelicht. Elk jaar in mei vertellen we de raad wat er is gelukt en wat niet.
  Als iets niet werkt, stoppen we ermee.
""",
        herstel="Schrijf kortere zinnen en gewonere woorden.",
    ),
    Rule(
        "IVP961",
        "moeilijke-inleiding",
        TIP,
        "Wie in de inleiding vastloopt, leest niet verder.",
        bron="flesch-douma",
        zekerheid="achtergrond",
        fout="inleiding: |\n" + _HARD,
        goed="""\
inleiding: |
  De raad zegt in dit plan wat de gemeente op het gebied van veiligheid wil bereiken. Het plan geldt vier jaar. Eerst staat er
  hoe veilig het nu is. Daarna staat er welke keuzes de raad maakt. Het plan sluit af met het geld en met de vraag hoe de raad
  kan volgen wat ervan terechtkomt. De maatregelen staan in een apart plan, dat het college elk jaar maakt.
""",
        herstel="Schrijf kortere zinnen en gewonere woorden.",
    ),
)
