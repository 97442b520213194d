"""The Word file of a tree, with the pictures of the plan in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ivpgen import word
from ivpgen.html.pictures import leave_out
from ivpgen.source.folder import Folder

if TYPE_CHECKING:
    from lxml import etree


class _NoPicture(Exception):
    """A picture that can't be read; `reden` ends the sentence that says so."""

    def __init__(self, *, src: str, reden: str) -> None:
        super().__init__(src)
        self.src = src
        self.reden = reden


def written(root: etree._Element, style: bytes, folder: Folder) -> word.WordResult:
    """The Word file of a tree; a picture that can't be shown becomes a gap, and is said. Raises Onleesbaar for the house style."""
    said: list[str] = []
    while True:
        try:
            result = word.write(root, house_style=style, image=_images(folder))
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
