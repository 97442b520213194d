"""The explanation of rules as Markdown; of all rules together it is the page docs/regels.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ivpgen.report.explained import CHECKLIST, FAMILIES, Uitleg, Voorbeeld
from ivpgen.rules.profiles import PROFIELEN
from ivpgen.rules.record import FOUT

_MARKUP = re.compile(r"[\\`*_\[\]<>|]")
_INTRO = """\
# De regels

Alles wat `ivpgen check` kan melden. Deze bladzijde is gemaakt met `ivpgen explain --all --format markdown`; één regel lees je met
`ivpgen explain CODE`. Hoe je een melding leest staat in [Controleren](handleiding/controleren.md).

Van elke regel staat erbij waar zij vandaan komt, en hoe zeker dat is. *Bevestigd*: het staat in de bron. *Afgeleid*: ivpgen leidt het
eruit af. *Achtergrond*: kennis uit het vak, niet nagegaan. Wat een eigen regel van ivpgen is, heet ook zo.

De tabel bij een regel zegt hoe zwaar zij weegt in elk profiel. Een melding kan lichter zijn dan haar regel, bijvoorbeeld in een plan met een eigen
methode.
"""


def page(rules: Sequence[Uitleg]) -> str:
    """All rules, by family, below what the profiles do and how to switch a rule off."""
    usual = next(one for one in rules if one.regel.niveau != FOUT)
    parts = [_INTRO, "## De profielen", profiles(), "## Een regel uitzetten", *_exception(usual)]
    for digit, about in FAMILIES.items():
        found = [one for one in rules if one.regel.code[3] == digit]
        if found:
            listed = "\n".join(f"- [{name}](#{name.lower().replace(' ', '-')})" for name in map(_name, found))
            parts += [f"## IVP{digit}xx: {about}", listed, *(part for one in found for part in _parts(one, 3))]
    return "\n\n".join(part.strip("\n") for part in parts)


def markdown(rules: Sequence[Uitleg]) -> str:
    """Some rules, each below a heading of its own."""
    return "\n\n".join(part for one in rules for part in (*_parts(one, 2), *_exception(one)))


def profiles() -> str:
    """The profiles as a list."""
    return "\n".join(f"- `{one.naam}`. {one.zin}" for one in PROFIELEN.values())


def _parts(one: Uitleg, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {_name(one)}"
    yield _literal(one.waarom)
    address = f" [Naar de bron]({one.adres})" if one.adres else ""
    yield f"**Bron.** {_literal(' '.join(one.bron))}{address}"
    if one.vragen:
        yield CHECKLIST
        yield "\n".join(f"- {_literal(vraag)}" for vraag in one.vragen)
    yield _levels(one)
    if one.zwijgt:
        yield _literal(one.zwijgt)
    if one.fout:
        yield from _example("Zo klopt het niet", one.fout, " fout")
        yield from _example("Zo wel", one.goed, "")
    yield f"**Oplossen.** {_literal(one.herstel)}"


def _name(one: Uitleg) -> str:
    return f"{one.regel.code} {one.regel.naam}"


def _exception(one: Uitleg) -> Iterator[str]:
    yield _literal(one.uitzetten)
    yield _fenced(one.uitzondering, "yaml")


def _levels(one: Uitleg) -> str:
    """A table of a row; what holds a plan up says so in words."""
    names = " | ".join(niveau.profiel for niveau in one.niveaus)
    levels = " | ".join(
        f"{niveau.niveau}, houdt tegen" if niveau.houdt_tegen else niveau.niveau for niveau in one.niveaus
    )
    return f"| {names} |\n|{' --- |' * len(one.niveaus)}\n| {levels} |"


def _example(heading: str, files: Sequence[Voorbeeld], remark: str) -> Iterator[str]:
    for number, file in enumerate(files):
        name = "" if len(files) == 1 and file.bestand == "plan.yaml" else f" (`{file.bestand}`)"
        yield f"{heading if number == 0 else 'en'}{name}:"
        yield _fenced(file.tekst, f"{file.taal}{remark}")


def _fenced(text: str, info: str) -> str:
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{info}\n{text.rstrip(chr(10))}\n{fence}"


def _literal(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
