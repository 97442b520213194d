"""YAML that is wrong, dangerous or merely strange: nesting, aliases, tags, documents, keys."""

from __future__ import annotations

from tests.hostile.case import HEAD, Cases, headed, plan, yearly


def cases() -> Cases:
    """Every case of this module."""
    yield from _duplicates()
    yield from _aliases()
    yield from _depth()
    yield from _tags()
    yield from _documents()
    yield from _keys()
    yield from _broken()
    yield from _escapes()


def _duplicates() -> Cases:
    yield plan("duplicate-key-root", HEAD + "titel: Nog een titel\n")
    yield headed("duplicate-key-nested", "visie:\n  missie: een\n  missie: twee\n")
    yield headed("duplicate-key-flow", "visie: {missie: een, missie: twee}\n")
    yield headed("duplicate-key-quoted", "inleiding: een\n\"inleiding\": twee\n'inleiding': drie\n")
    yield headed(
        "duplicate-key-years", "indicatoren:\n  - id: i\n    naam: I\n    waarden:\n      2024: 1\n      2024: 2\n"
    )
    yield headed("duplicate-key-list", "velden:\n  ? [a, b]\n  : een\n  ? [a, b]\n  : twee\n")
    yield headed("duplicate-id", "prioriteiten:\n  - {id: a, titel: Een}\n  - {id: a, titel: Twee}\n")
    yield yearly("duplicate-key-yearly", "titel: Nog een titel\n")


def _aliases() -> Cases:
    laughs = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    laughs += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    yield headed("alias-bomb", laughs)
    yield headed(
        "alias-bomb-of-mappings",
        "".join(f"m{n}: &m{n} {{x: *m{n - 1}, y: *m{n - 1}}}\n" if n else "m0: &m0 {x: 1}\n" for n in range(40)),
    )
    yield headed("alias-bomb-of-text", "b: &b " + "x" * 5_000 + "\nlijst: [" + ", ".join(["*b"] * 20_000) + "]\n")
    yield headed("alias-to-itself-list", "bevindingen: &b [*b]\n")
    yield headed("alias-to-itself-mapping", "visie: &v\n  tekst: iets\n  uitgangspunten: *v\n")
    yield headed("alias-to-parent", "doelen: &d\n  - id: d1\n    tekst: doel\n    subdoelen: *d\n")
    yield headed("alias-unknown", "inleiding: *nergens\n")
    yield headed("alias-good", "inleiding: &zin Een zin die twee keer telt.\nlezers: *zin\n")
    yield headed("anchor-twice", "inleiding: &a een\nlezers: &a twee\nvisie: *a\n")
    yield headed("merge-key", "prioriteiten:\n  - &p {id: a, titel: Een}\n  - <<: *p\n    id: b\n")
    yield headed("merge-key-overlap", "visie:\n  <<: {missie: een}\n  missie: twee\n")
    yield headed("merge-key-list", "visie:\n  <<: [{missie: een}, {ambitie: twee}]\n")
    yield headed("merge-key-scalar", "visie:\n  <<: gewoon een tekst\n")
    yield headed("merge-key-to-itself", "visie: &v\n  <<: *v\n")
    yield headed(
        "merge-key-bomb",
        "".join(f"m{n}: &m{n}\n  <<: [*m{n - 1}, *m{n - 1}]\n" if n else "m0: &m0 {x: 1}\n" for n in range(30)),
    )


def _depth() -> Cases:
    yield headed("depth-1000-flow-lists", "inleiding: " + "[" * 1_000 + "]" * 1_000 + "\n")
    yield headed("depth-1000-flow-mappings", "inleiding: " + "{a: " * 1_000 + "1" + "}" * 1_000 + "\n")
    yield headed("depth-1000-block-mappings", "visie:\n" + "".join(" " * n + "a:\n" for n in range(1, 1_001)))
    yield headed("depth-1000-block-lists", "visie:\n  " + "- " * 1_000 + "diep\n")
    yield headed("depth-1000-subdoelen", _deep_goals(1_000))
    yield headed("depth-100-subdoelen", _deep_goals(100))
    yield headed("depth-200000-open-brackets", "inleiding: " + "[" * 200_000 + "\n")
    yield plan("depth-200000-only-brackets", "[" * 200_000)
    yield plan("depth-200000-open-braces", "{" * 200_000)
    yield headed("depth-50000-dashes", "inleiding:\n  " + "- " * 50_000 + "\n")
    yield headed("depth-20000-question-marks", "? " * 20_000 + "\n")
    yield headed("depth-1000-quotes-markdown", "inleiding: |\n  " + ">" * 1_000 + " tekst\n")
    yield headed("depth-1000-brackets-markdown", "inleiding: |\n  " + "[" * 5_000 + "x" + "](y)" * 5_000 + "\n")
    yield headed("depth-markdown-lists", "inleiding: |\n" + "".join("  " + "  " * n + "- punt\n" for n in range(200)))
    yield headed("depth-markdown-emphasis", "inleiding: |\n  " + "*_" * 5_000 + "x\n")


def _deep_goals(levels: int) -> str:
    goals = "doelen:\n"
    for n in range(levels):
        pad = "  " * n
        goals += f"{pad}  - id: d{n}\n{pad}    tekst: doel {n}\n{pad}    subdoelen:\n"
    return goals


def _tags() -> Cases:
    for name, tag in {
        "python-system": '!!python/object/apply:os.system ["touch ivpgen-was-here"]',
        "python-name": "!!python/name:os.system",
        "python-object": "!!python/object:ivpgen.plan.Plan {titel: x}",
        "python-tuple": "!!python/tuple [1, 2]",
        "local": "!eigen tekst",
        "binary": "!!binary SGFsbG8=",
        "timestamp": "!!timestamp 2027-01-01",
        "set": "!!set {a, b}",
        "ordered": "!!omap [{a: 1}]",
        "float": "!!float niets",
        "integer": "!!int niets",
        "null": "!!null iets",
        "text-on-mapping": "!!str {a: 1}",
        "mapping-on-text": "!!map tekst",
        "list-on-text": "!!seq tekst",
        "verbatim": "!<tag:voorbeeld.nl,2027:x> tekst",
        "unknown-handle": "!nergens!x tekst",
    }.items():
        yield headed(f"tag-{name}", f"inleiding: {tag}\n")
    yield plan("tag-on-root", "!!python/object/apply:os.getcwd []\n")
    yield plan("directive-yaml-2", "%YAML 2.0\n---\n" + HEAD)
    yield plan("directive-unknown", "%VEILIG ja\n---\n" + HEAD)
    yield plan("directive-twice", "%YAML 1.1\n%YAML 1.1\n---\n" + HEAD)


def _documents() -> Cases:
    yield plan("documents-two", HEAD + "---\n" + HEAD)
    yield plan("documents-empty-second", HEAD + "---\n")
    yield plan("documents-ended", "---\n" + HEAD + "...\n")
    yield plan("documents-text-after-end", HEAD + "...\ninleiding: te laat\n")
    yield plan("root-list", "- titel: Veilig\n- titel: Veiliger\n")
    yield plan("root-text", "Gewoon een zin over veiligheid.\n")
    yield plan("root-number", "42\n")
    yield plan("root-null", "~\n")
    yield plan("root-empty-mapping", "{}\n")
    yield plan("root-empty-list", "[]\n")
    yield plan("root-block-text", "|\n  tekst\n")
    for name, body in {"list": "- a\n", "text": "Een zin.\n", "empty": ""}.items():
        yield plan(f"root-{name}-yearly", HEAD, **{"uitvoering__2027.yaml": body})


def _keys() -> Cases:
    yield headed("key-list", "? [a, b]\n: waarde\n")
    yield headed("key-mapping", "? {a: 1}\n: waarde\n")
    yield headed("key-flow-list-inside", "velden: {[a, b]: tekst}\n")
    yield headed("key-null", "? \n: waarde\n")
    yield headed("key-tilde", "~: waarde\n")
    yield headed("key-empty", '"": waarde\n')
    yield headed("key-number", "2027: waarde\n")
    yield headed("key-boolean", "no: waarde\nyes: waarde\n")
    yield headed("key-date", "2027-01-01: waarde\n")
    yield headed("key-with-newline", '"in\\nleiding": waarde\n')
    yield headed("key-multiline", "? |\n  in\n  leiding\n: waarde\n")
    yield headed("key-emoji", "🚨: waarde\n")
    yield headed("key-lookalike", "tіtel: met een Cyrillische i\n")
    yield headed("key-accent-decomposed", "visie\u0301: waarde\n")
    yield headed("key-capitals", "INLEIDING: waarde\nInleiding: waarde\n")
    yield headed("key-spaces", "' inleiding ': waarde\n")
    yield headed("key-python", "__class__: waarde\nmodel_config: waarde\nself: waarde\n_pad: waarde\n")
    yield headed("key-misspelt", "inleidng: waarde\nprioriteitn: []\n")
    yield headed("key-equals", "=: waarde\n")


def _broken() -> Cases:
    for name, body in {
        "quote-open": 'inleiding: "geen einde\nvisie: tekst\n',
        "quote-stray": "inleiding: 'het is 's avonds'\n",
        "brace-open": "visie: {missie: een\n",
        "bracket-open": "lezers: [een, twee\n",
        "brace-crossed": "lezers: [een, {twee]}\n",
        "indent-off": "visie:\n  missie: een\n ambitie: twee\n",
        "indent-deep": "inleiding: een\n    visie: twee\n",
        "list-and-mapping": "lezers:\n  - een\n  twee: drie\n",
        "block-indicator": "inleiding: |9\n  tekst\n",
        "block-less-indented": "inleiding: |\n    tekst\n  minder\n",
        "colon-missing": "inleiding\nvisie: tekst\n",
        "comma-list": "lezers: [een,, twee]\n",
        "percent-line": "%inleiding: tekst\n",
        "only-dash": "-\n",
        "only-colon": ":\n",
        "only-anchor": "inleiding: &\n",
        "only-star": "inleiding: *\n",
        "only-tag": "inleiding: !\n",
        "only-greater": "inleiding: >\n",
        "reserved": "inleiding: @raad\nvisie: `code`\n",
    }.items():
        yield headed(f"broken-{name}", body)
    yield plan("broken-cut-off", HEAD[:-7])
    yield yearly("broken-yearly", "actiepunten: [\n")


def _escapes() -> Cases:
    for name, written in {
        "nul": r"\0",
        "escape": r"\e[31mrood",
        "bell": r"\a",
        "backspace": r"\b",
        "next-line": r"\N",
        "line-separator": r"\L",
        "surrogate": r"\ud800",
        "surrogate-pair": r"\ud83d\ude00",
        "noncharacter": r"\uffff",
        "beyond-unicode": r"\U00110000",
        "far-beyond-unicode": r"\UFFFFFFFF",
        "short": r"\x4",
        "unknown": r"\q",
        "override": r"\u202egnissalg",
    }.items():
        yield headed(f"escape-{name}", f'inleiding: "Een zin met {written} erin."\n')
        yield headed(f"escape-{name}-in-title", f'prioriteiten:\n  - id: "p{written}"\n    titel: "Titel {written}"\n')
