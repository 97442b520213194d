"""Pictures in prose, as the plan describes them, and what stands there when one is missing."""

from __future__ import annotations

from typing import Any

from lxml import etree

from ivpgen.documents.texts import Tekst
from ivpgen.html.pictures import describe, leave_out
from ivpgen.html.tree import parse


def picture(**said: str) -> dict[str, Any]:
    return {
        key: Tekst(said.get(key, ""), f"plan.yaml#{key}" if key in said else "") for key in ("alt", "titel", "bron")
    }


def described(body: str, **said: str) -> str:
    root = parse(f"<html>{body}</html>")
    describe(root, {"k.png": picture(**said)})
    return "".join(etree.tostring(one, encoding="unicode") for one in root)


def test_a_picture_alone_in_a_paragraph_becomes_a_figure() -> None:
    made = described(
        '<p><img src="k.png" alt=""/></p><p>a</p>', alt="Kaart van de kernen", titel="De kernen", bron="Gemeente"
    )
    assert made == (
        '<figure><img src="k.png" alt="Kaart van de kernen" data-bron="plan.yaml#alt"/>'
        '<figcaption data-bron="plan.yaml#titel">De kernen</figcaption></figure>'
        '<p class="bron">Bron: <span data-bron="plan.yaml#bron">Gemeente</span></p><p>a</p>'
    )


def test_two_text_alternatives_are_both_kept() -> None:
    assert 'alt="In de tekst – In de lijst"' in described(
        '<p><img src="k.png" alt="In de tekst"/></p>', alt="In de lijst"
    )
    assert 'alt="Kaart"' in described('<p><img src="k.png" alt="Kaart"/></p>', alt="Kaart")


def test_a_picture_in_a_sentence_or_of_nobody_stays() -> None:
    for body in ('<p>a <img src="k.png" alt=""/></p>', '<p><img src="ander.png" alt="b"/></p>'):
        assert described(body, alt="x") == body


def test_a_picture_that_can_not_be_shown_is_a_gap() -> None:
    root = parse(
        '<html><p>Zie <img src="k.png" alt="de kaart" data-bron="b"/> hier.</p>'
        '<figure><img src="k.png" alt=""/><figcaption data-bron="t">De <em>kernen</em></figcaption></figure></html>'
    )
    leave_out(root, "k.png")
    assert "".join(etree.tostring(one, encoding="unicode") for one in root) == (
        '<p>Zie <span class="gat" data-bron="b">[hier hoort de afbeelding k.png: de kaart]</span> hier.</p>'
        '<p><span class="gat">[hier hoort de afbeelding k.png]</span></p><p data-bron="t">De <em>kernen</em></p>'
    )
