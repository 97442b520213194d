"""What a change is in words: the sentence that every report gives for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from ivpgen.comparing.change import HERNOEMD, NIEUW, VERPLAATST, VERVALLEN, Verschil
from ivpgen.documents.measures import KOPPEN
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import capitalised
from ivpgen.phrases import listed

Termen: TypeAlias = Callable[[str], Term]
"""The plan's own words for the concepts of the method."""
_NOUNS = {
    "hoofdstuk": "hoofdstuk",
    "hoofdstukregel": "regel van hoofdstukken",
    "moment": "moment van verantwoording",
    "terugblik": "terugblik op prioriteit",
    "stap": "stap in het proces",
    "uitzondering": "uitgezette controle",
    "digitaal": "punt van digitale veiligheid",
    "middel": "post",
    "veld": "veiligheidsveld",
}
_MANY = {
    "doel": "doelen",
    "actiepunt": "actiepunten",
    "thema": "thema’s",
    "indicator": "indicatoren",
    "bevinding": "bevindingen",
}
_FIELDS = {
    "streefwaarden": "streefwaarde",
    "waarden": "cijfer over",
    "bedragen": "bedrag",
    "inwoners": "aantal inwoners",
    "verlengd_tot": "verlenging",
    "nieuwe_planning": "nieuwe planning",
    "in_werking": "inwerkingtreding",
    "periode": "periode",
}
_UITVOERING = "Uitvoeringsplannen"
_GENERAL = "Over het plan"


def noun(soort: str, term: Termen) -> str:
    """What a kind of thing is called, in the plan's own word where it has one."""
    known = term(soort)
    return known.enkelvoud if known.meervoud != f"{soort}en" or soort in KOPPEN else _NOUNS.get(soort, soort)


def subject(one: Verschil, term: Termen) -> str:
    """The thing of a change: `prioriteit “Ondermijning”`."""
    if one.soort == "plan" and not one.veld:
        return f"plan “{one.naam}”"
    if one.soort in {"plan", "hoofdstuk"}:
        return chapter(one.hoofdstuk).lower() if one.hoofdstuk else "het plan"
    return f"{noun(one.soort, term)} “{one.naam}”"


def chapter(root: str) -> str:
    """The title of the chapter that a root key is printed in."""
    own = {"bevindingen": "analyse", "actiepunten": "werk"}.get(root, root)
    if own in ONDERDELEN:
        return ONDERDELEN[own].titel
    return own.replace("_", " ").capitalize() if own else _GENERAL


def heading(one: Verschil) -> str:
    """The heading under which a change stands: the gemeente and the file where it isn't the joint plan, and the chapter."""
    whole = one.soort == "uitvoeringsplan"
    parts = [
        one.gemeente,
        "" if one.stuk == "plan" or whole else f"Uitvoeringsplan {one.stuk}",
        _UITVOERING if whole else chapter(one.hoofdstuk),
    ]
    return ": ".join(part for part in parts if part)


def field(veld: str) -> str:
    """What a key is called: `streefwaarde 2029`, `aanpak`."""
    steps = [step for step in veld.split("/") if step not in {"tekst", "waarde", "lijst"}] or ["tekst"]
    first = _FIELDS.get(steps[0], KOPPEN.get(steps[0], steps[0]).lower() if steps[0] != "code" else "nummer")
    return " ".join([first.replace("_", " "), *(step.replace("_", " ") for step in steps[1:])])


def told(one: Verschil, term: Termen) -> str:
    """The whole sentence, without its stop: `Prioriteit “Jeugd”: trekker gewijzigd, van “oov” naar “politie”`."""
    return f"{capitalised(subject(one, term))}{link(one)} {sentence(one, term)}"


def link(one: Verschil) -> str:
    """What stands between a thing and what changed: a colon where that isn't a verb."""
    return ":" if one.veld else ""


def sentence(one: Verschil, term: Termen) -> str:
    """What changed, as the part of a sentence that follows the thing; running texts are told of, not shown."""
    said = _said(one, term)
    return said if one.zeker else f"{said} (waarschijnlijk)"


def _said(one: Verschil, term: Termen) -> str:
    if one.aard in {NIEUW, VERVALLEN}:
        return f"is {one.aard}{_with(one.met, term)}"
    if one.aard == HERNOEMD:
        if not one.oud or not one.nieuw:
            return f"heeft nu het id “{one.nieuw}”" if one.nieuw else f"heeft geen id meer, eerder “{one.oud}”"
        return f"heet nu “{one.nieuw}”, eerder “{one.oud}”"
    if one.aard == VERPLAATST:
        return _place(one)
    name = field(one.veld)
    if one.proza:
        return f"tekst {one.wat}" if name == "tekst" else f"tekst van {name} {one.wat}"
    if one.wat in {"toegevoegd", "genomen"}:
        return f"{name} {one.wat}: {_quoted(one.nieuw)}"
    if one.wat == VERVALLEN:
        return f"{name} vervallen, was {_quoted(one.oud)}"
    effect = "" if one.strenger is None else f", dat is {'strenger' if one.strenger else 'minder streng'}"
    return f"{name} {one.wat}, van {_quoted(one.oud)} naar {_quoted(one.nieuw)}{effect}"


def _place(one: Verschil) -> str:
    if one.wat == "deel":
        return "staat nu in het gezamenlijke deel" if one.nieuw else "staat nu alleen in het eigen deel"
    if one.wat == "volgorde":
        return f"staat nu na “{one.nieuw}”" if one.nieuw else "staat nu vooraan"
    before, after = (where or "een eigen hoofdstuk" for where in (one.oud, one.nieuw))
    return f"staat nu onder {after}, eerder onder {before}"


def _with(met: Sequence[tuple[str, int]], term: Termen) -> str:
    if not met:
        return ""
    parts = [f"{number} {noun(soort, term) if number == 1 else _several(soort, term)}" for soort, number in met]
    return f", met {listed(parts)}"


def _several(soort: str, term: Termen) -> str:
    return _MANY.get(soort) or term(soort).meervoud


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"
