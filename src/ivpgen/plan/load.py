"""A plan folder → its editions: the joint plan, and with several gemeenten that of each, with their uitvoeringsplannen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from yaml.nodes import MappingNode

from ivpgen.diagnostics import Finding, Onbruikbaar
from ivpgen.plan.continuity import connect
from ivpgen.plan.faults import validate
from ivpgen.plan.local import Localizer, has_local
from ivpgen.plan.planmap import GATHERED, Editie, Planmap, Stuk
from ivpgen.plan.public import hide, is_private, withhold
from ivpgen.plan.series import takes_series, work_in
from ivpgen.source.folder import Folder
from ivpgen.source.tree import Document


def load(path: Path | str, *, public: bool = False) -> Planmap:
    """Read the plan in a folder, or a single plan file; with `public` as if what is not `openbaar` were not in it.

    Raises Onbruikbaar when there is no plan there; whatever is wrong in it is in `findings`.
    """
    return read(Folder.open(Path(path)), public=public)


def read(folder: Folder, *, public: bool = False, instead: Mapping[str, Path] | None = None) -> Planmap:
    """The plan in an opened folder; texts that the folder holds already are not read again.

    `instead` names other files of figures for sources, by their id.
    """
    loaded = Planmap(folder)
    main = folder.document(folder.plan)
    yearly = [document for name in folder.yearly() if (document := folder.document(name))]
    if main is None:
        loaded.findings = folder.findings
        return loaded
    archive = list(_archive(folder))
    if public:
        yearly, archive = _public(main, yearly, archive)
    roots = [document.root for document in (main, *yearly)]
    has_series = takes_series(folder)
    if has_series:
        loaded.findings += work_in(roots, folder, instead)
    if public or has_series:
        # Their data are those of before.
        main, *yearly = (_anew(document) for document in (main, *yearly))
        archive = [_anew(document) for document in archive]
    gemeenten = _ids(main)
    joint = len(gemeenten) > 1
    for gemeente in (None, *gemeenten) if joint else (None,):
        loaded.edities.append(_edition(folder, main, yearly, archive, gemeente, frozenset(gemeenten), loaded.findings))
    for editie in loaded.edities:
        connect([*editie.archief, editie.plan, *editie.uitvoering])
    loaded.findings = _told_once(folder.findings + loaded.findings)
    return loaded


def _public(main: Document, yearly: list[Document], archive: list[Document]) -> tuple[list[Document], list[Document]]:
    """What is left beside the plan of its yearly files and archive; raises Onbruikbaar when the plan itself is private."""
    if is_private(main.root):
        raise Onbruikbaar(
            f"{main.file} zegt van zichzelf dat het niet openbaar is: dan is er niets te maken.",
            hoe="Haal openbaar: nee bovenaan weg, of laat --public weg.",
        )
    beside = [one for one in (*yearly, *archive) if not is_private(one.root)]
    roots = [main.root, *(one.root for one in beside)]
    for one in (*yearly, *archive):
        if is_private(one.root):
            hide(one.root, roots)
    withhold(roots)
    return [one for one in yearly if any(one is kept for kept in beside)], [
        one for one in archive if any(one is kept for kept in beside)
    ]


def _anew(document: Document) -> Document:
    """A file of which the tree was changed, with the data of now."""
    return Document(document.file, document.root)


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Each finding once; what a comma cut in two is not also an unknown or double key."""
    cut = {finding.place for finding in findings if finding.code == "IVP109"}
    return [one for one in dict.fromkeys(findings) if one.code not in {"IVP110", "IVP201"} or one.place not in cut]


def _ids(main: Document) -> list[str]:
    """The ids of the gemeenten, read from the data: they must be known before the model is."""
    said = main.data.get("gemeenten")
    items = said if isinstance(said, list) else [said]
    return [
        str(item["id"]) for item in items if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"]
    ]


def _edition(
    folder: Folder,
    main: Document,
    yearly: list[Document],
    archive: list[Document],
    gemeente: str | None,
    gemeenten: frozenset[str],
    findings: list[Finding],
) -> Editie:
    def stuk(document: Document) -> Stuk:
        localizer, original = Localizer(gemeenten), document
        if has_local(folder.texts.get(document.file, ""), joint=len(gemeenten) > 1):
            document = Document(document.file, localizer.edition(document.root, gemeente))
        plan, faults = validate(document)
        findings.extend(localizer.findings + faults)
        made = Stuk(document, plan)
        if gemeente is not None and any(one.hoofdstuk == GATHERED for one in plan.hoofdstukken):
            made.deel_a = _part(original, localizer.edition(original.root, None))
            made.deel_b = made.deel_a.deel_b = _part(original, localizer.only(original.root, gemeente))
        return made

    plan = stuk(main)
    editie = Editie(gemeente, plan, [stuk(document) for document in yearly])
    if gemeente is not None:
        editie.uitvoering = [
            one for one in editie.uitvoering if not one.plan.gemeenten or gemeente in one.plan.gemeenten
        ]
    elif len(gemeenten) > 1:
        editie.uitvoering = [one for one in editie.uitvoering if len(one.plan.gemeenten) != 1]
    editie.archief = [Stuk(_anew(document), validate(document)[0]) for document in archive]
    return editie


def _part(document: Document, root: MappingNode) -> Stuk:
    part = Document(document.file, root)
    return Stuk(part, validate(part)[0])


def _archive(folder: Folder) -> Iterator[Document]:
    """The yearly plans that lie beside an archived plan.yaml."""
    seen = {
        name.rsplit("/", 1)[0] for name in folder.texts if name.startswith("archief/") and name.endswith("/plan.yaml")
    }
    for base in sorted(seen):
        for name in folder.below(f"{base}/uitvoering"):
            document = folder.document(name)
            if document is not None:
                yield document
