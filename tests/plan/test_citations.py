"""Where a text asks for a number, what it asks, and what it gets."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivpgen.plan.citations import Vraag, citations, question
from ivpgen.plan.cited_figures import ONBEKEND, VORM, WAARDE, Cijfer, answer
from ivpgen.plan.index import Index
from ivpgen.plan.load import load

PLAN = """\
ivpgen: 1
titel: Veilig in Proefdorp
periode: {van: 2027, tot: 2030}
peildatum: 2025-12-31
gemeenten: [{id: proefdorp, naam: Proefdorp}]
indicatoren:
  - id: inbraak
    naam: Woninginbraken
    eenheid: aantal
    waarden:
      2021: 1254
      2022: 90
      2023: circa 80
      2024: niet beschikbaar
      2025: {waarde: 61, voorlopig: ja}
      2026: {waarde: 20, tot_en_met: 2026-02, voorlopig: ja}
    nulmeting: {jaar: 2022}
    streefwaarden: {2028: "< 55", 2029: max. 50, 2030: "-25% t.o.v. 2022", 2031: pm, 2032: 40-50}
  - {id: onveilig, eenheid: procent, waarden: {2021: "34,2", 2023: 31.1}, streefwaarde: "-3 procentpunt t.o.v. 2021"}
  - {id: graad, eenheid: "per 1.000 inwoners", waarden: {2021: "2,10", 2023: "2,10"}, streefwaarde: "< 2,0"}
  - {id: cijfer, eenheid: rapportcijfer, waarden: {2021: "7,0", 2023: "7,4"}, streefwaarde: "min. 7,5"}
  - {id: geld, eenheid: euro, waarden: {2021: 12500, 2023: 11000}, streefwaarde: omlaag}
  - {id: klein, eenheid: aantal, waarden: {2021: 4, 2022: 40, 2023: "> 19", 2024: bijna 14}}
  - {bbv: winkeldiefstallen, waarden: {2024: "2,1"}}
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("plan")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    planmap = load(folder)
    assert [one for one in planmap.findings if one.code < "IVP300"] == []
    return Index(planmap.edities[0])


def got(index: Index, words: str) -> Cijfer:
    (one,) = citations(f"{{{{ cijfer: {words} }}}}")
    return answer(index, one, "plan.yaml")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("inbraak 2021", "1.254"),
        ("inbraak 2023", "ongeveer 80"),
        ("inbraak 2025", "61 (voorlopig)"),
        ("inbraak 2026", "20 (tot en met februari 2026, voorlopig)"),
        ("inbraak laatste", "61 (voorlopig)"),
        ("inbraak laatste jaar", "2025"),
        ("inbraak nulmeting", "90"),
        ("inbraak 2021-2022", "1.164 minder"),
        ("inbraak 2022 – 2021", "1.164 meer"),
        ("inbraak 2022-2022", "evenveel"),
        ("inbraak 2022-2023", "ongeveer 10 minder"),
        ("inbraak nulmeting-laatste", "voorlopig 29 minder"),
        ("inbraak nulmeting-laatste procent", "voorlopig 32% minder"),
        ("inbraak doel 2028", "minder dan 55"),
        ("inbraak doel 2029", "hoogstens 50"),
        ("inbraak doel 2030", "25% minder dan in 2022"),
        ("inbraak doel 2032", "tussen 40 en 50"),
        ("inbraak doel", "tussen 40 en 50"),
        ("onveilig 2021", "34,2%"),
        ("onveilig 2023", "31,1%"),
        ("onveilig 2021-2023", "3,1 procentpunt lager"),
        ("onveilig doel", "3 procentpunt lager dan in 2021"),
        ("graad 2021", "2,10 per 1.000 inwoners"),
        ("graad 2021-2023", "gelijk"),
        ("graad doel", "lager dan 2,0 per 1.000 inwoners"),
        ("cijfer 2021-2023", "0,4 hoger"),
        ("cijfer doel", "minstens 7,5"),
        ("geld 2021", "€ 12.500"),
        ("geld 2021-2023", "€ 1.500 minder"),
        ("geld 2021-2023 procent", "12% minder"),
        ("geld doel", "omlaag"),
        ("klein 2023", "meer dan 19"),
        ("klein 2024", "bijna 14"),
        ("winkeldiefstallen 2024", "2,1 per 1.000 inwoners"),
    ],
)
def test_a_number_in_dutch_with_its_unit(index: Index, words: str, expected: str) -> None:
    assert got(index, words) == Cijfer(expected)


@pytest.mark.parametrize(
    ("words", "lack", "said"),
    [
        ("weg 2025", ONBEKEND, "“weg” bestaat niet"),
        ("inbraak", VORM, "is niet te begrijpen"),
        ("inbraak vorig jaar", VORM, "is niet te begrijpen"),
        ("inbraak 20255", VORM, "is niet te begrijpen"),
        ("inbraak ٢٠٢٥", VORM, "is niet te begrijpen"),
        ("", VORM, "is niet te begrijpen"),
        ("inbraak 2019", WAARDE, "voor 2019 is er geen waarde"),
        ("inbraak 2024", WAARDE, "voor 2024 is er geen waarde"),
        ("inbraak 2025-2026", WAARDE, "2026 is nog niet heel"),
        ("inbraak doel 2031", WAARDE, "voor 2031 is er geen streefwaarde"),
        ("klein doel", WAARDE, "er is geen streefwaarde"),
        ("klein nulmeting", WAARDE, "er is geen nulmeting"),
        ("klein 2021-2022 procent", WAARDE, "onder de 20"),
        ("klein 2022-2023", WAARDE, "“> 19” is geen getal"),
        ("onveilig 2021-2023 procent", WAARDE, "procentpunten"),
        ("cijfer 2021-2023 procent", WAARDE, "geen percentage"),
    ],
)
def test_what_cannot_be_had_says_why(index: Index, words: str, lack: str, said: str) -> None:
    found = got(index, words)
    assert (found.tekst, found.gebrek) == ("", lack)
    assert said in found.bericht
    assert found.bericht.endswith(".")
    assert found.hoe.endswith(".")


def test_the_last_year_of_an_uitvoeringsplan_knows_no_peildatum(index: Index) -> None:
    (one,) = citations("{{ cijfer: inbraak laatste jaar }}")
    assert answer(index, one, "uitvoering/2028.yaml").tekst == "2025"
    (one,) = citations("{{ cijfer: klein laatste jaar }}")
    assert answer(index, one, "uitvoering/2028.yaml").tekst == "2022"


@pytest.mark.parametrize(
    "text",
    [
        "{{ iets anders }}",
        "{ cijfer: inbraak 2025 }",
        "{{ cijferlijst: inbraak }}",
        "{{ cijfer: inbraak\n\n2025 }}",
        "`{{ cijfer: inbraak 2025 }}`",
        "```\n{{ cijfer: inbraak 2025 }}\n```",
        "\\{{ cijfer: inbraak 2025 }}",
        "{{ cijfer: {{ }} }",
        "{{",
        "{{ cijfer: inbraak 2025",
    ],
)
def test_other_text_is_text(text: str) -> None:
    assert [one for one in citations(text) if one.vraag is not None] == []
    assert "cijfer: inbraak" not in "".join(one.tekst for one in citations(text))


def test_spaces_line_ends_capitals_and_the_colon_do_not_matter() -> None:
    text = "A {{cijfer:inbraak 2025}} b {{ cijfer inbraak 2025 }} c {{  Cijfer:\n  inbraak   LAATSTE\n  jaar }}."
    assert [(one.indicator, one.vraag) for one in citations(text)] == [
        ("inbraak", Vraag("jaar", "2025")),
        ("inbraak", Vraag("jaar", "2025")),
        ("inbraak", Vraag("laatste jaar")),
    ]
    assert [text[one.start : one.end] for one in citations(text)] == [one.tekst for one in citations(text)]


def test_a_long_text_takes_no_time() -> None:
    begin = process_time()
    for text in ("{{ cijfer: " * 20_000, "{{" * 100_000, "{{ cijfer: x " + " " * 100_000, "{{ cijfer:" + "{" * 50_000):
        assert list(citations(text)) == []
    assert process_time() - begin < 2


@given(st.text(alphabet="{} cijfer:inbraak2025-laatste\n`~", max_size=80))
def test_any_text_gives_stretches_of_itself_in_order(text: str) -> None:
    found = list(citations(text))
    assert [text[one.start : one.end] for one in found] == [one.tekst for one in found]
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=30))
def test_any_question_is_understood_or_not(words: str) -> None:
    found = question(words)
    assert found is None or found.soort
