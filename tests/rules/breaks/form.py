"""Breaks for family 2xx: keys, values and forms."""

from __future__ import annotations

from tests.rules.breaks.made import YEAR, broken

BREAKS = [
    broken("unknown key", "onderbouwing: Het", "onderbouwng: Het", "IVP201"),
    broken("list for a text", "      aan: raad", "      aan: raad\n      vorm: [brief, avond]", "IVP202"),
    broken("date that doesn't exist", "wanneer: 2029-K1", "wanneer: 2029-13-01", "IVP203"),
    broken("no yes or no", "naam: Team Wegbeheer", "naam: Team Wegbeheer\n    openbaar: misschien", "IVP204"),
    broken("unknown word", "soort: nieuw", "soort: nieuwe", "IVP205", file=YEAR),
    broken("unknown way to group", "indeling: prioriteiten", "indeling: prioriteit", "IVP205", file=YEAR),
    broken("number that is none", "2025: 2.310", "2025: 23.10.5", "IVP206"),
    broken("doubtful number", "      2022: 37", "      2022: 37.125", "IVP207", "IVP820"),
    broken("target in words", '2030: "< 50"', "2030: zo laag mogelijk", "IVP208"),
    broken("other version", "ivpgen: 1", "ivpgen: 2", "IVP209"),
    broken("no version", "ivpgen: 1\n", "", "IVP209"),
    broken("no title", "titel: Veilig in Proefdorp\n", "", "IVP210"),
    broken("key of an uitvoeringsplan", "evaluatie:", "indeling: velden\nevaluatie:", "IVP211"),
    broken("long period", "tot: 2030\nmethode", "tot: 2031\nmethode", "IVP212"),
    broken(
        "short period",
        "van: 2027\n  tot: 2030\nmethode",
        "van: 2027-01\n  tot: 2027-06\nmethode",
        "IVP215",
        "IVP351",
        "IVP350",
    ),
    broken("absent and filled", "    niet: Het jeugdbeleid", "    beeld: Rustig.\n    niet: Het jeugdbeleid", "IVP216"),
    broken("unknown column", "[maatregel, resultaat,", "[maatregel, resultaten,", "IVP217", file=YEAR),
    broken(
        "unknown chapter", "  - prioriteiten\n  - titel: Ons", "  - prioriteten\n  - titel: Ons", "IVP218", "IVP223"
    ),
    broken("part without a chapter", "  - middelen\n  - evaluatie\n", "  - middelen\n", "IVP223"),
    broken(
        "exception to no rule", "evaluatie:", "controle: {uit: [{regel: IVP999, reden: Zo.}]}\nevaluatie:", "IVP219"
    ),
    broken(
        "exception to nothing", "evaluatie:", "controle: {uit: [{regel: IVP302, reden: Zo.}]}\nevaluatie:", "IVP220"
    ),
    broken(
        "exception that nobody answers for",
        "evaluatie:",
        "voorwoord: pm\ncontrole: {uit: [{regel: IVP901, reden: Zo., tot: 2027-03}]}\nevaluatie:",
        "IVP225",
    ),
    broken("exception without reason", "evaluatie:", "controle: {uit: [{regel: IVP302}]}\nevaluatie:", "IVP221"),
    broken(
        "picture that isn't there",
        "dijk wonen",
        "dijk ![Kaart van de huizen achter de dijk](kaart.png) wonen",
        "IVP222",
    ),
]
