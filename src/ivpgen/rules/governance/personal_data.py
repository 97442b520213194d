"""Work on single persons, and the agreement under which partners share what they know of them."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.patterns import pattern
from ivpgen.plan.work import Werk
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.mentions import around, mentions
from ivpgen.rules.record import TIP, Rule

_PERSONAL = pattern(r"persoonsgerichte aanpak|casusoverleg|casuïstiek|\btop[- ]?x\b|\bpga\b")
_PERSONAL_WORDS = ("persoonsgerichte aanpak", "casusoverleg", "casuïstiek", "top x", "top-x", "topx", "pga")
_AGREED = (
    "convenant", "privacy", "persoonsgegevens", "gegevensbescherming", "gegevensverwerking", "gegevensdel", "gegevensuitwissel",
    "informatiedel", "informatie-uitwissel", "informatieuitwissel", "geheimhoud", "vertrouwelijk", " avg", "(avg", " wgs", "(wgs",
)  # fmt: skip
_SHARING = ("delen", "deelt", "gedeeld", "uitwissel", "verstrek")


def without_ground_for_data(context: Context) -> Iterator[Finding]:
    """Work on single persons in a plan that says nothing of how their data may be shared."""
    if context is not context.edities[0]:
        return
    work = next((one for one in context.delen(Werk) if one.benadering == "persoonsgericht"), None)
    if work is None and not mentions(context, _PERSONAL_WORDS):
        return
    if mentions(context, _AGREED) or _shares(context.prose):
        return
    if work is None:
        passage = next((one for one in context.passages if _PERSONAL.search(one.shown.lower())), None)
        found = _PERSONAL.search(passage.shown.lower()) if passage is not None else None
        if passage is None or found is None:
            return
        place = passage.place(*found.span())
    else:
        place = context.place(work, "benadering")
    yield Finding(
        "IVP628",
        place,
        "Hier gaat het om afzonderlijke personen, maar het plan zegt nergens hoe partners hun gegevens mogen delen.",
        "Noem het convenant of het privacyprotocol, bijvoorbeeld bij organisatie of bij kaders.",
    )


def _shares(prose: str) -> bool:
    stretches = (stretch for word in ("gegevens", "informatie") for stretch in around(prose, word))
    return any(word in stretch for stretch in stretches for word in _SHARING)


RULES: Rules = (
    (
        Rule(
            "IVP628",
            "gegevens-delen-zonder-afspraak",
            TIP,
            "Bij een aanpak per persoon delen partners gevoelige gegevens; afspraken daarover beschermen inwoners en medewerkers.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
organisatie:
  tekst: In het casusoverleg maken de partners afspraken per persoon.
""",
            goed="""\
organisatie:
  tekst: In het casusoverleg maken de partners afspraken per persoon, volgens het privacyconvenant.
""",
            herstel="Noem het convenant of protocol.",
        ),
        without_ground_for_data,
    ),
)
