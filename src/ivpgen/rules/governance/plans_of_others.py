"""The plans of others that a plan stands beside, and how it may name them: under a key of kaders, or in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ivpgen.plan.content import Kaders
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.grammar import Sectie
from ivpgen.rules.context import Context
from ivpgen.rules.mentions import mentions, said_by


class Frame(NamedTuple):
    """A plan of others: under which keys of kaders it belongs, how texts name it, and what is said when none does."""

    code: str
    keys: tuple[str, ...]
    words: tuple[str, ...]
    naam: str
    hoe: str


FRAMES = (
    Frame(
        "IVP614",
        ("regionaal",),
        (
            "regionale eenheid", "politie-eenheid", "politieeenheid", "regionaal beleidsplan", "regionaal veiligheidsplan",
            "regionale beleidsplan", "regionaal plan", "regionale prioriteit", "regionale veiligheidsstrategie",
            "regionale veiligheidsagenda", "regionale agenda", "regionale doelen", "beleidsplan van de eenheid", "beleidsplan van de politie", "beleidsplan politie",
            "regiovisie", "regioplan", "meerjarenbeleidsplan", "eenheidsplan", "veiligheidsstrategie",
        ),
        "het regionale beleidsplan van de politie",
        "Zet bij regionaal wat de eenheid kiest en hoe je eigen prioriteiten daarbij passen.",
    ),
    Frame(
        "IVP615",
        ("landelijk",),
        ("landelijke", "veiligheidsagenda", "nationale", "rijksbeleid", "kabinet", "regeerakkoord"),
        "de landelijke doelen",
        "Noem bij landelijk de doelen waar je prioriteiten bij aansluiten.",
    ),
    Frame(
        "IVP616",
        (),
        ("risicoprofiel", "plan van de veiligheidsregio", "beleidsplan veiligheidsregio", "regionaal crisisplan", "brandweerzorgplan"),
        "het risicoprofiel en het beleidsplan van de veiligheidsregio",
        "Zet bij regionaal welke risico's de veiligheidsregio voor je gemeente noemt.",
    ),
    Frame(
        "IVP617",
        ("coalitieakkoord",),
        (
            "coalitieakkoord", "coalitie-akkoord", "coalitieprogramma", "collegeprogramma", "collegeakkoord", "collegewerkprogramma",
            "bestuursakkoord", "bestuursprogramma", "raadsprogramma", "raadsakkoord", "hoofdlijnenakkoord", "uitvoeringsprogramma van het college",
        ),
        "het coalitieakkoord",
        "Schrijf bij coalitieakkoord wat daarin over veiligheid is afgesproken.",
    ),
    Frame(
        "IVP618",
        ("flankerend", "lokaal"),
        ("omgevingsvisie", "omgevingswet", "omgevingsplan", "omgevingsprogramma", "structuurvisie"),
        "de omgevingsvisie",
        "Zet bij flankerend wat de omgevingsvisie over een veilige leefomgeving zegt.",
    ),
)  # fmt: skip


def names(context: Context, frame: Frame) -> bool:
    """Whether an edition names this plan of others, says why not, or is still to write of it."""
    kaders = context.plan.kaders
    if kaders is not None and (kaders.afwezig or any(_excused(kaders, key) for key in frame.keys or ("regionaal",))):
        return True
    if frame.code == "IVP615" and kaders is not None and kaders.landelijk:
        return True
    if frame.code == "IVP615" and any(one.schaal == "landelijk" for one in context.delen(Prioriteit)):
        return True
    if mentions(context, frame.words):
        return True
    said = said_by(kaders)
    return any(word in said for word in frame.words)


def _excused(kaders: Kaders, key: str) -> bool:
    """Whether a key gives a reason, is to come, or has something that is."""
    value = getattr(kaders, key)
    if value is None:
        return False
    if value.afwezig or (key == "coalitieakkoord" and value):
        return True
    parts: Iterable[Sectie] = value if isinstance(value, tuple) else ()
    return any(one.afwezig or one.tekst == ("pm",) for one in parts)
