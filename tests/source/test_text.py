"""Bytes of one file: what is text, what isn't, and where the first thing that isn't stands."""

from __future__ import annotations

import pytest

from ivpgen.source.text import MAX_BYTES, decode, place_of


def test_utf8_with_every_end_of_line_and_without_its_mark() -> None:
    assert decode("\ufeffé: “ja”\r\nb\rc\n🙂".encode(), "plan.yaml") == ("é: “ja”\nb\nc\n🙂", [])


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "words"),
    [
        (b"titel: caf\xe9\n", "IVP103", 1, 11, "“é”"),
        (b"a: 1\nb: \x80 5\n", "IVP103", 2, 4, "“€”"),
        ("é\n".encode() + b"x: \xff", "IVP103", 2, 4, "UTF-8"),
        ("titel".encode("utf-16"), "IVP103", 1, 1, "UTF-16"),
        (b"\xfe\xff\x00t", "IVP103", 1, 1, "UTF-16"),
        (b"PK\x03\x04rest", "IVP103", 1, 1, "Word"),
        (b"%PDF-1.7", "IVP103", 1, 1, "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1", "IVP103", 1, 1, "Office"),
        (b"a: 1\nb: x\x00y\n", "IVP105", 2, 5, "U+0000"),
        ("a: b\u0085".encode(), "", 0, 0, ""),
        (b"a: \x07", "IVP105", 1, 4, "U+0007"),
        ("a: \x9b0m".encode(), "IVP105", 1, 4, "U+009B"),
        (b"x" * (MAX_BYTES + 1), "IVP104", 1, 1, "5 MB"),
        (b"x" * MAX_BYTES, "", 0, 0, ""),
        (b"", "", 0, 0, ""),
    ],
)
def test_what_is_no_text_is_said_at_its_place(data: bytes, code: str, line: int, column: int, words: str) -> None:
    text, findings = decode(data, "plan.yaml")
    if not code:
        assert text is not None
        assert findings == []
        return
    (finding,) = findings
    assert text is None
    assert (finding.code, finding.place.file, finding.place.line, finding.place.column) == (
        code,
        "plan.yaml",
        line,
        column,
    )
    assert words in finding.bericht + finding.hoe
    assert finding.hoe.endswith(".")


@pytest.mark.parametrize(("index", "line", "column"), [(0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 3)])
def test_a_place_counts_characters_from_one(index: int, line: int, column: int) -> None:
    assert place_of("é🙂\nab", index, "f") == ("f", line, column, line, column + 1)
