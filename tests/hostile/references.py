"""References that lead nowhere, to themselves or round in a circle, within a file and over files."""

from __future__ import annotations

from tests.hostile.case import HEAD, YEARLY_HEAD, Case, Cases, headed, plan, yearly


def cases() -> Cases:
    """Every case of this module."""
    yield from _in_the_plan()
    yield from _in_the_yearly_files()
    yield from _over_files()


def _in_the_plan() -> Cases:
    yield headed("cycle-goal-see-itself", "doelen:\n  - id: a\n    zie: a\n")
    yield headed(
        "cycle-goals-see", "doelen:\n  - id: a\n    subdoelen:\n      - id: b\n        zie: a\n  - id: c\n    zie: b\n"
    )
    yield headed(
        "cycle-goals-refer",
        "doelen:\n  - id: a\n    tekst: Doel a\n    subdoelen: [b]\n  - id: b\n    tekst: Doel b\n    subdoelen: [a]\n",
    )
    yield headed("cycle-priority-see", "prioriteiten:\n  - id: a\n    zie: b\n  - id: b\n    zie: a\n")
    yield headed(
        "cycle-valt-onder",
        "prioriteiten:\n  - {id: a, titel: A, valt_onder: b}\n  - {id: b, titel: B, valt_onder: a}\n",
    )
    yield headed("cycle-valt-onder-itself", "prioriteiten:\n  - {id: a, titel: A, valt_onder: a}\n")
    yield headed("cycle-was", "prioriteiten:\n  - {id: a, titel: A, was: [b]}\n  - {id: b, titel: B, was: [a]}\n")
    yield headed("cycle-gevolg", "bevindingen:\n  - {id: a, tekst: Bevinding a, gevolg: a}\n")
    yield headed(
        "cycle-groups",
        "partners:\n  - {id: a, naam: A, soort: groep, leden: [b]}\n  - {id: b, naam: B, soort: groep, leden: [a]}\n",
    )
    yield headed("cycle-group-itself", "partners:\n  - {id: a, naam: A, soort: groep, leden: [a]}\n")
    yield headed("cycle-digital-see", "digitale_veiligheid:\n  eigen-huis-op-orde: {zie: eigen-huis-op-orde}\n")
    yield headed(
        "cycle-not-comparable",
        "indicatoren:\n  - {id: a, naam: A, niet_vergelijken_met: [a, b]}\n  - {id: b, naam: B, niet_vergelijken_met: [a]}\n",
    )
    yield headed("cycle-annex", "bijlagen:\n  - {id: a, titel: A, zie: a}\n")
    yield headed(
        "unknown-reference",
        "prioriteiten:\n  - id: a\n    titel: A\n    velden: [weg]\n    themas: [weg]\n    bevindingen: [weg]\n    doelen: [weg]\n    valt_onder: weg\n    trekker: weg\n",
    )
    yield headed(
        "reference-to-other-kind",
        "partners:\n  - {id: a, naam: A}\nprioriteiten:\n  - {id: p, titel: P, doelen: [a], bevindingen: [p]}\n",
    )
    yield headed(
        "reference-odd-form",
        "prioriteiten:\n  - {id: p, titel: P, doelen: ['/', 'a/', '/a', 'a/b/c', '../a', ' ', '']}\n",
    )
    yield headed(
        "reference-2000-times",
        "doelen:\n  - {id: d, tekst: Doel}\nprioriteiten:\n  - id: p\n    titel: P\n    doelen: ["
        + ", ".join(["d"] * 2_000)
        + "]\n",
    )
    yield headed(
        "chain-of-500-groups",
        "partners:\n" + "".join(f"  - {{id: g{n}, naam: G{n}, soort: groep, leden: [g{n + 1}]}}\n" for n in range(500)),
    )
    yield headed(
        "chapters-unknown",
        "hoofdstukken: [weg, hoofdstukken, per_gemeente, gemeenten, lokaal, lokaal, {hoofdstuk: weg}, {bijlage: weg}, {titel: A, per: weg, inhoud: [weg]}, {titel: B, prioriteiten: [weg]}, {}]\n",
    )
    yield headed(
        "control-odd",
        "controle:\n  drempels: {prioriteiten: veel, weg: 3}\n  uit:\n    - {regel: IVP999, reden: Zo}\n    - {regel: weg}\n    - tekst\n",
    )


def _in_the_yearly_files() -> Cases:
    measure = "actiepunten:\n  - id: actie\n    titel: Actie\n    maatregelen:\n"
    yield yearly(
        "cycle-onderdeel-van",
        measure + "      - {id: a, maatregel: A, onderdeel_van: b}\n      - {id: b, maatregel: B, onderdeel_van: a}\n",
    )
    yield yearly("cycle-onderdeel-van-itself", measure + "      - {id: a, maatregel: A, onderdeel_van: a}\n")
    yield yearly(
        "cycle-onderdeel-van-three",
        measure + "".join(f"      - {{id: m{n}, maatregel: M, onderdeel_van: m{(n + 1) % 3}}}\n" for n in range(3)),
    )
    yield yearly(
        "cycle-measure-see",
        measure + "      - {zie: a}\n      - {id: a, maatregel: A, zie: b}\n      - {id: b, zie: a}\n",
    )
    yield yearly(
        "cycle-replaced", measure + "      - {id: a, maatregel: A, voortgang: [{status: vervangen, door: a}]}\n"
    )
    yield yearly("cycle-vervolg-op-itself", "vervolg_op: '2027'\n")
    yield yearly("cycle-plan-itself", "plan: '2027'\n")
    yield yearly("cycle-layout", "indeling:\n  - {doel: weg, titel: Weg}\n  - {prioriteit: weg}\n  - {}\n")
    yield yearly(
        "table-odd",
        "tabel:\n  kolommen: [weg, maatregel, maatregel, id]\n  koppen: {weg: Weg}\n"
        + measure
        + "      - {id: a, maatregel: A}\n",
    )


def _over_files() -> Cases:
    head = HEAD.encode()
    following = "ivpgen: 1\ntitel: Uitvoeringsplan\nperiode: {}\nvervolg_op: '{}'\n"
    yield Case(
        "cycle-vervolg-op",
        {
            "plan.yaml": head,
            "uitvoering/2027.yaml": following.format(2027, 2028).encode(),
            "uitvoering/2028.yaml": following.format(2028, 2027).encode(),
        },
    )
    was = YEARLY_HEAD + "actiepunten:\n  - id: {}\n    titel: Actie\n    was: [{}]\n"
    yield Case(
        "cycle-was-over-years",
        {
            "plan.yaml": head,
            "uitvoering/2027.yaml": was.format("a", "b").encode(),
            "uitvoering/2028.yaml": was.format("b", "a").encode(),
        },
    )
    yield plan("include-itself", HEAD + "voorgangers:\n  - bestand: plan.yaml\n")
    yield plan("include-itself-as-text", HEAD + "inleiding:\n  bestand: plan.yaml\n")
    yield plan(
        "include-circle",
        HEAD + "voorgangers:\n  - bestand: archief/a.yaml\n",
        **{
            "archief__a.yaml": HEAD + "voorgangers:\n  - bestand: b.yaml\n",
            "archief__b.yaml": HEAD + "voorgangers:\n  - bestand: a.yaml\n",
        },
    )
    yield plan(
        "include-back-to-plan",
        HEAD + "voorgangers:\n  - bestand: archief/2023/plan.yaml\n",
        **{"archief__2023__plan.yaml": HEAD + "voorgangers:\n  - bestand: ../../plan.yaml\n"},
    )
    yield plan(
        "include-local-circle",
        HEAD + "per_gemeente:\n  proefdorp:\n    bestand: lokaal/proefdorp.yaml\n",
        **{"lokaal__proefdorp.yaml": "per_gemeente:\n  proefdorp:\n    bestand: proefdorp.yaml\n"},
    )
    chain = {f"archief__{n}.yaml": HEAD + f"voorgangers:\n  - bestand: {n + 1}.yaml\n" for n in range(200)}
    yield plan("include-chain-of-200", HEAD + "voorgangers:\n  - bestand: archief/0.yaml\n", **chain)
    bomb = "".join(f"  - bestand: ../b{{0}}/x{n}.yaml\n" for n in range(10))
    files = {
        f"b{level}__x{n}.yaml": HEAD + "voorgangers:\n" + bomb.format(level + 1)
        for level in range(6)
        for n in range(10)
    }
    yield plan("include-bomb", HEAD + "voorgangers:\n" + bomb.format(0).replace("../", ""), **files)
