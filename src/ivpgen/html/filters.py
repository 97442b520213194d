"""What a template may ask of a value: its text with its source, prose, names and figures. Pure functions only."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from ivpgen.documents.figures import goal_tree, of_goals, table_columns, unit_sign
from ivpgen.documents.names import Names
from ivpgen.documents.texts import Gegevens, Reden, Tekst
from ivpgen.html import prose
from ivpgen.html.citing import marked

TEKENS = {
    "gereed": "✔",
    "loopt": "●",
    "doorlopend": "●",
    "gepland": "○",
    "verschoven": "▲",
    "vervallen": "✖",
    "vervangen": "✖",
    "niet gelukt": "✖",
}
_WORDS = 2
_TAG = re.compile("<[^>]*>")
_SPAN = re.compile(r"</?span[^>]*>")
_STOPPED = re.compile(r"\S+\s+\S+\s(?!enz|etc|bijv|art|nr|jl)[^\s.]{2,}\.\s*$")
"""A text of several words that ends in a full stop which belongs to no abbreviation (B.V., e.d., enz.)."""
NIVEAUNAMEN = {
    "prioriteit": "Prioriteit",
    "strategisch": "Strategisch thema",
    "regulier": "Regulier werk",
    "afgeschaald": "Afgeschaald",
}


def filters() -> dict[str, Any]:
    """The filters that are the same in every document."""
    return {
        "t": text,
        "proza": block,
        "inline": inline,
        "zin": sentence,
        "zonder_punt": without_stop,
        "met_bron": with_source,
        "waarom_niet": absent,
        "hoofdletter": capital,
        "kop": heading,
        "teken": lambda status: TEKENS.get(str(status), ""),
        "niveaunaam": tier,
        "leesbaar": lambda slug: capital(Markup(escape(str(slug).replace("_", " ").replace("-", " ")))),
        "anker": anchor,
        "veldnaam": lambda slug: (
            Names.catalogued("veld", str(slug)) or capital(Markup(escape(str(slug).replace("-", " "))))
        ),
        "indicatoren_van_doelen": of_goals,
        "boom": goal_tree,
        "tabelkolommen": table_columns,
        "teken_van_eenheid": unit_sign,
        "gevulde": lambda items, keys: [key for key in keys if any(item[key] for item in items)],
        "niet_uitgewerkt": lambda themes: [one for one in themes if not worked_out(one)],
        "uitgewerkt": worked_out,
        "slice_by_length": runs,
    }


def text(value: Any) -> Markup:
    """One line of text, or why it isn't there; a text of the plan carries its source."""
    if isinstance(value, Markup):
        return value
    bron = getattr(value, "bron", "")
    if getattr(value, "afwezig", None) is not None:
        return absent(value.afwezig)
    shown = prose.line(str(value), getattr(value, "cijfers", ()))
    made = Markup(f'<span data-bron="{escape(bron)}">{shown}</span>') if bron and value else shown
    noot = getattr(value, "noot", None)
    return Markup(f'{made}<span class="voetnoot">{text(noot)}</span>') if noot else made


def absent(reden: Reden, wat: str = "") -> Markup:
    """Why something is not there, in running text; a gap without a reason says `wat` it is."""
    bron = escape(reden.reden.bron)
    said = Markup(marked(str(reden.reden), reden.reden.cijfers).strip())
    if reden.soort == "pm":
        return Markup(
            f'<span class="gat" data-bron="{bron}">[nog in te vullen{": " if said or wat else ""}{said or escape(wat)}]</span>'
        )
    if reden.soort == "zie":
        return Markup(f'zie <span data-bron="{bron}">{escape(reden.naar)}</span>')
    word = "niet opgenomen" if reden.soort == "niet" else "niet bekend"
    if not said:
        return Markup(f'<span data-bron="{bron}">{word}</span>')
    return Markup(f'{word}<span class="voetnoot"><span data-bron="{bron}">{said}</span></span>')


def block(value: Tekst, level: int) -> Markup:
    """Prose as blocks, its highest heading at `level`; a box where it is still to come."""
    if value.afwezig is not None:
        return Markup(f'<aside class="gat"><p data-bron="{escape(value.bron)}">Nog in te vullen</p></aside>')
    return prose.prose(str(value), value.bron, min(level, prose.LOWEST), value.cijfers)


def inline(value: Any) -> Markup:
    """Prose in running text: its only paragraph without the paragraph, more of them as blocks."""
    if not isinstance(value, Tekst) or value.afwezig is not None:
        return text(value)
    return prose.run_in(str(value), value.bron, value.cijfers)


def sentence(value: Any) -> Markup:
    """A text with the full stop that ends a sentence, unless it ends with a mark already; notes behind it don't count."""
    made = text(value)
    seen = _shown(_without_notes(made)).rstrip("”\"’') \n")
    return made if seen.endswith((".", "!", "?", "…", ":")) or not seen else Markup(f"{made}.")


def _shown(html: str) -> str:
    """The words of HTML, its quotation marks as themselves; other characters stay escaped."""
    return _TAG.sub("", html).replace("&#34;", '"').replace("&#39;", "'")


def _without_notes(html: str) -> str:
    """HTML with its footnotes left out."""
    kept, depth, last = [], 0, 0
    for tag in _SPAN.finditer(html):
        if depth:
            depth += -1 if tag[0].startswith("</") else 1
            last = tag.end()
        elif "voetnoot" in tag[0]:
            kept.append(html[last : tag.start()])
            depth, last = 1, tag.end()
    return "".join([*kept, html[last:]])


def without_stop(value: Any) -> Any:
    """A sentence that becomes part of another one: without its full stop."""
    if isinstance(value, Markup) or not _STOPPED.search(str(value)):
        return value
    made = str(value).rstrip()[:-1]
    return Tekst(made, value.bron, value.afwezig, value.cijfers) if isinstance(value, Tekst) else made


def with_source(value: str, source: Tekst) -> Markup:
    """A text of our own that stands for one of the plan."""
    return text(Tekst(value, source.bron))


def capital(value: Any) -> Any:
    """The first letter of a word or two as a capital, also inside a span; a longer text of the plan stays as it was written."""
    if len((_shown(value) if isinstance(value, Markup) else str(value)).split()) > _WORDS:
        return value
    return heading(value)


def heading(value: Any) -> Any:
    """A text as a heading: its first letter a capital, also inside a span."""
    if not isinstance(value, Markup):
        made = str(value)[:1].upper() + str(value)[1:]
        return Tekst(made, value.bron, value.afwezig, value.cijfers) if isinstance(value, Tekst) else made
    start = value.find(">") + 1 if value.startswith("<span data-bron") else 0
    return Markup(value[:start] + value[start : start + 1].upper() + value[start + 1 :])


def tier(value: Any) -> Any:
    """The name of a tier; another word as it is."""
    plain = _shown(value).strip() if isinstance(value, Markup) else str(value)
    name = NIVEAUNAMEN.get(plain)
    if name is None:
        return capital(value)
    return Markup(str(value).replace(f">{plain}<", f">{name}<")) if isinstance(value, Markup) and "<" in value else name


def anchor(path: str) -> str:
    """A short id for a place in the plan."""
    return hashlib.sha1(str(path).encode(), usedforsecurity=False).hexdigest()[:8]


def worked_out(theme: Gegevens) -> bool:
    """Whether a theme says more than its tier."""
    return bool(
        theme.get("beeld")
        or theme.get("inzet")
        or theme.get("tekst")
        or theme.get("toelichting")
        or theme.get("afwezig")
        or any(
            theme.get(key) and theme[key]["lijst"]
            for key in ("doelen", "indicatoren", "partners", "prioriteiten", "bronnen")
        )
    )


def runs(points: Iterable[Gegevens]) -> list[Gegevens]:
    """Points in runs: short ones that make one bullet list, and each long one (headings, lists, more paragraphs) by itself."""
    made: list[Gegevens] = []
    for point in points:
        long = any(
            "\n\n" in piece or "\n-" in piece or "\n*" in piece or piece.startswith("#") or "\n|" in piece
            for piece in (*point["tekst"], *point["toelichting"])
        )
        long = long or (bool(point["titel"]) and sum(len(piece) for piece in point["tekst"]) > 240)
        if long or not made or made[-1]["lang"]:
            made.append({"lang": long, "punten": []})
        made[-1]["punten"].append(point)
    return made
