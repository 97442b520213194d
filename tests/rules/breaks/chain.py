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
    broken("target met by the baseline", "2025: 64", "2025: 44", "IVP323", "IVP820"),
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
    broken("actiepunt without priority", "    prioriteiten: [online]\n", "", "IVP331", "IVP742", file=YEAR),
    broken("measure without lead", "    trekker: wegbeheer\n", "", "IVP331", "IVP340", "IVP354"),
    broken("put off twice", "status: loopt", "status: verschoven", "IVP332", "IVP723", file=NEXT),
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
    broken("year without uitvoeringsplan", "periode: 2028", "periode: 2029", "IVP339", "IVP352", file=NEXT),
    broken(
        "means for a goal",
        "tekst: Inwoners hebben minder vaak hinder van te hard rijden.",
        "tekst: Inzetten van snelheidscontroles.",
        "IVP315",
    ),
    broken(
        "goal that nothing is done for",
        "doelen:\n  - id: rustig-verkeer\n",
        "doelen:\n  - id: halen\n    tekst: Ouders halen hun kind lopend op.\n    indicatoren: [te-hard]\n  - id: rustig-verkeer\n",
        "IVP316",
    ),
    broken(
        "priority without approach",
        "  - id: online\n    titel: Online oplichting\n",
        """  - id: wonen
    titel: Veilig wonen
    onderbouwing: De raad heeft hierom gevraagd.
    doelen: [rustig-verkeer]
    trekker: wegbeheer
  - id: online
    titel: Online oplichting
""",
        "IVP317",
    ),
    broken("target after the period", '      2030: "< 50"', '      2035: "< 50"', "IVP318"),
    broken(
        "baseline after the target",
        '      jaar: 2025\n    streefwaarden:\n      2030: "< 50"',
        '      jaar: 2030\n      waarde: 64\n    streefwaarden:\n      2030: "< 50"',
        "IVP319",
    ),
    broken(
        "baseline in the period",
        '      jaar: 2025\n    streefwaarden:\n      2030: "< 50"',
        '      jaar: 2028\n      waarde: 64\n    streefwaarden:\n      2030: "< 50"',
        "IVP343",
    ),
    broken(
        "old baseline",
        '      jaar: 2025\n    streefwaarden:\n      2030: "< 50"',
        '      jaar: 2020\n      waarde: 64\n    streefwaarden:\n      2030: "< 50"',
        "IVP344",
    ),
    broken(
        "new work without goal",
        "  - id: vuurwerk\n",
        """  - id: hekken
    titel: Hekken rond het sportpark
    velden: [veilige-woon-en-leefomgeving]
    trekker: wegbeheer
    resultaat: Het park is 's nachts dicht
    planning: 2028
  - id: vuurwerk
""",
        "IVP333",
        file=NEXT,
    ),
    broken(
        "work without result",
        "        resultaat: Honderd inwoners geholpen\n        planning: doorlopend",
        "        planning: 2027",
        "IVP334",
        file=YEAR,
    ),
    broken(
        "work without planning",
        "        resultaat: Alle groepen zes hebben les gehad\n        planning: 2028",
        "        resultaat: Alle groepen zes hebben les gehad",
        "IVP335",
        file=NEXT,
    ),
    broken(
        "name that is typed again and again",
        "  - id: online\n    titel: Online oplichting\n",
        """  - id: wonen
    titel: Veilig wonen
    onderbouwing: De raad heeft hierom gevraagd.
    doelen: [rustig-verkeer]
    aanpak: De bibliotheek en de wijkagent vertellen waar je op let bij de voordeur.
    trekker: Bibliotheek
    actiepunten:
      - id: avond
        titel: Avond over sloten
        soort: regulier
        partners: [Bibliotheek]
  - id: online
    titel: Online oplichting
""",
        "IVP336",
    ),
    broken("trekker alone", "    partners: [politie]", "    partners: [wegbeheer]", "IVP337"),
    broken("planned after the plan", "planning: 2027-01", "planning: 2037-01", "IVP338", file=YEAR),
    broken("planned in another year", "planning: 2027-01", "planning: 2029-01", "IVP339", file=YEAR),
    broken(
        "money without amount",
        "    prioriteiten: [verkeer]\n    bedragen:\n      2027: 40.000\n      2028: 20.000\n  - id: m-totaal",
        "    prioriteiten: [verkeer]\n  - id: m-totaal",
        "IVP345",
    ),
    broken(
        "money for nothing",
        "  - id: m-totaal",
        "  - id: m-inhuur\n    post: Inhuur\n    capaciteit:\n      uren: 40\n  - id: m-totaal",
        "IVP346",
    ),
    broken(
        "measure twice",
        "  - id: vuurwerk\n",
        """      - id: nog-eens
        maatregel: Wegversmallingen op vier plekken
        soort: nieuw
        resultaat: Vier plekken klaar
        planning: 2027-K3
  - id: vuurwerk
""",
        "IVP347",
        file=YEAR,
    ),
    broken(
        "measure under another id",
        "        was: nieuw\n        maatregel: Verkeerslessen op de basisscholen",
        "        maatregel: Wegversmallingen op vier plekken",
        "IVP348",
        file=NEXT,
    ),
    broken(
        "old name",
        "prioriteiten:\n  - id: verkeer\n",
        """voorgangers:
  - id: vorig
    titel: Veilig in Proefdorp 2023-2026
    prioriteiten:
      - id: rijden
        titel: Te hard rijden
prioriteiten:
  - id: verkeer
    was: [rijden]
    valt_onder: rijden
""",
        "IVP349",
    ),
    broken(
        "goal read from context",
        "        indicatoren: [oplichting]\n    trekker",
        "        indicatoren: [ouderen]\n    trekker",
        "IVP353",
    ),
    broken("priority without lead", "    trekker: politie\n", "", "IVP331", "IVP354"),
    broken(
        "finding on nothing",
        "    gevolg: regulier\n    bronnen: [politiecijfers]\n",
        "    gevolg: regulier\n",
        "IVP355",
    ),
    broken("led by everybody", "    trekker: politie\n", "    trekker: inwoners\n", "IVP357"),
]
