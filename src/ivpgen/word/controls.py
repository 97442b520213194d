"""Content controls of a house style's cover: those that ask for what a document knows get it, and become plain text."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from ivpgen.word.wml import NSMAP, RPR, RUN, SPACE, TEXT, P, W, value

SDT = f"{W}sdt"
CONTENT = f"{W}sdtContent"
# What Word's own cover pages call these, in English and Dutch, and the properties of a file that controls are bound to.
_SYNONYMS = {
    "title": "titel",
    "subtitle": "ondertitel",
    "subject": "ondertitel",
    "onderwerp": "ondertitel",
    "company": "gemeente",
    "bedrijf": "gemeente",
    "organisatie": "gemeente",
    "author": "gemeente",
    "auteur": "gemeente",
    "creator": "gemeente",
    "publish date": "datum",
    "publishdate": "datum",
    "publicatiedatum": "datum",
    "date": "datum",
    "contentstatus": "status",
    "version": "versie",
    "period": "periode",
}
_BOUND_TO = re.compile(r"(?:\w+:)?(\w+)(?:\[\d+\])?\s*$")
_PLAIN_KINDS = ("w:picture", "w:docPartObj", "w:docPartList", "w:group")


class Filled(NamedTuple):
    """The paragraphs that controls were filled in, with what, and the names of the controls that nothing fills."""

    paragraphs: list[tuple[etree._Element, str]]
    unknown: list[str]


def asks(control: etree._Element, names: Mapping[str, str]) -> str | None:
    """The name among `names` that a `<w:sdt>` asks for by its tag, its title or its binding; None for any other."""
    for said in _said(control):
        name = said.strip().lower()
        name = _SYNONYMS.get(name, name)
        if name in names:
            return name
    return None


def fill_controls(root: etree._Element, values: Mapping[str, str]) -> Filled:
    """Fill the controls below an element and take them away around their text; others stay, bound to nothing."""
    filled = Filled([], [])
    # From the inside out.
    for control in list(root.iter(SDT))[::-1]:
        name = asks(control, values)
        if name is not None:
            paragraph = _fill(control, values[name])
            if paragraph is not None:
                filled.paragraphs.append((paragraph, values[name]))
            unwrap(control)
        elif any(control.find(f"w:sdtPr/{kind}", NSMAP) is not None for kind in _PLAIN_KINDS):
            unwrap(control)
        else:
            _unbind(control)
            filled.unknown.insert(0, next(_said(control), ""))
    return filled


def unwrap(control: etree._Element) -> None:
    """Put what a control holds in its place."""
    parent, content = control.getparent(), control.find(CONTENT)
    if parent is None:
        return
    place = parent.index(control)
    parent[place : place + 1] = [] if content is None else list(content)


def _unbind(control: etree._Element) -> None:
    """Word fills a bound control from a part of the file that the new one doesn't have."""
    properties = control.find(f"{W}sdtPr")
    if properties is not None:
        for each in [each for each in properties if etree.QName(each).localname == "dataBinding"]:
            properties.remove(each)


def _said(control: etree._Element) -> Iterator[str]:
    for path in ("w:sdtPr/w:tag", "w:sdtPr/w:alias"):
        if said := value(control, path):
            yield said
    for binding in control.iterfind("w:sdtPr/w:dataBinding", NSMAP):
        if bound := _BOUND_TO.search(binding.get(f"{W}xpath", "")):
            yield bound[1]


def _fill(control: etree._Element, said: str) -> etree._Element | None:
    """Make a text all that a control holds; the paragraph that it stands in, None where it holds none."""
    content = control.find(CONTENT)
    if content is None:
        return None
    hint = control.find("w:sdtPr/w:showingPlcHdr", NSMAP) is not None
    runs = list(content.iter(RUN))
    run = next((run for run in runs if run.find(TEXT) is not None), runs[0] if runs else None)
    if run is None:
        paragraph = next(content.iter(P), None)
        run = etree.SubElement(content if paragraph is None else paragraph, RUN)
    home = next((each for each in run.iterancestors(P)), None)
    for other in runs:
        if other is not run and (parent := other.getparent()) is not None:
            parent.remove(other)
    for paragraph in list(content.iterchildren(P)):
        if paragraph is not home:
            content.remove(paragraph)
    _say(run, said, control.find("w:sdtPr/w:rPr", NSMAP) if hint else None, hint=hint)
    return home


def _say(run: etree._Element, said: str, look: etree._Element | None, *, hint: bool) -> None:
    for each in list(run):
        if each.tag != RPR or hint:
            run.remove(each)
    if look is not None:
        run.append(copy.deepcopy(look))
    text = etree.SubElement(run, TEXT, {SPACE: "preserve"})
    text.text = said
