"""Paths that lead out of the plan's folder, and folders in which something is not what its name says."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.case import HEAD, Case, Cases, plan, quoted_path

SECRET = "GEHEIM-VAN-BUITEN-DE-MAP"
"""Stands in every file that a case tries to reach outside its folder; it may never be in any output."""

_LEADING_OUT = [
    "../buiten/geheim.md", "../buiten/geheim.yaml", "teksten/../../buiten/geheim.md", "./../buiten/geheim.md", "/etc/passwd", "/dev/zero",
    "/proc/self/environ", "file:///etc/passwd", "~/.profile", "$HOME/.profile", "C:\\geheim.md", "..\\buiten\\geheim.md",
    "//server/deel/geheim.md", "https://voorbeeld.nl/geheim.md", "", ".", "..", "teksten", "plan.yaml", "weg.md", "a" * 300 + ".md",
    "teksten/\x00.md", "teksten/nieuwe\nregel.md", "con.md",
]  # fmt: skip


def cases() -> Cases:
    """The cases that consist of plain files."""
    for n, path in enumerate(_LEADING_OUT):
        said = quoted_path(path)
        body = (
            f"inleiding:\n  bestand: {said}\nvisie:\n  tekst:\n    bestand: {said}\nhuisstijl: {said}\n"
            f"voorgangers:\n  - bestand: {said}\nbronnen:\n  - id: b\n    naam: B\n    bestand: {said}\n"
            f"afbeeldingen:\n  - id: a\n    bestand: {said}\n    alt: Een kaart\n    titel: Kaart\n"
            f"per_gemeente:\n  proefdorp:\n    bestand: {said}\n"
        )
        yield plan(f"path-{n:02}", HEAD + body)
        yield plan(f"path-{n:02}-prose-only", HEAD + f"inleiding:\n  bestand: {said}\n")
        yield plan(
            f"path-{n:02}-image-only", HEAD + f"afbeeldingen:\n  - id: a\n    bestand: {said}\n    alt: Een kaart\n"
        )
    picture = (
        HEAD
        + "afbeeldingen:\n  - id: kaart\n    bestand: afbeeldingen/kaart.png\n    alt: Een kaart\ninleiding: |\n  ![Een kaart](afbeeldingen/kaart.png)\n"
    )
    for name, content in {
        "empty": b"",
        "text": b"geen plaatje",
        "cut": _png(4, 4)[:30],
        "huge-claim": _png(2**31 - 1, 2**31 - 1),
        "no-size": _png(0, 0),
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    }.items():
        yield Case(f"image-{name}", {"plan.yaml": picture.encode(), "afbeeldingen/kaart.png": content})
    style = HEAD + "huisstijl: huisstijl.docx\n"
    for name, content in {
        "empty": b"",
        "text": b"geen Word",
        "zip": b"PK\x05\x06" + bytes(18),
        "cut": b"PK\x03\x04" + bytes(10),
    }.items():
        yield Case(f"house-style-{name}", {"plan.yaml": style.encode(), "huisstijl.docx": content})
    yield plan("file-named-uitvoering", HEAD, uitvoering="geen map")
    yield plan("file-named-uit", HEAD, uit="geen map")
    yield plan(
        "yearly-with-bak",
        HEAD,
        **{"uitvoering__2027.yaml.bak": "x: [", "uitvoering__.2027.yaml": "x: [", "uitvoering__2027.yaml~": "x: ["},
    )
    yield plan(
        "yearly-without-plan-inside", "", **{"uitvoering__2027.yaml": "ivpgen: 1\ntitel: Jaarplan\nperiode: 2027\n"}
    )
    yield plan("template-of-its-own", HEAD, **{"sjablonen__ivp.html.j2": "{{ ''.__class__.__mro__ }}{% for x in y %}"})
    yield plan(
        "template-never-ends", HEAD, **{"sjablonen__ivp.html.j2": "{% for x in range(999999999) %}{{ x }}{% endfor %}"}
    )


def build(target: Path) -> Iterator[Path]:
    """The cases that files alone can't make: missing things, folders in place of files, links. Yields each input."""
    outside = target / "buiten"
    _write(outside / "geheim.md", SECRET)
    _write(outside / "geheim.yaml", f"titel: {SECRET}\n")
    _write(outside / "plan.yaml", HEAD.replace("Veilig in Proefdorp", SECRET))
    _write(outside / "uitvoering/2027.yaml", f"ivpgen: 1\ntitel: {SECRET}\nperiode: 2027\n")

    yield target / "bestaat-niet"
    yield target / "bestaat-niet.yaml"
    yield target / ("te-lang" * 60)
    yield from _odd_folders(target)
    if hasattr(os, "symlink"):
        yield from _links(target, outside)


def _odd_folders(target: Path) -> Iterator[Path]:
    for name, folders in {
        "folder-empty": ["."],
        "folder-named-plan-yaml": ["plan.yaml"],
        "folder-named-yearly": ["uitvoering/2027.yaml"],
        "folder-named-ivp-docx": ["uit/ivp.docx"],
        "folder-named-prose": ["teksten/inleiding.md"],
    }.items():
        case = target / name
        for folder in folders:
            (case / folder).mkdir(parents=True)
        if "plan.yaml" not in folders and folders != ["."]:
            _write(
                case / "plan.yaml", HEAD + ("inleiding:\n  bestand: teksten/inleiding.md\n" if "prose" in name else "")
            )
        yield case
    yield target / "folder-named-plan-yaml" / "plan.yaml"
    for name in ("plan.txt", "plan", "plan.docx", "PLAN.YAML", "plan.yml", ".yaml", "plan.yaml.bak"):
        file = target / "named-otherwise" / name
        _write(file, HEAD)
        yield file
    yield target / "named-otherwise"
    yield target / "named-otherwise" / "plan.txt" / "plan.yaml"


def _links(target: Path, outside: Path) -> Iterator[Path]:
    prose = HEAD + "inleiding:\n  bestand: teksten/inleiding.md\n"
    for name, body, link, goal in [
        ("link-plan", None, "plan.yaml", outside / "plan.yaml"),
        ("link-prose", prose, "teksten/inleiding.md", outside / "geheim.md"),
        ("link-prose-folder", prose.replace("inleiding.md", "geheim.md"), "teksten", outside),
        ("link-yearly", HEAD, "uitvoering/2027.yaml", outside / "uitvoering/2027.yaml"),
        ("link-yearly-folder", HEAD, "uitvoering", outside / "uitvoering"),
        (
            "link-local",
            HEAD + "per_gemeente:\n  proefdorp:\n    bestand: lokaal/x.yaml\n",
            "lokaal/x.yaml",
            outside / "geheim.yaml",
        ),
        ("link-predecessor", HEAD + "voorgangers:\n  - bestand: archief/plan.yaml\n", "archief", outside),
        ("link-dangling", prose, "teksten/inleiding.md", target / "bestaat-niet"),
        ("link-dangling-plan", None, "plan.yaml", target / "bestaat-niet"),
        ("link-to-itself", prose, "teksten/inleiding.md", Path("inleiding.md")),
        ("link-plan-to-itself", None, "plan.yaml", Path("plan.yaml")),
        ("link-to-device", prose, "teksten/inleiding.md", Path("/dev/zero")),
        ("link-output", HEAD, "uit", outside),
    ]:
        case = target / name
        case.mkdir()
        if body is not None:
            _write(case / "plan.yaml", body)
        (case / link).parent.mkdir(exist_ok=True)
        (case / link).symlink_to(goal)
        yield case
    (target / "link-to-folder").symlink_to(target / "link-prose")
    yield target / "link-to-folder"
    if hasattr(os, "mkfifo"):
        for name, pipe in {
            "pipe-plan": "plan.yaml",
            "pipe-prose": "teksten/inleiding.md",
            "pipe-yearly": "uitvoering/2027.yaml",
        }.items():
            case = target / name
            (case / pipe).parent.mkdir(parents=True)
            if pipe != "plan.yaml":
                _write(case / "plan.yaml", prose if "teksten" in pipe else HEAD)
            os.mkfifo(case / pipe)
            yield case


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\x00")) + chunk(b"IEND", b"")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
