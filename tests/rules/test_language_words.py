"""Words: the lists themselves, which of them is meant, and sentences in English."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

import ivpgen.rules.language
from ivpgen.diagnostics import Finding
from ivpgen.rules.language.wordlist import wordlist
from tests.rules.conftest import Checked

DATA = Path(ivpgen.rules.language.__file__).parent / "data"
LISTS = sorted(path.stem for path in DATA.glob("*.txt"))


def found(checked: Checked, example: str, code: str) -> list[Finding]:
    return [one.finding for one in checked(example + "\n").diagnostics if one.finding.code == code]


def said(checked: Checked, example: str, code: str) -> list[str]:
    return [one.bericht.split("“")[1].split("”")[0] for one in found(checked, example, code)]


def entries(name: str) -> list[tuple[str, str, bool]]:
    return list(chain.from_iterable(wordlist(name).values()))


def test_there_are_words_enough() -> None:
    assert len(set(_lines("ambtelijk"))) > 250
    assert len(entries("ambtelijk")) + len(entries("vaktaal")) > 400


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_in_small_letters_and_names_each_form_once(name: str) -> None:
    forms = [form for form, _, _ in entries(name)]
    assert forms == [form.lower().strip() for form in forms]
    assert sorted(set(forms)) == sorted(forms)
    assert all(forms)


@pytest.mark.parametrize("name", ["ambtelijk", "vaktaal", "dubbele_ontkenning"])
def test_the_plain_word_is_no_word_of_the_list(name: str) -> None:
    forms = {form for form, plain, _ in entries(name) if plain}
    instead = {word for _, plain, _ in entries(name) for word in plain.split(", ")}
    assert forms & instead == set()


def test_no_two_lists_say_the_same_of_a_word() -> None:
    counted = [form for name in LISTS for form, plain, _ in entries(name) if plain or name in {"tijd", "vaag"}]
    assert sorted(set(counted)) == sorted(counted)


@pytest.mark.parametrize("name", ["ambtelijk", "vaktaal"])
def test_each_form_is_found_with_a_capital_and_without(name: str, checked: Checked) -> None:
    forms = sorted(form for form, plain, _ in entries(name) if plain)
    written = list(chain.from_iterable((form[0].upper() + form[1:], form) for form in forms))
    example = "inleiding: |\n" + "".join(f"  {form} bij ons.\n\n" for form in written)
    assert said(checked, example, "IVP904") == written


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("De partners zijn ter zake van de vergunning gehoord.", "ter zake van"),
        ("Dat is in het kader van het plan gedaan.", "in het kader van"),
        ("Wij gaan een bijdrage leveren aan het plan.", "een bijdrage leveren aan"),
    ],
)
def test_of_forms_that_overlap_the_longest_is_meant(checked: Checked, text: str, word: str) -> None:
    assert said(checked, f"inleiding: {text}", "IVP904") == [word]


@pytest.mark.parametrize(
    "text", ["Wij doen dat indien nodig.", "Wij realiseren ons dat het lastig is.", "De raad stelt het kader vast."]
)
def test_a_form_without_a_plain_word_is_in_order(checked: Checked, text: str) -> None:
    assert found(checked, f"inleiding: {text}", "IVP904") == []


def test_what_to_write_instead_is_fitted_to_the_form(checked: Checked) -> None:
    first, second = found(checked, "inleiding: Wij beogen dit, en de raad beoogt dat.", "IVP904")
    assert first.hoe == "Schrijf bijvoorbeeld “willen”."
    assert second.hoe == "Schrijf bijvoorbeeld een vorm van “willen”."


def test_jargon_is_called_jargon(checked: Checked) -> None:
    (one,) = found(checked, "inleiding: Dat is een quick win voor de buurt.", "IVP904")
    assert one.bericht == "“quick win” is vaktaal."


def test_two_negations_say_yes(checked: Checked) -> None:
    (one,) = found(checked, "inleiding: Dat is hier niet ongebruikelijk.", "IVP962")
    assert one.hoe == "Zeg het gewoon: gebruikelijk."
    assert found(checked, "inleiding: Dat is hier niet gebruikelijk, en ook niet onder de brug.", "IVP962") == []


@pytest.mark.parametrize(
    "text",
    [
        "The plan is for the police and the schools of this town.",
        "Eerst dit. We zien dat the aim of this plan is to work with the police.",
    ],
)
def test_a_sentence_in_english_is_said_once(checked: Checked, text: str) -> None:
    (one,) = found(checked, f"inleiding: {text}", "IVP967")
    assert one.place.line == 9


@pytest.mark.parametrize(
    "text",
    [
        "Het programma The Future is Now loopt op twee scholen in de gemeente en werkt goed.",
        "Een bewoner schreef “the police and the schools of this town are great” op de kaart.",
        "Thee drinken is of was de gewoonte.",
    ],
)
def test_a_name_or_a_quotation_in_english_is_no_sentence(checked: Checked, text: str) -> None:
    assert found(checked, f"inleiding: {text}", "IVP967") == []


def _lines(name: str) -> list[str]:
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if " = " in line and not line.startswith("#")]
