"""The plans of others that a plan stands beside: each is named, in the kaders or elsewhere in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ivpgen.diagnostics import Finding
from ivpgen.plan.content import Kaders
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.grammar import Sectie
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked, within
from ivpgen.rules.mentions import mentions, said_by
from ivpgen.rules.phrases import listed
from ivpgen.rules.record import LET_OP, TIP, Rule


class _Frame(NamedTuple):
    """A plan of others: under which keys of kaders it belongs, how texts name it, and what is said when none does."""

    code: str
    keys: tuple[str, ...]
    words: tuple[str, ...]
    naam: str
    hoe: str


_FRAMES = (
    _Frame(
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
    _Frame(
        "IVP615",
        ("landelijk",),
        ("landelijke", "veiligheidsagenda", "nationale", "rijksbeleid", "kabinet", "regeerakkoord"),
        "de landelijke doelen",
        "Noem bij landelijk de doelen waar je prioriteiten bij aansluiten.",
    ),
    _Frame(
        "IVP616",
        (),
        ("risicoprofiel", "plan van de veiligheidsregio", "beleidsplan veiligheidsregio", "regionaal crisisplan", "brandweerzorgplan"),
        "het risicoprofiel en het beleidsplan van de veiligheidsregio",
        "Zet bij regionaal welke risico's de veiligheidsregio voor je gemeente noemt.",
    ),
    _Frame(
        "IVP617",
        ("coalitieakkoord",),
        (
            "coalitieakkoord", "coalitie-akkoord", "coalitieprogramma", "collegeprogramma", "collegeakkoord", "collegewerkprogramma",
            "bestuursakkoord", "bestuursprogramma", "raadsprogramma", "raadsakkoord", "hoofdlijnenakkoord", "uitvoeringsprogramma van het college",
        ),
        "het coalitieakkoord",
        "Schrijf bij coalitieakkoord wat daarin over veiligheid is afgesproken.",
    ),
    _Frame(
        "IVP618",
        ("flankerend", "lokaal"),
        ("omgevingsvisie", "omgevingswet", "omgevingsplan", "omgevingsprogramma", "structuurvisie"),
        "de omgevingsvisie",
        "Zet bij flankerend wat de omgevingsvisie over een veilige leefomgeving zegt.",
    ),
)  # fmt: skip

_FEW = 2


def unnamed(context: Context) -> Iterator[Finding]:
    """Plans of others that the plan doesn't name; without kaders one finding names them all."""
    editions = asked(context)
    bare = [edition for edition in editions if edition.plan.kaders is None and any(_missing(edition))]
    if bare:
        missing = [frame for frame in _FRAMES if any(frame in _missing(edition) for edition in bare)]
        yield context.finding(
            "IVP619",
            context.plan,
            bericht=f"Kaders staan er niet bij{within(context, bare)}, en het plan noemt niet: {listed([one.naam for one in missing])}.",
            hoe="Schrijf een paar zinnen bij kaders; wat hier niet speelt, laat je weg met niet: en de reden.",
            gewicht=None if len(missing) > _FEW else TIP,
        )
    others = [edition for edition in editions if edition.plan.kaders is not None]
    for frame in _FRAMES:
        some = [edition for edition in others if not _has(edition, frame)]
        if some:
            in_prose = all(edition.plan.kaders is not None and edition.plan.kaders.tekst for edition in some)
            yield context.finding(
                frame.code,
                context.plan,
                "kaders",
                key=True,
                bericht=f"Het plan noemt {frame.naam} niet{within(context, some)}.",
                hoe="Voeg er een zin over toe, ook als het hier niet speelt."
                if in_prose
                else f"{frame.hoe} Is er niets te zeggen, schrijf dan niet: met de reden.",
            )


def _missing(context: Context) -> list[_Frame]:
    return [frame for frame in _FRAMES if not _has(context, frame)]


def _has(context: Context, frame: _Frame) -> bool:
    kaders = context.plan.kaders
    if kaders is not None and (kaders.afwezig or any(_excused(kaders, key) for key in frame.keys or ("regionaal",))):
        return True
    if frame.code == "IVP615" and kaders is not None and kaders.landelijk:
        return True
    if frame.code == "IVP615" and any(one.schaal == "landelijk" for one in context.delen(Prioriteit)):
        return True
    return mentions(context, frame.words) or any(word in said_by(kaders) for word in frame.words)


def _excused(kaders: Kaders, key: str) -> bool:
    """Whether a key gives a reason, is to come, or has something that is."""
    value = getattr(kaders, key)
    if value is None:
        return False
    if value.afwezig or (key == "coalitieakkoord" and value):
        return True
    parts: Iterable[Sectie] = value if isinstance(value, tuple) else ()
    return any(one.afwezig or one.tekst == ("pm",) for one in parts)


RULES: Rules = (
    (
        Rule(
            "IVP619",
            "geen-kaders",
            LET_OP,
            "Een plan staat niet op zich: de raad wil zien hoe het past bij landelijk, regionaal en eigen beleid.",
            bron="ccv-prio",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("samenhang-landelijk-regionaal",),
            fout="""\
samenvatting: We kiezen voor veilig verkeer.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Schrijf een paar zinnen bij kaders.",
        ),
        unnamed,
    ),
    (
        Rule(
            "IVP614",
            "regionaal-plan-niet-genoemd",
            LET_OP,
            "Het beleidsplan van de regionale eenheid verdeelt de politie over de gemeenten, en berust op wat de gemeenten zelf willen.",
            bron="vng-raadgever",
            zekerheid="afgeleid",
            volledigheid=True,
            vragen=("samenhang-landelijk-regionaal",),
            fout="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Noem het regionale beleidsplan en wat het voor je prioriteiten betekent.",
        ),
        None,
    ),
    (
        Rule(
            "IVP615",
            "landelijke-doelen-niet-genoemd",
            TIP,
            "Wie de landelijke doelen noemt, laat zien waar de eigen prioriteiten daarbij aansluiten en waar niet.",
            bron="ccv-prio",
            zekerheid="bevestigd",
            volledigheid=True,
            vragen=("samenhang-landelijk-regionaal",),
            fout="""\
kaders:
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Noem de landelijke doelen waar het plan bij aansluit.",
        ),
        None,
    ),
    (
        Rule(
            "IVP616",
            "veiligheidsregio-niet-genoemd",
            TIP,
            "De veiligheidsregio legt vast welke rampen dreigen; in het veld fysieke veiligheid hoort daar iets van terug te komen.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie noemt ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Noem het risicoprofiel en het beleidsplan van de veiligheidsregio.",
        ),
        None,
    ),
    (
        Rule(
            "IVP617",
            "coalitieakkoord-niet-genoemd",
            TIP,
            "Het CCV raadt aan de prioriteiten af te stemmen met het coalitieakkoord; daar staat wat het bestuur heeft beloofd.",
            bron="ccv-prio",
            zekerheid="bevestigd",
            volledigheid=True,
            fout="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Noem wat het coalitieakkoord over veiligheid zegt.",
        ),
        None,
    ),
    (
        Rule(
            "IVP618",
            "omgevingsvisie-niet-genoemd",
            TIP,
            "Straten, verlichting en gevaarlijke stoffen raken de veiligheid; de omgevingsvisie gaat over dezelfde plekken.",
            bron="project",
            zekerheid="achtergrond",
            volledigheid=True,
            fout="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
""",
            goed="""\
kaders:
  landelijk: De Landelijke Veiligheidsagenda noemt ondermijning.
  regionaal: Het regionale beleidsplan van de politie en het risicoprofiel van de veiligheidsregio noemen ondermijning.
  coalitieakkoord: Het akkoord vraagt om toezicht.
  lokaal: De omgevingsvisie noemt veilige wegen.
""",
            herstel="Noem de omgevingsvisie, of zeg waarom zij hier niet speelt.",
        ),
        None,
    ),
)
