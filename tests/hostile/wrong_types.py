"""Every key with a value of another kind than it takes: all at once, one by one, and deep inside."""

from __future__ import annotations

from tests.hostile.case import HEAD, YEARLY_HEAD, Case, Cases, headed, plan, yearly

PLAN_KEYS = """
    ivpgen titel ondertitel soort periode peildatum status methode nummering gemeenten samenwerking besluiten afstemming
    portefeuillehouders huisstijl grafieken termen colofon voorwoord samenvatting inleiding reikwijdte lezers kaders visie
    participatie ontwikkelingen voorgangers terugblik partners bronnen indicatoren bevindingen analyse tabellen velden themas
    doelen prioriteiten digitale_veiligheid organisatie communicatie middelen evaluatie uitvoeringsplannen proces vervolg
    hoofdstukken bijlagen afbeeldingen begrippen afkortingen controle overgenomen per_gemeente
""".split()
YEARLY_KEYS = "plan vervolg_op standaard indeling tabel verslag actiepunten".split()
VALUES = {
    "text": "gewoon een zin",
    "word": "woord",
    "number": "3",
    "decimal": "-1.5e+300",
    "yes": "ja",
    "date": "2027-02-28",
    "null": "",
    "empty-text": '""',
    "empty-list": "[]",
    "empty-mapping": "{}",
    "list-of-numbers": "[1, 2, 3]",
    "list-of-lists": "[[a], [[b]], []]",
    "list-of-nulls": "[~, ~]",
    "list-of-mixed": "[tekst, 3, [x], {id: y}, ~, {}]",
    "unknown-key": "{geen_sleutel: 1}",
    "odd-id": "[{id: [a]}, {id: {}}, {id: ~}, {id: 3}]",
    "all-kinds": "{tekst: [1], lijst: tekst, id: {}, titel: [x], noot: {a: 1}, bronnen: {b: 2}, openbaar: misschien, gemeenten: 3}",
    "absent-twice": "{niet: reden, pm: reden}",
    "absent-odd": "{niet: {reden: [a]}}",
    "includes-odd": "{bestand: [a]}",
    "local-odd": "{per_gemeente: [a], tekst: b}",
    "nested": "{a: {b: {c: {d: [e, {f: g}]}}}}",
}
_ODD = "[3, [x], {id: [y]}, ~, {tekst: {a: 1}, onbekend_woord: 2}]"


def cases() -> Cases:
    """Every case of this module."""
    for name, value in VALUES.items():
        yield plan(f"type-all-{name}", "".join(f"{key}: {value}\n" for key in PLAN_KEYS))
        yield Case(
            f"type-yearly-all-{name}",
            {
                "plan.yaml": HEAD.encode(),
                "uitvoering/2027.yaml": "".join(f"{key}: {value}\n" for key in [*PLAN_KEYS, *YEARLY_KEYS]).encode(),
            },
        )
    for key in PLAN_KEYS:
        yield plan(f"type-one-{key}", _without(key) + f"{key}: {_ODD}\n")
        yield plan(f"type-missing-{key}", _without(key))
    for key in YEARLY_KEYS:
        yield yearly(f"type-one-yearly-{key}", f"{key}: {_ODD}\n")
    yield from _inside()
    yield from _values()


def _without(key: str) -> str:
    """The head without one of its keys and what stands below it."""
    kept, skipping = [], False
    for line in HEAD.splitlines(keepends=True):
        if not line.startswith(" "):
            skipping = line.startswith(f"{key}:")
        if not skipping:
            kept.append(line)
    return "".join(kept)


def _inside() -> Cases:
    keys = {
        "velden": "beeld themas doelen niet",
        "prioriteit": "titel schaal valt_onder velden themas jaren was bevindingen onderbouwing doelen aanpak trekker partners actiepunten",
        "maatregel": "maatregel onderdeel soort keten benadering doelgroep gebied resultaat omvang indicatoren trekker partners planning "
        "middelen taakveld digitaal openbaar was onderdeel_van voortgang zie",
        "indicator": "naam definitie soort eenheid richting gebied bron reeks waarden veranderingen nulmeting streefwaarden streefwaarde "
        "vergelijking grafiek niet_vergelijken_met duiding bbv",
        "middel": "post soort dekking doelen eenheid stand ruimer_dan_plan bedragen capaciteit wijziging toelichting",
    }
    where = {
        "velden": "velden:\n  fysieke-veiligheid:\n    {}: {}\n",
        "prioriteit": "prioriteiten:\n  - id: p\n    {}: {}\n",
        "maatregel": "prioriteiten:\n  - id: p\n    titel: P\n    actiepunten:\n      - id: a\n        maatregelen:\n          - id: m\n            {}: {}\n",
        "indicator": "indicatoren:\n  - id: i\n    {}: {}\n",
        "middel": "middelen:\n  - id: m\n    {}: {}\n",
    }
    for thing, names in keys.items():
        for key in names.split():
            yield headed(f"type-in-{thing}-{key}", where[thing].format(key, _ODD))
    yield yearly(
        "type-in-voortgang",
        f"actiepunten:\n  - id: a\n    voortgang:\n      - datum: {_ODD}\n        status: {_ODD}\n        percentage: {_ODD}\n        stoplicht: {_ODD}\n",
    )
    yield plan(
        "type-local-file",
        HEAD + "per_gemeente:\n  proefdorp:\n    bestand: lokaal/proefdorp.yaml\n",
        **{"lokaal__proefdorp.yaml": f"prioriteiten: {_ODD}\nvisie: {_ODD}\n"},
    )
    yield plan("type-local-unknown-gemeente", HEAD + "per_gemeente:\n  nergens:\n    inleiding: Alleen hier.\n")
    yield plan(
        "type-local-replaces-oddly",
        HEAD + f"inleiding: tekst\nper_gemeente:\n  proefdorp:\n    inleiding: {{vervang: {_ODD}}}\n",
    )
    yield plan("type-yearly-head-only", HEAD, **{"uitvoering__2027.yaml": YEARLY_HEAD})


def _values() -> Cases:
    numbers = [
        "1e400", "-1e400", "9" * 400, "0." + "0" * 400 + "1", ".inf", "-.inf", ".nan", "0x1F", "0o17", "0b101", "1_000", "1.2.3",
        "1,2,3", "1.234.56", "--1", "-0", "12:30:45", "½", "٣", "１２", "4 2", "€ 1e9", "%", "100000%", "tweeduizend",
    ]  # fmt: skip
    targets = [
        "< > 3",
        "<",
        ">= <= 2",
        "40-",
        "-40",
        "40-50-60",
        "50-40",
        "-20% t.o.v.",
        "-20% t.o.v. 0",
        "max.",
        "min. veel",
        "omhoog omlaag",
    ]
    for n, number in enumerate(numbers):
        yield headed(
            f"number-{n:02}",
            f"indicatoren:\n  - id: i\n    naam: I\n    waarden:\n      2024: '{number}'\n      '{number}': 3\n    streefwaarden:\n      2030: '{number}'\n"
            f"middelen:\n  - id: m\n    post: M\n    bedragen:\n      2027: '{number}'\n",
        )
    for n, target in enumerate(targets):
        yield headed(
            f"target-{n:02}",
            f"indicatoren:\n  - id: i\n    naam: I\n    nulmeting: {{jaar: 2024, waarde: 0}}\n    streefwaarden:\n      2030: '{target}'\n",
        )
    moments = [
        "2027-02-30", "2027-13-01", "2027-00", "0000", "0000-00-00", "99999", "2027-K5", "2027-K0", "K1", "2030-2027", "31-02-2027",
        "1-1-1", "vanaf gisteren", "vanaf", "tot", "-2027", "2027-1-1-1", "12027-01-01", "2027-02-29",
    ]  # fmt: skip
    for n, moment in enumerate(moments):
        yield plan(
            f"moment-{n:02}",
            _without("periode")
            + f"periode: '{moment}'\npeildatum: '{moment}'\nbesluiten:\n  - orgaan: raad\n    datum: '{moment}'\n",
        )
        yield plan(f"moment-span-{n:02}", _without("periode") + f"periode:\n  van: '{moment}'\n  tot: '{moment}'\n")
    yield plan("moment-reversed", _without("periode") + "periode:\n  van: 2030\n  tot: 2027\n")
    yield plan(
        "moment-extended-backwards", _without("periode") + "periode:\n  van: 2027\n  tot: 2030\n  verlengd_tot: 2028\n"
    )
    yield plan("moment-thousand-years", _without("periode") + "periode:\n  van: 1\n  tot: 9999\n")
    yield plan("version-unknown", HEAD.replace("ivpgen: 1", "ivpgen: 99"))
    yield plan("version-text", HEAD.replace("ivpgen: 1", "ivpgen: eerste"))
