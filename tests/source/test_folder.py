"""A plan's folder: what is read, what is included where it stands, and nothing from outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.source.folder import Folder


def lay_down(root: Path, **files: str) -> Folder:
    """A folder with these files; `__` in a name is a slash and `_Y`, `_M` its ending."""
    for name, text in files.items():
        target = root / name.replace("__", "/").replace("_Y", ".yaml").replace("_M", ".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return Folder.open(root)


def codes(folder: Folder) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.file, one.place.line) for one in folder.findings]


def test_a_folder_and_a_single_file_are_opened(tmp_path: Path) -> None:
    folder = lay_down(tmp_path, plan_Y="a: b", ander_Y="c: d")
    assert (folder.root, folder.plan) == (tmp_path, "plan.yaml")
    single = Folder.open(tmp_path / "ander.yaml")
    assert (single.root, single.plan) == (tmp_path, "ander.yaml")


@pytest.mark.parametrize("name", ["", "leeg", "nergens", "nergens/plan.yaml", "brief.docx", "x\x00y", "x" * 5000])
def test_what_is_no_plan_is_refused_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "brief.docx").write_bytes(b"PK")
    with pytest.raises(Onbruikbaar) as refused:
        Folder.open(tmp_path / name)
    assert refused.value.bericht.endswith(".")


def test_a_device_is_refused() -> None:
    with pytest.raises(Onbruikbaar):
        Folder.open(Path(os.devnull))


def test_yearly_files_come_in_order_and_only_beside_plan_yaml(tmp_path: Path) -> None:
    folder = lay_down(
        tmp_path,
        plan_Y="a: b",
        los_Y="a: b",
        uitvoering__2028_Y="a: b",
        uitvoering__2027_Y="a: b",
        uitvoering__x_M="tekst",
    )
    (tmp_path / "uitvoering" / ".2029.yaml").write_text("a: b", encoding="utf-8")
    (tmp_path / "uitvoering" / "2026.YML").write_text("a: b", encoding="utf-8")
    assert folder.yearly() == ["uitvoering/2026.YML", "uitvoering/2027.yaml", "uitvoering/2028.yaml"]
    assert Folder.open(tmp_path / "los.yaml").yearly() == []
    assert folder.below("nergens") == []


def test_prose_comes_from_where_the_file_that_names_it_stands(tmp_path: Path) -> None:
    folder = lay_down(
        tmp_path,
        plan_Y="visie: {tekst: {bestand: teksten/visie.md}}\nlijst: [{bestand: teksten/visie.md}]",
        uitvoering__2027_Y="inleiding: {bestand: ../teksten/jaar.md}",
        teksten__visie_M="\nEerste regel.\n\nTweede: met een dubbele punt.\n",
        teksten__jaar_M="Dit jaar.",
    )
    plan = folder.document("plan.yaml")
    year = folder.document("uitvoering/2027.yaml")
    assert plan is not None
    assert year is not None
    assert plan.data["visie"]["tekst"] == "Eerste regel.\n\nTweede: met een dubbele punt."
    assert plan.data["lijst"] == [plan.data["visie"]["tekst"]]
    assert year.data == {"inleiding": "Dit jaar."}
    assert plan.place(("visie", "tekst"))[:3] == ("teksten/visie.md", 1, 1)
    assert folder.findings == []


def test_yaml_is_worked_in_with_its_own_places(tmp_path: Path) -> None:
    folder = lay_down(
        tmp_path,
        plan_Y="per_gemeente:\n  dorp: {bestand: lokaal/dorp.yaml}",
        lokaal__dorp_Y="# eigen deel\nvisie:\n  missie: {bestand: missie.md}",
        lokaal__missie_M="Samen.",
    )
    plan = folder.document("plan.yaml")
    assert plan is not None
    assert plan.data == {"per_gemeente": {"dorp": {"visie": {"missie": "Samen."}}}}
    assert plan.place(("per_gemeente", "dorp", "visie"))[:3] == ("lokaal/dorp.yaml", 2, 1)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("../buiten.md", "IVP111"),
        ("teksten/../../buiten.md", "IVP111"),
        ("/etc/hosts.md", "IVP111"),
        ("C:/plan.md", "IVP111"),
        ("..\\\\buiten.md", "IVP111"),
        ("nergens.md", "IVP101"),
        ("nergens.yaml", "IVP101"),
        ("map.md", "IVP101"),
        ("x" * 300 + ".md", "IVP101"),
        ("leeg.yaml", "IVP113"),
        ("lijst.yaml", "IVP114"),
        ("kapot.yaml", "IVP102"),
        ("latin.md", "IVP103"),
    ],
)
def test_an_include_that_cannot_be_had_leaves_the_rest(tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "map.md").mkdir()
    (tmp_path / "latin.md").write_bytes(b"caf\xe9")
    folder = lay_down(
        tmp_path,
        plan_Y=f'titel: Veilig\nvisie:\n  bestand: "{target}"\n',
        leeg_Y="# niets",
        lijst_Y="- a",
        kapot_Y="a: b: c",
    )
    plan = folder.document("plan.yaml")
    assert plan is not None
    assert plan.data["titel"] == "Veilig"
    assert not plan.data["visie"]
    assert [one.code for one in folder.findings] == [code]


def test_a_link_to_outside_is_outside(tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text("geheim", encoding="utf-8")
    folder = lay_down(
        tmp_path / "plan", plan_Y="a: {bestand: link.md}\nb: {bestand: map/geheim.md}\nc: {bestand: binnen.md}"
    )
    (tmp_path / "plan" / "link.md").symlink_to(tmp_path / "geheim.md")
    (tmp_path / "plan" / "map").symlink_to(tmp_path)
    (tmp_path / "plan" / "echt.md").write_text("binnen", encoding="utf-8")
    (tmp_path / "plan" / "binnen.md").symlink_to("echt.md")
    plan = folder.document("plan.yaml")
    assert plan is not None
    assert plan.data == {"a": "", "b": "", "c": "binnen"} or plan.data == {"a": None, "b": None, "c": "binnen"}
    assert codes(folder) == [("IVP111", "plan.yaml", 1), ("IVP111", "plan.yaml", 2)]
    assert not folder.holds("link.md")
    assert folder.holds("binnen.md")


def test_links_that_go_round_are_no_crash(tmp_path: Path) -> None:
    folder = lay_down(tmp_path, plan_Y="a: {bestand: rond.md}")
    (tmp_path / "rond.md").symlink_to("rond.md")
    folder.document("plan.yaml")
    assert [one.code for one in folder.findings] in (["IVP101"], ["IVP111"])


def test_files_that_include_each_other_end(tmp_path: Path) -> None:
    folder = lay_down(
        tmp_path, plan_Y="a: {bestand: een.yaml}", een_Y="b: {bestand: twee.yaml}", twee_Y="c: {bestand: een.yaml}"
    )
    assert folder.document("plan.yaml") is not None
    assert codes(folder) == [("IVP112", "twee.yaml", 1)]


def test_many_includes_end(tmp_path: Path) -> None:
    wide = "\n".join(f"k{number}: {{bestand: LEVEL}}" for number in range(30))
    files = {f"f{level}_Y": wide.replace("LEVEL", f"f{level + 1}.yaml") for level in range(5)}
    folder = lay_down(tmp_path, plan_Y=wide.replace("LEVEL", "f0.yaml"), f5_Y="a: b", **files)
    assert folder.document("plan.yaml") is not None
    assert {one.code for one in folder.findings} == {"IVP112"}


def test_a_mapping_with_more_than_a_file_is_no_include(tmp_path: Path) -> None:
    folder = lay_down(tmp_path, plan_Y="afbeeldingen: [{bestand: kaart.png}, {bestand: x.md, alt: Kaart}]")
    plan = folder.document("plan.yaml")
    assert plan is not None
    assert plan.data["afbeeldingen"] == [{"bestand": "kaart.png"}, {"bestand": "x.md", "alt": "Kaart"}]
    assert folder.findings == []


@pytest.mark.parametrize(
    ("name", "base", "there"),
    [
        ("a.md", "", True),
        ("a.md", "uitvoering/2027.yaml", True),
        ("../a.md", "uitvoering/2027.yaml", True),
        ("b.md", "uitvoering/2027.yaml", True),
        ("b.md", "", False),
        ("uitvoering", "", False),
        ("../a.md", "", False),
        ("x" * 4000, "", False),
    ],
)
def test_whether_a_file_is_there(tmp_path: Path, name: str, base: str, there: bool) -> None:
    folder = lay_down(tmp_path, plan_Y="a: b", a_M="x", uitvoering__b_M="x")
    assert folder.holds(name, base) == there
