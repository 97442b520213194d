"""Pictures inside a page: their bytes as an address."""

from __future__ import annotations

from base64 import b64encode

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    # Our own charts; a picture of the plan is refused before it comes here.
    (b"<svg", "image/svg+xml"),
)


class NotShown(Exception):
    """A picture that browsers don't show: no PNG, JPEG, GIF or BMP."""

    def __init__(self, *, src: str) -> None:
        super().__init__(src)
        self.src = src


def data_uri(src: str, data: bytes) -> str:
    """The picture as a `data:` address, its kind told by its first bytes. Raises NotShown with `src`."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return f"data:{kind};base64,{b64encode(data).decode('ascii')}"
    raise NotShown(src=src)
