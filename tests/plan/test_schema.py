"""The JSON Schemas: valid draft-07, in step with the models, with something to say about every key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import ValidationError

from ivpgen.documents.measures import KOPPEN
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.method import catalogus
from ivpgen.plan import shape
from ivpgen.plan.means import Bedrag
from ivpgen.plan.model import ALLEEN_UITVOERING, Plan
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import GATHERED
from ivpgen.plan.schema import committed, dump, schemas, write
from ivpgen.plan.schema.descriptions import described_keys, key_description, part_snippets
from ivpgen.plan.words import Woord
from ivpgen.start import make
from tests.plan.editor import as_text, faults, kind_of, plan_files, read


@dataclass(frozen=True)
class Jaren:
    van: int = 2027
    tot: int = 2030


NAMES = ("plan.schema.json", "uitvoeringsplan.schema.json", "lokaal.schema.json")


@cache
def parts() -> tuple[type[Basis], ...]:
    """Every part of the model, in the order in which a plan leads to it."""
    found: list[type[Basis]] = []

    def visit(cls: type[Basis]) -> None:
        if cls in found:
            return
        found.append(cls)
        for key in [*shape.keys(cls), ""]:
            below = shape.thing(shape.field(cls, key))
            if below is not None:
                visit(below)

    visit(Plan)
    visit(Bedrag)
    return tuple(found)


def keys() -> list[tuple[type[Basis], str]]:
    return [(cls, key) for cls in parts() for key in shape.keys(cls)]


@cache
def whole() -> dict[str, Any]:
    """The schema that has every key at its root."""
    return schemas()["uitvoeringsplan.schema.json"]


def definition(cls: type[Basis]) -> dict[str, Any]:
    found: dict[str, Any] = whole()["definitions"]["Uitvoeringsplan" if cls is Plan else cls.__name__]
    return found


def property_of(cls: type[Basis], key: str) -> dict[str, Any]:
    """What the schema says about a key, its reference followed."""
    said: dict[str, Any] = definition(cls)["properties"][key]
    while "$ref" in said:
        said = whole()["definitions"][said["$ref"].rpartition("/")[2]]
    return said


def fits(said: dict[str, Any], value: Any) -> bool:
    return Draft7Validator({**said, "definitions": whole()["definitions"]}).is_valid(value)


def accepted(cls: type[Basis], value: Any) -> bool:
    try:
        cls.model_validate(as_text(value))
    except ValidationError:
        return False
    return True


def walk(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from walk(item)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid_draft_07(name: str) -> None:
    schema = schemas()[name]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    for node in walk(schema):
        assert "$defs" not in node
        if "$ref" in node:
            assert list(node) == ["$ref"]
            assert node["$ref"].removeprefix("#/definitions/") in schema["definitions"]


def test_the_committed_schemas_are_those_of_the_models() -> None:
    made = {name: dump(schema) for name, schema in schemas().items()}
    assert tuple(made) == NAMES
    assert committed() == made, "De modellen zijn veranderd: draai make schema."


def test_a_schema_is_written_the_same_every_time(tmp_path: Path) -> None:
    paths = write(tmp_path / "nieuw" / ".ivpgen")
    assert [path.name for path in paths] == list(NAMES)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert text == committed()[path.name]
        assert json.loads(text) == schemas()[path.name]
        assert text == dump(json.loads(text))


def test_each_kind_of_file_has_its_own_keys_at_the_root() -> None:
    roots = {}
    for name in NAMES:
        schema = schemas()[name]
        (root,) = schema["allOf"]
        roots[name] = schema["definitions"][root["$ref"].rpartition("/")[2]]["properties"].keys()
    plan, yearly, local = roots.values()
    assert yearly - plan == ALLEEN_UITVOERING
    assert plan - local == {"ivpgen", "gemeenten", "samenwerking", "overgenomen", "per_gemeente"}
    assert set(Plan.model_fields) - {"gemeen"} <= yearly


@pytest.mark.parametrize("cls", parts(), ids=lambda cls: cls.__name__)
def test_every_key_is_explained_with_an_example_that_is_right(cls: type[Basis]) -> None:
    for key in shape.keys(cls):
        said = property_of(cls, key)
        assert said["title"], key
        assert said["description"].endswith((".", "?")), key
        assert said["examples"], key
        for example in said["examples"]:
            assert fits(said, example), (key, example)
            assert accepted(cls, {key: example}), (key, example)
        _, about = key_description(cls, key)
        if about.blok:
            assert fits(said, read(about.blok)), key
            assert accepted(cls, {key: read(about.blok)}), key
            assert about.blok.rstrip() in said["markdownDescription"]


@pytest.mark.parametrize("cls", [cls for cls in parts() if part_snippets(cls)], ids=lambda cls: cls.__name__)
def test_every_snippet_is_a_part_as_it_should_be(cls: type[Basis]) -> None:
    for snippet in part_snippets(cls):
        filled = yaml.load(re.sub(r"\$\{\d+:([^}]*)\}", r"\1", snippet.blok), Loader=yaml.BaseLoader)
        assert accepted(cls, filled)
        assert fits(definition(cls), filled)
        assert not {"niet", "onbekend"} & filled.keys()


def test_snippets_stand_where_they_help_most() -> None:
    where = {
        "Plan": [
            "prioriteiten",
            "indicatoren",
            "bevindingen",
            "partners",
            "bronnen",
            "actiepunten",
            "middelen",
            "doelen",
        ],
        "Actiepunt": ["maatregelen", "voortgang"],
        "Maatregel": ["voortgang"],
        "Veld": ["themas"],
    }
    by_name = {cls.__name__: cls for cls in parts()}
    for name, places in where.items():
        for key in places:
            snippets = property_of(by_name[name], key)["defaultSnippets"]
            assert [
                snippet for snippet in snippets if snippet["type"] == "array" and "${1:" in json.dumps(snippet["body"])
            ]


def test_nothing_is_explained_that_is_not_there() -> None:
    by_name = {above.__name__: cls for cls in parts() for above in reversed(cls.__mro__)}
    gone = [
        (part, key) for part, key in described_keys() if part not in by_name or key not in shape.keys(by_name[part])
    ]
    assert gone == []


def test_the_schrijver_is_addressed_as_je() -> None:
    for cls, key in keys():
        _, about = key_description(cls, key)
        assert not re.search(r"\b(u|uw|men)\b", about.uitleg), (cls.__name__, key)


def test_known_words_are_proposed_and_others_allowed() -> None:
    seen = 0
    for cls, key in keys():
        info = cls.model_fields.get(key)
        for mark in info.metadata if info else ():
            if isinstance(mark, Woord):
                seen += 1
                said = property_of(cls, key)
                proposed, *_ = said["anyOf"]
                words = whole()["definitions"][proposed["$ref"].rpartition("/")[2]]["enum"]
                assert words == list(mark.woorden)
                assert all(fits(said, value) for value in [*words, "een eigen woord", 3, None, {"pm": "volgt"}])
                assert not fits(said, ["lijst"])
    assert seen > 15


def test_what_the_method_knows_is_proposed() -> None:
    by_name = {cls.__name__: cls for cls in parts()}
    assert {veld.slug for veld in catalogus.velden()} <= definition(by_name["Veldenlijst"])["properties"].keys()
    items = {item.slug for item in catalogus.digitale_items()}
    assert items <= definition(by_name["DigitaleVeiligheid"])["properties"].keys()
    themes = json.dumps(property_of(by_name["Themablok"], "thema"))
    assert "woorden-" in themes
    enums = [set(node["enum"]) for node in whole()["definitions"].values() if "enum" in node]
    assert catalogus.themaslugs() in enums
    assert {wet.slug for wet in catalogus.wetten()} in enums


def test_chapters_and_columns_are_proposed_that_documents_know() -> None:
    by_name = {cls.__name__: cls for cls in parts()}

    def proposed(part: str, key: str) -> set[str]:
        return set(key_description(by_name[part], key)[1].keuze)

    assert proposed("Hoofdstuk", "hoofdstuk") | proposed("Hoofdstuk", "bijlage") == {*ONDERDELEN, GATHERED}
    assert proposed("Kolommen", "kolommen") < set(KOPPEN)


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: "/".join(path.parts[-3:]))
def test_an_editor_underlines_nothing_in_a_plan_that_is_right(path: Path) -> None:
    assert faults(read(path.read_text(encoding="utf-8")), kind_of(path)) == []


def test_an_editor_underlines_nothing_in_a_new_plan() -> None:
    made = make(["Voorbeeldstad", "Proefdorp"], Jaren(), samenwerking="Samen")
    files = {Path(name): text for name, text in made.items() if name.endswith(".yaml")}
    assert {kind_of(path) for path in files} == {"plan", "uitvoeringsplan", "lokaal"}
    for path, text in files.items():
        assert faults(read(text), kind_of(path)) == [], path


@pytest.mark.parametrize(
    "text",
    [
        "titel: 2027",
        "titel: 1.10",
        "titel: true",
        "titel:",
        "titel: {}",
        "titel: pm",
        "titel: {pm: de raad kiest nog}",
        "status: in de maak",
        "periode: 2027",
        "periode: 2027-04-18",
        "periode: {van: 2027, tot: 2030, verlengd_tot: 2031}",
        "periode: {onbekend: niet bewaard}",
        "overgenomen: ja",
        "overgenomen: false",
        "inleiding: pm",
        "inleiding: {bestand: teksten/inleiding.md}",
        "visie: {tekst: {bestand: visie.txt}}",
        "visie: {per_gemeente: {a: {tekst: {vervang: anders}}}}",
        "visie: {per_gemeente: {a: {vervang: anders}}}",
        "per_gemeente: {a: {bestand: lokaal/a.yaml}}",
        "per_gemeente: {a: {prioriteiten: [{id: x, aanpak: tekst}]}}",
        "voorgangers: [{bestand: archief/2023/plan.yaml}]",
        "middelen: binnen bestaande middelen",
        "middelen: {tekst: zie de begroting, lijst: [{post: x, bedragen: {2027: 40.000}}]}",
        "middelen: [{bedragen: [{jaar: 2027, lasten: 3}]}]",
        "middelen: [{bedragen: {jaar: {van: 2027, tot: 2028}, lasten: 3}}]",
        "besluiten: {niet: het plan is van de regio}",
        "partners: [politie, {id: om, naam: OM}]",
        "velden: {fysieke-veiligheid:, eigen-veld: {beeld: x}}",
        "velden: {niet: alleen prioriteiten}",
        "tabellen: [{rijen: [{naam: a, 2024: 3, 2025: }]}]",
        "indicatoren: [{waarden: {2024: 61, 2025: {waarde: circa 60, voorlopig: ja}}, streefwaarde: '< 55'}]",
        "prioriteiten: [{id: x, trekker: raad, partners: politie, doelen: {tekst: een doel}}]",
        "reikwijdte: {niet: [{onderwerp: x, reden: y}], wel: alles}",
        "reikwijdte: pm",
        "hoofdstukken: [samenvatting, {titel: x, tekst: y}]",
    ],
)
def test_forms_that_both_understand(text: str) -> None:
    data = read(text)
    assert faults(data, "plan") == []
    if not re.search("per_gemeente|vervang|bestand", text):
        assert accepted(Plan, data)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("titels: x", ""),
        ("titel: [a]", "titel"),
        ("titel: {tekst: a}", "titel"),
        ("titel: {pm: a, niet: b}", "titel"),
        ("overgenomen: misschien", "overgenomen"),
        ("overgenomen: [ja]", "overgenomen"),
        ("periode: [2027, 2030]", "periode"),
        ("periode: {van: 2027, totaan: 2030}", "periode"),
        ("periode: {van: 2027, niet: x}", "periode"),
        ("inleiding: [a]", "inleiding"),
        ("inleiding: {lijst: [a]}", "inleiding"),
        ("inleiding: {tekst: [a]}", "inleiding/tekst"),
        ("begrippen: tekst", "begrippen"),
        ("begrippen: [a]", "begrippen"),
        ("controle: tekst", "controle"),
        ("controle: {uit: [{regels: IVP401}]}", "controle/uit"),
        ("besluiten: [raad]", "besluiten"),
        ("besluiten: [{orgaan: [raad]}]", "besluiten"),
        ("middelen: [{bedragen: veel}]", "middelen"),
        ("partners: [{naam: a, roll: b}]", "partners"),
        ("partners: {tekst: a, lijst: [{naamm: b}]}", "partners"),
        ("prioriteiten: [{titel: a, trekker: {naam: x}}]", "prioriteiten"),
        ("prioriteiten: [[a]]", "prioriteiten"),
        ("prioriteiten: [{doelen: [{teksten: a}]}]", "prioriteiten"),
        ("prioriteiten: [{openbaar: pm}]", "prioriteiten"),
        ("velden: {fysieke-veiligheid: [a]}", "velden/fysieke-veiligheid"),
        ("velden: {fysieke-veiligheid: {beelden: a}}", "velden/fysieke-veiligheid"),
        ("indicatoren: [{waarden: {2024: [3]}}]", "indicatoren"),
        ("indicatoren: [{waarden: {2024: {waarden: 3}}}]", "indicatoren"),
        ("indicatoren: [{nulmeting: {jaren: 2024}}]", "indicatoren"),
        ("actiepunten: [{maatregelen: [{voortgang: [{stand: loopt}]}]}]", "actiepunten"),
        ("tabellen: [{rijen: [{naam: a, 2024: [3]}]}]", "tabellen"),
        ("hoofdstukken: [{kop: x}]", "hoofdstukken"),
        ("per_gemeente: {a: {titels: x}}", "per_gemeente/a"),
        ("visie: {bestand: visie.docx}", "visie/bestand"),
        ("visie: {bestand: visie.md, tekst: x}", "visie"),
    ],
)
def test_faults_that_both_see(text: str, where: str) -> None:
    data = read(text)
    found = faults(data, "uitvoeringsplan")
    assert found
    assert all(fault.startswith(f"{where}") for fault in found)
    assert not accepted(Plan, data)


@pytest.mark.parametrize("key", sorted(ALLEEN_UITVOERING))
def test_keys_of_an_uitvoeringsplan_are_unknown_in_a_plan(key: str) -> None:
    data = {key: "pm"}
    assert faults(data, "plan") == [f": Additional properties are not allowed ('{key}' was unexpected)"]
    assert faults(data, "uitvoeringsplan") == []


def test_faults_are_said_in_dutch() -> None:
    """The YAML extensions show `errorMessage` in place of their own words; every rule that can fail in a part has one."""
    for node in walk(whole()["definitions"]):
        if node.get("additionalProperties") is False or ("then" in node and "type" in node["then"]):
            said = node.get("errorMessage") or node["then"]["errorMessage"]
            assert re.search(r"\b(hier|Schrijf|hoort)\b", said), said
