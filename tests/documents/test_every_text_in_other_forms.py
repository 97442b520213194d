"""Nothing is lost in a page or in Markdown either: the texts of a plan, looked up in what a reader makes of them."""

from __future__ import annotations

import pytest

from ivpgen.html.to_markdown import to_markdown
from tests.documents.made import PLANS, ROOT, pages, trees
from tests.documents.sources import gemeenten, written
from tests.documents.test_every_text import document_of, editions, printed
from tests.html.shown import Shown, from_markdown


@pytest.mark.parametrize("name", PLANS)
def test_every_text_is_in_the_page_and_in_markdown(name: str) -> None:
    all_of_them = gemeenten(ROOT / name)
    missing = []
    for path, tree in trees(name).items():
        read = {
            "html": Shown(pages(name)[path.replace(".docx", ".html")].decode()),
            "md": Shown(from_markdown(to_markdown(tree).data.decode())),
        }
        for one in written(ROOT / name):
            if path in {document_of(one, gemeente) for gemeente in editions(one, all_of_them)}:
                missing += [f"{form} of {path}: {one}" for form, shown in read.items() if not printed(one, shown)]
    assert missing == []
