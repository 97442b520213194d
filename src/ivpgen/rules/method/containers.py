"""Priorities that hold everything or several things, where each should be about one."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.method import catalogus
from ivpgen.patterns import pattern
from ivpgen.phrases import shortened
from ivpgen.plan.goals import Prioriteit
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.method.theme_names import own
from ivpgen.rules.record import TIP, Rule

_CONTAINERS = frozenset(
    {
        "veiligheid", "leefbaarheid", "veiligheid en leefbaarheid", "leefbaarheid en veiligheid", "sociale veiligheid", "overig",
        "overige", "overige onderwerpen", "overige themas", "overige thema's", "overige prioriteiten", "diversen", "diverse onderwerpen",
        "algemeen", "algemene veiligheid", "criminaliteit", "openbare orde", "openbare orde en veiligheid", "veilige gemeente",
        "integrale veiligheid", "criminaliteit en overlast", "overlast en criminaliteit", "overlast",
    }
)  # fmt: skip
_JOINED = pattern(r"([^,:;()]+(?:, [^,:;()]+)+),? (?:en|&) ([^,:;()]+)")
_WORDS_OF_A_SUBJECT = 3


def containers(context: Context) -> Iterator[Finding]:
    """Priorities whose title says little or much. In an edition only those that the gemeente adds."""
    for prioriteit in own(context, Prioriteit):
        if prioriteit.afwezig is None and prioriteit.titel:
            yield from _container(context, prioriteit)


def _container(context: Context, prioriteit: Prioriteit) -> Iterator[Finding]:
    titel = " ".join(prioriteit.titel.split())
    joined = _JOINED.fullmatch(titel)
    subjects = [*joined[1].split(", "), joined[2]] if joined else []
    if titel.lower().rstrip(".") in _CONTAINERS:
        bericht = f"“{titel}” is zo ruim dat bijna elk onderwerp eronder past."
    elif (
        subjects
        and all(len(one.split()) <= _WORDS_OF_A_SUBJECT for one in subjects)
        and not _one_theme(prioriteit, subjects)
    ):
        bericht = f"De prioriteit “{shortened(titel)}” bestaat uit {len(subjects)} onderwerpen."
    else:
        return
    yield context.finding(
        "IVP413",
        prioriteit,
        "titel",
        bericht=bericht,
        hoe="Noem het probleem dat je wilt aanpakken, of maak er meer prioriteiten van en kies daaruit.",
    )


def _one_theme(prioriteit: Prioriteit, subjects: list[str]) -> bool:
    """Whether a title in several words is one theme: the plan says so, or Kernbeleid has a theme between the same words."""
    if len(prioriteit.themas) == 1:
        return True
    ends = (subjects[0].lower(), subjects[-1].lower())
    names = (thema.naam.lower() for veld in catalogus.velden() for thema in veld.themas)
    return any(" en " in name and (name.startswith(ends[0]) and name.endswith(ends[1])) for name in names)


RULES: Rules = (
    (
        Rule(
            "IVP413",
            "containerprioriteit",
            TIP,
            "Het CCV raadt containerprioriteiten af: past alles eronder, dan is er niets gekozen en valt het doel niet te meten.",
            bron="ccv-prio",
            zekerheid="bevestigd",
            fout="""\
prioriteiten:
  - titel: Jeugd, verkeer en woonoverlast
""",
            goed="""\
prioriteiten:
  - titel: Jongeren die in de criminaliteit dreigen te komen
""",
            herstel="Noem het probleem zelf.",
        ),
        containers,
    ),
)
