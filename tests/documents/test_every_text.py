"""Nothing is lost: every text in the files of a plan is in its documents, found without any help of ivpgen."""

from __future__ import annotations

import pytest

from tests.documents.made import PLANS, ROOT, files
from tests.documents.printed import Printed
from tests.documents.sources import Written, gemeenten, normal, plain, written
from tests.html.shown import Shown


def document_of(one: Written, gemeente: str | None) -> str:
    """The path of the document that the texts of a file belong in."""
    stem = one.file.rsplit("/", 1)[-1].removesuffix(".yaml")
    name = f"uitvoeringsplan-{stem}" if one.file.startswith("uitvoering/") else "ivp"
    return f"{gemeente}/{name}.docx" if gemeente else f"{name}.docx"


def printed(one: Written, where: Printed | Shown) -> bool:
    """Whether a text stands there as written, or every piece of it as the Markdown that it may be.

    The full stop of a sentence that became part of another one may be gone.
    """
    whole = normal(one.text).removesuffix(".")
    return whole in where or all(piece in where for piece in plain(one.text))


def editions(one: Written, all_of_them: list[str]) -> list[str | None]:
    """The editions that a text belongs in: a local one in that of its gemeente, another in all but those that say it otherwise."""
    if one.gemeente is not None:
        return [one.gemeente] if all_of_them else [None]
    return [name for name in (None, *all_of_them) if (name or "") not in one.not_in]


@pytest.mark.parametrize("name", PLANS)
def test_every_text_is_in_its_document(name: str) -> None:
    made = {path: Printed(data) for path, data in files(name).items()}
    all_of_them = gemeenten(ROOT / name)
    texts = written(ROOT / name)
    missing = []
    for one in texts:
        for gemeente in editions(one, all_of_them):
            path = document_of(one, gemeente)
            if not printed(one, made[path]):
                missing.append(f"{path}: {one}")
    assert missing == []


@pytest.mark.parametrize("name", [name for name in PLANS if name.startswith("examples/")])
def test_the_search_sees_the_plan(name: str) -> None:
    texts = written(ROOT / name)
    assert len(texts) > 20
    if name == "examples/samen":
        assert {one.gemeente for one in texts} == {None, "waterdam", "heidebeek", "zandhove"}
    if name == "examples/voorbeeldstad":
        assert {one.file for one in texts} == {"plan.yaml", "uitvoering/2027.yaml", "uitvoering/2028.yaml"}
