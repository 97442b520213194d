"""What LibreOffice leaves undone in the tags of a PDF, set right in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

    Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

_ROW_HEADER = "/Tabelrijkop"
"""The paragraph style of a header in the first column, which a tag is named after."""
_PATH = frozenset(["m", "l", "c", "v", "y", "h", "re", "W", "W*"])
_PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"])


def set_right(pdf: pikepdf.Pdf) -> None:
    """Make what PDF/UA-1 asks true where LibreOffice 7.4 falls short of it; what is right already stays as it is."""
    for page in pdf.pages:
        _follow_the_tags(page)
        _mark_lines(pdf, page)
    notes = []
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.S == "/Note":
            notes.append(element)
        elif element.S == "/TD" and _is_row_header(element):
            _make_row_header(element)
    _number_notes(pdf, notes)


def _follow_the_tags(page: pikepdf.Page) -> None:
    """The tab key follows the tags (ISO 14289-1, 7.18.3), and no link is outside them (7.18.5).

    LibreOffice before 7.6 puts a link on the mark of a footnote that no tag knows. It goes to the foot of the same page.
    """
    import pikepdf

    annotations = page.obj.get("/Annots")
    if annotations is None:
        return
    page.obj["/Tabs"] = pikepdf.Name.S
    page.obj["/Annots"] = pikepdf.Array([one for one in annotations if "/StructParent" in one])


def _mark_lines(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Lines around a paragraph are decoration, and have to say so (7.1)."""
    import pikepdf

    begin = pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
    end = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
    made: list[Instruction] = []
    path: list[Instruction] = []
    depth = marked = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        depth += (name in {"BMC", "BDC"}) - (name == "EMC")
        if depth == 0 and name in _PATH:
            path.append(instruction)
        elif path:
            paints = name in _PAINTS
            marked += paints
            made += [begin, *path, instruction, end] if paints else [*path, instruction]
            path = []
        else:
            made.append(instruction)
    if marked:
        page.obj["/Contents"] = pdf.make_stream(pikepdf.unparse_content_stream([*made, *path]))


def _elements(top: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below one, in reading order."""
    import pikepdf

    waiting = [top]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            yield element
        kids = element.get("/K")
        if kids is not None:
            found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            waiting += [kid for kid in reversed(found) if isinstance(kid, pikepdf.Dictionary)]


def _is_row_header(cell: pikepdf.Object) -> bool:
    return any(child.S == _ROW_HEADER for child in _elements(cell) if child is not cell)


def _make_row_header(cell: pikepdf.Object) -> None:
    import pikepdf

    cell.S = pikepdf.Name.TH
    said = cell.get("/A")
    attributes = [] if said is None else list(said) if isinstance(said, pikepdf.Array) else [said]
    cell.A = pikepdf.Array([*attributes, pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)])


def _number_notes(pdf: pikepdf.Pdf, notes: list[pikepdf.Object]) -> None:
    """A note has an id that nothing else has (7.9), and the tree knows it."""
    import pikepdf

    names = pikepdf.Array()
    for number, note in enumerate(notes, 1):
        note.ID = pikepdf.String(f"noot-{number:05}")
        names.extend([note.ID, note])
    if notes:
        pdf.Root.StructTreeRoot.IDTree = pdf.make_indirect(
            pikepdf.Dictionary(Kids=[pdf.make_indirect(pikepdf.Dictionary(Names=names, Limits=[names[0], names[-2]]))])
        )
