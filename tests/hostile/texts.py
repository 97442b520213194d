"""Texts that are fine in a plan but mean something to a program: markup, templates, terminals, paths, formats."""

from __future__ import annotations

from tests.hostile.case import HEAD, Case, Cases, plan

TEXTS = {
    "html-bold": "Een <b>vet</b> woord en een <br> erbij",
    "html-script": "<script>alert('x')</script> en <img src=x onerror=alert(1)>",
    "html-comment": "voor <!-- verborgen --> na en nog <!-- open",
    "html-entity": "A & B &amp; C &lt;d&gt; &#x41; &onbekend; &",
    "xml-cdata": "voor ]]> na <![CDATA[ iets ]]> en <?xml version='1.0'?>",
    "xml-word": "</w:t></w:r></w:p><w:p><w:r><w:t>ingevoegd",
    "xml-entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e;',
    "jinja-expression": "Uitkomst {{ 7 * 7 }} en {{ ''.__class__.__mro__ }}",
    "jinja-statement": "{% for x in range(9) %}{{ x }}{% endfor %} {% raw %} {# weg #}",
    "jinja-open": "open {{ accolade en {% ook open",
    "format-percent": "100% zeker %s %(naam)s %n %",
    "format-brace": "{0} {naam} {} {{}} }{",
    "shell": "$(touch ivpgen-was-here) `id` ${HOME} ; rm -rf x | cat",
    "rich-markup": "[/red] [bold red]rood[/] [link=file:///etc]klik[/link] [",
    "github-command": "::error file=x,line=1::nep %0A::warning::nep",
    "github-end": "regel ##[error]nep ::stop-commands::x",
    "ansi-visible": "\\x1b[31m en \\033[0m staan hier als tekst",
    "emoji": "Veilig 👮🏽\u200d♀️ 🏳️\u200d🌈 en 🇳🇱 en 🚒",
    "right-to-left": "مرحبا بالعالم en שלום עולם door elkaar",
    "bidi-override": "veilig\u202egilievno\u202c en \u2066los\u2069",
    "zero-width": "on\u200bzicht\u200dbaar\ufeff en zacht\u00adafgebroken",
    "combining": "z" + "\u0301\u0316" * 60 + "algo",
    "wide": "中文字符 全角 ｆｕｌｌ en Ⅷ",
    "no-break": "niet\u00a0breken\u202fhier\u2011nooit",
    "markdown-link": "[klik](javascript:alert(1)) [x](file:///etc/passwd) [y](data:text/html,z) <https://voorbeeld.nl>",
    "markdown-image": "![p](../../../../etc/passwd) ![](http://voorbeeld.nl/x.png) ![z](afbeeldingen/weg.png)",
    "markdown-reference": "[a][b] en [c]: /x en voetnoot[^1]",
    "markdown-heading": "# Kop één ######",
    "markdown-table": "| a | b |",
    "markdown-rule": "* * *",
    "markdown-fence": "``` python",
    "markdown-number": "2027. jaar dat een lijst lijkt",
    "quotes": "''' \"\"\" ` \\ / ´ ‘ ’ “ ”",
    "path-like": "../../plan en /etc/passwd en C:\\Windows\\x",
    "sql": "'; DROP TABLE plannen; --",
    "very-long-word": "veiligheids" * 400,
    "only-punctuation": "… — – · • §",
    "python-dunder": "__import__('os').system('id')",
}


def cases() -> Cases:
    """Each text in every place a text can stand, and ids and names that are used in paths and links."""
    for name, text in TEXTS.items():
        yield _everywhere(f"text-{name}", text)
        yield _prose(f"text-{name}-markdown", text)
    yield from _names()


def quoted(text: str) -> str:
    """The text as a YAML scalar between single quotes."""
    return "'" + text.replace("'", "''") + "'"


def _everywhere(name: str, text: str) -> Case:
    said = quoted(text)
    body = f"""\
ivpgen: 1
titel: {said}
ondertitel: {said}
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: proefdorp
    naam: {said}
    code: GM9998
inleiding: {said}
visie:
  missie: {said}
  uitgangspunten:
    - {said}
    - id: u2
      titel: {said}
      tekst: {said}
partners:
  - id: politie
    naam: {said}
    afkorting: {said}
bronnen:
  - id: bron
    naam: {said}
indicatoren:
  - id: inbraak
    naam: {said}
    definitie: {said}
    bron: bron
    waarden:
      2024: {said}
      2025:
        waarde: 3
        noot: {said}
    streefwaarden:
      2030: {said}
tabellen:
  - id: tabel
    titel: {said}
    kolommen: [2024]
    rijen:
      - naam: {said}
        2024: {said}
prioriteiten:
  - id: inbraak
    titel: {said}
    onderbouwing: {said}
    aanpak: {said}
    trekker: {said}
    noot: {said}
    doelen:
      - id: doel
        tekst: {said}
    actiepunten:
      - id: actie
        titel: {said}
        maatregelen:
          - id: doen
            maatregel: {said}
            resultaat: {said}
            planning: {said}
digitale_veiligheid:
  eigen-huis-op-orde:
    niet: {said}
termen:
  prioriteit:
    enkelvoud: {said}
    meervoud: {said}
begrippen:
  {said}: {said}
hoofdstukken:
  - titel: {said}
    tekst: {said}
"""
    return plan(name, body)


def _prose(name: str, text: str) -> Case:
    prose = f"{text}\n\n- {text}\n- tweede punt\n\n> {text}\n\n## {text}\n"
    return Case(
        name,
        {
            "plan.yaml": (HEAD + "inleiding:\n  bestand: teksten/inleiding.md\n").encode(),
            "teksten/inleiding.md": prose.encode(),
        },
    )


def _names() -> Cases:
    for name, written in {
        "parent": "../../buiten",
        "absolute": "/tmp/buiten",
        "backslash": "..\\buiten",
        "slash": "a/b",
        "dot": ".",
        "dots": "..",
        "device": "con",
        "spaces": "een id met spaties",
        "newline": "een\nid",
        "emoji": "🚨",
        "html": "<b>&\"'",
        "template": "{{ id }}",
        "long": "x" * 300,
        "python": "__class__",
        "known-word": "raad",
        "number": "2027",
        "pm": "pm",
        "null": "null",
        "hash": "#kop",
    }.items():
        said = '"' + written.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        yield plan(
            f"id-{name}",
            f"""\
ivpgen: 1
titel: Veilig samen
periode:
  van: 2027
  tot: 2030
gemeenten:
  - id: {said}
    naam: Proefdorp
  - id: ander
    naam: Anderdorp
prioriteiten:
  - id: {said}
    titel: Inbraak
    gemeenten: [{said}]
doelen:
  - id: {said}
    tekst: Minder inbraak
per_gemeente:
  {said}:
    inleiding: Alleen hier.
""",
        )
    for name, file in {
        "spaces": "plan voor 2027",
        "dots": "...",
        "emoji": "🚨",
        "quote": "a'b\"c",
        "newline": "twee\nregels",
        "long": "x" * 200,
    }.items():
        yield Case(
            f"stem-{name}",
            {
                "plan.yaml": HEAD.encode(),
                f"uitvoering/{file}.yaml": b"ivpgen: 1\ntitel: Uitvoeringsplan\nperiode: 2027\n",
            },
        )
