"""From a plan that was read to its documents, in memory: data, template, tree, Word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ivpgen import word
from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.ivp import ivp
from ivpgen.documents.leaves import leaves
from ivpgen.documents.leftover import leftover
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens
from ivpgen.documents.uitvoeringsplan import uitvoeringsplan
from ivpgen.html import templates
from ivpgen.html.pictures import describe, leave_out
from ivpgen.html.tidy import run_on, sources, tidy
from ivpgen.html.tree import NotWellFormed, UnknownElement, parse, text
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import parse as parse_moment
from ivpgen.plan.planmap import Editie, Planmap, Stuk
from ivpgen.resources import template_path
from ivpgen.source.folder import Folder

if TYPE_CHECKING:
    from lxml import etree

SHORT = 12_000
"""Characters of a document in which a new page for every chapter would be mostly white."""


@dataclass(slots=True)
class Rendered:
    """The documents by their path below the output folder, and what the reader should know about them."""

    files: dict[str, bytes] = field(default_factory=dict)
    meldingen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One document to make: its name, where it goes, of which edition and file."""

    naam: str
    pad: str
    editie: Editie
    stuk: Stuk


def assignments(planmap: Planmap) -> Iterator[Opdracht]:
    """Every document that the plan yields: the IVP and each uitvoeringsplan, in each edition."""
    for editie in planmap.edities:
        folder = f"{editie.gemeente}/" if editie.gemeente else ""
        yield Opdracht("ivp", f"{folder}ivp.docx", editie, editie.plan)
        for stuk in editie.uitvoering:
            naam = f"uitvoeringsplan-{stuk.stem}"
            yield Opdracht(naam, f"{folder}{naam}.docx", editie, stuk)


def render(
    planmap: Planmap,
    *,
    documents: Sequence[str] = (),
    periode: str | None = None,
    house_style: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> Rendered:
    """The documents of a plan as Word files, all of them or those that are named.

    Raises Onbruikbaar for a document or period that the plan doesn't have, and for a house style that can't be used.
    """
    todo = _chosen(list(assignments(planmap)), documents, periode)
    made = Rendered()
    own = _own_templates(planmap.folder)
    plains: dict[str | None, Plain] = {}
    styles: dict[str | None, bytes] = {}
    for opdracht in todo:
        if progress:
            progress(opdracht.pad)
        gemeente = opdracht.editie.gemeente
        if gemeente not in plains:
            plains[gemeente] = Plain(opdracht.editie)
            styles[gemeente] = _house_style(planmap.folder, opdracht.editie.plan.plan, house_style, made.meldingen)
        try:
            result = _write(tree(planmap, opdracht, plains[gemeente], own), styles[gemeente], planmap.folder)
        except (NotWellFormed, UnknownElement) as error:
            if not own:
                raise
            raise Onbruikbaar(
                f"Met de eigen sjablonen is {opdracht.pad} niet te maken: {error}.",
                hoe=f"Haal ze om de beurt weg om te zien welk het is: {', '.join(own)}.",
            ) from error
        made.files[opdracht.pad] = result.data
        made.meldingen += [melding for melding in result.meldingen if melding not in made.meldingen]
    return made


def tree(
    planmap: Planmap, opdracht: Opdracht, plain: Plain | None = None, own: dict[str, str] | None = None
) -> etree._Element:
    """The HTML tree of one document, with every text of its file in it; `plain` may be shared within an edition.

    `own` are the municipality's templates, read from the folder of the plan when they aren't given.
    """
    plain = plain or Plain(opdracht.editie)
    context = ivp(plain) if opdracht.naam == "ivp" else uitvoeringsplan(plain, opdracht.stuk)
    own = _own_templates(planmap.folder) if own is None else own
    pictures = {str(one["bestand"]): one for one in plain.stuk(opdracht.stuk)["afbeeldingen"]["lijst"]}
    root = _tree(context, own, pictures)
    printed = sources(root)
    missing = [leaf for leaf in leaves(opdracht.stuk.deel_a or opdracht.stuk, plain.bron) if leaf.bron not in printed]
    if opdracht.stuk.deel_b is not None:
        # What a gemeente puts in the place of a joint text has the same source.
        shown = text(root)
        missing += [
            leaf
            for leaf in leaves(opdracht.stuk.deel_b, plain.bron)
            if leaf.bron not in printed or (not leaf.proza and leaf.tekst not in shown)
        ]
    if missing:
        context["hoofdstukken"].append(leftover(missing))
        root = _tree(context, own, pictures)
    tidy(root)
    if len(text(root)) < SHORT:
        run_on(root)
    return root


def _tree(context: Gegevens, own: dict[str, str], pictures: dict[str, Gegevens]) -> etree._Element:
    root = parse(templates.render(context, own))
    describe(root, pictures)
    return root


def _chosen(todo: list[Opdracht], documents: Sequence[str], periode: str | None) -> list[Opdracht]:
    names = list(dict.fromkeys(one.naam for one in todo))
    for name in documents:
        if name not in names:
            raise Onbruikbaar(f"Het document “{name}” bestaat niet in dit plan.", hoe=f"Kies uit: {', '.join(names)}.")
    chosen = [one for one in todo if not documents or one.naam in documents]
    if periode is not None:
        chosen = [one for one in chosen if one.naam != "ivp" and _is_of(one.stuk, periode)]
        if not chosen:
            raise Onbruikbaar(
                f"Voor de periode {periode} is er geen uitvoeringsplan.", hoe=f"Er is: {', '.join(names)}."
            )
    return chosen


def _is_of(stuk: Stuk, periode: str) -> bool:
    """Whether an uitvoeringsplan is of a period: it runs in it, or is called after it."""
    own = stuk.plan.periode
    if f"-{periode}-" in f"-{stuk.stem}-" or periode == str(own):
        return True
    try:
        wanted = parse_moment(periode)
    except ValueError:
        return False
    if not (wanted.van and wanted.tot and own.van and own.tot):
        return False
    return own.van <= wanted.tot and own.tot >= wanted.van


def _house_style(folder: Folder, plan: Plan, chosen: Path | None, meldingen: list[str]) -> bytes:
    """The bytes of the house style: the one asked for, the plan's in this edition, huisstijl.docx in its folder, or ours.

    One that the plan names and that isn't there is said in `meldingen`: a plan always renders.
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
    try:
        return (path or template_path("huisstijl.docx")).read_bytes()
    except OSError as error:
        raise Onbruikbaar(f"De huisstijl {path} is niet te lezen.") from error


class _NoPicture(Exception):
    """A picture that can't be read; `reden` ends the sentence that says so."""

    def __init__(self, *, src: str, reden: str) -> None:
        super().__init__(src)
        self.src = src
        self.reden = reden


def _write(root: etree._Element, style: bytes, folder: Folder) -> word.WordResult:
    """The Word file of a tree; a picture that can't be shown becomes a gap, and is said. Raises Onbruikbaar for the house style."""
    said: list[str] = []
    while True:
        try:
            result = word.write(root, house_style=style, image=_images(folder))
        except word.HouseStyleError as error:
            raise Onbruikbaar(str(error), hoe="Kies een docx of dotx die in Word te openen is.") from error
        except word.ImageError as error:
            src, reden = error.src, "is geen PNG, JPEG, GIF, BMP of TIFF, of is beschadigd"
        except _NoPicture as error:
            src, reden = error.src, error.reden
        else:
            return word.WordResult(result.data, (*said, *result.meldingen))
        leave_out(root, src)
        said.append(f"De afbeelding {src} {reden}; in het document staat daar een open plek.")


def _images(folder: Folder) -> Callable[[str], bytes]:
    def read(source: str) -> bytes:
        found = folder.resolve(source)
        if found is None:
            raise _NoPicture(src=source, reden="ligt buiten de map van het plan")
        try:
            if found[1].is_file():
                return found[1].read_bytes()
        except (OSError, ValueError) as error:
            raise _NoPicture(src=source, reden="is niet te lezen") from error
        raise _NoPicture(src=source, reden="staat niet in de map van het plan")

    return read


def _own_templates(folder: Folder) -> dict[str, str]:
    """The municipality's own templates, by the name of ours that they replace."""
    base = folder.root / "sjablonen"
    found: dict[str, str] = {}
    if base.is_dir():
        for path in sorted(base.rglob("*.j2")):
            name = path.relative_to(base).as_posix()
            got = folder.read(f"sjablonen/{name}")
            if got is None:
                raise Onbruikbaar(
                    f"Het eigen sjabloon sjablonen/{name} is niet te lezen.", hoe="Sla het op als tekst in UTF-8."
                )
            found[name] = got[1]
    return found
