from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ivpgen.word.widths import fitting
from ivpgen.word.widths import given as given_widths

PAGE = 9070
COLUMNS = st.lists(st.lists(st.text(st.sampled_from("abc 1,"), max_size=200), max_size=8), min_size=1, max_size=10)


@given(COLUMNS, st.integers(3000, 14000))
def test_columns_always_fill_the_page_and_never_more(columns: list[list[str]], width: int) -> None:
    widths = fitting(columns, width, 104)
    assert sum(widths) == width
    assert all(each > 0 for each in widths)


def test_short_columns_stay_narrow_beside_long_text() -> None:
    number, long, money = fitting(
        [["Nr.", "1.1"], ["Maatregel", "Controles op bedrijventerrein " * 6], ["Euro", "15.000"]], PAGE, 104
    )
    assert number < 700
    assert money < 1100
    assert long > 7000


def test_words_stay_whole_and_very_long_ones_keep_room_for_most_of_them() -> None:
    columns = [["woord " * 60], ["vernieling"], ["arbeidsmigrantenhuisvesting"], ["woord " * 60]]
    widths = fitting(columns, PAGE, 104)
    assert widths[1] >= 10 * 104
    assert widths[2] >= 12 * 104


def test_equal_texts_share_the_page_equally() -> None:
    widths = fitting([["woord " * 40]] * 4, PAGE, 104)
    assert max(widths) - min(widths) <= 4


def test_a_wider_letter_asks_more_room_for_the_longest_word() -> None:
    columns = [["Voortgang"], ["woord " * 60]]
    assert fitting(columns, PAGE, 130)[0] > fitting(columns, PAGE, 104)[0]


def test_chosen_widths_count_only_when_every_column_has_one() -> None:
    assert given_widths(["width: 20%", "width:30%", "color: red; width: 50.0%"], 1000) == [200, 300, 500]
    assert given_widths(["width: 20%", ""], 1000) is None
    assert given_widths([], 1000) is None
    assert given_widths(["width: 0%", "width: 50%"], 1000) is None


def test_a_short_text_stays_on_one_line() -> None:
    columns = [["2030", "min. 7,3"], ["woord " * 60]]
    assert fitting(columns, PAGE, 104)[0] >= 8 * 104


def test_space_goes_where_it_makes_the_table_lower() -> None:
    purpose = "gezag over de politie, inzet en voortgang van de prioriteiten"
    columns = [["Doel", *[purpose] * 5], ["Deelnemers", *["burgemeester en politie"] * 4, "Team Openbare orde, " * 12]]
    purposes, members = fitting(columns, 6000, 99)
    assert purposes > 2400
    assert members > 2000


def test_figures_need_less_room_than_words_of_as_many_characters() -> None:
    columns = [["11,1 (1)"], ["woord " * 60]]
    wider = [["mmmmmmmm"], ["woord " * 60]]
    assert fitting(columns, PAGE, 104)[0] < fitting(wider, PAGE, 104)[0]


def test_columns_of_unequal_length_are_fitted_too() -> None:
    widths = fitting([["woord " * 40, "a"], ["woord " * 60], ["b"] * 3], PAGE, 104)
    assert sum(widths) == PAGE
    assert widths[1] > widths[0] > widths[2]
