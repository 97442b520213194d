"""Money: a row per item, a column per year, totals that are right or not there."""

from __future__ import annotations

from pathlib import Path

from tests.documents.build import Made, shown

ITEMS = """
middelen:
  tekst: De kosten zijn verdeeld.
  lijst:
    - post: Regisseur ondermijning
      soort: structureel
      dekking: programma Veiligheid
      stand: toegekend
      eenheid: euro
      bedragen: {2027: 96.000, 2028: 98.900}
      capaciteit: {fte: "1,2"}
      prioriteiten: [wonen]
    - post: Camera's
      eenheid: euro
      bedragen: {2027: 25.000}
      noot: Het college besluit in mei.
prioriteiten: [{id: wonen, titel: Veilig wonen}]
"""


def test_amounts_per_year_with_their_total(tmp_path: Path) -> None:
    made = Made.of(tmp_path, ITEMS)
    table = made.table("Middelen (euro)")
    assert table[0] == ["Post", "2027", "2028"]
    assert table[1][1:] == ["96.000", "98.900"]
    assert table[2][1:] == ["25.000", "–"]
    assert table[3] == ["Totaal", "121.000", "98.900"]
    for text in ("Soort: structureel", "dekking: programma Veiligheid", "stand: toegekend", "1,2 fte", "Veilig wonen"):
        assert text in shown(made.chapter("Middelen"))
    assert made.notes() == ["Het college besluit in mei."]


def test_what_is_wider_than_the_plan_counts_in_no_total(tmp_path: Path) -> None:
    wider = ITEMS.replace(
        "      noot: Het college",
        "    - {post: Brandweer, eenheid: euro, ruimer_dan_plan: ja, bedragen: {2027: 4.100.000}}\n"
        "    - {post: Boa's, eenheid: euro, bedragen: {2027: 5.000}}\n    - post: Rest\n      noot: Het college",
    )
    made = Made.of(tmp_path, wider)
    total = made.table("Middelen (euro)")[-1]
    assert total[:2] == ["Totaal", "126.000"]
    assert "Ruimer dan dit plan en daarom niet in een totaal: Brandweer." in made.text


def test_no_total_where_it_would_not_be_right(tmp_path: Path) -> None:
    units = ITEMS.replace(
        "      eenheid: euro\n      bedragen: {2027: 25.000}", "      eenheid: uren\n      bedragen: {2027: 900}"
    )
    table = Made.of(tmp_path / "units", units).table("Middelen")
    assert "Totaal" not in [row[0] for row in table]
    assert "eenheid: uren" in table[2][0].lower()
    words = ITEMS.replace("{2027: 25.000}", "{2027: nog onbekend}")
    table = Made.of(tmp_path / "words", words).table("Middelen (euro)")
    assert table[2][1] == "nog onbekend"
    assert table[3] == ["Totaal", "–", "98.900"]


def test_amounts_by_source_in_a_table_of_their_own(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        middelen:
          - post: Jongerenwerk
            bedragen:
              - {bron: rijk, jaar: 2027, lasten: 40.000, baten: 30.000, saldo: -10.000, noot: Specifieke uitkering.}
              - {bron: gemeente, jaar: 2028, lasten: 41.000}
        """,
    )
    assert made.table("Bedragen: Jongerenwerk") == [
        ["Jaar of bron", "Lasten", "Baten", "Saldo"],
        ["2027, rijk", "40.000", "30.000", "-10.000"],
        ["2028, gemeente", "41.000", "–", "–"],
    ]
    assert "Specifieke uitkering." in made.notes()


def test_what_stops_grows_and_why(tmp_path: Path) -> None:
    made = Made.of(
        tmp_path,
        """
        middelen:
          - post: Campagne
            bedragen: {2027: 10.000}
            wijziging: {wijziging: vervalt, vanaf: 2028, reden: De campagne is klaar., gevolg: Er komt geen nieuwe.}
        """,
    )
    assert "Wijziging: vervalt vanaf 2028; De campagne is klaar." in made.text
    assert "Er komt geen nieuwe." in made.text
    assert ".." not in made.text


def test_means_in_words_only(tmp_path: Path) -> None:
    made = Made.of(tmp_path, "middelen: Alles gebeurt binnen de begroting.")
    assert shown(made.chapter("Middelen")) == "Middelen Alles gebeurt binnen de begroting."
