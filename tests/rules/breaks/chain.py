"""Breaks for family 3xx: references and the chain."""

from __future__ import annotations

from tests.rules.breaks.made import NEXT, YEAR, broken

BREAKS = [
    broken("reference to nothing", "    doelen: [rustig-verkeer]", "    doelen: [rustig-verkeer, rust]", "IVP301"),
    broken("consequence that isn't there", "gevolg: online", "gevolg: onlin", "IVP301", "IVP311"),
    broken("former plan that isn't there", 'vervolg_op: "2027"', 'vervolg_op: "2026"', "IVP301", file=NEXT),
    broken("partner that isn't there", "    trekker: politie\n", "    trekker: polite\n", "IVP301"),
    broken("id twice", "  - id: oplichters", "  - id: inbraak", "IVP302"),
    broken("reference to what is left out", "veld: fysieke-veiligheid", "veld: jeugd-en-veiligheid", "IVP304"),
    broken(
        "circle",
        "        tekst: De schoolroutes zijn veilig.",
        "        tekst: Veilig.\n        subdoelen: [rustig-verkeer]",
        "IVP305",
    ),
    broken("two sides", "gevolg: verkeer", "gevolg: regulier", "IVP306"),
    broken("tier against priority", "niveau: prioriteit", "niveau: regulier", "IVP306"),
    broken("digital item against measure", "[cyberweerbare-inwoners]", "[regierol-digitaal]", "IVP306", file=YEAR),
    broken("finding without consequence", "    gevolg: regulier\n", "", "IVP310"),
    broken("priority without reason", "gevolg: online", "gevolg: strategisch", "IVP311"),
    broken(
        "priority without goal",
        """    doelen:
      - id: minder-oplichting
        tekst: In 2030 worden minder inwoners opgelicht.
        indicatoren: [oplichting]
    trekker""",
        "    trekker",
        "IVP312",
    ),
    broken("goal without indicator", "        indicatoren: [oplichting]\n    trekker", "    trekker", "IVP313"),
    broken("trend to a partial year", "van: 2024\n      tot: 2025", "van: 2024\n      tot: 2026", "IVP314"),
    broken(
        "indicator without source",
        "    bron: begroting\n    waarden:\n      2025: 2.310",
        "    waarden:\n      2025: 2.310",
        "IVP320",
    ),
    broken(
        "indicator without baseline",
        '    nulmeting:\n      jaar: 2025\n    streefwaarden:\n      2030: "< 50"',
        '    streefwaarden:\n      2030: "< 50"',
        "IVP321",
    ),
    broken("indicator without target", '    streefwaarden:\n      2030: "< 50"\n', "", "IVP322"),
    broken("target against direction", "2028: max. 36", "2028: min. 36", "IVP323"),
    broken("target above the baseline", '2030: "< 50"', "2030: 70", "IVP323"),
    broken("target met already", "waarde: 41", "waarde: 29", "IVP324"),
    broken("target met by the baseline", "2025: 64", "2025: 44", "IVP323"),
    broken("change that doesn't follow", "waarde: 30\n        relatief", "waarde: 33\n        relatief", "IVP325"),
    broken("change against a year without value", '"-25% t.o.v. 2025"', '"-25% t.o.v. 2019"', "IVP326"),
    broken(
        "two numbers without a note",
        "            noot: De begroting telt ook de bezoekers van het dorp mee.\n",
        "",
        "IVP327",
    ),
    broken(
        "correction without a reason", "          reden: De politie heeft de cijfers opnieuw berekend.\n", "", "IVP328"
    ),
    broken("sum that is wrong", "2025: 43", "2025: 42", "IVP329"),
    broken("actiepunt without link", "    velden: [veilige-woon-en-leefomgeving]\n", "", "IVP330", file=YEAR),
    broken("actiepunt without priority", "    prioriteiten: [online]\n", "", "IVP331", file=YEAR),
    broken("measure without lead", "    trekker: wegbeheer\n", "", "IVP331", "IVP340"),
    broken("put off twice", "status: loopt", "status: verschoven", "IVP332", file=NEXT),
    broken(
        "partner that nobody needs",
        "bronnen:\n  - id: peiling",
        "  - id: halt\n    naam: Halt\nbronnen:\n  - id: peiling",
        "IVP340",
    ),
    broken(
        "source that nothing rests on",
        "indicatoren:\n  - id: te",
        "  - id: rapport\n    naam: Rapport\nindicatoren:\n  - id: te",
        "IVP341",
    ),
    broken("indicator of nothing", "    soort: context\n", "", "IVP322", "IVP342"),
    broken(
        "budget outside the period",
        "      2028: 20.000\n  - id: m-totaal",
        "      2033: 20.000\n  - id: m-totaal",
        "IVP350",
    ),
    broken("uitvoeringsplan outside the period", "periode: 2028", "periode: 2031", "IVP351", "IVP352", file=NEXT),
    broken("year without uitvoeringsplan", "periode: 2028", "periode: 2029", "IVP352", file=NEXT),
]
