"""The files of a tree, with the pictures of the plan in them."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ivpgen.documents.charts import SRC
from ivpgen.html.pictures import leave_out
from ivpgen.html.tree import meta
from ivpgen.rendering.charts import Drawn
from ivpgen.rendering.forms import PICTURED, WORD
from ivpgen.source.folder import Folder
from ivpgen.source.pictures import objection

if TYPE_CHECKING:
    from lxml import etree

    from ivpgen import word
    from ivpgen.charts.kinds import Grafiek


class Written(NamedTuple):
    """The files of one document by their form, the pictures that stand beside it by their path, and what its reader should know.

    `contents` are the bookmarks of its tables of contents, by the keys that `pages` has; `head` is what its tree says of it.
    """

    files: dict[str, bytes]
    pictures: dict[str, bytes]
    meldingen: tuple[str, ...]
    contents: dict[str, str]
    head: dict[str, str]
    bevindingen: Sequence[str] = ()
    """What an examination of the Word file said."""


class _NoPicture(Exception):
    """A picture that can't be used; `reden` ends the sentence that says so."""

    def __init__(self, *, src: str, reden: str) -> None:
        super().__init__(src)
        self.src = src
        self.reden = reden


def written(
    root: etree._Element,
    forms: Collection[str],
    style: bytes,
    folder: Folder,
    own: Mapping[str, str],
    pages: Mapping[str, int],
    charts: Mapping[str, Grafiek],
    *,
    native: bool = False,
) -> Written:
    """The files of a tree in these forms, but those that LibreOffice makes; `pages` are the page numbers by heading id.

    `charts` are those of the tree by their address. Word draws them itself where `native` says so, but not in the form
    `PICTURED`: from that other forms are made, in which a chart of Word's loses its alternative text.

    A picture that can't be shown becomes a gap, and is said. Raises Onleesbaar for the house style.
    """
    files: dict[str, bytes] = {}
    contents: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    said: list[str] = []
    drawn = Drawn(charts, style)
    of_plan = _images(folder)
    raster, vector = (_as(form, drawn.picture, of_plan) for form in ("png", "svg"))
    for form in (WORD, PICTURED):
        if form in forms:
            from ivpgen import word

            # A short paper has no table of contents to put page numbers in.
            contents = {} if root.find("body/nav") is None else word.contents_bookmarks(root)
            chart = drawn.native if native and form == WORD else word.no_chart
            files[form], more = _with_gaps(root, partial(_word, style=style, image=raster, pages=pages, chart=chart))
            said += more
    if "html" in forms:
        files["html"], more = _with_gaps(root, lambda tree: _page(tree, vector, own))
        said += more
    if "md" in forms:
        files["md"], more = _with_gaps(root, lambda tree: _markdown(tree, vector, pictures))
        said += more
    return Written(files, pictures, tuple(dict.fromkeys(said)), contents, meta(root))


def _with_gaps(
    root: etree._Element, write: Callable[[etree._Element], tuple[bytes, tuple[str, ...]]]
) -> tuple[bytes, list[str]]:
    """What `write` makes of the tree, with a gap for each picture that it can't use."""
    said: list[str] = []
    tree = root
    while True:
        try:
            data, more = write(tree)
        except _NoPicture as error:
            # Another form may be able to show it.
            tree = copy.deepcopy(root) if tree is root else tree
            leave_out(tree, error.src)
            said.append(f"De afbeelding {error.src} {error.reden}; in het document staat daar een open plek.")
        else:
            return data, [*said, *more]


def _word(
    tree: etree._Element,
    style: bytes,
    image: Callable[[str], bytes],
    pages: Mapping[str, int],
    chart: Callable[[str], word.NativeChart | None],
) -> tuple[bytes, tuple[str, ...]]:
    from ivpgen import word

    try:
        made = word.write(tree, house_style=style, image=image, pages=pages, chart=chart)
    except word.ImageError as error:
        reden = "is geen PNG, JPEG, GIF, BMP of TIFF, of is beschadigd"
        raise _NoPicture(src=error.src, reden=reden) from error
    return made.data, made.meldingen


def _page(tree: etree._Element, image: Callable[[str], bytes], own: Mapping[str, str]) -> tuple[bytes, tuple[str, ...]]:
    from ivpgen.html.data_uri import NotShown
    from ivpgen.html.page import page

    try:
        return page(tree, image=image, own=own)
    except NotShown as error:
        reden = "is geen PNG, JPEG, GIF of BMP en dus niet te zien in een browser"
        raise _NoPicture(src=error.src, reden=reden) from error


def _markdown(
    tree: etree._Element, image: Callable[[str], bytes], pictures: dict[str, bytes]
) -> tuple[bytes, tuple[str, ...]]:
    from ivpgen.html.to_markdown import to_markdown

    for element in tree.iter("img"):
        source = element.get("src", "")
        name = source.removeprefix(SRC)
        src = posixpath.normpath(source if name == source else f"grafieken/{name}.svg")
        pictures[src] = image(source)
        element.set("src", src)
    return to_markdown(tree)


def _as(form: str, chart: Callable[[str, str], bytes | None], files: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """What gives a picture by its address: of a chart in this form, else of a file of the plan."""

    def image(source: str) -> bytes:
        drawing = chart(source, form)
        return files(source) if drawing is None else drawing

    return image


def _images(folder: Folder) -> Callable[[str], bytes]:
    def read(source: str) -> bytes:
        found = folder.resolve(source)
        if found is None:
            raise _NoPicture(src=source, reden="ligt buiten de map van het plan")
        try:
            if found[1].is_file():
                if reden := objection(found[1]):
                    raise _NoPicture(src=source, reden=reden)
                return found[1].read_bytes()
        except (OSError, ValueError) as error:
            raise _NoPicture(src=source, reden="is niet te lezen") from error
        raise _NoPicture(src=source, reden="staat niet in de map van het plan")

    return read
