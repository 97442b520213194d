"""Settings and language of a new document: what Word must know, without what the house style's file remembers."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.document import DocumentPart
from lxml import etree

from ivpgen.word.wml import NSMAP, VAL, W, add

_MODE = "compatibilityMode"
_WORD = "http://schemas.microsoft.com/office/word"
_LANG = f"{W}lang"
# What belongs to the old text, to a person or a place, or makes Word ask something on opening.
_DROPPED = (
    "writeProtection removePersonalInformation removeDateAndTime linkStyles attachedTemplate revisionView"
    " trackRevisions documentProtection mailMerge updateFields endnotePr docVars rsids saveThroughXslt proofState"
)
# The order that the schema wants, from `compat` on.
_AFTER_COMPAT = (
    "docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
    " doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults"
    " doNotEmbedSmartTags decimalSymbol listSeparator"
)
_AFTER_LANGUAGE = _AFTER_COMPAT.partition("themeFontLang ")[2]


def set_up(document: DocumentPart, language: str) -> None:
    """Bring the settings of a house style in order for a new document."""
    settings = document.settings.element
    document.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels.clear()
    for name in _DROPPED.split():
        for found in settings.findall(f"{W}{name}"):
            settings.remove(found)
    compat = settings.find(f"{W}compat")
    if compat is None:
        compat = _insert(settings, "compat", _AFTER_COMPAT)
    mode = compat.find(f"w:compatSetting[@w:name='{_MODE}']", NSMAP)
    if mode is None:
        mode = add(compat, "compatSetting", name=_MODE, uri=_WORD, val=15)
    mode.set(VAL, "15")
    fonts = settings.find(f"{W}themeFontLang")
    if fonts is None:
        fonts = _insert(settings, "themeFontLang", _AFTER_LANGUAGE)
    fonts.set(VAL, language)


def speak(root: etree._Element, language: str) -> None:
    """Put the language in every place of styles, header or footer that names one, and in the defaults in any case."""
    for element in root.iter(_LANG):
        if VAL in element.attrib:
            element.set(VAL, language)
    if root.tag != f"{W}styles":
        return
    defaults = root.find(f"{W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{W}docDefaults")
        root.insert(0, defaults)
    for name in ("rPrDefault", "rPr"):
        found = defaults.find(f"{W}{name}")
        if found is None:
            found = etree.Element(f"{W}{name}")
            defaults.insert(0, found)
        defaults = found
    if defaults.find(_LANG) is None:
        add(defaults, "lang", val=language)


def _insert(settings: etree._Element, name: str, successors: str) -> etree._Element:
    element = etree.Element(f"{W}{name}")
    after = {f"{W}{each}" for each in successors.split()}
    place = next(
        (index for index, child in enumerate(settings) if child.tag in after or not child.tag.startswith(W)),
        len(settings),
    )
    settings.insert(place, element)
    return element
