"""Goals that say what is done instead of what changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.phrases import shortened
from ivpgen.plan.aims import Doel
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import TIP, Rule

_MEANS = (
    r"cameratoezicht|buurttoezicht|toezicht|buurtpreventie|buurtpreventieteams?|wijktoezicht|camera's|boa's|controles?|"
    r"integrale controles?|handhaving|campagnes?|voorlichting|voorlichtingsavonden|bijeenkomsten|trainingen|cursussen|"
    r"spreekuren|spreekuur|jongerenwerk|straatcoaches|buurtbemiddeling|overleg|een overleg|een convenant|een meldpunt|"
    r"een campagne|een beleidsnota|een nota|een werkgroep|een plan van aanpak|een projectleider|een coördinator"
)
_DONE = "inzetten|realiseren|plaatsen|organiseren|uitbreiden|invoeren|houden|opzetten|instellen|uitvoeren|voortzetten|opstellen"
_FIRST = frozenset(
    (
        "het de we wij ophangen aanstellen oprichten aanschaffen inzet meer extra gericht permanent controle campagne "
        + f"{_DONE} {_MEANS}".replace("|", " ").replace("?", "")
    ).split()
)
"""The first words of what may be a means; the patterns are made only when a goal begins with one."""


class Patterns(NamedTuple):
    """How a goal begins that is a means, what is a means as a whole, and the words that name an effect or a number."""

    starts: re.Pattern[str]
    whole: re.Pattern[str]
    effect: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    return Patterns(
        re.compile(
            r"(?:het )?(?:inzetten|plaatsen|ophangen|aanstellen|organiseren|opstellen|oprichten|aanschaffen|opzetten|houden) van\b"
            r"|(?:de )?inzet van\b"
            rf"|(?:het )?(?:{_DONE}) (?:van )?(?:{_MEANS})\b"
            r"|(?:we|wij|de gemeente|het college) (?:zet|zetten|plaatst|plaatsen|organiseert|organiseren|houdt|houden|voert|voeren) "
            rf"(?:meer |extra )?(?:{_MEANS})\b"
        ),
        re.compile(rf"(?:meer |extra |gericht |permanent )?(?:{_MEANS})(?: (?:{_DONE}))?"),
        re.compile(
            r"zodat|waardoor|\bom\b|minder|afname|afneem|daal|daling|stijg|lager|hoger|voork[oó]m|terug(?:dring|gedrong)|verminder|"
            r"verklein|vergro|verlag|verho|verbeter|weerba|veilig(?:er|e)?\b|voel|gevoel|leefba|rustig|procent|[%\d]"
        ),
    )


def means_as_goal(context: Context) -> Iterator[Finding]:
    """A goal at the top of its tree that begins with or is a means, and names no effect. Goals of the work itself may."""
    for doel in context.delen(Doel):
        pad = doel.plek.pad
        if doel.soort == "subdoel" or "subdoelen" in pad or "actiepunten" in pad:
            continue
        name, veld, _ = doel.benaming()
        text = " ".join(name.lower().split()).rstrip(".")
        if text.partition(" ")[0] not in _FIRST:
            continue
        patterns = _patterns()
        if (patterns.starts.match(text) or patterns.whole.fullmatch(text)) and not patterns.effect.search(text):
            yield context.finding(
                "IVP315",
                doel,
                *((veld,) if veld != "id" else ()),
                bericht=f"“{shortened(name)}” zegt wat je gaat doen, niet wat er daardoor verandert.",
                hoe="Schrijf het effect op, bijvoorbeeld “minder inwoners ervaren overlast”, en maak hiervan een maatregel.",
            )


RULES: Rules = (
    (
        Rule(
            "IVP315",
            "middel-als-doel",
            TIP,
            "Een maatregel is geen doel: buurttoezicht is iets wat je inzet om de buurt veiliger te maken. Staat het effect "
            "er niet, dan is later alleen te zeggen dát er iets is gedaan.",
            bron="ccv-doelen",
            zekerheid="bevestigd",
            vragen=("doelen-afrekenbaar",),
            verantwoording=True,
            fout="""\
doelen:
  - id: toezicht
    tekst: Inzetten van cameratoezicht in het uitgaansgebied.
""",
            goed="""\
doelen:
  - id: uitgaan
    tekst: In 2030 zijn er minder geweldsdelicten in het uitgaansgebied.
""",
            herstel="Schrijf op wat er verandert, en maak van het middel een maatregel.",
        ),
        means_as_goal,
    ),
)
