"""A report is added in the style that the file has, and every other byte stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.progress_entries import Melding, report
from ivpgen.fixing.writing import put
from tests.fixing.conftest import Lay, texts

HEAD = "# plan.yaml\nivpgen: 1\ntitel: Proef\nperiode: {van: 2027, tot: 2030}\n# uitvoering/2027.yaml\nperiode: 2027\n"
MELDING = Melding("lampen", date(2027, 9, 30), "loopt", percentage="40", toelichting="Twee straten zijn klaar.")
BLOCK = """\
- datum: 2027-09-30
  status: loopt
  percentage: 40
  toelichting: Twee straten zijn klaar.
"""
INLINE = "{datum: 2027-09-30, status: loopt, percentage: 40, toelichting: Twee straten zijn klaar.}"


def block(indent: int) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in BLOCK.splitlines())


LONG = """\
actiepunten:
  - id: lampen
    voortgang:
      - status: gepland
        toelichting: |
          Een.

          Twee.
"""
CASES = {
    "no list yet": (
        "actiepunten:\n  - id: lampen # let op\n    titel: Lampen # klaar\n\n# einde\n",
        "actiepunten:\n  - id: lampen # let op\n    titel: Lampen # klaar\n    voortgang:\n" + block(6) + "\n# einde\n",
    ),
    "lists that don't stand in": (
        "actiepunten:\n- id: lampen\n  titel: Lampen\n",
        "actiepunten:\n- id: lampen\n  titel: Lampen\n  voortgang:\n" + block(2),
    ),
    "a list with a text of more lines": (
        LONG + "\n    titel: Lampen\n",
        LONG + block(6) + "\n    titel: Lampen\n",
    ),
    "a file that ends without a line break": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen",
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang:\n" + block(6),
    ),
    "a list between brackets": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: [{status: gepland}] # tot nu\n",
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: [{status: gepland}, "
        + INLINE
        + "] # tot nu\n",
    ),
    "an empty list": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: []\n",
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: [" + INLINE + "]\n",
    ),
    "a measure between braces": (
        "actiepunten:\n  - {id: lampen, titel: Lampen}\n",
        "actiepunten:\n  - {id: lampen, titel: Lampen, voortgang: [" + INLINE + "]}\n",
    ),
    "a single report": (
        "actiepunten:\n  - id: lampen\n    voortgang:\n      datum: 2027-06-30\n      status: gepland # nog\n    titel: Lampen\n",
        "actiepunten:\n  - id: lampen\n    voortgang:\n      - datum: 2027-06-30\n        status: gepland # nog\n"
        + block(6)
        + "    titel: Lampen\n",
    ),
    "a single report between braces": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: {status: gepland}\n",
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: [{status: gepland}, " + INLINE + "]\n",
    ),
    "a word": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: gepland # nog\n",
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: # nog\n      - gepland\n" + block(6),
    ),
    "still to come": (
        "actiepunten:\n  - id: lampen\n    voortgang: pm\n    titel: Lampen\n",
        "actiepunten:\n  - id: lampen\n    voortgang:\n" + block(6) + "    titel: Lampen\n",
    ),
    "lines that end as on Windows": (
        "actiepunten:\r\n  - id: lampen\r\n    titel: Lampen\r\n",
        "actiepunten:\r\n  - id: lampen\r\n    titel: Lampen\r\n    voortgang:\r\n" + block(6).replace("\n", "\r\n"),
    ),
}


def laid(lay: Lay, text: str) -> Path:
    folder = lay(HEAD)
    (folder / "uitvoering/2027.yaml").write_bytes((head(text) + text).encode())
    return folder


def head(text: str) -> str:
    return "periode: 2027\r\n" if "\r" in text else "periode: 2027\n"


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_a_report_is_added_in_the_style_of_the_file(lay: Lay, before: str, after: str) -> None:
    folder = laid(lay, before)
    put(report(folder, [MELDING]).files)
    assert texts(folder)["uitvoering/2027.yaml"] == head(before) + after


REFUSED = {
    "a label": (
        "standaard: &s {soort: regulier}\nactiepunten:\n  - &x\n    id: lampen\n    titel: Lampen\n",
        "label",
    ),
    "a list by a label": (
        "actiepunten:\n  - id: a\n    titel: A\n    voortgang: &v [{status: loopt}]\n  - id: lampen\n    titel: L\n    voortgang: *v\n",
        "label",
    ),
    "a reason why there is none": (
        "actiepunten:\n  - id: lampen\n    titel: Lampen\n    voortgang: {onbekend: de trekker is weg}\n",
        "onbekend",
    ),
}


@pytest.mark.parametrize(("before", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_added_to_is_refused_and_left_alone(lay: Lay, before: str, said: str) -> None:
    folder = laid(lay, before)
    with pytest.raises(Onbruikbaar) as refusal:
        report(folder, [MELDING])
    assert said in refusal.value.bericht
    assert texts(folder)["uitvoering/2027.yaml"] == "periode: 2027\n" + before


@pytest.mark.parametrize(
    "said",
    [
        "Ja: nu",
        "50% #klaar",
        "- streep",
        "'quotes' en \"dubbel\"",
        "[haak",
        "{acc",
        "null",
        "& teken",
        "Twee\nregels: hier",
        "é €",
    ],
)
def test_whatever_is_said_is_read_back_as_it_was_said(lay: Lay, said: str) -> None:
    for style in ("no list yet", "a list between brackets"):
        folder = laid(lay, CASES[style][0])
        put(report(folder, [MELDING._replace(toelichting=said)]).files)
        from ivpgen.plan.load import load

        entry = load(folder).edities[0].uitvoering[0].plan.actiepunten[0].voortgang[-1]  # type: ignore[union-attr]
        assert " ".join(entry.toelichting[0].split()) == " ".join(said.split())
