"""What fixes leave alone: the archive, anchors, whatever makes a new finding; and what they reach: every file of the plan."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.fixing.difference import difference
from ivpgen.fixing.run import fix
from ivpgen.plan.load import load
from ivpgen.rules import check
from tests.fixing.conftest import Lay, mended, texts, write

ROOT = Path(__file__).parents[2]
EXAMPLES = ("klein", "samen", "voorbeeldstad")


def codes(folder: Path) -> Counter[str]:
    return Counter(one.finding.code for one in check(load(folder)).diagnostics)


@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_in_the_examples_needs_mending(example: str) -> None:
    fixed = fix(ROOT / "examples" / example)
    assert (fixed.files, fixed.done, fixed.refused) == ((), (), ())


def test_no_plan_no_fixes(tmp_path: Path) -> None:
    with pytest.raises(Onbruikbaar):
        fix(tmp_path)


def test_comments_quotes_order_and_line_ends_stay(lay: Lay) -> None:
    folder = lay("")
    head = "\ufeff# Hoofd\r\nivpgen: 1\r\ntitel: 'Veilig'   # kort\r\nperiode: {van: 2027, tot: 2030}\r\n"
    body = "gemeenten:\r\n- id: proefdorp\r\n  naam: Proefdorp\r\n\r\n# einde\r\n"
    (folder / "plan.yaml").write_bytes((head + 'Visje: "Samen"  # x\r\n' + body).encode())
    mended(folder)
    assert (folder / "plan.yaml").read_bytes() == (head + 'visie: "Samen"  # x\r\n' + body).encode()


def test_nothing_on_disk_changes_until_it_is_put_there(lay: Lay) -> None:
    folder = lay("samenvating: Kort.\n")
    before = texts(folder)
    assert fix(folder).files
    assert texts(folder) == before


@pytest.mark.parametrize(
    "plan",
    [
        "samenvating: &s Kort.\ninleiding: *s\n",
        "bronnen:\n  - &b {id: beeld, naam: Beeld, openbar: no}\n  - *b\n",
        "bronnen:\n  - <<: {naam: Beeld}\n    openbaar: no\n",
        "bronnen:\n  - !bron {id: beeld, naam: Beeld, openbaar: no}\n",
    ],
)
def test_what_has_an_anchor_merge_or_label_is_left_alone(lay: Lay, plan: str) -> None:
    assert fix(lay(plan)).files == () or "&s" in plan
    assert all("&" not in edit.old for _, one in fix(lay(plan)).done for edit in one.edits)


def test_the_archive_is_never_touched(lay: Lay) -> None:
    folder = lay("samenvating: Kort.\nvoorgangers:\n  - bestand: archief/2023/plan.yaml\n")
    write(folder, {"archief/2023/plan.yaml": "ivpgen: 1\nsamenvating: Kort.\nbronnen:\n  - {id: b, openbaar: no}\n"})
    before = texts(folder)["archief/2023/plan.yaml"]
    assert [file.name for file in mended(folder).files] == ["plan.yaml"]
    assert texts(folder)["archief/2023/plan.yaml"] == before


def test_an_id_that_the_archive_has_as_well_stays(lay: Lay) -> None:
    folder = lay(
        "voorgangers:\n  - bestand: archief/2023/plan.yaml\nprioriteiten:\n  - id: Jeugd\n    titel: Jeugd\n    was: [Jeugd]\n"
    )
    write(folder, {"archief/2023/plan.yaml": "ivpgen: 1\nprioriteiten:\n  - id: Jeugd\n    titel: Jeugd\n"})
    assert [one.wat for _, one in fix(folder).done] == []


def test_every_file_of_a_plan_is_mended(lay: Lay) -> None:
    folder = lay(
        "visie:\n  bestand: visie.yaml\ninleiding:\n  bestand: teksten/inleiding.md\n# uitvoering/2027.yaml\nTitle: Jaarplan\n"
    )
    write(folder, {"visie.yaml": "misie: Samen veilig.\n", "teksten/inleiding.md": "misie: 1254.5\n"})
    assert [file.name for file in mended(folder).files] == ["uitvoering/2027.yaml", "visie.yaml"]
    assert texts(folder)["visie.yaml"] == "missie: Samen veilig.\n"
    assert texts(folder)["teksten/inleiding.md"] == "misie: 1254.5\n"


def test_a_file_that_is_included_twice_is_edited_once(lay: Lay) -> None:
    folder = lay("visie:\n  bestand: deel.yaml\nlezers:\n  bestand: deel.yaml\n")
    write(folder, {"deel.yaml": "tekts: Samen veilig.\n"})
    mended(folder)
    assert texts(folder)["deel.yaml"] == "tekst: Samen veilig.\n"


def test_local_parts_are_mended_where_they_stand(lay: Lay) -> None:
    gemeenten = "gemeenten:\n  - {id: waterdam, naam: Waterdam}\n  - {id: heidebeek, naam: Heidebeek}\n"
    folder = lay(f"{gemeenten}per_gemeente:\n  heidebeek:\n    bestand: lokaal/heidebeek.yaml\n")
    write(folder, {"lokaal/heidebeek.yaml": "# eigen deel\nInleiding: Heidebeek doet mee.\n"})
    mended(folder)
    assert texts(folder)["lokaal/heidebeek.yaml"] == "# eigen deel\ninleiding: Heidebeek doet mee.\n"


def test_a_key_that_brings_a_fault_of_form_stays(lay: Lay) -> None:
    fixed = fix(lay("prioriteiten:\n  - id: verkeer\n    titel: Veilig verkeer\n    trekkers: {wie: verkeer}\n"))
    assert fixed.files == ()
    assert [(one.proposal.naam, one.waarom) for one in fixed.refused] == [
        ("sleutel", "Dat geeft een nieuwe melding: IVP202.")
    ]


def test_a_word_that_brings_a_new_finding_stays_and_the_rest_is_mended(lay: Lay) -> None:
    """The status of a plan asks for a decision as soon as it is understood."""
    plan = "besluiten:\n  - {orgaan: raad, soort: vaststellen, gepland: 2026-03-01}\nstatus: vastgestelt\nbronnen:\n  - {id: b, naam: B, openbaar: no}\n"
    folder = lay(plan)
    before = codes(folder)
    fixed = mended(folder)
    assert not codes(folder) - before
    assert ("woord" in {one.proposal.naam for one in fixed.refused}) == ("vastgestelt" in texts(folder)["plan.yaml"])
    assert "openbaar: nee" in texts(folder)["plan.yaml"]


def test_a_file_that_stays_unreadable_stays_as_it_is(lay: Lay) -> None:
    folder = lay("inleiding: Ons motto: samen veilig.\nvisie: {missie: x\nsamenvating: Kort.\n")
    assert fix(folder).files == ()


def test_an_id_is_not_renamed_while_a_file_cannot_be_read(lay: Lay) -> None:
    plan = "prioriteiten:\n  - id: Veilig Verkeer\n    titel: Veilig Verkeer\n# uitvoering/2027.yaml\ntitel: {\n"
    assert [one.naam for _, one in fix(lay(plan)).done] == []


def test_a_partner_that_is_renamed_keeps_its_references(lay: Lay) -> None:
    folder = lay(
        "partners:\n  - {id: Politie, naam: Politie basisteam}\nprioriteiten:\n  - id: verkeer\n    titel: Politie\n"
        "    trekker: Politie\n    partners: [plan/Politie, Wijkteam]\n"
    )
    mended(folder)
    plan = texts(folder)["plan.yaml"]
    assert "{id: politie, naam: Politie basisteam}" in plan
    assert "    titel: Politie\n    trekker: politie\n    partners: [plan/politie, Wijkteam]\n" in plan


def test_an_id_to_which_a_text_links_stays(lay: Lay) -> None:
    folder = lay("inleiding: Zie [](#tabel-Cijfers).\ntabellen:\n  - id: Cijfers\n    titel: Cijfers\n")
    assert [one.naam for _, one in fix(folder).done] == []


def test_a_gemeente_of_a_joint_plan_gets_its_id(lay: Lay) -> None:
    folder = lay("gemeenten:\n  - naam: Waterdam\n  - {id: heidebeek, naam: Heidebeek}\n")
    mended(folder)
    assert "gemeenten:\n  - id: waterdam\n    naam: Waterdam\n" in texts(folder)["plan.yaml"]


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="geen koppelingen")
def test_a_link_is_never_followed_to_the_archive_or_elsewhere(lay: Lay, tmp_path: Path) -> None:
    folder = lay("")
    write(folder, {"archief/2027.yaml": "Title: Jaarplan\n"})
    write(tmp_path, {"buiten.yaml": "Title: Jaarplan\n"})
    (folder / "uitvoering").mkdir()
    (folder / "uitvoering/2027.yaml").symlink_to("../archief/2027.yaml")
    (folder / "uitvoering/2028.yaml").symlink_to(tmp_path / "buiten.yaml")
    assert fix(folder).files == ()


def test_a_link_inside_the_plan_stays_a_link(lay: Lay) -> None:
    folder = lay("")
    write(folder, {"concepten/jaar.yaml": "Title: Jaarplan\n"})
    (folder / "uitvoering").mkdir()
    (folder / "uitvoering/2027.yaml").symlink_to("../concepten/jaar.yaml")
    mended(folder)
    assert (folder / "uitvoering/2027.yaml").is_symlink()
    assert texts(folder)["concepten/jaar.yaml"] == "titel: Jaarplan\n"


def test_the_difference_is_what_is_written(lay: Lay, tmp_path: Path) -> None:
    folder = lay("samenvating: Kort.\nbronnen:\n  - {id: b, naam: B, openbaar: no}")
    fixed = fix(folder)
    shown = difference(fixed.files, "plan/").splitlines()
    assert shown[:2] == ["--- a/plan/plan.yaml", "+++ b/plan/plan.yaml"]
    removed = [line[1:] for line in shown[2:] if line.startswith("-")]
    added = [line[1:] for line in shown[2:] if line.startswith("+")]
    before = texts(folder)["plan.yaml"].split("\n")
    mended(folder)
    after = texts(folder)["plan.yaml"].split("\n")
    assert removed == [line for line in before if line not in after]
    assert added == [line for line in after if line not in before]
    assert [line for line in shown if line.startswith("\\")] == ["\\ Geen regeleinde aan het eind van het bestand"] * 2


def test_the_same_plan_gives_the_same_fixes(lay: Lay, tmp_path: Path) -> None:
    folder = lay("samenvating: Kort.\nstatsu: concpt\nbronnen:\n  - {id: B b, naam: B, openbaar: no}\n")
    shutil.copytree(folder, tmp_path / "ander")
    one, other = fix(folder), fix(tmp_path / "ander")
    assert [file.after for file in one.files] == [file.after for file in other.files]
    assert one.done == other.done
