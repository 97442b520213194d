"""The catalogue is complete, honest about its sources and consistent in itself."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest

from ivpgen.method import catalogus
from ivpgen.method.reading import DATA, Value, read

TABLES = sorted(path.stem for path in DATA.glob("*.yaml"))
# Tables whose entries make no claim of their own: the sources themselves, and a file that is background as a whole.
WITHOUT_CERTAINTY = {"bronnen", "themas"}


def mappings(value: Value) -> Iterator[dict[str, Value]]:
    """Every mapping in a table, outermost first."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from mappings(child)
    elif isinstance(value, list):
        for child in value:
            yield from mappings(child)


def keys_of(value: Value) -> list[str]:
    assert not isinstance(value, dict)
    return [value] if isinstance(value, str) else [str(item) for item in value]


@pytest.mark.parametrize("table", TABLES)
def test_every_source_key_resolves(table: str) -> None:
    keys = [
        key
        for row in mappings(read(table))
        for name, value in row.items()
        if name in {"bron", "partners_bron", "maatregelen_bron"}
        for key in keys_of(value)
    ]
    assert keys or table == "bronnen"
    assert [key for key in keys if catalogus.bron(key) is None] == []


def is_claim(row: dict[str, Value]) -> bool:
    """Whether a row says something about the method; a role with only its name doesn't."""
    return bool({"onderwerp", "tabel", "jaar_zekerheid"} & row.keys()) or (
        "slug" in row and row.keys() != {"slug", "naam"}
    )


@pytest.mark.parametrize("table", [name for name in TABLES if name not in WITHOUT_CERTAINTY])
def test_every_entry_says_how_certain_it_is_and_on_what_ground(table: str) -> None:
    entries = [row for row in mappings(read(table)) if is_claim(row)]
    assert entries
    for row in entries:
        assert row.get("zekerheid") in {"bevestigd", "achtergrond"}, row
        assert row.get("bron"), row


def test_a_choice_of_the_project_is_never_called_confirmed() -> None:
    for table in TABLES:
        for row in mappings(read(table)):
            if "project" in keys_of(row.get("bron", "")):
                assert row["zekerheid"] == "achtergrond", row


def test_the_numbering_of_the_steps_is_not_passed_off_as_the_handreiking() -> None:
    assert [stap.nummer for stap in catalogus.stappen()] == [1, 2, 3, 4, 5, 6]
    assert {stap.nummering_zekerheid for stap in catalogus.stappen()} == {"achtergrond"}
    assert {item.onderwerp for item in catalogus.verantwoording()} >= {
        "nummering-stappen",
        "themas-per-editie",
        "thema-invulling",
        "focusblad",
        "ccv-ontbrekend",
    }


def test_slugs_are_unique() -> None:
    themas = [thema for veld in catalogus.velden() for thema in veld.themas]
    older = [
        thema for edition in ("2010", "2013", "2017") for veld in catalogus.velden(edition) for thema in veld.themas
    ]
    slugs = [thema.slug for thema in {item.slug: item for item in [*themas, *older]}.values()]
    slugs += [sub.slug for thema in themas for sub in thema.subthemas]
    slugs += [item.slug for item in catalogus.dwarsthemas()]
    assert [slug for slug, count in Counter(slugs).items() if count > 1] == []
    assert set(slugs) == catalogus.themaslugs()
    for records in (
        catalogus.digitale_items(),
        catalogus.ccv_vragen(),
        catalogus.ccv_onderdelen(),
        catalogus.ccv_tips(),
        catalogus.stappen(),
        catalogus.fasen(),
        catalogus.edities(),
        catalogus.schalen(),
        catalogus.themaniveaus(),
        catalogus.maatregelvelden(),
        catalogus.startbijeenkomst(),
        catalogus.uitvoeringsplan_stappen(),
        catalogus.wettelijke_eisen(),
    ):
        found = [record.slug for record in records]
        assert len(found) == len(set(found))


def test_five_fields_with_the_themes_of_the_latest_edition() -> None:
    velden = catalogus.velden()
    assert [veld.slug for veld in velden] == [
        "veilige-woon-en-leefomgeving",
        "bedrijvigheid-en-veiligheid",
        "jeugd-en-veiligheid",
        "fysieke-veiligheid",
        "integriteit-en-veiligheid",
    ]
    assert [veld.nummer for veld in velden] == [1, 2, 3, 4, 5]
    assert [len(veld.themas) for veld in velden] == [4, 5, 4, 4, 5]
    assert all(thema.veld == veld.slug for veld in velden for thema in veld.themas)


def test_an_edition_has_its_own_themes() -> None:
    def slugs(edition: str) -> set[str]:
        return {thema.slug for veld in catalogus.velden(edition) for thema in veld.themas}

    assert slugs("2010") - slugs("2021") == {"twaalfminners"}
    assert slugs("2021") - slugs("2010") == {"veilig-toerisme", "informatieveiligheid"}
    assert slugs("2013") == slugs("2010") - {"twaalfminners", "individuele-probleemjongeren"}
    assert slugs("2017") == slugs("2021")
    assert slugs("2e") == set()
    with pytest.raises(ValueError, match="1999"):
        catalogus.velden("1999")


def test_the_editions_of_the_table_are_those_that_velden_knows() -> None:
    for edition in catalogus.edities():
        assert len(catalogus.velden(edition.slug)) == 5
    assert [edition.slug for edition in catalogus.edities() if edition.standaard] == ["2021"]


@pytest.mark.parametrize(
    ("slug", "kind"),
    [
        ("sociale-kwaliteit", "Thema"),
        ("twaalfminners", "Thema"),
        ("woninginbraak", "Subthema"),
        ("zorg-en-veiligheid", "Dwarsthema"),
        ("bestaat-niet", "NoneType"),
        ("fysieke-veiligheid", "NoneType"),
    ],
)
def test_a_theme_is_found_at_every_depth(slug: str, kind: str) -> None:
    assert type(catalogus.thema(slug)).__name__ == kind


def test_every_theme_has_examples_whose_codes_and_partners_exist() -> None:
    for edition in ("2010", "2021"):
        for veld in catalogus.velden(edition):
            for thema in veld.themas:
                voorbeeld = catalogus.themavoorbeeld(thema.slug)
                assert voorbeeld is not None
                assert voorbeeld.indicatoren
                assert voorbeeld.maatregelen
                assert [slug for slug in voorbeeld.partners if catalogus.cataloguspartner(slug) is None] == []
                for indicator in voorbeeld.indicatoren:
                    if indicator.soort == "politie":
                        assert catalogus.politiecode(indicator.code), indicator
                    if indicator.soort == "bbv" and indicator.code:
                        assert catalogus.bbv(indicator.code), indicator
    assert catalogus.themavoorbeeld("woninginbraak") is None


def test_haaldelicten_are_marked() -> None:
    voorbeeld = catalogus.themavoorbeeld("georganiseerde-criminaliteit")
    assert voorbeeld is not None
    assert {item.code for item in voorbeeld.indicatoren if item.haaldelict} == {"3.1.1", "3.1.3", "1.6.3"}


def test_eighteen_digital_items_of_which_twelve_are_core() -> None:
    items = catalogus.digitale_items()
    assert len(items) == 18
    assert sum(item.kern for item in items) == 12
    assert {item.in_focusblad for item in items} == {"onbevestigd"}
    wegen = {weg.slug for weg in catalogus.digitale_kaders().wegen}
    assert {item.weg for item in items} - {""} == wegen
    for item in items:
        assert [slug for slug in item.velden if catalogus.veld(slug) is None] == []
        assert [slug for slug in item.partners if catalogus.cataloguspartner(slug) is None] == []
        assert [slug for slug in item.rol if catalogus.rol(slug) is None] == []
        assert catalogus.digitaal_item(item.slug) is item


def test_the_checklist_keeps_its_missing_parts_visible() -> None:
    onderdelen = catalogus.ccv_onderdelen()
    assert [onderdeel.nummer for onderdeel in onderdelen] == list(range(1, 10))
    assert {item.nummer for item in onderdelen if item.zekerheid == "achtergrond"} == {2, 7, 8}
    assert onderdelen[1].vragen == ()
    assert len(catalogus.ccv_vragen()) == 30
    assert {vraag.toets for vraag in catalogus.ccv_vragen()} == {"auto", "deels", "hand"}


def test_laws_and_what_they_ask() -> None:
    wet = catalogus.wet("politiewet-38b")
    assert wet is not None
    assert wet.naam == "Politiewet 2012, art. 38b"
    assert catalogus.wet("politiewet-99") is None
    for eis in catalogus.wettelijke_eisen():
        assert eis.wet == "" or catalogus.wet(eis.wet) is not None
        assert eis.niveau != "kan" or eis.wet == ""


def test_police_codes_and_budget_indicators() -> None:
    assert len(catalogus.politiecodes()) == 59
    inbraak = catalogus.politiecode("1.1.1 ")
    assert inbraak is not None
    assert inbraak.naam == "Diefstal/inbraak woning"
    assert catalogus.politiecode("2.6.10") is not catalogus.politiecode("2.6.1")
    assert [item.slug for item in catalogus.bbv_indicatoren()] == [
        "verwijzingen-halt",
        "winkeldiefstallen",
        "geweldsmisdrijven",
        "diefstallen-uit-woning",
        "vernieling",
    ]
    for sub in (sub for veld in catalogus.velden() for thema in veld.themas for sub in thema.subthemas):
        assert [code for code in sub.codes if catalogus.politiecode(code) is None] == []


def test_records_are_frozen_and_made_once() -> None:
    assert catalogus.velden() is catalogus.velden()
    assert catalogus.digitale_items() is catalogus.digitale_items()
    with pytest.raises(AttributeError):
        catalogus.velden()[0].naam = "Anders"  # type: ignore[misc]


def test_every_name_of_the_door_opens_and_an_unknown_one_does_not() -> None:
    for name in catalogus.__all__:
        assert callable(getattr(catalogus, name))
    assert dir(catalogus) == catalogus.__all__
    with pytest.raises(AttributeError, match="themass"):
        getattr(catalogus, "themass")  # noqa: B009


def test_velden_and_digital_items_load_without_the_rest() -> None:
    code = (
        "import sys\n"
        "from ivpgen.method import catalogus\n"
        "catalogus.velden(), catalogus.thema('woninginbraak'), catalogus.digitale_items()\n"
        "print(sorted(name for name in sys.modules if name.startswith('ivpgen.method.')))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(
        [f"ivpgen.method.{name}" for name in ("catalogus", "digitaal", "reading", "velden")]
    )


@pytest.mark.parametrize("table", TABLES)
def test_data_files_are_plain_and_narrow(table: str) -> None:
    text = (DATA / f"{table}.yaml").read_text(encoding="utf-8")
    assert "\t" not in text
    assert [line for line in text.splitlines() if len(line) > 120] == []
    assert text.startswith("# ")


def test_an_address_is_whole() -> None:
    assert [one.slug for one in catalogus.bronnen() if one.url and not re.fullmatch(r"https?://\S+", one.url)] == []
