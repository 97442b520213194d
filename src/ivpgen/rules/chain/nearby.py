"""What a writer may have meant by a reference that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from ivpgen.method import catalogus
from ivpgen.plan.goals import NIVEAUS
from ivpgen.plan.index import ZIE, Verwijzing
from ivpgen.plan.parts import Basis
from ivpgen.rules.context import Context

_THINGS = ("prioriteit", "doel", "indicator", "bevinding", "actiepunt", "maatregel", "partner", "bron", "middel")


def suggestion(context: Context, verwijzing: Verwijzing) -> str:
    """“Bedoel je …?”, or nothing when nothing is near."""
    meant = _meant(context, verwijzing)
    return f"Bedoel je “{meant}”?" if meant else ""


def _meant(context: Context, verwijzing: Verwijzing) -> str:
    stem, slash, name = verwijzing.id.rpartition("/")
    known = _words(context, verwijzing)
    for identifier, deel in _things(context, _kinds(verwijzing)):
        if _same(name, identifier):
            file = PurePosixPath(deel.plek.bestand)
            return identifier if deel.plek.bestand == verwijzing.deel.plek.bestand else f"{file.stem}/{identifier}"
        if _same(name, deel.naam_of_titel):
            return identifier
        known.append(identifier)
    near = get_close_matches(name.lower().replace(" ", "-").replace("_", "-"), known, 1, 0.6)
    return f"{stem}{slash}{near[0]}" if near else ""


def kind_of(context: Context, verwijzing: Verwijzing) -> str:
    """The kind of thing that has this id, where it is another kind than asked for; empty when there is none."""
    if "ding" in verwijzing.soorten or "bestand" in verwijzing.soorten:
        return ""
    others = (soort for soort in _THINGS if soort not in _kinds(verwijzing))
    file = verwijzing.deel.plek.bestand
    return next((soort for soort in others if context.index.find(soort, verwijzing.id, file)), "")


def has_past(context: Context, verwijzing: Verwijzing) -> bool:
    """Whether there is any earlier plan that a reference to one could mean."""
    if context.plan.voorgangers or context.editie.archief:
        return True
    return any(stuk.document.file != verwijzing.deel.plek.bestand for stuk in context.editie.uitvoering)


def _kinds(verwijzing: Verwijzing) -> tuple[str, ...]:
    soorten = verwijzing.soorten
    if "zie" in soorten:
        return ZIE
    if "voorganger" in soorten:
        return ("prioriteit", "actiepunt", "maatregel", "onderdeel")
    return _THINGS if "ding" in soorten else soorten


def _things(context: Context, soorten: Iterable[str]) -> Iterator[tuple[str, Basis]]:
    wanted = set(soorten)
    for stuk in (*context.editie.stukken(), *context.editie.archief):
        for (soort, identifier), delen in context.index.of(stuk).items():
            if soort in wanted:
                yield identifier, delen[0]


def _words(context: Context, verwijzing: Verwijzing) -> list[str]:
    """What a reference may name that is no thing of the plan."""
    if verwijzing.veld == "gevolg":
        return [*NIVEAUS]
    known: list[str] = []
    for soort in verwijzing.soorten:
        if soort in {"thema", "zie"}:
            known += sorted(catalogus.themaslugs())
        elif soort == "veld":
            known += [veld.slug for veld in catalogus.velden()]
        elif soort == "digitaal":
            known += [item.slug for item in catalogus.digitale_items()]
        elif soort == "wet":
            known += [wet.slug for wet in catalogus.wetten()]
        elif soort == "bestand":
            here = verwijzing.deel.plek.bestand
            known += [stuk.stem for stuk in context.editie.uitvoering if stuk.document.file != here]
            known += [str(one.id) for one in context.plan.voorgangers if one.id]
    return known


def _same(name: str, other: str) -> bool:
    return name.lower().strip() == other.lower().strip()
