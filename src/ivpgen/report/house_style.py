"""What an inspection of a house style found, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ivpgen.house_style.records import LET_OP, MISSING, Ground, Report
from ivpgen.phrases import number_of
from ivpgen.report.plain import columns, paragraph, plain
from ivpgen.report.text import notice

VERSION = 1
_NAME, _FONT, _SIZE, _COLOUR, _CONTRAST, _REMARK = 24, 16, 4, 7, 5, 14
_INDENT = "  "


def text(report: Report, naam: str, *, width: int, colour: bool = False) -> str:
    """The whole report in lines of at most `width` columns: what is there, then what to mend."""
    blocks = [
        [f"Huisstijl {plain(naam)}"],
        _styles(report),
        *_missing(report, width),
        ["Bladzijde", *(line for each in _pages(report) for line in paragraph(each, width, _INDENT))],
        ["Kop- en voettekst", *_stories(report, width)],
        paragraph(f"Omslag: {report.omslag}.", width),
        [f"Taal: {plain(report.taal) or 'niet gezegd'}"],
    ]
    for fault in report.fouten:
        blocks.append([notice(fault.niveau, fault.bericht, fault.hoe, width=width, colour=colour)])
    return "\n\n".join("\n".join(block) for block in [*blocks, [_summary(report)]])


def as_json(report: Report, naam: str) -> str:
    """The same for programs; `versie` goes up when a key changes its meaning or goes. Pure ASCII."""
    styles = [
        {**style._asdict(), "gronden": [{**ground._asdict(), "genoeg": ground.reads} for ground in style.gronden]}
        for style in report.stijlen
    ]
    found = {
        "versie": VERSION,
        "bestand": naam,
        "stijlen": styles,
        "bladzijden": [{**page._asdict(), "papier": page.papier} for page in report.bladzijden],
        "kop_en_voet": [story._asdict() for story in report.kop_en_voet],
        "omslag": report.omslag,
        "taal": report.taal,
        "diagnostics": [
            {
                "level": fault.niveau,
                "soort": fault.soort,
                "stijl": fault.stijl,
                "bericht": fault.bericht,
                "hoe": fault.hoe,
            }
            for fault in report.fouten
        ],
    }
    return json.dumps(found, indent=2)


def _styles(report: Report) -> list[str]:
    lines = [_row("Stijl", "lettertype", "punt", "kleur", "contr.", "")]
    for style in report.stijlen:
        if style.staat == MISSING:
            continue
        worst = min(style.gronden, key=_margin)
        remark = "te weinig" if not worst.reads else f"als {style.erft}" if style.erft else ""
        size = f"{style.grootte:g}".replace(".", ",")
        lines.append(
            _row(
                style.getoond,
                style.lettertype,
                size,
                f"#{worst.kleur}",
                f"{_number(worst.contrast):>{_CONTRAST}}",
                remark,
            )
        )
    return lines


def _margin(ground: Ground) -> float:
    return ground.contrast / ground.nodig


def _row(name: str, font: str, size: str, colour: str, contrast: str, remark: str) -> str:
    name, font, remark = _fit(name, _NAME), _fit(font, _FONT), _fit(remark, _REMARK)
    return f"{_INDENT}{name} {font} {size:>{_SIZE}}  {colour:<{_COLOUR}} {contrast}  {remark}".rstrip()


def _fit(said: str, width: int) -> str:
    said = plain(said)
    while columns(said) > width:
        said = f"{said[:-2]}…"
    return said + " " * (width - columns(said))


def _missing(report: Report, width: int) -> Iterator[list[str]]:
    names = [style.getoond for style in report.stijlen if style.staat == MISSING]
    if names:
        yield ["Ontbreken, en krijgen de vorm van ivpgen", *paragraph(", ".join(names), width, _INDENT)]


def _pages(report: Report) -> Iterator[str]:
    for page in report.bladzijden:
        sides = (f"{side} {getattr(page, side):.0f}" for side in ("boven", "rechts", "onder", "links"))
        yield f"{page.papier}, marges {', '.join(sides)} mm; breedte van de tekst {_number(page.tekst / 10)} cm"


def _stories(report: Report, width: int) -> Iterator[str]:
    for story in report.kop_en_voet:
        where = f" ({story.waar})" if story.waar else ""
        yield from paragraph(f"{story.soort}{where}: {story.tekst or 'leeg'}", width, _INDENT)
    if not report.kop_en_voet:
        yield f"{_INDENT}geen"


def _summary(report: Report) -> str:
    count = sum(fault.niveau == LET_OP for fault in report.fouten)
    if not count:
        return "Deze huisstijl is bruikbaar zoals zij is."
    return f"{number_of(count, 'punt', 'punten')} om te herstellen."


def _number(number: float) -> str:
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")
