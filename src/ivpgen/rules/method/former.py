"""The priorities of the former plan: each gets a verdict in the look back, none is passed over."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import listed, shortened
from ivpgen.plan.goals import Prioriteit
from ivpgen.rules.method.survey import Survey
from ivpgen.rules.record import TIP, Rule

_PLANS = """\
voorgangers:
  - titel: Veilig in Voorbeeldstad 2023-2026
    prioriteiten:
      - id: woninginbraken
        titel: Woninginbraken
      - id: jeugdoverlast
        titel: Overlast door jeugd
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
"""


def former(survey: Survey) -> Iterator[Finding]:
    """Former priorities without a verdict, and those that are passed over while others are judged."""
    terugblik = survey.plan.terugblik
    if terugblik is None or terugblik.afwezig or not terugblik.prioriteiten:
        return
    for one in terugblik.prioriteiten:
        if not (one.oordeel or one.oordeel.afwezig or one.tekst or one.toelichting or one.afwezig):
            yield survey.context.finding(
                "IVP433",
                one,
                bericht=f"Bij “{shortened(one.naam_of_titel)}” staat niet of de prioriteit van de vorige periode is gehaald.",
                hoe="Schrijf oordeel: behaald, deels of niet, of een tekst.",
            )
    judged = {str(one.prioriteit).rpartition("/")[2] for one in terugblik.prioriteiten}
    judged |= {str(name).rpartition("/")[2] for one in survey.parts(Prioriteit) for name in one.was}
    former = (one for plan in survey.plan.voorgangers for one in plan.prioriteiten if isinstance(one, Prioriteit))
    passed = [one.naam_of_titel for one in former if one.id and one.id not in judged and one.afwezig is None]
    if passed:
        names = listed([f"“{shortened(name)}”" for name in passed])
        yield survey.missing(
            "IVP434",
            "terugblik",
            "prioriteiten",
            bericht=f"De terugblik zegt niets over {names} uit de vorige periode.",
            hoe="Zet bij terugblik, prioriteiten ook wat daarvan is geworden.",
        )


RECORDS = (
    Rule(
        "IVP433",
        "vorige-prioriteit-zonder-oordeel",
        TIP,
        "De raad wil weten of is gehaald wat de vorige keer is afgesproken; een naam in de terugblik zegt dat niet.",
        bron="ccv-terugblik",
        zekerheid="afgeleid",
        volledigheid=True,
        verantwoording=True,
        fout=f"""{_PLANS}\
terugblik:
  prioriteiten:
    - woninginbraken
    - jeugdoverlast
""",
        goed=f"""{_PLANS}\
terugblik:
  prioriteiten:
    - prioriteit: woninginbraken
      oordeel: behaald
      vervolg: vervallen
    - prioriteit: jeugdoverlast
      oordeel: deels
""",
        herstel="Geef een oordeel, of beschrijf wat ervan is geworden.",
    ),
    Rule(
        "IVP434",
        "vorige-prioriteit-overgeslagen",
        TIP,
        "Een prioriteit van de vorige keer die zonder woord verdwijnt, roept bij raad en partners vragen op.",
        bron="ccv-terugblik",
        zekerheid="afgeleid",
        volledigheid=True,
        verantwoording=True,
        fout=f"""{_PLANS}\
terugblik:
  prioriteiten:
    - prioriteit: woninginbraken
      oordeel: behaald
""",
        goed=f"""{_PLANS}\
terugblik:
  prioriteiten:
    - prioriteit: woninginbraken
      oordeel: behaald
    - prioriteit: jeugdoverlast
      oordeel: deels
""",
        herstel="Zeg van elke vorige prioriteit wat ervan is geworden.",
    ),
)
