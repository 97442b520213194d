"""Which house style the documents of an edition get."""

from __future__ import annotations

from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.house_style import inspect, readable
from ivpgen.house_style.records import CONTRAST, LET_OP, PAGE, PICTURES
from ivpgen.plan.model import Plan
from ivpgen.resources import template_path
from ivpgen.source.folder import Folder

_SAID = frozenset([PAGE, PICTURES])


def house_style(folder: Folder, plan: Plan, chosen: Path | None, meldingen: list[str]) -> bytes:
    """The bytes of the house style: the one asked for, the plan's in this edition, huisstijl.docx in its folder, or ours.

    One that the plan names and that isn't there is said in `meldingen`: a plan always renders. Of any but ours is said
    there what should be mended in it; colours in which a text can't be read are replaced. Raises Onbruikbaar for a file
    that can't be a house style.
    """
    path = chosen
    if path is None and plan.huisstijl:
        found = folder.resolve(str(plan.huisstijl))
        if found is not None and folder.holds(str(plan.huisstijl)):
            path = found[1]
        else:
            said = (
                f"De huisstijl {plan.huisstijl} staat niet in de map van het plan; de documenten hebben die van ivpgen."
            )
            meldingen += [said] if said not in meldingen else []
    if path is None and (folder.root / "huisstijl.docx").is_file():
        path = folder.root / "huisstijl.docx"
    if path is None:
        return template_path("huisstijl.docx").read_bytes()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Onbruikbaar(f"De huisstijl {path} is niet te lezen.") from error
    if data == template_path("huisstijl.docx").read_bytes():
        return data
    return _examined(data, path.name, meldingen)


def _examined(data: bytes, name: str, meldingen: list[str]) -> bytes:
    """The house style with every text readable; what the writer doesn't say of it itself is said here."""
    faults = [fault for fault in inspect(data).fouten if fault.niveau == LET_OP]
    said = [fault.bericht for fault in faults if fault.soort in _SAID]
    if any(fault.soort == CONTRAST for fault in faults):
        data, changed = readable(data)
        listed = ", ".join(f"“{style}”" for style in changed)
        if changed:
            said.insert(
                0, f"De huisstijl heeft stijlen met te weinig contrast, die nu de kleuren van ivpgen hebben: {listed}."
            )
    if said:
        said.append(f"Hoe je de huisstijl herstelt, zegt: ivpgen style {name}")
    meldingen += [melding for melding in said if melding not in meldingen]
    return data
