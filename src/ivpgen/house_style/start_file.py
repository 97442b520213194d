"""A house style to start from: ivpgen's own in the colour and fonts of a municipality."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from lxml import etree

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.house_style.fitting import own_house_style
from ivpgen.house_style.recolouring import OWN_COLOUR
from ivpgen.ooxml.colours import ENOUGH, WHITE, contrast, mixed
from ivpgen.ooxml.namespaces import VAL, W
from ivpgen.ooxml.opening import read_parts, root
from ivpgen.word.archive import pack, serialized

# Colours of ivpgen's own house style: the one that stands for the house, links, and two tints of it.
_OURS, _LINK, _TINT, _LINES = OWN_COLOUR, "0B5C8A", "E9F0F4", "C9D5DD"
# Behind a warning and a gap; links and words of status stand there too.
_BOXES = ("FDF0E3", "FFF6D6")
_LINES_SHARE = 0.25
_LONGEST_FONT = 31
_HEADINGS = re.compile(r"heading \d|title|subtitle|toc heading", re.IGNORECASE)
_COLOURED = ("word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/footer1.xml")


def start_file(colour: str, font: str, heading_font: str = "") -> bytes:
    """A docx in a colour (`#1F4E79`) and fonts, the same at every call.

    Raises Onbruikbaar for what is no colour, one that text in it can't be read in on white, and for what is no font's name.
    """
    house = _colour(colour)
    for name in filter(None, (font, heading_font)):
        _refuse_no_font(name)
    parts = read_parts(own_house_style(), "De huisstijl van ivpgen")
    replaced = _palette(house)
    for name in _COLOURED:
        element = root(parts, name)
        for each in element.iter():
            for key, value in each.items():
                if value in replaced:
                    each.set(key, replaced[str(value)])
        if name == "word/styles.xml":
            _set_fonts(element, font, heading_font or font)
        parts[name] = serialized(element)
    parts["word/fontTable.xml"] = _font_table(
        root(parts, "word/fontTable.xml"), dict.fromkeys([font, heading_font or font])
    )
    return pack(parts)


def _colour(text: str) -> str:
    found = re.fullmatch(r"\s*#?([0-9A-Fa-f]{6})\s*", text)
    if found is None:
        raise Onbruikbaar(
            f"“{text}” is geen kleur.",
            hoe="Schrijf een kleur als #1F4E79: een hekje en zes cijfers of letters van A tot F.",
        )
    colour = found[1].upper()
    if contrast(colour, WHITE) < ENOUGH:
        shown = f"{int(contrast(colour, WHITE) * 10) / 10:.1f}".replace(".", ",")
        raise Onbruikbaar(
            f"Tekst in de kleur #{colour} is op wit niet goed te lezen: het contrast is {shown} en moet 4,5 zijn.",
            hoe=f"De eerste donkerder tint die wel kan is #{_darker(colour, [WHITE])}.",
        )
    return colour


def _darker(colour: str, grounds: Sequence[str]) -> str:
    """The lightest colour of the same hue and saturation in which text can be read on all of these; itself if it can."""
    hue, light, saturation = colorsys.rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)))
    while min(contrast(colour, ground) for ground in grounds) < ENOUGH:
        light -= 0.002
        colour = "".join(f"{round(one * 255):02X}" for one in colorsys.hls_to_rgb(hue, max(light, 0), saturation))
    return colour


def _palette(house: str) -> dict[str, str]:
    """What comes in the place of each colour; the tint is as strong as text in the colour of the house allows."""
    tint = next(
        (made for share in range(10, 0, -1) if contrast(house, made := mixed(house, WHITE, share / 100)) >= ENOUGH),
        WHITE,
    )
    return {
        _OURS: house,
        _LINK: _darker(house, [WHITE, tint, *_BOXES]),
        _TINT: tint,
        _LINES: mixed(house, WHITE, _LINES_SHARE),
    }


def _refuse_no_font(name: str) -> None:
    if not name.strip() or len(name) > _LONGEST_FONT or not name.isprintable():
        raise Onbruikbaar(
            f"“{name}” kan geen naam van een lettertype zijn.",
            hoe=f"Schrijf de naam zoals Word haar toont, hoogstens {_LONGEST_FONT} tekens, bijvoorbeeld Calibri.",
        )


def _set_fonts(styles: etree._Element, font: str, heading_font: str) -> None:
    for fonts in styles.iterfind(f"{W}docDefaults//{W}rFonts"):
        _name(fonts, font)
    for style in styles.iterfind(f"{W}style[@{W}type='paragraph']"):
        name = style.find(f"{W}name")
        if name is None or not _HEADINGS.fullmatch(name.get(VAL, "")):
            continue
        run = style.find(f"{W}rPr")
        if run is not None:
            if heading_font != font:
                fonts = etree.Element(f"{W}rFonts")
                _name(fonts, heading_font)
                run.insert(0, fonts)
            if name.get(VAL) == "Subtitle" and (colour := run.find(f"{W}color")) is not None:
                # It stands on the colour of the house, where a tint of that is harder to read than white.
                colour.set(VAL, WHITE)


def _name(fonts: etree._Element, name: str) -> None:
    for key in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(W + key, name)


def _font_table(table: etree._Element, fonts: dict[str, None]) -> bytes:
    """The fonts that ours needs, and those of the house that aren't among them."""
    present = {each.get(f"{W}name") for each in table}
    for name in fonts:
        if name not in present:
            etree.SubElement(table, f"{W}font", {f"{W}name": name})
    return serialized(table)
