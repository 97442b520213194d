from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from ivpgen.html.tree import parse
from ivpgen.word import write
from ivpgen.word.house_style import open_house_style
from ivpgen.word.settings import set_up, speak
from ivpgen.word.wml import NSMAP, VAL, W_NAMESPACE, W, child
from tests.word.house_styles import english, own
from tests.word.sample import image
from tests.word.structure import Docx

_ATTACHED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def test_what_belongs_to_the_old_text_or_to_a_person_goes() -> None:
    document = open_house_style(own()).document
    settings = document.settings.element
    for name in ("trackRevisions", "attachedTemplate", "rsids", "documentProtection", "updateFields"):
        settings.insert(0, parse_xml(f'<w:{name} xmlns:w="{W_NAMESPACE}"/>'))
    part = document.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    part.rels.get_or_add_ext_rel(_ATTACHED, "file:///H:/jansen/sjabloon.dotx")
    set_up(document, "nl-NL")
    names = {str(each.tag).removeprefix(W) for each in settings}
    assert names == {str(each.tag).removeprefix(W) for each in Docx(own()).parts["word/settings.xml"]}
    assert not part.rels


def test_an_old_file_is_brought_up_to_date_in_the_order_of_the_schema() -> None:
    root = parse('<html lang="nl-NL"><head><title>t</title></head><body><p>a</p></body></html>')
    settings = Docx(write(root, house_style=english(), image=image).data).parts["word/settings.xml"]
    mode = settings.find("w:compat/w:compatSetting[@w:name='compatibilityMode']", NSMAP)
    assert mode is not None
    assert mode.get(VAL) == "15"
    assert child(settings, "themeFontLang").get(VAL) == "nl-NL"


def test_compat_and_language_are_made_where_they_are_missing() -> None:
    document = open_house_style(own()).document
    settings = document.settings.element
    for name in ("compat", "themeFontLang"):
        settings.remove(child(settings, name))
    set_up(document, "nl-NL")
    order = [str(each.tag).removeprefix(W) for each in settings]
    assert order[-4:] == ["compat", "themeFontLang", "decimalSymbol", "listSeparator"]


def test_every_place_that_names_a_language_says_the_same() -> None:
    styles = Docx(english()).styles
    speak(styles, "nl-NL")
    assert {each.get(VAL) for each in styles.iter(f"{W}lang")} == {"nl-NL"}


def test_styles_without_defaults_get_the_language_all_the_same() -> None:
    styles = parse_xml(f'<w:styles xmlns:w="{W_NAMESPACE}"/>')
    speak(styles, "nl-NL")
    found = styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NSMAP)
    assert found is not None
    assert found.get(VAL) == "nl-NL"
