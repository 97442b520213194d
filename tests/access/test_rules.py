"""Each rule: a file with one fault raises exactly that rule, a good file beside it none."""

from __future__ import annotations

import pytest

from ivpgen.access import niveau
from ivpgen.access.table import BY_CODE, REGELS
from tests.access.made import (
    PAGE,
    STYLES,
    codes,
    drawing,
    field,
    file,
    found,
    link,
    p,
    run,
    table,
)
from tests.ooxml.made import NAMES

ALT = "Kaart van de gemeente met de drie wijken waar het meest wordt ingebroken."
SENTENCE = "Dit is een zin die in de tekst staat en die verder niets bijzonders heeft."
LONG = SENTENCE + " " + SENTENCE
CAPTION = p("Tabel 1. Inbraken", "Bijschrift")
GOOD_TABLE = CAPTION + table(["Jaar", "Aantal"], ["2025", "61"]) + p("Na de tabel.")
BOX = f"<w:txbxContent>{p('Een tekst in een vak.')}</w:txbxContent>"
MANY = "".join(p(f"Deel {number}", "Kop1") + p(SENTENCE) for number in range(1, 8))
CONTENTS = p(field(r'TOC \o "1-2" \h', link("Hoe het staat", properties="")), "Inhopg1")


def chart(*series: str) -> str:
    return (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:lineChart>'
        + "".join(f"<c:ser>{each}</c:ser>" for each in series)
        + "</c:lineChart></c:chartSpace>"
    )


def line(colour: str, dash: str = "") -> str:
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<c:spPr><a:ln><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{dashed}</a:ln></c:spPr>'


CHART = drawing(ALT, chart=True)
DARK = chart(line("17425B"))

# Code: what is wrong, and what is nearly that and good.
FAULTS: list[tuple[str, str, bytes]] = [
    ("T01", "no title", file(title="")),
    ("T01", "a file name", file(title="IVP Voorbeeldstad.docx")),
    (
        "T01",
        "Word's own",
        file(title="Word-document", footer=PAGE.replace("Veilig in", "Een document"), first=p("Kop", "Titel")),
    ),
    ("T01", "nothing shows it", file(first="")),
    ("T02", "no language", file(styles=STYLES.replace('<w:lang w:val="nl-NL"/>', ""))),
    ("T02", "English over Dutch", file(p(LONG), styles=STYLES.replace("nl-NL", "en-US"), language="")),
    ("T02", "two languages", file(language="en-US")),
    ("T02", "Dutch marked as English", file(p(SENTENCE, run_properties='<w:lang w:val="en-US"/>'))),
    ("T03", "bold by hand", file(p("Wat we doen", run_properties="<w:b/>"), p(SENTENCE))),
    ("T03", "larger by hand", file(p("Wat we doen", run_properties='<w:sz w:val="32"/>'), p(SENTENCE))),
    ("T03", "level 7", file(*(p(f"Kop {level}", f"Kop{level}") + p(SENTENCE) for level in range(2, 8)), CONTENTS)),
    ("T04", "a level is skipped", file(p("Dieper", "Kop3"), p(SENTENCE))),
    ("T04", "begins at 2", file(first=p("Veilig in Voorbeeldstad", "Titel") + p("Vooraf", "Kop2") + p(SENTENCE))),
    ("T05", "empty", file(p("", "Kop2"), p(SENTENCE))),
    ("T05", "twice", file(p("Hoe het staat", "Kop1"), p(SENTENCE))),
    ("T06", "none", file(MANY)),
    ("T06", "empty", file(MANY, p(field(r'TOC \o "1-2"', run("Geen koppelingen")), "Inhopg1"))),
    ("T06", "leads nowhere", file(MANY, CONTENTS.replace('"verder"', '"weg"'))),
    ("T07", "no words", file(p(drawing("")))),
    ("T07", "a file name", file(p(drawing("kaart_definitief_2027.png")))),
    ("T07", "says nothing", file(p(drawing("Grafiek 3")))),
    ("T07", "starts badly", file(p(drawing("Afbeelding van " + ALT)))),
    ("T07", "short", file(p(drawing("Kaart van de stad")))),
    ("T07", "long", file(p(drawing(ALT * 4)))),
    ("T07", "made by Word", file(p(drawing("Kaart. Automatisch gegenereerde beschrijving")))),
    ("T08", "no figures", file(*[p(SENTENCE)] * 6, p(CHART), *[p(SENTENCE)] * 6, chart=DARK)),
    ("T09", "floats", file(p(drawing(ALT, floating=True)))),
    ("T09", "text box", file(p(drawing(ALT, inside=BOX)))),
    ("T09", "frame", file(p(SENTENCE, properties='<w:framePr w:w="2000"/>'))),
    ("T10", "no header row", file(CAPTION, table(["Jaar", "Aantal"], ["2025", "61"], header=False), p("Na."))),
    (
        "T10",
        "doesn't say so",
        file(CAPTION, table(["Jaar", "Aantal"], ["2025", "61"], look='w:firstRow="0"'), p("Na.")),
    ),
    ("T10", "rows split", file(CAPTION, table(["Jaar", "Aantal"], ["2025", "61"], splits=True), p("Na."))),
    ("T11", "merged", file(CAPTION, table(["Jaar", "Aantal"], ["2025", "61"], cell="<w:vMerge/>"), p("Na."))),
    ("T11", "empty cell", file(CAPTION, table(["Jaar", "Aantal"], ["2025", ""]), p("Na."))),
    ("T11", "column without a name", file(CAPTION, table(["Jaar", ""], ["2025", "61"]), p("Na."))),
    (
        "T11",
        "table in a table",
        file(CAPTION, table(["Jaar", "Aantal"], ["2025", table(["A", "B"], ["1", "2"]) + p("")]), p("Na.")),
    ),
    ("T12", "no caption", file(table(["Jaar", "Aantal"], ["2025", "61"]), p("Na."))),
    ("T12", "no description", file(CAPTION, table(["Jaar", "Aantal"], ["2025", "61"], description=""), p("Na."))),
    ("T13", "one cell", file(table([SENTENCE], header=False), p("Na."))),
    ("T13", "one row", file(table(["Links", "Rechts"], header=False), p("Na."))),
    ("T14", "dashes", file(p("- inbraken"), p("- overvallen"))),
    ("T14", "one bullet in a cell", file(CAPTION, table(["Jaar", "Wat"], ["2025", "• inbraken"]), p("Na."))),
    ("T14", "numbers", file(p("1. inbraken"), p("2. overvallen"))),
    ("T14", "lines in a paragraph", file(p(f"{run('a) inbraken')}<w:r><w:br/></w:r>{run('b) overvallen')}"))),
    ("T15", "blank paragraph", file(p(""), p(SENTENCE))),
    ("T15", "spaces", file(p("Naam:     Jansen"))),
    ("T15", "tabs", file(p("<w:r><w:tab/><w:t>Ingesprongen tekst</w:t></w:r>"))),
    (
        "T15",
        "blank paragraph in a cell",
        file(CAPTION, table(["Jaar", "Wat"], ["2025", p("Inbraken") + p("")]), p("Na.")),
    ),
    ("T16", "page break", file(p('<w:r><w:br w:type="page"/></w:r>' + run(SENTENCE)))),
    ("T16", "heading alone", file(styles=STYLES.replace("<w:keepNext/>", ""))),
    ("T17", "click here", file(p(run("Lees het ") + link("hier")))),
    ("T17", "bare", file(p(link("https://www.voorbeeldstad.example/een/heel/lang/adres/2027/index.html")))),
    ("T17", "no bookmark", file(p(link("de aanpak van inbraken", 'w:anchor="weg"')))),
    ("T17", "own disk", file(p(link("de aanpak van inbraken", 'r:id="l0"')), links=("file:///C:/Users/x/ivp.docx",))),
    ("T17", "lost reference", file(p("Zie Fout! Verwijzingsbron niet gevonden."))),
    ("T17", "reference to nothing", file(p(run("Zie ") + field("REF weg", run("tabel 3"))))),
    ("T17", "field to nothing", file(p(run("Zie ") + field(r'HYPERLINK \l "weg"', run("de aanpak", "<w:u/>"))))),
    ("T18", "grey", file(p(SENTENCE, run_properties='<w:color w:val="999999"/>'))),
    (
        "T18",
        "on a tint",
        file(
            p(SENTENCE, properties='<w:shd w:val="clear" w:fill="17425B"/>', run_properties='<w:color w:val="333333"/>')
        ),
    ),
    ("T18", "marked", file(p(SENTENCE, run_properties='<w:color w:val="FF0000"/><w:highlight w:val="yellow"/>'))),
    (
        "T18",
        "in a cell",
        file(
            CAPTION,
            table(["Jaar", "Aantal"], ["2025", "61"], cell='<w:shd w:val="clear" w:fill="444444"/>').replace(
                "<w:rPr></w:rPr>", '<w:rPr><w:color w:val="555555"/></w:rPr>'
            ),
            p("Na."),
        ),
    ),
    ("T19", "pale line", file(p(CHART), GOOD_TABLE, chart=chart(line("FFC000")))),
    ("T20", "series", file(p(CHART), GOOD_TABLE, chart=chart(line("17425B"), line("B45309")))),
    ("T20", "link", file(p(run("Zie ") + link("de aanpak van inbraken", properties='<w:color w:val="0000FF"/>')))),
    (
        "T20",
        "cell",
        file(
            CAPTION,
            table(["Jaar", "Stand"], ["2025", "–"]).replace(
                "<w:tcPr></w:tcPr>" + p("–"), '<w:tcPr><w:shd w:val="clear" w:fill="00B050"/></w:tcPr>' + p("")
            ),
            p("Na."),
        ),
    ),
    ("T21", "screen shot", file(p(drawing("Schermafbeelding van de cijfers per wijk in het dashboard")))),
    (
        "T21",
        "object",
        file(
            p(
                '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="Cijfers per wijk uit Excel"/></w:object></w:r>'
            )
        ),
    ),
    ("T22", "much in the footer", file(footer=PAGE.replace("pagina ", f"pagina {LONG} {LONG} "))),
    ("T22", "column break", file(p('<w:r><w:br w:type="column"/></w:r>' + run(SENTENCE)))),
    ("T23", "abbreviation", file(p("Het RIEC helpt de gemeente bij de aanpak van ondermijning."))),
    ("T24", "small", file(p(SENTENCE, run_properties='<w:sz w:val="16"/>'))),
    ("T24", "cramped", file(p(LONG, properties='<w:spacing w:line="240" w:lineRule="auto"/>'))),
    ("T24", "justified", file(p(LONG, properties='<w:jc w:val="both"/>'))),
    ("T24", "capitals", file(p(SENTENCE.upper()))),
    ("T24", "capitals by format", file(p(SENTENCE, run_properties="<w:caps/>"))),
    ("T24", "italics", file(p(LONG + LONG, run_properties="<w:i/>"))),
    ("T25", "no page number", file(footer=f"<w:ftr {NAMES}>{p('Veilig in Voorbeeldstad, versie 1')}</w:ftr>")),
    ("T25", "no title", file(footer=PAGE.replace("Veilig in Voorbeeldstad", "IVP"))),
    ("T25", "no version", file(footer=PAGE.replace("versie 1,", ""))),
    ("T26", "a person", file(author="Jan de Vries")),
    ("T26", "a program", file(author="python-docx")),
    ("T26", "a tool's comment", file(description="generated by python-docx")),
    ("T26", "comments", file(comments='<w:comment w:id="1"/>')),
    ("T26", "changes", file(p(f'<w:ins w:id="1" w:author="x">{run(SENTENCE)}</w:ins>'))),
    ("T26", "hidden", file(p(SENTENCE, run_properties="<w:vanish/>"))),
    ("T27", "rare", file(p(SENTENCE, run_properties='<w:rFonts w:ascii="Gemeentesans"/>'))),
]

GOOD: list[tuple[str, bytes]] = [
    ("nothing more", file()),
    ("another language that is said", file(p("The mayor of the city", run_properties='<w:lang w:val="en-US"/>'))),
    ("bold words in a sentence", file(p(run("Let op: ", "<w:b/>") + run("dit is geen kop.")), p(SENTENCE))),
    ("a bold sentence", file(p("Dit is een vette zin.", run_properties="<w:b/>"), p(SENTENCE))),
    ("levels that go back", file(p("Twee", "Kop2"), p("Drie", "Kop3"), p("Nog een", "Kop1"), p(SENTENCE))),
    ("the same heading elsewhere", file(p("Doel", "Kop2"), p("Aanpak", "Kop1"), p("Doel", "Kop2"), p(SENTENCE))),
    ("a table of contents", file(MANY, CONTENTS)),
    ("a picture with words", file(p(drawing(ALT)))),
    ("decoration, also floating", file(p(drawing("", decorative=True, floating=True)))),
    ("a chart with a table", file(p(CHART), GOOD_TABLE, chart=DARK)),
    ("a chart that leads to a table", file(p(CHART), p("De cijfers staan in tabel 4."), chart=DARK)),
    ("series with dashes", file(p(CHART), GOOD_TABLE, chart=chart(line("17425B"), line("B45309", "dash")))),
    ("a table", file(GOOD_TABLE)),
    (
        "a list of characteristics",
        file(CAPTION, table(["Jaar", "2025"], ["Aantal", "61"], header=False, look='w:firstColumn="1"'), p("Na.")),
    ),
    ("a list", file(p("inbraken", "Lijst"), p("overvallen", "Lijst"))),
    ("one line with a number", file(p("1. Dit is de enige."), p(SENTENCE))),
    ("a note under a table", file(GOOD_TABLE, p("* voorlopig cijfer"), p(SENTENCE))),
    (
        "signs of a state in a table",
        file(CAPTION, table(["Wat", "Stand"], ["Actie", p("● Loopt") + p("○ Nieuw")]), p("Na.")),
    ),
    ("a dash in a cell", file(CAPTION, table(["Jaar", "Aantal"], ["2025", "–"]), p("Na."))),
    (
        "two tables apart",
        file(GOOD_TABLE.removesuffix(p("Na de tabel.")), p(""), table(["A", "B"], ["1", "2"]), p("Tabel 2. Nog een")),
    ),
    ("a page break by the paragraph", file(p(SENTENCE, properties="<w:pageBreakBefore/>"))),
    ("a link", file(p(run("Zie ") + link("de aanpak van inbraken")))),
    (
        "a link to between paragraphs",
        file(
            p(run("Zie ") + link("de aanpak van inbraken", 'w:anchor="hier"')),
            '<w:bookmarkStart w:id="9" w:name="hier"/>',
            p(SENTENCE),
            '<w:bookmarkEnd w:id="9"/>',
        ),
    ),
    ("a link by field", file(p(run("Zie ") + field(r'HYPERLINK \l "verder"', run("de aanpak", "<w:u/>"))))),
    (
        "a link outside",
        file(p(link("de pagina over veiligheid", 'r:id="l0"')), links=("https://www.voorbeeldstad.example/veilig",)),
    ),
    ("a mail address", file(p(link("veiligheid@voorbeeldstad.example", 'r:id="l0"')), links=("mailto:a@b.example",))),
    ("light and large", file(p("Groot", run_properties='<w:sz w:val="40"/><w:color w:val="888888"/>'))),
    (
        "white on dark",
        file(
            p(SENTENCE, properties='<w:shd w:val="clear" w:fill="17425B"/>', run_properties='<w:color w:val="FFFFFF"/>')
        ),
    ),
    ("explained before", file(p("Het Regionaal Informatie- en Expertisecentrum (RIEC) helpt. Het RIEC deelt kennis."))),
    ("explained after", file(p("Het RIEC (Regionaal Informatie- en Expertisecentrum) helpt."))),
    (
        "in a list",
        file(p("Het RIEC helpt."), p("Afkortingen", "Kop1"), p("RIEC: Regionaal Informatie- en Expertisecentrum")),
    ),
    ("not a word of capitals", file(p("Op 12 mei, in de EU en volgens artikel 172 lid III."))),
    ("centred and short", file(p("Midden", properties='<w:jc w:val="center"/>'))),
    ("a team as author", file(author="Team Openbare orde en veiligheid")),
]


@pytest.mark.parametrize(
    ("code", "data"), [(code, data) for code, _, data in FAULTS], ids=[f"{code} {what}" for code, what, _ in FAULTS]
)
def test_a_fault_raises_its_own_rule_and_no_other(code: str, data: bytes) -> None:
    assert codes(data) == {code}


@pytest.mark.parametrize("data", [data for _, data in GOOD], ids=[what for what, _ in GOOD])
def test_what_is_good_raises_nothing(data: bytes) -> None:
    assert found(data) == []


def test_every_rule_has_a_fault_that_raises_it() -> None:
    assert {code for code, _, _ in FAULTS} == BY_CODE.keys()


def test_there_are_twenty_seven_and_each_has_its_number() -> None:
    assert [regel.code for regel, _ in REGELS] == [f"T{number:02}" for number in range(1, 28)]
    assert len({regel.naam for regel, _ in REGELS}) == 27


def test_only_what_rests_on_the_standard_names_its_clauses() -> None:
    for regel, _ in REGELS:
        assert bool(regel.clausules) == (regel.grond == "EN 301 549"), regel.code
        assert all(clausule.startswith("10.") for clausule in regel.clausules), regel.code
        assert regel.zekerheid in {"bevestigd", "afgeleid", "achtergrond", "eigen"}


def test_a_finding_says_where() -> None:
    (one,) = found(file(p("Waar", "Kop2"), p(f"{SENTENCE} {SENTENCE}", run_properties='<w:color w:val="999999"/>')))
    (place,) = one.plekken
    assert place.pad == ("Hoe het staat", "Waar")
    assert place.citaat == "Dit is een zin die in de tekst staat en die verder niets bi…"
    assert place.deel == "tekst"


def test_the_same_fault_is_said_once_with_all_its_places() -> None:
    (one,) = found(file(*[p(SENTENCE, run_properties='<w:color w:val="999999"/>')] * 5))
    assert len(one.plekken) == 5


def test_what_is_left_in_a_final_document_is_a_fault() -> None:
    levels = {
        status: [niveau(one) for one in found(file(comments='<w:comment w:id="1"/>', status=status))]
        for status in ("Concept", "Vastgesteld")
    }
    assert levels == {"Concept": ["let op"], "Vastgesteld": ["fout"]}


def test_what_nobody_prints_is_not_looked_at() -> None:
    loose = f"<w:ftr {NAMES}>{p('Oude voettekst met het RIEC')}{p('', 'Kop1')}</w:ftr>"
    assert found(file(replaced={"word/footer2.xml": loose})) == []
