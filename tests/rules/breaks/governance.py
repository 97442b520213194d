"""Breaks for family 6xx: bestuur, law and regie."""

from __future__ import annotations

from tests.rules.breaks.made import YEAR, broken

_DECISION = "    soort: vaststellen\n    gepland: 2027-01\n    grondslag: [politiewet-38b]\n"
_CONSULTED = """afstemming:
  - met: [politie, om]
    wanneer: 2026-09
    uitkomst: De driehoek steunt de twee prioriteiten.
"""
_ELSEWHERE = (
    ("plan.yaml", "staat twee keer per jaar op de agenda van de driehoek.", "staat twee keer per jaar op de agenda."),
)
_MEETING = "    - naam: Driehoek\n      deelnemers: [burgemeester, politie, om]\n      frequentie: elke maand\n"
_OTHER_MEETING = "    - naam: Stuurgroep\n      deelnemers: [burgemeester, wegbeheer]\n      frequentie: elke maand\n"
_FRAMES = """kaders:
  wet: De raad stelt de doelen vast (Politiewet 2012, artikel 38b).
  landelijk:
    - De landelijke beleidsdoelstellingen van de politie.
  regionaal:
    - Het beleidsplan van de politie in onze regio.
    - Het risicoprofiel van de veiligheidsregio en haar beleidsplan.
  lokaal:
    - De omgevingsvisie noemt veilige wegen als uitgangspunt.
  coalitieakkoord: Het akkoord vraagt om veilige schoolroutes.
"""
_BEARERS = "portefeuillehouders:\n  - functie: burgemeester\n    onderwerp: Openbare orde en veiligheid, ook online\n"
_REPORTS = """    - wanneer: 2029-K1
      aan: raad
    - wanneer: 2030-K3
      aan: [raad]
      vorm: Eindevaluatie
"""
_POLL = """  - vorm: Dorpspeiling
    wanneer: 2026-05
    n: 412
    uitkomst: Inwoners noemen verkeer het vaakst.
"""
_EVENING = (
    "  - vorm: Raadsavond over de prioriteiten\n    uitkomst: De raad wil in elk geval de schoolroutes aanpakken.\n"
)
_TODAY = ("plan.yaml", "ivpgen: 1\n", "ivpgen: 1\npeildatum: 2026-12-31\n")

BREAKS = [
    broken("decision of the college only", "  - orgaan: raad\n", "  - orgaan: college\n", "IVP601"),
    broken("no decision", f"besluiten:\n  - orgaan: raad\n{_DECISION}", "", "IVP601"),
    broken("decision without ground", "    grondslag: [politiewet-38b]\n", "", "IVP602"),
    broken(
        "goals of long ago",
        _DECISION,
        "    datum: 2025-03-11\n    bekendmaking: gmb-2025-1\n    grondslag: [politiewet-38b]\n",
        "IVP603",
        "IVP604",
    ),
    broken(
        "consultation after the decision",
        _DECISION,
        "    datum: 2026-07-07\n    grondslag: [politiewet-38b]\n",
        "IVP604",
    ),
    broken(
        "adopted without a date",
        "periode:\n  van: 2027\n  tot: 2030\nm",
        "status: vastgesteld\nperiode: 2027-2030\nm",
        "IVP605",
    ),
    broken(
        "concept that was adopted",
        _DECISION,
        "    datum: 2027-01-26\n    grondslag: [politiewet-38b]\n",
        "IVP606",
        also=(("plan.yaml", "ivpgen: 1\n", "ivpgen: 1\nstatus: concept\n"),),
    ),
    broken("in force before the decision", _DECISION, f"{_DECISION}    in_werking: 2026-12-01\n", "IVP609"),
    broken(
        "decision that isn't announced",
        _DECISION,
        "    datum: 2026-09-22\n    grondslag: [politiewet-38b]\n",
        "IVP610",
        also=(_TODAY,),
    ),
    broken("decision overdue", "    gepland: 2027-01\n", "    gepland: 2026-10\n", "IVP631", also=(_TODAY,)),
    broken(
        "nobody answers for safety",
        _BEARERS,
        "",
        "IVP611",
        also=(
            ("plan.yaml", "  tekst: De burgemeester voert de regie.\n", ""),
            ("plan.yaml", _MEETING, _OTHER_MEETING.replace("burgemeester", "raad")),
        ),
    ),
    broken(
        "politie and OM not heard",
        _CONSULTED,
        "",
        "IVP612",
        "IVP340",
        also=(*_ELSEWHERE, ("plan.yaml", _MEETING, _OTHER_MEETING)),
    ),
    broken(
        "no driehoek",
        "    uitkomst: De driehoek steunt de twee prioriteiten.\n",
        "    uitkomst: Zij steunen de twee prioriteiten.\n",
        "IVP613",
        also=(*_ELSEWHERE, ("plan.yaml", _MEETING, _OTHER_MEETING)),
    ),
    broken("no regional plan", "    - Het beleidsplan van de politie in onze regio.\n", "", "IVP614"),
    broken(
        "no national goals",
        "  landelijk:\n    - De landelijke beleidsdoelstellingen van de politie.\n",
        "",
        "IVP615",
    ),
    broken("no risk profile", "    - Het risicoprofiel van de veiligheidsregio en haar beleidsplan.\n", "", "IVP616"),
    broken("no coalition agreement", "  coalitieakkoord: Het akkoord vraagt om veilige schoolroutes.\n", "", "IVP617"),
    broken(
        "no omgevingsvisie",
        "    - De omgevingsvisie noemt veilige wegen als uitgangspunt.\n",
        "    - De verordening op het toezicht.\n",
        "IVP618",
    ),
    broken("no frames at all", _FRAMES, "", "IVP619", also=(("plan.yaml", "  - kaders\n", ""),)),
    broken(
        "raad hears nothing",
        _REPORTS,
        _REPORTS.replace("aan: raad", "aan: politie").replace("[raad]", "[politie]"),
        "IVP620",
        also=(("plan.yaml", "laat de raad zien wat er gebeurt", "laat hun zien wat er gebeurt"),),
    ),
    broken("moment for nobody", "      aan: [raad]\n", "", "IVP621"),
    broken(
        "no final evaluation", "    - wanneer: 2030-K3\n      aan: [raad]\n      vorm: Eindevaluatie\n", "", "IVP622"
    ),
    broken(
        "evaluation long after the period",
        "    - wanneer: 2029-K1\n",
        "    - wanneer: 2039-K1\n",
        "IVP624",
    ),
    broken(
        "inwoners not heard",
        _POLL,
        "",
        "IVP625",
        also=(
            ("plan.yaml", "komt uit de dorpspeiling.", "komt uit de Veiligheidsmonitor."),
            ("plan.yaml", "gaat met slachtoffers in gesprek", "helpt slachtoffers"),
        ),
    ),
    broken("raad not heard", _EVENING, "", "IVP626"),
    broken(
        "safe public service forgotten",
        """      - thema: veilige-publieke-taak
        niveau: regulier
        inzet: De gemeente doet aangifte van elk geweld tegen haar medewerkers.
""",
        """      - thema: georganiseerde-criminaliteit
        niveau: regulier
        inzet: De boa controleert schuren.
""",
        "IVP627",
    ),
    broken(
        "work on persons without an agreement on data",
        "        soort: nieuw\n",
        "        soort: nieuw\n        benadering: persoonsgericht\n",
        "IVP628",
        file=YEAR,
    ),
    broken("meeting without a rhythm", "      frequentie: elke maand\n", "", "IVP629"),
    broken(
        "regional draft without the raad",
        "Het beleidsplan van de politie in onze regio.",
        "Het nieuwe regionale beleidsplan van de politie is in voorbereiding.",
        "IVP630",
    ),
    broken("extension that nobody decided", "  tot: 2030\nm", "  tot: 2030\n  verlengd_tot: 2031\nm", "IVP632"),
]
