"""Breaks for family 7xx: uitvoeringsplan, means and progress."""

from __future__ import annotations

from tests.rules.breaks.made import NEXT, YEAR, broken

_VERSCHOVEN = """            status: verschoven
            nieuwe_planning: 2028-K1
            reden: De aannemer heeft geen ruimte.
"""
_REST = """\
    velden: [veilige-woon-en-leefomgeving]
    soort: regulier
    trekker: Buitendienst
    resultaat: Op 2 januari is elke straat schoon
    planning: 2027-01
    voortgang:
      - datum: 2027-01-02
        status: gereed
  - id: weerbaar
    titel: Inwoners weerbaar maken
    prioriteiten: [online]
    maatregelen:
      - id: spreekuur
        maatregel: Wekelijks spreekuur in de bibliotheek
        digitaal: [cyberweerbare-inwoners]
        resultaat: Honderd inwoners geholpen
        planning: doorlopend
"""
"""From the running work in the first year on."""
_FOR_A_PRIORITY = (
    _REST.replace("velden: [veilige-woon-en-leefomgeving]", "prioriteiten: [online]")
    .replace("    soort: regulier\n", "")
    .replace("planning: doorlopend", "planning: 2027")
)
_LOOPT = "            status: loopt\n"

BREAKS = [
    broken(
        "other columns",
        "kolommen: [maatregel, resultaat, trekker, planning]",
        "kolommen: [maatregel, trekker]",
        "IVP701",
        file=NEXT,
    ),
    broken("grouped otherwise", 'vervolg_op: "2027"\n', 'vervolg_op: "2027"\nindeling: doelen\n', "IVP702", file=NEXT),
    broken(
        "no look back",
        "terugblik: De versmallingen zijn een half jaar later; het spreekuur loopt goed.\n",
        "",
        "IVP703",
        file=NEXT,
    ),
    broken("follows nothing", 'vervolg_op: "2027"\n', "", "IVP704", file=NEXT),
    broken(
        "done and back again", "  - id: vuurwerk\n    planning: 2028-01\n", "  - id: vuurwerk\n", "IVP705", file=NEXT
    ),
    broken("runs at a hundred percent", _LOOPT, f"{_LOOPT}            percentage: 100\n", "IVP711", file=NEXT),
    broken("done at half", _LOOPT, "            status: gereed\n            percentage: 50\n", "IVP711", file=NEXT),
    broken("reports out of order", "datum: 2028-03-31", "datum: 2027-06-30", "IVP712", file=NEXT),
    broken("light of another colour", _LOOPT, f"{_LOOPT}            stoplicht: paars\n", "IVP713", file=NEXT),
    broken(
        "report without a date",
        _LOOPT,
        f"{_LOOPT}          - status: gereed\n",
        "IVP714",
        file=NEXT,
    ),
    broken("report of a day to come", "periode: 2028\n", "periode: 2028\npeildatum: 2028-02-01\n", "IVP715", file=NEXT),
    broken("dropped without a reason", _VERSCHOVEN, "            status: vervallen\n", "IVP721", "IVP733", file=YEAR),
    broken("replaced by nothing", _VERSCHOVEN, "            status: vervangen\n", "IVP722", "IVP733", file=YEAR),
    broken("put off to no day", _LOOPT, "            status: verschoven\n", "IVP332", "IVP723", file=NEXT),
    broken("put off to before", "nieuwe_planning: 2028-K1", "nieuwe_planning: 2027-K1", "IVP724", "IVP733", file=YEAR),
    broken("red without a word", _LOOPT, f"{_LOOPT}            stoplicht: rood\n", "IVP725", file=NEXT),
    broken(
        "orange without a word",
        _LOOPT,
        f"{_LOOPT}            stoplicht:\n              tijd: oranje\n",
        "IVP725",
        file=NEXT,
    ),
    broken(
        "done before it begins",
        "        planning: 2028\n",
        "        planning: 2028-K4\n        voortgang:\n          - datum: 2028-06-30\n            status: gereed\n",
        "IVP731",
        file=NEXT,
    ),
    broken(
        "planned after its planning",
        "datum: 2028-03-31\n            status: loopt",
        "datum: 2028-06-30\n            status: gepland",
        "IVP732",
        file=NEXT,
    ),
    broken("late without a word", "datum: 2028-03-31", "datum: 2028-06-30", "IVP733", file=NEXT),
    broken("everything for a priority", _REST, _FOR_A_PRIORITY, "IVP743", file=YEAR),
    broken("report of the year before", "datum: 2027-09-30", "datum: 2026-03-31", "IVP716", file=YEAR),
    broken(
        "less done than before",
        _LOOPT,
        """            status: loopt
            percentage: 60
          - datum: 2028-03-31
            status: loopt
            percentage: 40
""",
        "IVP717",
        file=NEXT,
    ),
    broken(
        "money that stops",
        "    dekking: reserve Wegen\n",
        '    dekking: reserve Wegen\n    soort: incidenteel\n    capaciteit:\n      fte: "0,4"\n',
        "IVP752",
    ),
    broken("money from nowhere", "    dekking: reserve Wegen\n", "", "IVP753"),
    broken(
        "follows a later one",
        "periode: 2027\n",
        'periode: 2027\nvervolg_op: "2028"\n',
        "IVP305",
        "IVP703",
        "IVP706",
        file=YEAR,
    ),
    broken("for no time", "periode: 2028\n", "", "IVP746", file=NEXT),
    broken(
        "nobody leads",
        "    trekker: wegbeheer\n",
        "",
        "IVP331",
        "IVP340",
        "IVP354",
        "IVP741",
        also=(
            (YEAR, "    trekker: Buitendienst\n", ""),
            (
                NEXT,
                "        planning: 2028\n",
                "        planning: 2028\n      - {id: bord, maatregel: Een bord, resultaat: Een bord, planning: 2028}\n      - {id: paal, maatregel: Een paal, resultaat: Een paal, planning: 2028}\n",
            ),
        ),
    ),
    broken(
        "nothing heard of a year",
        "periode:\n  van: 2027\n",
        "peildatum: 2029-02-01\nperiode:\n  van: 2027\n",
        "IVP631",
        "IVP745",
        also=(
            (
                NEXT,
                "        voortgang:\n          - datum: 2028-03-31\n            status: loopt\n",
                "        planning: 2028\n",
            ),
        ),
    ),
]
