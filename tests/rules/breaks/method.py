"""Breaks for family 4xx: the method."""

from __future__ import annotations

import re
from pathlib import Path

from tests.rules.breaks.made import YEAR, broken

PLAN = "plan.yaml"
_TEXT = (Path(__file__).parents[1] / "clean" / PLAN).read_text(encoding="utf-8")


def root(key: str) -> str:
    """All that the clean plan says under a root key."""
    found = re.search(rf"^{key}:.*?\n(?=\S|\Z)", _TEXT, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


def without(*keys: str, chapters: bool = True) -> tuple[tuple[str, str, str], ...]:
    """The replacements that take root keys, and the chapters of that name, out of the clean plan."""
    found = [(PLAN, root(key), "") for key in keys]
    if chapters:
        found += [(PLAN, f"  - {key}\n", "") for key in keys if f"  - {key}\n" in root("hoofdstukken")]
    return tuple(found)


FIELDS = [
    broken(
        "veld left out",
        "  bedrijvigheid-en-veiligheid:\n    beeld: Alleen de jaarmarkt vraagt om toezicht.\n",
        "",
        "IVP401",
    ),
    broken("unknown edition", "kernbeleid: 2021", "kernbeleid: 2020", "IVP402"),
    broken(
        "veld with nothing in it", "    beeld: Alleen de jaarmarkt vraagt om toezicht.", "    naam: Bedrijven", "IVP403"
    ),
    broken(
        "theme at another veld",
        "    beeld: Alleen de jaarmarkt vraagt om toezicht.",
        "    themas: [{thema: brandveiligheid, niveau: regulier, inzet: De brandweer komt langs.}]",
        "IVP404",
    ),
    broken(
        "themes passed over",
        "      - thema: veilige-publieke-taak\n",
        """\
      - {thema: polarisatie-en-radicalisering, niveau: regulier, beeld: Rustig.}
      - {thema: georganiseerde-criminaliteit, niveau: regulier, beeld: Rustig.}
      - {thema: ambtelijke-en-bestuurlijke-integriteit, niveau: regulier, beeld: Rustig.}
      - thema: veilige-publieke-taak
""",
        "IVP405",
        also=(
            (
                PLAN,
                "    themas:\n      - thema: woninginbraak\n        niveau: regulier\n        inzet: De wijkagent bezoekt elk slachtoffer.\n",
                "",
            ),
            (PLAN, "    themas:\n      - thema: verkeersveiligheid\n        niveau: prioriteit\n", ""),
        ),
    ),
    broken(
        "theme without tier",
        "      - thema: woninginbraak\n        niveau: regulier\n",
        "      - thema: woninginbraak\n",
        "IVP406",
    ),
    broken(
        "theme that no priority names",
        "      - thema: woninginbraak\n        niveau: regulier\n",
        "      - thema: woninginbraak\n        niveau: prioriteit\n",
        "IVP407",
    ),
    broken(
        "finding against tier",
        "    tekst: Er wordt weinig ingebroken.\n    gevolg: regulier\n",
        "    tekst: Er wordt weinig ingebroken.\n    themas: [woninginbraak]\n    gevolg: afgeschaald\n",
        "IVP408",
    ),
    broken(
        "strategic theme without inzet",
        "        niveau: regulier\n        inzet: De wijkagent bezoekt elk slachtoffer.\n",
        "        niveau: strategisch\n",
        "IVP409",
    ),
    broken(
        "scaled down without reason",
        "        niveau: regulier\n        inzet: De wijkagent bezoekt elk slachtoffer.\n",
        "        niveau: afgeschaald\n",
        "IVP410",
    ),
]
CHOICES = [
    broken(
        "lower threshold",
        "evaluatie:\n  momenten",
        "controle: {drempels: {prioriteiten: 1}}\nevaluatie:\n  momenten",
        "IVP411",
    ),
    broken("container", "    titel: Online oplichting\n", "    titel: Veiligheid\n", "IVP413"),
    broken("three subjects", "    titel: Online oplichting\n", "    titel: Oplichting, overlast en jeugd\n", "IVP413"),
    broken(
        "reason without ground",
        "    bevindingen: [hardrijders]\n    onderbouwing: Het is de grootste klacht van inwoners.\n",
        "    onderbouwing: Wij vinden dit belangrijk.\n",
        "IVP415",
        also=(
            (PLAN, "    themas: [verkeersveiligheid]\n    trend", "    trend"),
            (PLAN, "gevolg: verkeer", "gevolg: regulier"),
            (PLAN, "    veld: fysieke-veiligheid\n", ""),
        ),
    ),
    broken(
        "nothing asked of partners",
        "    aanpak: De bibliotheek helpt inwoners en de wijkagent gaat met slachtoffers in gesprek.\n",
        "    aanpak: De gemeente houdt een campagne.\n",
        "IVP331",
        "IVP354",
        "IVP480",
        also=((PLAN, "    trekker: politie\n    partners: [Bibliotheek]\n", ""),),
    ),
]
SCOPE = [
    broken(
        "no bounds",
        """\
reikwijdte:
  wel:
    - Sociale en fysieke veiligheid in het dorp en het buitengebied.
  niet:
    - onderwerp: Jeugdhulp
      reden: Daarvoor is een eigen plan.
""",
        "",
        "IVP420",
        also=((PLAN, "  - reikwijdte\n", ""),),
    ),
    broken(
        "bounds on one side",
        "  niet:\n    - onderwerp: Jeugdhulp\n      reden: Daarvoor is een eigen plan.\n",
        "",
        "IVP421",
    ),
    broken("left out without reason", "      reden: Daarvoor is een eigen plan.\n", "", "IVP422"),
    broken(
        "no readers",
        "lezers: Dit plan is voor de raad en voor de partners die meedoen.\n",
        "",
        "IVP423",
        also=((PLAN, "  - lezers\n", ""),),
    ),
    broken(
        "no list of terms",
        "begrippen:\n  komgrens: De plek waar het dorp begint en 50 kilometer per uur gaat gelden.\n",
        "",
        "IVP424",
        also=(
            (
                PLAN,
                "samenvatting: Proefdorp kiest",
                "samenvatting: Ondermijning, heling, mensenhandel en woonoverlast vallen mee. Proefdorp kiest",
            ),
        ),
    ),
    broken(
        "short for a large town",
        "inwoners: 8.940",
        "inwoners: 9.894.000",
        "IVP425",
        also=((PLAN, "titel: Veilig in Proefdorp\n", "titel: Veilig in Proefdorp\nstatus: voorgelegd\n"),),
    ),
]
BACK = [
    broken(
        "no look back",
        """\
terugblik:
  tekst: Het vorige plan liep van 2023 tot en met 2026.
  pluspunten:
    - De wijkagent en de boa trekken samen op.
  verbeterpunten:
    - De raad kreeg geen bericht over de voortgang.
""",
        "",
        "IVP430",
        also=((PLAN, "  - terugblik\n", ""),),
    ),
    broken("nothing went well", "  pluspunten:\n    - De wijkagent en de boa trekken samen op.\n", "", "IVP431"),
    broken(
        "nothing to improve",
        "  verbeterpunten:\n    - De raad kreeg geen bericht over de voortgang.\n",
        "",
        "IVP432",
    ),
    broken(
        "former priority without verdict",
        "terugblik:\n",
        "voorgangers: [{titel: Proefdorp veilig, prioriteiten: [{id: drugs, titel: Drugs}]}]\nterugblik:\n  prioriteiten: [drugs]\n",
        "IVP433",
    ),
    broken(
        "former priority passed over",
        "terugblik:\n",
        "voorgangers:\n  - {titel: Proefdorp veilig, prioriteiten: [{id: drugs, titel: Drugs}, {id: jeugd, titel: Jeugd}]}\n"
        "terugblik:\n  prioriteiten: [{prioriteit: drugs, oordeel: behaald}]\n",
        "IVP434",
    ),
]
BARE_FINDINGS = """\
bevindingen:
  - {id: hardrijders, tekst: Te hard rijden stijgt, duiding: De weg is recht, trend: stijgend, gevolg: verkeer}
  - {id: oplichters, tekst: Oplichting neemt toe, duiding: De bank meldt meer, trend: stijgend, gevolg: online}
"""
ANALYSIS = [
    broken(
        "no analysis",
        "titel: Veilig in Proefdorp\n",
        "titel: Veilig in Proefdorp\n",
        "IVP440",
        "IVP301",
        "IVP311",
        "IVP341",
        "IVP401",
        also=without("analyse", "bevindingen", "tabellen", "velden", "indicatoren", "participatie"),
    ),
    broken(
        "no sources",
        root("bronnen"),
        "bronnen:\n",
        "IVP301",
        "IVP441",
        also=(
            (PLAN, root("indicatoren"), ""),
            (PLAN, root("tabellen"), ""),
            (PLAN, root("analyse"), "analyse: {trends: [Oplichting gaat vaker online.]}\n"),
            (PLAN, root("bevindingen"), BARE_FINDINGS),
            (PLAN, root("participatie"), ""),
            (PLAN, "  - participatie\n", ""),
        ),
    ),
    broken(
        "no figures of the police or others",
        "    naam: Politie, geregistreerde misdrijven\n",
        "    naam: Een boek\n",
        "IVP442",
        also=(
            (PLAN, "    naam: Programmabegroting 2027\n", "    naam: Nog een boek\n"),
            (PLAN, "    naam: Meldingen van oplichting\n", "    naam: Oplichting\n"),
            (
                PLAN,
                "    tekst: Het aantal meldingen van oplichting stijgt elk jaar.\n",
                "    tekst: Oplichting neemt toe.\n",
            ),
            (
                PLAN,
                "    duiding: Slachtoffers doen vaker aangifte, omdat",
                "    duiding: Slachtoffers klagen vaker, omdat",
            ),
            (PLAN, "    titel: Geregistreerde misdrijven\n", "    titel: Cijfers\n"),
            (
                PLAN,
                "        inzet: De gemeente doet aangifte van elk geweld tegen haar medewerkers.\n",
                "        inzet: Bellen.\n",
            ),
            (PLAN, "De cijfers komen van de politie; de beleving", "De beleving"),
        ),
    ),
    broken(
        "no word of residents",
        "    naam: Dorpspeiling\n",
        "    naam: Een boek\n",
        "IVP443",
        also=(
            (PLAN, root("participatie"), ""),
            (PLAN, "  - participatie\n", ""),
            (PLAN, "    naam: Inwoners die vaak hinder hebben van te hard rijden\n", "    naam: Te hard rijden\n"),
            (PLAN, "; de beleving van inwoners komt uit de dorpspeiling.", "."),
        ),
    ),
    broken(
        "figures without a story",
        "    duiding: Slachtoffers doen vaker aangifte, omdat de bank daarom vraagt.\n",
        "",
        "IVP444",
        "IVP821",
    ),
    broken(
        "no trends",
        "  trends:\n    - Het verkeer wordt drukker en oplichting gaat vaker online.\n",
        "",
        "IVP445",
        also=(
            (PLAN, "    trend: stijgend\n    jaren:\n      van: 2022\n", "    jaren:\n      van: 2022\n"),
            (PLAN, "    trend: stijgend\n    jaren:\n      van: 2024\n", "    jaren:\n      van: 2024\n"),
            (
                PLAN,
                "    tekst: Het aantal meldingen van oplichting stijgt elk jaar.\n",
                "    tekst: Er is veel oplichting.\n",
            ),
            (
                PLAN,
                "    duiding: Slachtoffers doen vaker aangifte, omdat",
                "    duiding: Slachtoffers doen aangifte, omdat",
            ),
        ),
    ),
    broken(
        "peak",
        "      2022: 37\n      2025: 40\n",
        "      2022: 37\n      2023: 70\n      2024: 38\n      2025: 40\n",
        "IVP446",
    ),
    broken(
        "many sources",
        "bronnen:\n",
        "bronnen:\n" + "".join(f"  - {{id: b{number}, naam: Boek {number}}}\n" for number in range(21)),
        "IVP341",
        "IVP470",
    ),
    broken(
        "figures without comparison",
        "  - id: ouderen\n",
        "  - {naam: Inbraken, soort: context, bron: peiling, waarden: {2024: 1, 2025: 2}}\n"
        "  - {naam: Branden, soort: context, bron: peiling, waarden: {2024: 1, 2025: 2}}\n"
        "  - id: ouderen\n",
        "IVP472",
    ),
    broken(
        "numbers of places of another size",
        "    bron: begroting\n    waarden:\n      2025: 2.310",
        "    bron: begroting\n    vergelijking: [{naam: De regio, waarden: {2025: 40.000}}]\n    waarden:\n      2025: 2.310",
        "IVP473",
    ),
]
DELIVERY = [
    broken(
        "no priorities",
        root("prioriteiten"),
        "",
        "IVP301",
        "IVP331",
        "IVP340",
        "IVP412",
        also=(
            (PLAN, "  - prioriteiten\n", ""),
            (PLAN, "samenvatting: Proefdorp kiest voor", "samenvatting: Proefdorp werkt aan"),
            (
                PLAN,
                "      - thema: verkeersveiligheid\n        niveau: prioriteit\n",
                "      - thema: verkeersveiligheid\n        niveau: regulier\n",
            ),
        ),
    ),
    broken(
        "no goals",
        root("prioriteiten"),
        "prioriteiten: {niet: Alles blijft gewoon werk.}\n",
        "IVP301",
        "IVP331",
        "IVP340",
        "IVP455",
        also=(
            (PLAN, root("doelen"), ""),
            (
                PLAN,
                "    - De landelijke beleidsdoelstellingen van de politie.\n",
                "    - De landelijke agenda van de politie.\n",
            ),
        ),
    ),
    broken(
        "no money",
        root("middelen"),
        "",
        "IVP450",
        also=((PLAN, "  - middelen\n", ""), (YEAR, "        middelen: [m-wegen]\n", "")),
    ),
    broken("no evaluation", root("evaluatie"), "", "IVP451", also=((PLAN, "  - evaluatie\n", ""),)),
    broken(
        "no consultation",
        "  partneroverleg: Elk najaar bespreken de partners samen wat werkt.\n",
        "",
        "IVP452",
        also=((PLAN, root("organisatie"), "organisatie: De burgemeester voert de regie.\n"),),
    ),
    broken(
        "no purpose of the uitvoeringsplannen",
        "  tekst: Het uitvoeringsplan verdeelt het werk over de partners en laat de raad zien wat er gebeurt.\n",
        "",
        "IVP461",
    ),
    broken(
        "no start meeting",
        "uitvoeringsplannen:\n",
        "proces: {stappen: [{stap: Startnotitie, wanneer: 2026-03}]}\nuitvoeringsplannen:\n",
        "IVP462",
    ),
]
BREAKS = [*FIELDS, *CHOICES, *SCOPE, *BACK, *ANALYSIS, *DELIVERY]
