"""What the analysis found, divided by subject: by priority or theme where the plan says so, and by veld."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ivpgen.documents.texts import Gegevens, Tekst


def findings_by_subject(stuk: Gegevens, velden: Iterable[Gegevens]) -> list[Gegevens]:
    """Groups with `titel`, the `beeld` of a veld, `bevindingen` and their `indicatoren`; each finding is in one of them."""
    left = [one for one in stuk["bevindingen"]["lijst"] if one["soort_deel"] == "bevinding"]
    groups = []
    for titel, beeld, wanted in _subjects(stuk, velden):
        own = [one for one in left if wanted(one)]
        left = [one for one in left if not any(one is other for other in own)]
        if own or beeld:
            groups.append(_group(titel, own, beeld))
    if left:
        groups.append(_group(Tekst("Overige bevindingen") if groups else Tekst(), left, None))
    return groups


def _subjects(
    stuk: Gegevens, velden: Iterable[Gegevens]
) -> Iterator[tuple[Tekst, Gegevens | None, Callable[[Gegevens], bool]]]:
    """Per subject its title, its picture, and which findings are about it."""
    per = str(stuk["analyse"]["per"]) if stuk["analyse"] else ""
    if per == "prioriteiten":
        for one in stuk["prioriteiten"]["lijst"]:
            yield one["naam_of_titel"], None, partial(_leads_to, one)
    elif per == "themas":
        findings = stuk["bevindingen"]["lijst"]
        for name in dict.fromkeys(str(theme["naam"]) for one in findings for theme in one["themas"]["lijst"]):
            yield Tekst(name), None, partial(_is_about, name)
    for veld in velden:
        yield veld["naam_of_titel"], veld["beeld"], partial(_is_of_field, veld)


def _group(titel: Tekst, findings: list[Gegevens], beeld: Gegevens | None) -> Gegevens:
    indicators = [one for finding in findings for one in finding["indicatoren"]["lijst"]]
    known = [one for one in indicators if one["soort_deel"] == "indicator"]
    return {"titel": titel, "beeld": beeld, "bevindingen": findings, "indicatoren": known}


def _leads_to(prioriteit: Gegevens, bevinding: Gegevens) -> bool:
    """Whether a finding led to a priority, said from either side."""
    if str(bevinding["gevolg"]) and bevinding["gevolg"] == prioriteit["naam_of_titel"]:
        return True
    return any(one is bevinding for one in prioriteit["bevindingen"]["lijst"])


def _is_about(theme: str, bevinding: Gegevens) -> bool:
    return theme in [str(one["naam"]) for one in bevinding["themas"]["lijst"]]


def _is_of_field(veld: Gegevens, bevinding: Gegevens) -> bool:
    return bool(bevinding["veld"] and bevinding["veld"] == veld["naam_of_titel"])
