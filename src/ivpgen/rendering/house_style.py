"""Which house style the documents of an edition get."""

from __future__ import annotations

from pathlib import Path

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.model import Plan
from ivpgen.resources import template_path
from ivpgen.source.folder import Folder


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
    # Ours needs no examination, and most plans have no other.
    from ivpgen.rendering.examined_style import examined

    return examined(data, path.name, meldingen)
