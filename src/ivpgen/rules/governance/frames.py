"""Plans of others that the plan doesn't name: that of the region, of the land, of its own bestuur."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.editions import asked, within
from ivpgen.rules.governance.plans_of_others import FRAMES, Frame, names
from ivpgen.rules.record import LET_OP, TIP, Rule

_FEW = 2


def unnamed(context: Context) -> Iterator[Finding]:
    """Plans of others that the plan doesn't name; without kaders one finding names them all."""
    editions = asked(context)
    bare = [edition for edition in editions if edition.plan.kaders is None and any(_missing(edition))]
    if bare:
        missing = [frame for frame in FRAMES if any(frame in _missing(edition) for edition in bare)]
        yield context.finding(
            "IVP619",
            context.plan,
            bericht=f"Kaders staan er niet bij{within(context, bare)}, en het plan noemt niet: {listed([one.naam for one in missing])}.",
            hoe="Schrijf een paar zinnen bij kaders; wat hier niet speelt, laat je weg met niet: en de reden.",
            gewicht=None if len(missing) > _FEW else TIP,
        )
    others = [edition for edition in editions if edition.plan.kaders is not None]
    for frame in FRAMES:
        some = [edition for edition in others if not names(edition, frame)]
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


def _missing(context: Context) -> list[Frame]:
    return [frame for frame in FRAMES if not names(context, frame)]


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
